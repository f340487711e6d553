// Times as exports write them, and which of them can be true.
import { day, type Instant, instant } from "../../src/time/instant.ts";

/** Nobody's chat reaches back further, imports from older tools included. */
const oldest = Date.UTC(1990, 0, 1);

export type Moment = { readonly at: Instant } | { readonly at: undefined; readonly unbelievable: boolean };

const unreadable: Moment = { at: undefined, unbelievable: false };

/** A day ahead of `now` is forgiven: clocks differ. */
function believed(milliseconds: number, now: Instant): Moment {
  if (!Number.isFinite(milliseconds)) return unreadable;
  const until = Date.parse(now) + day;
  if (milliseconds < oldest || milliseconds > until) return { at: undefined, unbelievable: true };
  return { at: instant(milliseconds) };
}

/**
 * A Slack timestamp in its one spelling, `1433558696.000004`: seconds and six digits. Together with the channel it is the
 * message's identity. Undefined when it is none. Some tools write it as a number, which loses zeros at its end.
 */
export function readTs(value: unknown): string | undefined {
  const found = /^(\d{1,15})(?:\.(\d{1,6}))?$/.exec(typeof value === "number" ? String(value) : textOf(value));
  return found ? `${found[1]}.${(found[2] ?? "").padEnd(6, "0")}` : undefined;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** The moment of a Slack timestamp, cut to milliseconds. Whole numbers are used, so that no rounding moves it. */
export function momentOfTs(ts: string, now: Instant): Moment {
  const [seconds = "", micros = ""] = ts.split(".");
  return believed(Number(seconds) * 1000 + Math.floor(Number(micros) / 1000), now);
}

/** ISO 8601 with any number of digits after the second (cut to milliseconds) and any offset; without one it is UTC. */
export function momentOfIso(value: unknown, now: Instant): Moment {
  const text = textOf(value);
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (!found) return /^[+-]?\d+-\d{1,2}-\d{1,2}/.test(text) ? { at: undefined, unbelievable: true } : unreadable;
  const [, date, time = "", zone = "Z"] = found;
  const cut = time.replace(/(\.\d{3})\d+$/, "$1");
  return believed(Date.parse(`${date}T${cut}${zone.toUpperCase()}`), now);
}
