// `/cop rhythm set weekly on tue at 16:00 Europe/London`: when the community meets, in plain words. Says back what was
// understood, with the next three dates.

import type { FormField } from "../../cards/form.ts";
import { communityIfUnclear, notUnderstood } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand } from "../../commands/define.ts";
import type { RawOptions } from "../../commands/invocation.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, named, number, words } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { joined, type TextKey, type Texts } from "../../text/texts.ts";
import { leastDurationMinutes, leastNetworkingMinutes } from "../agenda.ts";
import { readCalendar } from "../calendar.ts";
import { changeRhythm } from "../change-rhythm.ts";
import { formats } from "../formats.ts";
import { describePlan, readPlan } from "../grammar.ts";
import { grammarRefusal } from "../grammar-refusal.ts";
import { newRhythm, type Plan, type Rhythm, replanned, usualGathering } from "../rhythm.ts";
import { button, datesField, detailsLine, offLine, pauseLine, placeField, rhythmWords } from "../rhythm-card.ts";
import { longestPlace, readLink } from "../where.ts";

/** A whole day; what is longer is several gatherings [D]. */
export const mostMinutes = 720;
const mostNetworking = 240;

export const rhythmSet = defineCommand({
  words: "rhythm set",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.set.summary",
  example: "rhythm set weekly on tue at 16:00 Europe/London",
  touches: ["rhythm", "gatherings", "agenda"],
  options: {
    plan: words("rhythm.option.plan", true, 200),
    link: named("rhythm.option.link", false, 400),
    place: named("rhythm.option.place", false, longestPlace),
    minutes: number("rhythm.option.minutes", false, leastDurationMinutes, mostMinutes),
    format: choice("rhythm.option.format", false, formats),
    networking: number("rhythm.option.networking", false, leastNetworkingMinutes, mostNetworking),
    whole: named("rhythm.option.whole", false, 10),
  },
  form: { when: "missing", build: (text, given) => form(text, given) },
  async prefill(request, empty) {
    const { rhythm } = await readCalendar(request);
    const known: Record<string, string> = {
      plan: rhythm === null ? "" : describePlan(rhythm),
      link: rhythm?.link ?? "",
      place: rhythm?.place ?? "",
      minutes: String(rhythm?.durationMinutes ?? usualGathering.durationMinutes),
      format: rhythm?.format ?? usualGathering.format,
    };
    // What was typed along with the command goes before what is known.
    const fields = empty.fields.map((field) => (field.value ? field : { ...field, value: known[field.id] ?? "" }));
    return { ...empty, ref: writeLine("rhythm set", { whole: "yes", community: communityIfUnclear(request) }), fields };
  },
  async run(request, options) {
    const { community, records, now, ids } = request;
    const read = readPlan(options.plan, community.zone);
    if ("problem" in read) {
      const { key, values } = grammarRefusal(read.problem);
      return notUnderstood(request, "plan", key, values);
    }
    const link = options.link === undefined ? undefined : readLink(options.link);
    if (options.link !== undefined && link === undefined)
      return notUnderstood(request, "link", "rhythm.where.link", { value: options.link.slice(0, 60) });
    const calendar = await readCalendar(request);
    const starting = read.starting ?? undefined;
    const before = calendar.rhythm;
    const planned = planOf(before, read.plan, starting, request) ?? {
      ...newRhythm({ id: ids.next("rh"), community: community.id, ...read.plan, ...(starting && { starting }) }, now),
    };
    // A form that showed everything means what it leaves empty; a typed line leaves the rest as it is.
    const whole = options.whole === "yes";
    const after: Rhythm = {
      ...planned,
      link: link ?? (whole ? null : planned.link),
      place: options.place ?? (whole ? null : planned.place),
      durationMinutes: options.minutes ?? planned.durationMinutes,
      format: options.format ?? planned.format,
      networkingMinutes: options.networking ?? planned.networkingMinutes,
    };
    if (before === null) {
      await records.rhythm.saveRhythm(after);
      return saidBack(request, { calendar: { ...calendar, rhythm: after }, off: [] }, after, "rhythm.set.first");
    }
    const changed = await changeRhythm(request, calendar, before, after);
    return saidBack(request, changed, after, "rhythm.set.again");
  },
});

/** The rhythm at its new times; as it is when only details were named, so that "every 2 weeks" keeps its weeks. */
function planOf(
  before: Rhythm | null,
  plan: Plan,
  starting: Parameters<typeof replanned>[3],
  { now }: Pick<CommunityRequest, "now">,
): Rhythm | undefined {
  if (before === null) return undefined;
  const same = describePlan(before) === describePlan(plan) && starting === undefined;
  return same ? before : replanned(before, plan, now, starting);
}

/** What was understood, and what comes of it. */
export function saidBack(
  request: CommunityRequest,
  { calendar, off }: Awaited<ReturnType<typeof changeRhythm>>,
  rhythm: Rhythm,
  title: TextKey,
): Reply {
  const { text, now } = request;
  const community = communityIfUnclear(request);
  return privately({
    title: text.plain(title),
    text: joined([
      rhythmWords(rhythm, text),
      detailsLine(rhythm, text),
      ...pauseLine(rhythm, now, text),
      ...offLine(off, text),
    ]),
    fields: [datesField(calendar, now, rhythm.alternate === null ? 3 : 4, text), placeField(rhythm, text)],
    buttons: [
      button(text, "rhythm place", "rhythm.button.place", community),
      button(text, "rhythm remind", "rhythm.button.remind", community),
      button(text, "preview 14", "rhythm.button.preview", community),
      ...(rhythm.pausedFrom !== null ? [button(text, "rhythm resume", "rhythm.button.resume", community)] : []),
    ],
  });
}

function form(text: Texts, given: RawOptions) {
  const field = (id: "plan" | "link" | "place" | "minutes", max: number, required = false): FormField => ({
    id,
    label: text.plain(`rhythm.set.field.${id}`),
    type: "text",
    required,
    max,
    hint: text.plain(`rhythm.set.hint.${id}`),
    ...(typeof given[id] === "string" ? { value: given[id].slice(0, max) } : {}),
  });
  return {
    ref: "rhythm set",
    title: text.plain("rhythm.set.title"),
    intro: text.plain("rhythm.set.intro"),
    submit: text.plain("rhythm.set.submit"),
    fields: [
      field("plan", 200, true),
      field("link", 400),
      field("place", longestPlace),
      field("minutes", 3),
      {
        id: "format",
        label: text.plain("rhythm.set.field.format"),
        type: "choice",
        required: false,
        choices: formats.map((one) => ({ id: one, label: text.plain(`rhythm.format.${one}`) })),
      } satisfies FormField,
    ],
  };
}
