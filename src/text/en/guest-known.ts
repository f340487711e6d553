// Which account is a guest's, whether they are counted, and forgetting a guest.
export const guestKnown = {
  "rule.dialogue.known":
    "Forgets which account a guest had, once their time in the channel and what follows a visit are over.",

  "guest.option.person": "Their account here",
  "guest.option.counts": "on: introduced and counted like members, should they join",

  "guest.person.summary": "Say which account in the channel is a guest’s",
  "guest.person.title": "Who are they here?",
  "guest.person.intro":
    "Then their time in the channel ends by itself, and I do not invite them to join as I invite everybody. It is kept only as long as it is of use.",
  "guest.person.submit": "That is them",
  "guest.person.known": "{who} is our guest {name}. I do not invite them to join as I invite everybody.",
  "guest.person.end": "Their time in the channel ends by itself at {until}.",
  "guest.person.no-end": "No end of their time in the channel is planned with me.",
  "guest.person.left-out":
    "{counts, select, yes {Should they join, they are introduced and counted like members.} other {Should they join, they are in no introduction and no figure while they are our guest, unless you switch it on.}}",
  "guest.person.way-back": "Not them? {undo}",
  "guest.person.other": "This account is known as our guest {name} already. Nothing was changed.",
  "guest.person.over":
    "The visit of {name} is over, and so is their time in the channel, so there is nothing I would need their account for. Nothing was changed. /cop guest access gives them days again.",
  "guest.person.member":
    "{who} has been with us since before this visit was agreed, and a guest’s time ends some day. Nothing was changed. Is it another account that {name} has here?",
  "guest.known.over": "A guest’s time here is over.",
  "guest.known.quiet": "No account of a guest is to be forgotten at the moment.",

  "guest.unknown.summary": "Take back which account is a guest’s",
  "guest.unknown.done":
    "I do not know any more which account is {name}’s. When their time is over, you may be asked to take them out by hand.",
  "guest.unknown.was-not":
    "I do not know which account is {name}’s. Nothing was changed. It is said with /cop guest person.",

  "guest.counts.summary": "Whether a guest who joins is introduced and counted",
  "guest.counts.is":
    "{counts, select, yes {{name} is introduced and counted like members, should they join. Other way round: {back}} other {Should {name} join, they are in no introduction and no figure while they are our guest. Other way round: {back}}}",
  "guest.counts.done":
    "{counts, select, yes {Noted: should {name} join, they may be introduced and count like members from now on. Way back: {back}} other {Noted: {name} is in no introduction and no figure while they are our guest. Way back: {back}}}",

  "guest.option.forget-sure": "yes: forget them now",
  "guest.forget.summary": "Forget a guest, because they ask for it",
  "guest.forget.title": "Forget {name}?",
  "guest.forget.ask":
    "This goes for good: the name, why they were suggested, the topic, the letter, what was agreed, sentences for the thanks, and members’ questions for them. If they have access to the channel, it ends now. What stays of the visit on the shelf, and the gathering in the calendar, stay without the name. What was posted in the channel is not in my hands; and if they joined, /cop me delete is theirs to say. This cannot be taken back.",
  "guest.forget.done": "Forgotten. Nothing that I hold names them any more.",
  "guest.forget.ahead": "The gathering is still in the calendar, without the name. If it does not take place: {cancel}",
  "guest.forgotten.gathering": "A guest’s hour",
  "guest.forgotten.shelf": "What a guest left us",
  "guest.forgotten.name": "our guest",

  "guest.button.forget": "Yes, forget them",
  "guest.button.person": "Say who they are here",
  "guest.button.unknown": "Not them",
  "guest.button.counts": "Introduced and counted?",
  "guest.button.counts-on": "Yes, like members",
  "guest.button.counts-off": "Rather not",
} as const;
