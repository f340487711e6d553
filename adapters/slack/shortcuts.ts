// Message shortcuts: what can be begun from a message of somebody's.
import type { MessageShortcut } from "./invoke.ts";

export type DescribedShortcut = MessageShortcut & {
  /** At most 24 characters; Slack shows it in the message's menu. */
  readonly name: string;
  readonly description: string;
};

export const messageShortcuts: readonly DescribedShortcut[] = [
  {
    id: "story-from-message",
    name: "Start a story",
    description: "Begin a value story from this message. You can change everything before it is saved.",
    line: "story new",
    option: "activity",
  },
];

/** The line that fills App Home. */
export const homeLine = "home";
