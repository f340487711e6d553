// The words of the rhythm room: what a rhythm that could not be read is answered with.
const meant = "{meant, select, yes {Did you mean “{instead}”?} other {For example: {instead}}}";

export const rhythm = {
  "rhythm.grammar.empty": `When does the community meet? ${meant}`,
  "rhythm.grammar.word-unknown": `I do not understand “{value}” here. ${meant}`,
  "rhythm.grammar.day-unknown": `I do not know the day “{value}”. ${meant}`,
  "rhythm.grammar.day-missing": `Which day of the week? ${meant}`,
  "rhythm.grammar.days-several": `One rhythm has one day of the week; “{value}” are several. Pick the one that suits most, and plan the odd extra gathering by hand. ${meant}`,
  "rhythm.grammar.cadence-missing": `How often? Weekly, every few weeks or monthly. ${meant}`,
  "rhythm.grammar.cadence-two-ways": `“{value}” can be read in two ways, and I would rather not guess. ${meant}`,
  "rhythm.grammar.cadence-daily": `A rhythm of days is more than I can keep; the shortest is weekly, on one day. ${meant}`,
  "rhythm.grammar.cadence-yearly": `A year between gatherings is too long for a rhythm; the longest is every 12 months or every 52 weeks. ${meant}`,
  "rhythm.grammar.every-range": `“{value}” is outside what I can keep: from 1 to 52 weeks, or from 1 to 12 months. ${meant}`,
  "rhythm.grammar.nth-missing": `Which {value} of the month: the 1st, 2nd, 3rd, 4th or last? ${meant}`,
  "rhythm.grammar.nth-fifth": `Many months have no {value}, and a gathering would silently fall out. Say “last” instead. ${meant}`,
  "rhythm.grammar.nth-range": `There is no {value} in a month. There are 1st, 2nd, 3rd, 4th and last. ${meant}`,
  "rhythm.grammar.nth-weekly": `“{value}” says which one of the month, so it goes with months and not with weeks. ${meant}`,
  "rhythm.grammar.date-of-month": `I keep days of the week, because the {value} is now and then a Sunday. ${meant}`,
  "rhythm.grammar.time-missing": `At what time? ${meant}`,
  "rhythm.grammar.time-unclear": `Is “{value}” in the morning or in the evening? Write it with 24 hours. ${meant}`,
  "rhythm.grammar.time-unknown": `I cannot read “{value}” as a time of day. ${meant}`,
  "rhythm.grammar.zone-missing": `In which time zone? Name it by its city. ${meant}`,
  "rhythm.grammar.zone-unknown": `I do not know the time zone “{value}”. ${meant}`,
  "rhythm.grammar.zone-abbreviation": `“{value}” does not say when summer time begins and ends, and some such letters stand for several zones. Name a city’s zone instead. ${meant}`,
  "rhythm.grammar.zone-offset": `“{value}” stays put when the clocks change, and the gathering would move by an hour. Name a city’s zone instead. ${meant}`,
  "rhythm.grammar.starting-unknown": `I cannot read “{value}” as a date. Write it like 2026-05-07. ${meant}`,
} as const;
