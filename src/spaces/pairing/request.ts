// What a round of introductions is planned from, and what comes out of it. Plain data, so that a plan can be tried a
// thousand times in a test and explained afterwards.

export type PairingPerson = {
  readonly id: string;
  readonly level: "core" | "active" | "peripheral";
  readonly newcomer: boolean;
  readonly topics: readonly string[];
  /** Hours UTC, [from, to) within 0..24; from > to wraps past midnight. Null: unknown. */
  readonly workingHoursUtc: readonly [number, number] | null;
  readonly site: string | null;
  /** How many rounds this person sat out so far, though willing. */
  readonly satOut: number;
  readonly satOutLast: boolean;
  /** Rather in a group of three. */
  readonly preferTrio?: boolean;
  /** How often in a group bigger than asked; without it, counted from the past. */
  readonly trios?: number;
};

export type PastGroup = {
  readonly members: readonly string[];
  /** Rounds: 1 is the last one. */
  readonly roundsAgo: number;
};

export type Pair = readonly [string, string];

export type PairingRequest = {
  readonly people: readonly PairingPerson[];
  /** The whole past: what is left of it out is forgotten. */
  readonly past: readonly PastGroup[];
  readonly blocked: readonly Pair[];
  /** Pairs that already know each other outside rounds (tie strength of at least 1, domain 6.1). */
  readonly ties: readonly Pair[];
  /** People in a group, 2..6. */
  readonly size: number;
  /** With pairs and an odd number of people: one group of three, or one person sits out. */
  readonly odd: "trio" | "sit-out";
  readonly interests: "shared" | "different";
  readonly seed: number;
};

export type PairingPlan = {
  readonly groups: readonly (readonly string[])[];
  readonly sitOuts: readonly string[];
  /** Pairs in this plan that have met in a round before. */
  readonly repeats: readonly Pair[];
};
