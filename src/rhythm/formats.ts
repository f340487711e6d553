// The formats of domain section 4: what feels like home, and what is a surprise now and then. The catalogue has a short name
// for each (`rhythm.format.<name>`).

export const familiarFormats = [
  "meetup",
  "open_questions",
  "show_and_tell",
  "case_clinic",
  "peer_assist",
  "reading_circle",
  "coffee_pair",
  "office_hour",
  "async_topic_week",
  "newcomer_tea",
  "story_evening",
] as const;

export const excitingFormats = [
  "guest_hour",
  "debate",
  "site_visit",
  "failure_night",
  "joint_session",
  "sprint",
  "fishbowl",
  "speed_consulting",
  "tool_fair",
  "retreat",
  "anniversary",
] as const;

export const formats = [...familiarFormats, ...excitingFormats] as const;
export type Format = (typeof formats)[number];

/** Stored formats are plain text; one that is not known any more is shown as a meetup. */
export const asFormat = (name: string): Format => formats.find((one) => one === name) ?? "meetup";
