// What a rule wants: to send a card, or to change a fact. Nothing happens here; the engine carries it out.
import type { Card, Ref } from "../cards/card.ts";
import type { Standing } from "../community/member.ts";
import type { Activity } from "../ports/records/activity.ts";
import type { Deed } from "../ports/records/deeds.ts";
import type { MatterKind, Matters } from "../ports/records/matters.ts";
import type { Gathering } from "../rhythm/gathering.ts";
import type { Rhythm } from "../rhythm/rhythm.ts";
import type { Instant } from "../time/instant.ts";
import type { Story } from "../value/story.ts";

/** A community's public channel, one member's direct messages, or each facilitator's. */
export type Audience =
  | { readonly kind: "channel"; readonly channel: Ref }
  | {
      readonly kind: "member";
      readonly member: string;
      /** True for what the member asked for (a reminder after an RSVP): the outreach budget lets it pass. */
      readonly solicited: boolean;
      /** What it is about, for "same topic" rules of the budget (domain 7.2). */
      readonly topic: string;
    };

export type Send = {
  readonly kind: "send";
  /** rule / community / subject / occurrence / recipient: the same reason gives the same key, and a key is sent once. */
  readonly key: string;
  readonly audience: Audience;
  /** One sentence for `why`, `preview` and the pane. */
  readonly reason: string;
  /** Read only when it is sent: a rule that tells thousands may make it a getter. */
  readonly card: Card;
  /** When it fell due; the order of sending. */
  readonly due: Instant;
  /** Not useful any more from here on. */
  readonly expires: Instant;
  /** Lower goes first when the budget has to choose. Default 5. */
  readonly priority?: number;
  /** Asks for more, or more public, taking part: never said to somebody who likes listening. */
  readonly inward?: boolean;
};

/** A matter as it should stand. */
export type MatterChange = {
  readonly [Kind in MatterKind]: { readonly kind: "matter"; readonly of: Kind; readonly matter: Matters[Kind] };
}[MatterKind];

export type Change =
  | { readonly kind: "gathering-planned"; readonly gathering: Gathering }
  /** A gathering or the rhythm as it should stand. */
  | { readonly kind: "gathering"; readonly gathering: Gathering }
  | { readonly kind: "rhythm"; readonly rhythm: Rhythm }
  | { readonly kind: "standing"; readonly member: string; readonly standing: Standing }
  /** Something that counts as participation, known by its source: added once. */
  | { readonly kind: "activity"; readonly activities: readonly Activity[] }
  | { readonly kind: "story"; readonly story: Story }
  | MatterChange
  /** A matter that is kept no longer. */
  | { readonly kind: "matter-gone"; readonly of: MatterKind; readonly id: string }
  /** Something to ask of the platform, known by its key: asked for once. */
  | { readonly kind: "deed"; readonly deed: Deed }
  | { readonly kind: "nudges-paused"; readonly since: Instant; readonly by: "opt-outs" };

/** A fact to set. Doing it twice is the same as once. */
export type Do = { readonly kind: "do"; readonly key: string; readonly reason: string; readonly change: Change };

/** A step that will not be sent, once and with its reason on record. */
export type Skip = { readonly kind: "skip"; readonly key: string; readonly to: string; readonly reason: string };

export type Proposal = Send | Do | Skip;

/** Parts joined to a key. Each part must be without `/`. */
export const proposalKey = (...parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll("/", "_")).join("/");
