// `/cop rhythm alternate 09:00 Asia/Tokyo`: every other gathering at the other region's time, so that the same people are not
// always the ones who get up at night.
import { notUnderstood } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import type { Reply } from "../../commands/reply.ts";
import { readCalendar, rhythmOf } from "../calendar.ts";
import { changeRhythm } from "../change-rhythm.ts";
import { readTimeInZone } from "../grammar.ts";
import { grammarRefusal } from "../grammar-refusal.ts";
import { alternating, type Rhythm } from "../rhythm.ts";
import { saidBack } from "./rhythm-set.ts";

export const rhythmAlternate = defineCommand({
  words: "rhythm alternate",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.alternate.summary",
  example: "rhythm alternate 09:00 Asia/Tokyo",
  touches: ["rhythm", "gatherings", "agenda"],
  options: { slot: words("rhythm.option.slot", true, 100) },
  form: {
    when: "missing",
    build: (text) => ({
      ref: "rhythm alternate",
      title: text.plain("rhythm.alternate.title"),
      intro: text.plain("rhythm.alternate.intro"),
      submit: text.plain("rhythm.set.submit"),
      fields: [
        {
          id: "slot",
          label: text.plain("rhythm.alternate.field"),
          type: "text",
          required: true,
          max: 100,
          hint: text.plain("rhythm.alternate.hint"),
        },
      ],
    }),
  },
  async run(request, { slot }) {
    if (/^(off|none|no|stop)$/i.test(slot.trim())) return alternate(request, null);
    const read = readTimeInZone(slot);
    if (!("problem" in read)) return alternate(request, read);
    const { key, values } = grammarRefusal(read.problem, "time");
    return notUnderstood(request, "slot", key, values);
  },
});

async function alternate(request: CommunityRequest, slot: Rhythm["alternate"]): Promise<Reply> {
  const calendar = await readCalendar(request);
  const before = rhythmOf(calendar);
  const same = JSON.stringify(before.alternate) === JSON.stringify(slot);
  const after = same ? before : alternating(before, slot, request.now);
  const changed = await changeRhythm(request, calendar, before, after);
  return saidBack(request, changed, after, slot === null ? "rhythm.alternate.off" : "rhythm.alternate.on");
}
