// An exchange with a linked community (domain 5): a contact on each side, one shared question, one joint session, one object
// that comes back, and a look back after two rounds. Each side keeps a record of its own, and the two mirror each other; a
// contact's name is never copied, only read from the other side while both agree.
import { type Agreement, asking, type Pair } from "../community/agreement.ts";
import type { Matter } from "../ports/records/matters.ts";
import { day, type Instant, plus } from "../time/instant.ts";

/** Boundary objects (domain 5). */
export const objectKinds = ["template", "glossary", "checklist", "dataset", "other"] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** Something that went across and came back. Both sides read it; who noted it is not kept. */
export type Returned = {
  readonly id: string;
  readonly from: "us" | "them";
  readonly kind: ObjectKind;
  readonly what: string;
  readonly at: Instant;
};

type Step =
  | { readonly kind: "note"; readonly returned: string }
  | { readonly kind: "look-back"; readonly reviewedBefore: number };

export type Exchange = Matter &
  Agreement & {
    readonly owner: null;
    readonly link: string;
    /** The other community, and the exchange that it keeps. */
    readonly other: string;
    readonly mirror: string;
    readonly name: string;
    readonly question: string;
    /** Our side's contact: a member who said so themselves. Null: nobody, or not any more. */
    readonly contact: string | null;
    readonly returned: readonly Returned[];
    /** After how many rounds this side has looked back and gone on. */
    readonly reviewed: number;
    /** This side's own steps that can be undone, newest last. */
    readonly past: readonly Step[];
  };

/** What a member of both communities carried from one to the other. Each of the two keeps it, with its own member as owner. */
export type Carried = Matter & {
  readonly owner: string;
  readonly other: string;
  readonly mirror: string;
  readonly what: string;
  /** Whether they want to be named as somebody who carries practice across. */
  readonly named: boolean;
};

export const longest = { question: 200, what: 200 } as const;
/** So long after they carried something somebody counts as a broker (domain 5). */
export const brokerFor = 180 * day;
/** So long a question or news about an exchange is of use [D]. */
export const usefulFor = 28 * day;
const mostPast = 20;

type Side = { readonly id: string; readonly community: string; readonly name: string; readonly link: string };

export function begun(own: Side, other: Side, question: string, now: Instant): Pair<Exchange> {
  const agreed = asking(now);
  const sideOf = (one: Side, across: Side) => ({
    owner: null,
    createdAt: now,
    question,
    id: one.id,
    community: one.community,
    link: one.link,
    other: across.community,
    mirror: across.id,
    name: across.name,
    contact: null,
    returned: [],
    reviewed: 0,
    past: [],
  });
  return { own: { ...sideOf(own, other), ...agreed.own }, mirrored: { ...sideOf(other, own), ...agreed.mirrored } };
}

/** Something came back: a round. */
export const noted = (
  { own, mirrored }: Pair<Exchange>,
  what: Pick<Returned, "id" | "kind" | "what" | "at">,
): Pair<Exchange> => ({
  own: {
    ...own,
    returned: [...own.returned, { ...what, from: "us" }],
    past: [...own.past, { kind: "note" as const, returned: what.id }].slice(-mostPast),
  },
  mirrored: { ...mirrored, returned: [...mirrored.returned, { ...what, from: "them" }] },
});

/** This side has looked back on all rounds so far, and goes on. */
export const lookedBack = (own: Exchange): Exchange => ({
  ...own,
  reviewed: own.returned.length,
  past: [...own.past, { kind: "look-back" as const, reviewedBefore: own.reviewed }].slice(-mostPast),
});

/** Without this side's last step; null where there is none left. */
export function undone({ own, mirrored }: Pair<Exchange>): { pair: Pair<Exchange>; step: Step["kind"] } | null {
  const step = own.past.at(-1);
  if (step === undefined) return null;
  const before = { ...own, past: own.past.slice(0, -1) };
  if (step.kind === "look-back")
    return { pair: { own: { ...before, reviewed: step.reviewedBefore }, mirrored }, step: step.kind };
  const without = (returned: readonly Returned[]) => returned.filter((one) => one.id !== step.returned);
  return {
    pair: {
      own: { ...before, returned: without(own.returned) },
      mirrored: { ...mirrored, returned: without(mirrored.returned) },
    },
    step: step.kind,
  };
}

/** Since when a look back is due: so many rounds since the last one. Null: not yet, or nothing to look back on. */
export function lookBackSince(own: Exchange, rounds: number): Instant | null {
  const since = Math.max(0, own.reviewed);
  const reached = own.returned[since + Math.max(1, Math.round(rounds)) - 1];
  return own.state === "standing" && reached !== undefined ? reached.at : null;
}

/** Carried lately enough to be told of. */
export const isFresh = (one: Carried, now: Instant): boolean => plus(one.createdAt, brokerFor) > now;
