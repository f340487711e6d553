// In which order the palette lists commands: what people use most comes first, whatever the order of registration.

/** Members' words, the most used first. */
const members = [
  "next",
  "rsvp",
  "story",
  "join",
  "help",
  "agenda show",
  "agenda add",
  "stories",
  "calendar",
  "preferences",
  "me show",
  "why",
  "interests",
  "listening",
  "host",
];
/** Words for those who tend the community. */
const facilitators = [
  "rhythm set",
  "rhythm show",
  "preview",
  "gathering plan",
  "gathering notes",
  "gathering attendance",
  "rhythm place",
  "rhythm remind",
  "members",
  "nudges show",
];
/** Seldom wanted: said once in a community's life, or when somebody goes. */
const seldom = ["me weigh", "me pause", "me resume", "me export", "leave", "me delete", "facilitator list", "setup"];

/**
 * A copy in that order. What is in no list keeps its place between the usual and the seldom.
 * @template {{words: string}} T
 * @param {readonly T[]} commands
 * @param {boolean} joined Whoever is no member yet finds `join` first.
 * @returns {T[]}
 */
export function usualFirst(commands, joined) {
  const first = [...(joined ? [] : ["join"]), ...members, ...facilitators];
  const rank = (/** @type {T} */ { words }) => {
    const place = first.indexOf(words);
    if (place >= 0) return place;
    return first.length + 1 + seldom.indexOf(words);
  };
  return [...commands].sort((one, other) => rank(one) - rank(other));
}
