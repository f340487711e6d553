// Slack's documented limits, all in one place. Sources: docs.slack.dev, reference of Block Kit, views, chat.postMessage,
// rate limits and interaction payloads; where two pages differ, the smaller number. Lengths are in characters.

export const limits = {
  /** Blocks in a message, and in a modal or App Home. */
  messageBlocks: 50,
  viewBlocks: 100,
  /** `msg_blocks_too_long` has no published number; seen from about 13,200 on. */
  messageBlocksText: 12_000,
  /** Of the top-level text: best up to 4,000, cut by Slack at 40,000. */
  messageText: 4000,
  sectionText: 3000,
  sectionFields: 10,
  fieldText: 2000,
  headerText: 150,
  actions: 25,
  buttonLabel: 75,
  buttonValue: 2000,
  actionId: 255,
  blockId: 255,
  altText: 2000,
  /** Of an uploaded file. */
  fileAltText: 1000,
  inputLabel: 2000,
  inputHint: 2000,
  textInput: 3000,
  placeholder: 150,
  options: 100,
  optionGroups: 100,
  checkboxes: 10,
  optionText: 75,
  optionValue: 75,
  optionGroupLabel: 75,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  callbackId: 255,
  /** Shortest and longest error text that a modal shows at a field; the longest is our own measure. */
  fieldError: 500,
  /** A response_url takes five messages within thirty minutes. */
  responses: 5,
  responseLifeMs: 30 * 60_000,
  /** A trigger id opens a view within three seconds; a request is acknowledged within three, too. */
  triggerLifeMs: 3000,
  ackMs: 3000,
  /** People in a group message besides the bot; longest name of a channel. */
  groupMessagePeople: 8,
  channelName: 80,
  /** chat.postMessage: one message a second and channel. */
  channelPaceMs: 1000,
  /**
   * Calls a minute and workspace, by method: Slack's tiers 2 to 4 (20, 50, 100), and for messages "several hundred".
   * Views are not held back: their trigger would not wait.
   */
  callsAMinute: {
    "chat.postMessage": 300,
    "chat.postEphemeral": 100,
    "conversations.archive": 20,
    "conversations.create": 20,
    "conversations.history": 50,
    "conversations.info": 50,
    "conversations.invite": 50,
    "conversations.inviteShared": 20,
    "conversations.kick": 50,
    "conversations.list": 20,
    "conversations.members": 100,
    "conversations.open": 50,
    "files.completeUploadExternal": 100,
    "files.getUploadURLExternal": 100,
    "usergroups.users.list": 20,
    "users.info": 100,
    "views.publish": 100,
  } as Readonly<Record<string, number>>,
  /** Of an incoming request; Slack's own stay far below. */
  requestBytes: 1024 * 1024,
} as const;

/** Messages that one card may become; what is longer stands in a file behind a link. */
export const mostMessages = 4;

/** Time left for a submission's answer to show in the form itself, before the form says that it is being saved. */
export const answerInFormMs = 2000;

/** How long a form waits for its values before it opens without them. Far below a trigger's life. */
export const prefillGraceMs = 300;
