// With a trio in each round no regular plan is known, so the ways to play this round are compared by playing on.

import { chanceFrom } from "./chance.ts";
import type { PairingRequest } from "./request.ts";
import { type Roster, rosterOf } from "./roster.ts";
import { compareWays, type Way, wantedTrios, waysWithTrios } from "./trios.ts";

/** People up to whom it is played on; with more there is room for many rounds. [D] */
const PLAYED_ON = 40;
/** Ways to play this round that are tried, and ways looked at in each round after. [D] */
const TRIED = 24;
const THEN = 10;

/** The way with which the rounds to come stay without a repeat for longest; the best of this round when they all do. */
export function lookingAhead(request: PairingRequest, ways: readonly Way[]): Way {
  const best = ways[0] as Way;
  const people = request.people.length;
  if (people > PLAYED_ON || best.repeats > 0) return best;
  const equal = ways.filter((way) => compareWays({ ...way, cost: 0 }, { ...best, cost: 0 }) === 0).slice(0, TRIED);
  let chosen = best;
  let longest = -1;
  for (const way of equal) {
    const rounds = withoutRepeat(request, way);
    if (rounds <= longest) continue;
    longest = rounds;
    chosen = way;
  }
  return chosen;
}

/** How many more rounds go without a repeat when this one is played. */
function withoutRepeat(request: PairingRequest, way: Way): number {
  let now = request;
  let played = way;
  for (let rounds = 0; ; rounds += 1) {
    now = afterRound(now, rosterOf(now), played);
    const roster = rosterOf(now);
    const people = [...roster.people.keys()];
    const preferring = roster.people.filter((person) => person.preferTrio).length;
    const trios = wantedTrios(people.length, preferring);
    const [next] = waysWithTrios(roster, people, trios, chanceFrom(now.seed + rounds), THEN);
    if (!next || next.repeats > 0) return rounds;
    played = next;
  }
}

function afterRound(request: PairingRequest, roster: Roster, { groups }: Way): PairingRequest {
  const inTrio = new Set(groups.filter((group) => group.length > 2).flat());
  return {
    ...request,
    people: roster.people.map((person, one) => ({
      ...person,
      trios: (roster.trios[one] as number) + (inTrio.has(one) ? 1 : 0),
    })),
    past: [
      ...request.past.map(({ members, roundsAgo }) => ({ members, roundsAgo: roundsAgo + 1 })),
      ...groups.map((group) => ({ members: group.map((one) => roster.people[one]?.id as string), roundsAgo: 1 })),
    ],
  };
}
