// How long before (or after) a gathering something is said, as people type it: `2 days`, `30m`, `90 minutes`, `1h`, `off`.
import { minutesADay } from "../time/lead.ts";
import type { LadderStep } from "./reminders.ts";

const units: readonly [RegExp, number][] = [
  [/^(m|min|mins|minute|minutes)$/, 1],
  [/^(h|hr|hrs|hour|hours)$/, 60],
  [/^(d|day|days)$/, minutesADay],
  [/^(w|wk|wks|week|weeks)$/, 7 * minutesADay],
];
const counts: ReadonlyMap<string, number> = new Map(
  Object.entries({ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, half: 0.5 }),
);

/** From five minutes to 90 days before [D]; a follow-up is of no use three days after the end (domain 7.2). */
export const leadLimits = { least: 5, most: 90 * minutesADay, mostAfter: 70 * 60 } as const;

export type LeadReading = { readonly minutes: number | null } | { readonly problem: "unknown" | "range" };

/** In minutes; `off` is null; `on` is `usual`. Whole minutes only. Never throws. */
export function readLead(text: string, step: LadderStep, usual: number | null): LeadReading {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/\s*(before|after|ahead|later)\.?$/, "");
  if (/^(off|no|none|never)$/.test(said)) return { minutes: null };
  if (/^(on|yes|usual|default)$/.test(said)) return { minutes: usual };
  const match = /^(\d{1,5}(?:\.5)?|[a-z]+)(?:\s+an?)?\s*([a-z]+)$/.exec(said.replace(/^half an? /, "half "));
  const count = /^\d/.test(match?.[1] ?? "") ? Number(match?.[1]) : counts.get(match?.[1] ?? "");
  const unit = units.find(([name]) => name.test(match?.[2] ?? ""))?.[1];
  if (count === undefined || unit === undefined) return { problem: "unknown" };
  const minutes = count * unit;
  const most = step === "followup" ? leadLimits.mostAfter : leadLimits.most;
  const least = step === "followup" ? 0 : leadLimits.least;
  return Number.isInteger(minutes) && minutes >= least && minutes <= most ? { minutes } : { problem: "range" };
}

/** A lead in the largest unit that fits it whole, for the catalogue's `rhythm.lead`. */
export function leadParts(minutes: number): { readonly count: number; readonly unit: "minutes" | "hours" | "days" } {
  if (minutes >= minutesADay && minutes % minutesADay === 0) return { count: minutes / minutesADay, unit: "days" };
  if (minutes >= 60 && minutes % 60 === 0) return { count: minutes / 60, unit: "hours" };
  return { count: minutes, unit: "minutes" };
}

/** As `readLead` reads it back, in no language: `14d`, `1h`, `90m`, `off`. */
export function writeLead(minutes: number | null): string {
  if (minutes === null) return "off";
  const { count, unit } = leadParts(minutes);
  return `${count}${unit.slice(0, 1)}`;
}
