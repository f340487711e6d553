// The sandbox opened on anybody's own export: its people, its channels and that they spoke, an hour after the last of it.
import { basename, dirname, extname, resolve } from "node:path";
import type { MovableClock } from "../../adapters/sandbox/clock.ts";
import { SandboxProblem } from "../../adapters/sandbox/errors.ts";
import { sandboxInstallation } from "../../adapters/sandbox/outbound.ts";
import { recallPast } from "../../adapters/sandbox/past.ts";
import { botRef, type Persona, type World } from "../../adapters/sandbox/world.ts";
import { type ImportReport, importHistory } from "../../data/import/import-history.ts";
import type { History } from "../../data/import/open-history.ts";
import { time } from "../cards/card.ts";
import type { Community } from "../community/community.ts";
import type { Member } from "../community/member.ts";
import { newCommunity } from "../community/new-community.ts";
import { newMember } from "../community/new-member.ts";
import { Refused } from "../errors.ts";
import type { Ids } from "../ports/ids.ts";
import type { Store } from "../ports/store.ts";
import type { Rule } from "../rules/define.ts";
import { textsIn } from "../text/texts.ts";
import { earliest, epoch, hour, type Instant, instant } from "../time/instant.ts";
import { zoneOfMost } from "./bring-history.ts";
import { Glimpse } from "./glimpse.ts";
import { readableHistory } from "./readable-history.ts";
import { readableNames } from "./readable-names.ts";

export type Stage = {
  readonly world: World;
  readonly clock: MovableClock;
  readonly store: Store;
  readonly ids: Ids;
  readonly rules: readonly Rule[];
  readonly onProgress?: ((bytesRead: number, totalBytes: number) => void) | undefined;
};

const facilitator: Persona = { ref: "fay", name: "Fay", admin: true };

/**
 * Looks whether a dataset can be read, and answers what opens it. It is named as the server was started with it. Throws
 * SandboxProblem.
 */
export async function datasetCalled(
  dataset: string,
  known: readonly string[],
  now: Instant,
): Promise<(stage: Stage) => Promise<void>> {
  if (!known.includes(dataset)) {
    throw new SandboxProblem(404, "unknown-dataset", `The server was not started with --import ${dataset}.`);
  }
  const history = await readable(dataset, now);
  return async (stage) => {
    try {
      await openExport(stage, dataset, history);
    } finally {
      await history.close();
    }
  };
}

async function readable(path: string, now: Instant): Promise<History> {
  try {
    return await readableHistory(path, now);
  } catch (error) {
    throw error instanceof Refused ? new SandboxProblem(409, "unreadable-dataset", error.message) : error;
  }
}

/** Fills an empty world; the clock is left at the hour after the last event, so that those who were active still are. */
async function openExport(stage: Stage, path: string, history: History): Promise<void> {
  const { world, clock, store, ids, rules, onProgress } = stage;
  const glimpse = new Glimpse();
  const founded = await found(stage, nameAfter(path));
  const report = await importHistory({
    history: glimpse.of(history),
    store,
    community: founded,
    ids,
    now: clock.now(),
    ...(onProgress ? { onProgress } : {}),
  });
  if (glimpse.last !== undefined) clock.restart(hourAfter(glimpse.last));
  const now = clock.now();
  const imported = (await store.read.members.list(founded.id)).filter((member) => member.ref !== facilitator.ref);
  const members = readableNames(imported).map((member) => livedUntil(member, now));
  const zone = zoneOfMost(members);
  const channels = glimpse.channels();
  const [main = { ref: founded.channel, name: founded.channel }] = channels;
  const community = { ...founded, zone, channel: main.ref, createdAt: report.from ?? now };
  const fay = newMember({ ids, now, scoresByDefault: true, invocation: { person: facilitator } }, community);
  await store.write(async (records) => {
    await records.communities.save(community);
    await records.members.saveAll(members);
    const known = await records.members.byRef(community.id, facilitator.ref);
    await records.members.save({ ...fay, id: known?.id ?? fay.id, roles: ["facilitator"] });
    const all = rules.map((rule) => rule.id);
    await records.due.wake(community.id, all, now);
  });
  const people = [facilitator, ...inOrder(members).map(asPersona)];
  const everybody = people.map((persona) => persona.ref);
  recallPast(world, {
    people,
    channels: [
      { ...main, members: everybody },
      ...channels.slice(1).map((channel) => ({ ...channel, members: [facilitator.ref, ...channel.members] })),
    ],
    messages: glimpse.messages(),
  });
  world.post({
    channel: community.channel,
    author: botRef,
    at: now,
    privateTo: facilitator.ref,
    kind: "import",
    card: greeting(community, report, members.length),
  });
}

