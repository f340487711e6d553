// The tone of the house (domain 7.3): short, plain, about the person and not the metric, an easy no, no guilt, no false
// urgency.
import { describe, expect, it } from "vitest";
import type { TextKey } from "../../src/text/texts.ts";
import { messages } from "./catalogue.ts";

/** What goes out unasked, or is a draft of it. What is put in counts as written below. */
const nudges: readonly TextKey[] = [
  "invite.text",
  "newcomer.text",
  "dormant.text",
  "value.draft.text",
  "value.follow-up.practice",
  "value.follow-up.practice-quoted",
  "value.follow-up.outcome",
  "value.follow-up.outcome-quoted",
  "project.still-warm.text",
  "hellos.drifting.draft",
  "hellos.rising.draft",
  "hellos.quiet_engaged.draft",
];

/** The longest that is put into them, in words: a story is quoted with 120 characters, a topic with 60. */
const putIn: Readonly<Record<string, number>> = {
  words: 22,
  question: 22,
  topic: 10,
  name: 2,
  guide: 2,
  community: 3,
  date: 4,
};

const wordsIn = (text: string): number =>
  text
    .replace(/\{(\w+)\}/g, (_, name: string) => "x ".repeat(putIn[name] ?? 1))
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words that shame, press or rank, and why one of them may stand where it does. */
const unkind =
  /\b(streaks?|ranking|ranked|below average|must|overdue|hurry|urgent(ly)?|last chance|don[’']t miss|act now|only today|shame|your fault|lazy|guilty?|should have|why have you|failed|you are late|too late for you|sofort|dringend|letzte chance|du musst|du solltest|schuld|versäumt)\b/i;
const allowed: Partial<Record<TextKey, string>> = {
  "value.share.one-part": "says that there is no hurry",
  "value.field.outcome.prompt": "says that what failed is welcome, too",
};

describe("what goes out unasked", () => {
  it.each(nudges)("%s takes at most 60 words, in every language", (key) => {
    const found = messages.filter((message) => message.key === key);
    expect(found.length).toBeGreaterThan(0);
    for (const { language, words } of found) {
      const readers = key.startsWith("value.follow-up") ? 10 : 0;
      expect(wordsIn(words) + readers, `${language}: ${words}`).toBeLessThanOrEqual(60);
    }
  });
});

describe("every message", () => {
  it("is free of words that shame, press or rank", () => {
    const found = messages.filter(({ key, words }) => unkind.test(words) && allowed[key] === undefined);
    expect(found.map(({ language, key, words }) => `${language} ${key}: ${words}`)).toEqual([]);
  });

  it("shouts at nobody", () => {
    for (const { language, key, words } of messages) {
      expect(words, `${language} ${key}`).not.toMatch(/!!|!\s*$/);
      expect(words.replace(/\{[^}]*\}/g, ""), `${language} ${key}`).not.toMatch(
        /\b(?!CSV|JSON|UTF|RFC|DISCORD|SLACK|DATABASE)[A-Z]{5,}\b(?!_)/,
      );
    }
  });

  it("of a refusal says that nothing was lost: nothing changed, or nothing saved", () => {
    const refusals = messages.filter(({ key }) =>
      /^(me\.pause\.(unclear|range)|preferences\.bad-quiet|leave\.last-facilitator|facilitator\.(not-member|was-none|last)|rules\.(unknown|no-setting|not-number|not-switch)|setup\.(direct|taken)|common\.(failed|not-facilitator|not-admin))$/.test(
        key,
      ),
    );
    expect(refusals.length).toBeGreaterThan(12);
    for (const { language, key, words } of refusals)
      expect(words, `${language} ${key}`).toMatch(
        /nothing (was|is) (changed|saved)|nichts (geändert|gespeichert)|Nothing was changed/i,
      );
  });
});
