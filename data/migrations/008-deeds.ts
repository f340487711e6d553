// What a platform is asked to do and no message says.
import { type AnyDatabase, required, sequenced, text, unique, within } from "./columns.ts";

export async function up(db: AnyDatabase): Promise<void> {
  const words = text(db);

  await sequenced(db, "deeds")
    .addColumn("id", words, unique)
    .addColumn("community", words, within("communities.id"))
    .addColumn("key", words, required)
    .addColumn("subject", words, required)
    .addColumn("asked", words, required)
    .addColumn("due_at", words, required)
    .addColumn("next_try_at", words, required)
    .addColumn("state", words, required)
    .addColumn("tries", "integer", required)
    .addColumn("answer", words)
    .addColumn("answered_at", words)
    .execute();
  await db.schema.createIndex("deeds_once").on("deeds").columns(["community", "key"]).unique().execute();
  await db.schema.createIndex("deeds_due").on("deeds").columns(["state", "next_try_at"]).execute();
}
