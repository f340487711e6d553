// `/cop members [level or @name]`: for facilitators' eyes only, in the order of the alphabet. There is no ranking.
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent, type Member } from "../../community/member.ts";
import { joined } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { evaluateCommunity, takesPart } from "../evaluate.ts";
import { explainLevel } from "../explain.ts";
import { levels } from "../level.ts";
import { settingsOf } from "../settings.ts";

/** More names than this make no message that anybody reads. */
const shown = 40;

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
    const present = (await records.members.list(community.id))
      .filter(isPresent)
      .sort((one, other) => one.name.localeCompare(other.name));
    if (who === undefined || who === "") {
      const fields = [...levels].reverse().map((level) => {
        const there = present.filter((member) => member.standing.level === level);
        return { label: text.plain("members.level", { level, count: there.length }), value: names(there) };
      });
      return privately({
        title: text.plain("members.title", { count: present.length, community: community.name }),
        text: text("members.private"),
        fields: fields.filter((field) => field.value.length > 0),
      });
    }
    const level = levels.find((one) => one === who.toLowerCase());
    if (level) {
      const there = present.filter((member) => member.standing.level === level);
      return privately({
        title: text.plain("members.level", { level, count: there.length }),
        text: there.length > 0 ? names(there) : text("members.none"),
      });
    }
    const wanted = who.replace(/^@/, "").toLowerCase();
    const ref = request.invocation.mentions?.[who] ?? wanted;
    const one = present.find(
      (member) => member.ref.toLowerCase() === ref.toLowerCase() || member.name.toLowerCase() === wanted,
    );
    if (!one) throw new Refusal("members.unknown", { who });
    return explain(request, one);
  },
});

const names = (of: readonly Member[]) =>
  joined(
    of
      .slice(0, shown)
      .map((member) => [{ kind: "quoted" as const, words: member.name }])
      .concat(of.length > shown ? [[{ kind: "quoted" as const, words: `+${of.length - shown}` }]] : []),
    ", ",
  );

async function explain({ community, records, text, now }: MemberRequest, member: Member) {
  const settings = settingsOf(community);
  const all = (await records.members.list(community.id)).filter(takesPart);
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
