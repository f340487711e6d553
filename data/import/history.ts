// What a reader hands on: who, where, when and what kind, in one shape for every kind of export. The words of a message
// end at this door: of them only remains whether they asked something.
import type { TextKey } from "../../src/text/texts.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { Zone } from "../../src/time/zone.ts";

export type Platform = "slack" | "discord" | "csv";

/** The first record of each part of a history. */
export type Origin = { readonly kind: "origin"; readonly platform: Platform };

/** May come more than once for one person; the last that is `listed` knows best. */
export type Person = {
  readonly kind: "person";
  readonly ref: string;
  readonly name: string;
  readonly bot: boolean;
  /** The account is closed, or stands for all closed accounts: counted, never written to. */
  readonly gone: boolean;
  /** From a list of people, rather than seen beside a message. */
  readonly listed: boolean;
  readonly zone?: Zone;
  readonly joined?: Instant;
  readonly facilitator?: boolean;
};

export type Channel = {
  readonly kind: "channel";
  readonly ref: string;
  readonly name: string;
  /** A channel that somebody opened as a thread (Discord): who wrote its first counted message opened it. */
  readonly thread: boolean;
};

export type Reaction = {
  /** The emoji's name or id: with the message, the reaction's identity. */
  readonly emoji: string;
  readonly count: number;
  /** Who reacted; absent where the export does not name them (then `count` is all there is). */
  readonly by?: readonly string[];
};

/** A counted message of a person, never of a bot (definitions in docs/import.md). */
export type Message = {
  readonly kind: "message";
  /** Unique, and the same at every import and when the platform reports it (`messageSource`). */
  readonly source: string;
  /** The platform's id of it in its channel: on Slack its timestamp. */
  readonly id: string;
  readonly author: string;
  readonly channel: string;
  readonly at: Instant;
  readonly reply: boolean;
  /** Slack: the source of the message that opened the thread. */
  readonly thread?: string;
  /** Discord: the source of the message answered; absent when that was deleted. */
  readonly answers?: string;
  /** Whom it answers, where the record says so itself: for when the message answered is not in the export. */
  readonly answered?: string;
  readonly asks: boolean;
  readonly reactions: readonly Reaction[];
};

/** What the platform noted about a person, not a message: kept because somebody may have answered it. */
export type Notice = {
  readonly kind: "notice";
  readonly what: "joined" | "left" | "other";
  readonly source: string;
  readonly author: string;
  readonly channel: string;
  readonly at: Instant;
};

type RowPlace = { readonly file: string; readonly line: number };

/** A row of an attendance list. `at` is noon UTC where only a date was given: the same date in nearly every zone. */
export type Attendance = {
  readonly kind: "attendance";
  readonly place: RowPlace;
  readonly source: string;
  /** Ref or name, as the list has it. */
  readonly member: string;
  readonly gathering?: string;
  readonly at: Instant;
  readonly attended: boolean;
  readonly role: "attend" | "host" | "present";
};

/** A row of a pairing list; `at` as for attendance. `met` is absent where the list does not say. */
export type Pairing = {
  readonly kind: "pairing";
  readonly place: RowPlace;
  readonly source: string;
  readonly members: readonly string[];
  readonly at: Instant;
  readonly met?: boolean;
};

export type ProblemKey = Extract<TextKey, `history.problem.${string}` | `history.note.${string}`>;

/** A record, a part of one or a file that could not be read. It changes nothing else. */
export type Problem = {
  readonly kind: "problem";
  /** "note": everything was read, or was left out on purpose. */
  readonly severity: "bad" | "note";
  /** Path inside the export, with `/`. */
  readonly file: string;
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number;
  /** Of the record in its list, counted from 1. */
  readonly record?: number;
  /** Words for it are in the catalogue; the values never hold a message's words. */
  readonly cause: ProblemKey;
  readonly values: Readonly<Record<string, string | number>>;
};

export type HistoryRecord = Origin | Person | Channel | Message | Notice | Attendance | Pairing | Problem;

/** Where in an export a record stands. */
export type Place = { readonly file: string; readonly line?: number; readonly record?: number };

export function problem(place: Place, cause: ProblemKey, values: Problem["values"] = {}): Problem {
  const severity = cause.startsWith("history.note.") ? "note" : "bad";
  return { kind: "problem", severity, ...place, cause, values };
}
