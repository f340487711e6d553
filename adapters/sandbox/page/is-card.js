// Posts come as cards that hold only their text; what the bot says may be more.

/**
 * Whether a message is more than its text.
 * @param {import("./types.js").Message} message
 */
export const isCard = ({ card }) =>
  card !== undefined && Boolean(card.title || card.fields?.length || card.buttons?.length || card.image || card.file);
