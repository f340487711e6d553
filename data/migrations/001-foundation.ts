// Installations, communities, members, and what the engine keeps for itself.
import { sql } from "kysely";
import { type AnyDatabase, primary, required, sequenced, text, unique, within } from "./columns.ts";

export async function up(db: AnyDatabase): Promise<void> {
  const words = text(db);

  await db.schema
    .createTable("installations")
    .addColumn("id", words, primary)
    .addColumn("platform", words, required)
    .addColumn("ref", words, required)
    .addColumn("name", words, required)
    .addColumn("created_at", words, required)
    .addUniqueConstraint("installations_ref", ["platform", "ref"])
    .execute();

  await db.schema
    .createTable("communities")
    .addColumn("id", words, primary)
    .addColumn("installation", words, within("installations.id"))
    .addColumn("platform", words, required)
    .addColumn("name", words, required)
    .addColumn("channel", words, required)
    .addColumn("domain", words)
    .addColumn("zone", words, required)
    .addColumn("language", words, required)
    .addColumn("created_at", words, required)
    .addColumn("nudges_paused_since", words)
    .addColumn("nudges_paused_by", words)
    .addColumn("rules", words, required)
    .addColumn("holidays", words, required)
    .addColumn("half_life_days", "double precision", required)
    .addColumn("feed_token", words, unique)
    .addUniqueConstraint("communities_channel", ["installation", "channel"])
    .execute();
  await db.schema.createIndex("communities_name").on("communities").column("name").execute();

  await db.schema
    .createTable("members")
    .addColumn("id", words, primary)
    .addColumn("community", words, within("communities.id"))
    .addColumn("ref", words, required)
    .addColumn("name", words, required)
    .addColumn("roles", words, required)
    .addColumn("consent", words, required)
    .addColumn("scored", "integer", required)
    .addColumn("joined_at", words, required)
    .addColumn("left_at", words)
    .addColumn("interests", words)
    .addColumn("listening", "integer", required)
    .addColumn("pauses", words, required)
    .addColumn("preferences", words, required)
    .addColumn("standing", words, required)
    .addUniqueConstraint("members_ref", ["community", "ref"])
    .execute();
  await db.schema.createIndex("members_person").on("members").column("ref").execute();

  await sequenced(db, "decisions")
    .addColumn("id", words, unique)
    .addColumn("community", words, within("communities.id"))
    .addColumn("at", words, required)
    .addColumn("rule", words, required)
    .addColumn("key", words, required)
    .addColumn("recipient", words, required)
    .addColumn("outcome", words, required)
    .addColumn("reason", words, required)
    .addColumn("until", words)
    .execute();
  await db.schema.createIndex("decisions_key").on("decisions").columns(["community", "key"]).execute();
  await db.schema.createIndex("decisions_of").on("decisions").columns(["community", "at"]).execute();
  await db.schema.createIndex("decisions_at").on("decisions").column("at").execute();

  await db.schema
    .createTable("due")
    .addColumn("community", words, within("communities.id"))
    .addColumn("rule", words, required)
    .addColumn("at", words, required)
    .addPrimaryKeyConstraint("due_rule", ["community", "rule"])
    .execute();
  await db.schema.createIndex("due_at").on("due").column("at").execute();

  await db.schema
    .createTable("inbox")
    .addColumn("installation", words, within("installations.id"))
    .addColumn("id", words, required)
    .addColumn("at", words, required)
    .addPrimaryKeyConstraint("inbox_id", ["installation", "id"])
    .execute();
  await db.schema.createIndex("inbox_at").on("inbox").column("at").execute();

  await sequenced(db, "audit")
    .addColumn("id", words, unique)
    .addColumn("community", words, within("communities.id"))
    .addColumn("at", words, required)
    .addColumn("by", words, required)
    .addColumn("command", words, required)
    .execute();
  await db.schema.createIndex("audit_of").on("audit").columns(["community", "at"]).execute();

  await sequenced(db, "deliveries")
    .addColumn("id", words, unique)
    .addColumn("installation", words, within("installations.id"))
    .addColumn("community", words, within("communities.id"))
    .addColumn("key", words, required)
    .addColumn("rule", words, required)
    .addColumn("covers", words, required)
    .addColumn("topics", words, required)
    .addColumn("to_kind", words, required)
    .addColumn("to_member", words, (column) => column.references("members.id").onDelete("cascade"))
    .addColumn("to_ref", words, required)
    .addColumn("solicited", "integer", required)
    .addColumn("reason", words, required)
    .addColumn("card", words, required)
    .addColumn("created_at", words, required)
    .addColumn("expires", words, required)
    .addColumn("state", words, required)
    .addColumn("next_try_at", words, required)
    .addColumn("lease_until", words)
    .addColumn("tries", "integer", required)
    .addColumn("sent_at", words)
    .addColumn("receipt_channel", words)
    .addColumn("receipt_message", words)
    .addColumn("problem", words)
    .addColumn("answer", words, required)
    .addColumn("answered_at", words)
    .execute();
  await db.schema
    .createIndex("deliveries_due")
    .on("deliveries")
    .columns(["created_at", "seq"])
    .where(sql.ref("state"), "=", sql.lit("pending"))
    .execute();
  await db.schema
    .createIndex("deliveries_line")
    .on("deliveries")
    .columns(["installation", "to_ref", "created_at", "seq"])
    .where(sql.ref("state"), "=", sql.lit("pending"))
    .execute();
  await db.schema.createIndex("deliveries_of").on("deliveries").columns(["community", "state", "sent_at"]).execute();
  await db.schema.createIndex("deliveries_to").on("deliveries").column("to_member").execute();
  await db.schema
    .createIndex("deliveries_receipt")
    .on("deliveries")
    .columns(["installation", "receipt_channel", "receipt_message"])
    .execute();

  await db.schema
    .createTable("delivery_keys")
    .addColumn("community", words, within("communities.id"))
    .addColumn("key", words, required)
    .addColumn("delivery", words, within("deliveries.id"))
    .addPrimaryKeyConstraint("delivery_keys_key", ["community", "key"])
    .execute();
  await db.schema.createIndex("delivery_keys_of").on("delivery_keys").column("delivery").execute();
}
