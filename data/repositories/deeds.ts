// What a platform is asked to do: each once, taken by one replica at a time.
import { type Insertable, type Selectable, sql } from "kysely";
import type { Deed, DeedRecords } from "../../src/ports/records/deeds.ts";
import { plus } from "../../src/time/instant.ts";
import type { Executor } from "../executor.ts";
import type { DeedTable } from "../schema/deeds.ts";

const read = (row: Selectable<DeedTable>): Deed => ({
  id: row.id,
  community: row.community,
  key: row.key,
  subject: row.subject,
  asked: JSON.parse(row.asked),
  dueAt: row.due_at,
  nextTryAt: row.next_try_at,
  state: row.state,
  tries: row.tries,
  answer: row.answer === null ? null : JSON.parse(row.answer),
  answeredAt: row.answered_at,
});

const written = (deed: Deed): Insertable<DeedTable> => ({
  id: deed.id,
  community: deed.community,
  key: deed.key,
  subject: deed.subject,
  asked: JSON.stringify(deed.asked),
  due_at: deed.dueAt,
  next_try_at: deed.nextTryAt,
  state: deed.state,
  tries: deed.tries,
  answer: deed.answer === null ? null : JSON.stringify(deed.answer),
  answered_at: deed.answeredAt,
});

export const deedRecords = ({ db, kind }: Executor): DeedRecords => ({
  async add(deed) {
    const added = await db
      .insertInto("deeds")
      .values(written(deed))
      .onConflict((conflict) => conflict.columns(["community", "key"]).doNothing())
      .executeTakeFirst();
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
  },

  async of(community) {
    const rows = await db
      .selectFrom("deeds")
      .selectAll()
      .where("community", "=", community)
      .orderBy("due_at")
      .orderBy("seq")
      .execute();
    return rows.map(read);
  },

  async get(id) {
    const row = await db.selectFrom("deeds").selectAll().where("id", "=", id).executeTakeFirst();
    return row && read(row);
  },

  async save(deed) {
    const { id, ...values } = written(deed);
    await db.updateTable("deeds").set(values).where("id", "=", id).execute();
  },

  async claim(platforms, now, leaseMs, limit) {
    if (platforms.length === 0) return [];
    const reachable = sql.join(platforms.map((one) => sql.val(one)));
    const due = sql`
      select due.id from deeds due
      where due.state = 'pending' and due.next_try_at <= ${now}
        and due.community in (select id from communities where platform in (${reachable}))
      order by due.due_at, due.seq
      limit ${limit}`;
    // As with deliveries: what another replica is taking this moment is passed over.
    const chosen = kind === "sqlite" ? sql`in (${due})` : sql`= any(array(${due} for update of due skip locked))`;
    const { rows } = await sql<Selectable<DeedTable>>`
      update deeds set next_try_at = ${plus(now, leaseMs)}, tries = tries + 1
      where id ${chosen}
      returning *`.execute(db);
    return rows.sort((one, other) => one.seq - other.seq).map(read);
  },

  async nextDue() {
    const row = await db
      .selectFrom("deeds")
      .select(({ fn }) => fn.min("next_try_at").as("at"))
      .where("state", "=", "pending")
      .executeTakeFirst();
    return row?.at ?? undefined;
  },
});
