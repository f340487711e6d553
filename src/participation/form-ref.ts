// What a form says when it is submitted: its command, and the community where the place does not tell it.
import type { RawOptions } from "../commands/invocation.ts";
import { writeLine } from "../commands/line.ts";

/** Only what can be an id: it came from a line that anybody may type. */
export function formRef(words: string, { community }: RawOptions): string {
  const known = typeof community === "string" && /^[a-z0-9_]{1,40}$/i.test(community);
  return writeLine(words, { community: known ? community : undefined });
}
