// A community: people in mutual learning, with a domain and a practice, living in one channel of one installation.
import type { Ref } from "../cards/card.ts";
import type { Language } from "../text/texts.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalDate, Zone } from "../time/zone.ts";

export type Platform = "slack" | "discord" | "sandbox";

/** A Slack workspace or organisation, a Discord server, a sandbox world. Nothing is read across installations. */
export type Installation = {
  readonly id: string;
  readonly platform: Platform;
  /** The platform's own id of it. */
  readonly ref: Ref;
  readonly name: string;
  readonly createdAt: Instant;
};

/** How a facilitator changed a rule: switched off, or with settings of its own. */
export type RuleChoice = { readonly on: boolean; readonly settings?: Readonly<Record<string, unknown>> };

export type Community = {
  readonly id: string;
  readonly installation: string;
  readonly platform: Platform;
  readonly name: string;
  /** Where the community talks in public. */
  readonly channel: Ref;
  /** The shared concern that gives identity and agenda, in the facilitator's words. */
  readonly domain: string | null;
  readonly zone: Zone;
  readonly language: Language;
  readonly createdAt: Instant;
  /** The facilitator's kill switch, or the automatic one (domain 7.2): nothing unsolicited while it is set. */
  readonly nudgesPaused: { readonly since: Instant; readonly by: "facilitator" | "opt-outs" } | null;
  readonly rules: Readonly<Record<string, RuleChoice>>;
  /** Half-life of participation in days (domain 1.5: 30, or the length of the main cycle, at least 21). */
  readonly halfLifeDays: number;
  /** Days on which nobody is written to unasked. */
  readonly holidays: readonly LocalDate[];
  /** Unguessable part of the calendar feed's address. */
  readonly feedToken: string;
};
