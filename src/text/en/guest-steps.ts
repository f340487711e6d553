// Guests as facilitators meet them, up to the visit: the list, the steps, access, questions by theme.
export const guestSteps = {
  "rule.dialogue.guest-waiting":
    "Reminds the facilitator privately of an invitation without a reply, after one week and after two, and notes then that it lapsed.",
  "rule.dialogue.questions":
    "Opens questions for a confirmed guest in the channel ten days before the visit, and hands them over by theme two days before.",
  "rule.dialogue.access":
    "Hands a guest’s invitation to facilitators, and says when the end of a guest’s access does not fit the visit.",

  "guest.option.sure": "yes: approve now",
  "guest.option.half": "Which half of the letter: visit or terms",
  "guest.option.date": "Date of the visit, as 2026-06-04",
  "guest.option.time": "Time of the visit, as 17:00",
  "guest.option.zone": "Time zone of that time, as Europe/Berlin",
  "guest.option.minutes": "How long, in minutes",
  "guest.option.recording": "What the guest agreed to about recording",
  "guest.option.terms": "What else was agreed: fee, costs, reuse",
  "guest.option.access": "yes: let the guest into the channel for these days",
  "guest.option.days": "Days of access after the visit",
  "guest.option.email": "Where the invitation goes, where one is sent by e-mail",
  "guest.option.now": "yes: at once, and not only some days before",
  "guest.option.end": "yes: end the access now",
  "guest.option.theme": "Name of the theme",
  "guest.option.which": "Numbers in the list, as 2, 5",
  "guest.option.answer": "What was said about it",

  "guest.way-back": "To take it back: {undo}",
  "guest.list.summary": "All guests, where they stand, and the next step.",
  "guest.list.title": "Guests",
  "guest.list.intro":
    "The buttons are the next steps. What members wrote about somebody is private until a visit is agreed.",
  "guest.list.again": "The buttons are the next steps. Some were last asked long ago, and may be asked again.",
  "guest.list.none": "No guest was suggested yet. Anybody may suggest one, you too.",
  "guest.list.line": "{name}: {topic} ({field}{liked, plural, =0 {} other {, +#}})",
  "guest.list.buddy": "companion: {name}",
  "guest.last.label": "The last {count} guests by field",
  "guest.last.none": "Nobody was here yet.",
  "guest.last.line": "{field}: {name}, {when}",
  "guest.reopen.summary": "Ask somebody again after a long rest.",
  "guest.reopen.done": "{name} is among the ideas again, with nothing agreed.",

  "guest.approve.summary": "Look at a suggestion, and approve it.",
  "guest.approve.title": "Shall we ask {name}?",
  "guest.approve.about":
    "About {topic}, from {field}. {liked, plural, =0 {Nobody else said +1 so far.} one {One more member would like it.} other {# more members would like it.}}",
  "guest.approve.asks":
    "Three looks are worth taking. Does it fit what we care about ({domain})? Is it free of selling something? And does it widen the circle of the last guests, in field, place and kind?",
  "guest.approve.done": "{name} is approved. The next step is the letter, which you send in your own name.",

  "guest.sent.summary": "Note that you have sent the letter.",
  "guest.sent.done":
    "Noted that you wrote to {name}. If no reply is noted, I ask you after one week and once more after two; after three it counts as lapsed.",
  "guest.sent.done-by":
    "Noted that you wrote to {name}. {asks, plural, =0 {If no reply is noted by the end of {until}, it counts as lapsed.} one {If no reply is noted, I ask you after one week; after {until} it counts as lapsed.} other {If no reply is noted, I ask you after one week and once more after two; after {until} it counts as lapsed.}}",
  "guest.sent.lacks":
    "{count, plural, one {One thing was} other {# things were}} not said in it. A second note can say it.",
  "guest.waiting.reason": "You wait for a guest’s reply.",
  "guest.waiting.first":
    "A week ago you invited {name}, and no reply is noted here. A friendly second note often helps: “I know that your days are full. If another month suits you better, a word is enough.”",
  "guest.waiting.second":
    "Two weeks ago you invited {name}, and no reply is noted here. One last short note, or another way to reach them? After this I do not ask again.",
  "guest.waiting.lapses": "An invitation had no reply in its time.",
  "guest.waiting.lapsed":
    "The invitation to {name} counts as lapsed now. If a reply still comes, one press takes that back.",
  "guest.waiting.none": "No invitation waits for a reply.",
  "guest.lapsed.draft":
    "“Dear {name}, our date has passed, and that is quite all right. Thank you for reading. If you would like to come another time, write to me.”",

  "guest.confirm.summary": "Note a guest’s yes, with date, terms and recording.",
  "guest.confirm.title": "A guest said yes",
  "guest.confirm.intro":
    "The visit stands in the calendar then. Two weeks or more between a yes and the date are good for everybody.",
  "guest.confirm.submit": "Keep the date",
  "guest.confirm.field.recording": "Recording",
  "guest.confirm.field.terms": "What else was agreed",
  "guest.confirm.hint.terms": "Fee or none, costs, reuse",
  "guest.confirm.no-date": "I could not read “{given}” as a date. Write it as 2026-06-04.",
  "guest.confirm.no-time": "I could not read “{given}” as a time of day. Write it as 17:00.",
  "guest.confirm.no-zone": "I do not know the time zone “{given}”. Write it as Europe/Berlin.",
  "guest.confirm.past": "{when} is over already. Which date was meant?",
  "guest.confirm.far": "{when} is more than two years ahead. Which date was meant?",
  "guest.confirm.done.title": "{name} comes",
  "guest.confirm.done":
    "{when}, {minutes} minutes, about {topic}. It stands in the calendar and is announced like any gathering.",
  "guest.confirm.soon":
    "That is less than {days} days ahead. It can work; a later date gives people time to keep it free.",
  "guest.confirm.rhythm": "Your rhythm has a gathering at that very time. If the visit takes its place: {skip}",
  "guest.confirm.questions": "Questions open in the channel on {opens} and close on {closes}.",
  "guest.confirm.no-questions": "It is too close for collecting questions before.",
  "guest.confirm.no-access": "They are not let into the channel.",
  "guest.confirm.access":
    "They are let into the channel until {until}; the invitation comes to you and the other facilitators, to hand on.",
  "guest.confirm.access-later":
    "They are let into the channel from {from} until {until}; the invitation comes to you and the other facilitators then, to hand on.",

  "guest.access.summary": "Let a guest into the channel for some days, or change the end.",
  "guest.access.title": "Let a guest in",
  "guest.access.intro":
    "Until some days after the visit; then it ends by itself. The invitation comes to facilitators, to hand on.",
  "guest.access.submit": "Let them in",
  "guest.access.field.email": "E-mail, where the platform invites by it",
  "guest.access.field.days": "Days after the visit",
  "guest.access.no-email": "“{given}” is no e-mail address.",
  "guest.access.none": "{name} has no access, and none is planned. Nothing was changed.",
  "guest.access.no-visit": "No visit of {name} is agreed. Nothing was changed. First: /cop guest confirm.",
  "guest.access.asked": "{name} is being let in until {until}. The invitation comes to facilitators in a moment.",
  "guest.access.later": "{name} is let in from {from} until {until}. The invitation comes to facilitators then.",
  "guest.access.changed":
    "{name} may stay in the channel until {until}. For another end, say {again}; the button ends it now.",
  "guest.access.ended":
    "The time of {name} in the channel ends now. An invitation that was not used yet does not work any more; where I cannot do it myself, you get the step.",
  "guest.access.way-back": "The button takes it back.",
  "guest.access.reason": "A guest’s way into the channel.",
  "guest.access.told.title": "An invitation for {name}",
  "guest.access.told": "Please hand it on to them: {invitation}. Their time in the channel ends at {until}.",
  "guest.access.told.in": "{name} is in the channel. Their time here ends at {until}.",
  "guest.access.told.mail":
    "Their invitation went out by e-mail ({invitation}). Their time in the channel ends at {until}.",
  "guest.access.moved":
    "The visit of {name} was moved, and their time in the channel still ends at {until}. Shall it move along?",
  "guest.access.still-open":
    "{name} is not expected any more, and their access still runs until {until}. Shall it end?",
  "guest.access.quiet": "Nobody’s access has changed.",

  "guest.questions.summary": "Members’ questions for a guest, by theme.",
  "guest.questions.title": "Questions for {name}",
  "guest.questions.none":
    "No question for {name} was asked. That is fine: questions often come when people sit together.",
  "guest.questions.before":
    "Grouped by the words that they share. You may name a theme anew or move questions; who asked without a name is known to nobody.",
  "guest.questions.after":
    "Note which answer met which questions, and whoever asked is told. What was told stays told; who asked without a name is known to nobody.",
  "guest.questions.handed":
    "{count, plural, one {One question} other {# questions}}, grouped by the words that they share. They are yours to hand on to the guest. Those without a name stay without one.",
  "guest.questions.reason": "Questions for a guest are collected.",
  "guest.questions.off-reason": "A guest’s gathering was called off.",
  "guest.questions.off":
    "The gathering with {name} is off in the calendar. Is the visit off, or on again? Only you know what the guest was told.",
  "guest.questions.opens": "A guest’s visit is ten days ahead or less.",
  "guest.questions.quiet": "No questions open or close at the moment.",
  "guest.questions.gone":
    "These questions are not there any more. Nothing was changed. /cop guest questions shows what is.",
  "guest.questions.no-number": "I could not read “{given}” as numbers from 1 to {most}.",
  "guest.questions.channel.title": "{name} is coming",
  "guest.questions.channel.text":
    "{when}, about {topic}. What would you like to know? Your question may go without your name. Questions close {until}.",
  "guest.theme.summary": "Name a theme anew, or move questions.",
  "guest.theme.title": "Name a theme",
  "guest.theme.intro": "With numbers, only those questions move to the theme of that name.",
  "guest.theme.submit": "Keep",
  "guest.theme.field.name": "Name of the theme",
  "guest.theme.field.which": "Only these numbers",
  "guest.theme.hint.which": "As 2, 5. Empty: the whole theme",
  "guest.theme.more": "More questions",
  "guest.theme.line": "{number}. {words}",
  "guest.theme.line-named": "{number}. {words} ({name})",
  "guest.theme.answered": "(answered)",

  "guest.decline.summary": "Note that a guest will not come, or is not asked.",
  "guest.declined.done": "{name} is off the list. After 180 days /cop guest list offers to ask again.",
  "guest.declined.draft":
    "“Dear {name}, thank you for your answer, and for having thought about it. The door stays open. {from}”",
  "guest.cancel.summary": "Note that an agreed visit does not take place.",
  "guest.cancelled.done":
    "The visit of {name} does not take place. After 180 days /cop guest list offers to ask again.",
  "guest.cancelled.draft":
    "“Dear {name}, our hour together will not take place this time. Thank you for the care you have put into it already. If you like, we find another date. {from}”",
  "guest.exit.off": "The gathering is off in the calendar, and whoever knew of it is told.",
  "guest.exit.out": "Their access to the channel ends now.",
  "guest.exit.draft-label": "A courteous line, for you to send",

  "guest.undo.summary": "Take back the last step with a guest.",
  "guest.undo.title": "Taken back: {name}",
  "guest.undo.done": "Back at: {state}.",
  "guest.undo.on": "The gathering is on again in the calendar.",
  "guest.undo.access": "Their access to the channel is not given again by itself.",
  "guest.undo.stays.invited":
    "The letter that you sent stays sent; if they were not meant to have it, only a word of yours helps.",
  "guest.undo.stays.confirmed": "What was announced stays where it was said.",
  "guest.undo.stays.hosted": "The question to the channel stays there.",
  "guest.undo.stays.thanked": "The thanks that you sent stay sent.",
  "guest.undo.stays.followed_up": "What you asked the guest stays asked.",
  "guest.undo.stays.cancelled": "What you wrote to the guest stays written.",
  "guest.undo.stays.declined": "What you wrote to the guest stays written.",

  "guest.button.look": "Look at {name}",
  "guest.button.letter": "Letter to {name}",
  "guest.button.confirm": "{name} said yes",
  "guest.button.decline": "{name} said no",
  "guest.button.questions": "Questions for {name}",
  "guest.button.thank": "Thank {name}",
  "guest.button.takeaways": "What stays of {name}",
  "guest.button.reopen": "Ask {name} again",
  "guest.button.follow": "Does {name} stay?",
  "guest.button.undo": "Take it back",
  "guest.button.approve": "Approve",
  "guest.button.not-fitting": "Not this time",
  "guest.button.letter-visit": "The visit",
  "guest.button.letter-terms": "The terms",
  "guest.button.sent": "I sent it",
  "guest.button.still-waiting": "Keep waiting",
  "guest.button.access": "Let them into the channel",
  "guest.button.access-now": "Let them in now",
  "guest.button.access-end": "End the access",
  "guest.button.access-moved": "Move the end along",
  "guest.button.access-more": "More days in the channel",
  "guest.button.on-again": "On again",
  "guest.button.theme": "Name anew: {theme}",
  "guest.button.answered": "Answered: {theme}",
  "guest.button.list": "See the list",
} as const;
