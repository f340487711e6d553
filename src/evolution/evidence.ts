// What the bot can see that speaks for each of the five stages (domain 2): what, how much, the mark, whether it holds, and
// of how many. It is about the community and nobody in it. What cannot be known says so, and never counts as a no.
import { isFacilitator, isPresent, type Member } from "../community/member.ts";
import type { ActivityDay } from "../ports/records/activity.ts";
import type { Gathering } from "../rhythm/gathering.ts";
import { day, type Instant, plus } from "../time/instant.ts";
import { type LocalDate, localDate, type Zone } from "../time/zone.ts";
import {
  attendances,
  busiestShare,
  heldBy,
  joinedBetween,
  largestChange,
  sizeAt,
  tiesTouching,
  totalOf,
} from "./figures.ts";
import type { Stage } from "./stage.ts";

/** Marks of domain 2 [D]. Shares are of 1. */
export const marks = {
  members: 15,
  "few-gatherings": 2,
  ties: 0.6,
  gatherings: 2,
  returning: 0.3,
  answers: 1,
  growth: 0.05,
  questions: 2,
  hosts: 3,
  steady: 0.1,
  voices: 0.5,
  newcomers: 1,
  attendance: 0.5,
  threads: 0.5,
  core: 2,
  purpose: 1,
} as const;
export type LineId = keyof typeof marks;

/** People are counted in groups of at least five (domain 9, X7). */
export const leastPeople = 5;
/** What is summed up for the year's comparison, in days [D]. */
const windowDays = 84;
const quarter = 91 * day;
/** A smaller base than this says nothing when it halves [D]. */
const leastBase = 5;

export type Holds = "yes" | "no" | "unknown";
/** Why something is not known. */
export type Unknown = "few" | "not-noted" | "not-weighed" | "young" | "year" | "words" | "yours";

export type Line = {
  readonly id: LineId;
  readonly holds: Holds;
  /** Null where it is not known, or must not be shown. */
  readonly value: number | null;
  readonly mark: number;
  /** Of how many. */
  readonly n: number | null;
  readonly why?: Unknown;
};

export type Evidence = Readonly<Record<Stage, { readonly holds: Holds; readonly lines: readonly Line[] }>>;

/** What one monthly review saw, kept to compare with a year later: sums of the whole community. */
export type Month = {
  readonly slot: Instant;
  readonly members: number;
  /** Attendances, and threads begun, over the 12 weeks before; null where not known. */
  readonly attended: number | null;
  readonly threads: number | null;
  /** The stages for which the evidence held. */
  readonly held: readonly Stage[];
};

export type Seen = {
  readonly now: Instant;
  readonly zone: Zone;
  readonly foundedAt: Instant;
  readonly members: readonly Member[];
  readonly gatherings: readonly Gathering[];
  /** Over half a year. */
  readonly activity: readonly ActivityDay[];
  /** Ids of members who met in a pairing, one list a pairing. */
  readonly pairings: readonly (readonly string[])[];
  readonly months: readonly Month[];
  /** Gatherings known to have been held before those at hand. */
  readonly heldBefore: number;
  /** Whether a facilitator says that the purpose is met; null for nothing said. */
  readonly purposeMet: boolean | null;
};

/** The whole table. The order of the facts changes nothing. */
export function evidenceOf(seen: Seen): Evidence {
  const line = linesOf(seen);
  const [members, few, ties] = [line("members"), line("few-gatherings"), line("ties")];
  const table = (needed: readonly Line[], helpful: readonly Line[]) => ({
    holds: all([...needed, ...helpful.filter(({ holds }) => holds !== "unknown")]),
    lines: [...needed, ...helpful],
  });
  return {
    potential: {
      holds: all([either(members, few), ...(ties.holds === "unknown" ? [] : [ties])]),
      lines: [members, few, ties],
    },
    coalescing: table([line("gatherings"), line("returning")], [line("answers")]),
    maturing: table([line("growth"), line("hosts")], [line("questions")]),
    stewardship: table([line("steady"), line("newcomers")], [line("voices")]),
    transformation: table([line("attendance"), line("threads"), line("core")], [line("purpose")]),
  };
}

