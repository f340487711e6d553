// Milestones: recognised by themselves, told to facilitators alone, and public only by a facilitator's press.
import { afterEach, describe, expect, it } from "vitest";
import { anniversaryOf, passedOn } from "../../src/rhythm/milestone.ts";
import type { LocalDate } from "../../src/time/zone.ts";
import { type Growing, growing } from "./growing.ts";

let here: Growing;
afterEach(() => here?.close());

const rule = "rhythm.milestones";
const marksOf = async () => (await here.all("milestones")).map((one) => one.mark);
const found = async (persona = "fay") => here.sentBy(rule, persona);

describe("a milestone", () => {
  it("is told to the facilitator once, with a draft, and to nobody else", async () => {
    here = await growing();
    await here.answer("fay", "/cop gathering plan 2026-03-05 15:00");
    await here.advanceTo("2026-03-05T14:00:00Z");
    expect(await marksOf()).not.toContain("first-gathering");
    await here.advanceTo("2026-03-20T10:00:00Z");
    const messages = await found();
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toContain("First gathering");
    expect(messages[0]?.text).toContain("Nothing was posted");
    for (const who of ["m1", "m2", "m3"]) expect(await found(who)).toEqual([]);
    expect((await here.inPublic()).filter((one) => one.text.includes("met for the first time"))).toEqual([]);
  });

  it("reaches the channel by a press, in words the facilitator could change, once", async () => {
    here = await growing();
    await here.answer("fay", "/cop gathering plan 2026-03-05 15:00");
    await here.advance("P5D");
    const [message] = await found();
    const { form } = await here.press("fay", message?.ref ?? "", message?.card.buttons[0]?.id ?? "");
    expect(form?.fields[0]).toMatchObject({ value: expect.stringContaining("met for the first time") });
    await here.submit("fay", form?.ref ?? "", { words: "We met, and it was good." });
    await here.advance("PT5M");
    expect((await here.inPublic()).map((one) => one.text).join()).toContain("We met, and it was good.");
    const again = await here.submit("fay", form?.ref ?? "", { words: "Once more" });
    expect(JSON.stringify(again)).toContain("Nothing was posted again");
  });

  it("that was taken off the list does not reach the channel by an old button", async () => {
    here = await growing();
    const added = await here.answer("fay", "/cop milestone add 2026-02-01 The wrong handbook is out");
    const [tell, remove] = added.card.buttons;
    await here.press("fay", added.ref, remove?.id ?? "");
    const { form } = await here.press("fay", added.ref, tell?.id ?? "");
    const answer = await here.submit("fay", form?.ref ?? "", { words: "The wrong handbook is out" });
    expect(JSON.stringify(answer)).toContain("Nothing was posted");
    await here.advance("PT5M");
    expect(JSON.stringify(await here.inPublic())).not.toContain("handbook");
  });

  it("is found in what members do: an answer among them, a gathering they host, ten of them", async () => {
    here = await growing({ members: 8 });
    here.world.addPersona({ ref: "zoe", name: "Zoe" });
    here.world.channels.get(here.channel)?.members.push("zoe");
    await here.answer("zoe", "/cop join");
    const asked = await here.sandbox.visitor.say({ persona: "m1", channel: here.channel, text: "How do you do it?" });
    await here.sandbox.visitor.say({ persona: "m2", channel: here.channel, text: "Like this", thread: asked.ref });
    await here.answer("fay", "/cop gathering plan 2026-03-05 15:00");
    const [gathering] = await here.store.read.rhythm.gatherings((await here.community()).id, here.now());
    if (!gathering) throw new Error("nothing was planned");
    const host = await here.memberId("m3");
    await here.store.write((records) => records.rhythm.saveGathering({ ...gathering, host, format: "guest_hour" }));
    await here.advance("P8D");
    expect(await marksOf()).toEqual(
      expect.arrayContaining(["first-answer", "first-hosted", "first-guest", "members-10", "first-gathering"]),
    );
    for (const message of await found()) expect(message.text).not.toMatch(/M[123]|@m[123]/);
  });

  it("is no story that its author keeps private", async () => {
    here = await growing();
    for (const [who, share] of [
      ["m1", "me"],
      ["m2", "community"],
    ] as const) {
      const { form } = await here.say(who, "/cop story new");
      await here.submit(who, form?.ref ?? "", { gain: "A checklist", outcome: "Half the letters" });
      const [story] = await here.store.read.value.of(await here.memberId(who));
      await here.say(who, `/cop story share story=${story?.id} share=${share}`);
      await here.advance("P7D");
      expect((await marksOf()).includes("first-outcome")).toBe(who === "m2");
    }
  });

  it("is the first anniversary, a year to the day", async () => {
    here = await growing();
    await here.advanceTo("2027-03-02T08:00:00Z");
    expect(await marksOf()).not.toContain("anniversary");
    await here.advanceTo("2027-03-02T12:00:00Z");
    expect(await marksOf()).toContain("anniversary");
    expect(anniversaryOf("2028-02-29" as LocalDate)).toBe("2029-03-01");
  });

  it("is the care for the community passing on, and not a second facilitator beside the first", async () => {
    here = await growing();
    await here.advance("P7D");
    await here.answer("fay", "/cop facilitator add @m1");
    await here.advance("P7D");
    expect(await marksOf()).not.toContain("coordinator");
    await here.answer("m1", "/cop facilitator remove @fay");
    await here.advance("P7D");
    expect(await marksOf()).toContain("coordinator");
    const [message] = await found("m1");
    expect(message?.text).not.toMatch(/Fay|M1/);
    expect(passedOn([], ["mb_a"])).toBe(false);
  });
});

