// Guests as members meet them: suggesting, asking, helping. The facilitators' side is in guest-steps.ts, the letter in
// guest-letter.ts, what comes after a visit in guest-visit.ts.
export const guests = {
  "guest.state.nominated": "Suggested",
  "guest.state.approved": "Approved, not asked yet",
  "guest.state.invited": "Invited, a reply is awaited",
  "guest.state.confirmed": "Said yes",
  "guest.state.preparing": "Said yes, questions are being prepared",
  "guest.state.hosted": "Was here, thanks are open",
  "guest.state.thanked": "Was here and was thanked",
  "guest.state.followed_up": "Was here, nothing is left to do",
  "guest.state.declined": "Said no",
  "guest.state.lapsed": "No reply came",
  "guest.state.cancelled": "Visit called off",

  "guest.field.name": "Name",
  "guest.field.why": "Why this person?",
  "guest.field.topic": "Topic",
  "guest.field.field": "Their field of work",
  "guest.field.question": "A question of ours they could help with",
  "guest.recording.none": "Nothing is recorded",
  "guest.recording.members": "A recording for members only",
  "guest.recording.public": "A recording that anybody may see",

  "guest.option.name": "The name of the person you suggest",
  "guest.option.topic": "What they would talk with us about",
  "guest.option.field": "Their field of work, such as medicine",
  "guest.option.why": "Why this person",
  "guest.option.question": "A question of ours that they could help with",
  "guest.option.words": "Your words",
  "guest.option.anonymous": "yes: nobody else reads who asks",
  "guest.option.named": "yes: with your name",
  "guest.option.guest": "The guest’s name",
  "guest.option.back": "yes: take it back",
  "guest.option.question-id": "Which question",

  "guest.needs-words": "Please write a few words here. Nothing was saved yet.",
  "guest.gone": "This guest is not on the list any more. Nothing was changed.",
  "guest.not-now": "It is not the time for that with this guest any more, or not yet. Nothing was changed.",
  "guest.none-called":
    "I know no guest called “{given}”. Nothing was changed. The lists show the names: /cop guest list for facilitators, /cop guest ideas for members.",
  "guest.none-fits":
    "There is no guest for whom this fits at the moment. Nothing was changed. You can suggest somebody with /cop guest suggest.",
  "guest.which": "Which guest do you mean: {names}? Nothing was changed. Say it again with the name.",
  "guest.refuse.already": "That is done already for {name}. Nothing was changed.",
  "guest.refuse.out-of-order":
    "{name} stands at “{state}”, and this step does not come after it. Nothing was changed. /cop guest list shows the next step.",
  "guest.refuse.not-begun": "The visit of {name} has not begun yet. Nothing was changed. Say it again afterwards.",
  "guest.refuse.rests":
    "{name} left our list less than 180 days ago. Nothing was changed. /cop guest list offers to ask again when the time has come.",
  "guest.refuse.nothing-to-undo": "There is no step of {name} to take back. Nothing was changed.",

  "guest.suggest.summary": "Suggest somebody from outside as a guest.",
  "guest.suggest.title": "Suggest a guest",
  "guest.suggest.intro":
    "Facilitators read all of it. Members see the name and the topic. The guest hears nothing yet.",
  "guest.suggest.submit": "Suggest",
  "guest.suggest.thanks": "Thank you",
  "guest.suggest.kept":
    "{name} is on the list of ideas. Facilitators read what you wrote; members see the name and the topic, so that they can say +1.",
  "guest.suggest.same":
    "{name} ({topic}) is among the ideas already, so I have noted that you would like it too. Nobody is told who does.",
  "guest.suggest.enough":
    "{most} ideas of yours wait to be looked at; thank you for them. Nothing was saved. You may take one back first, or tell a facilitator.",
  "guest.suggest.expected": "{name} is expected here already. Nothing was changed. /cop guest help says when.",
  "guest.suggest.told.title": "A guest was suggested",
  "guest.suggest.told.text":
    "{name} ({field}), about {topic}. What a member wrote is for facilitators only until a visit is agreed.",
  "guest.reason.facilitators": "A member suggested a guest.",
  "guest.back.summary": "Take back a suggestion of yours.",
  "guest.back.done": "Your suggestion of {name} is taken back. Nothing of it is kept.",
  "guest.ideas.summary": "See who was suggested as a guest, and say +1.",
  "guest.ideas.title": "Ideas for guests",
  "guest.ideas.intro": "Would you like one of them too? Press +1. Nobody is told who did, nor how many.",
  "guest.ideas.line": "{name}: {topic}",
  "guest.ideas.none": "There is no idea for a guest at the moment. Who would you like to listen to, and ask?",
  "guest.plus.summary": "Say that you would like a guest too, or take it back.",
  "guest.plus.said": "Noted: you would like {name} too. Nobody is told who does.",
  "guest.plus.taken-back": "Taken back. Nothing of your +1 for {name} is kept.",

  "guest.ask.summary": "Ask a guest who is expected a question.",
  "guest.ask.title": "A question for our guest",
  "guest.ask.intro": "Without your name, nobody but you reads who asked. You are told which answer met it.",
  "guest.ask.submit": "Ask",
  "guest.ask.field.words": "Your question",
  "guest.ask.field.anonymous": "Your name",
  "guest.ask.anonymous.yes": "Without my name",
  "guest.ask.anonymous.no": "With my name",
  "guest.ask.thanks": "Your question is kept",
  "guest.ask.kept-anonymous":
    "It goes to {name} without your name: facilitators, the guest and everybody else read the words alone. You may take it back or ask another one until {until}.",
  "guest.ask.kept": "It goes to {name} with your name. You may take it back or ask another one until {until}.",
  "guest.ask.yours": "Your question",
  "guest.ask.closed":
    "No questions for a guest are being taken at the moment. Nothing was saved. /cop guest help says who is expected; questions open about ten days before a visit.",
  "guest.ask.enough":
    "You have asked {most} questions for this visit, and there are others with questions too. Nothing was saved. You may take one of yours back first.",
  "guest.unask.summary": "Take back a question of yours.",
  "guest.unask.done": "Your question is taken back. Nothing of it is kept.",
  "guest.unask.none": "This is no question of yours, or it is gone already. Nothing was changed.",

  "guest.help.summary": "Who is expected, and how to help with a visit.",
  "guest.help.title": "Guests we expect",
  "guest.help.intro":
    "Two things help: somebody beside the guest from the hello to the goodbye, and somebody who notes what stays. Both are yours only if you like, and given back with one press.",
  "guest.help.visit":
    "{topic}, {when}. {buddy, select, open {A companion would be welcome. } other {A companion is found. }}{notes, select, open {Notes: who would like to?} other {Notes are in good hands.}}",
  "guest.help.none": "No guest is expected at the moment. You can suggest somebody, or look at the ideas.",
  "guest.buddy.summary": "Be a guest’s companion, or give it back.",
  "guest.buddy.yours":
    "You are the companion of {name}. Two days before the visit you get the questions. If it does not suit you any more, one press gives it back.",
  "guest.buddy.back": "Given back. Nothing of it is kept, and {name} may have another companion.",
  "guest.buddy.taken":
    "Somebody is the companion already. Nothing was changed. /cop guest help shows what else is open.",
  "guest.note.summary": "Take notes at a guest’s visit, or give it back.",
  "guest.noteTaker.yours":
    "You take the notes when {name} is here: up to seven lines of what stays. If it does not suit you any more, one press gives it back.",
  "guest.noteTaker.back": "Given back. Nothing of it is kept, and somebody else may note what {name} leaves us.",
  "guest.noteTaker.taken":
    "Somebody takes the notes already. Nothing was changed. /cop guest help shows what else is open.",

  "guest.button.back": "Take it back",
  "guest.button.ideas": "See all ideas",
  "guest.button.suggest": "Suggest a guest",
  "guest.button.plus": "+1 for {name}",
  "guest.button.minus": "Take back +1 for {name}",
  "guest.button.unask": "Take it back",
  "guest.button.ask": "Ask {name}",
  "guest.button.ask-short": "Ask a question",
  "guest.button.buddy": "Be the companion of {name}",
  "guest.button.buddy-short": "Be the companion",
  "guest.button.buddy-back": "Not be the companion any more",
  "guest.button.note": "Take notes with {name}",
  "guest.button.note-short": "Take notes",
  "guest.button.note-back": "Give the notes back",
} as const;
