// `cultivate members`: everybody of a community with level, score and figures. Private: it is meant for the operator, who
// can read the database anyway.
import type { Command } from "commander";
import { type RosterRow, rosterOf } from "../participation/roster.ts";
import { systemClock } from "../system.ts";
import type { Instant } from "../time/instant.ts";
import { withStoreAsItIs } from "./lasting.ts";
import { pastInstant } from "./options.ts";
import { table } from "./table.ts";
import { asJson, type Terminal } from "./terminal.ts";
import { communityCalled } from "./which-community.ts";

const columns = ["NAME", "REF", "LEVEL", "FLAGS", "E", "V", "Q", "R", "MESSAGES", "REPLIES", "DAYS", "LAST"];

export function addMembers(program: Command, terminal: Terminal): void {
  program
    .command("members")
    .description("List everybody of a community with level, score and figures, in the order of names.")
    .requiredOption("--community <name>", "whose")
    .option("--at <instant>", "as it was then, such as 2026-05-05 or 2026-05-05T16:00:00Z", pastInstant)
    .option("--json", "one JSON document, with all figures")
    .addHelpText(
      "after",
      "\nPoints are rounded to two decimals. People of imported history are listed too. Level and points are null for people\nof Discord who did not opt in: nobody scores them.",
    )
    .action(async (options: { community: string; at?: Instant; json?: true }) => {
      const rows = await withStoreAsItIs(terminal, async ({ store }) => {
        const community = await communityCalled(store, store.place, options.community);
        return rosterOf(store.read, community, { now: systemClock.now(), at: options.at });
      });
      terminal.out(options.json ? asJson(rows) : table(columns, rows.map(cells)));
    });
}

const cells = ({ name, ref, level, flags, score, activity }: RosterRow): readonly (string | number)[] => [
  name,
  ref,
  level ?? "-",
  flags.join(" ") || "-",
  ...[score.E, score.V, score.Q].map((points) => points?.toFixed(2) ?? "-"),
  score.R ?? "-",
  activity.messages,
  activity.replies,
  activity.active_days,
  activity.last_at?.slice(0, 10) ?? "-",
];
