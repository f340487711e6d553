// `/cop rhythm suggest`: times that would suit many, with one press to take one, and an honest word on what they are based on.

import { words } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent, zoneOf } from "../../community/member.ts";
import type { ActivityKind } from "../../ports/records/activity.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { describePlan, describeTime } from "../grammar.ts";
import { type Act, type Suggestion, suggestSlots } from "../suggestion.ts";

const lookBackDays = 180;
/** What people do when they like. When they come to gatherings or meet for a chat tells of times that were set for them. */
const atTheirOwnTime: readonly ActivityKind[] = [
  "post",
  "reply",
  "answer",
  "question",
  "reaction",
  "story",
  "resource",
  "open",
  "recording",
  "poll",
];

export const rhythmSuggest = defineCommand({
  words: "rhythm suggest",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.suggest.summary",
  example: "rhythm suggest",
  touches: [],
  options: {},
  async run(request) {
    const { community, now, text } = request;
    const members = (await request.records.members.list(community.id)).filter(isPresent);
    const acts = await actsOf(
      request,
      members.map((member) => member.id),
    );
    const suggestion = suggestSlots(
      members.map((member) => zoneOf(member, community)),
      acts,
      community.zone,
      now,
    );
    const place = communityIfUnclear(request);
    const { slots, alternate } = suggestion;
    return privately({
      title: text.plain("rhythm.suggest.title"),
      text: joined([
        basisLine(suggestion, text),
        ...(alternate === null
          ? []
          : [
              text("rhythm.suggest.alternate", {
                count: alternate.members,
                command: words(`/cop rhythm alternate ${describeTime(alternate)}`),
              }),
            ]),
      ]),
      fields: slots.map(({ plan, active, daytime }) => ({
        label: describePlan(plan),
        value:
          suggestion.basis === "activity"
            ? text("rhythm.suggest.slot-active", { active, daytime, members: suggestion.members })
            : text("rhythm.suggest.slot-zones", { daytime, members: suggestion.members }),
      })),
      buttons: slots.map(({ plan }) => ({
        id: writeLine(`rhythm set ${describePlan(plan)}`, { community: place }),
        label: text.plain("rhythm.suggest.take", { plan: describePlan(plan) }),
      })),
    });
  },
});

async function actsOf({ records, now }: CommunityRequest, members: readonly string[]): Promise<readonly Act[]> {
  const since = plus(now, -lookBackDays * day);
  const all: Act[] = [];
  for (const member of members) {
    for (const { kind, at } of await records.activity.of(member))
      if (at >= since && at <= now && atTheirOwnTime.includes(kind)) all.push({ member, at });
  }
  return all;
}

function basisLine({ basis, members, activeMembers, acts }: Suggestion, text: Texts) {
  if (basis === "zones") return text("rhythm.suggest.from-zones", { members, activeMembers });
  return text("rhythm.suggest.from-activity", { activeMembers, acts, days: lookBackDays });
}
