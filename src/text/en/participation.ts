// Where a member stands, in the bot's words: a description, private, and never a reproach.
export const participation = {
  "participation.explain.you":
    "You are {level, select, core {in the core} active {active} other {in the periphery, which is a full way to belong}}: {points, number, ::.0} points over the last months ({terms}), seen in {weeks} of 12 weeks.",
  "participation.explain.them":
    "{name} is {level, select, core {in the core} active {active} other {in the periphery}}: {points, number, ::.0} points over the last months ({terms}), seen in {weeks} of 12 weeks.",
  "participation.explain.mostly": "Mostly: {kinds}.",
  "participation.explain.you.role":
    "You are in the core because you tend this community; your own activity is not weighed for that.",
  "participation.explain.them.role":
    "{name} is in the core because they tend this community; their activity is not weighed for that.",
  "participation.explain.you.paused":
    "You are paused, so nothing is weighed; you were {level, select, core {in the core} active {active} other {in the periphery}} before and will be when you come back.",
  "participation.explain.them.paused":
    "{name} is paused, so nothing is weighed; they stay {level, select, core {in the core} active {active} other {in the periphery}} until they come back.",

  "participation.terms.stay": "{level, select, core {core} other {active}} holds from {points}",
  "participation.terms.rise.points": "{level, select, core {core} other {active}} begins at {points}",
  "participation.terms.rise.voice": "{level, select, core {core} other {active}} also takes something said in the open",
  "participation.terms.rise.weeks": "{level, select, core {core} other {active}} begins at {weeks} weeks of 12",
  "participation.terms.rise.tenure": "{level, select, core {core} other {active}} begins {days} days after joining",
  "participation.terms.rise.rank": "a core stays small, and this one has its people for now",
  "participation.terms.rise.confirmation":
    "{level, select, core {core} other {active}} begins with the second such week in a row",
  "participation.terms.rise.settling": "a level is kept for {days} days at least",

  "participation.kind.host": "hosting",
  "participation.kind.present": "sessions given",
  "participation.kind.story": "stories",
  "participation.kind.resource": "resources shared",
  "participation.kind.answer": "answers",
  "participation.kind.question": "questions",
  "participation.kind.post": "threads opened",
  "participation.kind.reply": "replies",
  "participation.kind.attend": "gatherings",
  "participation.kind.pair": "one-to-one talks",
  "participation.kind.recording": "recordings and notes",
  "participation.kind.reaction": "reactions",
  "participation.kind.open": "resources opened",
  "participation.kind.digest": "the digest",
  "participation.kind.poll": "polls",

  "participation.shape.hint":
    "{share, number, ::.0} % of {members} members are {level, select, core {in the core} other {active}}, {side, select, below {fewer} other {more}} than communities usually see. Nobody needs to move; if the levels do not fit what you see, consider recalibrating the thresholds.",

  "join.summary": "Become a member, with your interests if you like.",
  "join.option.interests": "What you work on or wrestle with",
  "join.welcome": "Welcome to {community}",
  "join.back": "Welcome back to {community}",
  "join.what-next":
    "You are a member now. Nothing is expected of you: come, listen, ask, as you like. I count that somebody posted or came, never what they wrote, and {show} shows all I hold about you. If you would rather listen, say {listening}. {leave} ends it at any time.",
  "join.next": "What comes next?",
  "join.preferences": "My preferences",
  "join.already": "You are a member of {community} already. Nothing was changed.",
  "join.interests-saved": "Your interests are saved. You are a member of {community} already.",
  "leave.summary": "Leave the community. No question why.",
  "leave.done":
    "You have left {community}. Thank you for the time you were here. {join} brings you back with everything as it was; {erase} takes away everything I hold about you.",
  "leave.last-facilitator":
    "You are the only facilitator, so nothing was changed. Please ask somebody else first: /cop facilitator add @name.",
  "listening.summary": "Say that you like listening; nobody will nudge you out of it.",
  "listening.option.state": "on or off",
  "listening.on":
    "Noted: you like listening. That is a full way to take part, and nobody will try to talk you out of it. {undo} changes it back.",
  "listening.off": "Noted. You are welcome either way.",
  "interests.summary": "What you work on or wrestle with.",
  "interests.option.what": "In your own words",
  "interests.title": "Your interests",
  "interests.label": "What are you wrestling with?",
  "interests.saved": "Thank you. A person will read it, and may point you to somebody or to a thread.",
  "interests.note":
    "{who} is wrestling with this: “{what}” Perhaps you know a person or a thread. A word from you goes further than one from me.",
  "interests.note-reason": "A member told what they are wrestling with.",

  "me.show.summary": "What I hold about you, and how your part in the community looks.",
  "me.title": "You in {community}",
  "me.not-scored": "Your activity is not weighed here.",
  "me.since": "Member since",
  "me.interests": "Interests",
  "me.interests-value": "{interests}",
  "me.none": "none told",
  "me.listening": "Likes listening",
  "me.yes": "yes",
  "me.no": "not said",
  "me.messages": "Messages from me",
  "me.stories": "Stories",
  "me.stories-value": "{count, plural, =0 {none yet} one {one} other {#}}",
  "me.change": "Change my preferences",
  "me.take": "Take it all with me",
  "me.nothing-held": "I hold nothing about you in {community}. Nothing was changed.",
  "me.export.summary": "Everything I hold about you, as a file.",
  "me.export.here": "Here is everything I hold about you. Only you see this.",
  "me.pause.summary": "A holiday from everything: no messages, and nothing is weighed.",
  "me.option.until": "A date like 2026-05-07, or “2 weeks”",
  "me.pause.until": "You are paused until {until}. Nothing is weighed meanwhile, and nothing is held against you.",
  "me.pause.open":
    "You are paused until you say {resume}. Nothing is weighed meanwhile, and nothing is held against you.",
  "me.pause.unclear":
    "I could not read “{given}” as a day, so nothing was changed. Write /cop me pause 2026-05-07, or /cop me pause 2 weeks.",
  "me.pause.range":
    "“{given}” is not a day within the coming year, so nothing was changed. Without a day the pause is open: /cop me pause.",
  "me.resume.summary": "Come back from a pause.",
  "me.resume.button": "I am back",
  "me.resume.done": "Welcome back. Everything is as it was.",
  "me.resume.was-none": "You are not paused. Nothing was changed.",
  "me.weigh.summary": "Whether I look at how you take part, and what for.",
  "me.weigh.option.state": "on or off",
  "me.weigh.is-on": "I look at how you take part",
  "me.weigh.is-off": "I do not look at how you take part",
  "me.weigh.purpose":
    "If you allow it, I count that you posted, replied, reacted or came, never what you wrote. You and the facilitators can see how you take part, so that a person can thank you or say hello. Nobody else sees it. You can change this at any time.",
  "me.weigh.yes": "Yes, you may",
  "me.weigh.no": "No, please do not",
  "me.weigh.button": "May I look at how you take part?",
  "me.weigh.on": "Thank you. I count from now on; /cop me show tells what it comes to.",
  "me.weigh.off":
    "Noted: from now on nothing you do is counted. /cop me delete also takes away what was counted before.",
  "me.delete.summary": "Delete everything I hold about you.",
  "me.option.sure": "yes, to confirm",
  "me.delete.title": "Delete everything?",
  "me.delete.ask":
    "Your membership, activity, answers and stories would be gone for good. {export} gives you a copy first. Until you press the button nothing is changed.",
  "me.delete.button": "Yes, delete everything",
  "me.delete.done": "Everything I held about you in {community} is deleted.",

  "preferences.summary": "What I may send you, and when.",
  "preferences.option.nudges": "normal, fewer or stopped",
  "preferences.option.quiet": "Quiet hours like 18:00-09:00",
  "preferences.option.zone": "Your time zone",
  "preferences.option.introductions": "on or off",
  "preferences.option.language": "The language I speak with you",
  "preferences.title": "Your preferences",
  "preferences.submit": "Save",
  "preferences.nudges": "Messages you did not ask for",
  "preferences.nudges.normal": "At most one a week",
  "preferences.nudges.fewer": "Half as many",
  "preferences.nudges.paused": "Paused for now",
  "preferences.nudges.stopped": "None",
  "preferences.quiet": "Quiet hours",
  "preferences.quiet-hint": "Like 18:00-09:00. Weekends are quiet anyway.",
  "preferences.zone": "Time zone",
  "preferences.zone-hint": "Like Europe/London",
  "preferences.introductions": "Introduce me to other members",
  "preferences.introductions.on": "Yes, please",
  "preferences.introductions.off": "No, thank you",
  "preferences.language": "Language",
  "preferences.language.en": "English",
  "preferences.language.de": "Deutsch",
  "preferences.saved": "Your preferences are saved",
  "preferences.now": "Messages you did not ask for: {nudges}. Quiet from {quiet}, in {zone}, where it is {time} now.",
  "preferences.bad-quiet":
    "“{given}” does not read as quiet hours, so nothing was changed. Write them like 18:00-09:00.",

  "nudge.summary": "Fewer, pause or stop: the buttons under what I send unasked.",
  "nudge.option.wish": "fewer, pause, stop or no",
  "nudge.fewer.done": "Half as many from now on. {preferences} changes it again.",
  "nudge.pause.done": "Nothing unasked until {until}. {preferences} changes it again.",
  "nudge.stop.done": "Stopped, for good. Only {preferences} brings it back.",
  "nudge.stopped-already":
    "You have stopped these already, and that holds. Nothing was changed. {preferences} brings them back.",
  "nudge.no.done": "That is fine. Nothing changes.",
  "nudges.show.summary": "What went out unasked, what waits, and who asked for less.",
  "nudges.title": "Messages nobody asked for",
  "nudges.title-paused": "Messages nobody asked for: all paused",
  "nudges.counts":
    "In the last 30 days I sent {sent, plural, one {one} other {#}}. {held, plural, =0 {None waits} one {One waits} other {# wait}}. {fewer, plural, =0 {Nobody asked for fewer} one {One member asked for fewer} other {# members asked for fewer}}, {stopped, plural, =0 {nobody for none} one {one for none} other {# for none}}.",
  "nudges.held": "Waiting, and why",
  "nudges.line": "{when}: {reason}",
  "nudges.pause": "Pause all",
  "nudges.resume": "Let them go on",
  "nudges.policy.summary": "The limits that hold for everything I send unasked.",
  "nudges.policy.title": "How often I may write unasked",
  "nudges.policy":
    "One message in {gapDays} days and {windowMessages} in {windowDays} days, all features together. One topic at most every {topicGapDays} days; after a “no” it rests {declinedDays} days, after silence for good. Never in quiet hours, at weekends or on holidays, and never if it is {staleHours} hours late. Everything carries fewer, pause and stop. What members asked for, such as reminders, does not count.",
  "nudges.auto-paused":
    "Some of those I wrote to this week asked me to stop. So I have paused everything unasked, for everybody. {show} tells what went out, and {resume} lets it go on.",
  "nudges.auto-paused-reason": "Everything unasked was paused, because too many asked for a stop.",
  "nudges.pause.summary": "Silence everything unasked, for everybody, at once.",
  "nudges.paused":
    "All unasked messages are paused. Reminders that members asked for still go out. {resume} lets them go on.",
  "nudges.resume.summary": "Let unasked messages go on.",
  "nudges.resumed": "Unasked messages go on, within the usual limits.",

  "members.summary": "Who takes part how, for facilitators’ eyes only.",
  "members.option.who": "A level, or @name",
  "members.title": "{count, plural, one {One member} other {# members}} of {community}",
  "members.private": "A description for your eyes only; please keep it to yourself. Names are in alphabetical order.",
  "members.private-history":
    "A description for your eyes only; please keep it to yourself. Names are in alphabetical order. Those from history were never asked: only this sandbox shows where they would stand, and nobody writes to them.",
  "members.level-history":
    "From history: {level, select, core {core} active {active} peripheral {periphery} other {not weighed until they agree}} ({count})",
  "members.one-history":
    "{name} is known from history and was never asked, so I do not write to them. {level, select, none {On Discord nobody is weighed before they agree.} other {They would stand {level, select, core {in the core} active {among the active} other {in the periphery}}.}} Only this sandbox shows that.",
  "members.level": "{level, select, core {Core} active {Active} other {Periphery}} ({count})",
  "members.unweighed": "Not weighed ({count})",
  "members.none": "Nobody at present.",
  "members.unknown": "I know no member called {who}. Try /cop members, or a level: core, active, peripheral.",
  "members.not-scored": "{name}’s activity is not weighed.",

  "rule.participation.evaluate": "looks at everybody’s participation once a week. Private, and nothing is sent.",
  "rule.participation.invite":
    "welcomes somebody who came into the channel, privately and once, and invites them to join.",
  "rule.participation.newcomer": "welcomes a newcomer privately, a day after they joined, once.",
  "rule.participation.dormant":
    "asks privately, once, whether the community is still useful to somebody who has been away.",
  "rule.participation.hellos":
    "suggests to facilitators, on Mondays, a few people who may like a private word, with a draft.",
  "participation.evaluate.reason": "The weekly look at participation.",
  "participation.evaluate.later": "Everybody has been looked at this week.",
  "newcomer.reason": "You joined {community}, and this is the one welcome.",
  "newcomer.somebody": "somebody",
  "newcomer.text":
    "Welcome, {name}. Nothing is expected of you here. If you like, tell me one thing you are wrestling with, and {guide} will point you to a person or a thread. Otherwise just look around.",
  "newcomer.tell": "I am wrestling with…",
  "newcomer.look": "I like listening",
  "newcomer.none": "Nobody joined lately.",
  "dormant.reason": "You have not been around in {community} for about two months.",
  "dormant.text":
    "You have been away a while, and that is fine. Stay as you are, pause for six months, or leave? No answer is fine too: then nothing changes, and this question comes only once.",
  "dormant.stay": "Stay as I am",
  "dormant.pause": "Pause six months",
  "dormant.leave": "Leave",
  "dormant.none": "Nobody has been away so long that asking would help.",
  "hellos.reason": "Your Monday list: people who may like a private word from you.",
  "hellos.title": "Worth a hello this week",
  "hellos.intro":
    "Only if it feels right, in your own name and your own words. Nobody knows that they are on this list.",
  "hellos.topic": "your topics",
  "hellos.drifting.why": "{who} has been quieter than is usual for them.",
  "hellos.drifting.draft":
    "You could write: “{name}, I noticed I have missed your notes on {topic}. I hope all is well. If the subjects have moved away from you, I would like to hear it. No reply needed.”",
  "hellos.rising.why": "{who} has been giving much more than usual lately.",
  "hellos.rising.draft":
    "You could write: “{name}, people have been using your answers. Would you like to host half an hour on {topic}, with me beside you? Fine if not.”",
  "hellos.quiet_engaged.why": "{who} comes and reads, mostly without a word: a strength, not a gap.",
  "hellos.quiet_engaged.draft":
    "You could write: “{name}, good to have you in the room these months. I am curious what you take from it. No need to say it aloud to everyone. Ten minutes this week?”",
  "hellos.none": "Nobody new to suggest.",
} as const;
