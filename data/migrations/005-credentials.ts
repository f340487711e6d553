// What lets the bot into an installation, sealed. Not within an installation: it is there before the first word is said.
import { type AnyDatabase, required, text } from "./columns.ts";

export async function up(db: AnyDatabase): Promise<void> {
  const words = text(db);

  await db.schema
    .createTable("credentials")
    .addColumn("platform", words, required)
    .addColumn("ref", words, required)
    .addColumn("sealed", words)
    .addColumn("saved_at", words, required)
    .addColumn("purge_at", words)
    .addPrimaryKeyConstraint("credentials_of", ["platform", "ref"])
    .execute();
  await db.schema.createIndex("credentials_purge").on("credentials").column("purge_at").execute();
}
