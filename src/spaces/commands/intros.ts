// `/cop intros …`: how a facilitator has members introduced to each other. Every answer names the command that undoes it;
// none says who is introduced to whom (domain 6.3).
import { type RichText, time, words } from "../../cards/card.ts";
import { type CommunityRequest, defineCommand, Refusal } from "../../commands/define.ts";
import { choice, number, words as wordsOption } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { dayAt } from "../introductions/moments.ts";
import { nextRound, settingsOf, todayOf } from "../introductions/own.ts";
import { properRounds } from "../introductions/round.ts";
import {
  begun,
  cadences,
  type IntroductionSettings,
  interestWays,
  oddWays,
  readCadence,
  usualSettings,
} from "../introductions/settings.ts";

/** What stands, and how it is kept: a change of one setting. */
async function change(
  request: CommunityRequest,
  to: (before: IntroductionSettings) => IntroductionSettings,
): Promise<{ readonly before: IntroductionSettings; readonly after: IntroductionSettings }> {
  const { records, community, now } = request;
  const before = (await settingsOf(request)) ?? usualSettings(community.id, todayOf(request), now);
  const after = to(before);
  await records.matters.save("introductionSettings", after);
  return { before, after };
}

/** When the next round is, or that there is none, and how to have it as it was. */
async function ending(request: CommunityRequest, undo: string): Promise<readonly RichText[]> {
  const { community, text, zone } = request;
  const next = await nextRound(request);
  return [
    next
      ? text("introductions.intros.next", { date: time(dayAt(next, community), zone, "date") })
      : text("introductions.intros.none", { set: words(`/cop intros set ${cadences[1]} weeks`) }),
    text("introductions.intros.undo", { undo: words(undo) }),
  ];
}

async function begin(request: CommunityRequest, everyWeeks: IntroductionSettings["everyWeeks"] | undefined) {
  const { records, community, text } = request;
  const today = todayOf(request);
  const running = properRounds(await records.matters.of("rounds", community.id)).find((one) => one.endDate > today);
  const { before, after } = await change(request, (settings) =>
    begun(settings, everyWeeks ?? settings.everyWeeks, today, running?.endDate),
  );
  const undo = before.on && before.everyWeeks !== after.everyWeeks ? `set ${before.everyWeeks} weeks` : "off";
  return privately({
    text: joined([
      text("introductions.intros.set", { weeks: after.everyWeeks, size: after.size }),
      ...(await ending(request, `/cop intros ${undo}`)),
    ]),
  });
}

export const introsSet = defineCommand({
  words: "intros set",
  for: "facilitator",
  audience: "private",
  summary: "introductions.intros.set.summary",
  example: "intros set 2 weeks",
  touches: ["introductionSettings"],
  options: { cadence: wordsOption("introductions.option.cadence", true, 40) },
  async run(request, { cadence }) {
    const everyWeeks = readCadence(cadence);
    if (everyWeeks === undefined) throw new Refusal("introductions.intros.unclear", { given: cadence });
    return begin(request, everyWeeks);
  },
});

export const introsOn = defineCommand({
  words: "intros on",
  for: "facilitator",
  audience: "private",
  summary: "introductions.intros.on.summary",
  example: "intros on",
  touches: ["introductionSettings"],
  options: {},
  run: (request) => begin(request, undefined),
});

export const introsOff = defineCommand({
  words: "intros off",
  for: "facilitator",
  audience: "private",
  summary: "introductions.intros.off.summary",
  example: "intros off",
  touches: ["introductionSettings"],
  options: {},
  async run(request) {
    await change(request, (settings) => ({ ...settings, on: false }));
    return privately({
      text: joined([
        request.text("introductions.intros.off"),
        request.text("introductions.intros.undo", { undo: words("/cop intros on") }),
      ]),
    });
  },
});

export const introsSize = defineCommand({
  words: "intros size",
  for: "facilitator",
  audience: "private",
  summary: "introductions.intros.size.summary",
  example: "intros size 3",
  touches: ["introductionSettings"],
  options: { people: number("introductions.option.people", true, 2, 6) },
  async run(request, { people }) {
    const { before } = await change(request, (settings) => ({ ...settings, size: people }));
    return privately({
      text: joined([
        request.text("introductions.intros.size", { size: people }),
        ...(await ending(request, `/cop intros size ${before.size}`)),
      ]),
    });
  },
});

export const introsOdd = defineCommand({
  words: "intros odd",
  for: "facilitator",
  audience: "private",
  summary: "introductions.intros.odd.summary",
  example: "intros odd sit-out",
  touches: ["introductionSettings"],
  options: { way: choice("introductions.option.odd", true, oddWays) },
  async run(request, { way }) {
    const { before } = await change(request, (settings) => ({ ...settings, odd: way }));
    return privately({
      text: joined([
        request.text("introductions.intros.odd", { way }),
        ...(await ending(request, `/cop intros odd ${before.odd}`)),
      ]),
    });
  },
});

export const introsInterests = defineCommand({
  words: "intros interests",
  for: "facilitator",
  audience: "private",
  summary: "introductions.intros.interests.summary",
  example: "intros interests different",
  touches: ["introductionSettings"],
  options: { way: choice("introductions.option.interests", true, interestWays) },
  async run(request, { way }) {
    const { before } = await change(request, (settings) => ({ ...settings, interests: way }));
    return privately({
      text: joined([
        request.text("introductions.intros.interests", { way }),
        ...(await ending(request, `/cop intros interests ${before.interests}`)),
      ]),
    });
  },
});
