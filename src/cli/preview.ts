// `cultivate preview`: what would be sent over the next days if nothing changed. It walks on ground that is given back.
import type { Command } from "commander";
import type { PreviewEntry } from "../commands/define.ts";
import { showTime, type Zone } from "../time/zone.ts";
import { withStoreAsItIs } from "./lasting.ts";
import { wholeNumber } from "./options.ts";
import { table } from "./table.ts";
import { asJson, printable, type Terminal } from "./terminal.ts";
import { communityCalled } from "./which-community.ts";

/** Further ahead a list says more about the calendar than about the community. In days. */
const furthest = 366;

export function addPreview(program: Command, terminal: Terminal): void {
  program
    .command("preview")
    .description("Show what would be sent over the next days if nothing changed. Changes nothing and sends nothing.")
    .requiredOption("--community <name>", "whose")
    .option("--days <number>", "how far ahead", wholeNumber(1, furthest), 7)
    .option("--json", "one JSON document")
    .action(async ({ community: name, days, json }: { community: string; days: number; json?: true }) => {
      const { entries, community } = await withStoreAsItIs(terminal, async ({ store, config }) => {
        const community = await communityCalled(store, store.place, name);
        const { quietBot } = await import("../compose/quiet-bot.ts");
        return { entries: await quietBot(store, config).preview(community.id, days), community };
      });
      terminal.out(json ? asJson(entries) : shown(entries, days, community));
    });
}

function shown(entries: readonly PreviewEntry[], days: number, { name, zone }: { name: string; zone: Zone }): string {
  const span = days === 1 ? "day" : `${days} days`;
  if (entries.length === 0) return `Nothing would be sent in ${printable(name)} over the next ${span}.\n`;
  const rows = entries.map(({ at, to, rule, text, reason }) => [
    showTime(at, zone),
    to,
    rule,
    firstLine(text),
    firstLine(reason),
  ]);
  return `What would be sent in ${printable(name)} over the next ${span}, if nothing changed:\n\n${table(["WHEN", "TO", "RULE", "MESSAGE", "WHY"], rows)}`;
}

/** Characters of a cell; the whole text is in `--json`. */
const longest = 60;
function firstLine(text: string): string {
  const [line = "", ...rest] = text.split("\n");
  const whole = rest.length === 0 && line.length <= longest;
  return whole ? line : `${line.slice(0, longest - 2)} …`;
}
