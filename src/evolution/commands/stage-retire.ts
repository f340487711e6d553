// `/cop stage retire`: a graceful ending. It first says what it would mean; then with a farewell gathering or without, never
// without a second yes. `stage reopen` puts everything back.

import { time, words } from "../../cards/card.ts";
import type { Form } from "../../cards/form.ts";
import { formRef } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { choice, words as free, word } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { newGathering } from "../../community/new-gathering.ts";
import type { Gathering } from "../../rhythm/gathering.ts";
import { proposalKey } from "../../rules/proposal.ts";
import { allFacts } from "../../rules/snapshot.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { readTypedDate } from "../../time/typed-date.ts";
import { readTypedTime } from "../../time/typed-time.ts";
import { atWallClock, localDate } from "../../time/zone.ts";
import { arrangeEnding, hostsThanked } from "../ending.ts";
import { keep, lineHere, stagesHere } from "../here.ts";
import { retire } from "../stage.ts";
import { typed } from "../suggestion-card.ts";

/** A farewell lies at most so far ahead [D]. */
const furthestDays = 183;
const farewellMinutes = 60;
const networkingMinutes = 10;

export const stageRetire = defineCommand({
  words: "stage retire",
  for: "facilitator",
  audience: "private",
  summary: "stages.retire.summary",
  example: "stage retire",
  touches: allFacts,
  options: { sure: choice("stages.option.sure", false, ["yes"]) },
  async run(request, { sure }) {
    const { text } = request;
    if ((await stagesHere(request)).ending !== null) throw new Refusal("stages.refuse.ended");
    if (sure === "yes") return endIt(request, null);
    return privately({
      title: text.plain("stages.retire.title"),
      text: joined([text("stages.retire.means"), text("stages.review.not-yet")]),
      buttons: [
        { id: lineHere(request, "stage farewell"), label: text.plain("stages.button.farewell") },
        { id: lineHere(request, "stage retire yes"), label: text.plain("stages.button.end-now"), style: "danger" },
        { id: lineHere(request, "stage archive"), label: text.plain("stages.button.archive") },
      ],
    });
  },
});

export const stageFarewell = defineCommand({
  words: "stage farewell",
  for: "facilitator",
  audience: "private",
  summary: "stages.farewell.summary",
  example: "stage farewell 2026-06-03 17:00",
  touches: allFacts,
  hidden: true,
  options: {
    date: word("stages.option.date", true, 40),
    time: word("stages.option.time", true, 20),
    place: free("stages.option.place", false, 200),
  },
  form: { when: "missing", build: farewellForm },
  async run(request, given) {
    const { community, now, records, text } = request;
    if ((await stagesHere(request)).ending !== null) throw new Refusal("stages.refuse.ended");
    const date = readTypedDate(given.date, localDate(now, community.zone));
    const read = readTypedTime(given.time);
    if (date === undefined || !("time" in read)) return notRead(request, date === undefined ? "date" : "time");
    const startsAt = atWallClock(date, read.time, community.zone);
    if (startsAt <= now || startsAt > plus(now, furthestDays * day)) return notRead(request, "date");
    const rhythm = await records.rhythm.rhythm(community.id);
    const gathering = newGathering(request, {
      startsAt,
      durationMinutes: farewellMinutes,
      title: text.plain("stages.farewell.name"),
      format: "anniversary",
      zone: community.zone,
      link: given.place === undefined ? (rhythm?.link ?? null) : null,
      place: given.place ?? rhythm?.place ?? null,
      networkingMinutes,
    });
    await records.rhythm.saveGathering(gathering);
    return endIt(request, gathering);
  },
});

/** At the field of the form, or in a word where it was typed. */
function notRead({ invocation, text }: MemberRequest, field: "date" | "time"): Reply {
  if (invocation.origin !== "form") throw new Refusal(`stages.refuse.${field}`);
  return { kind: "problems", fields: { [field]: text.plain(`stages.refuse.${field}`) } };
}

async function endIt(request: MemberRequest, farewell: Gathering | null): Promise<Reply> {
  const { community, text, zone, now, ids } = request;
  const known = await stagesHere(request);
  const ending = await arrangeEnding(request, farewell);
  await keep(request, retire(known, ending));
  const own = request.textIn(community.language);
  const hosts = await hostsThanked(request);
  await request.send({
    // Each ending is a reason of its own.
    key: proposalKey("stage retire", community.id, ids.next("end")),
    audience: { kind: "channel", channel: community.channel },
    reason: own.plain("stages.goodbye.reason"),
    card: {
      title: own.plain("stages.goodbye.title", { community: community.name }),
      text: joined([
        farewell === null
          ? own("stages.goodbye.now")
          : own("stages.goodbye.farewell", { when: time(farewell.startsAt, farewell.zone) }),
        own("stages.goodbye.thanks"),
        ...(hosts.length === 0 ? [] : [own("stages.goodbye.hosts", { names: hosts.join(", ") })]),
        own("stages.goodbye.touch"),
      ]),
      buttons: [
        { id: "alumni yes", label: own.plain("stages.button.touch") },
        { id: "archive", label: own.plain("stages.button.take-archive") },
      ],
    },
    expires: plus(now, 3 * day),
  });
  return privately({
    title: text.plain("stages.retire.done", { community: community.name }),
    text: joined([
      text(farewell === null ? "stages.retire.now" : "stages.retire.later", {
        when: time(ending.endsAt, zone, "date"),
      }),
      text("stages.retire.archive", { line: typed("stage archive"), cli: words("npx cultivate export") }),
      text("stages.undo.line", { line: typed("stage reopen") }),
    ]),
    buttons: [
      { id: lineHere(request, "stage archive"), label: text.plain("stages.button.archive") },
      { id: lineHere(request, "stage reopen"), label: text.plain("stages.button.reopen") },
    ],
  });
}

function farewellForm(text: Texts, given: Readonly<Record<string, string | readonly string[]>>): Form {
  return {
    ref: formRef("stage farewell", given),
    title: text.plain("stages.farewell.name"),
    intro: text.plain("stages.farewell.intro"),
    submit: text.plain("stages.farewell.submit"),
    fields: [
      { id: "date", label: text.plain("stages.option.date"), type: "date", required: true, max: 40 },
      { id: "time", label: text.plain("stages.option.time"), type: "time", required: true, max: 20 },
      { id: "place", label: text.plain("stages.option.place"), type: "text", required: false, max: 200 },
    ],
  };
}
