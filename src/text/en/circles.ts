// Small circles, and the facilitators' back channel.
export const circles = {
  "circle.list.summary": "Small circles: a few members who talk about one topic among themselves.",
  "circle.list.title": "Small circles",
  "circle.list.about":
    "A circle is a few members who talk about one topic among themselves. What is said there I neither read nor count.",
  "circle.list.none":
    "There is none at the moment that you can join. A circle is a few members who talk about one topic among themselves; what is said there I neither read nor count. If you like, start one.",
  "circle.list.more": "{more, plural, =1 {One more} other {# more}}: “circle join” with words of a topic finds it.",
  "circle.which": "Which circle do you mean?",
  "circle.own.alone": "You are in it, and nobody else so far.",
  "circle.own.with": "You are in it with {names}.",
  "circle.own.closing": "It is being closed.",
  "circle.own.by-hand": "I cannot open a place for it here; you can write to one another.",
  "circle.own.hidden": "Others do not see it in their list.",
  "circle.other.invited": "You are invited.",
  "circle.other.room": "{free, plural, =0 {It is full.} =1 {One place is free.} other {# places are free.}}",

  "circle.option.topic": "What it is about",
  "circle.option.hidden": "Whether others see it in their list: hidden=yes keeps it out",
  "circle.option.circle": "Words of its topic",
  "circle.option.who": "Whom to ask",
  "circle.option.sure": "yes: for everybody in it",

  "circle.start.summary": "Start a small circle on a topic.",
  "circle.start.title": "A small circle",
  "circle.start.topic": "What is it about?",
  "circle.start.hint": "A few words. Those who see the circle in their list see them.",
  "circle.start.hidden": "Who sees it in their list?",
  "circle.start.hidden.no": "Every member, and whoever likes joins",
  "circle.start.hidden.yes": "Only those whom somebody inside invites",
  "circle.start.submit": "Start it",
  "circle.started": "Your circle is there.",
  "circle.joined": "You are in.",
  "circle.next":
    "{place, select, alone {As soon as a second person joins, I open a private place for you.} hand {I cannot open a private place here, so I tell you each other’s names.} other {I open its private place for you in a moment.}}",
  "circle.private": "Nothing that is said there is read, counted or reported.",

  "circle.join.summary": "Join a small circle.",
  "circle.leave.summary": "Leave a small circle. No question why.",
  "circle.left":
    "You have left the circle. {last, select, yes {You were the last one in it, so I close it.} other {If it has a private place, I take you out of it now.}}",

  "circle.close.summary": "Close a small circle that you started.",
  "circle.close.sure":
    "This closes the circle for everybody in it, and its private place is put away. So far nothing is changed.",
  "circle.close.done": "The circle is closed. If it had a private place, I put it away now.",
  "circle.close.told": "The circle on “{topic}” was closed by somebody in it. Whoever likes can start another one.",
  "circle.close.reason": "A circle that you were in was closed.",

  "circle.invite.summary": "Ask a member privately whether they would like to join your circle.",
  "circle.invited":
    "I will ask {name} privately, when it suits them. If they would like to, you will see them in the circle; if not, nobody hears of it.",
  "rule.spaces.circle-invite":
    "Asks somebody privately, once, whether they would like to join a circle they were invited to.",
  "circle.invite.reason": "A member has a question for you.",
  "circle.invite.text":
    "{name} is in a small circle on “{topic}” and would like to have you there. A few members talk about it among themselves; I neither read nor count what is said. No is a fine answer, and nobody hears of it.",
  "circle.invite.none": "Nobody is invited to a circle at the moment.",

  "circle.tell.summary": "Tell the channel that a circle has begun.",
  "circle.told": "I am telling the channel: the topic, and nobody’s name.",
  "circle.told.channel":
    "A small circle on “{topic}” has begun: a few members who talk about it among themselves. Whoever likes joins.",
  "circle.told.reason": "Whoever started a circle had the channel told of it.",

  "rule.spaces.circle-place":
    "Opens a private place for each small circle, lets people in and out as they join and leave, and puts it away at the end.",
  "circle.place.none": "Every circle has what it needs.",
  "circle.place.gone": "A circle has ended, and nothing of it is kept.",
  "circle.place.left": "Whoever left the community is in no circle.",
  "circle.place.step": "A circle’s place follows who is in it.",
  "circle.place.open": "A circle has a place of its own.",
  "circle.place.welcome":
    "This is your circle’s own place. I opened it and will be quiet here: nothing that is said is read, counted or reported. Whoever likes leaves at any time.",
  "circle.names.reason": "You are in a small circle.",
  "circle.names.no-place":
    "On “{topic}”, {count, plural, =1 {there is} other {there are}} with you in the circle: {names}. I cannot open a private place here, so please write to one another.",
  "circle.names.not-let-in":
    "I could not let you into the place of the circle on “{topic}”. {count, plural, =1 {This person is} other {These people are}} in it and can add you: {names}.",
  "circle.names.can-add":
    "{names} joined the circle on “{topic}”, and I could not let them into its place. If you are in it, you can add them.",

  "circle.button.start": "Start a circle",
  "circle.button.join": "Join: {topic}",
  "circle.button.leave": "Leave: {topic}",
  "circle.button.join-this": "Join",
  "circle.button.leave-this": "Leave this circle",
  "circle.button.back": "Back in",
  "circle.button.close": "Close it",
  "circle.button.tell": "Tell the channel",
  "circle.button.no": "No, thank you",

  "circle.refuse.unknown":
    "I know no such circle, or it has ended. Nothing was changed. /cop circle shows those that you can join.",
  "circle.refuse.in-none":
    "You are in no circle at the moment, so nothing was changed. /cop circle shows those there are.",
  "circle.refuse.closing": "That circle is being closed. Nothing was changed. Whoever likes can start another one.",
  "circle.refuse.inside": "You are in this circle already. Nothing was changed.",
  "circle.refuse.outside": "You are not in this circle. Nothing was changed.",
  "circle.refuse.full":
    "That circle is full, so nothing was changed. A second one on the same topic is welcome: /cop circle start.",
  "circle.refuse.starter":
    "That is for whoever started the circle. Nothing was changed. You can leave it at any time: /cop circle leave.",
  "circle.refuse.hidden": "That circle is for those who are invited, so nothing was posted and nothing is changed.",
  "circle.refuse.told": "The channel knows of it already. Nothing was changed.",
  "circle.refuse.invited": "They were asked already, and once is enough. Nothing was changed.",
  "circle.refuse.many": "Enough people were asked for one circle. Nothing was changed.",
  "circle.refuse.there": "They are in that circle already. Nothing was changed.",
  "circle.refuse.not-member": "That is nobody who is a member here. Nothing was changed. They can join with /cop join.",
  "circle.refuse.no-words": "A topic has words. Nothing was saved. For example: /cop circle start Plain letters",
  "circle.refuse.same-topic":
    "There is a circle on “{topic}” already, so nothing was saved. You can join it: /cop circle join {topic}",
  "circle.refuse.many-started":
    "You have started several circles already, so nothing was saved. Close one of them first: /cop circle close.",
  "notes.title": "The notebook",
  "notes.about": "For facilitators only, and for whoever a note is about when they ask what I hold about them.",
  "notes.none":
    "There are no notes yet. /cop notes add @name and a few words keeps one, for facilitators only; whoever it is about can read it when they ask what I hold about them.",
  "notes.none-about": "There are no notes about {name}.",
  "notes.private": "Facilitators read this, and {name} when they ask what I hold about them. Nobody else does.",
  "notes.count": "{count, plural, =1 {One note.} other {# notes.}}",
  "notes.more-people": "There are notes about {more, plural, =1 {one more} other {# more}}: /cop notes show @name.",
  "notes.older": "{more, plural, =1 {One older one} other {# older ones}} are kept, too; remove some to see them.",
  "notes.label": "{number}. {kind, select, draft {Draft} other {Note}}, {when}, {by}",
  "notes.somebody": "somebody who is not here any more",
  "notes.button.remove": "Remove {number}",
  "notes.button.add": "Add a note",
  "notes.button.undo": "Remove it again",
  "notes.button.show": "Notes about {name}",
  "notes.show.summary": "Your private notes about members.",
  "notes.add.summary": "Keep a private note about a member.",
  "notes.draft.summary": "Keep a draft of a message that you send to a member yourself.",
  "notes.remove.summary": "Remove a note or a draft.",
  "notes.option.who": "Whom it is about",
  "notes.option.words": "What you want to keep",
  "notes.option.note": "Which note",
  "notes.form.note": "A note",
  "notes.form.note.intro": "Facilitators read it, and the member when they ask what I hold about them.",
  "notes.form.note.words": "What do you want to remember?",
  "notes.form.draft": "A draft",
  "notes.form.draft.intro": "I keep it and never send it: you do, in your own name.",
  "notes.form.draft.words": "What would you like to say?",
  "notes.form.who": "About whom?",
  "notes.kept.note":
    "Kept. Facilitators read it, and {name} when they ask what I hold about them; it goes 90 days after they leave.",
  "notes.kept.draft":
    "Kept as a draft for {name}. I never send it: copy it and send it in your own name, and remove it here when you like.",
  "notes.removed": "It is removed. To take that back: {again} and these words once more.",
  "notes.was": "What it said",
  "notes.refuse.not-member": "That is nobody who is a member here. Nothing was changed. Write @ and their name.",
  "notes.refuse.many":
    "There are very many notes about them already, so nothing was saved. Remove some first: /cop notes show.",
  "notes.refuse.gone": "That note is removed already. Nothing was changed.",
  "rule.spaces.forget-notes": "Erases the facilitators’ notes about a member 90 days after they left.",
  "notes.forget.reason": "Somebody left 90 days ago, and notes about them are kept no longer.",
  "notes.forget.none": "No note has come to its end.",
} as const;
