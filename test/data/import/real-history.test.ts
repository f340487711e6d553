// The four real data sets against figures from an independent script. They are not ours to publish, so they are read from
// beside the checkout; CULTIVATE_REAL_DATA says where else. Without them this file is skipped, and says so.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { instant } from "../../../src/time/instant.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { everythingIn, folderWith } from "./support.ts";

const root = resolve(import.meta.dirname, "../../..", process.env.CULTIVATE_REAL_DATA ?? "../shared/data");
const isThere = existsSync(join(root, "README.md"));

type Row = Readonly<Record<string, string>>;

/** Slack's times are `seconds.digits`, Discord's ISO 8601; the product keeps milliseconds. */
const momentIn = (text: string) =>
  instant(
    /^\d+\.\d+$/.test(text) ? Number(text.split(".")[0]) * 1000 + Math.floor(Number(text.split(".")[1]) / 1000) : text,
  );

const expectedOf = (row: Row): Figures => ({
  messages: Number(row.messages),
  replies: Number(row.replies),
  threadsStarted: Number(row.threads_started),
  reactionsGiven: row.reactions_given === "" ? null : Number(row.reactions_given),
  reactionsReceived: Number(row.reactions_received),
  activeDays: Number(row.active_days),
  distinctReplyPartners: Number(row.distinct_reply_partners),
  firstAt: momentIn(row.first_ts ?? ""),
  lastAt: momentIn(row.last_ts ?? ""),
});

/** Messages whose words were only the first of two records of one time would differ here first. */
const sets = {
  "slack-houstondatavis": { members: 32, people: 71, bots: 0, problems: 0 },
  "slack-clojurians": { members: 435, people: 738 + 178, bots: 0, problems: 0 },
  "discord-pyscript": { members: 194, people: undefined, bots: 5, problems: 0 },
  "discord-schema-sample": { members: 3, people: 6, bots: 0, problems: 0 },
} as const;

describe.skipIf(!isThere)(
  `real history in ${root}${isThere ? "" : " (skipped: it is not there; see CONTRIBUTING)"}`,
  () => {
    for (const [name, known] of Object.entries(sets)) {
      const folder = join(root, name, "export");

      it(`of ${name} has every figure of its reference, for every member and nobody else`, async () => {
        const rows: Row[] = parse(readFileSync(join(root, name, "reference.csv")), { columns: true });
        const { records } = await everythingIn(folder);
        const expected = new Map(rows.map((row) => [row.member, expectedOf(row)]));
        expect(expected.size).toBe(known.members);
        expect(figuresOf(records)).toEqual(expected);
        expect(figuresOf([...records, ...records])).toEqual(expected);
        expect(figuresOf([...records].reverse())).toEqual(expected);
      });

      it(`of ${name} is read without a problem, and its people are known`, async () => {
        const everything = await everythingIn(folder);
        expect(everything.of("problem")).toHaveLength(known.problems);
        const people = everything.of("person");
        if (known.people !== undefined) expect(new Set(people.map(({ ref }) => ref)).size).toBe(known.people);
        expect(people.filter(({ bot }) => bot)).toHaveLength(known.bots);
      });
    }

    it("of a Slack export is the same from its zip file", async () => {
      const folder = join(root, "slack-houstondatavis", "export");
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const zip = zipSync(
        Object.fromEntries(
          files.map((entry) => {
            const path = join(entry.parentPath, entry.name);
            return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))];
          }),
        ),
      );
      const path = join(await folderWith({ "export.zip": Buffer.from(zip) }), "export.zip");
      expect((await everythingIn(path)).records).toEqual((await everythingIn(folder)).records);
    });
  },
);
