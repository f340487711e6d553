// A link between communities (domain 5, boundary): to another one of the same installation, with the yes of both sides, or to
// an address outside, which is shown and never fetched. Each side keeps a link of its own; the two mirror each other.
import type { Matter } from "../ports/records/matters.ts";
import { day, type Instant, plus } from "../time/instant.ts";

export type Yes = "yes" | "no" | "open";

/** `declined`: it never stood. `ended`: it did. */
export type LinkState = "asked" | "standing" | "declined" | "ended";

export type NeighbourLink = Matter & {
  readonly owner: null;
  readonly kind: "community";
  readonly state: LinkState;
  /** The other community, and the link that it keeps. */
  readonly other: string;
  readonly mirror: string;
  /** What the other community was called when it last had to do with this. */
  readonly name: string;
  /** What connects the two, in the words of whoever asked. Both sides read it. */
  readonly about: string;
  readonly askedBy: "us" | "them";
  readonly askedAt: Instant;
  readonly ours: Yes;
  readonly theirs: Yes;
  /** When they last answered, or took an answer back; null while all they have said is their own question. */
  readonly theirsAt: Instant | null;
  /** Since when it stands, or stood; null if it never did. */
  readonly stoodSince: Instant | null;
};

export type AddressLink = Matter & {
  readonly owner: null;
  readonly kind: "address";
  readonly state: "standing";
  readonly address: string;
  /** The address's host. */
  readonly name: string;
  readonly about: string;
};

export type Link = NeighbourLink | AddressLink;

/** Both sides of a link, as they are kept. */
export type Pair = { readonly own: NeighbourLink; readonly mirrored: NeighbourLink };

/** So long after a "not now" it is not asked again (as with guests, domain 5) [D]. */
export const restAfterNo = 180 * day;
/** So long a question or news about a link is of use [D]. */
export const usefulFor = 28 * day;

type Side = { readonly id: string; readonly community: string; readonly name: string };

/** A question from one side to the other. */
export function asked(own: Side, other: Side, about: string, now: Instant): Pair {
  const common = { owner: null, kind: "community", state: "asked", createdAt: now, askedAt: now, about } as const;
  return {
    own: {
      ...common,
      id: own.id,
      community: own.community,
      other: other.community,
      mirror: other.id,
      name: other.name,
      askedBy: "us",
      ours: "yes",
      theirs: "open",
      theirsAt: null,
      stoodSince: null,
    },
    mirrored: {
      ...common,
      id: other.id,
      community: other.community,
      other: own.community,
      mirror: own.id,
      name: own.name,
      askedBy: "them",
      ours: "open",
      theirs: "yes",
      theirsAt: null,
      stoodSince: null,
    },
  };
}

/** Asked once more after it was declined, taken back or ended. */
export const askedAgain = ({ own, mirrored }: Pair, about: string, now: Instant): Pair => ({
  own: {
    ...own,
    state: "asked",
    about,
    askedBy: "us",
    askedAt: now,
    ours: "yes",
    theirs: "open",
    theirsAt: null,
    stoodSince: null,
  },
  mirrored: {
    ...mirrored,
    state: "asked",
    about,
    askedBy: "them",
    askedAt: now,
    ours: "open",
    theirs: "yes",
    theirsAt: null,
    stoodSince: null,
  },
});

/** One's own side says yes or no. It stands while both say yes, and either side can end it alone. */
export function said({ own, mirrored }: Pair, ours: "yes" | "no", now: Instant): Pair {
  const stoodSince = ours === "yes" && own.theirs === "yes" ? now : own.stoodSince;
  const state = stateOf(ours, own.theirs, stoodSince);
  return {
    own: { ...own, ours, state, stoodSince },
    mirrored: { ...mirrored, theirs: ours, theirsAt: now, state, stoodSince },
  };
}

function stateOf(one: Yes, other: Yes, stoodSince: Instant | null): LinkState {
  if (one === "yes" && other === "yes") return "standing";
  if (one === "no" || other === "no") return stoodSince === null ? "declined" : "ended";
  return "asked";
}

export type CannotAsk = "standing" | "waiting" | "theirs" | "rests";

/** Why it makes no sense to ask (again), or null. */
export function whyNotAsk(link: NeighbourLink, now: Instant): CannotAsk | null {
  if (link.state === "standing") return "standing";
  if (link.theirs === "yes") return "theirs";
  if (link.state === "asked") return "waiting";
  return link.theirs === "no" && link.theirsAt !== null && plus(link.theirsAt, restAfterNo) > now ? "rests" : null;
}

/** An address that can be shown as a link: https, a host with a dot, no name or password in it. Undefined for all else. */
export function readAddress(typed: string): URL | undefined {
  const text = typed.trim().replace(/^<(.*)>$/u, "$1");
  if (!/^https:\/\/[^\s"“”<>\\^`{|}]+$/iu.test(text) || text.length > 300 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.protocol === "https:" && url.username === "" && url.password === "";
  return plain && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(url.hostname) ? url : undefined;
}

/** `https://…`, `javascript:…`, `www.…`: meant as an address, well written or not. */
export const looksLikeAddress = (typed: string): boolean => /^<?([a-z][a-z0-9+.-]*:\S|www\.)/iu.test(typed.trim());
