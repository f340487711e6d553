// The permissions that the app asks for, each with its reason, and the events that come with them. What reads messages
// is asked for only where somebody chose it.

export type SlackChoices = {
  /** Count posts and replies (never their words), and look for a message before an uncertain delivery is repeated. */
  readonly history?: boolean;
  /** Communities in private channels. */
  readonly privateChannels?: boolean;
  /** Invite guests from outside through Slack Connect, and end their access. */
  readonly connect?: boolean;
  /** Private places for small circles, and for people who agreed to meet. */
  readonly circles?: boolean;
  /** Finds people to invite in user groups; in channels the bot can do so anyway. */
  readonly groups?: boolean;
};

export type Scope = {
  readonly name: string;
  /** For the admin who is asked to grant it. */
  readonly reason: string;
  /** All of these have to be chosen; none: always asked for. One that has several reasons stands here for each. */
  readonly when: readonly (keyof SlackChoices)[];
};

const scope = (name: string, reason: string, ...when: (keyof SlackChoices)[]): Scope => ({ name, reason, when });

export const scopes: readonly Scope[] = [
  scope("commands", "People speak to the bot with /cop and /facilitate, and begin a story from a message."),
  scope("chat:write", "Announcements, reminders and answers, in channels the bot was added to and in direct messages."),
  scope("im:write", "Opens the direct messages with a person before the bot writes there."),
  scope("users:read", "Names for greetings, and time zones so that everybody reads their own local time."),
  scope(
    "channels:read",
    "Tells the bot who joins and leaves the community’s channel, and whether it is in there itself. Shows a facilitator who asks for it who is in a channel, to ask people in person.",
  ),
  scope("reactions:read", "Counts that somebody reacted: kind and time, nothing else."),
  scope("files:write", "Shows charts as pictures, and hands over calendar files and reports."),
  scope(
    "channels:history",
    "Counts that somebody posted or replied; the words are not kept. Finds a message of the bot’s own again when it is not certain that it arrived.",
    "history",
  ),
  scope(
    "im:history",
    "Finds a direct message of the bot’s own again when it is not certain that it arrived.",
    "history",
  ),
  scope("groups:read", "The same as channels:read, for communities in private channels.", "privateChannels"),
  scope(
    "groups:history",
    "The same as channels:history, for communities in private channels.",
    "history",
    "privateChannels",
  ),
  scope(
    "conversations.connect:write",
    "Invites a guest from outside into the community’s channel through Slack Connect.",
    "connect",
  ),
  scope("channels:manage", "Removes a guest from the channel when their time is over.", "connect"),
  scope(
    "groups:write",
    "The same as channels:manage, for communities in private channels.",
    "connect",
    "privateChannels",
  ),
  scope(
    "groups:write",
    "Opens the private channel of a small circle, lets people in and out, and archives it at the end.",
    "circles",
  ),
  scope("groups:read", "Finds such a channel again when it is not certain that it was opened.", "circles"),
  scope("mpim:write", "Opens a group message for people who agreed to meet.", "circles"),
  scope(
    "usergroups:read",
    "Shows a facilitator who asks for it who is in a user group, to ask people in person; the bot writes to none of them.",
    "groups",
  ),
];

/** Choices written in an address: `history+connect`. What is none of them is passed over. */
export function readChoices(written: string): SlackChoices {
  const words = new Set(written.toLowerCase().split(/[^a-z-]+/));
  return {
    ...(words.has("history") ? { history: true } : {}),
    ...(words.has("private-channels") ? { privateChannels: true } : {}),
    ...(words.has("connect") ? { connect: true } : {}),
    ...(words.has("circles") ? { circles: true } : {}),
    ...(words.has("groups") ? { groups: true } : {}),
  };
}

type Event = { readonly name: string; readonly when: readonly (keyof SlackChoices)[] };

export const events: readonly Event[] = [
  { name: "app_home_opened", when: [] },
  { name: "app_uninstalled", when: [] },
  { name: "tokens_revoked", when: [] },
  { name: "member_joined_channel", when: [] },
  { name: "member_left_channel", when: [] },
  { name: "reaction_added", when: [] },
  { name: "message.channels", when: ["history"] },
  { name: "message.groups", when: ["history", "privateChannels"] },
];

/** The names of those that are asked for with these choices, in their order, each once. */
export const chosen = (
  all: readonly { readonly name: string; readonly when: readonly (keyof SlackChoices)[] }[],
  choices: SlackChoices,
): string[] => [
  ...new Set(all.filter(({ when }) => when.every((choice) => choices[choice] === true)).map(({ name }) => name)),
];
