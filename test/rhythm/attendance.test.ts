import { describe, expect, it } from "vitest";
import { answerCounts, attended, standingAnswers, whoAnswered } from "../../src/rhythm/attendance.ts";
import { type Attendance, calledOff, moved, type Rsvp, type RsvpAnswer } from "../../src/rhythm/gathering.ts";
import { at, gatheringOf } from "./builders.ts";

const gathering = gatheringOf();
let minutes = 0;
const said = (member: string, answer: RsvpAnswer, about = gathering.id): Rsvp => ({
  gathering: about,
  member,
  answer,
  at: at(`2026-05-01T10:${String(minutes++).padStart(2, "0")}:00Z`),
});
const noted = (member: string, about = gathering.id): Attendance => ({
  gathering: about,
  member,
  by: "fay",
  at: at("2026-05-12T17:00:00Z"),
});

describe("answers to a gathering", () => {
  const answers = [
    said("ada", "yes"),
    said("ben", "maybe"),
    said("chi", "no"),
    said("ben", "yes"),
    said("dee", "yes", "other"),
  ];

  it("count the last one of each member, for this gathering only", () => {
    expect(answerCounts(gathering.id, answers)).toEqual({ yes: 2, maybe: 0, no: 1 });
    expect(answerCounts(gathering.id, answers.toReversed())).toEqual({ yes: 2, maybe: 0, no: 1 });
  });

  it("tell who comes, in the order in which they said so", () => {
    expect(whoAnswered(gathering.id, answers, "yes")).toEqual(["ada", "ben"]);
    expect(whoAnswered(gathering.id, answers.toReversed(), "yes", "no")).toEqual(["ada", "chi", "ben"]);
  });
});

describe("who took part", () => {
  const answers = [said("ada", "yes"), said("ben", "maybe"), said("chi", "no")];

  it("is who said yes, as long as nobody noted it", () => {
    expect(attended(gathering, answers, [])).toEqual({ members: ["ada"], basis: "answered" });
  });

  it("is who a facilitator noted, once somebody is noted, whatever had been answered", () => {
    const notes = [noted("chi"), noted("dee"), noted("chi"), noted("ada", "other")];
    expect(attended(gathering, answers, notes)).toEqual({ members: ["chi", "dee"], basis: "marked" });
  });

  it("is also who says so themselves, beside those who said yes and beside those who were noted", () => {
    const own: Attendance = { ...noted("ben"), by: "ben" };
    expect(attended(gathering, answers, [own])).toEqual({ members: ["ada", "ben"], basis: "answered" });
    expect(attended(gathering, answers, [noted("dee"), own])).toEqual({ members: ["dee", "ben"], basis: "marked" });
  });

  it("is nobody who had said yes to another date", () => {
    const later = moved(gathering, at("2026-05-14T15:00:00Z"), at("2026-05-02"));
    expect(attended(later, answers, []).members).toEqual([]);
    expect(standingAnswers(later, [...answers, { ...said("ben", "yes"), at: at("2026-05-03") }])).toHaveLength(1);
  });

  it("is nobody in one that was called off", () => {
    expect(attended(calledOff(gathering, "cancelled", at("2026-05-02")), answers, [noted("chi")]).members).toEqual([]);
  });
});
