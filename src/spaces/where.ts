// Buttons and forms of this room name the community where the place does not tell it: in direct messages and in the private
// places of circles.
import type { CommunityRequest } from "../commands/define.ts";

export const communityIfUnclear = ({ invocation, community }: CommunityRequest): string | undefined =>
  invocation.direct || invocation.channel !== community.channel ? community.id : undefined;
