// The matter of this room inside a command: read, changed and kept, or a refusal that says what stands.
import { communityIfUnclear } from "../commands/answering.ts";
import { type MemberRequest, Refusal } from "../commands/define.ts";
import { writeLine } from "../commands/line.ts";
import { day, plus } from "../time/instant.ts";
import type { LookedAt } from "./look.ts";
import { newStages, type Refused, type Stages } from "./stage.ts";
import type { Says } from "./suggestion-card.ts";

/** As far back as rules see. */
const gatheringsBack = 120 * day;
const activityBack = 181 * day;

export async function stagesHere({ records, community, now }: MemberRequest): Promise<Stages> {
  const [known] = await records.matters.of("stages", community.id);
  return known ?? newStages(community.id, now);
}

export const doneBy = ({ member, now }: MemberRequest) => ({ at: now, by: member.id });

/** Saves it, or refuses in the words of the refusal. */
export async function keep(
  { records }: MemberRequest,
  outcome: Stages | Refused,
  values: Readonly<Record<string, string>> = {},
): Promise<Stages> {
  if ("refused" in outcome) throw new Refusal(`stages.refuse.${outcome.refused}`, values);
  await records.matters.save("stages", outcome);
  return outcome;
}

/** The same facts as rules see. */
export async function factsHere({ records, community, now }: MemberRequest): Promise<LookedAt> {
  return {
    community,
    members: await records.members.list(community.id),
    rhythm: (await records.rhythm.rhythm(community.id)) ?? null,
    gatherings: await records.rhythm.gatherings(community.id, plus(now, -gatheringsBack)),
    activity: await records.activity.days(community.id, plus(now, -activityBack), now, community.zone),
    stories: await records.value.stories(community.id),
    foundings: await records.matters.of("foundings", community.id),
    rounds: await records.matters.of("rounds", community.id),
    guests: await records.matters.of("guests", community.id),
    circles: await records.matters.of("circles", community.id),
    projects: await records.matters.of("projects", community.id),
    shelf: await records.matters.of("shelf", community.id),
  };
}

export const saysIn =
  ({ commands }: MemberRequest): Says =>
  (words) =>
    commands.some((command) => command.words === words || command.aliases?.includes(words));

export const lineHere = (request: MemberRequest, line: string): string =>
  writeLine(line, { community: communityIfUnclear(request) });
