// What a button or a form has to carry so that it means the same wherever it is pressed.
import type { CommunityRequest } from "./define.ts";

/** The community's id, where the place does not tell it: in direct messages and in other channels. */
export const communityElsewhere = ({
  invocation,
  community,
}: Pick<CommunityRequest, "invocation" | "community">): string | undefined =>
  invocation.direct || invocation.channel !== community.channel ? community.id : undefined;

/** An id as typed or pressed, or undefined for what cannot be one: a form must not carry what no submission could mend. */
export const idOnly = (given: unknown): string | undefined =>
  typeof given === "string" && /^[a-z0-9_-]{1,60}$/i.test(given) ? given : undefined;
