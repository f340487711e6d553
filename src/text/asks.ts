// Whether a message asks something. Looked at once, where the message comes in; the words go no further.

/** A question mark of any common script, outside of links. */
export const asksSomething = (text: string): boolean =>
  /[?\uFF1F\u061F\u037E\u055E]/u.test(text.replace(/https?:\/\/[^\s|>]+/gu, ""));
