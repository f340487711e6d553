// A debate: a contested question of practice with its sides (domain 4 and 5, format `debate`). It is argued in the open, and
// ends with what would change minds; nobody wins, nothing is counted, and people are not ranked by votes (domain 9, X3, X6).
import type { Matter } from "../ports/records/matters.ts";
import { day, type Instant, plus } from "../time/instant.ts";

export const sides = ["a", "b", "third"] as const;
export type Side = (typeof sides)[number];

export type Summary = {
  readonly bothAgree: string | null;
  readonly wouldChangeMinds: string | null;
  readonly stillOpen: string | null;
  readonly at: Instant;
};

type Standing = {
  readonly state: "open" | "closed";
  /** Since when it has been open; anew when it is reopened. */
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly summary: Summary | null;
};

export type Debate = Matter &
  Standing & {
    readonly owner: null;
    readonly question: string;
    /** The sides in a few words each; the third is for "it depends". */
    readonly positions: { readonly a: string; readonly b: string; readonly third: string | null };
    /** The facilitator who opened it; null once they are erased. */
    readonly by: string | null;
    /** How it stood before each step, newest last, so that a step can be undone. */
    readonly past: readonly Standing[];
  };

/** What somebody wrote for a side, or only what would change their mind. It belongs to its author and goes with them. */
export type Argument = Matter & {
  readonly owner: string;
  readonly debate: string;
  /** Null: only what would change their mind, on whatever side they stand. */
  readonly side: Side | null;
  readonly words: string | null;
  readonly wouldChange: string | null;
  /** Whether the author's name stands with it: only if they ticked so. */
  readonly named: boolean;
};

/** So many steps can be undone. */
const mostPast = 10;

export const longest = { question: 200, position: 100, words: 400, wouldChange: 300, summary: 1500 } as const;

/** The sides that this debate has, with their words. */
export const positionsOf = ({ positions }: Debate): readonly { readonly side: Side; readonly words: string }[] =>
  sides.flatMap((side) => {
    const words = positions[side];
    return words === null ? [] : [{ side, words }];
  });

const standingOf = ({ state, openedAt, closedAt, summary }: Standing): Standing => ({
  state,
  openedAt,
  closedAt,
  summary,
});

const step = (debate: Debate, change: Partial<Standing>): Debate => ({
  ...debate,
  ...change,
  past: [...debate.past, standingOf(debate)].slice(-mostPast),
});

/** No further arguments. Null where it is closed already. */
export const closed = (debate: Debate, now: Instant): Debate | null =>
  debate.state === "closed" ? null : step(debate, { state: "closed", closedAt: now });

/** Null where it is open already. */
export const reopened = (debate: Debate, now: Instant): Debate | null =>
  debate.state === "open" ? null : step(debate, { state: "open", openedAt: now, closedAt: null });

export const summedUp = (debate: Debate, summary: Summary): Debate => step(debate, { summary });

/** As it stood before the last step; null where the last step was to open it. */
export function undone(debate: Debate): Debate | null {
  const before = debate.past.at(-1);
  return before === undefined ? null : { ...debate, ...before, past: debate.past.slice(0, -1) };
}

/** From when on it may be summed up [D]; null where that has happened since it was opened, or where it is closed. */
export function ripeAt(debate: Debate, days: number): Instant | null {
  const summedUpSince = debate.summary !== null && debate.summary.at >= debate.openedAt;
  return debate.state === "closed" || summedUpSince ? null : plus(debate.openedAt, days * day);
}
