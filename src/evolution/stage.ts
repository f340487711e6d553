// The stage of a community and what its facilitators took up in it: a state machine of functions from old to new. Nothing
// here changes by itself; rules add what they saw and what they suggest, people decide (domain 2).
import type { Matter } from "../ports/records/matters.ts";
import { day, type Instant, plus } from "../time/instant.ts";
import type { Month } from "./evidence.ts";
import type { StructureId } from "./structures.ts";

/** Stages of 2002 (domain 2). */
export const stages = ["potential", "coalescing", "maturing", "stewardship", "transformation"] as const;
export type Stage = (typeof stages)[number];

export const reviewChoices = ["renew", "merge", "refocus", "retire", "stay"] as const;
export type ReviewChoice = (typeof reviewChoices)[number];

export type Structure = {
  readonly structure: StructureId;
  readonly state: "suggested" | "accepted" | "ended";
  readonly acceptedAt: Instant | null;
  /** How often a facilitator said that it was used. */
  readonly used: number;
  /** How often "not now" was said, silence for a month included. */
  readonly dismissed: number;
  readonly dismissedAt: Instant | null;
};

/** A structure to take up, or another stage to set. */
export type Suggestion =
  | { readonly kind: "structure"; readonly structure: StructureId }
  | { readonly kind: "stage"; readonly stage: Stage };

export type Ending = {
  readonly decidedAt: Instant;
  readonly by: string | null;
  /** From here on nothing is sent unasked. */
  readonly endsAt: Instant;
  /** The id of the farewell gathering. */
  readonly farewell: string | null;
  /** What the ending changed, to be put back: the rhythm's pause before it, and gatherings that were called off. */
  readonly pauseBefore: { readonly from: Instant | null; readonly until: Instant | null } | null;
  readonly calledOff: readonly string[];
};

type Done = { readonly at: Instant; readonly by: string | null };
type Reviewed = Done & { readonly choice: ReviewChoice };
type Declined = { readonly times: number; readonly at: Instant };

/** A facilitator's step, with what it replaced. */
export type Step = Done & { readonly open: Open | null; readonly declined: Declined | null } & (
    | { readonly kind: "set"; readonly stage: Stage; readonly set: Done | null }
    | {
        readonly kind: "accept" | "later" | "end" | "used";
        readonly structure: StructureId;
        readonly before: Structure | null;
      }
    | { readonly kind: "review"; readonly review: Reviewed | null; readonly putOffUntil: Instant | null }
    | { readonly kind: "not-this-stage" | "retire" }
  );

type Open = Suggestion & { readonly at: Instant };

export type Stages = Matter & {
  readonly owner: null;
  readonly stage: Stage;
  /** Who said so and when; null while nobody has: every community begins as a potential. */
  readonly set: Done | null;
  readonly structures: readonly Structure[];
  /** The suggestion that waits for an answer. */
  readonly open: Open | null;
  readonly suggestedAt: Instant | null;
  /** "Not now" in a row. */
  readonly declined: Declined | null;
  readonly review: Reviewed | null;
  readonly putOffUntil: Instant | null;
  readonly ending: Ending | null;
  /** Monthly reviews, oldest first. */
  readonly months: readonly Month[];
  /** Gatherings held up to `countedUntil`. */
  readonly held: number;
  readonly countedUntil: Instant | null;
  /** The last steps, to be taken back one by one. */
  readonly history: readonly Step[];
  /** Who said yes to staying in touch. */
  readonly alumni: readonly { readonly member: string; readonly at: Instant }[];
};

const stepsKept = 20;
/** A year and a bit, to compare with a year ago. */
const monthsKept = 14;

/** One a community, so its id follows from the community's. */
export const newStages = (community: string, now: Instant): Stages => ({
  id: `stages-${community}`,
  community,
  owner: null,
  createdAt: now,
  stage: "potential",
  set: null,
  structures: [],
  open: null,
  suggestedAt: null,
  declined: null,
  review: null,
  putOffUntil: null,
  ending: null,
  months: [],
  held: 0,
  countedUntil: null,
  history: [],
  alumni: [],
});

export type Refused = {
  readonly refused: "is-so" | "runs" | "runs-not" | "nothing-open" | "no-step" | "ended" | "not-ended";
};
type Outcome = Stages | Refused;

/** What every step replaces. */
const base = ({ open, declined }: Stages, { at, by }: Done) => ({ at, by, open, declined });

const noting = (after: Stages, step: Step): Stages => ({
  ...after,
  history: [...after.history, step].slice(-stepsKept),
});

export const structureOf = ({ structures }: Stages, id: StructureId): Structure | undefined =>
  structures.find(({ structure }) => structure === id);

const fresh = (structure: StructureId): Structure => ({
  structure,
  state: "suggested",
  acceptedAt: null,
  used: 0,
  dismissed: 0,
  dismissedAt: null,
});

const withStructure = (known: Stages, changed: Structure): Stages => ({
  ...known,
  structures: [...known.structures.filter(({ structure }) => structure !== changed.structure), changed],
});

const speaksOf = (open: Open | null, id: StructureId): boolean => open?.kind === "structure" && open.structure === id;

export function setStage(known: Stages, stage: Stage, done: Done): Outcome {
  if (known.stage === stage && known.set !== null) return { refused: "is-so" };
  const step: Step = { ...base(known, done), kind: "set", stage: known.stage, set: known.set };
  return noting({ ...known, stage, set: done, open: null, declined: null }, step);
}

