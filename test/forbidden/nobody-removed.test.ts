// X5: nobody is removed for being quiet. The bot asks once, and then lets everybody be.
import { afterEach, describe, expect, it } from "vitest";
import { isPresent } from "../../src/community/member.ts";
import { type Circle, circle } from "../participation/circle.ts";

let here: Circle;
afterEach(() => here.close());

describe("X5: two years without a sign", () => {
  it("leave everybody a member, who can do all that members can", async () => {
    here = await circle({ members: 5 });
    await here.say("fay", "/cop rhythm set monthly on 2nd tue at 15:00 UTC");
    await here.say("m1", "/cop listening on");
    await here.say("m2", "/cop me pause");
    await here.say("m3", "/cop preferences nudges=stopped");
    const before = await Promise.all(["m1", "m2", "m3", "m4", "m5"].map((who) => here.member(who)));
    await here.advance("P730D");
    for (const then of before) {
      const now = await here.member(then.ref);
      expect(isPresent(now)).toBe(true);
      expect({ ...now, standing: null }).toEqual({ ...then, standing: null });
      expect(now.standing.level).toBe("peripheral");
    }
    expect(await here.told("m5", "/cop me show")).toContain("a full way to belong");
    expect((await here.say("m5", "/cop story")).form?.fields).toHaveLength(5);
    expect(await here.told("fay", "/cop members")).toContain("M5");
  });

  it("bring each of them a welcome and one question, and not a word about being removed", async () => {
    here = await circle({ members: 5 });
    await here.say("m1", "/cop listening on");
    await here.advance("P730D");
    for (const who of ["m1", "m2", "m5"]) {
      const kinds = (await here.unasked(who)).map((message) => message.kind);
      expect(kinds).toEqual(
        who === "m1" ? ["participation.newcomer"] : ["participation.newcomer", "participation.dormant"],
      );
      for (const { text } of await here.unasked(who))
        expect(text).not.toMatch(/remov|kick|expire|revok|clean|purge|unless/i);
    }
    expect(await here.inPublic()).toEqual([]);
  });
});
