// The worked example of domain section 1.6, written by hand: ten members, what they did, and what must come out.
import type { Flag, Level, Standing } from "../../src/community/member.ts";
import type { Evaluated, Evaluation } from "../../src/participation/evaluate.ts";
import { usualSettings } from "../../src/participation/settings.ts";
import type { ActivityDay, ActivityKind } from "../../src/ports/records/activity.ts";
import { instant } from "../../src/time/instant.ts";
import { atWallClock, type LocalTime, localDate, plusDays, type Zone } from "../../src/time/zone.ts";

export const zone = "Europe/Berlin" as Zone;
/** A Monday at nine in Berlin. */
export const now = instant("2026-03-02T08:00:00Z");
export const today = localDate(now, zone);
export const settings = { ...usualSettings, rankGuardFrom: 8 };

export const dateAgo = (days: number) => plusDays(today, -days);
const instantAgo = (days: number) => atWallClock(dateAgo(days), "12:00" as LocalTime, zone);

export type Done = { readonly kind: ActivityKind; readonly age: number; readonly count: number };

export type Example = {
  readonly id: string;
  readonly tenure: number;
  readonly paused: boolean;
  readonly prior: readonly [level: Level, days: number, up: number, down: number];
  readonly done: readonly Done[];
  readonly V: number;
  readonly Q: number;
  readonly E: number;
  readonly R: number;
  readonly recent: number;
  readonly base: number | undefined;
  readonly drift: number | undefined;
  readonly after: readonly [level: Level, up: number, down: number];
  readonly flags: readonly Flag[];
};

/** What the participation room needs to evaluate these examples as members of one community. */
export function asMember(example: Example): Evaluated {
  const [level, days, up, down] = example.prior;
  const standing: Standing = { level, since: instantAgo(days), up, down, evaluatedAt: instantAgo(7), flags: [] };
  const pauses = example.paused ? [{ from: today, until: null }] : [];
  return { id: example.id, roles: [], joinedAt: instantAgo(example.tenure), pauses, standing };
}

export const asActivity = (example: Example): readonly ActivityDay[] =>
  example.done.map(({ kind, age, count }) => ({ member: example.id, kind, count, date: dateAgo(age) }));

/** What was evaluated, in the example's words and to its tolerances: 0.005 for scores, 0.0005 for the rest. */
export const asFigures = (found: Evaluation) => ({
  V: found.score.V.toFixed(2),
  Q: found.score.Q.toFixed(2),
  E: found.score.E.toFixed(2),
  R: found.score.R,
  recent: found.pace.recent.toFixed(3),
  base: found.pace.base?.toFixed(3),
  drift: found.drift?.toFixed(3),
  after: [found.standing.level, found.standing.up, found.standing.down],
  flags: found.standing.flags,
});

export const asExpected = (example: Example) => ({
  V: example.V.toFixed(2),
  Q: example.Q.toFixed(2),
  E: example.E.toFixed(2),
  R: example.R,
  recent: example.recent.toFixed(3),
  base: example.base?.toFixed(3),
  drift: example.drift?.toFixed(3),
  after: example.after,
  flags: example.flags,
});

const at = (kind: ActivityKind, age: number, count = 1): Done => ({ kind, age, count });
const on = (kind: ActivityKind, ...ages: number[]): Done[] => ages.map((age) => at(kind, age));
const every = (days: number, kind: ActivityKind, from: number, to: number, count = 1): Done[] =>
  Array.from({ length: Math.floor((to - from) / days) + 1 }, (_, index) => at(kind, from + index * days, count));
/** The four monthly gatherings of this community. */
const gatherings = [6, 36, 66, 96];

