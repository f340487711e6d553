// Whom a facilitator may think of asking, as a channel or a group holds them: read once for the one who asked, without those
// who have joined, and forgotten when they have looked, or after a week.
import { cut } from "../commands/line.ts";
import type { Community } from "../community/community.ts";
import { isFacilitator, isPresent, type Member } from "../community/member.ts";
import { listedFor, newDeed } from "../community/new-deed.ts";
import type { PeoplePort } from "../ports/people.ts";
import type { Deed, DeedAnswer, DeedAsked } from "../ports/records/deeds.ts";
import type { Records } from "../ports/store.ts";
import { type Instant, plus } from "../time/instant.ts";
import type { House } from "./house.ts";
import { wakeReaders } from "./wake.ts";

/** More than one person can ask in person [D]. */
export const mostListed = 200;

const longestName = 60;
/** A name that can be typed; somebody without one goes by their id. */
const sayable = /[\p{L}\p{N}]/u;

type From = Extract<DeedAsked, { kind: "list-people" }>["from"];

type Asking = {
  readonly installation: string;
  readonly community: Community;
  /** Whoever asked, if they are still known. */
  readonly people: readonly Member[];
  readonly members: () => Promise<readonly Member[]>;
};

/** Undefined where the platform's adapter has no way to look. */
export async function listPeople(
  port: PeoplePort | undefined,
  from: From,
  { installation, community, people: [asker], members }: Asking,
): Promise<DeedAnswer | undefined> {
  // Nobody is there any more to look at it.
  if (!asker || !isPresent(asker) || !isFacilitator(asker)) return { kind: "done" };
  if (!port) return undefined;
  const asked = {
    ...{ installation, asker: asker.ref, home: community.channel, most: mostListed },
    language: community.language,
  };
  const answer =
    from.kind === "channel"
      ? await port.inChannel({ ...asked, channel: from.ref })
      : await port.inGroup({ ...asked, group: from.ref });
  if (answer.kind === "human-step") return answer;
  const known = new Map((await members()).map((one) => [one.ref, one]));
  const people = answer.people.flatMap(({ ref, name }) => {
    const member = known.get(ref);
    return member && isPresent(member)
      ? []
      : [{ ref, member: member?.id ?? null, name: cut(sayable.test(name) ? name : ref, longestName) }];
  });
  return { kind: "done", people, more: answer.more };
}

/** Asked for in the same breath, so that it cannot be forgotten to forget. */
export async function planForgetting(
  house: House,
  records: Records,
  deed: Deed,
  answer: DeedAnswer,
  now: Instant,
): Promise<void> {
  if (answer.kind !== "done" || !answer.people?.length) return;
  const asked = { kind: "forget-people", of: deed.id } as const;
  const forget = { key: `${deed.key}/forget`, subject: deed.subject, asked, dueAt: plus(now, listedFor) };
  await records.deeds.add(newDeed({ ids: house.ids, community: { id: deed.community } }, forget));
}

export async function forgetListed(
  house: House,
  deed: Deed,
  { of }: Extract<DeedAsked, { kind: "forget-people" }>,
  now: Instant,
): Promise<void> {
  await house.store.write(async (records) => {
    const listed = await records.deeds.get(of);
    if (listed?.answer?.kind === "done") await records.deeds.save({ ...listed, answer: { kind: "done" } });
    await records.deeds.save({ ...deed, state: "done", answer: { kind: "done" }, answeredAt: now });
    await wakeReaders(records, house.rules, deed.community, ["deeds"], now);
  });
}
