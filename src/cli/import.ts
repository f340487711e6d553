// `cultivate import`: what a community has lived through already, from an export. Twice is the same as once, and a record
// that cannot be read changes nothing else.
import { existsSync } from "node:fs";
import { type Command, InvalidArgumentError } from "commander";
import type { Problem } from "../../data/import/history.ts";
import type { Brought } from "../compose/bring-history.ts";
import { Refused } from "../errors.ts";
import { randomIds, systemClock } from "../system.ts";
import { textsIn } from "../text/texts.ts";
import { type Lasting, readLastingConfig, usualDatabase, withStore, withStoreAsItIs } from "./lasting.ts";
import { progressOf } from "./progress.ts";
import { asJson, printable, type Terminal } from "./terminal.ts";
import { communityCalled } from "./which-community.ts";

type Options = { readonly community: string; readonly dryRun?: true; readonly json?: true };

/** As in `/cop setup`. */
const longestName = 60;

/** Of a document that a script reads: more would not fit into memory some day. */
const mostListed = 100_000;

export function addImport(program: Command, terminal: Terminal): void {
  program
    .command("import")
    .description("Read history: a Slack export, DiscordChatExporter JSON, or CSV of members, attendance, pairings.")
    .argument("<path>", "the export: a folder, a zip file or a single file")
    .requiredOption("--community <name>", "whose it is; founded when there is none of that name", nameOfCommunity)
    .option("--dry-run", "look at everything and change nothing")
    .option("--json", "one JSON document, with every record that could not be read")
    .addHelpText(
      "after",
      `
Twice is the same as once. The words of messages are not kept, and nobody is written to until they join by an
act of their own. Without DATABASE_URL it goes to ${usualDatabase}, which \`members\`, \`preview\` and a
bot use too. A community that is founded here waits there on no platform; once it lives on Slack or Discord
under that name, import again and all that waited is its own. What can be read: docs/import.md.`,
    )
    .action((path: string, options: Options) => importFrom(path, options, terminal));
}

function nameOfCommunity(text: string): string {
  const name = text.replace(/\s+/g, " ").trim();
  if (name !== "" && name.length <= longestName && printable(name) === name) return name;
  throw new InvalidArgumentError(`Give a name of 1 to ${longestName} characters.`);
}

async function importFrom(path: string, options: Options, terminal: Terminal): Promise<void> {
  const { readableHistory, firstOf } = await import("../compose/readable-history.ts");
  const { bringHistory } = await import("../compose/bring-history.ts");
  const now = systemClock.now();
  const history = await readableHistory(path, now);
  const problems: Problem[] = [];
  let count = 0;
  const onProblem = (problem: Problem) => {
    count += 1;
    if (problems.length < mostListed) problems.push(problem);
  };
  const { brought, place } = await onGround(terminal, options.dryRun === true, async ({ store }) => {
    const progress = await progressOf(`Reading ${printable(path)}`, terminal);
    try {
      const brought = await bringHistory({
        history,
        store,
        community: await known(store, options.community),
        name: options.community,
        ids: randomIds,
        now,
        dryRun: options.dryRun === true,
        onProgress: progress.report,
        onProblem,
      });
      return { brought, place: store.place };
    } finally {
      progress.end();
      await history.close();
    }
  });
  const lines = firstOf(problems, count);
  if (!brought.anything) {
    throw new Refused([text.plain("history.import.nothing-read", { path: printable(path) }), ...lines].join("\n"));
  }
  if (count > 0) terminal.problem(`${[text.plain("history.import.problems", { count }), ...lines].join("\n  ")}\n`);
  terminal.out(options.json ? asJson(documentOf(brought, problems, options)) : summaryOf(brought, options, place));
}

const text = textsIn("en");

async function onGround<T>(terminal: Terminal, dryRun: boolean, work: (lasting: Lasting) => Promise<T>): Promise<T> {
  if (!dryRun) return await withStore(terminal, { migrate: true }, work);
  const { readAddress } = await import("../../data/address.ts");
  const address = readAddress(readLastingConfig(terminal).databaseUrl);
  const there = address.kind !== "sqlite" || address.file === ":memory:" || existsSync(address.file);
  // Not even an empty database is left behind by a dry run.
  const environment = there ? terminal.environment : { ...terminal.environment, DATABASE_URL: "sqlite::memory:" };
  return await withStoreAsItIs({ ...terminal, environment }, work);
}

async function known(store: Lasting["store"], name: string) {
  const there = (await store.read.communities.list()).some(
    (one) => one.id === name || one.name.toLowerCase() === name.toLowerCase(),
  );
  return there ? await communityCalled(store, store.place, name) : undefined;
}

const documentOf = (
  { community, founded, report, takenOver }: Brought,
  problems: readonly Problem[],
  { dryRun }: Options,
) => ({
  community: { id: community.id, name: community.name, founded },
  dry_run: dryRun === true,
  kinds: report.platforms,
  messages: report.messages,
  channels: report.channels,
  from: report.from,
  until: report.until,
  activities: report.activities,
  new_activities: report.newActivities,
  new_members: report.newMembers,
  taken_over: takenOver ?? null,
  bad: report.bad,
  problems: problems.map(({ severity, file, line, record, cause, values }) => ({
    severity,
    file,
    line: line ?? null,
    record: record ?? null,
    code: cause.replace(/^history\./, ""),
    cause: text.plain(cause, values),
  })),
});

function summaryOf({ community, founded, report, takenOver }: Brought, { dryRun }: Options, place: string): string {
  const { messages, channels, newMembers, newActivities, activities, from, until, bad } = report;
  const same = newMembers === 0 && newActivities === 0;
  const name = printable(community.name);
  const lines = [
    dryRun ? text.plain("history.import.rehearsed") : text.plain("history.import.into", { community: name, place }),
    founded ? text.plain("history.import.founded", { community: name }) : undefined,
    text.plain("history.import.found", { messages, channels }),
    from && until
      ? text.plain("history.import.span", { from: from.slice(0, 10), until: until.slice(0, 10) })
      : undefined,
    same
      ? text.plain("history.import.same")
      : text.plain("history.import.new", { people: newMembers, acts: newActivities, total: activities }),
    takenOver
      ? text.plain("history.import.taken-over", { people: takenOver.members, acts: takenOver.activities })
      : undefined,
    bad > 0 ? text.plain("history.import.bad", { count: bad }) : undefined,
    newMembers > 0 ? text.plain("history.import.consent") : undefined,
  ];
  return `${lines.filter((line) => line !== undefined).join("\n")}\n`;
}
