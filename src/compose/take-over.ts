// What waited under a community's name becomes its own, once the community lives on its platform: the ids are the same, so
// whoever is known there already is the same person, and whatever was counted there already counts once.
import type { Community } from "../community/community.ts";
import type { Member } from "../community/member.ts";
import type { Ids } from "../ports/ids.ts";
import type { Records } from "../ports/store.ts";
import { importedRoundId, withImported } from "../spaces/introductions/imported.ts";
import { haveMet } from "../spaces/introductions/round.ts";
import { earliest } from "../time/instant.ts";

export type TakenOver = { readonly members: number; readonly activities: number };

/** Answers how much of it was new. The community that waited is gone afterwards, its installation included. */
export async function takeOver(records: Records, waiting: Community, living: Community, ids: Ids): Promise<TakenOver> {
  const there = new Map((await records.members.list(living.id)).map((member) => [member.ref, member]));
  const moved = (await records.members.list(waiting.id)).map((before) => {
    const known = there.get(before.ref);
    return { before, now: known ? longerHere(known, before) : arrived(before, living, ids) };
  });
  await records.members.saveAll(moved.map(({ now }) => now));
  const idOf = new Map(moved.map(({ before, now }) => [before.id, now.id]));
  let activities = 0;
  for (const { before, now } of moved) {
    const acts = await records.activity.of(before.id);
    activities += await records.activity.addAll(
      acts.map((act) => ({
        ...act,
        community: living.id,
        member: now.id,
        toward: act.toward ? (idOf.get(act.toward) ?? null) : null,
      })),
    );
  }
  await takeOverIntroductions(records, waiting, living, idOf);
  // A question that waited may have its answer here.
  await records.activity.settle(living.id, []);
  await records.installations.purge(waiting.installation);
  return { members: moved.filter(({ before }) => !there.has(before.ref)).length, activities };
}

/** Who was introduced to whom, under the ids that they have there. */
async function takeOverIntroductions(
  { matters }: Records,
  waiting: Community,
  living: Community,
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  for (const round of (await matters.of("rounds", waiting.id)).filter(({ kind }) => kind === "imported")) {
    const known = await matters.get("rounds", importedRoundId(living.id, round.date));
    const listed = round.groups.map((group) => ({
      members: group.members.flatMap((id) => idOf.get(id) ?? []),
      met: haveMet(group),
      at: round.createdAt,
    }));
    const after = withImported(known, living.id, round.date, listed);
    if (after !== undefined && after !== known) await matters.save("rounds", after);
  }
}

/** On Discord nobody is scored before they opt in (domain section 0), wherever their history was looked at. */
const arrived = (member: Member, { id, platform }: Community, ids: Ids): Member => ({
  ...member,
  id: ids.next("m"),
  community: id,
  scored: member.scored && platform !== "discord",
});

/** Whoever joined by an act of their own has said when. */
const longerHere = (known: Member, before: Member): Member =>
  known.consent === "joined"
    ? known
    : { ...known, joinedAt: earliest(known.joinedAt, before.joinedAt) ?? known.joinedAt };
