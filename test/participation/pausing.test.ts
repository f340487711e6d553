// A pause is a holiday from everything: no messages, nothing weighed, and not a day held against anybody afterwards.
import { afterEach, describe, expect, it } from "vitest";
import { directOf } from "../../adapters/sandbox/world.ts";
import { type Circle, circle } from "./circle.ts";

let here: Circle;
afterEach(() => here.close());

describe("/cop me pause", () => {
  it.each([
    ["2026-04-01", "2026-04-01"],
    ["2 weeks", "2026-03-16"],
    ['"6 months"', "2026-09-02"],
    ["tomorrow", "2026-03-03"],
    ["for a month", "2026-04-02"],
  ])("reads %s as a day", async (typed, until) => {
    here = await circle();
    expect(await here.told("m1", `/cop me pause ${typed}`)).toContain("You are paused until");
    expect((await here.member("m1")).pauses).toEqual([{ from: "2026-03-02", until }]);
  });

  it("without a day is open until the member is back", async () => {
    here = await circle();
    expect(await here.told("m1", "/cop me pause")).toContain("until you say /cop me resume");
    expect((await here.member("m1")).pauses).toEqual([{ from: "2026-03-02", until: null }]);
  });

  it.each(["whenever", "yesterday", "2026-02-30", "0 days", "2026-03-01", "2029-01-01", "today", "13 months"])(
    "says what is wrong with %s, and changes nothing",
    async (typed) => {
      here = await circle();
      const before = await here.member("m1");
      expect(await here.told("m1", `/cop me pause ${typed}`)).toMatch(/nothing was changed/);
      expect(await here.member("m1")).toEqual(before);
    },
  );

  it("said again moves its end and not its beginning", async () => {
    here = await circle();
    await here.say("m1", "/cop me pause 2 weeks");
    await here.advance("P5D");
    await here.say("m1", "/cop me pause 3 weeks");
    expect((await here.member("m1")).pauses).toEqual([{ from: "2026-03-02", until: "2026-03-28" }]);
  });

  it("freezes level and streaks, and leaves no flag but that of the pause", async () => {
    here = await circle();
    await here.advance("P27D");
    expect((await here.standing("m1"))?.flags).toEqual(["newcomer"]);
    const before = await here.standing("m1");
    await here.say("m1", "/cop me pause");
    await here.advance("P100D");
    const frozen = await here.standing("m1");
    expect(frozen?.flags).toEqual(["paused"]);
    expect(frozen).toMatchObject({ level: before?.level, up: before?.up, down: before?.down, since: before?.since });
    expect((await here.standing("m2"))?.flags).toEqual(["dormant"]);
  });

  it("keeps every unasked message away while it lasts", async () => {
    here = await circle();
    await here.say("m1", "/cop me pause 5 months");
    await here.advance("P120D");
    expect(await here.direct("m1")).toEqual([]);
    expect((await here.direct("m2")).length).toBeGreaterThan(1);
  });

  it("takes the days away from the age of everything: what was done weighs as on the day of leaving", async () => {
    here = await circle();
    for (const text of ["One", "Two", "Three"]) await here.post("m1", text);
    for (const text of ["One", "Two", "Three"]) await here.post("m2", text);
    await here.advance("P1D");
    const worth = async (who: string) => / ([\d.]+) points/.exec(await here.told(who, "/cop me show"))?.[1];
    const before = await worth("m1");
    await here.say("m1", "/cop me pause");
    await here.advance("P60D");
    await here.say("m1", "/cop me resume");
    expect(await worth("m1")).toBe(before);
    expect(Number(await worth("m2"))).toBeLessThan(Number(before) / 3);
  });
});

describe("/cop me resume", () => {
  it("ends the pause today, and a pause of the same day leaves no trace", async () => {
    here = await circle();
    const { reply } = await here.say("m1", "/cop me pause");
    await here.press("m1", reply?.ref ?? "", "me resume");
    expect((await here.member("m1")).pauses).toEqual([]);
    await here.say("m1", "/cop me pause");
    await here.advance("P9D");
    expect(await here.told("m1", "/cop me resume")).toContain("Everything is as it was");
    expect((await here.member("m1")).pauses).toEqual([{ from: "2026-03-02", until: "2026-03-11" }]);
  });

  it("without a pause changes nothing and says so", async () => {
    here = await circle();
    expect(await here.told("m1", "/cop me resume")).toContain("You are not paused");
  });

  it("also lets messages come again that were paused under a message, as often as before", async () => {
    here = await circle();
    await here.say("m1", "/cop preferences nudges=fewer");
    await here.say("m1", "/cop nudge pause");
    expect(await here.told("m1", "/cop me show")).toContain("Messages from me: Paused for now");
    await here.say("m1", "/cop me resume");
    expect((await here.member("m1")).preferences).toMatchObject({ nudges: "fewer", nudgesPausedUntil: null });
  });
});

describe("in direct messages of somebody in two communities", () => {
  type Shown = Awaited<ReturnType<Circle["say"]>>["reply"];
  const second = (shown: Shown) => shown?.card.buttons.find((button) => button.label === "Practice 2")?.id ?? "";
  /** Submits a form in direct messages, and answers the question that comes back. */
  async function asked(form: string, values: Record<string, string>): Promise<Shown> {
    const answer = await here.submit("m1", form, values);
    if ("problems" in answer) throw new Error("problems");
    expect(answer.reply?.text).toContain("Which community");
    return answer.reply;
  }
  const inBoth = async (who: string) => {
    const communities = (await here.store.read.communities.list()).toSorted((one, other) =>
      one.name < other.name ? -1 : 1,
    );
    return Promise.all(communities.map(({ id }) => here.store.read.members.byRef(id, who)));
  };

  it("the answer asks which one, and one press does it there", async () => {
    here = await circle({ communities: 2 });
    const { reply } = await here.say("m1", "/cop me pause 2 weeks", directOf("m1"));
    expect(reply?.card.buttons.map((button) => button.label).toSorted()).toEqual(["Practice", "Practice 2"]);
    await here.press("m1", reply?.ref ?? "", second(reply));
    expect((await inBoth("m1")).map((member) => member?.pauses.length)).toEqual([0, 1]);
  });

  it("a form belongs to the one that was chosen, with what was filled in", async () => {
    here = await circle({ communities: 2 });
    const { form } = await here.say("m1", "/cop preferences", directOf("m1"));
    const which = await asked(form?.ref ?? "", { nudges: "fewer", quiet: "20:00-08:00", zone: "" });
    const saved = await here.press("m1", which?.ref ?? "", second(which));
    expect(saved.reply?.text).toContain("Quiet from 20:00–08:00");
    expect((await inBoth("m1")).map((member) => member?.preferences.nudges)).toEqual(["normal", "fewer"]);
  });

  it("a long text that no button holds is handed back, and its form opens once more in the one that was chosen", async () => {
    here = await circle({ communities: 2 });
    const { form } = await here.say("m1", "/cop interests", directOf("m1"));
    const what =
      "letters that say no kindly, and then stay kind when the answer comes back angry, which is most of them";
    const which = await asked(form?.ref ?? "", { what });
    expect(which?.text).toContain(what);
    const again = await here.press("m1", which?.ref ?? "", second(which));
    expect(again.form?.ref).toContain("community=");
    await here.submit("m1", again.form?.ref ?? "", { what });
    expect((await inBoth("m1")).map((member) => member?.interests)).toEqual([null, what]);
  });
});
