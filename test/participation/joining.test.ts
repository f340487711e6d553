// Joining and leaving are a person's own acts, each with one word, and neither is ever asked a second time.
import { afterEach, describe, expect, it } from "vitest";
import { type Circle, circle } from "./circle.ts";

let here: Circle;
afterEach(() => here.close());

const comes = async (ref: string, name: string) => {
  here.comesIn(ref, name);
  await here.adapter.inbound().observe({
    kind: "joined-channel",
    id: `came-${ref}-${here.now()}`,
    installation: "sandbox",
    channel: here.channel,
    person: { ref, name },
    at: here.now(),
  });
  await here.bot.beat();
};

describe("joining", () => {
  it("needs one word, says what is held and how to leave, and asks nothing", async () => {
    here = await circle();
    here.comesIn("ada", "Ada");
    const { reply } = await here.say("ada", "/cop join");
    expect(reply).toMatchObject({ privateTo: "ada", card: { title: "Welcome to Practice" } });
    expect(reply?.text).toContain("/cop me show");
    expect(reply?.text).toContain("/cop leave");
    expect(await here.member("ada")).toMatchObject({ name: "Ada", consent: "joined", leftAt: null, interests: null });
    expect((await here.member("ada")).standing).toMatchObject({ level: "peripheral", flags: [] });
    expect(await here.inPublic()).toEqual([]);
  });

  it("takes interests along, in quotes or not", async () => {
    here = await circle();
    here.comesIn("ada", "Ada");
    here.comesIn("ben", "Ben");
    await here.say("ada", "/cop join forms and letters");
    await here.say("ben", '/cop join "forms and letters"');
    expect((await here.member("ada")).interests).toBe("forms and letters");
    expect((await here.member("ben")).interests).toBe("forms and letters");
  });

  it("twice changes nothing but interests that were told", async () => {
    here = await circle();
    const before = await here.member("m1");
    expect(await here.told("m1", "/cop join")).toContain("a member of Practice already");
    expect(await here.member("m1")).toEqual(before);
    expect(await here.told("m1", "/cop join plain forms")).toContain("interests are saved");
    expect(await here.member("m1")).toEqual({ ...before, interests: "plain forms" });
  });

  it("again after leaving finds everything as it was, and begins in the periphery", async () => {
    here = await circle();
    await here.say("m1", "/cop join plain forms");
    await here.say("m1", "/cop preferences nudges=fewer");
    await here.say("m1", "/cop leave");
    await here.advance("P20D");
    const { reply } = await here.say("m1", "/cop join");
    expect(reply?.card.title).toBe("Welcome back to Practice");
    const back = await here.member("m1");
    expect(back).toMatchObject({ leftAt: null, joinedAt: here.now(), interests: "plain forms" });
    expect(back.preferences.nudges).toBe("fewer");
    expect(back.standing).toMatchObject({ level: "peripheral", since: here.now(), up: 0, down: 0 });
  });

  it("again ends a pause that was still running", async () => {
    here = await circle();
    await here.say("m1", "/cop me pause");
    await here.say("m1", "/cop leave");
    await here.advance("P10D");
    await here.say("m1", "/cop join");
    expect((await here.member("m1")).pauses).toEqual([{ from: "2026-03-02", until: "2026-03-12" }]);
    expect(await here.told("m1", "/cop me show")).not.toContain("paused");
  });

  it("says welcome, not welcome back, to somebody known from imported history only", async () => {
    here = await circle();
    const known = await here.member("m1");
    await here.store.write(({ members }) =>
      members.save({ ...known, id: "m_old", ref: "ada", name: "ada.l", consent: "imported" }),
    );
    here.comesIn("ada", "Ada");
    const { reply } = await here.say("ada", "/cop join");
    expect(reply?.card.title).toBe("Welcome to Practice");
    expect(await here.member("ada")).toMatchObject({ id: "m_old", name: "Ada", consent: "joined" });
  });
});

describe("leaving", () => {
  it("needs one word, has no question why, and nothing is sent any more", async () => {
    here = await circle();
    expect(await here.told("m1", "/cop leave")).toContain("You have left Practice");
    expect(await here.member("m1")).toMatchObject({ leftAt: here.now() });
    await here.advance("P30D");
    expect(await here.direct("m1")).toEqual([]);
    expect((await here.direct("m2")).length).toBeGreaterThan(0);
  });

  it("is refused to the last facilitator, and possible once there is another", async () => {
    here = await circle();
    expect(await here.told("fay", "/cop leave")).toContain("only facilitator, so nothing was changed");
    expect(await here.member("fay")).toMatchObject({ leftAt: null, roles: ["facilitator"] });
    await here.say("fay", "/cop facilitator add @m1");
    expect(await here.told("fay", "/cop leave")).toContain("You have left");
    expect(await here.member("fay")).toMatchObject({ roles: [] });
    expect(await here.told("m1", "/cop leave")).toContain("only facilitator");
  });

  it("leaves a facilitator who comes back a member like everybody else", async () => {
    here = await circle();
    await here.say("fay", "/cop facilitator add @m1");
    await here.say("fay", "/cop leave");
    await here.say("fay", "/cop join");
    expect((await here.member("fay")).roles).toEqual([]);
    expect(await here.told("fay", "/cop members")).toContain("Only facilitators");
  });

  it("twice answers kindly and changes nothing", async () => {
    here = await circle();
    await here.say("m1", "/cop leave");
    const left = await here.member("m1");
    expect(await here.told("m1", "/cop leave")).toContain("You are welcome to join");
    expect(await here.member("m1")).toEqual(left);
  });
});

describe("coming into the channel", () => {
  it("is met with one private invitation that says it is a bot, and joining takes one press", async () => {
    here = await circle();
    await comes("ada", "Ada");
    const [invitation, ...others] = await here.direct("ada");
    expect(others).toEqual([]);
    expect(invitation?.text).toContain("I am its bot");
    const join = invitation?.card.buttons[0]?.id ?? "";
    await here.press("ada", invitation?.ref ?? "", join);
    expect(await here.member("ada")).toMatchObject({ consent: "joined" });
    expect(await here.inPublic()).toEqual([]);
  });

  it("is not met with a second one, however often somebody comes and goes", async () => {
    here = await circle();
    await comes("ada", "Ada");
    await here.advance("P40D");
    await comes("ada", "Ada");
    await here.advance("P400D");
    expect(await here.direct("ada")).toHaveLength(1);
  });

  it("is met with silence while everything unasked is paused, and when a facilitator switched the rule off", async () => {
    here = await circle();
    await here.say("fay", "/cop nudges pause");
    await comes("ada", "Ada");
    await here.say("fay", "/cop nudges resume");
    await here.say("fay", "/cop rules off participation.invite");
    await comes("ben", "Ben");
    expect([...(await here.direct("ada")), ...(await here.direct("ben"))]).toEqual([]);
    await here.say("fay", "/cop rules on participation.invite");
    await comes("cy", "Cy");
    expect(await here.direct("cy")).toHaveLength(1);
  });
});
