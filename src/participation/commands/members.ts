// `/cop members [level or @name]`: for facilitators' eyes only, in the order of the alphabet. There is no ranking.
import type { RichText } from "../../cards/card.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { asCounted } from "../../community/guests.ts";
import { isFacilitator, isPresent, type Member, pauseOn } from "../../community/member.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { daysBetween, localDate } from "../../time/zone.ts";
import { evaluateCommunity, takesPart } from "../evaluate.ts";
import { explainLevel } from "../explain.ts";
import { type FromHistory, fromHistory } from "../from-history.ts";
import { levels } from "../level.ts";
import { newcomerDays, settingsOf } from "../settings.ts";
import { shapeHints } from "../shape.ts";

/** More names than this make no message that anybody reads. */
const shown = 40;
const shownFromHistory = 12;

export const members = defineCommand({
  words: "members",
  for: "facilitator",
  audience: "private",
  summary: "members.summary",
  example: "members active",
  touches: [],
  options: { who: words("members.option.who", false, 80) },
  async run(request, { who }) {
    const { community, records, text } = request;
    const present = (await everybody(request))
      .filter(isPresent)
      .toSorted((one, other) => one.name.localeCompare(other.name));
    const weighed = present.filter(takesPart);
    const unasked = await fromHistory(records, community, request.now);
    if (who === undefined || who === "") {
      const fields = [...levels].reverse().map((level) => {
        const there = weighed.filter((member) => member.standing.level === level);
        return { label: text.plain("members.level", { level, count: there.length }), value: names(there) };
      });
      // Who did not allow it stands nowhere, rather than in the periphery.
      const others = present.filter((member) => !takesPart(member));
      const unweighed = { label: text.plain("members.unweighed", { count: others.length }), value: names(others) };
      const intro = text(unasked.length > 0 ? "members.private-history" : "members.private");
      return privately({
        title: text.plain("members.title", { count: present.length, community: community.name }),
        text: joined([intro, ...shapeLines(present, request)]),
        fields: [...fields, unweighed, ...historyFields(unasked, text)].filter((field) => field.value.length > 0),
      });
    }
    const level = levels.find((one) => one === who.toLowerCase());
    if (level) {
      const there = weighed.filter((member) => member.standing.level === level);
      return privately({
        title: text.plain("members.level", { level, count: there.length }),
        text: there.length > 0 ? names(there) : text("members.none"),
        fields: historyFields(
          unasked.filter((one) => one.level === level),
          text,
        ),
      });
    }
    const wanted = who.replace(/^@/, "").toLowerCase();
    const { mentions = {} } = request.invocation;
    const ref = (Object.hasOwn(mentions, who) ? mentions[who] : undefined) ?? wanted;
    const one = present.find(
      (member) => member.ref.toLowerCase() === ref.toLowerCase() || member.name.toLowerCase() === wanted,
    );
    if (one) return explain(request, one);
    const met = unasked.find((other) => other.ref === ref || other.name.toLowerCase() === wanted);
    if (!met) throw new Refusal("members.unknown", { who });
    return privately({
      title: met.name,
      text: text("members.one-history", { name: met.name, level: met.level ?? "none" }),
    });
  },
});

/** The shape of the whole, where it is unusual: about levels and their thresholds, never about anybody (domain 1.5). */
function shapeLines(present: readonly Member[], { community, now, text }: MemberRequest): readonly RichText[] {
  const today = localDate(now, community.zone);
  const ranked = present.filter(
    (member) =>
      takesPart(member) &&
      !isFacilitator(member) &&
      pauseOn(member, today) === undefined &&
      daysBetween(localDate(member.joinedAt, community.zone), today) >= newcomerDays,
  );
  return shapeHints(ranked.map((member) => member.standing.level)).map((hint) =>
    text("participation.shape.hint", hint),
  );
}

/** By level, the innermost first, then those whom nobody weighs. */
const historyFields = (unasked: readonly FromHistory[], text: Texts) =>
  [...levels.toReversed(), null].flatMap((level) => {
    const there = unasked.filter((one) => one.level === level);
    const label = text.plain("members.level-history", { level: level ?? "none", count: there.length });
    return there.length > 0 ? [{ label, value: names(there, shownFromHistory) }] : [];
  });

const names = (of: readonly Pick<Member, "name">[], most = shown) =>
  joined(
    of
      .slice(0, most)
      .map((member) => [{ kind: "quoted" as const, words: member.name }])
      .concat(of.length > most ? [[{ kind: "quoted" as const, words: `+${of.length - most}` }]] : []),
    ", ",
  );

/** Guests as people whose acts are not counted. */
const everybody = async ({ records, community, now }: MemberRequest): Promise<readonly Member[]> =>
  asCounted(await records.members.list(community.id), await records.matters.of("guests", community.id), now);

async function explain(request: MemberRequest, member: Member) {
  const { community, records, text, now } = request;
  const settings = settingsOf(community);
  const all = (await everybody(request)).filter(takesPart);
  const activity = await records.activity.days(community.id, plus(now, -181 * day), now, community.zone);
  const found = evaluateCommunity({ members: all, activity, now, zone: community.zone, settings }).find(
    (one) => one.member === member.id,
  );
  return privately({
    title: member.name,
    text: found
      ? explainLevel(member, found, "them", text, settings)
      : text("members.not-scored", { name: member.name }),
    ...(member.interests
      ? {
          fields: [
            { label: text.plain("me.interests"), value: [{ kind: "quoted" as const, words: member.interests }] },
          ],
        }
      : {}),
  });
}
