// `/cop intros show` and `preview`: what facilitators see of introductions. Counts of five and more, and never who meets whom
// (domain 6.3).

import { time, words } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { privately } from "../../commands/reply.ts";
import { withoutGuests } from "../../community/guests.ts";
import { joined } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { dayAt } from "../introductions/moments.ts";
import { nextRound, settingsOf, todayOf } from "../introductions/own.ts";
import { planOf, type RoundFacts } from "../introductions/plan.ts";
import { isIn, poolOn } from "../introductions/pool.ts";
import { haveMet, properRounds, takingPart } from "../introductions/round.ts";
import { usualSettings } from "../introductions/settings.ts";

/** Smaller groups are not counted, so that nobody is recognised in a number (domain 6.3). */
const fewest = 5;

const counted = ({ text }: CommunityRequest, count: number) =>
  text.plain("introductions.count", { count: count >= fewest ? count : 0, few: count >= fewest ? "no" : "yes" });

export const introsShow = defineCommand({
  words: "intros show",
  aliases: ["intros"],
  for: "facilitator",
  audience: "private",
  summary: "introductions.intros.show.summary",
  example: "intros show",
  touches: [],
  options: {},
  async run(request) {
    const { records, community, text, zone, now } = request;
    const settings = (await settingsOf(request)) ?? usualSettings(community.id, todayOf(request), now);
    const rounds = properRounds(await records.matters.of("rounds", community.id));
    const last = rounds.find((round) => round.groups.length > 0);
    const guests = await records.matters.of("guests", community.id);
    const inIt = withoutGuests(await records.members.list(community.id), guests, now).filter(isIn).length;
    const next = await nextRound(request);
    const place = communityIfUnclear(request);
    const introduced = last?.groups.flatMap((group) => group.members).length ?? 0;
    const met = last?.groups.filter(haveMet).flatMap(takingPart).length ?? 0;
    const lastField = last && {
      label: text.plain("introductions.intros.show.last"),
      value: text("introductions.intros.show.last-value", {
        date: time(dayAt(last.date, community), zone, "date"),
        introduced: counted(request, introduced),
        met: counted(request, met),
      }),
    };
    return privately({
      title: text.plain("introductions.intros.show.title"),
      text: joined([
        next
          ? text("introductions.intros.set", { weeks: settings.everyWeeks, size: settings.size })
          : text("introductions.intros.none", { set: words("/cop intros set 2 weeks") }),
        ...(next ? [text("introductions.intros.next", { date: time(dayAt(next, community), zone, "date") })] : []),
        text("introductions.intros.odd", { way: settings.odd }),
        text("introductions.intros.interests", { way: settings.interests }),
      ]),
      fields: [
        { label: text.plain("introductions.intros.show.in"), value: words(counted(request, inIt)) },
        ...(lastField ? [lastField] : []),
      ],
      buttons: next
        ? [
            {
              id: writeLine("intros preview", { community: place }),
              label: text.plain("introductions.button.preview"),
            },
            { id: writeLine("intros off", { community: place }), label: text.plain("introductions.button.rounds-off") },
          ]
        : [{ id: writeLine("intros on", { community: place }), label: text.plain("introductions.button.rounds-on") }],
    });
  },
});

/** As far back as rules see gatherings. */
const gatheringsBack = 120 * day;

async function factsOf({ records, community, now }: CommunityRequest): Promise<RoundFacts> {
  const gatherings = await records.rhythm.gatherings(community.id, plus(now, -gatheringsBack));
  return {
    community,
    gatherings,
    members: await records.members.list(community.id),
    rounds: await records.matters.of("rounds", community.id),
    introductionWishes: await records.matters.of("introductionWishes", community.id),
    guests: await records.matters.of("guests", community.id),
    attendance: await records.rhythm.attendance(gatherings.map(({ id }) => id)),
  };
}

export const introsPreview = defineCommand({
  words: "intros preview",
  for: "facilitator",
  audience: "private",
  summary: "introductions.intros.preview.summary",
  example: "intros preview",
  touches: [],
  options: {},
  async run(request) {
    const { community, text, zone, now } = request;
    const settings = await settingsOf(request);
    const next = await nextRound(request);
    if (!settings || next === undefined)
      throw new Refusal("introductions.intros.no-rounds", { set: "/cop intros set 2 weeks" });
    const facts = await factsOf(request);
    const people = poolOn(next, withoutGuests(facts.members, facts.guests, now), facts.introductionWishes).length;
    const date = time(dayAt(next, community), zone, "date");
    if (people < fewest) return privately({ text: text("introductions.intros.preview.few", { date }) });
    const { groups, sitOuts, repeats } = planOf(facts, settings, next, now);
    const sizes = [...new Set(groups.map((group) => group.length))].sort();
    return privately({
      title: text.plain("introductions.intros.preview.title"),
      text: joined([
        text("introductions.intros.preview.people", { date, people }),
        ...sizes.map((size) =>
          text("introductions.intros.preview.groups", {
            size,
            count: groups.filter((group) => group.length === size).length,
          }),
        ),
        text("introductions.intros.preview.rest", { sitOuts: sitOuts.length, repeats: repeats.length }),
      ]),
    });
  },
});
