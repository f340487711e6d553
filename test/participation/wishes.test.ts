// What the bot may send, and when, is the member's to say: in a form, in a line, and in one click under any message.
import { afterEach, describe, expect, it } from "vitest";
import { directOf } from "../../adapters/sandbox/world.ts";
import { instant } from "../../src/time/instant.ts";
import { type Circle, circle } from "./circle.ts";

let here: Circle;
afterEach(() => here.close());

const preferencesOf = async (who: string) => (await here.member(who)).preferences;
/** The welcome of a newcomer: the first thing the bot sends unasked. */
const welcomed = async (who: string) => {
  if (here.now() < instant("2026-03-03T10:00:00Z")) await here.advance("P1D");
  const [welcome] = await here.sentBy("participation.newcomer", who);
  if (!welcome) throw new Error(`${who} was not welcomed`);
  return welcome;
};
const deliveryOf = async (who: string) => {
  const [last] = await here.store.read.outbox.sentTo((await here.member(who)).id, 1);
  return last;
};

describe("/cop preferences", () => {
  it("alone opens a form that shows what holds now", async () => {
    here = await circle();
    here.comesIn("ada", "Ada", "Europe/Berlin");
    await here.say("ada", "/cop join");
    const { form } = await here.say("ada", "/cop preferences");
    expect(Object.fromEntries((form?.fields ?? []).map((field) => [field.id, field.value]))).toEqual({
      nudges: "normal",
      quiet: "18:00-09:00",
      zone: "Europe/Berlin",
      introductions: "off",
      language: "en",
    });
  });

  it("saves the form, and says what holds from now on", async () => {
    here = await circle();
    await here.say("m1", "/cop preferences");
    const answer = await here.submit("m1", "preferences", {
      nudges: "fewer",
      quiet: "20:00 - 7:30",
      zone: "asia/tokyo",
      introductions: "on",
      language: "en",
    });
    expect(await preferencesOf("m1")).toEqual({
      nudges: "fewer",
      nudgesPausedUntil: null,
      quietFrom: "20:00",
      quietUntil: "07:30",
      zone: "Asia/Tokyo",
      introductions: true,
      language: "en",
    });
    expect(answer).toMatchObject({ reply: { privateTo: "m1" } });
    expect(JSON.stringify(answer)).toContain("Half as many. Quiet from 20:00–07:30, in Asia/Tokyo, where it is 19:00");
  });

  it("in a line changes only what is named", async () => {
    here = await circle();
    const before = await preferencesOf("m1");
    await here.say("m1", "/cop preferences nudges=fewer");
    expect(await preferencesOf("m1")).toEqual({ ...before, nudges: "fewer" });
    await here.say("m1", '/cop preferences quiet="21:00 to 08:00" zone=Europe/Paris');
    expect(await preferencesOf("m1")).toMatchObject({ nudges: "fewer", quietFrom: "21:00", zone: "Europe/Paris" });
  });

  it.each(["evening", "25:00-09:00", "18:00", "18:00-", "18-9", "18:00-09:00-10:00", "<!here>"])(
    "says at the field, or in private, that %s are no quiet hours, and saves nothing",
    async (quiet) => {
      here = await circle();
      const before = await preferencesOf("m1");
      const answer = await here.submit("m1", "preferences", { quiet, nudges: "stopped" });
      expect(answer).toMatchObject({ problems: { quiet: expect.stringContaining("18:00-09:00") } });
      expect(await here.told("m1", `/cop preferences quiet="${quiet}" nudges=stopped`)).toContain(
        "nothing was changed",
      );
      expect(await preferencesOf("m1")).toEqual(before);
    },
  );

  it("lets a running pause run on when the form leaves it alone", async () => {
    here = await circle();
    await here.say("m1", "/cop nudge pause");
    const { form } = await here.say("m1", "/cop preferences");
    const shown = Object.fromEntries((form?.fields ?? []).flatMap(({ id, value }) => (value ? [[id, value]] : [])));
    expect(shown).not.toHaveProperty("nudges");
    await here.submit("m1", form?.ref ?? "", { ...shown, zone: "Europe/Paris" });
    expect(await preferencesOf("m1")).toMatchObject({
      zone: "Europe/Paris",
      nudges: "paused",
      nudgesPausedUntil: "2026-04-01T10:00:00.000Z",
    });
  });

  it("answers in the language that was chosen, and says in English what has no German words yet", async () => {
    here = await circle();
    expect(await here.told("m1", "/cop preferences language=de")).toContain("Deine Einstellungen sind gespeichert");
    expect(await here.told("m1", "/cop stories")).toContain("No stories yet");
    expect(await here.told("m1", "/cop preferences language=en")).toContain("Your preferences are saved");
  });

  it("moves messages out of the member's own quiet hours, in the member's own zone", async () => {
    here = await circle();
    await here.say("m1", "/cop preferences quiet=09:00-22:00 zone=Asia/Tokyo");
    await here.advance("P3D");
    expect((await welcomed("m1")).at).toBe("2026-03-03T13:00:00.000Z");
    expect((await welcomed("m2")).at).toBe("2026-03-03T10:00:00.000Z");
  });
});

