// `/cop rhythm remind week off`: what is said when about every gathering. Five steps, each on, off, or at another time; the
// form shows all five at once.
import { communityIfUnclear, notUnderstood } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand } from "../../commands/define.ts";
import { choice, named, words } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { readCalendar, rhythmOf } from "../calendar.ts";
import { changeRhythm } from "../change-rhythm.ts";
import { type Ladder, type LadderStep, ladderSteps, usualLadder } from "../reminders.ts";
import type { Rhythm } from "../rhythm.ts";
import { button, ladderField } from "../rhythm-card.ts";
import { readLead, writeLead } from "../typed-lead.ts";

type Typed = Readonly<Partial<Record<LadderStep, string | undefined>>>;

export const rhythmRemind = defineCommand({
  words: "rhythm remind",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.remind.summary",
  example: "rhythm remind week off",
  touches: ["rhythm"],
  options: {
    step: choice("rhythm.option.step", false, [...ladderSteps, "all"] as const),
    lead: words("rhythm.option.lead", false, 40),
    announce: named("rhythm.step.announce", false, 40),
    week: named("rhythm.step.week", false, 40),
    day: named("rhythm.step.day", false, 40),
    hour: named("rhythm.step.hour", false, 40),
    followup: named("rhythm.step.followup", false, 40),
  },
  form: {
    when: "empty",
    build: (text) => ({
      ref: "rhythm remind",
      title: text.plain("rhythm.remind.title"),
      intro: text.plain("rhythm.remind.intro"),
      submit: text.plain("rhythm.set.submit"),
      fields: ladderSteps.map((step) => ({
        id: step,
        label: text.plain(`rhythm.step.${step}`),
        type: "text",
        required: true,
        max: 40,
        hint: text.plain(step === "followup" ? "rhythm.remind.hint-after" : "rhythm.remind.hint"),
      })),
    }),
  },
  async prefill(request, form) {
    const { rhythm } = await readCalendar(request);
    const ladder = rhythm?.reminders ?? usualLadder;
    const value = (id: string) => {
      const step = ladderSteps.find((one) => one === id);
      return step === undefined ? "" : writeLead(ladder[step]);
    };
    return { ...form, fields: form.fields.map((field) => ({ ...field, value: value(field.id) })) };
  },
  async run(request, { step, lead, ...named }) {
    const given = ladderSteps.some((one) => named[one] !== undefined);
    // The form has a field for each step and none for one time: an empty one is told at its first.
    const asked = request.invocation.origin === "form" ? ladderSteps[0] : "lead";
    if (step === undefined && !given) return notUnderstood(request, asked, "rhythm.remind.which");
    if (step !== undefined && lead === undefined) return notUnderstood(request, "lead", "rhythm.remind.when");
    const typed: Typed = step === "all" ? allSteps(lead) : step === undefined ? named : { ...named, [step]: lead };
    return settle(request, typed);
  },
});

const allSteps = (lead: string | undefined): Typed => Object.fromEntries(ladderSteps.map((step) => [step, lead]));

async function settle(request: CommunityRequest, typed: Typed): Promise<Reply> {
  const { text } = request;
  const calendar = await readCalendar(request);
  const before = rhythmOf(calendar);
  const reminders: Record<LadderStep, number | null> = { ...before.reminders };
  for (const step of ladderSteps) {
    const said = typed[step];
    if (said === undefined) continue;
    const read = readLead(said, step, usualLadder[step]);
    if ("problem" in read) {
      const range = step === "followup" ? "rhythm.remind.range-after" : "rhythm.remind.range";
      const key = read.problem === "range" ? range : "rhythm.remind.unknown";
      return notUnderstood(request, request.invocation.origin === "form" ? step : "lead", key, { given: said });
    }
    reminders[step] = read.minutes;
  }
  const after: Rhythm = { ...before, reminders: reminders satisfies Ladder };
  await changeRhythm(request, calendar, before, after);
  return privately({
    title: text.plain("rhythm.remind.saved"),
    fields: [ladderField(after, text)],
    buttons: [button(text, "preview 14", "rhythm.button.preview", communityIfUnclear(request))],
  });
}
