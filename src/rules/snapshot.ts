// A community's facts at a moment: all that a rule may know.
import type { Community } from "../community/community.ts";
import { matterKinds } from "../community/matter-kinds.ts";
import type { Member } from "../community/member.ts";
import type { ActivityDay } from "../ports/records/activity.ts";
import type { Deed } from "../ports/records/deeds.ts";
import type { MatterKind, Matters } from "../ports/records/matters.ts";
import type { AgendaItem, Attendance, Gathering, Rsvp } from "../rhythm/gathering.ts";
import type { Rhythm } from "../rhythm/rhythm.ts";
import type { Story } from "../value/story.ts";

export type Facts = OwnFacts & { readonly [Kind in MatterKind]: readonly Matters[Kind][] };

type OwnFacts = {
  readonly members: readonly Member[];
  readonly rhythm: Rhythm | null;
  /** From 120 days back, and everything ahead. */
  readonly gatherings: readonly Gathering[];
  readonly rsvps: readonly Rsvp[];
  readonly attendance: readonly Attendance[];
  /** Topics of the gatherings ahead. */
  readonly agenda: readonly AgendaItem[];
  /** Counts by member, day and kind over the last 181 days, and longer where somebody was away. Costly: for rules that seldom run. */
  readonly activity: readonly ActivityDay[];
  readonly stories: readonly Story[];
  /** What the platform was asked to do, and what came of it. */
  readonly deeds: readonly Deed[];
};

export type FactKind = keyof Facts;

/** For what may change anything: founding a community, switching a rule. */
export const allFacts: readonly FactKind[] = [
  "members",
  "rhythm",
  "gatherings",
  "rsvps",
  "attendance",
  "agenda",
  "activity",
  "stories",
  "deeds",
  ...matterKinds,
];

export type Snapshot<Kind extends FactKind = FactKind> = { readonly community: Community } & Pick<Facts, Kind>;
