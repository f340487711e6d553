// One round of introductions. Called round by round with the whole past, it lets everybody meet everybody before anybody
// meets twice, and it keeps nothing in between.
import { chanceFrom } from "./chance.ts";
import { FEW, roundOfFew } from "./few-people.ts";
import { groupsAmong } from "./groups.ts";
import { type Paired, pairsAmong } from "./pairs.ts";
import type { Pair, PairingPlan, PairingRequest } from "./request.ts";
import { type Roster, rosterOf } from "./roster.ts";
import { repeatsOf, wantedTrios, waysWithTrios } from "./trios.ts";
import { lookingAhead } from "./trios-ahead.ts";

export type { PairingPerson, PairingPlan, PairingRequest, PastGroup } from "./request.ts";

const SMALLEST = 2;
const BIGGEST = 6;

/**
 * Plans one round of introductions. In this order: nobody is with whom they are blocked from, as many as can be are in a
 * group, sitting out and groups of three go round in turns, pairs that never met come before pairs that did (also in the
 * rounds to come), and the weights of domain 6.1 choose among what is left. The same request gives the same plan,
 * whatever the order of its people. Sizes outside 2..6 are taken for the nearest of them.
 */
export function planRound(request: PairingRequest): PairingPlan {
  const size = Math.min(BIGGEST, Math.max(SMALLEST, Math.floor(request.size) || SMALLEST));
  const asked = { ...request, size };
  const roster = rosterOf(asked);
  const { groups, alone } = planned(asked, roster);
  const name = (one: number) => roster.people[one]?.id as string;
  const byFirst = (one: readonly string[], other: readonly string[]) => ((one[0] ?? "") < (other[0] ?? "") ? -1 : 1);
  return {
    groups: groups.map((group) => group.map(name).sort()).sort(byFirst),
    sitOuts: alone.map(name).sort(),
    repeats: repeatsOf(roster, groups).map((pair) => pair.map(name).sort() as unknown as Pair),
  };
}

function planned(request: PairingRequest, roster: Roster): Paired {
  const everybody = [...roster.people.keys()];
  const chance = chanceFrom(request.seed);
  const people = everybody.filter((one) => everybody.some((other) => other !== one && !roster.blocked(one, other)));
  const present = new Set(people);
  const without = everybody.filter((one) => !present.has(one));
  const together = ({ groups, alone }: Paired) => ({ groups, alone: [...alone, ...without] });

  if (request.size > 2) return together(groupsAmong(roster, people, request.size, chance));
  const preferring = people.filter((one) => roster.people[one]?.preferTrio).length;
  const trios = request.odd === "trio" ? wantedTrios(people.length, preferring) : null;
  if (everybody.length <= FEW) return roundOfFew(roster, trios) ?? { groups: [], alone: everybody };
  if (trios === null) return together(pairsAmong(roster, people, chance));
  if (trios > 0) return together(lookingAhead(request, waysWithTrios(roster, people, trios, chance)));
  // An even number, and yet blocks may leave people over: they join a pair.
  const pairs = pairsAmong(roster, people, chance);
  if (pairs.alone.length === 0) return together(pairs);
  const [best] = waysWithTrios(roster, people, 0, chance, 0);
  return together(best as Paired);
}
