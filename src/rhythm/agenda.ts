// The time of a gathering: topics share what is left once there is room to network (domain section 4: at least ten minutes
// in every gathering), which comes last because people leave from it one by one.
import { type Instant, minute, plus } from "../time/instant.ts";
import type { AgendaItem, Gathering } from "./gathering.ts";

/** Domain section 4, after the seed: there has to be room for people to talk. */
export const leastNetworkingMinutes = 10;
/** Shorter than this a topic is only named, not talked about [D]. */
export const leastTopicMinutes = 5;
/** Room to network and one topic. */
export const leastDurationMinutes = leastNetworkingMinutes + leastTopicMinutes;

/** What is kept free: what was wished, at least ten minutes, and never more than there is. In minutes. */
export const networkingOf = (wished: number, durationMinutes: number): number =>
  Math.min(Math.max(Math.round(wished), leastNetworkingMinutes), durationMinutes);

type Times = Pick<Gathering, "startsAt" | "durationMinutes" | "networkingMinutes">;

const contentMinutes = (gathering: Times): number =>
  gathering.durationMinutes - networkingOf(gathering.networkingMinutes, gathering.durationMinutes);

/** How many topics fit with five minutes each. */
export const topicsThatFit = (gathering: Times): number => Math.floor(contentMinutes(gathering) / leastTopicMinutes);

export type AgendaPart = {
  /** Null: room to network. */
  readonly item: AgendaItem | null;
  readonly startsAt: Instant;
  readonly minutes: number;
};

export type AgendaPlan = {
  readonly parts: readonly AgendaPart[];
  /** Topics beyond what fits, for another time; they stay on the list. */
  readonly waiting: readonly AgendaItem[];
};

const byAge = (one: AgendaItem, other: AgendaItem): number =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : one.id < other.id ? -1 : 1;

/**
 * Topics in the order in which they were added, each with the same whole number of minutes; what does not divide goes to the
 * room to network, and so does everything while there are no topics.
 */
export function planAgenda(gathering: Times, items: readonly AgendaItem[]): AgendaPlan {
  const sorted = [...items].sort(byAge);
  const fitting = sorted.slice(0, topicsThatFit(gathering));
  const each = fitting.length === 0 ? 0 : Math.floor(contentMinutes(gathering) / fitting.length);
  const at = (minutes: number): Instant => plus(gathering.startsAt, minutes * minute);
  const topics = fitting.map((item, index): AgendaPart => ({ item, startsAt: at(index * each), minutes: each }));
  const used = each * fitting.length;
  return {
    parts: [...topics, { item: null, startsAt: at(used), minutes: gathering.durationMinutes - used }],
    waiting: sorted.slice(fitting.length),
  };
}
