// The founding path (domain 2, `potential`): six steps to a beginning, each of them optional, one at a time, and the last
// one done can be taken back. What it holds about people is for facilitators alone.
import type { Matter } from "../ports/records/matters.ts";
import type { Instant } from "../time/instant.ts";

export const foundingSteps = ["domain", "invitations", "nominations", "interviews", "meeting", "welcome"] as const;
export type FoundingStep = (typeof foundingSteps)[number];

/** Somebody who might be asked: known by id, or else only by the name that a facilitator typed. */
export type Candidate = { readonly member: string | null; readonly name: string | null };

/** Asked in person by a facilitator, or `drawn` from a channel or group to be asked; the bot never writes to them. */
export type Asked = Candidate & { readonly talked: boolean; readonly drawn?: true };

/** A member's word about somebody's knowledge, for facilitators alone. */
export type Nomination = Candidate & {
  readonly id: string;
  readonly knows: string;
  readonly by: string | null;
  readonly at: Instant;
};

export type FoundingState = {
  /** How a step was put behind, where that was said. */
  readonly steps: Readonly<Partial<Record<FoundingStep, "done" | "skipped">>>;
  /** The community's domain as this state has it. */
  readonly domain: string | null;
  /** At most three burning questions. */
  readonly questions: readonly string[];
  readonly people: readonly Asked[];
  /** The community's own words to whoever joins. */
  readonly welcome: string | null;
};

/** One a community. */
export type Founding = Matter &
  FoundingState & {
    readonly owner: null;
    /** Members' words, which no facilitator's `undo` takes back. */
    readonly nominations: readonly Nomination[];
    /** Rises with every act and every undo, so that a button means the act it stood under. */
    readonly revision: number;
    /** What was before the last acts, newest last. */
    readonly earlier: readonly (FoundingState & {
      /** Whether the act after it changed the domain: somebody else may have done so since, and that stays. */
      readonly renamed: boolean;
    })[];
  };

/** Longest texts in characters, and how many acts can be taken back [D]. */
export const foundingLimits = { domain: 300, question: 200, welcome: 500, name: 60, knows: 300, undo: 8 } as const;

export const newFounding = (given: {
  readonly id: string;
  readonly community: string;
  readonly domain: string | null;
  readonly now: Instant;
}): Founding => ({
  id: given.id,
  community: given.community,
  owner: null,
  createdAt: given.now,
  steps: {},
  domain: given.domain,
  questions: [],
  people: [],
  welcome: null,
  nominations: [],
  revision: 0,
  earlier: [],
});

const stateOf = ({ steps, domain, questions, people, welcome }: FoundingState): FoundingState => ({
  steps,
  domain,
  questions,
  people,
  welcome,
});

const changed = (founding: Founding, to: Partial<FoundingState>): Founding => ({
  ...founding,
  ...to,
  revision: founding.revision + 1,
  earlier: [...founding.earlier, { ...stateOf(founding), renamed: to.domain !== undefined }].slice(
    -foundingLimits.undo,
  ),
});

export const domainNamed = (founding: Founding, domain: string, questions: readonly string[]): Founding =>
  changed(founding, { domain, questions: questions.slice(0, 3), steps: { ...founding.steps, domain: "done" } });

export const put = (founding: Founding, step: FoundingStep, how: "done" | "skipped"): Founding =>
  changed(founding, { steps: { ...founding.steps, [step]: how } });

export const isSame = (one: Candidate, other: Candidate): boolean =>
  one.member === other.member && one.name?.toLowerCase() === other.name?.toLowerCase();

/** Kept as asked; nothing changes for somebody who is. */
export const askedOf = (founding: Founding, who: Candidate): Founding =>
  founding.people.some((one) => isSame(one, who) && one.drawn !== true)
    ? founding
    : changed(founding, {
        people: [
          ...founding.people.filter((one) => !isSame(one, who)),
          { member: who.member, name: who.name, talked: false },
        ],
      });

/** Kept as people who might be asked, in one act; those who are on the list stay as they are. */
export function drawnTo(founding: Founding, all: readonly Candidate[]): Founding {
  const fresh = all.filter(
    (who, place) =>
      !founding.people.some((one) => isSame(one, who)) && all.findIndex((one) => isSame(one, who)) === place,
  );
  if (fresh.length === 0) return founding;
  const people = fresh.map(({ member, name }) => ({ member, name, talked: false, drawn: true as const }));
  return changed(founding, { people: [...founding.people, ...people] });
}

export const talkedWith = (founding: Founding, who: Candidate): Founding => {
  const others = founding.people.filter((one) => !isSame(one, who));
  return changed(founding, { people: [...others, { member: who.member, name: who.name, talked: true }] });
};

export const welcomed = (founding: Founding, words: string | null): Founding => changed(founding, { welcome: words });

/** Nothing about the person is left, not even in what could be taken back. */
export function forgotten(founding: Founding, who: Candidate): Founding {
  const without = <One extends Candidate>(all: readonly One[]) => all.filter((one) => !isSame(one, who));
  return {
    ...founding,
    people: without(founding.people),
    nominations: without(founding.nominations),
    earlier: founding.earlier.map((one) => ({ ...one, people: without(one.people) })),
  };
}

export const nominated = (founding: Founding, nomination: Nomination): Founding => ({
  ...founding,
  nominations: [...founding.nominations, nomination],
});

/** As it was before the last act; undefined when there is none to take back. */
export function undone(founding: Founding): Founding | undefined {
  const last = founding.earlier.at(-1);
  if (!last) return undefined;
  const domain = last.renamed ? last.domain : founding.domain;
  const { revision, earlier } = founding;
  return { ...founding, ...stateOf(last), domain, revision: revision + 1, earlier: earlier.slice(0, -1) };
}

export type StepStanding = { readonly step: FoundingStep; readonly how: "done" | "skipped" | "open" };

/** How far it is. A meeting that was planned or held, and words of welcome, speak for themselves. */
export function standing(founding: FoundingState, meets: boolean): readonly StepStanding[] {
  const seen: Readonly<Partial<Record<FoundingStep, boolean>>> = {
    domain: founding.domain !== null && founding.questions.length > 0,
    meeting: meets,
    welcome: founding.welcome !== null,
  };
  return foundingSteps.map((step) => ({ step, how: seen[step] ? "done" : (founding.steps[step] ?? "open") }));
}

/** The one next step, or undefined when the path is behind. */
export const nextStep = (steps: readonly StepStanding[]): FoundingStep | undefined =>
  steps.find((one) => one.how === "open")?.step;
