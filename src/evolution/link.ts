// A link between communities (domain 5, boundary): to another one of the same installation, with the yes of both sides, or to
// an address outside, which is shown and never fetched. Each side keeps a link of its own; the two mirror each other.
import { type Agreement, asking, type Pair } from "../community/agreement.ts";
import type { Matter } from "../ports/records/matters.ts";
import { day, type Instant, plus } from "../time/instant.ts";

export type NeighbourLink = Matter &
  Agreement & {
    readonly owner: null;
    readonly kind: "community";
    /** The other community, and the link that it keeps. */
    readonly other: string;
    readonly mirror: string;
    /** What the other community was called when it last had to do with this. */
    readonly name: string;
    /** What connects the two, in the words of whoever asked. Both sides read it. */
    readonly about: string;
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

/** So long after a "not now" it is not asked again (as with guests, domain 5) [D]. */
export const restAfterNo = 180 * day;
/** So long a question or news about a link is of use [D]. */
export const usefulFor = 28 * day;

type Side = { readonly id: string; readonly community: string; readonly name: string };

/** A question from one side to the other. */
export function asked(own: Side, other: Side, about: string, now: Instant): Pair<NeighbourLink> {
  const common = { owner: null, kind: "community", createdAt: now, about } as const;
  const begun = asking(now);
  const sideOf = (one: Side, across: Side) => ({
    ...common,
    id: one.id,
    community: one.community,
    other: across.community,
    mirror: across.id,
    name: across.name,
  });
  return {
    own: { ...sideOf(own, other), ...begun.own },
    mirrored: { ...sideOf(other, own), ...begun.mirrored },
  };
}

/** Asked once more after it was declined, taken back or ended. */
export function askedAgain({ own, mirrored }: Pair<NeighbourLink>, about: string, now: Instant): Pair<NeighbourLink> {
  const begun = asking(now);
  return { own: { ...own, about, ...begun.own }, mirrored: { ...mirrored, about, ...begun.mirrored } };
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
