// A community that was ended by its facilitators: from then on nothing is sent that nobody asked for. Commands still answer.
import type { Instant } from "../time/instant.ts";

/** What the engine has to know of the matter `stages`, whatever else stands in it. */
type MayEnd = { readonly ending: { readonly endsAt: Instant } | null };

/** `stages` is the matter of that kind, one a community or none yet. */
export const hasEnded = (stages: readonly MayEnd[], now: Instant): boolean =>
  stages.some(({ ending }) => ending !== null && ending.endsAt <= now);
