// The readers alone, on the four real data sets: their records hold all that the figures need.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures.ts";
import { type RealSet, realSets, referenceOf } from "./real-data.ts";
import { everythingIn, folderWith } from "./support.ts";

/** How many the README of the data names: in the list and beside messages, and bots. */
const people: Readonly<Record<string, number>> = {
  "slack-houstondatavis": 71,
  "slack-clojurians": 738 + 178,
  "discord-schema-sample": 6,
};
const bots: Readonly<Record<string, number>> = { "discord-pyscript": 5 };

for (const { name, path, missing } of realSets) {
  const title = missing === undefined ? `the history of ${name}` : `the history of ${name} (skipped: ${missing})`;
  describe.skipIf(missing !== undefined)(title, () => {
    it("has every figure of its reference, for every member and nobody else, in any order and twice over", async () => {
      const { records } = await everythingIn(path);
      const expected = referenceOf(name);
      expect(expected.size).toBeGreaterThan(0);
      expect(figuresOf(records)).toEqual(expected);
      expect(figuresOf([...records, ...records])).toEqual(expected);
      expect(figuresOf([...records].reverse())).toEqual(expected);
    });

    it("is read without a problem, and its people are known", async () => {
      const everything = await everythingIn(path);
      expect(everything.problems).toEqual([]);
      const refs = new Set(everything.of("person").map(({ ref }) => ref));
      expect(refs.size).toBe(people[name] ?? refs.size);
      expect(everything.of("person").filter(({ bot }) => bot)).toHaveLength(bots[name] ?? 0);
    });
  });
}

const slack = realSets[0] as RealSet;

describe.skipIf(slack.missing !== undefined)("the zip file of a real Slack export", () => {
  it("gives exactly what its folder gives", async () => {
    const files = readdirSync(slack.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const packed = files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(slack.path.length + 1), new Uint8Array(readFileSync(path))] as const;
    });
    const root = await folderWith({ "export.zip": Buffer.from(zipSync(Object.fromEntries(packed))) });
    expect((await everythingIn(join(root, "export.zip"))).records).toEqual((await everythingIn(slack.path)).records);
  });
});
