// Discord's documented limits, all in one place. Lengths are counted in UTF-16 units, which is never less than Discord counts.

export const messageLimits = {
  content: 2000,
  embeds: 10,
  /** Titles, descriptions, fields, authors and footers of all embeds of a message together. */
  embedsTogether: 6000,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  author: 256,
  footer: 2048,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  selectLabel: 100,
  selectValue: 100,
  placeholder: 150,
  alt: 1024,
  nonce: 25,
} as const;

export const modalLimits = {
  title: 45,
  /** Inputs and text displays together. */
  parts: 5,
  label: 45,
  description: 100,
  placeholder: 100,
  text: 4000,
  choices: 25,
  display: 4000,
} as const;

export const commandLimits = {
  /** Sub-commands and groups under a root, sub-commands in a group, options of a sub-command, choices of an option. */
  entries: 25,
  name: 32,
  description: 100,
  /** Our own measure: less than this tells nobody anything. */
  shortestDescription: 30,
  choiceName: 100,
  choiceValue: 100,
  /** Names, descriptions and choices of one root with everything under it, its longest language counted. */
  whole: 8000,
  suggestions: 25,
  /** What can be typed into an option. */
  typed: 6000,
} as const;

export const eventLimits = { name: 100, description: 1000, place: 100, inServer: 100 } as const;

export const threadLimits = { name: 100 } as const;

export const roleLimits = { name: 100 } as const;

export const inviteLimits = { seconds: 7 * 24 * 60 * 60 } as const;

/** An interaction not acknowledged within this time is lost; the person reads that the bot did not respond. */
export const acknowledgeMs = 3_000;

/** How long an interaction may be answered after its acknowledgement. */
export const answerMs = 15 * 60_000;

/** The longest beginning of a text that fits, whole characters only, with an ellipsis where something is missing. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
