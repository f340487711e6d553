// What the engine keeps for itself: decisions, due moments, ids of what came in, and who commanded what.
import { type Selectable, sql } from "kysely";
import type {
  AuditRecords,
  Decision,
  DecisionRecords,
  DueRecords,
  InboxRecords,
} from "../../src/ports/records/engine.ts";
import type { Executor } from "../executor.ts";
import type { DecisionTable } from "../schema/engine.ts";
import { batches, lookupBatch } from "./batches.ts";

const readDecision = (row: Selectable<DecisionTable>): Decision => ({
  id: row.id,
  community: row.community,
  at: row.at,
  rule: row.rule,
  key: row.key,
  to: row.recipient,
  outcome: row.outcome,
  reason: row.reason,
  until: row.until,
});

export const decisionRecords = ({ db }: Executor): DecisionRecords => ({
  async add({ to, ...decision }) {
    await db
      .insertInto("decisions")
      .values({ ...decision, recipient: to })
      .execute();
  },

  async lastOf(community, keys) {
    const last = new Map<string, Decision>();
    for (const batch of batches(keys, lookupBatch)) {
      const rows = await db
        .selectFrom((ranked) =>
          ranked
            .selectFrom("decisions")
            .selectAll()
            .select(sql<number>`row_number() over (partition by key order by at desc, seq desc)`.as("place"))
            .where("community", "=", community)
            .where("key", "in", batch)
            .as("ranked"),
        )
        .selectAll()
        .where("place", "=", 1)
        .execute();
      for (const row of rows) last.set(row.key, readDecision(row));
    }
    return last;
  },

  async since(community, since, limit) {
    const rows = await db
      .selectFrom("decisions")
      .selectAll()
      .where("at", ">=", since)
      .$if(community !== undefined, (query) => query.where("community", "=", community ?? ""))
      .orderBy("at")
      .orderBy("seq")
      .limit(limit)
      .execute();
    return rows.map(readDecision);
  },

  async forgetBefore(before) {
    const { numDeletedRows } = await db.deleteFrom("decisions").where("at", "<", before).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
});

export const dueRecords = ({ db, kind, locks }: Executor): DueRecords => ({
  async set(community, rule, at) {
    if (at === null) {
      await db.deleteFrom("due").where("community", "=", community).where("rule", "=", rule).execute();
      return;
    }
    await db
      .insertInto("due")
      .values({ community, rule, at })
      .onConflict((conflict) => conflict.columns(["community", "rule"]).doUpdateSet({ at }))
      .execute();
  },

  async wake(community, rules, at) {
    // In one order everywhere, so that two wakers never wait for each other.
    const woken = [...new Set(rules)].sort();
    if (woken.length === 0) return;
    await db
      .insertInto("due")
      .values(woken.map((rule) => ({ community, rule, at })))
      .onConflict((conflict) => conflict.columns(["community", "rule"]).doUpdateSet({ at }).where("due.at", ">", at))
      .execute();
  },

  async claimCommunity(now, except) {
    const claimed = await db
      .selectFrom("due")
      .innerJoin("communities", "communities.id", "due.community")
      .select("due.community")
      .where("due.at", "<=", now)
      .$if(except.length > 0, (query) =>
        query.where(
          // One parameter however many there are.
          kind === "sqlite"
            ? sql<boolean>`due.community not in (select value from json_each(${JSON.stringify(except)}))`
            : sql<boolean>`due.community <> all(${[...except]}::text[])`,
        ),
      )
      .orderBy("due.at")
      .orderBy("due.community")
      .limit(1)
      // The due row too: one that another replica has just set to later is looked at anew and left out.
      .$if(locks, (query) => query.forNoKeyUpdate(["due", "communities"]).skipLocked())
      .executeTakeFirst();
    return claimed?.community;
  },

  async dueOf(community, now) {
    return await db
      .selectFrom("due")
      .selectAll()
      .where("community", "=", community)
      .where("at", "<=", now)
      .orderBy("at")
      .orderBy("rule")
      .execute();
  },

  async list(community) {
    return await db
      .selectFrom("due")
      .selectAll()
      .$if(community !== undefined, (query) => query.where("community", "=", community ?? ""))
      .orderBy("at")
      .orderBy("community")
      .orderBy("rule")
      .execute();
  },

  async next() {
    const first = await db.selectFrom("due").select("at").orderBy("at").limit(1).executeTakeFirst();
    return first?.at;
  },
});

export const inboxRecords = ({ db }: Executor): InboxRecords => ({
  async receive(installation, id, at) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("inbox")
      .values({ installation, id, at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return Number(numInsertedOrUpdatedRows) === 1;
  },

  async forgetBefore(before) {
    const { numDeletedRows } = await db.deleteFrom("inbox").where("at", "<", before).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
});

export const auditRecords = ({ db }: Executor): AuditRecords => ({
  async add(entry) {
    await db.insertInto("audit").values(entry).execute();
  },

  async list(community, limit) {
    return await db
      .selectFrom("audit")
      .select(["id", "community", "at", "by", "command"])
      .where("community", "=", community)
      .orderBy("at", "desc")
      .orderBy("seq", "desc")
      .limit(limit)
      .execute();
  },
});
