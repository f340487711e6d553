// Something to ask of the platform, as it begins.
import type { Ids } from "../ports/ids.ts";
import type { Deed, DeedAsked } from "../ports/records/deeds.ts";
import { day, type Instant } from "../time/instant.ts";

/** How long there is time to look through people that were listed, in milliseconds [D]. */
export const listedFor = 7 * day;

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

/** Done or withdrawn: neither what was asked nor its answer says whom it was about. */
export function nameless(deed: Deed): Deed {
  const { asked, answer } = deed;
  const nobody: DeedAsked =
    asked.kind === "end-access"
      ? { ...asked, name: "", person: null, grant: null }
      : "name" in asked
        ? { ...asked, name: "" }
        : asked;
  return {
    ...deed,
    asked: nobody,
    answer: answer?.kind === "human-step" ? { ...answer, step: "" } : answer && { kind: answer.kind },
  };
}
