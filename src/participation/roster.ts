// `cultivate members`: everybody of a community with their figures, at a moment. For the operator's eyes, in the order of
// names: there is no ranking.
import type { Community } from "../community/community.ts";
import { asCounted } from "../community/guests.ts";
import { type Flag, isPresent, type Level, type Member } from "../community/member.ts";
import type { ActivityDay, ActivityFigures } from "../ports/records/activity.ts";
import type { Records } from "../ports/store.ts";
import { earliest, type Instant } from "../time/instant.ts";
import { atWallClock, type LocalDate, type LocalTime, localDate, plusDays } from "../time/zone.ts";
import { daysToRead } from "./ages.ts";
import { evaluateCommunity } from "./evaluate.ts";
import { looksUntil, replay } from "./replay.ts";
import { oldestDays, type Score } from "./score.ts";
import { settingsOf } from "./settings.ts";

export type RosterRow = {
  readonly ref: string;
  readonly name: string;
  /** Null, as the scores are, for people of Discord who did not opt in: nobody scores them (domain section 0). */
  readonly level: Level | null;
  readonly flags: readonly Flag[];
  /** E, V and Q to two decimals; R is a count of weeks. */
  readonly score: Score | Unscored;
  readonly activity: {
    readonly messages: number;
    readonly replies: number;
    readonly threads_started: number;
    /** Null where the source does not name who reacted. */
    readonly reactions_given: number | null;
    readonly reactions_received: number;
    readonly active_days: number;
    readonly distinct_reply_partners: number;
    readonly first_at: Instant | null;
    readonly last_at: Instant | null;
  };
};

type Unscored = { readonly [Figure in keyof Score]: null };
const unscored: Unscored = { E: null, V: null, Q: null, R: null };

export type RosterWish = {
  readonly now: Instant;
  /** A moment in the past: then every standing is worked out from the first act on, and none is looked up. */
  readonly at?: Instant | undefined;
};

const midnight = "00:00" as LocalTime;

/**
 * Everybody who takes part, and everybody known from imported history, whom nobody scores but in this private list. Who
 * left is not on it. A standing is the stored one of the last weekly look; where there is none it is worked out (replay.ts).
 */
export async function rosterOf(
  records: Records,
  community: Community,
  wish: RosterWish,
): Promise<readonly RosterRow[]> {
  const { zone } = community;
  const until = wish.at ?? wish.now;
  const settings = settingsOf(community);
  const guests = await records.matters.of("guests", community.id);
  const known = asCounted(await records.members.list(community.id), guests, until);
  const figures = new Map((await records.activity.figures(community.id, until)).map((one) => [one.member, one]));
  const begins = earliest(
    until,
    ...known.map((member) => member.joinedAt),
    ...known.map((member) => figures.get(member.id)?.firstAt ?? undefined),
  );
  const activity = await records.activity.days(community.id, begins ?? until, until, zone);
  const firstDates = firstOf(activity);
  const all = known.map((member) => begun(member, firstDates, community));
  const listed = all.filter((member) => member.joinedAt <= until && (isPresent(member) || isImported(member)));
  const scored = listed.filter((member) => member.scored);
  const members = await standing(records, community, scored, activity, wish);
  const today = localDate(until, zone);
  const from = plusDays(today, -daysToRead(members, today, oldestDays));
  const recent = activity.filter((row) => row.date >= from);
  const found = evaluateCommunity({ members, activity: recent, now: until, zone, settings });
  const scores = new Map(found.map((one) => [one.member, one.score]));
  const standings = new Map(members.map((member) => [member.id, member.standing]));
  return listed
    .map((member): RosterRow => {
      const score = scores.get(member.id);
      const standing = standings.get(member.id);
      return {
        ref: member.ref,
        name: member.name,
        level: standing?.level ?? null,
        flags: standing?.flags ?? [],
        score: score ? rounded(score) : unscored,
        activity: shown(figures.get(member.id)),
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name, "en") || (one.ref < other.ref ? -1 : 1));
}

/** With the stored standing of the last weekly look, or with one that is worked out. */
async function standing(
  records: Records,
  community: Community,
  members: readonly Member[],
  activity: readonly ActivityDay[],
  { at, now }: RosterWish,
): Promise<readonly Member[]> {
  const stored = (member: Member) => at === undefined && member.standing.evaluatedAt !== null;
  if (members.every(stored)) return members;
  const until = at ?? now;
  const mornings = await morningsOf(records, community, looksUntil(members, until, community.zone), activity);
  const settings = settingsOf(community);
  const replayed = replay({ members, activity, mornings, until, zone: community.zone, settings });
  return members.map((member) =>
    stored(member) ? member : { ...member, standing: replayed.get(member.id) ?? member.standing },
  );
}

const isImported = (member: Member): boolean => member.consent === "imported";

/** Somebody known from history is here since they were first seen, if that was before they joined. */
function begun(member: Member, firstDates: ReadonlyMap<string, LocalDate>, { zone }: Community): Member {
  const seen = firstDates.get(member.id);
  if (!isImported(member) || seen === undefined || seen >= localDate(member.joinedAt, zone)) return member;
  return { ...member, joinedAt: atWallClock(seen, midnight, zone) };
}

function firstOf(activity: readonly ActivityDay[]): ReadonlyMap<string, LocalDate> {
  const first = new Map<string, LocalDate>();
  for (const { member, date } of activity) if (!first.has(member)) first.set(member, date);
  return first;
}

/** What happened on each day of a look before the look was taken. */
async function morningsOf(
  records: Records,
  { id, zone }: Community,
  looks: readonly Instant[],
  activity: readonly ActivityDay[],
): Promise<readonly ActivityDay[]> {
  const lively = new Set(activity.map((row) => row.date));
  const mornings: ActivityDay[] = [];
  for (const look of looks.filter((look) => lively.has(localDate(look, zone)))) {
    const midnightBefore = atWallClock(localDate(look, zone), midnight, zone);
    mornings.push(...(await records.activity.days(id, midnightBefore, look, zone)));
  }
  return mornings;
}

const hundredths = (points: number): number => Math.round(points * 100) / 100;
const rounded = ({ E, V, Q, R }: Score): Score => ({ E: hundredths(E), V: hundredths(V), Q: hundredths(Q), R });

const shown = (figures: ActivityFigures | undefined): RosterRow["activity"] => ({
  messages: figures?.messages ?? 0,
  replies: figures?.replies ?? 0,
  threads_started: figures?.threadsStarted ?? 0,
  reactions_given: figures ? figures.reactionsGiven : 0,
  reactions_received: figures?.reactionsReceived ?? 0,
  active_days: figures?.activeDays ?? 0,
  distinct_reply_partners: figures?.distinctReplyPartners ?? 0,
  first_at: figures?.firstAt ?? null,
  last_at: figures?.lastAt ?? null,
});
