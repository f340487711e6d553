// Instants as people read them in one zone, and back. The page never asks what time it really is.

const locale = "en-GB";
/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {string} zone
 * @param {string} name
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(zone, name, options) {
  const key = `${zone} ${name}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    formats.set(key, known);
  }
  return known;
}

export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `16:00`.
 * @param {string} at
 * @param {string} zone */
export const timeOf = (at, zone) =>
  format(zone, "time", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(Date.parse(at));

/** `Tuesday 12 May 2026`.
 * @param {string} at
 * @param {string} zone */
export const longDay = (at, zone) =>
  format(zone, "long", { weekday: "long", day: "numeric", month: "long", year: "numeric" })
    .format(Date.parse(at))
    .replace(",", "");

/** `Tue 12 May`, with the year when it is not the present one.
 * @param {string} at
 * @param {string} now
 * @param {string} zone */
export const shortDay = (at, now, zone) => {
  const day = format(zone, "short", { weekday: "short", day: "numeric", month: "short" }).format(Date.parse(at));
  const year = dayKey(at, zone).slice(0, 4);
  return (year === dayKey(now, zone).slice(0, 4) ? day : `${day} ${year}`).replace(",", "");
};

/** `2026-05-12`: the local date, for grouping and for date inputs.
 * @param {string} at
 * @param {string} zone */
export const dayKey = (at, zone) => {
  const parts = format(zone, "key", { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(
    Date.parse(at),
  );
  const part = (/** @type {string} */ type) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
};

/** Whole calendar days from one local date to another.
 * @param {string} earlier
 * @param {string} later */
export const daysBetween = (earlier, later) => Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** `Today`, `Yesterday`, `Tomorrow`, else `Tue 12 May`.
 * @param {string} at
 * @param {string} now
 * @param {string} zone */
export function dayName(at, now, zone) {
  const days = daysBetween(dayKey(now, zone), dayKey(at, zone));
  if (Math.abs(days) > 1) return shortDay(at, now, zone);
  const name = relative.format(days, "day");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `in 2 days`, by the calendar.
 * @param {string} at
 * @param {string} now
 * @param {string} zone */
export const daysFromNow = (at, now, zone) => relative.format(daysBetween(dayKey(now, zone), dayKey(at, zone)), "day");

/** `in 3 hours`, rounded down; from two days on `in 3 days`, by the calendar.
 * @param {string} at
 * @param {string} now
 * @param {string} zone */
export function fromNow(at, now, zone) {
  const minutes = Math.floor((Date.parse(at) - Date.parse(now)) / 60_000);
  if (minutes < 60) return relative.format(Math.max(minutes, 0), "minute");
  if (minutes < 48 * 60) return relative.format(Math.floor(minutes / 60), "hour");
  return daysFromNow(at, now, zone);
}

/**
 * The instant at which clocks in `zone` show that date and time; a time that a clock change skips moves on by the gap.
 * @param {string} date `2026-05-12`
 * @param {string} time `16:00`
 * @param {string} zone
 * @returns {string} An instant; throws RangeError when it is no date.
 */
export function atWallClock(date, time, zone) {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const offset = (/** @type {number} */ at) => {
    const shown = `${dayKey(new Date(at).toISOString(), zone)}T${timeOf(new Date(at).toISOString(), zone)}:00Z`;
    return Date.parse(shown) - Math.floor(at / 60_000) * 60_000;
  };
  const before = wall - offset(wall - 86_400_000);
  const guess = offset(before) === offset(wall - 86_400_000) ? before : wall - offset(wall + 86_400_000);
  // In the gap neither offset fits: the earlier one carries the time past it.
  return new Date(offset(guess) === wall - guess ? guess : before).toISOString();
}