/** The sums that a monthly review keeps. */
export function figuresOf(seen: Seen): Pick<Month, "members" | "attended" | "threads"> {
  const { members, counted, attended } = basisOf(seen);
  const from = localDate(plus(seen.now, -windowDays * day), seen.zone);
  const came = totalOf(seen.activity, counted, ["attend"], from);
  const threads = totalOf(seen.activity, counted, ["post", "question"], from);
  return {
    members: members.length,
    attended: counted.size < leastPeople || attended === "not-noted" ? null : came,
    threads: counted.size < leastPeople ? null : threads,
  };
}

function basisOf({ members: all, activity, gatherings, now, zone }: Seen) {
  const members = all.filter(isPresent);
  // Who is not weighed is in no count.
  const counted = new Set(members.filter(({ scored }) => scored).map(({ id }) => id));
  const facilitators = new Set(members.filter(isFacilitator).map(({ id }) => id));
  const noted = activity.some((one) => one.kind === "attend" && counted.has(one.member));
  const since = localDate(plus(now, -windowDays * day), zone);
  const heldLately = gatherings.some((one) => isOver(one, now) && localDate(one.startsAt, zone) >= since);
  return { members, counted, facilitators, attended: noted || !heldLately ? "noted" : "not-noted" } as const;
}

const isOver = (one: Gathering, now: Instant): boolean =>
  one.state === "planned" && plus(one.startsAt, one.durationMinutes * 60_000) <= now;

/** Gatherings held as far as is known: those at hand and those before, or as many days as people were noted on. */
export function heldSoFar(seen: Seen): number {
  const dates = new Set<LocalDate>(seen.activity.filter(({ kind }) => kind === "attend").map(({ date }) => date));
  return Math.max(seen.heldBefore + seen.gatherings.filter((one) => isOver(one, seen.now)).length, dates.size);
}

