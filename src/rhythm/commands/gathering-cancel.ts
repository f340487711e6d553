// One gathering falls out: `rhythm skip [date]` where the rhythm leaves it out, `gathering cancel [date]` for any; and back on
// again, whole or shorter. Whoever knew of it hears of it.
import { type CommunityRequest, defineCommand, Refusal } from "../../commands/define.ts";
import { named, words } from "../../commands/options.ts";
import { leastDurationMinutes } from "../agenda.ts";
import { meantGathering, readCalendar } from "../calendar.ts";
import { callOff, putBackOn } from "../change-gathering.ts";

/** Half of it, and never less than room to network and one topic. */
const shorter = (minutes: number): number => Math.max(leastDurationMinutes, Math.round(minutes / 2));

const which = words("rhythm.option.which", false, 60);
const gathering = named("rhythm.option.gathering", false, 60);

async function meant(
  request: CommunityRequest,
  options: { which?: string | undefined; gathering?: string | undefined },
) {
  const calendar = await readCalendar(request);
  const found = meantGathering(request, calendar, { id: options.gathering, which: options.which }, "next");
  return { calendar, found };
}

export const rhythmSkip = defineCommand({
  words: "rhythm skip",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.skip.summary",
  example: "rhythm skip 2026-05-12",
  touches: ["gatherings", "agenda"],
  options: { which, gathering },
  async run(request, options) {
    const { calendar, found } = await meant(request, options);
    if (found.rhythm === null) throw new Refusal("rhythm.skip.by-hand");
    return callOff(request, calendar, found, "skipped");
  },
});

export const gatheringCancel = defineCommand({
  words: "gathering cancel",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.cancel.summary",
  example: "gathering cancel 2026-05-12",
  touches: ["gatherings", "agenda"],
  options: { which, gathering },
  async run(request, options) {
    const { calendar, found } = await meant(request, options);
    return callOff(request, calendar, found, "cancelled");
  },
});

export const gatheringKeep = defineCommand({
  words: "gathering keep",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.keep.summary",
  example: "gathering keep 2026-05-12",
  touches: ["gatherings"],
  hidden: true,
  options: { which, gathering },
  async run(request, options) {
    const { calendar, found } = await meant(request, options);
    return putBackOn(request, calendar, found);
  },
});

export const gatheringShrink = defineCommand({
  words: "gathering shrink",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.shrink.summary",
  example: "gathering shrink 2026-05-12",
  touches: ["gatherings"],
  hidden: true,
  options: { which, gathering },
  async run(request, options) {
    const { calendar, found } = await meant(request, options);
    return putBackOn(request, calendar, found, shorter(found.durationMinutes));
  },
});
