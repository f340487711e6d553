// The first moment at which one thing may be said to one member, by everything that passes with time: the budget, the
// topic's rest, a pause, quiet hours.
import type { Preferences } from "../community/member.ts";
import { type Instant, latest } from "../time/instant.ts";
import { gapAt, type SentNudge } from "./message-gap.ts";
import type { OutreachLimits } from "./outreach-limits.ts";
import type { HoldCode, ReasonValues } from "./outreach-reason.ts";
import { nextOpen, type QuietTimes } from "./quiet-hours.ts";
import { topicRestAt } from "./topic-rest.ts";

export type SlotPreferences = Pick<Preferences, "nudges" | "nudgesPausedUntil"> &
  QuietTimes & {
    /** The platform's own do-not-disturb, where it tells. */
    readonly doNotDisturbUntil?: Instant | null;
  };

export type Wait = { readonly code: HoldCode; readonly until: Instant; readonly values: ReasonValues };

export type Slot = {
  readonly at: Instant;
  /** When all but quiet hours allowed it: what waits for those alone too long is stale. */
  readonly ready: Instant;
  /** What made it wait, the budget before quiet hours; undefined when nothing does. */
  readonly wait?: Wait;
};

export function nextSlot(
  thing: { readonly topic: string; readonly due: Instant },
  now: Instant,
  ledger: readonly SentNudge[],
  preferences: SlotPreferences,
  limits: OutreachLimits,
): Slot {
  const allowed = (from: Instant): Allowed => allowedFrom(from, thing.topic, ledger, preferences, limits);
  let ready = allowed(thing.due).at;
  let at = latest(now, thing.due) as Instant;
  let budget: Wait | undefined;
  let quiet: Wait | undefined = thing.due > now ? { code: "not-due", until: thing.due, values: {} } : undefined;
  for (;;) {
    const next = allowed(at);
    if (next.at > at) [ready, budget] = [next.at, next.wait];
    const open = undisturbed(next.at, preferences);
    quiet ??= open.wait;
    const wait = budget ?? quiet;
    if (open.at === next.at) return { at: next.at, ready, ...(wait && { wait }) };
    at = open.at;
  }
}

type Allowed = { readonly at: Instant; readonly wait?: Wait };

/** Past everything but quiet hours. Time alone can add to a wait: a message that nobody answers becomes an ignored one. */
function allowedFrom(
  from: Instant,
  topic: string,
  ledger: readonly SentNudge[],
  { nudgesPausedUntil }: SlotPreferences,
  limits: OutreachLimits,
): Allowed {
  let at = from;
  let last: Wait | undefined;
  for (;;) {
    const gap = gapAt(at, ledger, limits);
    const rest = topicRestAt(topic, at, ledger, limits);
    const waits: Wait[] = [];
    if (nudgesPausedUntil !== null && nudgesPausedUntil > at)
      waits.push({ code: "nudges-paused", until: nudgesPausedUntil, values: {} });
    if (rest) waits.push({ code: rest.cause, until: rest.until, values: { days: rest.days } });
    if (gap) waits.push({ code: gap.cause, until: gap.until, values: { days: gap.days, count: gap.count } });
    const until = latest(...waits.map((wait) => wait.until));
    if (until === undefined) return { at, ...(last && { wait: last }) };
    last = waits.find((wait) => wait.until === until);
    at = until;
  }
}

function undisturbed(from: Instant, preferences: SlotPreferences): Allowed {
  const dnd = preferences.doNotDisturbUntil ?? null;
  const disturbing = dnd !== null && dnd > from;
  const { at, cause } = nextOpen(disturbing ? dnd : from, preferences);
  if (disturbing) return { at, wait: { code: "do-not-disturb", until: dnd, values: {} } };
  return { at, ...(cause && { wait: { code: cause, until: at, values: {} } }) };
}
