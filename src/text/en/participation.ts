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
} as const;
