import { describe, expect, test } from "vitest";
import type { Level } from "../../src/community/member.ts";
import { shapeHints } from "../../src/participation/shape.ts";

const levels = (core: number, active: number, peripheral: number): Level[] => [
  ...Array<Level>(core).fill("core"),
  ...Array<Level>(active).fill("active"),
  ...Array<Level>(peripheral).fill("peripheral"),
];

describe("the shape of a community", () => {
  test("is unremarkable with 10 to 15 % core and 15 to 20 % active, limits included", () => {
    expect(shapeHints(levels(2, 3, 15))).toEqual([]);
    expect(shapeHints(levels(3, 4, 13))).toEqual([]);
  });

  test("is worth a hint outside, on either side and for either level", () => {
    expect(shapeHints(levels(1, 3, 16))).toEqual([{ level: "core", side: "below", share: 5, members: 20 }]);
    expect(shapeHints(levels(4, 5, 11))).toEqual([
      { level: "core", side: "above", share: 20, members: 20 },
      { level: "active", side: "above", share: 25, members: 20 },
    ]);
  });

  test("is not spoken of below twenty members", () => {
    expect(shapeHints(levels(19, 0, 0))).toEqual([]);
  });
});
