// Several members in one line, as people write them: `@ada @ben`, or names with commas between them.
import type { Member } from "../community/member.ts";

export type NamedMembers = { readonly members: readonly Member[] } | { readonly unknown: string };

/** Each once, in the order in which they were named, or the first that is not among `all`. Never throws. */
export function readMembers(
  text: string,
  all: readonly Member[],
  mentions: Readonly<Record<string, string>> = {},
): NamedMembers {
  const found = new Map<string, Member>();
  // Longest first, so that "@Ada Lovelace" is not taken for "@Ada".
  const spoken = Object.entries(mentions).sort(([one], [other]) => other.length - one.length);
  let rest = text;
  for (;;) {
    rest = rest.replace(/^[\s,;]+/, "");
    if (rest === "") return { members: [...found.values()] };
    const mention = spoken.find(([words]) => startsWith(rest, words));
    const part = mention?.[0] ?? /^[^,;\n]+/.exec(rest)?.[0] ?? rest;
    const whole = mention ? byRef(all, mention[1]) : (byName(all, part.trim()) ?? byRef(all, bare(part)));
    const word = whole === undefined && mention === undefined ? (/^\S+/.exec(part)?.[0] ?? part) : part;
    const member =
      whole ??
      byName(all, bare(word)) ??
      byRef(all, mention?.[1] ?? (Object.hasOwn(mentions, word) ? mentions[word] : undefined) ?? bare(word));
    if (member === undefined) return { unknown: word.slice(0, 60) };
    found.set(member.id, member);
    rest = rest.slice(word.length);
  }
}

const bare = (word: string): string => word.trim().replace(/^@/, "");
const startsWith = (text: string, words: string): boolean =>
  text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
const byRef = (all: readonly Member[], ref: string): Member | undefined => all.find((one) => one.ref === ref);
/** By name only where it is clear who is meant. */
const byName = (all: readonly Member[], name: string): Member | undefined => {
  const same = all.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  return same.length === 1 ? same[0] : undefined;
};
