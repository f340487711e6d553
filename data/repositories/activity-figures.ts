// The figures of `cultivate members`, counted by the database: what comes back is a few numbers a member. A message is a
// post, a question, a reply or an answer. Nothing depends on the order in which activities came in: what a reply or a
// reaction is about is looked up when the figures are asked.
import { type RawBuilder, sql } from "kysely";
import type { ActivityFigures } from "../../src/ports/records/activity.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { Executor } from "../executor.ts";

const messageKinds = sql`('post', 'question', 'reply', 'answer')`;
const replyKinds = sql`('reply', 'answer')`;

type Counts = { readonly member: string; readonly count: number };

/** Of every member of the community, those without any activity included, in the order of joining. Days are UTC. */
export async function figuresOf(
  { db }: Executor,
  community: string,
  until: Instant,
): Promise<readonly ActivityFigures[]> {
  const rowsOf = async <Row>(query: RawBuilder<Row>): Promise<readonly Row[]> => (await query.execute(db)).rows;
  const counted = async (query: RawBuilder<Counts>): Promise<ReadonlyMap<string, number>> =>
    new Map((await rowsOf(query)).map(({ member, count }) => [member, count]));

  const written = await rowsOf(writtenBy(community, until));
  const started = await counted(threadsStarted(community, until));
  const partners = await counted(replyPartners(community, until));
  const given = await counted(reactionsGiven(community, until));
  const received = await counted(reactionsReceived(community, until));
  const anonymous = await counted(anonymousReactions(community, until));
  // Where all there is are reactions by nobody in particular, nobody's giving is known.
  const named = given.size > 0 || anonymous.size === 0;

  return written.map((row) => ({
    member: row.member,
    messages: row.messages ?? 0,
    replies: row.replies ?? 0,
    threadsStarted: started.get(row.member) ?? 0,
    reactionsGiven: named ? (given.get(row.member) ?? 0) : null,
    reactionsReceived: (received.get(row.member) ?? 0) + (anonymous.get(row.member) ?? 0),
    activeDays: row.active_days,
    distinctReplyPartners: partners.get(row.member) ?? 0,
    firstAt: row.first_at,
    lastAt: row.last_at,
  }));
}

type Written = {
  readonly member: string;
  readonly messages: number | null;
  readonly replies: number | null;
  readonly active_days: number;
  readonly first_at: Instant | null;
  readonly last_at: Instant | null;
};

const writtenBy = (community: string, until: Instant) => sql<Written>`
  select members.id as member, sum(message.count) as messages,
    sum(case when message.kind in ${replyKinds} then message.count else 0 end) as replies,
    count(distinct substr(message.at, 1, 10)) as active_days, min(message.at) as first_at, max(message.at) as last_at
  from members
  left join activities message on message.member = members.id and message.at <= ${until}
    and message.kind in ${messageKinds}
  where members.community = ${community}
  group by members.id, members.joined_at
  order by members.joined_at, members.id`;

/** A thread is started by a message that somebody replied to inside it, in the same channel, or that opened a channel. */
const threadsStarted = (community: string, until: Instant) => sql<Counts>`
  with replied_to as (
    select distinct about, channel from activities
    where community = ${community} and at <= ${until} and in_thread = 1 and kind in ${replyKinds}
  ),
  openers as (
    select message.source, message.member
    from replied_to
    join activities message on message.community = ${community} and message.source = replied_to.about
      and message.channel = replied_to.channel
    where message.at <= ${until} and message.kind in ${messageKinds}
    union
    select source, member from activities
    where community = ${community} and at <= ${until} and opens_thread = 1 and kind in ${messageKinds}
  )
  select member, count(*) as count from openers group by member`;

/** With whom somebody exchanged replies, whoever replied to whom. Only those count who wrote something themselves. */
const replyPartners = (community: string, until: Instant) => sql<Counts>`
  with directed as (
    select distinct reply.member as one, coalesce(answered.member, reply.toward) as other
    from activities reply
    left join activities answered on answered.community = ${community} and answered.source = reply.about
      and answered.at <= ${until} and answered.kind in ${messageKinds}
    where reply.community = ${community} and reply.at <= ${until} and reply.kind in ${replyKinds}
  ),
  pairs as (
    select one, other from directed
    where one <> other and exists (
      select 1 from activities message
      where message.member = directed.other and message.community = ${community} and message.at <= ${until}
        and message.kind in ${messageKinds}
    )
  )
  select one as member, count(*) as count
  from (select one, other from pairs union select other, one from pairs) either_way
  group by one`;

const reactionsGiven = (community: string, until: Instant) => sql<Counts>`
  select member, sum(count) as count from activities
  where community = ${community} and at <= ${until} and kind = 'reaction'
  group by member`;

const reactionsReceived = (community: string, until: Instant) => sql<Counts>`
  select coalesce(target.member, reaction.toward) as member, sum(reaction.count) as count
  from activities reaction
  left join activities target on target.community = ${community} and target.source = reaction.about
    and target.at <= ${until} and target.kind in ${messageKinds}
  where reaction.community = ${community} and reaction.at <= ${until} and reaction.kind = 'reaction'
  group by coalesce(target.member, reaction.toward)`;

/** Reactions on a member's messages by people whom the source does not name. */
const anonymousReactions = (community: string, until: Instant) => sql<Counts>`
  select member, sum(count) as count from activities
  where community = ${community} and at <= ${until} and kind = 'acknowledged'
  group by member`;
