// The kinds of activity that count as participation: what each is worth, and how often a day it counts.
import type { ActivityKind } from "../ports/records/activity.ts";

/** Every kind that is scored. `acknowledged` is counted for figures only (nobody is named in it). */
export type ScoredKind = Exclude<ActivityKind, "acknowledged">;

export type KindWorth = {
  /** Voice is heard by others in the community; quiet is not, and counts as participation all the same. */
  readonly side: "voice" | "quiet";
  /** Points for one, before decay. */
  readonly points: number;
  /** How many of one member count on one day. */
  readonly dailyCap: number;
};

/** Domain section 1.5, table of activity kinds; all points and caps are design values [D], after Orbit v1's weights [ORB]. */
export const activityKinds: Readonly<Record<ScoredKind, KindWorth>> = {
  /** Hosted or facilitated a gathering. */
  host: { side: "voice", points: 8, dailyCap: 1 },
  /** Gave a session, a case or a demo. */
  present: { side: "voice", points: 6, dailyCap: 1 },
  /** Shared a value-creation story. */
  story: { side: "voice", points: 5, dailyCap: 1 },
  /** Added something to the shared repertoire. */
  resource: { side: "voice", points: 4, dailyCap: 3 },
  /** Replied to somebody's open question. */
  answer: { side: "voice", points: 3, dailyCap: 5 },
  /** Asked the community: asking is contributing. */
  question: { side: "voice", points: 3, dailyCap: 3 },
  /** Opened a thread. */
  post: { side: "voice", points: 2, dailyCap: 3 },
  /** Any other reply in a thread. */
  reply: { side: "voice", points: 1, dailyCap: 5 },
  /** Took part in a gathering. */
  attend: { side: "quiet", points: 3, dailyCap: 2 },
  /** A one-to-one that either side confirmed. */
  pair: { side: "quiet", points: 3, dailyCap: 1 },
  /** Opened a recording or notes. */
  recording: { side: "quiet", points: 1, dailyCap: 2 },
  /** Reacted with an emoji. */
  reaction: { side: "quiet", points: 0.5, dailyCap: 4 },
  /** Opened a resource through the bot. */
  open: { side: "quiet", points: 0.5, dailyCap: 4 },
  /** Pressed anything in the digest. */
  digest: { side: "quiet", points: 0.5, dailyCap: 1 },
  /** Voted. */
  poll: { side: "quiet", points: 0.5, dailyCap: 2 },
};

/** In the order of the domain's table, which settles ties. */
export const scoredKinds = Object.keys(activityKinds) as readonly ScoredKind[];

export const isScored = (kind: ActivityKind): kind is ScoredKind => Object.hasOwn(activityKinds, kind);
