// A rhythm said back to a facilitator: what was understood, and the next dates in the reader's own time.
import { type Field, type RichText, time, words } from "../cards/card.ts";
import { writeLine } from "../commands/line.ts";
import { joined, type Texts } from "../text/texts.ts";
import type { Instant } from "../time/instant.ts";
import { showTime } from "../time/zone.ts";
import { type Calendar, comingGatherings } from "./calendar.ts";
import { asFormat } from "./formats.ts";
import type { Gathering } from "./gathering.ts";
import { whereField } from "./gathering-card.ts";
import { describePlan, describeTime } from "./grammar.ts";
import { ladderSteps } from "./reminders.ts";
import { pausedAt, type Rhythm } from "./rhythm.ts";
import { leadParts } from "./typed-lead.ts";

/** `weekly on tue at 16:00 Europe/London`, and whose time it alternates with. */
export const rhythmWords = (rhythm: Rhythm, text: Texts): RichText =>
  rhythm.alternate === null
    ? text("rhythm.show.plan", { plan: words(describePlan(rhythm)) })
    : text("rhythm.show.plan-alternate", {
        plan: words(describePlan(rhythm)),
        other: words(describeTime(rhythm.alternate)),
      });

/** The next dates, each in the zone whose turn it is. `count` of them, or the sentence that there are none. */
export function datesField(calendar: Calendar, now: Instant, count: number, text: Texts): Field {
  const coming = comingGatherings(calendar, now, count);
  const label = text.plain("rhythm.show.dates", { count: Math.max(1, coming.length) });
  const value = joined(coming.map((one): RichText => [time(one.startsAt, one.zone)]));
  return { label, value: coming.length === 0 ? text("rhythm.show.no-dates") : value };
}

/** Where people meet; while that is open, how to say it. */
export function placeField(rhythm: Pick<Gathering, "link" | "place">, text: Texts): Field {
  const [known] = whereField({ gathering: rhythm as Gathering, text });
  if (known) return known;
  return {
    label: text.plain("rhythm.card.where"),
    value: text("rhythm.show.no-place", { command: words("/cop rhythm place") }),
  };
}

export const detailsLine = (rhythm: Rhythm, text: Texts): RichText =>
  text("rhythm.show.details", {
    minutes: rhythm.durationMinutes,
    format: text.plain(`rhythm.format.${asFormat(rhythm.format)}`),
    networking: rhythm.networkingMinutes,
  });

/** Empty unless the rhythm is paused or will be again. */
export function pauseLine(rhythm: Rhythm, now: Instant, text: Texts): RichText[] {
  if (!pausedAt(rhythm, now)) return [];
  return [
    rhythm.pausedUntil === null
      ? text("rhythm.show.paused")
      : // A day of the rhythm's own calendar, the same for every reader.
        text("rhythm.show.paused-until", { until: showTime(rhythm.pausedUntil, rhythm.zone, "date") }),
  ];
}

/** `14 days before`, `off`. */
export function leadWords(step: (typeof ladderSteps)[number], minutes: number | null, text: Texts): string {
  if (minutes === null) return text.plain("rhythm.lead.off");
  const lead = text.plain("rhythm.lead", leadParts(minutes));
  return text.plain(step === "followup" ? "rhythm.lead.after" : "rhythm.lead.before", { lead });
}

export const ladderField = ({ reminders }: Rhythm, text: Texts): Field => ({
  label: text.plain("rhythm.show.ladder"),
  value: joined(
    ladderSteps.map((step) =>
      text("rhythm.show.step", {
        step: text.plain(`rhythm.step.${step}`),
        lead: leadWords(step, reminders[step], text),
      }),
    ),
  ),
});

/** Where gatherings that people know of are off because the rhythm changed. */
export const offLine = (off: readonly Gathering[], text: Texts): RichText[] =>
  off.length === 0 ? [] : [text("rhythm.changed.off", { count: off.length })];

export const button = (
  text: Texts,
  line: string,
  key: Parameters<Texts["plain"]>[0],
  community: string | undefined,
) => ({
  id: writeLine(line, { community }),
  label: text.plain(key),
});
