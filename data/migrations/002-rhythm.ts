// The rhythm, its gatherings, and who comes to them.
import { type AnyDatabase, primary, required, sequenced, text, unique, within } from "./columns.ts";

export async function up(db: AnyDatabase): Promise<void> {
  const words = text(db);

  await db.schema
    .createTable("rhythms")
    .addColumn("community", words, (column) =>
      column.notNull().primaryKey().references("communities.id").onDelete("cascade"),
    )
    .addColumn("id", words, unique)
    .addColumn("pattern", words, required)
    .addColumn("time", words, required)
    .addColumn("zone", words, required)
    .addColumn("anchor", words, required)
    .addColumn("alternate_time", words)
    .addColumn("alternate_zone", words)
    .addColumn("duration_minutes", "integer", required)
    .addColumn("format", words, required)
    .addColumn("link", words)
    .addColumn("place", words)
    .addColumn("networking_minutes", "integer", required)
    .addColumn("paused_from", words)
    .addColumn("paused_until", words)
    .addColumn("reminders", words, required)
    .addColumn("dated_at", words, required)
    .addColumn("created_at", words, required)
    .execute();

  await db.schema
    .createTable("gatherings")
    .addColumn("id", words, primary)
    .addColumn("community", words, within("communities.id"))
    .addColumn("rhythm", words)
    .addColumn("slot", words)
    .addColumn("starts_at", words, required)
    .addColumn("duration_minutes", "integer", required)
    .addColumn("title", words)
    .addColumn("format", words, required)
    .addColumn("zone", words, required)
    .addColumn("link", words)
    .addColumn("place", words)
    .addColumn("networking_minutes", "integer", required)
    .addColumn("state", words, required)
    .addColumn("moved_from", words)
    .addColumn("notes", words)
    .addColumn("host", words, (column) => column.references("members.id").onDelete("set null"))
    .addColumn("dated_at", words, required)
    .addColumn("revision", "integer", required)
    .addColumn("created_at", words, required)
    .execute();
  await db.schema.createIndex("gatherings_of").on("gatherings").columns(["community", "starts_at"]).execute();
  await db.schema.createIndex("gatherings_host").on("gatherings").column("host").execute();

  await db.schema
    .createTable("rsvps")
    .addColumn("gathering", words, within("gatherings.id"))
    .addColumn("member", words, within("members.id"))
    .addColumn("answer", words, required)
    .addColumn("at", words, required)
    .addPrimaryKeyConstraint("rsvps_one", ["gathering", "member"])
    .execute();
  await db.schema.createIndex("rsvps_member").on("rsvps").column("member").execute();

  await db.schema
    .createTable("attendance")
    .addColumn("gathering", words, within("gatherings.id"))
    .addColumn("member", words, within("members.id"))
    .addColumn("by", words, required)
    .addColumn("at", words, required)
    .addPrimaryKeyConstraint("attendance_one", ["gathering", "member"])
    .execute();
  await db.schema.createIndex("attendance_member").on("attendance").column("member").execute();

  await sequenced(db, "agenda_items")
    .addColumn("id", words, unique)
    .addColumn("gathering", words, within("gatherings.id"))
    .addColumn("member", words, within("members.id"))
    .addColumn("topic", words, required)
    .addColumn("at", words, required)
    .execute();
  await db.schema.createIndex("agenda_items_of").on("agenda_items").column("gathering").execute();
  await db.schema.createIndex("agenda_items_member").on("agenda_items").column("member").execute();

  await sequenced(db, "host_offers")
    .addColumn("id", words, unique)
    .addColumn("community", words, within("communities.id"))
    .addColumn("member", words, within("members.id"))
    .addColumn("format", words, required)
    .addColumn("note", words)
    .addColumn("at", words, required)
    .execute();
  await db.schema.createIndex("host_offers_of").on("host_offers").column("community").execute();
  await db.schema.createIndex("host_offers_member").on("host_offers").column("member").execute();
}
