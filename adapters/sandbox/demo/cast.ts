// The invented people of the demo community: who writes clear texts in public offices, and how each takes part.
import type { Zone } from "../../../src/time/zone.ts";

/**
 * `voice`: a regular, an occasional speaker, a listener, or nobody's idea of active. The shares follow what is known of
 * such communities (domain 1.2): few speak much, most watch and learn.
 */
export type Part = "facilitator" | "regular" | "occasional" | "listener" | "newcomer" | "visitor";

export type CastMember = {
  readonly ref: string;
  readonly name: string;
  readonly part: Part;
  readonly zone: Zone;
  /** Days after the founding on which they join. Visitors never do: they are for you to try joining with. */
  readonly joins: number;
  /** A spell without a word, in days after the founding. */
  readonly away?: readonly [from: number, to: number];
};

const london = "Europe/London" as Zone;
const berlin = "Europe/Berlin" as Zone;
const newYork = "America/New_York" as Zone;
const toronto = "America/Toronto" as Zone;
const auckland = "Pacific/Auckland" as Zone;

const person = (
  ref: string,
  name: string,
  part: Part,
  joins: number,
  zone: Zone = london,
  away?: readonly [number, number],
): CastMember => ({
  ref,
  name,
  part,
  joins,
  zone,
  ...(away ? { away } : {}),
});

/** How many days the community has lived when the visitor comes. */
export const lifeInDays = 154;

export const cast: readonly CastMember[] = [
  person("fay", "Fay Okafor", "facilitator", 0),
  person("ada", "Ada Brandt", "regular", 0, berlin),
  person("ben", "Ben Whitlock", "regular", 0),
  person("chi", "Chi Nwosu", "regular", 1),
  person("dee", "Dee Lindqvist", "regular", 3, berlin, [105, 154]),
  person("eli", "Eli Marsh", "regular", 6, newYork),
  person("gus", "Gus Petrov", "listener", 2, berlin),
  person("hana", "Hana Sato", "occasional", 4),
  person("ines", "Inês Duarte", "occasional", 5),
  person("jon", "Jon Aldous", "occasional", 7, newYork),
  person("kira", "Kira Holm", "occasional", 9, berlin),
  person("lou", "Lou Tremblay", "occasional", 10, toronto),
  person("mara", "Mara Quist", "occasional", 14, berlin, [60, 154]),
  person("noor", "Noor Haddad", "occasional", 16),
  person("omar", "Omar Farouk", "occasional", 21),
  person("pia", "Pia Castell", "occasional", 24, berlin),
  person("quinn", "Quinn Avery", "occasional", 28, newYork),
  person("rosa", "Rosa Ibarra", "occasional", 30, newYork, [20, 118]),
  person("sven", "Sven Dahl", "listener", 8, berlin),
  person("tess", "Tess Moran", "listener", 11),
  person("uma", "Uma Pillai", "listener", 12),
  person("vic", "Vic Lazar", "listener", 15, berlin),
  person("wren", "Wren Castle", "listener", 18),
  person("xan", "Xan Orlov", "listener", 20, berlin),
  person("yara", "Yara Nasser", "listener", 22),
  person("zoe", "Zoë Lambert", "listener", 26, toronto),
  person("abel", "Abel Kone", "listener", 33),
  person("bea", "Bea Hartog", "listener", 37, berlin),
  person("cole", "Cole Ramsay", "listener", 41, newYork),
  person("dara", "Dara O’Neill", "listener", 46),
  person("emil", "Emil Novak", "listener", 52, berlin),
  person("faye", "Faye Turner", "listener", 60),
  person("gia", "Gia Moretti", "listener", 68, berlin),
  person("hugo", "Hugo Blanc", "listener", 77, berlin),
  person("isla", "Isla Grant", "listener", 88),
  person("jae", "Jae Park", "occasional", 97, auckland),
  person("kofi", "Kofi Mensah", "occasional", 110),
  person("lena", "Lena Vogt", "newcomer", 131, berlin),
  person("milo", "Milo Reyes", "newcomer", 140, newYork),
  person("nia", "Nia Byrne", "newcomer", 149),
  person("sam", "Sam Rivers", "visitor", 999),
  person("toni", "Toni Weiss", "visitor", 999, berlin),
];
