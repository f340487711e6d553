// `/cop intro`: how it stands with introductions, for the member alone.

import { type Button, type Field, mention, type RichText, time, words } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { introductionButtons, namesOf } from "../introductions/introduction-card.ts";
import { dayAt } from "../introductions/moments.ts";
import { nextRound, othersIn, ownWish, todayOf } from "../introductions/own.ts";
import { currentOf, groupOf, haveMet } from "../introductions/round.ts";
import { type IntroductionWish, isWaiting, waitsUntil } from "../introductions/wish.ts";

export const introShow = defineCommand({
  words: "intro show",
  aliases: ["intro"],
  for: "member",
  audience: "private",
  summary: "introductions.show.summary",
  example: "intro show",
  touches: [],
  options: {},
  async run(request) {
    const { member, text } = request;
    const wish = await ownWish(request);
    const on = member.preferences.introductions;
    const community = communityIfUnclear(request);
    const button = (line: string, key: "on" | "off" | "now"): Button => ({
      id: writeLine(line, { community }),
      label: text.plain(`introductions.button.${key}`),
    });
    const now = await running(request);
    return privately({
      title: text.plain("introductions.show.title"),
      text: joined([
        text(on ? "introductions.show.on" : "introductions.show.off", { on: words("/cop intro on") }),
        ...(on ? await ahead(request, wish) : []),
      ]),
      fields: [...now.fields, ...(await neverWith(request, wish))],
      buttons: [
        ...now.buttons,
        ...(on ? [button("intro now", "now"), button("intro off", "off")] : [button("intro on", "on")]),
      ],
    });
  },
});

/** What is going to happen, unless the member changes it. */
async function ahead(request: MemberRequest, wish: IntroductionWish): Promise<readonly RichText[]> {
  const { community, text, zone, now } = request;
  const date = (day: Parameters<typeof dayAt>[0]) => time(dayAt(day, community), zone, "date");
  const lines: RichText[] = [];
  const today = todayOf(request);
  const next = await nextRound(request);
  if (wish.pausedUntil !== null && wish.pausedUntil > today)
    lines.push(text("introductions.show.paused", { until: date(wish.pausedUntil) }));
  else if (next !== undefined && wish.skips === next)
    lines.push(text("introductions.show.skips", { date: date(next), on: words("/cop intro on") }));
  else if (next !== undefined) lines.push(text("introductions.show.next", { date: date(next) }));
  else lines.push(text("introductions.show.no-rounds"));
  if (wish.nowSince !== null && isWaiting(wish, now))
    lines.push(text("introductions.show.waiting", { until: time(waitsUntil(wish.nowSince), zone, "date") }));
  return lines;
}

/** The introductions that run, with what can be done about the latest. */
async function running(request: MemberRequest): Promise<{ fields: readonly Field[]; buttons: readonly Button[] }> {
  const { records, community, member, text } = request;
  const rounds = currentOf(await records.matters.of("rounds", community.id), member.id, todayOf(request));
  const open = rounds.filter((round) => {
    const group = groupOf(round, member.id);
    return group !== undefined && !haveMet(group);
  });
  const names = await Promise.all(rounds.map(async (round) => namesOf(await othersIn(request, round))));
  const [latest] = open;
  return {
    fields: names.length > 0 ? [{ label: text.plain("introductions.show.current"), value: joined(names) }] : [],
    buttons: latest ? introductionButtons(latest, text, communityIfUnclear(request)) : [],
  };
}

/** By the platform's own name of each: whom somebody avoids is no occasion to look names up. */
async function neverWith({ records, text }: MemberRequest, wish: IntroductionWish): Promise<readonly Field[]> {
  const found = await Promise.all(wish.blocks.map((id) => records.members.get(id)));
  const value = joined(
    found.flatMap((one) => (one ? [[mention(one.ref, one.ref)]] : [])),
    ", ",
  );
  return value.length > 0 ? [{ label: text.plain("introductions.show.blocks"), value }] : [];
}
