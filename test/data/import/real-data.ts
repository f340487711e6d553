// The four real data sets and their figures from an independent script. They are not ours to publish, so they are read from
// beside the checkout, and their tests skipped where they are not. CULTIVATE_REAL_DATA says where else; who sets it wants
// them tested, so then it is an error when they are missing.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { type Instant, instant } from "../../../src/time/instant.ts";
import type { Figures } from "./figures.ts";

const wanted = process.env.CULTIVATE_REAL_DATA;
const root = resolve(import.meta.dirname, "../../..", wanted ?? "../shared/data");

export type RealSet = {
  readonly name: string;
  readonly path: string;
  /** Why it cannot be read here. */
  readonly missing: string | undefined;
};

export const realSets: readonly RealSet[] = [
  "slack-houstondatavis",
  "slack-clojurians",
  "discord-pyscript",
  "discord-schema-sample",
].map((name) => {
  const path = join(root, name, "export");
  const missing = existsSync(path)
    ? undefined
    : `${path} is not there; CULTIVATE_REAL_DATA says where the real data is`;
  if (missing !== undefined && wanted !== undefined) throw new Error(missing);
  return { name, path, missing };
});

/** Slack's times are `seconds.digits`, Discord's ISO 8601; the product keeps milliseconds. */
function momentIn(text: string): Instant {
  const [seconds, digits = ""] = text.split(".");
  return instant(/^\d+\.\d+$/.test(text) ? Number(seconds) * 1000 + Math.floor(Number(digits) / 1000) : text);
}

/** The figures of every member of a set, by ref. */
export function referenceOf(name: string): Map<string, Figures> {
  const rows: Record<string, string>[] = parse(readFileSync(join(root, name, "reference.csv")), { columns: true });
  return new Map(
    rows.map((row) => [
      row.member ?? "",
      {
        messages: Number(row.messages),
        replies: Number(row.replies),
        threadsStarted: Number(row.threads_started),
        reactionsGiven: row.reactions_given === "" ? null : Number(row.reactions_given),
        reactionsReceived: Number(row.reactions_received),
        activeDays: Number(row.active_days),
        distinctReplyPartners: Number(row.distinct_reply_partners),
        firstAt: momentIn(row.first_ts ?? ""),
        lastAt: momentIn(row.last_ts ?? ""),
      },
    ]),
  );
}
