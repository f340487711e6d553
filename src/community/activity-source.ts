// What makes an act the same act: the platform's own ids. A message that was imported and is then reported by the platform,
// or the other way round, is one.
import type { Ref } from "../cards/card.ts";

/** `message` is the platform's id of it: on Slack its timestamp. */
export const messageSource = (channel: Ref, message: Ref): string => `message:${channel}:${message}`;

export const reactionSource = (channel: Ref, message: Ref, emoji: string, person: Ref): string =>
  `reaction:${channel}:${message}:${emoji}:${person}`;
