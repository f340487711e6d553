import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tooManyOptOuts } from "../../src/rules/auto-pause.ts";
import { isHeldOut } from "../../src/rules/hold-out.ts";

describe("the automatic kill switch", () => {
  test("falls at three percent of recipients, exactly", () => {
    expect(tooManyOptOuts(3, 100)).toBe(true);
    expect(tooManyOptOuts(2, 67)).toBe(false);
    expect(tooManyOptOuts(2, 66)).toBe(true);
    expect(tooManyOptOuts(1, 5)).toBe(true);
  });

  test("stays up when nobody opted out, or nobody was written to", () => {
    expect(tooManyOptOuts(0, 0)).toBe(false);
    expect(tooManyOptOuts(0, 40)).toBe(false);
    expect(tooManyOptOuts(2, 0)).toBe(false);
  });
});

describe("the hold-out", () => {
  test("is the same whenever it is asked for, and another one for another rule", () => {
    const members = Array.from({ length: 400 }, (_, index) => `m${index}`);
    const of = (rule: string) => members.filter((member) => isHeldOut(member, rule, 0.2));
    expect(of("participation.welcome")).toEqual(of("participation.welcome"));
    expect(of("participation.welcome")).not.toEqual(of("participation.rising"));
  });

  test("grows with its share, and keeps those that were in it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (member, rule) => {
        if (isHeldOut(member, rule, 0.1)) expect(isHeldOut(member, rule, 0.2)).toBe(true);
        expect(isHeldOut(member, rule)).toBe(false);
      }),
    );
  });

  test.each([0.05, 0.21, 1, -0.1, Number.NaN])("refuses a share of %d", (share) => {
    expect(() => isHeldOut("m", "rule", share)).toThrow(RangeError);
  });
});
