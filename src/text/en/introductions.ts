// Introductions: members who asked for it meet one another in rounds, privately.
export const introductions = {
  "rule.spaces.round": "Makes the next round of introductions at its time, for those who asked for it.",
  "rule.spaces.introduce": "Tells each member privately whom they meet in a round, at ten on their own clock.",
  "rule.spaces.heads-up": "Says the day before a round that it begins, with one press to leave it out.",
  "rule.spaces.met": "Asks once, three days before a round ends, whether people met.",
  "rule.spaces.suggested":
    "Asks two members, one after the other, whether they want an introduction that a third suggested.",

  "introductions.round.made": "A round of introductions was due.",
  "introductions.round.stepped-out": "Somebody left or switched introductions off.",
  "introductions.round.off": "Rounds of introductions are off.",
  "introductions.round.none": "No round of introductions is due.",

  "introductions.card.title": "Meet {names}",
  "introductions.card.topic":
    "{count, plural, one {You and {names} both} other {You, {names} all}} named the topic “{topic}”.",
  "introductions.card.chosen":
    "{kind, select, suggested {You and {names} both said yes to this introduction.} now {You and {names} both asked for an introduction.} other {{count, plural, one {You and {names} both} other {You, {names} all}} chose to be introduced to somebody.}}",
  "introductions.card.how":
    "Twenty minutes some time until {until}? Just write to {names}. There is nothing to prepare, and one press leaves this out.",
  "introductions.card.times": "{count, plural, one {Times that suit you both} other {Times that suit you all}}",
  "introductions.card.starter": "To begin with",
  "introductions.card.reason": "You have introductions switched on, and this one is yours.",
  "introductions.card.none": "No introduction is to be told.",
  "introductions.starter.1": "What are you trying to find out at the moment?",
  "introductions.starter.2": "What did you change your mind about in this work?",
  "introductions.starter.3": "Which small thing makes your days easier that others could copy?",
  "introductions.starter.4": "What would you show somebody who visits you at work for an hour?",
  "introductions.starter.5": "Which question have you asked, and never got a good answer to?",
  "introductions.starter.6": "How did you come to this work?",
  "introductions.starter.7": "What have you tried lately that did not work?",
  "introductions.starter.8": "Whom or what would you recommend to anybody in this field?",
  "introductions.called-off":
    "{kind, select, round {Your introduction of this round does not take place after all. There is nothing for you to do, and you are first in the next round.} other {Your introduction does not take place after all. There is nothing for you to do.}}",
  "introductions.smaller": "{name} is not in this introduction any more. You go on with {others}.",
  "introductions.sat-out":
    "This round came out uneven, so nobody is introduced to you this time. You are first in the next one.",
  "introductions.alone":
    "Nobody else is in the rounds of introductions yet. You stay in, and the first one with somebody for you comes by itself.",

  "introductions.heads-up.text":
    "A new round of introductions begins on {begins}. That morning you read whom you meet. If it does not suit you, leave it out with one press.",
  "introductions.heads-up.reason": "You have introductions switched on, and a round begins.",
  "introductions.heads-up.none": "Nobody is to be told that a round begins.",

  "introductions.met.text": "Did you and {names} meet? Both answers are fine, and neither is shown to anybody else.",
  "introductions.met.yes": "We met",
  "introductions.met.no": "Not this time",
  "introductions.met.reason": "Your introduction ends in a few days.",
  "introductions.met.none": "No introduction is near its end.",
  "introductions.met.summary": "Say whether you met whom you were introduced to.",
  "introductions.met.yes-done": "Noted, thank you. If you like, I pass on a word of thanks, once and privately.",
  "introductions.met.no-done": "Noted, and that is fine. Nothing more comes of it.",

  "introductions.button.met": "We met",
  "introductions.button.skip": "Skip this round",
  "introductions.button.on": "Switch on",
  "introductions.button.off": "Switch off",
  "introductions.button.now": "Introduce me now",
  "introductions.button.back": "Back in",
  "introductions.button.unblock": "Take it back",
  "introductions.button.thank": "Say thank you",
  "introductions.button.preview": "Preview",
  "introductions.button.rounds-on": "Switch rounds on",
  "introductions.button.rounds-off": "Switch rounds off",

  "introductions.option.until": "Until when: 2026-09-01, or 4 weeks",
  "introductions.option.trio": "Whether you like groups of three better",
  "introductions.option.who": "A member",
  "introductions.option.met": "Whether you met",
  "introductions.option.round": "Which one; without it, the latest",
  "introductions.option.first": "Who might meet",
  "introductions.option.second": "Whom they might meet",
  "introductions.option.why": "Why, in a sentence; both read it",
  "introductions.option.answer": "Whether you want it",
  "introductions.option.suggestion": "Which suggestion",
  "introductions.option.cadence": "How often: 1, 2 or 4 weeks",
  "introductions.option.people": "People in a group, 2 to 6",
  "introductions.option.odd": "When pairs do not come out even",
  "introductions.option.interests": "Whom to bring together",

  "introductions.unknown":
    "I know no member called “{who}” here, so nothing was changed. Name somebody who has joined, such as @ada.",
  "introductions.refuse.guest":
    "You are our guest for these days, and introductions are among members. Nothing was changed. If you would like to meet somebody, say so to a facilitator, who can switch it on for you.",
  "introductions.refuse.off": "Introductions are off for you, so nothing was changed. Say {on} first.",
  "introductions.refuse.none":
    "There is no open introduction of yours that fits, so nothing was changed. /cop intro shows what there is.",

  "introductions.show.summary": "See how introductions stand for you.",
  "introductions.show.title": "Introductions",
  "introductions.show.on": "They are on for you.",
  "introductions.show.off": "They are off for you: nobody is introduced to you. {on} switches them on.",
  "introductions.show.paused": "You pause until {until}.",
  "introductions.show.skips": "You leave out the round of {date}. {on} takes that back.",
  "introductions.show.next": "The next round begins on {date}.",
  "introductions.show.no-rounds": "No round is planned yet; the facilitators decide when they begin.",
  "introductions.show.waiting": "You wait for somebody who wants an introduction now, until {until}.",
  "introductions.show.current": "You are introduced to",
  "introductions.show.blocks": "Never introduced to",

  "introductions.on.summary": "Switch introductions on for you.",
  "introductions.on.done": "Introductions are on for you.",
  "introductions.on.first":
    "In each round you and one other member, now and then two, read each other’s names in a private message, with a question to begin with. You meet when and how you like; skipping a round or switching off is one press, and nobody asks why.",
  "introductions.off.summary": "Switch introductions off for you.",
  "introductions.off.done":
    "Introductions are off for you, from now on. What was open ends; whoever was introduced to you reads that it does not take place.",
  "introductions.pause.summary": "Leave out the rounds until a day.",
  "introductions.pause.done": "You are in no round that begins before {until}. After that you are back by itself.",
  "introductions.pause.unclear":
    "I cannot read “{given}” as a day within the next year, so nothing was changed. Say it like this: /cop intro pause 4 weeks",
  "introductions.trio.summary": "Say whether you like groups of three better than pairs.",
  "introductions.trio.done":
    "{wish, select, yes {Noted: a group of three when it can be.} other {Noted: pairs, unless a round comes out uneven.}} {back} takes it back.",
  "introductions.now.summary": "Ask for an introduction now, outside of the rounds.",
  "introductions.now.found": "Somebody else asked, too. You both read whom you meet in a direct message.",
  "introductions.now.waiting":
    "Noted. The next member who asks for one, too, is introduced to you; if nobody does until {until}, nothing comes of it.",
  "introductions.skip.summary": "Leave out your present introduction, or else the next round.",
  "introductions.skip.current":
    "You are out of it, and the rounds go on for you as before. Nobody reads why, only that it does not take place.",
  "introductions.skip.next": "You leave out the round of {date}. {on} takes that back.",
  "introductions.block.summary": "Never be introduced to somebody. Only you know it.",
  "introductions.block.self": "That is you yourself, so nothing was changed. Name somebody else, such as @ada.",
  "introductions.block.done": "You and {who} are never introduced to each other. Nobody but you can see this.",
  "introductions.unblock.summary": "Take back that you never want to be introduced to somebody.",
  "introductions.unblock.done": "You and {who} may be introduced to each other.",
  "introductions.thank.summary": "Pass on a thank you.",
  "introductions.thank.done": "Passed on to {names}.",
  "introductions.thank.already": "Your thanks are passed on already.",
  "introductions.thank.text": "{name} says thank you for your conversation.",
  "introductions.thank.reason": "Somebody whom you were introduced to says thank you.",

  "introductions.suggest.summary": "Suggest that two other members meet. Both are asked privately.",
  "introductions.suggest.title": "Suggest an introduction",
  "introductions.suggest.intro":
    "Both are asked privately, one after the other, and read your name and your words. Whatever they answer stays with them.",
  "introductions.suggest.why": "Why these two?",
  "introductions.suggest.hint": "What they have in common, or could learn from each other.",
  "introductions.suggest.two-others":
    "Name two different members other than yourself, please; nothing was saved. For yourself there is /cop intro now.",
  "introductions.suggest.done": "Thank you, I ask them. What they answer stays with them.",
  "introductions.suggested.text":
    "{turn, select, second {{by} suggested that you and {name} meet, and {name} said yes.} other {{by} suggests that you and {name} meet. {name} is asked only if you say yes.}} A no ends it, and nobody hears of it.",
  "introductions.suggested.somebody": "A member",
  "introductions.suggested.why": "Why",
  "introductions.suggested.yes": "Yes, introduce us",
  "introductions.suggested.no": "No, thank you",
  "introductions.suggested.reason": "A member suggested an introduction for you.",
  "introductions.suggested.over": "A suggested introduction came to its end.",
  "introductions.suggested.none": "No suggested introduction waits for an answer.",
  "introductions.answer.summary": "Answer a suggested introduction.",
  "introductions.answer.no-done": "That ends it, and nobody hears of it.",
  "introductions.answer.yes-done": "Noted. If the other one says yes, too, you both read it in a direct message.",
  "introductions.answer.connected": "You both said yes: the introduction comes in a direct message.",
  "introductions.answer.over":
    "This suggestion is over, so nothing was changed. /cop intro now asks for another introduction.",

  "introductions.count": "{few, select, yes {fewer than five} other {{count}}}",
  "introductions.intros.set.summary": "Introduce members who want it to each other, every 1, 2 or 4 weeks.",
  "introductions.intros.set":
    "Rounds of introductions: {weeks, plural, one {every week} other {every {weeks} weeks}}, in groups of {size}, for members who switched them on.",
  "introductions.intros.next": "The next one begins on {date}.",
  "introductions.intros.none": "No rounds are planned. {set} begins them.",
  "introductions.intros.undo": "To take it back: {undo}",
  "introductions.intros.unclear":
    "I cannot read “{given}” as 1, 2 or 4 weeks, so nothing was changed. Say it like this: /cop intros set 2 weeks",
  "introductions.intros.no-rounds":
    "No rounds are planned, so there is nothing to preview, and nothing was changed. {set} begins them.",
  "introductions.intros.on.summary": "Switch rounds of introductions on again.",
  "introductions.intros.off.summary": "Switch rounds of introductions off.",
  "introductions.intros.off": "Rounds of introductions are off. Who has been introduced already can still meet.",
  "introductions.intros.size.summary": "Say how many meet in a group.",
  "introductions.intros.size": "Groups of {size}, from the next round on.",
  "introductions.intros.odd.summary": "Say what happens when pairs do not come out even.",
  "introductions.intros.odd":
    "When pairs do not come out even, {way, select, trio {three meet} other {somebody sits out and is first in the next round}}.",
  "introductions.intros.interests.summary": "Bring people together with shared or with different interests.",
  "introductions.intros.interests":
    "People with {way, select, shared {shared} other {different}} interests are rather brought together.",
  "introductions.intros.show.summary": "See how rounds of introductions are set. Never who meets whom.",
  "introductions.intros.show.title": "Rounds of introductions",
  "introductions.intros.show.in": "Members who switched them on",
  "introductions.intros.show.last": "Last round",
  "introductions.intros.show.last-value": "Begun on {date}; introduced: {introduced}; said that they met: {met}",
  "introductions.intros.preview.summary": "See in numbers how the next round would come out now.",
  "introductions.intros.preview.title": "If the next round began now",
  "introductions.intros.preview.few":
    "The next round begins on {date}. Fewer than five people are in it now, too few for numbers.",
  "introductions.intros.preview.people": "Round of {date}, {people} people:",
  "introductions.intros.preview.groups":
    "{size, plural, =2 {pairs} =3 {groups of three} other {groups of {size}}}: {count}",
  "introductions.intros.preview.rest": "sitting out: {sitOuts}; pairs that met before: {repeats}",
};
