// Rules whose message tells something about its reader that only they may know, such as that a question without a name was
// theirs. Nobody else sees to whom they write: no decision, preview, note of failure or export names the reader.
export const discreetRules: ReadonlySet<string> = new Set(["dialogue.answered"]);
