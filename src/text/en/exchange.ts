// Links between communities, and exchange across them.
export const exchange = {
  "link.option.with": "The other community’s name, or an https address",
  "link.option.about": "What connects you",
  "link.option.link": "Which link: its name or address",

  "link.add.summary": "Link this community with another one, or with an address outside.",
  "link.add.title": "A link",
  "link.add.intro":
    "Another community here is asked first: its facilitators read your community’s name and what connects you, and nothing else. An address outside is only shown.",
  "link.add.submit": "Go on",
  "link.add.field.with": "Community or address",
  "link.add.field.about": "What connects you",
  "link.add.hint.with": "Its whole name, or an address that begins with https.",
  "link.add.hint.about": "One sentence. Both sides read it.",
  "link.needs-words": "Please write a few words about what connects you.",
  "link.own": "That is this community itself. Name the other one.",
  "link.two-called":
    "Several communities here are called “{name}”. Ask their facilitators for a name of their own first.",
  "link.no-community":
    "I know no community here that is called “{name}”. Write its whole name, in quotes if it has several words, or an address that begins with https://.",
  "link.bad-address": "That is no address I can show. It has to begin with https:// and hold no name or password.",
  "link.cannot-ask.standing": "You are linked with {name} already. Nothing was changed.",
  "link.cannot-ask.waiting": "{name} was asked already, and can answer in their own time. Nothing was changed.",
  "link.cannot-ask.theirs":
    "{name} has said yes already, so it is up to you. Nothing was changed. Say /cop link accept {id}",
  "link.cannot-ask.rests":
    "{name} said “not now” less than half a year ago. Nothing was changed. They can say yes at any time; a word between people may help more.",
  "link.asked.title": "Asked",
  "link.asked":
    "The facilitators of {name} are asked now. They read the name of this community and what connects you. To take it back: {undo}",
  "link.noted.title": "Noted",
  "link.noted": "{address} stands among your links. I show it and never open it. To take it back: {undo}",

  "link.accept.summary": "Say yes to a link.",
  "link.stands.title": "Linked",
  "link.stands":
    "You and {name} are linked. Neither side sees the other’s members. If you like, begin an exchange: {start}. To end the link: {undo}",
  "link.yes.title": "Your yes stands",
  "link.yes-alone":
    "{name} has taken their side back, so the link stands once they say yes again. To take yours back: {undo}",
  "link.yes-waits": "{name} can answer in their own time. To take yours back: {undo}",
  "link.remove.summary": "End a link, decline one, or take a question back.",
  "link.removed.address": "{address} is off your links. To have it back: {undo}",
  "link.removed.taken-back": "Your question to {name} is taken back. To ask again: {undo}",
  "link.removed.declined": "{name} reads that it does not suit now; no reason is given. To say yes after all: {undo}",
  "link.removed.ended":
    "The link with {name} has ended for both sides, and their facilitators are told. To have it back: {undo}",
  "link.removed-already":
    "Your side of the link with {name} is taken back already. Nothing was changed. To say yes again: /cop link accept {id}",
  "link.unknown": "I found no link with “{said}” here. Nothing was changed. Say /cop link list to see them.",
  "link.which": "There are several: {names}. Nothing was changed. Write the sign in brackets.",
  "link.dead": "{name} is not here any more, so nothing was changed. The link can stay in the list as a memory.",

  "link.list.summary": "Links to other communities.",
  "link.list.title": "Links",
  "link.list.none":
    "No links yet. A community next door, or one outside with its own address: either can be a beginning.",
  "link.list.intro": "Neither side sees the other’s members.",
  "link.state.standing": "Both sides have said yes.",
  "link.state.asked-by-us": "Asked; they answer in their own time.",
  "link.state.asked-by-them": "They asked; it is up to you.",
  "link.state.declined": "Not linked.",
  "link.state.ended": "Ended.",
  "link.state.dead": "Not here any more.",
  "link.button.add": "Add a link",
  "link.button.list": "See the links",
  "link.button.undo": "Undo",
  "link.button.accept": "Yes, link us",
  "link.button.decline": "Not now",
  "link.button.list-accept": "Yes to {name}",
  "link.button.list-decline": "Not now: {name}",
  "link.button.list-end": "End: {name}",
  "link.button.list-take-back": "Take back: {name}",
  "link.button.list-again": "Yes again: {name}",

  "rule.evolution.link-asked": "Asks facilitators privately when another community would like to be linked.",
  "link.ask.title": "A link for {community}",
  "link.ask.text":
    "{name}, another community here, would like to be linked with yours. What connects you, in their words: “{about}” If you say yes, both can begin an exchange. Neither side sees the other’s members, and either can end it.",
  "link.ask.reason": "The facilitators of {name} asked for a link.",
  "link.ask.none": "No link waits for an answer.",
  "rule.evolution.link-answered": "Tells facilitators privately what the other side of a link has decided.",
  "link.news.standing": "{name} said yes: you are linked.",
  "link.news.declined": "A link does not suit {name} now. They can say yes at any time.",
  "link.news.ended": "{name} has ended the link between you.",
  "link.news.reason": "{name} decided about a link with this community.",
  "link.news.none": "No news about a link.",
} as const;
