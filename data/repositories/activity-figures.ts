// The figures of `cultivate members`, one statement. A message is a post, a question, a reply or an answer. Nothing depends
// on the order in which activities came in: what a reply or a reaction is about is looked up when the figures are asked.
import { sql } from "kysely";
import type { ActivityFigures } from "../../src/ports/records/activity.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { Executor } from "../executor.ts";

const messageKinds = sql`('post', 'question', 'reply', 'answer')`;
const replyKinds = sql`('reply', 'answer')`;

type FigureRow = {
  member: string;
  messages: number;
  replies: number;
  threads_started: number;
  reactions_given: number;
  reactors_named: number;
  reactions_received: number;
  active_days: number;
  partners: number;
  first_at: Instant | null;
  last_at: Instant | null;
};

/** Of every member of the community, those without any activity included. Days are UTC. */
export async function figuresOf(
  { db }: Executor,
  community: string,
  until: Instant,
): Promise<readonly ActivityFigures[]> {
  const { rows } = await sql<FigureRow>`
    with messages as (
      select * from activities where community = ${community} and at <= ${until} and kind in ${messageKinds}
    ),
    reactions as (
      select * from activities where community = ${community} and at <= ${until} and kind = 'reaction'
    ),
    acknowledged as (
      select * from activities where community = ${community} and at <= ${until} and kind = 'acknowledged'
    ),
    written as (
      select member, sum(count) as messages, sum(case when kind in ${replyKinds} then count else 0 end) as replies,
        count(distinct substr(at, 1, 10)) as active_days, min(at) as first_at, max(at) as last_at
      from messages group by member
    ),
    -- A thread is started by a message that somebody replied to inside it, in the same channel, or that opened a channel.
    started as (
      select member, count(*) as threads from messages
      where opens_thread = 1 or (source, channel) in (
        select about, channel from messages where in_thread = 1 and kind in ${replyKinds} and about is not null
      )
      group by member
    ),
    directed as (
      select reply.member as one, coalesce(answered.member, reply.toward) as other
      from messages reply
      left join activities answered on answered.community = ${community} and answered.source = reply.about
        and answered.at <= ${until} and answered.kind in ${messageKinds}
      where reply.kind in ${replyKinds}
    ),
    pairs as (select one, other from directed union select other, one from directed),
    partners as (
      select one as member, count(*) as partners from pairs
      where one <> other and one in (select member from written) and other in (select member from written)
      group by one
    ),
    given as (select member, sum(count) as reactions from reactions group by member),
    received as (
      select member, sum(count) as reactions from (
        select coalesce(target.member, reaction.toward) as member, reaction.count
        from reactions reaction
        left join activities target on target.community = ${community} and target.source = reaction.about
          and target.at <= ${until} and target.kind in ${messageKinds}
        union all
        select member, count from acknowledged
      ) every_reaction
      group by member
    ),
    -- Where all there is are reactions by nobody in particular, nobody's giving is known.
    naming as (
      select case when exists (select 1 from reactions) or not exists (select 1 from acknowledged) then 1 else 0 end as named
    )
    select members.id as member,
      coalesce(written.messages, 0) as messages,
      coalesce(written.replies, 0) as replies,
      coalesce(started.threads, 0) as threads_started,
      coalesce(given.reactions, 0) as reactions_given,
      naming.named as reactors_named,
      coalesce(received.reactions, 0) as reactions_received,
      coalesce(written.active_days, 0) as active_days,
      coalesce(partners.partners, 0) as partners,
      written.first_at,
      written.last_at
    from members
    cross join naming
    left join written on written.member = members.id
    left join started on started.member = members.id
    left join given on given.member = members.id
    left join received on received.member = members.id
    left join partners on partners.member = members.id
    where members.community = ${community}
    order by members.joined_at, members.id`.execute(db);
  return rows.map((row) => ({
    member: row.member,
    messages: row.messages,
    replies: row.replies,
    threadsStarted: row.threads_started,
    reactionsGiven: row.reactors_named === 1 ? row.reactions_given : null,
    reactionsReceived: row.reactions_received,
    activeDays: row.active_days,
    distinctReplyPartners: row.partners,
    firstAt: row.first_at,
    lastAt: row.last_at,
  }));
}
