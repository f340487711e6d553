// After a guest's visit: held, thanks, takeaways, whether the guest stays, and when nobody from outside was heard for long.
export const guestVisit = {
  "rule.dialogue.thanks":
    "Asks facilitators after a visit whether it took place, and says a day later that thanks within three days are best.",
  "rule.dialogue.takeaways":
    "Reminds who offered to take notes, else facilitators, once to write down what stays of a guest’s visit.",
  "rule.dialogue.answered": "Tells whoever asked a guest a question, privately, which answer met it.",
  "rule.dialogue.outside-voice":
    "Tells facilitators privately, at most once in 90 days, when nobody from outside was heard for six months.",

  "guest.option.takeaways": "What stays, one thing a line",
  "guest.option.open": "Questions that stayed open, one a line",
  "guest.option.stays": "outsider, member or no",

  "guest.host.summary": "Note that a guest’s visit took place.",
  "guest.host.done":
    "Noted: {name} was here. The channel is asked for one sentence each for your thanks; they are best within three days.",
  "guest.host.reason": "A guest was here.",
  "guest.host.channel.title": "{name} was with us",
  "guest.host.channel.text":
    "If one sentence stays with you, give it along for our thanks to {name}. Your name goes with it only if you say so.",
  "guest.held.reason": "A guest’s visit is over.",
  "guest.held.ask": "Did the hour with {name} take place?",
  "guest.held.done": "Noted: {name} was here. Thank you for having been the companion.",

  "guest.quote.summary": "Give one sentence for the thanks to a guest.",
  "guest.quote.title": "For our thanks",
  "guest.quote.intro": "A facilitator puts it into the thanks, and reads your name only if you give it.",
  "guest.quote.submit": "Give it along",
  "guest.quote.field.words": "One sentence that stays with you",
  "guest.quote.field.named": "Your name",
  "guest.quote.named.yes": "With my name",
  "guest.quote.named.no": "Without my name",
  "guest.quote.kept":
    "Kept for the thanks to {name}, {named, select, yes {with your name} other {without your name}}. Another one takes its place.",
  "guest.quote.closed": "The thanks to this guest are sent already, or the visit is still ahead. Nothing was saved.",

  "guest.thank.summary": "Thanks to a guest, as a draft for you to send.",
  "guest.thank.title": "Thanks to {name}",
  "guest.thank.dear": "Dear {name},",
  "guest.thank.text":
    "thank you for your hour with {community} about {topic}.{real, plural, =0 {} one { Something that was said here since:} other { Two things that were said here since:}}",
  "guest.thank.named": "“{words}” ({from})",
  "guest.thank.unnamed": "“{words}” (one of us)",
  "guest.thank.took": "“{words}” (from our notes)",
  "guest.thank.close": "With thanks, also from those who listened,\n{from}",
  "guest.thank.how":
    "Copy it, change what you like, and send it in your own name. I send nothing. {quotes, plural, =0 {No sentence of members is there yet: ask one or two who were there, or write down first what stays.} one {One sentence is there; two are better.} other {Both sentences are as they were given.}}",
  "guest.thanked.summary": "Note that you have sent the thanks.",
  "guest.thanked.done": "Noted that you thanked {name}. What is left: what stays of the visit, and whether they stay.",
  "guest.thanks.reason": "A guest was here, and thanks are open.",
  "guest.thanks.text": "{name} was here. Thanks within {days} days are best; a draft with what members said is ready.",
  "guest.thanks.none": "No thanks are open.",

  "guest.takeaways.summary": "Write down what stays of a guest’s visit.",
  "guest.takeaways.title": "What stays",
  "guest.takeaways.intro": "At most {most} lines. They are kept, and go into the channel only when you press.",
  "guest.takeaways.submit": "Keep",
  "guest.takeaways.field.takeaways": "What stays",
  "guest.takeaways.field.open": "What stayed open",
  "guest.takeaways.hint.takeaways": "One thing a line, seven at most",
  "guest.takeaways.hint.open": "One question a line; they go into the channel too",
  "guest.takeaways.many":
    "{most} lines at most: which ones would somebody miss who was not there? Nothing was saved yet.",
  "guest.takeaways.not-yet": "The visit of {name} is still ahead. Nothing was saved. Say it again afterwards.",
  "guest.takeaways.none": "Nothing is written down yet of what {name} leaves us. Nothing was changed.",
  "guest.takeaways.kept.title": "Kept",
  "guest.takeaways.kept":
    "{count, plural, one {One line is} other {# lines are}} kept. Nobody else reads them before you share them.",
  "guest.takeaways.label": "What stays",
  "guest.takeaways.open": "Goes along as open",
  "guest.takeaways.reason": "A guest was here, and nothing is written down yet.",
  "guest.takeaways.remind-taker":
    "You offered to note what stays of the hour with {name}. Three lines are plenty. If it does not suit you, one press gives it back.",
  "guest.takeaways.remind": "Nothing is written down yet of the hour with {name}. Three lines are plenty.",
  "guest.takeaways.quiet": "No notes of a visit are open.",

  "guest.share.summary": "Share what stays of a visit in the channel.",
  "guest.share.title": "What {name} leaves us: {topic}",
  "guest.share.open": "Still open: who knows more?",
  "guest.share.reason": "What stays of a guest’s visit.",
  "guest.share.done": "It is in the channel with the open questions, and kept on the shelf. What is there stays there.",
  "guest.share.already": "What {name} leaves us is in the channel already. Nothing was changed.",

  "guest.follow.summary": "Note whether a guest stays with us.",
  "guest.follow.next": "One thing is left.",
  "guest.follow.ask":
    "Would {name} like to stay with us, as somebody from outside or as a member? When you have asked, press what they said.",
  "guest.follow.draft-label": "A line, for you to send",
  "guest.follow.draft":
    "“Dear {name}, would you like to stay with {community}: as a friend from outside whom we may ask now and then, as a member, or rather not? All three are fine. {from}”",
  "guest.follow.outsider":
    "{name} stays as somebody from outside. Their access to the channel ends as planned; you may give them more days.",
  "guest.follow.member":
    "{name} would like to become a member. They join by themselves, with /cop join in the channel; you may give them more days until then.",
  "guest.follow.member-known":
    "{name} would like to become a member. They join by themselves, with /cop join in the channel; once they have, they stay in the channel when their days as a guest are over.",
  "guest.follow.no": "Noted. Nothing is left to do for the visit of {name}.",

  "guest.answered.summary": "Note which answer met a question.",
  "guest.answered.title": "The answer",
  "guest.answered.intro": "Each of those who asked is told privately. With numbers, only those questions.",
  "guest.answered.submit": "Keep and tell",
  "guest.answered.field.words": "What was said about it",
  "guest.answered.not-yet": "The visit of {name} is still ahead. Nothing was saved.",
  "guest.answered.reason": "A question that you asked was answered.",
  "guest.answered.told.title": "Your question to {name}",
  "guest.answered.told": "You asked: “{question}”\nIt met this answer: “{answer}”",
  "guest.answered.none": "No answer waits to be told.",

  "guest.outside.reason": "Nobody from outside was heard for long.",
  "guest.outside.text":
    "For {months, plural, one {a month} other {# months}} nobody from outside was heard here. Is there somebody whose practice you would like to ask about? Only an idea; it comes at most once in three months.",
  "guest.outside.none": "A voice from outside was heard, or is on its way.",

  "guest.button.held": "Yes, it took place",
  "guest.button.not-held": "It was called off",
  "guest.button.quote": "Give a sentence",
  "guest.button.thanked": "I sent it",
  "guest.button.share": "Share in the channel",
  "guest.button.change": "Change it",
  "guest.button.stays.outsider": "Stays as a friend from outside",
  "guest.button.stays.member": "Becomes a member",
  "guest.button.stays.no": "Rather not",
  "guest.button.outside-off": "Do not tell me this",
} as const;
