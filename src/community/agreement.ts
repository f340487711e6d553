// What two communities agree on, such as a link or an exchange: each side says yes or no for itself, as often as it likes, and
// it stands while both say yes. Each side keeps a record of its own, and the two mirror each other.
import type { Instant } from "../time/instant.ts";

export type Yes = "yes" | "no" | "open";

export type Agreement = {
  /** `declined`: it never stood. `ended`: it did. */
  readonly state: "asked" | "standing" | "declined" | "ended";
  readonly askedBy: "us" | "them";
  readonly askedAt: Instant;
  readonly ours: Yes;
  readonly theirs: Yes;
  /** When they last answered, or took an answer back; null while all they have said is their own question. */
  readonly theirsAt: Instant | null;
  /** Since when it stands, or stood; null if it never did. */
  readonly stoodSince: Instant | null;
};

/** Both sides, as they are kept: first the one that speaks. */
export type Pair<Kept extends Agreement> = { readonly own: Kept; readonly mirrored: Kept };

/** How it begins on either side when one side asks. */
export function asking(now: Instant): Pair<Agreement> {
  const begun = { state: "asked", askedAt: now, theirsAt: null, stoodSince: null } as const;
  return {
    own: { ...begun, askedBy: "us", ours: "yes", theirs: "open" },
    mirrored: { ...begun, askedBy: "them", ours: "open", theirs: "yes" },
  };
}

/** One's own side says yes or no. Either side can end it alone, and take that back as long as the other's yes stands. */
export function saying<Kept extends Agreement>(
  { own, mirrored }: Pair<Kept>,
  ours: "yes" | "no",
  now: Instant,
): Pair<Kept> {
  const stoodSince = ours === "yes" && own.theirs === "yes" ? now : own.stoodSince;
  const state = stateOf(ours, own.theirs, stoodSince);
  return {
    own: { ...own, ours, state, stoodSince },
    mirrored: { ...mirrored, theirs: ours, theirsAt: now, state, stoodSince },
  };
}

function stateOf(one: Yes, other: Yes, stoodSince: Instant | null): Agreement["state"] {
  if (one === "yes" && other === "yes") return "standing";
  if (one === "no" || other === "no") return stoodSince === null ? "declined" : "ended";
  return "asked";
}

/** What waits for this side's answer. */
export const waitsForUs = ({ state, ours }: Agreement): boolean => state === "asked" && ours === "open";

/** An answer to us, or an end or new beginning of what stood; not where we have taken our own side back. */
export const isNews = <Kept extends Agreement>(
  kept: Kept,
): kept is Kept & { readonly theirsAt: Instant; readonly state: Exclude<Agreement["state"], "asked"> } =>
  kept.theirsAt !== null &&
  kept.state !== "asked" &&
  kept.ours === "yes" &&
  (kept.askedBy === "us" || kept.stoodSince !== null);
