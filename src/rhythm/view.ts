// Everything that is shown about a gathering, read in one go.
import { communityIfUnclear } from "../commands/answering.ts";
import type { CommunityRequest } from "../commands/define.ts";
import type { Gathering } from "./gathering.ts";
import type { GatheringView } from "./gathering-card.ts";

export async function viewOf(request: CommunityRequest, gathering: Gathering): Promise<GatheringView> {
  const { records, community, text } = request;
  const [rsvps, agenda, members] = await Promise.all([
    records.rhythm.rsvps([gathering.id]),
    records.rhythm.agenda(gathering.id),
    records.members.list(community.id),
  ]);
  return {
    gathering,
    communityName: community.name,
    rsvps,
    agenda,
    names: new Map(members.map((member) => [member.id, member.name])),
    text,
    community: communityIfUnclear(request),
  };
}