describe("an old community", () => {
  /** As if the rule had come to it only now. */
  const unseen = async () => {
    for (const one of await here.all("milestones"))
      await here.store.write((records) => records.matters.remove("milestones", one.id));
  };

  it("is not flooded: what was there at the first look is recorded without a word", async () => {
    here = await growing({ members: 12 });
    await here.answer("fay", "/cop rules off rhythm.milestones");
    await here.answer("fay", "/cop rhythm set weekly on thu at 15:00 UTC");
    await here.advance("P60D");
    await unseen();
    await here.answer("fay", "/cop rules on rhythm.milestones");
    await here.advance("P14D");
    expect(await marksOf()).toEqual(expect.arrayContaining(["founded", "first-gathering", "members-10"]));
    expect(await found()).toEqual([]);
  });

  it("hears nothing of what lies more than thirty days back when it is found later, as after an import", async () => {
    here = await growing();
    await here.advance("P60D");
    const community = await here.community();
    const member = await here.store.read.members.byRef(community.id, "m1");
    if (!member) throw new Error("no m1");
    const at = "2025-01-10T10:00:00.000Z" as never;
    await here.store.write((records) =>
      records.activity.addAll([
        ...["2026-03-20T10:00:00.000Z" as never, at].map((when, index) => ({
          community: community.id,
          source: `old/${index}`,
          member: member.id,
          kind: "answer" as const,
          at: when,
          count: 1,
          channel: null,
          about: null,
          opensThread: false,
        })),
      ]),
    );
    await here.advance("P7D");
    expect(await marksOf()).toContain("first-answer");
    expect(await found()).toEqual([]);
  });

  it("hears of several found at one look in one message", async () => {
    here = await growing({ members: 8 });
    await here.answer("fay", "/cop gathering plan 2026-03-05 15:00");
    await here.answer("fay", "/cop rules off rhythm.milestones");
    await here.advance("P7D");
    here.world.addPersona({ ref: "zoe", name: "Zoe" });
    here.world.channels.get(here.channel)?.members.push("zoe");
    await here.answer("zoe", "/cop join");
    await here.answer("fay", "/cop rules on rhythm.milestones");
    await here.advance("P1D");
    const messages = await found();
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toMatch(/First gathering[\s\S]*10 members/);
    expect(messages[0]?.text).not.toContain("Zoe");
  });
});

describe("milestones of a facilitator's own", () => {
  it("are added with a date, listed, removed and put back", async () => {
    here = await growing();
    expect((await here.answer("fay", "/cop milestone add 2026-02-01 The first handbook")).text).toContain("handbook");
    expect((await here.answer("fay", "/cop milestone list")).text).toContain("The first handbook");
    await here.answer("fay", "/cop milestone remove handbook");
    expect((await here.answer("fay", "/cop milestone list")).text).not.toContain("handbook");
    await here.answer("fay", "/cop milestone restore handbook");
    expect((await here.answer("fay", "/cop milestone list")).text).toContain("handbook");
    expect((await here.answer("fay", "/cop milestone add 5/6 What")).text).toMatch(/no date I can read.*Nothing/);
    expect((await here.answer("m1", "/cop milestone list")).text).not.toContain("handbook");
  });

  it("do not come back by themselves once they were taken off the list", async () => {
    here = await growing();
    await here.answer("fay", "/cop gathering plan 2026-03-05 15:00");
    await here.advance("P5D");
    await here.answer("fay", "/cop milestone remove first-gathering");
    await here.advance("P30D");
    expect((await here.answer("fay", "/cop milestone list")).text).not.toContain("First gathering");
    expect(await found()).toHaveLength(1);
  });

  it("lose the name of whoever is erased", async () => {
    here = await growing();
    await here.answer("fay", "/cop facilitator add @m1");
    await here.answer("m1", "/cop milestone add 2026-02-01 The first handbook");
    const gone = await here.memberId("m1");
    await here.store.write((records) => records.members.remove(gone));
    expect(JSON.stringify(await here.all("milestones"))).not.toContain(gone);
  });
});
