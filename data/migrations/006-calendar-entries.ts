// How gatherings stand in a platform's own calendar.
import { type AnyDatabase, required, text, within } from "./columns.ts";

export async function up(db: AnyDatabase): Promise<void> {
  const words = text(db);

  await db.schema
    .createTable("calendar_entries")
    .addColumn("gathering", words, (column) => within("gatherings.id")(column).primaryKey())
    .addColumn("community", words, within("communities.id"))
    .addColumn("event", words)
    .addColumn("revision", "integer", required)
    .addColumn("state", words, required)
    .addColumn("next_try_at", words)
    .execute();
  await db.schema.createIndex("calendar_entries_event").on("calendar_entries").column("event").execute();
}
