// Everything that is stored of one community, table by table, as it stands there.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { MatterKind } from "../src/ports/records/matters.ts";
import { discreetRules } from "../src/rules/discreet.ts";
import type { Schema } from "./schema.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Kinds of matters that everybody in the community sees. */
const openMatters: readonly MatterKind[] = ["shelf", "milestones", "debates"];

/**
 * Which rows of a table are the community's. Null: none that would mean anything to anybody else. Every table of the schema
 * has to be here, or this does not compile.
 */
const belonging = {
  installations: (id) => sql`id = (select installation from communities where communities.id = ${id})`,
  /** Sealed tokens. */
  credentials: null,
  communities: (id) => sql`id = ${id}`,
  members: (id) => sql`community = ${id}`,
  rhythms: (id) => sql`community = ${id}`,
  gatherings: (id) => sql`community = ${id}`,
  calendar_entries: (id) => sql`community = ${id}`,
  rsvps: (id) => sql`gathering in (select id from gatherings where community = ${id})`,
  attendance: (id) => sql`gathering in (select id from gatherings where community = ${id})`,
  agenda_items: (id) => sql`gathering in (select id from gatherings where community = ${id})`,
  host_offers: (id) => sql`community = ${id}`,
  stories: (id) => sql`community = ${id}`,
  /** What the whole community sees of it; notes, circles and the like are for those whom they concern. */
  matters: (id) => sql`community = ${id} and kind in (${sql.join(openMatters.map((kind) => sql.val(kind)))})`,
  /** Names and addresses of guests, and private places. */
  deeds: null,
  activities: (id) => sql`community = ${id}`,
  /** Without those that would tell who asked without a name. */
  deliveries: (id) =>
    sql`community = ${id} and rule not in (${sql.join([...discreetRules].map((rule) => sql.val(rule)))})`,
  /** Stand in the deliveries themselves. */
  delivery_keys: null,
  decisions: (id) => sql`community = ${id}`,
  due: (id) => sql`community = ${id}`,
  /** Ids of events that came in, of no use elsewhere. */
  inbox: null,
  audit: (id) => sql`community = ${id}`,
} satisfies Record<keyof Schema, ((community: string) => RawBuilder<unknown>) | null>;

/** What the database keeps for its own use, and the secret part of the calendar feed's address. */
const leftOut = new Set(["seq", "words", "search", "feed_token"]);

/** Columns that hold JSON as text are handed out as what they hold. */
const structured = new Set(
  "body rules holidays roles pauses preferences standing covers topics card pattern reminders hope filled_at answers".split(
    " ",
  ),
);

export async function exportCommunity(db: Kysely<Schema>, community: string): Promise<Readonly<Record<string, Rows>>> {
  const found: Record<string, Rows> = {};
  for (const [table, rows] of Object.entries(belonging)) {
    if (rows === null) continue;
    const query = sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${rows(community)}`;
    found[table] = (await query.execute(db)).rows.map(plain);
  }
  return found;
}

const plain = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !leftOut.has(column))
      .map(([column, value]) => [
        column,
        structured.has(column) && typeof value === "string" ? JSON.parse(value) : value,
      ]),
  );