function linesOf(seen: Seen): (id: LineId) => Line {
  const { now, activity, foundedAt } = seen;
  const { members, counted, facilitators, attended } = basisOf(seen);
  const known = (id: LineId, value: number, holds: boolean, n: number | null = null): Line => ({
    id,
    holds: holds ? "yes" : "no",
    value,
    mark: marks[id],
    n,
  });
  const unknown = (id: LineId, why: Unknown): Line => ({
    id,
    holds: "unknown",
    value: null,
    mark: marks[id],
    n: null,
    why,
  });
  const few = counted.size < leastPeople;
  const fewWhy = members.length < leastPeople ? "few" : "not-weighed";
  const held = heldSoFar(seen);
  const coming = attendances(activity, counted);
  const size = members.length;

  const compute: Readonly<Record<LineId, () => Line>> = {
    members: () => known("members", size, size < marks.members),
    "few-gatherings": () => known("few-gatherings", held, held < marks["few-gatherings"]),
    ties() {
      if (few) return unknown("ties", fewWhy);
      const { all, touching, people } = tiesTouching(activity, seen.pairings, counted, facilitators);
      if (all === 0) return unknown("ties", "not-noted");
      if (people < leastPeople) return unknown("ties", "few");
      return known("ties", touching / all, touching / all >= marks.ties, all);
    },
    gatherings: () => known("gatherings", held, held >= marks.gatherings),
    returning() {
      if (few) return unknown("returning", fewWhy);
      if (attended === "not-noted") return unknown("returning", "not-noted");
      const often = [...coming.values()].filter((times) => times >= 2).length;
      return known("returning", often / counted.size, often / counted.size >= marks.returning, counted.size);
    },
    answers() {
      if (few) return unknown("answers", fewWhy);
      const others = new Set([...counted].filter((id) => !facilitators.has(id)));
      const answers = totalOf(activity, others, ["answer"]);
      return known("answers", answers, answers >= marks.answers);
    },
    growth() {
      const before = sizeAt(seen.members, plus(now, -quarter));
      if (plus(foundedAt, quarter) > now) return unknown("growth", "young");
      if (before < leastPeople) return unknown("growth", "few");
      const monthly = joinedBetween(seen.members, plus(now, -quarter), now) / 3 / before;
      return known("growth", monthly, monthly >= marks.growth, before);
    },
    questions: () => unknown("questions", "words"),
    hosts() {
      const hosts = heldBy(seen.gatherings, activity, now, new Set(members.map(({ id }) => id)), facilitators);
      return known("hosts", hosts, hosts >= marks.hosts);
    },
    steady() {
      if (plus(foundedAt, 2 * quarter) > now) return unknown("steady", "young");
      if (size < leastPeople) return unknown("steady", "few");
      const change = largestChange(seen.members, now);
      return known("steady", change, change <= marks.steady + 1e-9, size);
    },
    voices() {
      if (few) return unknown("voices", fewWhy);
      const { share, people } = busiestShare(activity, counted);
      return people < leastPeople
        ? unknown("voices", "few")
        : known("voices", share, share >= marks.voices, counted.size);
    },
    newcomers() {
      if (plus(foundedAt, 2 * quarter) > now) return unknown("newcomers", "young");
      const lately = joinedBetween(seen.members, plus(now, -quarter), now);
      const before = joinedBetween(seen.members, plus(now, -2 * quarter), plus(now, -quarter));
      return { ...known("newcomers", lately, lately === 0 || lately < before), n: before };
    },
    attendance: () => downOnTheYear("attendance", (month) => month.attended),
    threads: () => downOnTheYear("threads", (month) => month.threads),
    core() {
      const weighed = members.filter((one) => counted.has(one.id) && one.standing.evaluatedAt !== null);
      if (few) return unknown("core", fewWhy);
      if (weighed.length < leastPeople) return unknown("core", "young");
      const core = weighed.filter(({ standing }) => standing.level === "core").length;
      // How many they are would be about one or two people: only whether it holds is told.
      return { ...known("core", 0, core < marks.core, weighed.length), value: null };
    },
    purpose: () => (seen.purposeMet === null ? unknown("purpose", "yours") : known("purpose", 1, seen.purposeMet)),
  };

  function downOnTheYear(
    id: "attendance" | "threads",
    of: (month: Pick<Month, "attended" | "threads">) => number | null,
  ): Line {
    const then = yearBefore(seen.months, now);
    if (then === undefined) return unknown(id, "year");
    const [before, today] = [of(then), of(figuresOf(seen) as Month)];
    if (before === null || today === null) return unknown(id, few ? fewWhy : "not-noted");
    if (before < leastBase) return unknown(id, "few");
    const down = 1 - today / before;
    return known(id, down, down >= marks[id], before);
  }

  return (id) => compute[id]();
}

/** The review nearest to a year ago, at most a month off. */
function yearBefore(months: readonly Month[], now: Instant): Month | undefined {
  const [from, middle, until] = [-396, -365, -334].map((days) => plus(now, days * day)) as [Instant, Instant, Instant];
  const distance = ({ slot }: Month) => Math.abs(Date.parse(slot) - Date.parse(middle));
  return months
    .filter(({ slot }) => slot >= from && slot <= until)
    .toSorted((one, other) => distance(one) - distance(other) || (one.slot < other.slot ? -1 : 1))[0];
}

const either = (one: Line, other: Line): Pick<Line, "holds"> => ({
  holds: [one, other].some(({ holds }) => holds === "yes")
    ? "yes"
    : [one, other].every(({ holds }) => holds === "no")
      ? "no"
      : "unknown",
});

function all(lines: readonly Pick<Line, "holds">[]): Holds {
  if (lines.some(({ holds }) => holds === "no")) return "no";
  return lines.every(({ holds }) => holds === "yes") ? "yes" : "unknown";
}
