import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { Flag, Level } from "../../src/community/member.ts";
import { evaluateCommunity } from "../../src/participation/evaluate.ts";
import type { ActivityKind } from "../../src/ports/records/activity.ts";
import {
  asActivity,
  asExpected,
  asFigures,
  asMember,
  type Example,
  examples,
  now,
  settings,
  zone,
} from "./worked-example.ts";

const evaluated = (all: readonly Example[]) =>
  evaluateCommunity({ members: all.map(asMember), activity: all.flatMap(asActivity), now, zone, settings });

describe("the worked example of domain section 1.6", () => {
  const found = evaluated(examples);
  test.each(examples.map((example, index) => [example.id, example, index] as const))("%s", (_, example, index) => {
    const evaluation = found[index];
    expect(evaluation && asFigures(evaluation)).toEqual(asExpected(example));
  });

  test("eight of the ten are ranked: not the newcomer, not the paused one", () => {
    expect(found.filter((one) => one.ranked)).toHaveLength(8);
  });
});

const fixture = resolve(
  import.meta.dirname,
  "../..",
  process.env.CULTIVATE_REAL_DATA ?? "../shared/data",
  "../participation-example.csv",
);

describe("the fixture file that the domain handbook comes with", () => {
  test("comes out as it says, row by row", (context) => {
    if (!existsSync(fixture))
      return context.skip(`there is no ${fixture}; CULTIVATE_REAL_DATA names its neighbour folder`);
    const rows: Record<string, string>[] = parse(readFileSync(fixture), { columns: true });
    const all = rows.map(readRow);
    expect(all).toHaveLength(10);
    expect(evaluated(all).map(asFigures)).toEqual(all.map(asExpected));
  });

  test("is the example above", (context) => {
    if (!existsSync(fixture))
      return context.skip(`there is no ${fixture}; CULTIVATE_REAL_DATA names its neighbour folder`);
    const rows: Record<string, string>[] = parse(readFileSync(fixture), { columns: true });
    const inOrder = ({ done, ...rest }: Example) => ({
      ...rest,
      id: "",
      done: done.map((one) => `${one.kind}:${one.age}:${one.count}`).sort(),
    });
    expect(examples.map(inOrder)).toEqual(rows.map(readRow).map(inOrder));
  });
});

function readRow(row: Record<string, string>): Example {
  const text = (column: string): string => row[column] ?? "";
  const number = (column: string): number => Number(text(column));
  const perhaps = (column: string): number | undefined => (text(column) === "" ? undefined : number(column));
  return {
    id: text("member_id"),
    tenure: number("tenure_days"),
    paused: text("paused") === "1",
    prior: [
      text("prior_level") as Level,
      number("days_in_level"),
      number("prior_up_streak"),
      number("prior_down_streak"),
    ],
    done: text("events")
      .split("|")
      .map((event) => {
        const [kind, age, count = "1"] = event.split(":");
        return { kind: kind as ActivityKind, age: Number(age), count: Number(count) };
      }),
    V: number("exp_voice"),
    Q: number("exp_quiet"),
    E: number("exp_score"),
    R: number("exp_active_weeks"),
    recent: number("exp_recent_per_week"),
    base: perhaps("exp_baseline_per_week"),
    drift: perhaps("exp_drift_ratio"),
    after: [text("exp_level") as Level, number("exp_up_streak"), number("exp_down_streak")],
    flags: text("exp_flags").split("|").filter(Boolean) as Flag[],
  };
}