describe("under everything unasked", () => {
  it("stand fewer, pause and stop", async () => {
    here = await circle();
    const welcome = await welcomed("m1");
    expect(welcome.card.buttons.slice(-3)).toEqual([
      { id: "nudge fewer", label: "Fewer of these" },
      { id: "nudge pause", label: "Pause for a month" },
      { id: "nudge stop", label: "Stop these" },
    ]);
  });

  it.each([
    ["nudge fewer", { nudges: "fewer", nudgesPausedUntil: null }, "no"],
    ["nudge pause", { nudges: "paused", nudgesPausedUntil: "2026-04-02T10:00:00.000Z" }, "no"],
    ["nudge stop", { nudges: "stopped", nudgesPausedUntil: null }, "no"],
    ["listening on", { nudges: "normal" }, "acted"],
    ["interests", { nudges: "normal" }, "acted"],
  ])("one press on %s is enough, and is remembered as an answer", async (button, preferences, answer) => {
    here = await circle();
    const welcome = await welcomed("m1");
    expect(await deliveryOf("m1")).toMatchObject({ answer: "none", answeredAt: null });
    await here.press("m1", welcome.ref, button);
    expect(await preferencesOf("m1")).toMatchObject(preferences);
    expect(await deliveryOf("m1")).toMatchObject({ answer, answeredAt: here.now() });
  });

  it("the first answer stays, whatever is pressed afterwards", async () => {
    here = await circle();
    const welcome = await welcomed("m1");
    await here.press("m1", welcome.ref, "listening on");
    const first = await deliveryOf("m1");
    await here.advance("PT1H");
    await here.press("m1", welcome.ref, "nudge fewer");
    expect(await deliveryOf("m1")).toEqual(first);
  });

  it("nobody answers for somebody else", async () => {
    here = await circle();
    const welcome = await welcomed("m1");
    await here.adapter.inbound().run({
      id: "forged",
      platform: "sandbox",
      installation: "sandbox",
      channel: directOf("m1"),
      direct: true,
      person: { ref: "m2", name: "M2" },
      line: "nudge stop",
      origin: "button",
      message: welcome.ref,
    });
    expect(await deliveryOf("m1")).toMatchObject({ answer: "none" });
    expect(await preferencesOf("m1")).toMatchObject({ nudges: "normal" });
    expect(await preferencesOf("m2")).toMatchObject({ nudges: "stopped" });
  });

  it("stop is final: no later press brings anything back, only the preferences do", async () => {
    here = await circle();
    const welcome = await welcomed("m1");
    await here.press("m1", welcome.ref, "nudge stop");
    for (const button of ["nudge pause", "nudge fewer"]) {
      const { reply } = await here.press("m1", welcome.ref, button);
      expect(reply?.text).toContain("stopped these already");
      expect(await preferencesOf("m1")).toMatchObject({ nudges: "stopped", nudgesPausedUntil: null });
    }
    await here.say("m1", "/cop me pause 2 weeks");
    await here.say("m1", "/cop me resume");
    expect(await preferencesOf("m1")).toMatchObject({ nudges: "stopped" });
    await here.say("fay", "/cop nudges resume");
    await here.advance("P120D");
    expect(await here.unasked("m1")).toEqual([welcome]);
    expect((await here.unasked("m2")).length).toBeGreaterThan(1);
    await here.say("m1", "/cop preferences nudges=normal");
    expect(await preferencesOf("m1")).toMatchObject({ nudges: "normal" });
  });

  it("after a pause it is as before, also for who asked for fewer", async () => {
    here = await circle();
    const welcome = await welcomed("m1");
    await here.press("m1", welcome.ref, "nudge fewer");
    await here.press("m1", welcome.ref, "nudge pause");
    expect(await here.told("m1", "/cop me show")).toContain("Messages from me: Paused for now");
    await here.advance("P31D");
    expect(await here.told("m1", "/cop me show")).toContain("Messages from me: Half as many");
  });
});

