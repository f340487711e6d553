// Something to ask of the platform, as it begins.
import type { Ids } from "../ports/ids.ts";
import type { Deed, DeedAsked } from "../ports/records/deeds.ts";
import type { Instant } from "../time/instant.ts";

/** `key` names the reason: the same reason is done once in a community. `dueAt`: not before this moment. */
export const newDeed = (
  { ids, community }: { readonly ids: Ids; readonly community: { readonly id: string } },
  deed: { readonly key: string; readonly subject: string; readonly asked: DeedAsked; readonly dueAt: Instant },
): Deed => ({
  ...deed,
  id: ids.next("dd"),
  community: community.id,
  nextTryAt: deed.dueAt,
  state: "pending",
  tries: 0,
  answer: null,
  answeredAt: null,
});