export const examples: readonly Example[] = [
  {
    id: "Ada: steady core",
    ...{ tenure: 700, paused: false, prior: ["core", 300, 0, 0] },
    done: [
      ...every(7, "answer", 1, 92),
      ...every(7, "reply", 3, 94, 2),
      ...on("attend", ...gatherings),
      ...on("host", 6, 66),
      at("resource", 20),
    ],
    ...{ V: 40.01, Q: 4.9, E: 44.91, R: 12, recent: 8.75, base: 5.583, drift: 1.077 },
    ...{ after: ["core", 0, 0], flags: [] },
  },
  {
    id: "Ben: below entry to core, above staying in it",
    ...{ tenure: 520, paused: false, prior: ["core", 200, 0, 0] },
    done: [
      ...every(28, "answer", 10, 94),
      ...every(14, "reply", 5, 103, 2),
      ...on("attend", ...gatherings),
      ...[at("present", 36), at("host", 96), at("resource", 50), at("post", 24), at("pair", 17)],
    ],
    ...{ V: 16.48, Q: 6.92, E: 23.4, R: 11, recent: 3.75, base: 4, drift: 0.644 },
    ...{ after: ["core", 0, 0], flags: [] },
  },
  {
    id: "Chi: a burst counts once, and places second of eight",
    ...{ tenure: 260, paused: false, prior: ["active", 120, 0, 0] },
    done: [
      ...[at("answer", 1, 3), at("answer", 4, 2), at("reply", 2, 8), at("post", 3), at("question", 8)],
      ...[at("resource", 5), at("pair", 12), at("reply", 11)],
      ...on("attend", ...gatherings),
      ...every(14, "reply", 18, 88),
    ],
    ...{ V: 29.78, Q: 7.17, E: 36.95, R: 9, recent: 9.25, base: 1.167, drift: 5.447 },
    ...{ after: ["active", 1, 0], flags: ["rising"] },
  },
  {
    id: "Dee: the second confirmation lifts",
    ...{ tenure: 400, paused: false, prior: ["peripheral", 90, 1, 0] },
    done: [
      ...on("attend", ...gatherings),
      ...every(14, "reply", 9, 93, 2),
      ...[at("question", 15), at("pair", 25), at("reaction", 2, 3), at("reaction", 40, 2), at("answer", 58)],
      at("open", 21),
    ],
    ...{ V: 8.17, Q: 8.72, E: 16.89, R: 9, recent: 3.75, base: 1.917, drift: 1.344 },
    ...{ after: ["active", 0, 0], flags: [] },
  },
  {
    id: "Eli: drift is seen while the level still holds",
    ...{ tenure: 330, paused: false, prior: ["active", 150, 0, 0] },
    done: [
      at("reaction", 13, 2),
      ...on("attend", 36, 66, 96),
      ...every(7, "reply", 31, 101, 2),
      ...on("answer", 45, 59, 80),
      ...[at("post", 38), at("pair", 52), at("resource", 73)],
    ],
    ...{ V: 9.31, Q: 3.93, E: 13.24, R: 9, recent: 0.25, base: 4.083, drift: 0.042 },
    ...{ after: ["active", 0, 0], flags: ["drifting"] },
  },
  {
    id: "Fay: the fourth week below goes one step down",
    ...{ tenure: 450, paused: false, prior: ["active", 210, 0, 3] },
    done: [
      ...on("attend", 66, 96),
      ...[at("reply", 48), at("reply", 69, 2), at("answer", 62), at("question", 75), at("digest", 20)],
    ],
    ...{ V: 1.98, Q: 1.29, E: 3.28, R: 5, recent: 0.125, base: 1.25, drift: 0.069 },
    ...{ after: ["peripheral", 0, 0], flags: ["drifting"] },
  },
  {
    id: "Gus: attends, pairs and reads; honoured, not pushed",
    ...{ tenure: 210, paused: false, prior: ["peripheral", 210, 0, 0] },
    done: [
      ...on("attend", ...gatherings),
      ...every(14, "reaction", 4, 74, 2),
      ...on("pair", 18, 46),
      ...[at("open", 5, 3), at("open", 19, 2), at("digest", 1), at("digest", 15), at("recording", 29)],
    ],
    ...{ V: 0, Q: 14.07, E: 14.07, R: 8, recent: 2.875, base: 1.417, drift: 1.394 },
    ...{ after: ["peripheral", 0, 0], flags: ["quiet_engaged"] },
  },
  {
    id: "Hua: last seen 75 days ago",
    ...{ tenure: 600, paused: false, prior: ["peripheral", 400, 0, 0] },
    done: [at("digest", 75), at("reaction", 82), at("attend", 96)],
    ...{ V: 0, Q: 0.49, E: 0.49, R: 2, recent: 0, base: 0.333, drift: 0 },
    ...{ after: ["peripheral", 0, 0], flags: ["dormant"] },
  },
  {
    id: "Ivy: lively, and too new for a level",
    ...{ tenure: 12, paused: false, prior: ["peripheral", 12, 0, 0] },
    done: [
      ...[at("post", 11), at("reply", 9, 3), at("question", 6), at("reply", 2, 9), at("attend", 6)],
      at("reaction", 1, 5),
    ],
    ...{ V: 11.37, Q: 4.57, E: 15.94, R: 2, recent: 4.5, base: undefined, drift: undefined },
    ...{ after: ["peripheral", 0, 0], flags: ["newcomer"] },
  },
  {
    id: "Jon: paused and frozen",
    ...{ tenure: 380, paused: true, prior: ["active", 100, 0, 0] },
    done: [at("attend", 66), at("answer", 70), at("reply", 72, 3), at("attend", 96), at("answer", 88)],
    ...{ V: 1.56, Q: 0.98, E: 2.54, R: 2, recent: 0, base: 1.25, drift: undefined },
    ...{ after: ["active", 0, 0], flags: ["paused"] },
  },
];