type Kind = "accept" | "later" | "end" | "used";

function onStructure(known: Stages, kind: Kind, changed: Structure, done: Done): Stages {
  const { structure } = changed;
  const before = structureOf(known, structure) ?? null;
  const step: Step = { ...base(known, done), kind, structure, before };
  const answered = speaksOf(known.open, structure) ? null : known.open;
  return noting({ ...withStructure(known, changed), open: answered }, step);
}

export function accept(known: Stages, id: StructureId, done: Done): Outcome {
  const before = structureOf(known, id) ?? fresh(id);
  if (before.state === "accepted") return { refused: "runs" };
  const changed: Structure = { ...before, state: "accepted", acceptedAt: done.at, used: 0 };
  return { ...onStructure(known, "accept", changed, done), declined: null };
}

/** "Not now", to a structure or to the suggestion that is open. */
export function later(known: Stages, id: StructureId | undefined, done: Done): Outcome {
  const { open } = known;
  if (id === undefined && open === null) return { refused: "nothing-open" };
  if (id === undefined && open?.kind === "stage") {
    const step: Step = { ...base(known, done), kind: "not-this-stage" };
    return noting({ ...known, open: null, declined: oneMore(known.declined, done.at) }, step);
  }
  const about = id ?? (open?.kind === "structure" ? open.structure : undefined);
  if (about === undefined) return { refused: "nothing-open" };
  const before = structureOf(known, about) ?? fresh(about);
  if (before.state === "accepted") return { refused: "runs" };
  const wasOpen = speaksOf(open, about);
  const after = onStructure(known, "later", dismissed(before, done.at), done);
  return wasOpen ? { ...after, declined: oneMore(known.declined, done.at) } : after;
}

const dismissed = (before: Structure, at: Instant): Structure => ({
  ...before,
  dismissed: before.dismissed + 1,
  dismissedAt: at,
});
const oneMore = (declined: Declined | null, at: Instant): Declined => ({ times: (declined?.times ?? 0) + 1, at });

export function end(known: Stages, id: StructureId, done: Done): Outcome {
  const before = structureOf(known, id);
  if (before?.state !== "accepted") return { refused: "runs-not" };
  return onStructure(known, "end", { ...before, state: "ended" }, done);
}

export function used(known: Stages, id: StructureId, done: Done): Outcome {
  const before = structureOf(known, id);
  if (before?.state !== "accepted") return { refused: "runs-not" };
  return onStructure(known, "used", { ...before, used: before.used + 1 }, done);
}

export function reviewed(known: Stages, choice: ReviewChoice, done: Done): Stages {
  const step: Step = { ...base(known, done), kind: "review", review: known.review, putOffUntil: known.putOffUntil };
  return noting({ ...known, review: { choice, ...done }, putOffUntil: null }, step);
}

export function putOff(known: Stages, until: Instant, done: Done): Stages {
  const step: Step = { ...base(known, done), kind: "review", review: known.review, putOffUntil: known.putOffUntil };
  return noting({ ...known, putOffUntil: until }, step);
}

export function retire(known: Stages, ending: Ending): Outcome {
  if (known.ending !== null) return { refused: "ended" };
  const step: Step = { ...base(known, { at: ending.decidedAt, by: ending.by }), kind: "retire" };
  return noting({ ...known, ending, open: null }, step);
}

/** As if it had never been ended. */
export function reopen(known: Stages): Outcome {
  if (known.ending === null) return { refused: "not-ended" };
  return { ...known, ending: null, history: known.history.filter(({ kind }) => kind !== "retire") };
}

/** The last step taken back; what rules saw since stays. */
export function undo(known: Stages): Outcome {
  const step = known.history.at(-1);
  if (step === undefined) return { refused: "no-step" };
  const back: Stages = {
    ...known,
    history: known.history.slice(0, -1),
    open: known.open ?? step.open,
    declined: step.declined,
  };
  switch (step.kind) {
    case "set":
      return { ...back, stage: step.stage, set: step.set };
    case "not-this-stage":
      return back;
    case "review":
      return { ...back, review: step.review, putOffUntil: step.putOffUntil };
    case "retire":
      return { ...back, ending: null };
    default: {
      const others = known.structures.filter(({ structure }) => structure !== step.structure);
      return { ...back, structures: step.before === null ? others : [...others, step.before] };
    }
  }
}

/** What a monthly review saw. A suggestion that nobody answered for so many days counts as "not now". */
export function looked(
  known: Stages,
  saw: { readonly month: Month } & Pick<Stages, "held" | "countedUntil">,
  now: Instant,
  unansweredDays: number,
): Stages {
  const { open } = known;
  const { month, held, countedUntil } = saw;
  const after: Stages = { ...known, months: [...known.months, month].slice(-monthsKept), held, countedUntil };
  if (open === null || plus(open.at, unansweredDays * day) > now) return after;
  const closed: Stages = { ...after, open: null, declined: oneMore(known.declined, now) };
  if (open.kind === "stage") return closed;
  return withStructure(closed, dismissed(structureOf(known, open.structure) ?? fresh(open.structure), now));
}

export const suggested = (known: Stages, suggestion: Suggestion, at: Instant): Stages => ({
  ...(suggestion.kind === "structure"
    ? withStructure(known, structureOf(known, suggestion.structure) ?? fresh(suggestion.structure))
    : known),
  open: { ...suggestion, at },
  suggestedAt: at,
});
