import { describe, expect, it } from "vitest";
import { commonHours, pairWeight, sharedTopics } from "../../../src/spaces/pairing/connection.ts";
import { person } from "./community.ts";

describe("what two people share", () => {
  it("topics are the same whatever their capitals and blanks, and come back as the first one wrote them, once", () => {
    const ada = person("ada", { topics: ["Testing", "testing ", "Tea", ""] });
    const ben = person("ben", { topics: [" TESTING", "", "chess"] });
    expect(sharedTopics(ada, ben)).toEqual(["Testing"]);
  });

  it.each([
    ["the same day", [9, 17], [9, 17], 8],
    ["an overlap at the end", [9, 17], [15, 23], 2],
    ["days that only touch", [9, 17], [17, 23], 0],
    ["a night that wraps past midnight, and a morning", [22, 6], [4, 12], 2],
    ["two nights", [22, 6], [23, 7], 7],
    ["around the clock and a morning", [0, 24], [4, 12], 8],
    ["half hours at the ends", [8.5, 17.5], [16, 23], 1],
    ["no hours at all", [9, 9], [0, 24], 0],
  ] as const)("common working hours: %s", (_, one, other, hours) => {
    const [ada, ben] = [person("ada", { workingHoursUtc: one }), person("ben", { workingHoursUtc: other })];
    expect(commonHours(ada, ben)).toBe(hours);
    expect(commonHours(ben, ada)).toBe(hours);
  });

  it("common working hours: none are known of somebody who never told theirs", () => {
    expect(commonHours(person("ada", { workingHoursUtc: [9, 17] }), person("ben"))).toBe(0);
  });
});

describe("what an introduction is worth", () => {
  const plain = person("ada", { topics: ["tea"], site: "Graz", workingHoursUtc: [9, 17] });
  const asked = { tie: true, interests: "shared" } as const;
  const alike = person("ben", { site: "Graz" });

  it("nothing in common, nothing to bridge and an old tie are worth nothing", () => {
    expect(pairWeight(plain, alike, asked)).toBe(0);
  });

  it.each([
    ["a bridge from active to peripheral", person("ben", { level: "peripheral" }), asked, 3],
    ["a bridge from active to an active newcomer", person("ben", { newcomer: true }), asked, 3],
    ["no tie yet", alike, { ...asked, tie: false }, 2],
    ["a shared topic", person("ben", { topics: ["Tea"] }), asked, 1],
    ["no shared topic, where difference is wished for", alike, { ...asked, interests: "different" }, 1],
    [
      "a shared topic, where difference is wished for",
      person("ben", { topics: ["tea"] }),
      { ...asked, interests: "different" },
      0,
    ],
    ["two working hours in common", person("ben", { workingHoursUtc: [15, 23] }), asked, 1],
    ["one working hour in common", person("ben", { workingHoursUtc: [16, 23] }), asked, 0],
    ["another site", person("ben", { site: "Linz" }), asked, 1],
    ["having sat out last time", person("ben", { satOutLast: true }), asked, 2],
  ] as const)("%s", (_, other, connection, points) => {
    expect(pairWeight(plain, other, connection)).toBe(points);
    expect(pairWeight(other, plain, connection)).toBe(points);
  });

  it("all of it together is worth ten", () => {
    const other = person("ben", {
      level: "peripheral",
      topics: ["tea"],
      workingHoursUtc: [9, 17],
      site: "Linz",
      satOutLast: true,
    });
    expect(pairWeight(plain, other, { tie: false, interests: "shared" })).toBe(10);
  });
});
