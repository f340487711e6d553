// A community that comes to a good end: nothing happens without a second yes, everybody may take the archive along, those who
// like stay in touch, and then there is silence, until somebody opens it again.
import { afterEach, describe, expect, it } from "vitest";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import { nextGatherings } from "../../src/rhythm/slots.ts";
import { lastPost, pressLabel } from "../rhythm/room.ts";
import { type Lived, lived } from "./lived.ts";

let here: Lived;
afterEach(() => here.close());

/** A community with a rhythm, one gathering that m2 and m1 hosted each, and something to say every week. */
async function lively(): Promise<void> {
  here = await lived(3);
  await here.say("fay", "/cop rhythm set weekly on tue at 15:00 UTC");
  await here.advance("P30D");
  await here.met(["fay", "m1"], here.daysAgo(9), "m2");
  await here.met(["fay", "m1"], here.daysAgo(3), "m1");
  await here.advance("PT1M");
}

/** All that the bot has sent anybody, but for answers to what people said. */
const sent = async () => {
  const { id } = await here.community();
  return (await here.store.read.outbox.sentSince(id, "2000-01-01T00:00:00.000Z" as never)).map(({ key }) => key);
};

describe("ending a community", () => {
  it("first says what it would mean, and changes nothing", async () => {
    await lively();
    const said = await here.told("fay", "/cop stage retire");
    expect(said).toContain("Nothing is changed yet.");
    expect(await here.matter()).toBeUndefined();
    expect((await here.inPublic()).filter(({ kind }) => kind.startsWith("stage"))).toEqual([]);
    const review = await here.told("fay", "/cop stage review retire");
    expect(review).toContain("Nothing is changed yet.");
    expect((await here.matter())?.review ?? null).toBeNull();
    await here.told("fay", "/cop stage review retire yes");
    expect(await here.matter()).toMatchObject({ review: { choice: "retire" }, ending: null });
  });

  it("says goodbye in the channel with thanks to hosts by the alphabet, and offers the archive and staying in touch", async () => {
    await lively();
    const answer = await here.told("fay", "/cop stage retire yes");
    expect(answer).toContain("/cop stage reopen");
    await here.advance("PT1M");
    const goodbye = await lastPost(here, "stage retire");
    expect(goodbye.text).toContain("Thank you for hosting: M1, M2.");
    expect(goodbye.card.buttons.map(({ label }) => label)).toEqual(["Stay in touch", "Take the archive along"]);
    expect(await here.told("m1", "/cop next")).toMatch(/no gathering|nothing/i);
  });

  it("is followed by a year of silence, in which commands still answer", async () => {
    await lively();
    await here.told("fay", "/cop stage retire yes");
    await here.advance("PT1M");
    const before = await sent();
    here.comesIn("late", "Late");
    for (let month = 0; month < 12; month += 1) {
      await here.post("m1", "Anybody here?");
      await here.advance("P30D");
      expect(await here.told("m2", "/cop stories")).not.toBe("");
      expect(await here.told("fay", "/cop stage")).toContain("This community ended on");
    }
    expect(await sent()).toEqual(before);
    await here.say("late", "/cop join");
    await here.advance("P60D");
    expect(await sent()).toEqual(before);
  });

  it("is undone by one command: gatherings are announced again, and suggestions come again", async () => {
    await lively();
    await here.told("fay", "/cop stage retire yes");
    await here.advance("P365D");
    const before = await sent();
    expect(await here.told("fay", "/cop stage reopen")).toContain("/cop stage retire");
    expect(await here.told("m1", "/cop next")).toContain("15:00");
    await here.advance("P100D");
    const after = (await sent()).slice(before.length);
    expect(after.some((key) => key.startsWith("rhythm.announce/"))).toBe(true);
    expect(after.some((key) => key.startsWith("evolution.quarter-review/"))).toBe(true);
    expect(await here.told("fay", "/cop stage")).not.toContain("ended on");
  });

  it("was nobody's absence: whoever was there before is not asked whether they are, and no flag says so", async () => {
    await lively();
    for (let week = 0; week < 8; week += 1) {
      await here.met(["fay", "m1", "m2"], here.daysAgo(0), "m1");
      await here.advance("P7D");
    }
    const flags = async () => {
      const { id } = await here.community();
      return (await here.store.read.members.list(id)).map(({ ref, standing }) => [ref, standing.flags]);
    };
    const stood = await flags();
    await here.told("fay", "/cop stage retire yes");
    await here.advance("P150D");
    const before = await sent();
    await here.told("fay", "/cop stage reopen");
    await here.advance("P8D");
    expect(await flags()).toEqual(stood);
    const after = (await sent()).slice(before.length);
    expect(after.filter((key) => key.startsWith("participation."))).toEqual([]);
  });

  it("keeps its promises: notes about somebody who left are forgotten, and whoever leaves a circle is let out", async () => {
    await lively();
    await here.told("fay", "/cop notes add @m3 likes maps");
    await here.told("m1", "/cop circle start Maps");
    await here.told("m2", "/cop circle join Maps");
    await here.advance("PT5M");
    const { id } = await here.community();
    const places = () => [...here.world.channels.values()].filter(({ ref }) => ref.startsWith("practice-"));
    expect(places().map(({ members }) => members.toSorted())).toEqual([["m1", "m2"]]);
    await here.told("fay", "/cop stage retire yes");
    await here.told("m3", "/cop leave");
    await here.told("m2", "/cop circle leave Maps");
    await here.advance("P91D");
    expect(places().every(({ members }) => !members.includes("m2"))).toBe(true);
    expect(await here.store.read.matters.of("notes", id)).toEqual([]);
  });

  it("takes back what waits for a platform that is down, but not the goodbye", async () => {
    here = await lived(3);
    const { send } = here.adapter;
    Object.assign(here.adapter, {
      send: async () => {
        throw new DeliveryProblem("try-later", "the platform does not answer");
      },
    });
    await here.advance("P1D");
    const { id } = await here.community();
    expect((await here.store.read.outbox.pending(id)).map(({ rule }) => rule)).toContain("participation.newcomer");
    await here.told("fay", "/cop stage retire yes");
    Object.assign(here.adapter, { send });
    await here.advance("P2D");
    expect(await sent()).toHaveLength(1);
    expect((await lastPost(here, "stage retire")).text).toContain("says goodbye");
  });
});

