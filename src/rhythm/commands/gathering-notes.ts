// `/cop gathering notes <words>`: what came of a gathering, for those who were not there. Kept privately until it is shared.

import { quoted, time } from "../../cards/card.ts";
import { asId, communityIfUnclear, hasWords, notUnderstood } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { proposalKey } from "../../rules/proposal.ts";
import type { Texts } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { meantGathering, readCalendar } from "../calendar.ts";
import { titleOf } from "../gathering-card.ts";

const longestNotes = 1500;
/** News for so long. */
const usefulFor = 3 * day;

export const gatheringNotes = defineCommand({
  words: "gathering notes",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.notes.summary",
  example: "gathering notes We compared three charts; Ada sends the template.",
  touches: ["gatherings"],
  options: {
    notes: words("rhythm.option.notes", true, longestNotes),
    gathering: named("rhythm.option.gathering", false, 60),
    date: named("rhythm.option.which", false, 40),
  },
  form: { when: "missing", build: (text, given) => form(text, asId(given.gathering), asId(given.community)) },
  async prefill(request, empty) {
    const id = asId(/gathering=(\S+)/.exec(empty.ref)?.[1]);
    const found = meantGathering(request, await readCalendar(request), { id }, "last");
    const filled = form(request.text, found.id, communityIfUnclear(request));
    return { ...filled, fields: filled.fields.map((field) => ({ ...field, value: found.notes ?? "" })) };
  },
  async run(request, { notes, gathering, date }) {
    const { records, text } = request;
    if (!hasWords(notes)) return notUnderstood(request, "notes", "rhythm.needs-words");
    const found = meantGathering(request, await readCalendar(request), { id: gathering, which: date }, "last");
    if (found.startsAt > request.now) return notUnderstood(request, "notes", "rhythm.attendance.ahead");
    const changed = found.notes === notes ? found : { ...found, notes, revision: found.revision + 1 };
    await records.rhythm.saveGathering(changed);
    return privately({
      title: text.plain("rhythm.notes.title"),
      text: text("rhythm.notes.saved", { when: time(found.startsAt, found.zone) }),
      fields: [{ label: text.plain("rhythm.notes.field"), value: [quoted(notes)] }],
      buttons: [
        {
          id: writeLine("gathering share", { gathering: found.id, community: communityIfUnclear(request) }),
          label: text.plain("rhythm.notes.share"),
        },
      ],
    });
  },
});

/** Notes as they stand, into the community's channel; once as they stand. */
export const gatheringShare = defineCommand({
  words: "gathering share",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.notes.share",
  example: "gathering share",
  touches: [],
  hidden: true,
  options: { gathering: named("rhythm.option.gathering", false, 60) },
  async run(request, { gathering }) {
    const { community, text, now } = request;
    const found = meantGathering(request, await readCalendar(request), { id: gathering }, "last");
    if (found.notes === null) return notUnderstood(request, "gathering", "rhythm.notes.none");
    const spoken = request.textIn(community.language);
    await request.send({
      key: proposalKey("rhythm.notes", community.id, found.id, String(found.revision), "channel"),
      audience: { kind: "channel", channel: community.channel },
      card: {
        title: spoken.plain("rhythm.notes.posted", { title: titleOf(found, community.name, spoken) }),
        text: spoken("rhythm.notes.text", { when: time(found.startsAt, found.zone, "date"), notes: found.notes }),
      },
      reason: spoken.plain("rhythm.notes.reason"),
      expires: plus(now, usefulFor),
    });
    return privately({ text: text("rhythm.notes.shared") });
  },
});

function form(text: Texts, gathering: string | undefined, community: string | undefined) {
  return {
    ref: writeLine("gathering notes", { gathering, community }),
    title: text.plain("rhythm.notes.form"),
    intro: text.plain("rhythm.notes.intro"),
    submit: text.plain("rhythm.set.submit"),
    fields: [
      {
        id: "notes",
        label: text.plain("rhythm.notes.field"),
        type: "paragraph" as const,
        required: true,
        max: longestNotes,
        hint: text.plain("rhythm.notes.hint"),
      },
    ],
  };
}
