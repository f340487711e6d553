// A member: a person who joined a community and consented, or who is known from imported history and was never asked.
import type { Ref } from "../cards/card.ts";
import type { Language } from "../text/texts.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalDate, LocalTime, Zone } from "../time/zone.ts";

export type Role = "facilitator" | "admin" | "core_group";
export type Level = "peripheral" | "active" | "core";
export type Flag = "paused" | "newcomer" | "drifting" | "rising" | "quiet_engaged" | "dormant";

/** Participation at the last weekly evaluation (domain 1.5). Descriptive and private. */
export type Standing = {
  readonly level: Level;
  readonly since: Instant;
  /** Weekly confirmations towards the next level and away from this one. */
  readonly up: number;
  readonly down: number;
  readonly evaluatedAt: Instant | null;
  readonly flags: readonly Flag[];
  /** Since when each of the flags has been standing without a break; a pause is none. */
  readonly flaggedAt?: Readonly<Partial<Record<Flag, Instant>>>;
};

export type Preferences = {
  /** How often the bot may write unasked: as the budget allows, half as often, not until `nudgesPausedUntil`, never. */
  readonly nudges: "normal" | "fewer" | "paused" | "stopped";
  /** A pause that ends by itself; with `fewer` it is fewer again afterwards. */
  readonly nudgesPausedUntil: Instant | null;
  readonly quietFrom: LocalTime;
  readonly quietUntil: LocalTime;
  /** Null: the community's. */
  readonly zone: Zone | null;
  readonly language: Language | null;
  readonly introductions: boolean;
};

/** Days off: from the first day, up to but not including the day of return. */
export type Pause = { readonly from: LocalDate; readonly until: LocalDate | null };

export type Member = {
  readonly id: string;
  readonly community: string;
  readonly ref: Ref;
  readonly name: string;
  readonly roles: readonly Role[];
  /** `joined`: by an act of their own. `imported`: seen in history only; counted for nobody's eyes, never written to. */
  readonly consent: "joined" | "imported";
  /** Whether their acts are counted: on Discord not before the member opts in (domain section 0), elsewhere until they opt out. */
  readonly scored: boolean;
  readonly joinedAt: Instant;
  readonly leftAt: Instant | null;
  readonly interests: string | null;
  /** Said "I like listening": quiet is their choice, and nobody nudges them out of it. */
  readonly listening: boolean;
  readonly pauses: readonly Pause[];
  readonly preferences: Preferences;
  readonly standing: Standing;
};

export const usualPreferences: Preferences = {
  nudges: "normal",
  nudgesPausedUntil: null,
  quietFrom: "18:00" as LocalTime,
  quietUntil: "09:00" as LocalTime,
  zone: null,
  language: null,
  introductions: false,
};

export const isFacilitator = (member: Pick<Member, "roles">): boolean => member.roles.includes("facilitator");

/** Takes part today: joined by their own act and has not left. */
export const isPresent = (member: Member): boolean => member.consent === "joined" && member.leftAt === null;

/** The pause that covers a date, if any. */
export const pauseOn = (member: Pick<Member, "pauses">, date: LocalDate): Pause | undefined =>
  member.pauses.find((pause) => pause.from <= date && (pause.until === null || date < pause.until));

export const zoneOf = (member: Member | undefined, community: { readonly zone: Zone }): Zone =>
  member?.preferences.zone ?? community.zone;

export const languageOf = (member: Member | undefined, community: { readonly language: Language }): Language =>
  member?.preferences.language ?? community.language;