describe("a farewell gathering", () => {
  const farewell = (values: Record<string, string>) => here.submit("fay", "stage farewell", values);

  it("is planned with the ending, announced like any other, and the community ends a day after it", async () => {
    await lively();
    const { form } = await here.say("fay", "/cop stage farewell");
    expect(form?.fields.map(({ id }) => id)).toEqual(["date", "time", "place"]);
    await farewell({ date: "2026-04-20", time: "17:00" });
    await here.advance("P10D");
    const kinds = (await here.inPublic()).map(({ kind }) => kind);
    expect(kinds).toContain("stage farewell");
    // Gatherings of the rhythm go on until then, and not after it.
    expect(await here.told("fay", "/cop stage")).toContain("This community ends on Tue 21 Apr 2026");
    await here.advanceTo("2026-04-22T00:00:00Z");
    const announced = (await here.inPublic()).filter(({ kind }) => kind === "rhythm.announce");
    expect(announced.at(-1)?.text).toContain("Farewell");
    const before = await sent();
    await here.advance("P90D");
    expect(await sent()).toEqual(before);
  });

  it("takes the end along when it is moved, and is off when the ending is taken back", async () => {
    await lively();
    await farewell({ date: "2026-04-20", time: "17:00" });
    await here.say("fay", "/cop gathering move 2026-04-20 2026-05-04 17:00");
    await here.advance("PT1H");
    expect((await here.matter())?.ending?.endsAt).toBe("2026-05-05T18:00:00.000Z");
    await here.told("fay", "/cop stage undo");
    expect((await here.matter())?.ending).toBeNull();
    const { id } = await here.community();
    const all = await here.store.read.rhythm.gatherings(id, here.now());
    expect(all.filter(({ title }) => title === "Farewell").map(({ state }) => state)).toEqual(["cancelled"]);
    expect(await here.told("m1", "/cop next")).toContain("15:00");
  });

  /** Dates on which the community still meets, as members are told. */
  const meets = async () => {
    const { id } = await here.community();
    const rhythm = (await here.store.read.rhythm.rhythm(id)) ?? null;
    const stored = await here.store.read.rhythm.gatherings(id, here.now());
    return nextGatherings(rhythm, stored, here.now(), 50).map(({ startsAt }) => startsAt.slice(0, 10));
  };

  it("takes the rest of the rhythm along, earlier and later, and what was called off with it", async () => {
    await lively();
    await here.told("fay", "/cop gathering plan 2026-04-16 10:00");
    await here.told("fay", "/cop gathering plan 2026-04-29 10:00");
    await farewell({ date: "2026-04-20", time: "17:00" });
    expect(await meets()).toEqual(["2026-04-07", "2026-04-14", "2026-04-16", "2026-04-20"]);
    await here.say("fay", "/cop gathering move 2026-04-20 2026-04-09 17:00");
    await here.advance("PT1H");
    expect(await meets()).toEqual(["2026-04-07", "2026-04-09"]);
    await here.say("fay", "/cop gathering move 2026-04-09 2026-05-04 17:00");
    await here.advance("PT1H");
    expect(await meets()).toEqual([
      ...["2026-04-07", "2026-04-14", "2026-04-16", "2026-04-21", "2026-04-28", "2026-04-29"],
      "2026-05-04",
    ]);
    await here.told("fay", "/cop stage reopen");
    expect((await meets()).slice(0, 9)).toEqual([
      ...["2026-04-07", "2026-04-14", "2026-04-16", "2026-04-21", "2026-04-28", "2026-04-29"],
      ...["2026-05-05", "2026-05-12", "2026-05-19"],
    ]);
  });

  it("that is called off is no silent end: facilitators hear that the community ends all the same, once", async () => {
    await lively();
    await farewell({ date: "2026-04-20", time: "17:00" });
    await here.told("fay", "/cop gathering cancel 2026-04-20");
    await here.advance("P2D");
    const words = async () =>
      (await here.seen("dm-fay")).filter(({ kind, text }) => kind === "evolution.ending" && text.includes("is off"));
    expect(await words()).toHaveLength(1);
    expect((await words())[0]?.text).toContain("ends all the same on Tue 21 Apr 2026");
    const [word] = await words();
    await here.press("fay", word?.ref ?? "", word?.card.buttons[0]?.id ?? "");
    expect((await here.matter())?.ending).toBeNull();
    expect(await here.told("m1", "/cop next")).toContain("15:00");
  });

  it.each([
    ["a day gone by", { date: "2026-01-01", time: "17:00" }, "date"],
    ["no day", { date: "soon", time: "17:00" }, "date"],
    ["no time", { date: "2026-04-20", time: "teatime" }, "time"],
  ])("is asked for again with %s, and nothing was changed", async (_, values, field) => {
    await lively();
    expect(await farewell(values)).toMatchObject({
      problems: { [field]: expect.stringContaining("Nothing was changed") },
    });
    expect(await here.matter()).toBeUndefined();
  });
});

