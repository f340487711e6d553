// A community that lives through rounds: each plan becomes the past of the next one.
import {
  type PairingPerson,
  type PairingPlan,
  type PairingRequest,
  type PastGroup,
  planRound,
} from "../../../src/spaces/pairing/plan-round.ts";

export const person = (id: string, given: Partial<PairingPerson> = {}): PairingPerson => ({
  id,
  level: "active",
  newcomer: false,
  topics: [],
  workingHoursUtc: null,
  site: null,
  satOut: 0,
  satOutLast: false,
  ...given,
});

export const people = (count: number, given: (at: number) => Partial<PairingPerson> = () => ({})): PairingPerson[] =>
  Array.from({ length: count }, (_, at) => person(`p${at}`, given(at)));

export const request = (given: Partial<PairingRequest> = {}): PairingRequest => ({
  people: [],
  past: [],
  blocked: [],
  ties: [],
  size: 2,
  odd: "trio",
  interests: "shared",
  seed: 1,
  ...given,
});

/** The past, one round later, with this plan as its last round. */
export const laterPast = (past: readonly PastGroup[], plan: PairingPlan): PastGroup[] => [
  ...past.map((group) => ({ ...group, roundsAgo: group.roundsAgo + 1 })),
  ...plan.groups.map((members) => ({ members, roundsAgo: 1 })),
];

/** The request for the round after this plan. Only those who were here are counted as having sat out. */
export function next(now: PairingRequest, plan: PairingPlan): PairingRequest {
  const bigger = new Set(plan.groups.filter((group) => group.length > now.size).flat());
  const out = new Set(plan.sitOuts);
  return {
    ...now,
    people: now.people.map((one) => ({
      ...one,
      satOut: one.satOut + (out.has(one.id) ? 1 : 0),
      satOutLast: out.has(one.id),
      trios: (one.trios ?? 0) + (bigger.has(one.id) ? 1 : 0),
    })),
    past: laterPast(now.past, plan),
    seed: now.seed + 1,
  };
}

export type Lived = { readonly plans: readonly PairingPlan[]; readonly after: PairingRequest };

/** Lets rounds go by; `watch` sees each of them with the request for the next. */
export function live(
  from: PairingRequest,
  rounds: number,
  watch: (plan: PairingPlan, after: PairingRequest) => void = () => {},
): Lived {
  const plans: PairingPlan[] = [];
  let now = from;
  for (let round = 0; round < rounds; round += 1) {
    const plan = planRound(now);
    now = next(now, plan);
    plans.push(plan);
    watch(plan, now);
  }
  return { plans, after: now };
}

export const pairsOf = (groups: readonly (readonly string[])[]): string[] =>
  groups.flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other].sort().join(" "))),
  );

/** Lots that are the same in each run of the tests. */
export function lots(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 12345;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
}
