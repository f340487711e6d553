// What only the whole of a history can tell: who opened a thread channel, and which replies answer a question. Told anew
// from all that is stored, so the order in which it came in does not matter.
import { sql } from "kysely";
import type { Executor } from "../executor.ts";
import { batches, lookupBatch } from "./batches.ts";

const messageKinds = sql`('post', 'question', 'reply', 'answer')`;

/** Marks the first message of each thread channel, and takes the mark off those that were thought to be the first. */
export async function settleThreads({ db }: Executor, community: string, channels: readonly string[]): Promise<void> {
  for (const batch of batches(channels, lookupBatch)) {
    const first = sql`
      select source from (
        select source, row_number() over (partition by channel order by at, source) as place
        from activities
        where community = ${community} and channel in (${sql.join(batch)}) and kind in ${messageKinds}
      ) placed where place = 1`;
    await sql`
      update activities set opens_thread = 0
      where community = ${community} and channel in (${sql.join(batch)}) and opens_thread = 1
        and source not in (${first})`.execute(db);
    await sql`
      update activities set opens_thread = 1
      where community = ${community} and opens_thread = 0 and source in (${first})`.execute(db);
  }
}

/** A reply to somebody else's question is an answer (domain 1.5). */
export async function settleAnswers({ db }: Executor, community: string): Promise<void> {
  await sql`
    update activities set kind = 'answer'
    where community = ${community} and kind = 'reply' and exists (
      select 1 from activities asked
      where asked.community = ${community} and asked.source = activities.about and asked.kind = 'question'
        and asked.member <> activities.member
    )`.execute(db);
}