describe("when many ask for a stop", () => {
  it("everything unasked falls silent by itself, and facilitators are told without names", async () => {
    here = await circle({ members: 40 });
    await welcomed("m40");
    await here.press("m1", (await welcomed("m1")).ref, "nudge stop");
    expect((await here.community()).nudgesPaused).toBeNull();
    await here.press("m2", (await welcomed("m2")).ref, "nudge stop");
    expect((await here.community()).nudgesPaused).toEqual({ since: here.now(), by: "opt-outs" });
    const told = (await here.direct("fay")).at(-1);
    expect(told?.text).toContain("paused everything unasked");
    expect(told?.text).not.toMatch(/M1|M2/);
    expect(await here.inPublic()).toEqual([]);
  });

  it("also when they say it in their preferences, and not when nobody was written to", async () => {
    here = await circle();
    await here.say("m2", "/cop preferences nudges=stopped");
    expect((await here.community()).nudgesPaused).toBeNull();
    await welcomed("m1");
    await here.say("m1", "/cop preferences nudges=stopped");
    expect((await here.community()).nudgesPaused).toMatchObject({ by: "opt-outs" });
  });

  it("2 % are not many, whatever happened more than a week ago", async () => {
    here = await circle({ members: 50 });
    await welcomed("m50");
    await here.press("m1", (await welcomed("m1")).ref, "nudge stop");
    await here.advance("P8D");
    await here.say("m2", "/cop preferences nudges=stopped");
    expect((await here.community()).nudgesPaused).toBeNull();
  });
});

describe("/cop nudges", () => {
  it("shows facilitators what went out, what waits and who asked for less, without names", async () => {
    here = await circle();
    await here.say("m3", "/cop preferences nudges=fewer");
    await here.press("m1", (await welcomed("m1")).ref, "nudge pause");
    here.comesIn("ada", "Ada");
    await here.advanceTo("2026-03-06T09:30:00Z");
    await here.say("ada", "/cop join");
    await here.advanceTo("2026-03-07T12:00:00Z");
    const { reply } = await here.say("fay", "/cop nudges show");
    expect(reply?.card.text).toBe(
      "In the last 30 days I sent 3. One waits. One member asked for fewer, nobody for none.",
    );
    expect(reply?.card.fields?.[0]?.value).toContain("it is the weekend");
    expect(reply?.card.fields?.[0]?.value).not.toContain("Ada");
    await here.advanceTo("2026-03-09T12:00:00Z");
    expect(await here.told("fay", "/cop nudges")).toContain("I sent 4. None waits");
  });

  it("tells the limits that hold", async () => {
    here = await circle();
    const policy = await here.told("fay", "/cop nudges policy");
    for (const limit of ["One message in 7 days and 3 in 30 days", "every 28 days", "rests 90 days", "72 hours"])
      expect(policy).toContain(limit);
  });

  it("pause silences everybody at once; resume lets what is still useful go on", async () => {
    here = await circle();
    expect(await here.told("fay", "/cop nudges pause")).toContain("paused");
    await here.advance("P2D");
    for (const who of ["m1", "m2", "m3"]) expect(await here.direct(who)).toEqual([]);
    expect((await here.decisions()).some((one) => one.reason.includes("of this community are paused"))).toBe(true);
    const shown = await here.say("fay", "/cop nudges show");
    expect(shown.reply?.card.title).toContain("all paused");
    await here.press("fay", shown.reply?.ref ?? "", "nudges resume");
    expect((await here.community()).nudgesPaused).toBeNull();
    expect(await here.direct("m1")).toHaveLength(1);
  });

  it("is for facilitators alone", async () => {
    here = await circle();
    for (const line of ["nudges", "nudges show", "nudges policy", "nudges pause", "nudges resume"])
      expect(await here.told("m1", `/cop ${line}`)).toContain("Only facilitators of Practice");
    expect((await here.community()).nudgesPaused).toBeNull();
  });
});
