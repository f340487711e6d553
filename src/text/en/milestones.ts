// Words to the channel praise the community and name nobody.
export const milestones = {
  "rule.rhythm.milestones":
    "Recognises marks of the community’s life, and tells facilitators privately once, with a draft; nothing is posted by itself.",

  "milestone.mark.founded": "Founded",
  "milestone.mark.first-gathering": "First gathering",
  "milestone.mark.first-answer": "First answer that was not a facilitator’s",
  "milestone.mark.first-hosted": "First gathering hosted by a member",
  "milestone.mark.first-outcome": "First story that tells what came of it",
  "milestone.mark.members-10": "10 members",
  "milestone.mark.members-50": "50 members",
  "milestone.mark.members-100": "100 members",
  "milestone.mark.first-guest": "First guest",
  "milestone.mark.first-joint": "First joint session with another community",
  "milestone.mark.anniversary": "First anniversary",
  "milestone.mark.coordinator": "The care for the community passed on",

  "milestone.draft.founded": "This is the day we began.",
  "milestone.draft.first-gathering":
    "We have met for the first time. Thank you to everybody who was part of it, in the midst or from the side.",
  "milestone.draft.first-answer":
    "A question was asked here and answered by one of us for another. That is what this place is for.",
  "milestone.draft.first-hosted":
    "For the first time one of us hosted a gathering. Thank you to all who made it an easy room to be in.",
  "milestone.draft.first-outcome":
    "The first of our stories tells what came of something learned here. Thank you to all who had a hand in it, known or not.",
  "milestone.draft.members-10": "There are ten of us now. Thank you for being here, each in your own way.",
  "milestone.draft.members-50": "There are fifty of us now. Thank you for being here, each in your own way.",
  "milestone.draft.members-100": "There are a hundred of us now. Thank you for being here, each in your own way.",
  "milestone.draft.first-guest": "We had our first guest. Thank you for the questions and for the listening.",
  "milestone.draft.first-joint":
    "We met with another community for the first time. Thank you for the open doors on both sides.",
  "milestone.draft.anniversary": "We are one year old. Thank you for the year, whatever your part in it was.",
  "milestone.draft.coordinator":
    "The care for this community has passed on. Thank you for what was begun, and for all who carry it further.",

  "milestone.option.date": "The date, such as 2026-03-02",
  "milestone.option.words": "In words",
  "milestone.option.milestone": "Its name, as in the list",

  "milestone.button.tell": "Tell the channel",
  "milestone.button.tell-of": "Tell: {mark}",
  "milestone.button.remove": "Remove it",
  "milestone.button.restore": "Put it back",

  "milestone.found": "{many, plural, one {A milestone} other {Milestones}}",
  "milestone.draft":
    "Nothing was posted. If the community would like to hear of it, here is a draft. You can change it before it is posted.",
  "milestone.reason": "The community has reached a milestone, and you facilitate it.",
  "milestone.keep-reason": "Reached: {mark}.",
  "milestone.none": "No new milestone.",

  "milestone.list.summary": "The milestones of the community.",
  "milestone.list.title": "Milestones of {community}",
  "milestone.list.text": "Add one with /cop milestone add, take one away with /cop milestone remove and its name.",
  "milestone.list.none": "None yet. Add one with /cop milestone add.",
  "milestone.line": "{words} · {name}",
  "milestone.add.summary": "Add a milestone, with its date.",
  "milestone.add.title": "A milestone",
  "milestone.added": "Noted for {when}: {words}. Nothing was posted. /cop milestone remove takes it away again.",
  "milestone.remove.summary": "Take a milestone off the list.",
  "milestone.removed": "Off the list: {words}. The button puts it back, and so does /cop milestone restore.",
  "milestone.restore.summary": "Put a milestone back on the list.",
  "milestone.restored": "Back on the list: {words}.",
  "milestone.tell.summary": "Tell the channel of a milestone.",
  "milestone.tell.title": "Tell the channel",
  "milestone.tell.intro": "Thanks go to the community. Whoever you would like to name, please ask first.",
  "milestone.tell.done": "The channel is told.",
  "milestone.told.title": "A milestone",
  "milestone.told.reason": "A facilitator asked for the milestone to be told.",
  "milestone.refuse.unknown": "No single milestone is called {said}. Nothing was changed. See /cop milestone list.",
  "milestone.refuse.removed":
    "This milestone was taken off the list. Nothing was posted, and nothing was changed. /cop milestone restore puts it back.",
  "milestone.refuse.date": "{said} is no date I can read. Write it like 2026-03-02.",
  "milestone.refuse.words": "A few words are needed.",
  "milestone.refuse.told": "The channel was told already. Nothing was posted again, and nothing was changed.",
};
