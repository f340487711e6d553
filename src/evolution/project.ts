// A practice project (domain 2): a question of practice that members take up by themselves. Nobody is put into it, nothing
// is due, and whoever leaves is named nowhere in it any more (domain 9, X1). It ends with something on the shelf, or rests.
import type { Matter } from "../ports/records/matters.ts";
import type { Instant } from "../time/instant.ts";

/** What was found so far. `member` is null once its author has left the project. */
export type ProjectNote = { readonly member: string | null; readonly words: string; readonly at: Instant };

export type Project = Matter & {
  readonly owner: null;
  readonly question: string;
  /** `resting`: set aside, without blame; anybody takes it up again. */
  readonly state: "open" | "resting" | "finished";
  /** Those in it, each by their own act. They see one another; nobody else sees them. */
  readonly people: readonly string[];
  readonly notes: readonly ProjectNote[];
  /** When somebody last did something with it, or said that it is still warm. */
  readonly warmAt: Instant;
  /** The id of what it put on the shelf. */
  readonly shelf: string | null;
  /** Those of its people who said yes to being named with it. */
  readonly named: readonly string[];
};

/** Longest texts in characters [D]. */
export const projectLimits = { question: 200, note: 500 } as const;

/** Why a step is not taken. */
export type ProjectRefusal = "not-in" | "finished" | "not-finished";
export type ProjectStep = Project | ProjectRefusal;

export const begun = (given: {
  readonly id: string;
  readonly community: string;
  readonly member: string;
  readonly question: string;
  readonly now: Instant;
}): Project => ({
  id: given.id,
  community: given.community,
  owner: null,
  createdAt: given.now,
  question: given.question,
  state: "open",
  people: [given.member],
  notes: [],
  warmAt: given.now,
  shelf: null,
  named: [],
});

export const isIn = (project: Project, member: string): boolean => project.people.includes(member);

/** Whoever is erased is struck out wherever they stood: one that nobody is in any more rests, as when the last one leaves. */
export const atRestAlone = (project: Project): Project =>
  project.state === "open" && project.people.length === 0 ? { ...project, state: "resting" } : project;

/** Takes part, from now on. One that rests is taken up again by it. */
export function joined(project: Project, member: string, now: Instant): ProjectStep {
  if (project.state === "finished") return "finished";
  if (isIn(project, member) && project.state === "open") return project;
  const people = isIn(project, member) ? project.people : [...project.people, member];
  return { ...project, state: "open", people, warmAt: now };
}

/**
 * Nothing in it names the member any more. Their notes stay without a name, or go along if they say so. When nobody is left
 * in it, it rests.
 */
export function left(project: Project, member: string, notes: "stay" | "go"): Project {
  const people = project.people.filter((one) => one !== member);
  return {
    ...project,
    state: project.state === "open" && people.length === 0 ? "resting" : project.state,
    people,
    named: project.named.filter((one) => one !== member),
    notes: project.notes.flatMap((one) =>
      one.member !== member ? [one] : notes === "go" ? [] : [{ ...one, member: null }],
    ),
  };
}

export function noted(project: Project, member: string, words: string, now: Instant): ProjectStep {
  if (project.state === "finished") return "finished";
  if (!isIn(project, member)) return "not-in";
  return { ...project, state: "open", notes: [...project.notes, { member, words, at: now }], warmAt: now };
}

/** Without the last note of the member's own, or the one of that moment: a button pressed twice takes back one note. */
export function unnoted(project: Project, member: string, at?: string): ProjectStep {
  if (!isIn(project, member)) return "not-in";
  const last = project.notes.findLastIndex((one) => one.member === member && (at === undefined || one.at === at));
  return { ...project, notes: project.notes.filter((_, index) => index !== last) };
}

export function rested(project: Project, member: string): ProjectStep {
  if (project.state === "finished") return "finished";
  return isIn(project, member) ? { ...project, state: "resting" } : "not-in";
}

/** "Still warm": nothing else changes. */
export function warmed(project: Project, member: string, now: Instant): ProjectStep {
  if (project.state === "finished") return "finished";
  return isIn(project, member) ? { ...project, state: "open", warmAt: now } : "not-in";
}

/** What it found stands on the shelf. `named`: the one who finishes it wants to be named with it. */
export function finished(project: Project, member: string, shelf: string, named: boolean): ProjectStep {
  if (project.state === "finished") return "finished";
  if (!isIn(project, member)) return "not-in";
  return { ...project, state: "finished", shelf, named: named ? [member] : [] };
}

/** Taken off the shelf, and open again; at rest where nobody is left in it. */
export function reopened(project: Project, now: Instant): ProjectStep {
  if (project.state !== "finished") return "not-finished";
  const state = project.people.length > 0 ? "open" : "resting";
  return { ...project, state, shelf: null, named: [], warmAt: now };
}

/** One's own yes or no to being named beside what it put on the shelf. */
export function credited(project: Project, member: string, yes: boolean): ProjectStep {
  if (project.state !== "finished") return "not-finished";
  if (!isIn(project, member)) return "not-in";
  const others = project.named.filter((one) => one !== member);
  return { ...project, named: yes ? [...others, member] : others };
}
