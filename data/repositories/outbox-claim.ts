// Taking deliveries from the outbox, one statement on either database. A destination is a line: only its oldest pending
// delivery can be taken, so a channel reads things in the order in which they were decided.
import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Platform } from "../../src/community/community.ts";
import { type Instant, plus } from "../../src/time/instant.ts";
import type { Executor } from "../executor.ts";
import type { DeliveryTable } from "../schema/outbox.ts";

/** Nothing older is pending for the same destination. `one` names the row that is asked about. */
const headOfLine = (one: string): RawBuilder<boolean> => {
  const row = sql.ref(one);
  return sql<boolean>`not exists (
    select 1 from deliveries older
    where older.state = 'pending' and older.installation = ${row}.installation and older.to_ref = ${row}.to_ref
      and (older.created_at, older.seq) < (${row}.created_at, ${row}.seq))`;
};

export async function claimDue(
  { db, kind }: Executor,
  now: Instant,
  leaseMs: number,
  limit: number,
  platforms?: readonly Platform[],
): Promise<readonly Selectable<DeliveryTable>[]> {
  const reachable =
    platforms === undefined
      ? sql`true`
      : sql`due.installation in (select id from installations where platform in (${sql.join(platforms.map((one) => sql.val(one)))}))`;
  const due = sql`
    select due.id from deliveries due
    where due.state = 'pending' and due.next_try_at <= ${now} and (due.lease_until is null or due.lease_until <= ${now})
      and ${headOfLine("due")} and ${reachable}
    order by due.created_at, due.seq
    limit ${limit}`;
  // On PostgreSQL rows that another replica is claiming this moment are passed over, and one that it has claimed since
  // the statement began is looked at anew. ARRAY makes the rows be chosen once; a plain IN may be run again and again.
  const chosen = kind === "sqlite" ? sql`in (${due})` : sql`= any(array(${due} for update of due skip locked))`;
  const { rows } = await sql<Selectable<DeliveryTable>>`
    update deliveries set lease_until = ${plus(now, leaseMs)}, tries = tries + 1
    where id ${chosen}
    returning *`.execute(db);
  // RETURNING promises no order.
  return rows.sort((one, other) => compare(one.created_at, other.created_at) || one.seq - other.seq);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The earliest moment at which the head of any line may be tried. What stands behind a head is not asked about. */
export async function nextClaimable({ db }: Executor): Promise<Instant | undefined> {
  const { rows } = await sql<{ at: Instant | null }>`
    select min(case when head.lease_until > head.next_try_at then head.lease_until else head.next_try_at end) as at
    from deliveries head
    where head.state = 'pending' and ${headOfLine("head")}`.execute(db);
  return rows[0]?.at ?? undefined;
}
