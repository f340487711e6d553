// Wall clocks: an instant as people in a time zone read it, and back.
import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import { Temporal } from "temporal-polyfill";
import { day, epoch, type Instant, instant } from "./instant.ts";

dayjs.extend(utc);
dayjs.extend(timezone);

/** An IANA time zone name such as `Europe/London`. */
export type Zone = string & { readonly brand: "zone" };
/** A calendar date `2026-05-05`, in whatever zone the context says. */
export type LocalDate = string & { readonly brand: "local-date" };
/** A wall-clock time `16:00`, 24 hours. */
export type LocalTime = string & { readonly brand: "local-time" };

export const UTC = "UTC" as Zone;

/** The platform's zone data keeps the names of 1993; these are today's. */
const renamed: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Every zone by its present name, made once: asking the platform costs a millisecond. */
let names: ReadonlyMap<string, Zone> | undefined;
function namesByLowerCase(): ReadonlyMap<string, Zone> {
  names ??= new Map(
    ["UTC", ...Intl.supportedValuesOf("timeZone")]
      .map((name) => (renamed[name] ?? name) as Zone)
      .map((zone) => [zone.toLowerCase(), zone]),
  );
  return names;
}

/** All zones that there are, `UTC` first. */
export const zoneNames = (): readonly Zone[] => [...namesByLowerCase().values()];

/**
 * The zone under its present name (`europe/london` becomes `Europe/London`, `Asia/Calcutta` `Asia/Kolkata`), or undefined.
 * `EST` and `MST` are not zones here: the zone data reads them as Panama and Phoenix, and nobody who writes them means that.
 */
export function readZone(text: string): Zone | undefined {
  const exact = namesByLowerCase().get(text.toLowerCase());
  if (exact !== undefined) return exact;
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(text) || /^[em]st$/i.test(text)) return undefined;
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
    return (renamed[known] ?? known) as Zone;
  } catch {
    return undefined;
  }
}

export function readLocalTime(text: string): LocalTime | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? (`${String(hours).padStart(2, "0")}:${match[2]}` as LocalTime) : undefined;
}

export function readLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const read = dayjs.utc(text);
  return read.isValid() && read.format("YYYY-MM-DD") === text ? (text as LocalDate) : undefined;
}

/**
 * The instant at which a wall clock in `zone` shows that date and time. A time that a clock change skips moves on by the
 * length of the gap (02:30 becomes 03:30); one that happens twice means the first (RFC 5545 leaves the second unnamed).
 */
export function atWallClock(date: LocalDate, time: LocalTime, zone: Zone): Instant {
  const asked = `${date}T${time}:00 ${zone}`;
  const known = read.get(asked);
  if (known !== undefined) return known;
  const wall = Temporal.PlainDateTime.from(asked.slice(0, 19));
  const found = instant(wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
  if (read.size >= mostRead) read.clear();
  read.set(asked, found);
  return found;
}

/** Rules ask for the same few hundred wall-clock times again and again; finding one anew costs a hundred times as much. */
const read = new Map<string, Instant>();
const mostRead = 20_000;

const wallClocks = new Map<Zone, Intl.DateTimeFormat>();

/** `2026-05-05 16:00`, which is how Swedes write it. Asked for every act of every member, so a zone's formatter is kept. */
function wallClock(at: Instant, zone: Zone): string {
  let clock = wallClocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
    wallClocks.set(zone, clock);
  }
  return clock.format(epoch(at));
}

export const localDate = (at: Instant, zone: Zone): LocalDate => wallClock(at, zone).slice(0, 10) as LocalDate;
export const localTime = (at: Instant, zone: Zone): LocalTime => wallClock(at, zone).slice(11) as LocalTime;

/** Adds calendar days to a calendar date. */
export const plusDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10) as LocalDate;

/** Whole calendar days from `earlier` to `later` (negative when reversed). */
export const daysBetween = (earlier: LocalDate, later: LocalDate): number =>
  dayjs.utc(later).diff(dayjs.utc(earlier), "day");

/** 1 Monday to 7 Sunday. */
export const weekday = (date: LocalDate): number => dayjs.utc(date).day() || 7;

export type TimeStyle = "full" | "date" | "time";
const patterns: Record<TimeStyle, string> = { full: "ddd D MMM YYYY, HH:mm", date: "ddd D MMM YYYY", time: "HH:mm" };

/** For people: `Tue 5 May 2026, 16:00 (Europe/London)`. */
export function showTime(at: Instant, zone: Zone, style: TimeStyle = "full"): string {
  const shown = dayjs(at).tz(zone).format(patterns[style]);
  return style === "date" ? shown : `${shown} (${zone})`;
}
