// The seven cases of clock changes as a program: prints what the house makes of them. Run by clock-changes.test.ts in
// processes whose own time zone differs.
import type { Instant } from "../../src/time/instant.ts";
import { occurrencesBetween, type Pattern } from "../../src/time/recurrence.ts";
import { atWallClock, type LocalDate, type LocalTime, localDate, localTime, type Zone } from "../../src/time/zone.ts";

type Case = { name: string; pattern: Pattern; time: string; zone: string; from: string; until: string };

const cases: readonly Case[] = [
  {
    name: "second Tuesday of the month, 15:00 Berlin",
    pattern: { kind: "monthly", every: 1, nth: 2, weekday: 2 },
    time: "15:00",
    zone: "Europe/Berlin",
    from: "2026-01-01",
    until: "2027-01-01",
  },
  {
    name: "every second Thursday, 02:30 New York",
    pattern: { kind: "weekly", every: 2, weekday: 4 },
    time: "02:30",
    zone: "America/New_York",
    from: "2026-02-26",
    until: "2026-11-20",
  },
  {
    name: "every second Sunday, 02:30 New York, skipped on 8 March",
    pattern: { kind: "weekly", every: 2, weekday: 7 },
    time: "02:30",
    zone: "America/New_York",
    from: "2026-02-22",
    until: "2026-04-06",
  },
  {
    name: "weekly on Sunday, 01:30 New York, twice on 1 November",
    pattern: { kind: "weekly", every: 1, weekday: 7 },
    time: "01:30",
    zone: "America/New_York",
    from: "2026-10-18",
    until: "2026-11-16",
  },
  {
    name: "last Saturday of the month, 20:00 Berlin",
    pattern: { kind: "monthly", every: 1, nth: "last", weekday: 6 },
    time: "20:00",
    zone: "Europe/Berlin",
    from: "2026-01-01",
    until: "2027-01-01",
  },
  {
    name: "weekly on Sunday, 02:15 Lord Howe, in a gap of half an hour on 4 October",
    pattern: { kind: "weekly", every: 1, weekday: 7 },
    time: "02:15",
    zone: "Australia/Lord_Howe",
    from: "2026-09-20",
    until: "2026-10-19",
  },
  {
    name: "last Sunday of March and October, 01:30 London",
    pattern: { kind: "monthly", every: 1, nth: "last", weekday: 7 },
    time: "01:30",
    zone: "Europe/London",
    from: "2026-02-01",
    until: "2026-12-01",
  },
];

/** `local date local time = instant` of every slot, by the name of its case. */
export function workedOut(): Record<string, string[]> {
  const show = (at: Instant, zone: Zone) => `${localDate(at, zone)} ${localTime(at, zone)} = ${at.slice(0, 16)}Z`;
  return Object.fromEntries(
    cases.map(({ name, pattern, time, zone, from, until }) => [
      name,
      occurrencesBetween(pattern, from as LocalDate, from as LocalDate, until as LocalDate).map(({ date }) =>
        show(atWallClock(date, time as LocalTime, zone as Zone), zone as Zone),
      ),
    ]),
  );
}

if (process.argv[1] === import.meta.filename) process.stdout.write(JSON.stringify(workedOut()));
