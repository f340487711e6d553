// How decisions are put in order for a facilitator to read.
import { describe, expect, it } from "vitest";
import { byDay, byPerson, dueByDay, inWindow, waitsOf } from "../../../../adapters/sandbox/page/ledger.js";

type Decision = Parameters<typeof byDay>[0][number];
const decision = (
  at: string,
  rule: string,
  to: string,
  outcome: Decision["outcome"],
  reason = "because",
): Decision => ({
  at: `2026-05-${at}:00.000Z`,
  rule,
  to,
  outcome,
  reason,
  community: "co_1",
});
const everybody = () => true;

describe("what was decided", () => {
  it("stands by day and within it by room, the newest first", () => {
    const { days } = byDay(
      [
        decision("11T09:00", "rhythm.announce", "c1", "sent"),
        decision("12T08:00", "rhythm.remind", "c1", "sent"),
        decision("12T09:00", "value.follow-up", "ada", "sent"),
        decision("12T10:00", "rhythm.remind", "c1", "skipped"),
      ],
      "UTC",
      50,
    );
    expect(
      days.map(({ day, rooms }) => [
        day,
        rooms.map(({ room, entries }) => [room, entries.map((entry) => entry.outcome)]),
      ]),
    ).toEqual([
      [
        "2026-05-12",
        [
          ["rhythm", ["skipped", "sent"]],
          ["value", ["sent"]],
        ],
      ],
      ["2026-05-11", [["rhythm", ["sent"]]]],
    ]);
  });

  it("is one entry when one rule decided the same about many people for the same reason on one day", () => {
    const { days } = byDay(
      ["ada", "ben", "ada", "chi"].map((to) => decision("12T06:00", "participation.levels", to, "nothing")),
      "UTC",
      50,
    );
    expect(days[0]?.rooms[0]?.entries).toMatchObject([{ count: 4, to: ["chi", "ada", "ben"] }]);
  });

  it("belongs to the day of the reader's zone", () => {
    const { days } = byDay([decision("12T23:30", "rhythm.remind", "c1", "sent")], "Europe/London", 50);
    expect(days[0]?.day).toBe("2026-05-13");
  });

  it("ends after as many entries as were asked for, and says that there is more", () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      decision(`0${index + 1}T08:00`, "rhythm.remind", "c1", "sent"),
    );
    expect(byDay(many, "UTC", 4)).toMatchObject({ more: true, days: { length: 4 } });
    expect(byDay(many, "UTC", 9).more).toBe(false);
  });

  it("groups what somebody asked for by command apart from the rooms' rules", () => {
    expect(byDay([decision("12T08:00", "story share", "c1", "sent")], "UTC", 5).days[0]?.rooms[0]?.room).toBe("asked");
  });

  it("counts as lately for thirty days", () => {
    const all = [decision("11T08:00", "a.b", "c", "sent"), decision("12T08:00", "a.b", "c", "sent")];
    expect(inWindow(all, "2026-06-11T08:00:00.000Z")).toHaveLength(1);
  });
});

describe("what was held back", () => {
  it("is one wait however often it was looked at again, with the last reason and how it ended", () => {
    const waits = waitsOf(
      [
        decision("09T18:00", "value.follow-up", "gus", "held", "it is the weekend"),
        decision("11T06:00", "value.follow-up", "gus", "held", "it is early"),
        decision("11T08:00", "value.follow-up", "gus", "sent"),
      ],
      everybody,
    );
    expect(waits).toMatchObject([
      { to: "gus", since: "2026-05-09T18:00:00.000Z", reason: "it is early", end: { outcome: "sent" } },
    ]);
  });

  it("still waits when nothing has followed, and waits anew after it was sent", () => {
    const waits = waitsOf(
      [
        decision("01T08:00", "a.b", "ada", "held"),
        decision("02T08:00", "a.b", "ada", "sent"),
        decision("08T08:00", "a.b", "ada", "held"),
      ],
      everybody,
    );
    expect(waits.map((wait) => wait.end?.outcome)).toEqual(["sent", undefined]);
  });

  it("keeps people, rules and communities apart", () => {
    const waits = waitsOf(
      [
        decision("01T08:00", "a.b", "ada", "held"),
        decision("01T08:00", "a.b", "ben", "held"),
        decision("01T08:00", "a.c", "ada", "held"),
        { ...decision("01T08:00", "a.b", "ada", "held"), community: "co_2" },
        decision("02T08:00", "a.b", "ben", "skipped"),
      ],
      everybody,
    );
    expect(waits.map((wait) => [wait.to, wait.rule, wait.end?.outcome])).toEqual([
      ["ada", "a.b", undefined],
      ["ben", "a.b", "skipped"],
      ["ada", "a.c", undefined],
      ["ada", "a.b", undefined],
    ]);
  });

  it("counts what was never sent to a person, but not what was skipped in a channel", () => {
    const skipped = [
      decision("01T08:00", "rhythm.remind", "c1", "skipped"),
      decision("01T08:00", "a.b", "ada", "skipped"),
    ];
    expect(waitsOf(skipped, (ref) => ref === "ada").map((wait) => wait.to)).toEqual(["ada"]);
  });

  it("shows first whom it spared most, the newest wait of each first", () => {
    const people = byPerson(
      waitsOf(
        [
          decision("01T08:00", "a.b", "ada", "held"),
          decision("01T08:00", "a.b", "ben", "held"),
          decision("02T08:00", "a.c", "ben", "held"),
        ],
        everybody,
      ),
    );
    expect(people.map((person) => [person.to, person.waits.map((wait) => wait.rule)])).toEqual([
      ["ben", ["a.c", "a.b"]],
      ["ada", ["a.b"]],
    ]);
  });
});

describe("what is due", () => {
  it("comes in order, a day at a time; the same rule at the same moment for two communities is one entry", () => {
    const due = [
      { at: "2026-05-18T08:00:00.000Z", rule: "insight.brief", community: "co_2" },
      { at: "2026-05-13T15:00:00.000Z", rule: "rhythm.remind", community: "co_1" },
      { at: "2026-05-18T08:00:00.000Z", rule: "insight.brief", community: "co_1" },
    ];
    expect(
      dueByDay(due, "UTC").map(({ day, entries }) => [
        day,
        entries.map(({ rule, communities }) => [rule, communities]),
      ]),
    ).toEqual([
      ["2026-05-13", [["rhythm.remind", ["co_1"]]]],
      ["2026-05-18", [["insight.brief", ["co_2", "co_1"]]]],
    ]);
  });
});
