// What the rooms keep as a whole: circles, guests, notes and the like, a row each with its body as JSON.
import { type AnyDatabase, required, sequenced, text, unique, within } from "./columns.ts";

export async function up(db: AnyDatabase): Promise<void> {
  const words = text(db);

  await sequenced(db, "matters")
    .addColumn("id", words, unique)
    .addColumn("community", words, within("communities.id"))
    .addColumn("kind", words, required)
    .addColumn("owner", words, (column) => column.references("members.id").onDelete("cascade"))
    .addColumn("body", words, required)
    .addColumn("created_at", words, required)
    .execute();
  await db.schema.createIndex("matters_of").on("matters").columns(["community", "kind", "created_at"]).execute();
  await db.schema.createIndex("matters_owner").on("matters").column("owner").execute();
}
