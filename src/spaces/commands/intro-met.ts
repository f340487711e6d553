// `/cop intro met yes|no`, and what goes with an introduction: leaving it out, and a thank you passed on.

import { type Card, mention, time, words } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, named } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent, languageOf } from "../../community/member.ts";
import type { Activity } from "../../ports/records/activity.ts";
import { plus, week } from "../../time/instant.ts";
import { readLocalDate } from "../../time/zone.ts";
import { namesOf } from "../introductions/introduction-card.ts";
import { dayAt } from "../introductions/moments.ts";
import { nextRound, othersIn, ownIntroduction, ownWish } from "../introductions/own.ts";
import { answered, groupOf, haveMet, type Round, steppedOut, takingPart, thanked } from "../introductions/round.ts";

export const introMet = defineCommand({
  words: "intro met",
  for: "member",
  audience: "private",
  summary: "introductions.met.summary",
  example: "intro met yes",
  touches: ["rounds", "activity"],
  options: {
    answer: choice("introductions.option.met", true, ["yes", "no"]),
    round: named("introductions.option.round", false, 60),
  },
  async run(request, { answer, round: id }) {
    const { member, records, text, now } = request;
    const round = await ownIntroduction(request, id);
    if (!round) throw new Refusal("introductions.refuse.none");
    const after = answered(round, member.id, answer, now);
    await records.matters.save("rounds", after);
    if (answer === "no") return privately({ text: text("introductions.met.no-done") });
    await records.activity.addAll(await asActivities(request, after));
    const others = await othersIn(request, round);
    const thanks = { id: writeLine("intro thank", { round: round.id, community: communityIfUnclear(request) }) };
    return privately({
      text: text("introductions.met.yes-done"),
      buttons: others.length > 0 ? [{ ...thanks, label: text.plain("introductions.button.thank") }] : [],
    });
  },
});

/**
 * One meeting for each of those who may be counted, by either side's word (domain 1.5). The source names neither the other nor
 * the group, so that no list of acts shows who met whom.
 */
async function asActivities({ records, community, member, now }: MemberRequest, round: Round): Promise<Activity[]> {
  const group = groupOf(round, member.id);
  const people = await Promise.all((group ? takingPart(group) : []).map((id) => records.members.get(id)));
  return people.flatMap((one): readonly Activity[] =>
    one && isPresent(one) && one.scored
      ? [
          {
            ...{
              community: community.id,
              source: `introduction/${one.id}/${round.date}`,
              member: one.id,
              kind: "pair",
            },
            ...{ at: now, count: 1, channel: null, about: null, opensThread: false },
          } as const,
        ]
      : [],
  );
}

export const introSkip = defineCommand({
  words: "intro skip",
  for: "member",
  audience: "private",
  summary: "introductions.skip.summary",
  example: "intro skip",
  touches: ["rounds", "introductionWishes"],
  options: { round: named("introductions.option.round", false, 60) },
  async run(request, { round: given }) {
    const { community, member, records, text, zone, now } = request;
    const date = given === undefined ? undefined : readLocalDate(given);
    const round = date === undefined ? await ownIntroduction(request, given) : await roundOn(request, date);
    const group = round && groupOf(round, member.id);
    if (round && group && !haveMet(group)) {
      await records.matters.save("rounds", steppedOut(round, [member.id], now));
      return privately({ text: text("introductions.skip.current") });
    }
    const next = await nextRound(request);
    // The button of a heads-up that is long over says nothing about the rounds to come.
    if (!member.preferences.introductions || next === undefined || (given !== undefined && date !== next))
      throw new Refusal("introductions.refuse.none");
    await records.matters.save("introductionWishes", { ...(await ownWish(request)), skips: next });
    return privately({
      text: text("introductions.skip.next", {
        date: time(dayAt(next, community), zone, "date"),
        on: words("/cop intro on"),
      }),
    });
  },
});

/** The round that has begun since the heads-up was sent whose button was pressed. */
async function roundOn(request: MemberRequest, date: Round["date"]): Promise<Round | undefined> {
  const rounds = await request.records.matters.of("rounds", request.community.id);
  const found = rounds.find((round) => round.kind === "round" && round.date === date);
  return found && ownIntroduction(request, found.id);
}

export const introThank = defineCommand({
  words: "intro thank",
  hidden: true,
  for: "member",
  audience: "private",
  summary: "introductions.thank.summary",
  example: "intro thank round=rd_1",
  touches: ["rounds"],
  options: { round: named("introductions.option.round", true, 60) },
  async run(request, { round: id }) {
    const { community, member, records, text, textIn, now, send } = request;
    const round = await ownIntroduction(request, id);
    const group = round && groupOf(round, member.id);
    if (!round || !group || !haveMet(group)) throw new Refusal("introductions.refuse.none");
    if (group.thanks.some((one) => one.member === member.id))
      return privately({ text: text("introductions.thank.already") });
    await records.matters.save("rounds", thanked(round, member.id, now));
    const others = await othersIn(request, round);
    for (const other of others) {
      const own = textIn(languageOf(other, community));
      const card: Card = { text: own("introductions.thank.text", { name: [mention(member.ref, member.name)] }) };
      await send({
        key: `intro.thank/${round.id}/${member.id}/${other.id}`,
        audience: { kind: "member", member: other.id, solicited: true, topic: "introductions" },
        card,
        reason: own.plain("introductions.thank.reason"),
        expires: plus(now, week),
      });
    }
    return privately({ text: text("introductions.thank.done", { names: namesOf(others) }) });
  },
});
