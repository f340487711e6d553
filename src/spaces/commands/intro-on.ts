// `/cop intro on`, `off`, `pause`, `trio`: whether and how a member is introduced to others. The switch itself stands in their
// preferences, so that it is one switch wherever it is turned.

import { time, words } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, words as wordsOption } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { readTypedDate } from "../../time/typed-date.ts";
import { plusDays } from "../../time/zone.ts";
import { dayAt } from "../introductions/moments.ts";
import { nextRound, ownWish, refuseGuest, todayOf } from "../introductions/own.ts";
import { asked, over } from "../introductions/suggestion.ts";
import { switchedOff, switchedOn } from "../introductions/wish.ts";

/** Longer is switching off, and nobody minds. */
const longestPauseDays = 366;

export const introOn = defineCommand({
  words: "intro on",
  for: "member",
  audience: "private",
  summary: "introductions.on.summary",
  example: "intro on",
  touches: ["members", "introductionWishes"],
  options: {},
  async run(request) {
    const { community, member, records, text, zone, now } = request;
    await refuseGuest(request);
    const wish = await ownWish(request);
    const preferences = { ...member.preferences, introductions: true };
    await records.members.save({ ...member, preferences });
    await records.matters.save("introductionWishes", switchedOn(wish, now));
    const next = await nextRound(request);
    return privately({
      text: joined(
        [
          text("introductions.on.done"),
          ...(wish.onSince === null ? [text("introductions.on.first")] : []),
          next === undefined
            ? text("introductions.show.no-rounds")
            : text("introductions.show.next", { date: time(dayAt(next, community), zone, "date") }),
        ],
        "\n",
      ),
      buttons: [
        {
          id: writeLine("intro off", { community: communityIfUnclear(request) }),
          label: text.plain("introductions.button.off"),
        },
      ],
    });
  },
});

export const introOff = defineCommand({
  words: "intro off",
  for: "member",
  audience: "private",
  summary: "introductions.off.summary",
  example: "intro off",
  touches: ["members", "introductionWishes", "introductionSuggestions"],
  options: {},
  async run(request) {
    const { community, member, records, text } = request;
    const preferences = { ...member.preferences, introductions: false };
    await records.members.save({ ...member, preferences });
    await records.matters.save("introductionWishes", switchedOff(await ownWish(request)));
    for (const suggestion of await records.matters.of("introductionSuggestions", community.id))
      if (asked(suggestion)?.member === member.id || asked(suggestion)?.other === member.id)
        await records.matters.save("introductionSuggestions", over(suggestion));
    return privately({
      text: text("introductions.off.done"),
      buttons: [
        {
          id: writeLine("intro on", { community: communityIfUnclear(request) }),
          label: text.plain("introductions.button.on"),
        },
      ],
    });
  },
});

export const introPause = defineCommand({
  words: "intro pause",
  for: "member",
  audience: "private",
  summary: "introductions.pause.summary",
  example: "intro pause 4 weeks",
  touches: ["introductionWishes"],
  options: { until: wordsOption("introductions.option.until", true, 40) },
  async run(request, { until }) {
    const { community, member, records, text, zone } = request;
    if (!member.preferences.introductions) throw new Refusal("introductions.refuse.off", { on: "/cop intro on" });
    const today = todayOf(request);
    const date = readTypedDate(until.replace(/^until /i, ""), today);
    if (date === undefined || date <= today || date > plusDays(today, longestPauseDays))
      throw new Refusal("introductions.pause.unclear", { given: until });
    await records.matters.save("introductionWishes", {
      ...(await ownWish(request)),
      pausedUntil: date,
      nowSince: null,
    });
    return privately({
      text: text("introductions.pause.done", { until: time(dayAt(date, community), zone, "date") }),
      buttons: [
        {
          id: writeLine("intro on", { community: communityIfUnclear(request) }),
          label: text.plain("introductions.button.back"),
        },
      ],
    });
  },
});

export const introTrio = defineCommand({
  words: "intro trio",
  for: "member",
  audience: "private",
  summary: "introductions.trio.summary",
  example: "intro trio yes",
  touches: ["introductionWishes"],
  options: { wish: choice("introductions.option.trio", true, ["yes", "no"]) },
  async run(request, { wish }) {
    const { records, text } = request;
    await records.matters.save("introductionWishes", { ...(await ownWish(request)), trio: wish === "yes" });
    const back = words(`/cop intro trio ${wish === "yes" ? "no" : "yes"}`);
    return privately({ text: text("introductions.trio.done", { wish, back }) });
  },
});
