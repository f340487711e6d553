// Gatherings in a platform's own calendar, where it has one (a Discord server's scheduled events).
import type { Ref } from "../cards/card.ts";
import type { Language } from "../text/texts.ts";
import type { Instant } from "../time/instant.ts";

export type CalendarEntry = {
  readonly installation: Ref;
  /** Where the community talks. */
  readonly channel: Ref;
  /** By what the platform knows it, from an earlier answer; null when it is new. */
  readonly event: Ref | null;
  readonly title: string;
  readonly about: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly link: string | null;
  readonly place: string | null;
  /** In which an answer to people is worded. */
  readonly language?: Language;
};

export type CalendarAnswer =
  | { readonly kind: "kept"; readonly event: Ref }
  | { readonly kind: "withdrawn" }
  /** It has begun already, and nothing can be entered or changed any more. */
  | { readonly kind: "past" }
  /** The platform does not let the bot do it: the exact step that a person has to take. Announcements go on without. */
  | { readonly kind: "human-step"; readonly step: string };

/** Each call is safe to repeat. Throws DeliveryProblem when it should be tried again later. */
export interface CalendarPort {
  /** Enters a gathering, or brings its entry in step with where and when it is now. */
  keep(entry: CalendarEntry): Promise<CalendarAnswer>;
  /** Takes a skipped or cancelled one out. */
  withdraw(entry: Pick<CalendarEntry, "installation" | "language"> & { readonly event: Ref }): Promise<CalendarAnswer>;
  /** How many people marked it as interesting: a soft RSVP. */
  interested(entry: { readonly installation: Ref; readonly event: Ref }): Promise<number>;
}
