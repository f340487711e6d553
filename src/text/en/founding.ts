export const founding = {
  "founding.option.domain": "What you care about together",
  "founding.option.first": "A question that burns",
  "founding.option.second": "Another one",
  "founding.option.third": "And a third",
  "founding.option.welcome": "Your words to whoever joins",
  "founding.option.step": "The step",
  "founding.option.who": "Who: a name, or @name",
  "founding.option.knows": "What they know",
  "founding.option.find": "A part of the name",
  "founding.option.page": "The page",
  "founding.option.from": "A channel or group: type # or @ and pick it",
  "founding.option.seen": "The step that is meant",
  "founding.option.draw": "The list",
  "founding.option.left": "How many are left",
  "founding.option.picked": "Whom you might ask",

  "founding.button.domain": "Name it",
  "founding.button.people": "People to ask",
  "founding.button.done": "That is enough",
  "founding.button.meeting": "Plan a meeting",
  "founding.button.rhythm": "Set a rhythm",
  "founding.button.welcome": "Write the welcome",
  "founding.button.skip": "Skip this step",
  "founding.button.undo": "Take the last step back",
  "founding.button.path": "Where we are",
  "founding.button.more": "More",
  "founding.button.look": "Look through",
  "founding.button.next": "The next ones",
  "founding.button.pass": "Forget the rest",

  "founding.title": "How {community} begins",
  "founding.steps": "The path",
  "founding.undone": "Taken back",
  "founding.how.done": "✓ {step}",
  "founding.how.skipped": "– {step} (skipped)",
  "founding.how.open": "○ {step}",
  "founding.step.domain": "Name the domain and up to three burning questions",
  "founding.step.invitations": "Ask people in person",
  "founding.step.nominations": "Let members say who knows what",
  "founding.step.interviews": "Talk with likely members, one to one",
  "founding.step.meeting": "Meet for the first time",
  "founding.step.welcome": "Write your own welcome",
  "founding.over": "Every step is behind you, done or skipped. You can still come back to any of them.",
  "founding.next.domain":
    "Next: say in a few words what you care about together, and which questions burn. They draw people better than any plan.",
  "founding.next.invitations":
    "Next: ask people in person. I give you drafts to send in your own name, for people known from earlier history, picked from a channel or group with {draw}, or added with {invite}. I write to none of them.",
  "founding.next.nominations":
    "Next: members often know who knows. They can tell you with {nominate}. Only facilitators read it.",
  "founding.next.interviews":
    "Next: talk with a few likely members, one to one. What do they wrestle with, whom do they ask? Tick them off with {talked}; only facilitators see it.",
  "founding.next.meeting": "Next: a first live meeting. One date is enough; a rhythm can come later.",
  "founding.next.welcome": "Next: words of your own to whoever joins. They read them in the moment they come in.",

  "founding.show.summary": "Where you are, and the next step.",
  "founding.done.summary": "Put a step of the founding behind you.",
  "founding.skipped.summary": "Skip a step of the founding.",
  "founding.undo.summary": "Take the last step back.",
  "founding.refuse.over": "Every step is behind you already. Nothing was changed. Name one to come back to it.",
  "founding.refuse.nothing": "There is no step to take back. Nothing was changed. See /cop founding.",
  "founding.refuse.older":
    "That step was taken back already, or another one came after it. Nothing was changed. See /cop founding.",
  "founding.refuse.words": "A few words are needed here. Nothing was saved. Try /cop founding domain again.",
  "founding.refuse.nobody": "I need a name. Nothing was saved. For example: /cop founding invite Ben.",
  "founding.refuse.nominate":
    "I need a name and what they know. Nothing was saved. For example: /cop founding nominate Ben old maps.",

  "founding.domain.summary": "Name the domain and burning questions.",
  "founding.domain.title": "What it is about",
  "founding.domain.intro": "In the words people here would use. Everything can be changed later.",
  "founding.domain.done": "Saved",

  "founding.people.summary": "People to ask, with drafts.",
  "founding.people.title": "People to ask",
  "founding.people.text":
    "{all, plural, one {One name} other {# names}}, for facilitators only. I write to none of them; the drafts are for you to change and send.",
  "founding.people.none":
    "Nobody is on the list. Add somebody with /cop founding invite and a name. /cop founding draw finds people in a channel or group. People from an imported history stand here by themselves.",
  "founding.people.not-found": "Nobody on the list stands there. The whole list: /cop founding people",
  "founding.person.new": "{name}, from earlier history",
  "founding.person.drawn": "{name}, picked by a facilitator",
  "founding.person.nominated": "{name}, named by a member",
  "founding.person.knows": "A member says they know: {words}",
  "founding.person.asked": "{name}, asked",
  "founding.person.talked": "{name}, talked with",
  "founding.person.asked-note": "On your list. No answer is an answer too.",
  "founding.person.talked-note": "You have talked.",
  "founding.person.press-asked": "I asked {name}",
  "founding.person.press-talked": "Talked with {name}",
  "founding.draft-label": "A draft, to change and send yourself:",
  "founding.draft":
    "{name}, a few of us want to learn together about this: “{about}”. I thought of you. Would you like to look in? Nothing is expected, and no is a fine answer.",

  "founding.invite.summary": "Note whom you ask, with a draft.",
  "founding.invite.title": "To {name}, in your own name",
  "founding.invite.kept": "Noted for facilitators only. To take it back: /cop founding undo",
  "founding.invite.member": "{name} is a member already. Nothing was changed.",
  "founding.talked.summary": "Note that you talked with somebody, one to one.",
  "founding.talked.done":
    "Noted: {name}. {many, plural, one {One talk} other {# talks}} so far. Only facilitators see it. To take it back: /cop founding undo",
  "founding.forget.summary": "Forget a name.",
  "founding.forget.done":
    "The founding holds nothing about {name} any more. This is not undone; invite them again if it was a slip.",

  "founding.nominate.summary": "Tell facilitators who knows something.",
  "founding.nominate.title": "Who knows something",
  "founding.nominate.intro": "Only facilitators read it. They may ask the person in their own name; I write to nobody.",
  "founding.nominate.done": "Thank you. Facilitators know now that {name} may be worth asking; nobody else does.",
  "founding.nominated.title": "Somebody may be worth asking",
  "founding.nominated": "{by} says that {name} knows something. Only facilitators read this.",
  "founding.nominated.reason": "A member told facilitators who knows something.",

  "founding.draw.summary": "Find people in a channel or group.",
  "founding.draw.asked":
    "I am looking who is there, and write to you privately in a moment. Nobody there hears of it, and nothing was changed yet.",
  "founding.draw.known": "{many, plural, one {One name is} other {# names are}} still waiting for you from there.",
  "founding.drawn.title": "{name, select, none {People from the group} other {People from {name}}}",
  "founding.drawn":
    "{many, plural, one {One person there has} other {# people there have}} not joined{more, select, yes {, and these are not all} other {}}. Pick whom you might ask in person; I write to none of them. Whom you do not pick I forget, at the latest in seven days. Nobody else sees the list.",
  "founding.drawn.nobody": "Everybody there whom I can see has joined already. Nothing was kept.",
  "founding.drawn.reason": "You asked who is in a channel or group.",
  "founding.drawn.none": "Nobody asked who is in a channel or group.",
  "rule.evolution.drawn": "Tells a facilitator who asked for people from a channel or group that the list is there.",
  "founding.pick.summary": "Pick people from a list.",
  "founding.pick.title": "Whom you might ask",
  "founding.pick.intro":
    "{left, plural, =0 {The names come in a moment.} one {One name.} other {# names, twenty at a time.}} Whom you leave out is forgotten when you go on.",
  "founding.pick.gone": "Nothing is left of this list. You can ask for it again with /cop founding draw.",
  "founding.pick.submit": "Put on the list",
  "founding.pick.done":
    "On the list now: {names}. Facilitators find drafts there; the others on this page are forgotten. /cop founding undo takes the picked ones off again.",
  "founding.pick.nobody": "Nobody was picked. Those on this page are forgotten.",
  "founding.pick.left": "{left, plural, one {One more is} other {# more are}} there to look through.",
  "founding.pass.summary": "Forget who is left of a list.",
  "founding.pass.done":
    "Forgotten: {many, plural, one {one name} other {# names}}. Those you picked stay. You can ask again with /cop founding draw.",
  "founding.refuse.place":
    "I need a channel or a group, picked from what appears when you type # or @. Nothing was asked. For example: /cop founding draw #letters.",
  "founding.refuse.ended":
    "This community has ended, so I look for nobody. Nothing was asked. To open it again: /cop stage reopen.",
  "founding.refuse.draw":
    "This list is not there any more, or somebody else asked for it. Nothing was changed. Ask anew with /cop founding draw.",
  "founding.refuse.page":
    "You have been through this page already. Nothing was changed. Press the button again for those who are left.",
  "founding.refuse.unseen": "The names were not there yet. Nothing was changed. Press the button again.",

  "founding.welcome.summary": "Your own words to whoever joins.",
  "founding.welcome.title": "Your welcome",
  "founding.welcome.intro": "They read it in the moment they join. Left empty, there is only the usual welcome.",
  "founding.welcome.done": "Whoever joins reads this. To take it back: /cop founding undo",
  "founding.welcome.none": "Whoever joins gets the usual welcome only.",
  "founding.welcome.label": "From those who tend it",
};
