// A rhythm and a gathering to begin with; each test says only what matters to it.
import type { Gathering } from "../../src/rhythm/gathering.ts";
import { type GrammarProblem, readPlan } from "../../src/rhythm/grammar.ts";
import { newRhythm, type Plan, type Rhythm } from "../../src/rhythm/rhythm.ts";
import { type Instant, instant } from "../../src/time/instant.ts";
import type { LocalDate, LocalTime, Zone } from "../../src/time/zone.ts";

export const at = (text: string): Instant => instant(text);
export const zone = (name: string): Zone => name as Zone;
export const time = (text: string): LocalTime => text as LocalTime;
export const date = (text: string): LocalDate => text as LocalDate;
export const london = zone("Europe/London");
export const tokyo = zone("Asia/Tokyo");
export const newYork = zone("America/New_York");

/** What a correct line means; fails loudly on a wrong one. */
export function planOf(line: string): Plan {
  const reading = readPlan(line);
  if ("problem" in reading) throw new Error(`not a rhythm: ${line} (${reading.problem.code})`);
  return reading.plan;
}

export function problemOf(line: string, usual?: Zone): GrammarProblem {
  const reading = readPlan(line, usual);
  if ("plan" in reading) throw new Error(`no problem with: ${line}`);
  return reading.problem;
}

/** A rhythm said in words at a moment, so that its first slot is the next one after it. */
export const rhythmOf = (line: string, now: string, changes: Partial<Rhythm> = {}): Rhythm => ({
  ...newRhythm({ id: "rh_1", community: "c_1", ...planOf(line) }, at(now)),
  ...changes,
});

export const gatheringOf = (changes: Partial<Gathering> = {}): Gathering => ({
  id: "rh_1-20260512",
  community: "c_1",
  rhythm: "rh_1",
  slot: at("2026-05-12T15:00:00Z"),
  startsAt: at("2026-05-12T15:00:00Z"),
  durationMinutes: 60,
  title: null,
  format: "meetup",
  zone: london,
  link: null,
  place: null,
  networkingMinutes: 10,
  state: "planned",
  movedFrom: null,
  notes: null,
  host: null,
  datedAt: at("2026-01-05T09:00:00Z"),
  revision: 0,
  createdAt: at("2026-01-05T09:00:00Z"),
  ...changes,
});
