// Rules whose message tells something about its reader that only they may know, such as that a question without a name was
// theirs. Nobody else sees to whom they write: no decision, preview, note of failure or export names the reader.
export const discreetRules: ReadonlySet<string> = new Set(["dialogue.answered"]);

/**
 * Rules whose words are between their readers, such as who is introduced to whom (domain 6.3): a preview says that they write,
 * and not what.
 */
export const wordsBetweenReaders: ReadonlySet<string> = new Set([
  "spaces.introduce",
  "spaces.met",
  "spaces.suggested",
  "spaces.circle-invite",
]);
