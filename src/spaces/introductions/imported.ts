// Introductions of a time before the bot, from an imported list: one round a date, so that who met already is known to every
// round to come. Brought in twice it is the same as once.
import type { Instant } from "../../time/instant.ts";
import { type LocalDate, plusDays } from "../../time/zone.ts";
import { haveMet, newGroup, type Round, type RoundGroup } from "./round.ts";

export type ImportedGroup = { readonly members: readonly string[]; readonly met: boolean; readonly at: Instant };

export const importedRoundId = (community: string, date: LocalDate): string =>
  `ri_${community}_${date.replaceAll("-", "")}`;

const asGroup = ({ members, met, at }: ImportedGroup): RoundGroup => {
  const people = [...new Set(members)].sort();
  return { ...newGroup(people), met: met ? people.map((member) => ({ member, answer: "yes", at })) : [] };
};

const sameMembers = (one: RoundGroup, other: RoundGroup): boolean => one.members.join() === other.members.join();

/** What is known of a date, with what a list says of it. Unchanged (the same object) when it says nothing new. */
export function withImported(
  known: Round | undefined,
  community: string,
  date: LocalDate,
  listed: readonly ImportedGroup[],
): Round | undefined {
  let groups: readonly RoundGroup[] = known?.groups ?? [];
  for (const group of listed.map(asGroup).filter(({ members }) => members.length > 1)) {
    const before = groups.find((one) => sameMembers(one, group));
    if (before === undefined) groups = [...groups, group];
    else if (haveMet(group) && !haveMet(before)) groups = groups.map((one) => (one === before ? group : one));
  }
  if (groups.length === 0 || groups === known?.groups) return known;
  const [first] = listed;
  return {
    ...(known ?? {
      ...{ id: importedRoundId(community, date), community, owner: null, kind: "imported", number: 0, sitOuts: [] },
      createdAt: first?.at as Instant,
      date,
      endDate: plusDays(date, 1),
    }),
    groups,
  };
}
