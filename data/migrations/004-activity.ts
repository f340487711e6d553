// Who did what kind of thing when: ids, kinds and times, never words.
import { type AnyDatabase, required, text, within } from "./columns.ts";

export async function up(db: AnyDatabase): Promise<void> {
  const words = text(db);

  await db.schema
    .createTable("activities")
    .addColumn("community", words, within("communities.id"))
    .addColumn("source", words, required)
    .addColumn("member", words, within("members.id"))
    .addColumn("kind", words, required)
    .addColumn("at", words, required)
    .addColumn("count", "integer", required)
    .addColumn("channel", words)
    .addColumn("about", words)
    .addColumn("toward", words)
    .addColumn("opens_thread", "integer", required)
    .addColumn("in_thread", "integer", required)
    .addPrimaryKeyConstraint("activities_source", ["community", "source"])
    .execute();
  await db.schema.createIndex("activities_at").on("activities").columns(["community", "at"]).execute();
  await db.schema
    .createIndex("activities_member")
    .on("activities")
    .columns(["member", "at", "kind", "count"])
    .execute();
}