describe("staying in touch", () => {
  it("keeps a name only with a yes, shows it only to those in the list and to facilitators, and lets it go again", async () => {
    await lively();
    expect(await here.told("m1", "/cop alumni yes")).toContain("has not ended");
    await here.told("fay", "/cop stage retire yes");
    await here.advance("PT1M");
    const goodbye = await lastPost(here, "stage retire");
    const yes = await pressLabel(here, "m1", goodbye, "Stay in touch");
    expect(yes.reply?.privateTo).toBe("m1");
    expect(yes.reply?.text).toContain("You are the first");
    expect(await here.told("m3", "/cop alumni")).not.toContain("M1");
    expect(await here.told("m2", "/cop alumni yes")).toContain("So far: M1.");
    expect(await here.told("fay", "/cop stage")).toContain("Staying in touch: M1, M2");
    await here.told("m1", "/cop alumni no");
    expect(await here.told("m2", "/cop alumni")).not.toContain("M1");
    await here.told("m2", "/cop me delete yes");
    expect((await here.matter())?.alumni).toEqual([]);
  });
});

describe("the archive", () => {
  const fileOf = (message: string | undefined) => here.world.after(0).find(({ ref }) => ref === message)?.card.file;
  const share = async (who: string, gain: string, level: string) => {
    const { form } = await here.say(who, "/cop story new");
    const next = await here.submit(who, form?.ref ?? "", { gain, activity: "The gathering" });
    if ("form" in next && next.form) await here.submit(who, next.form.ref, { share: level });
  };

  it("holds gatherings and stories as their authors share them, and nothing of who came", async () => {
    await lively();
    await share("m1", "the marmalade checklist", "community");
    await share("m2", "the sandstone mistake", "unnamed");
    await share("m3", "the velvet quarrel", "facilitator");
    await share("m3", "the pewter apology", "me");
    for (const line of ["stage archive", "stage archive json"]) {
      const { reply } = await here.say("fay", `/cop ${line}`);
      const file = fileOf(reply?.ref);
      expect(file?.name).toBe(line.endsWith("json") ? "archive.json" : "archive.md");
      expect(file?.content).toContain("the marmalade checklist");
      expect(file?.content).toContain("the sandstone mistake");
      expect(file?.content).not.toMatch(/velvet quarrel|pewter apology/);
      expect(file?.content).toContain("M1");
      // Said who hosted (M2 did), and no more of M2, nor of M3 at all.
      expect(file?.content).not.toContain("M3");
      expect(reply?.text).toContain("npx cultivate export");
    }
    const [member, facilitator] = [await here.say("m3", "/cop archive"), await here.say("fay", "/cop stage archive")];
    expect(member.reply?.privateTo).toBe("m3");
    expect(fileOf(member.reply?.ref)?.content).toBe(fileOf(facilitator.reply?.ref)?.content);
  });
});
