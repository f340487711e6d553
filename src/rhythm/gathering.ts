// A gathering: any live event of the community, by its rhythm or planned by hand, with who comes and what it is about.
import { type Instant, minute, plus } from "../time/instant.ts";
import type { LocalDate, Zone } from "../time/zone.ts";

export type Gathering = {
  readonly id: string;
  readonly community: string;
  /** Null for one that was planned by hand. */
  readonly rhythm: string | null;
  /** The start that the rhythm gives it; stays when the gathering is moved. Null also where the rhythm left it out since. */
  readonly slot: Instant | null;
  readonly startsAt: Instant;
  readonly durationMinutes: number;
  readonly title: string | null;
  /** One of the formats of domain section 4, such as `meetup`. */
  readonly format: string;
  /** The zone in which its time was said. */
  readonly zone: Zone;
  /** Where to meet online. */
  readonly link: string | null;
  /** Where to meet in person. */
  readonly place: string | null;
  /** Kept free at the end, at least 10 (domain section 4: room to network in every gathering). */
  readonly networkingMinutes: number;
  readonly state: "planned" | "cancelled" | "skipped";
  /** The start it had before it was moved. */
  readonly movedFrom: Instant | null;
  readonly notes: string | null;
  /** Member id of who hosts it. */
  readonly host: string | null;
  /** Since when it stands as it does, on its date or called off: nothing is announced earlier, no older answer is meant for it. */
  readonly datedAt: Instant;
  /** Rises whenever what stands in people's calendars has to change (RFC 5545 SEQUENCE). */
  readonly revision: number;
  readonly createdAt: Instant;
};

export const rsvpAnswers = ["yes", "maybe", "no"] as const;
export type RsvpAnswer = (typeof rsvpAnswers)[number];

/** A member's answer to one gathering; a new one replaces it. */
export type Rsvp = {
  readonly gathering: string;
  readonly member: string;
  readonly answer: RsvpAnswer;
  readonly at: Instant;
};

/** A note that a member was there, by a facilitator or by the member. Nobody notes who was not (domain 9, X2). */
export type Attendance = {
  readonly gathering: string;
  readonly member: string;
  /** Member id of who noted it. */
  readonly by: string;
  readonly at: Instant;
};

export type AgendaItem = {
  readonly id: string;
  readonly gathering: string;
  readonly member: string;
  readonly topic: string;
  readonly at: Instant;
};

/** A member would like to host a gathering in a format. */
export type HostOffer = {
  readonly id: string;
  readonly community: string;
  readonly member: string;
  readonly format: string;
  readonly note: string | null;
  readonly at: Instant;
};

/**
 * The id of a rhythm's gathering on a date: the same whenever it is derived, so that deriving twice never makes two, and
 * short enough for a button.
 */
export const gatheringIdOn = (rhythm: string, date: LocalDate): string => `${rhythm}-${date.replaceAll("-", "")}`;

export const endOf = (gathering: Pick<Gathering, "startsAt" | "durationMinutes">): Instant =>
  plus(gathering.startsAt, gathering.durationMinutes * minute);

/** How people meet, by what is known: a link, a place, both, or neither yet. */
export function meetingKind(gathering: Pick<Gathering, "link" | "place">): "online" | "in-person" | "both" | "open" {
  if (gathering.link !== null) return gathering.place === null ? "online" : "both";
  return gathering.place === null ? "open" : "in-person";
}

/** The gathering at another start. One that had been skipped or cancelled is on again. Moving to where it is changes nothing. */
export function moved(gathering: Gathering, startsAt: Instant, now: Instant): Gathering {
  if (startsAt === gathering.startsAt && gathering.state === "planned") return gathering;
  return {
    ...gathering,
    startsAt,
    state: "planned",
    movedFrom: gathering.startsAt,
    datedAt: now,
    revision: gathering.revision + 1,
  };
}

/** The gathering called off: `skipped` when the rhythm leaves it out, `cancelled` when it was to be. */
export function calledOff(gathering: Gathering, state: "cancelled" | "skipped", now: Instant): Gathering {
  if (gathering.state === state) return gathering;
  return { ...gathering, state, datedAt: now, revision: gathering.revision + 1 };
}

/** One that was called off, on again at its own time. */
export function backOn(gathering: Gathering, now: Instant): Gathering {
  if (gathering.state === "planned") return gathering;
  return { ...gathering, state: "planned", datedAt: now, revision: gathering.revision + 1 };
}

/** The last one that takes place before this one; none before the first. `all` in any order. */
export function previousOf(gathering: Gathering, all: readonly Gathering[]): Gathering | undefined {
  return all
    .filter((one) => one.id !== gathering.id && one.state === "planned" && one.startsAt < gathering.startsAt)
    .reduce<Gathering | undefined>((last, one) => (last && last.startsAt >= one.startsAt ? last : one), undefined);
}