/** The channel is known only when all is read. */
async function found({ store, ids, clock }: Stage, name: string): Promise<Community> {
  const createdAt = clock.now();
  const installation = ids.next("in");
  const community = newCommunity(ids, { installation, platform: "sandbox", name, channel: "practice", createdAt });
  await store.write(async (records) => {
    const sandbox = { id: installation, platform: "sandbox", ref: sandboxInstallation, name: "Sandbox" } as const;
    await records.installations.add({ ...sandbox, createdAt });
    await records.communities.save(community);
  });
  return community;
}

const hourAfter = (at: Instant): Instant => instant((Math.floor(epoch(at) / hour) + 1) * hour);

/** What the import could only date by today has happened before, in this world. */
function livedUntil(member: Member, now: Instant): Member {
  const joinedAt = earliest(member.joinedAt, now) ?? now;
  return {
    ...member,
    joinedAt,
    leftAt: member.leftAt === null ? null : (earliest(member.leftAt, now) ?? now),
    standing: { ...member.standing, since: joinedAt },
  };
}

/** In the order of the alphabet, for there is no ranking; closed accounts last. */
const inOrder = (members: readonly Member[]): readonly Member[] =>
  [...members].sort(
    (one, other) =>
      Number(one.leftAt !== null) - Number(other.leftAt !== null) || one.name.localeCompare(other.name, "en"),
  );

const asPersona = ({ ref, name, preferences: { zone } }: Member): Persona => ({ ref, name, ...(zone ? { zone } : {}) });

/** Folder names that say nothing of whose export it is. */
const anybodys = /^(slack[-_ ]?|discord[-_ ]?)?(export|exports|data|history|import|json|\.)$/i;
/** As in `/cop setup`. */
const longestName = 60;

/** The name of the folder or file, without what the exporting programs add to it. */
export function nameAfter(path: string): string {
  const whole = resolve(path);
  const own = basename(whole, extname(whole).length <= 5 ? extname(whole) : "");
  const chosen = anybodys.test(own) ? basename(dirname(whole)) : own;
  const name = chosen
    .replace(/ Slack export .*$/, "")
    .replace(/ \[\d+\].*$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return (name || textsIn("en").plain("history.opened.unnamed")).slice(0, longestName);
}

function greeting(community: Community, report: ImportReport, people: number) {
  const text = textsIn(community.language);
  const { messages, channels, from, until, bad } = report;
  const span =
    from && until
      ? {
          from: time(from, community.zone, "date"),
          until: time(until, community.zone, "date"),
        }
      : undefined;
  return {
    title: text.plain("history.opened.title", { community: community.name }),
    text: text(span ? "history.opened.text" : "history.opened.people", { people, messages, channels, ...span }),
    ...(bad > 0
      ? {
          fields: [{ label: text.plain("history.opened.bad"), value: text("history.opened.bad-text", { count: bad }) }],
        }
      : {}),
    buttons: [
      { id: "members", label: text.plain("history.opened.members") },
      { id: "rhythm set", label: text.plain("setup.set-rhythm"), style: "primary" as const },
    ],
  };
}
