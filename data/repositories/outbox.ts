// The outbox.
import type { Delivery, OutboxRecords } from "../../src/ports/records/outbox.ts";
import type { Executor } from "../executor.ts";
import { batches, insertBatch, lookupBatch } from "./batches.ts";
import { deliveryRow, readDelivery } from "./delivery-row.ts";
import { claimDue, nextClaimable } from "./outbox-claim.ts";

/** All keys a delivery goes by, in one order everywhere, so that two that add the same never wait for each other. */
const keysOf = (delivery: Delivery): readonly string[] => [...new Set([delivery.key, ...delivery.covers])].sort();

export const outboxRecords = (executor: Executor): OutboxRecords => {
  const { db } = executor;
  const all = () => db.selectFrom("deliveries").selectAll();

  async function known(community: string, keys: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const batch of batches(keys, lookupBatch)) {
      const rows = await db
        .selectFrom("delivery_keys")
        .select("key")
        .where("community", "=", community)
        .where("key", "in", batch)
        .execute();
      for (const { key } of rows) found.add(key);
    }
    return found;
  }

  /** False when one of the keys is taken, also by a transaction that ended only now. */
  async function takeKeys(delivery: Delivery, keys: readonly string[]): Promise<boolean> {
    let taken = 0;
    for (const batch of batches(keys, insertBatch)) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("delivery_keys")
        .values(batch.map((key) => ({ community: delivery.community, key, delivery: delivery.id })))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      taken += Number(numInsertedOrUpdatedRows);
    }
    return taken === keys.length;
  }

  return {
    async add(delivery) {
      const keys = keysOf(delivery);
      if ((await known(delivery.community, keys)).size > 0) return false;
      await db.insertInto("deliveries").values(deliveryRow(delivery)).execute();
      if (await takeKeys(delivery, keys)) return true;
      // Its keys go with it.
      await db.deleteFrom("deliveries").where("id", "=", delivery.id).execute();
      return false;
    },

    async get(id) {
      const row = await all().where("id", "=", id).executeTakeFirst();
      return row && readDelivery(row);
    },

    known,

    async pending(community) {
      const rows = await all()
        .where("community", "=", community)
        .where("state", "=", "pending")
        .orderBy("created_at")
        .orderBy("seq")
        .execute();
      return rows.map(readDelivery);
    },

    async pendingOf(community, rule) {
      const rows = await all()
        .where("community", "=", community)
        .where("state", "=", "pending")
        .where("rule", "=", rule)
        .orderBy("created_at")
        .orderBy("seq")
        .execute();
      return rows.map(readDelivery);
    },

    async claim(now, leaseMs, limit, platforms) {
      return (await claimDue(executor, now, leaseMs, limit, platforms)).map(readDelivery);
    },

    /** One that is gone, because its installation was purged meanwhile, stays gone. */
    async save(delivery) {
      const { id, ...row } = deliveryRow(delivery);
      await db.updateTable("deliveries").set(row).where("id", "=", id).execute();
      // What was withdrawn has never been sent: should the same reason come up again, it may be.
      if (delivery.state === "withdrawn") await db.deleteFrom("delivery_keys").where("delivery", "=", id).execute();
    },

    async unsolicitedTo(member, since) {
      const rows = await all()
        .where("to_member", "=", member)
        .where("solicited", "=", 0)
        .where((where) =>
          where.or([
            where("state", "=", "pending"),
            where.and([where("state", "=", "sent"), where("sent_at", ">=", since)]),
          ]),
        )
        .orderBy((order) => order.fn.coalesce("sent_at", "created_at"))
        .orderBy("seq")
        .execute();
      return rows.map(readDelivery);
    },

    async sentTo(member, limit) {
      const rows = await all()
        .where("to_member", "=", member)
        .where("state", "=", "sent")
        .orderBy("sent_at", "desc")
        .orderBy("seq", "desc")
        .limit(limit)
        .execute();
      return rows.map(readDelivery);
    },

    async sentSince(community, since) {
      const rows = await all()
        .where("community", "=", community)
        .where("state", "=", "sent")
        .where("sent_at", ">=", since)
        .orderBy("sent_at")
        .orderBy("seq")
        .execute();
      return rows.map(readDelivery);
    },

    async byReceipt(installation, { channel, message }) {
      const row = await all()
        .where("installation", "=", installation)
        .where("receipt_channel", "=", channel)
        .where("receipt_message", "=", message)
        .orderBy("seq", "desc")
        .limit(1)
        .executeTakeFirst();
      return row && readDelivery(row);
    },

    nextDue: () => nextClaimable(executor),
  };
};
