// What a facilitator says about the rhythm, and what is said back.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";
import { answered, kept, posted, pressLabel } from "./room.ts";

let world: SandboxWorld;
beforeEach(async () => {
  world = await sandboxWorld({ members: 3 });
});
afterEach(() => world.close());

const fay = async (text: string) => answered(await world.say("fay", `/cop ${text}`), "fay");
const fields = (form: Awaited<ReturnType<SandboxWorld["say"]>>["form"]) =>
  Object.fromEntries((form?.fields ?? []).map((field) => [field.id, field.value ?? ""]));

describe("rhythm set", () => {
  it.each([
    [
      "weekly on tue at 16:00 Europe/London",
      "Tue 3 Mar 2026, 16:00 (UTC)\nTue 10 Mar 2026, 16:00 (UTC)\nTue 17 Mar 2026, 16:00 (UTC)",
    ],
    [
      "every 2 weeks on thu at 02:30 America/New_York",
      "Thu 5 Mar 2026, 07:30 (UTC)\nThu 19 Mar 2026, 06:30 (UTC)\nThu 2 Apr 2026, 06:30 (UTC)",
    ],
    [
      "monthly on 2nd tue at 15:00 Europe/Berlin",
      "Tue 10 Mar 2026, 14:00 (UTC)\nTue 14 Apr 2026, 13:00 (UTC)\nTue 12 May 2026, 13:00 (UTC)",
    ],
    [
      "monthly on last fri at 12:00 UTC",
      "Fri 27 Mar 2026, 12:00 (UTC)\nFri 24 Apr 2026, 12:00 (UTC)\nFri 29 May 2026, 12:00 (UTC)",
    ],
    [
      "every 2 months on 1st mon at 09:00 Asia/Tokyo",
      "Mon 6 Apr 2026, 00:00 (UTC)\nMon 1 Jun 2026, 00:00 (UTC)\nMon 3 Aug 2026, 00:00 (UTC)",
    ],
  ])("%s is said back with its next three dates", async (plan, dates) => {
    const said = await fay(`rhythm set ${plan}`);
    expect(said).toContain(`The community meets ${plan}.`);
    expect(said).toContain(`Next dates: ${dates}`);
  });

  it("understands people too, and says back what it understood", async () => {
    expect(await fay("rhythm set every other week on Thursday at 4pm London time")).toContain(
      "The community meets every 2 weeks on thu at 16:00 Europe/London.",
    );
  });

  it("takes link, place, length and kind along in the same line", async () => {
    const said = await fay(
      'rhythm set weekly on tue at 16:00 Europe/London link=meet.example/abc place="Room 4" minutes=90 format=case_clinic',
    );
    expect(said).toContain("A case clinic of 90 minutes, the last 10 of them free to talk.");
    expect(said).toContain("Where: Room 4\nJoin online (https://meet.example/abc)");
  });

  it("is a form where nothing is said, filled with what is known; what is emptied in it is gone", async () => {
    await fay('rhythm set weekly on tue at 16:00 Europe/London link=https://meet.example/abc place="Room 4"');
    const { form } = await world.say("fay", "/cop rhythm set");
    expect(fields(form)).toEqual({
      plan: "weekly on tue at 16:00 Europe/London",
      link: "https://meet.example/abc",
      place: "Room 4",
      minutes: "60",
      format: "meetup",
    });
    await world.submit("fay", form?.ref ?? "", {
      plan: "weekly on wed at 16:00 Europe/London",
      place: "Room 5",
      minutes: "45",
    });
    expect((await kept(world)).rhythm).toMatchObject({
      link: null,
      place: "Room 5",
      durationMinutes: 45,
      format: "meetup",
    });
  });

  it("keeps a form open with a word at the field that needs one", async () => {
    const { form } = await world.say("fay", "/cop rhythm set");
    const wrong = await world.submit("fay", form?.ref ?? "", {
      plan: "biweekly on tue at 4",
      link: "https://meet.example/a",
    });
    expect(wrong).toEqual({ problems: { plan: expect.stringContaining("can be read in two ways") } });
    const link = await world.submit("fay", form?.ref ?? "", {
      plan: "weekly on tue at 16:00 UTC",
      link: "our usual room",
    });
    expect(link).toEqual({ problems: { link: expect.stringContaining("is not a link") } });
    expect((await kept(world)).rhythm).toBeUndefined();
  });

  it("answers what it cannot read privately, with what was meant or a correct example, and changes nothing", async () => {
    const said = await fay("rhythm set weekly on tuseday at 16:00 Europe/London");
    expect(said).toContain("Did you mean “weekly on tue at 16:00 Europe/London”?");
    expect(said).toContain("Nothing was changed.");
    expect((await kept(world)).rhythm).toBeUndefined();
  });

  it("is for facilitators", async () => {
    const said = await world.say("m1", "/cop rhythm set weekly on tue at 16:00 Europe/London");
    expect(answered(said, "m1")).toContain("Only facilitators of Practice can do this.");
    expect((await kept(world)).rhythm).toBeUndefined();
  });

  it("begins in the week that is named", async () => {
    expect(await fay("rhythm set every 2 weeks on thu at 16:00 UTC starting 2026-03-09")).toContain(
      "Next dates: Thu 12 Mar 2026",
    );
  });
});

describe("rhythm show", () => {
  it("without a rhythm says how to set one", async () => {
    expect(await fay("rhythm")).toContain("This community has no rhythm yet.");
  });

  it("shows the rhythm, its dates, what is said when, and how reliable it has been", async () => {
    await fay("rhythm set weekly on tue at 16:00 Europe/London");
    await world.advance("P15D");
    await fay("rhythm skip");
    await world.advance("P14D");
    const said = await fay("rhythm show");
    expect(said).toContain("Of the last 4 beats, 3 took place.");
    expect(said).toContain(
      "announcement: 14 days before\nfirst reminder: 7 days before\nsecond reminder: one day before\nlast reminder: one hour before\nthanks afterwards: 2 hours after the end",
    );
  });
});

describe("rhythm remind", () => {
  beforeEach(() => fay("rhythm set monthly on 4th tue at 16:00 Europe/London"));

  it("switches steps off and puts them at another time", async () => {
    await fay("rhythm remind week off");
    await fay("rhythm remind day 2 days before");
    await fay("rhythm remind hour 30m");
    expect(await fay("rhythm remind followup off")).toContain(
      "announcement: 14 days before\nfirst reminder: off\nsecond reminder: 2 days before\nlast reminder: 30 minutes before\nthanks afterwards: off",
    );
    await world.advanceTo("2026-04-01T00:00:00Z");
    expect(await posted(world)).toEqual([
      "rhythm.announce 2026-03-10T16:00",
      "rhythm.remind 2026-03-22T16:00",
      "rhythm.remind 2026-03-24T15:30",
    ]);
  });

  it("shows all steps in one form, which takes back what it shows", async () => {
    const { form } = await world.say("fay", "/cop rhythm remind");
    expect(fields(form)).toEqual({ announce: "14d", week: "7d", day: "1d", hour: "1h", followup: "2h" });
    await world.submit("fay", form?.ref ?? "", { ...fields(form), week: "off" });
    expect((await kept(world)).rhythm?.reminders).toEqual({
      announce: 20160,
      week: null,
      day: 1440,
      hour: 60,
      followup: 120,
    });
    const wrong = await world.submit("fay", form?.ref ?? "", { ...fields(form), day: "soon", announce: "200 days" });
    expect(Object.keys((wrong as { problems: object }).problems)).toEqual(["announce"]);
  });

  it("says nothing at all when everything is off, and still keeps the history", async () => {
    await fay("rhythm remind all off");
    await world.advance("P40D");
    expect(await posted(world)).toEqual([]);
    expect((await kept(world)).gatherings.map((one) => one.startsAt)).toEqual(["2026-03-24T16:00:00.000Z"]);
  });
});

describe("rhythm suggest", () => {
  const suggested = async () => world.say("fay", "/cop rhythm suggest");

  it("says honestly that it only knows zones while nobody has done enough", async () => {
    const answer = await suggested();
    expect(answered(answer, "fay")).toContain("from the time zones of 4 members alone");
    const taken = await pressLabel(world, "fay", answer.reply, "Take monthly on 2nd tue at 15:00 UTC");
    expect(answered(taken, "fay")).toContain("The community meets monthly on 2nd tue at 15:00 UTC.");
  });

  it("goes by when members do things, and proposes turns where the best time is night for many", async () => {
    await world.close();
    world = await sandboxWorld({ members: 8 });
    for (const persona of ["m1", "m2"]) await world.say(persona, "/cop preferences zone=Asia/Tokyo");
    for (let week = 0; week < 4; week += 1) {
      // Wednesdays at 14:00.
      await world.advanceTo(new Date(Date.UTC(2026, 2, 4 + 7 * week, 14)).toISOString());
      for (const persona of ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8"])
        await world.sandbox.visitor.say({ persona, channel: "practice", text: "Here is what I tried." });
    }
    const answer = await suggested();
    const said = answered(answer, "fay");
    expect(said).toContain("Read from when 8 members did something here over the last 180 days (32 times in all).");
    expect(said).toContain("monthly on 2nd wed at 14:00 UTC: 8 members were active around then");
    expect(said).not.toContain("alternate");
    for (const persona of ["m3", "m4"]) await world.say(persona, "/cop preferences zone=Asia/Tokyo");
    expect(answered(await suggested(), "fay")).toContain("/cop rhythm alternate 10:00 Asia/Tokyo");
  });
});

describe("a gathering beside the rhythm", () => {
  it("is planned, announced and reminded of like any other", async () => {
    const said = await fay("gathering plan 2026-03-20 17:00 Summer picnic place=Park minutes=120");
    expect(said).toContain("Planned: Summer picnic");
    expect(said).toContain("Fri 20 Mar 2026, 17:00 (UTC): meetup, 120 minutes.");
    await world.advanceTo("2026-03-20T17:00:00Z");
    expect(await posted(world)).toHaveLength(4);
  });

  it("is planned by a form, too", async () => {
    const { form } = await world.say("fay", "/cop gathering plan");
    expect(form?.fields.map((field) => field.type)).toEqual(["date", "time", "text", "text", "text"]);
    await world.submit("fay", form?.ref ?? "", { date: "2026-03-20", time: "17:00", title: "Picnic" });
    expect((await kept(world)).gatherings).toMatchObject([{ title: "Picnic", startsAt: "2026-03-20T17:00:00.000Z" }]);
    const past = await world.submit("fay", form?.ref ?? "", { date: "2026-02-20", time: "17:00" });
    expect(past).toEqual({ problems: { date: expect.stringContaining("is over already") } });
  });

  it("is changed by one press and a form that shows what it has", async () => {
    const planned = await world.say("fay", "/cop gathering plan 2026-03-20 17:00 Picnic");
    const { form } = await pressLabel(world, "fay", planned.reply, "Change it");
    expect(fields(form)).toMatchObject({ title: "Picnic", minutes: "60", format: "meetup" });
    await world.submit("fay", form?.ref ?? "", { ...fields(form), place: "Park", format: "retreat" });
    expect((await kept(world)).gatherings).toMatchObject([
      { title: "Picnic", place: "Park", format: "retreat", revision: 1 },
    ]);
  });

  it("is called off and moved by its own commands", async () => {
    await fay("gathering plan 2026-03-20 17:00 Picnic");
    expect(await fay("gathering move 2026-03-20 2026-03-21 11:00")).toContain("to Sat 21 Mar 2026, 11:00 (UTC)");
    expect(await fay("gathering cancel")).toContain("Picnic on Sat 21 Mar 2026, 11:00 (UTC) is off.");
  });
});

describe("the calendar", () => {
  it("is a file and an address, for members only", async () => {
    await fay("rhythm set weekly on tue at 16:00 Europe/London");
    const { reply } = await world.say("m1", "/cop calendar");
    const { feedToken } = await world.community();
    expect(reply?.privateTo).toBe("m1");
    expect(reply?.text).toContain(`http://sandbox.test/calendar/${feedToken}.ics`);
    expect(reply?.card.file?.name).toBe("practice.ics");
    const content = decodeURIComponent(reply?.card.file?.url ?? "");
    expect(content.match(/BEGIN:VEVENT/g)?.length).toBe(26);
    world.world.addPersona({ ref: "eve", name: "Eve" });
    world.world.channels.get("practice")?.members.push("eve");
    expect(answered(await world.say("eve", "/cop calendar"), "eve")).not.toContain(feedToken);
  });

  it("holds one gathering alone where somebody said that they come", async () => {
    await fay("rhythm set weekly on tue at 16:00 Europe/London");
    const answer = await world.say("m1", "/cop rsvp yes");
    const { reply } = await pressLabel(world, "m1", answer.reply, "Calendar file");
    const content = decodeURIComponent(reply?.card.file?.url ?? "");
    expect(content.match(/DTSTART:\S+/g)).toEqual(["DTSTART:20260303T160000Z"]);
  });

  it("shows what was called off as called off", async () => {
    await fay("rhythm set weekly on tue at 16:00 Europe/London");
    await fay("rhythm set weekly on wed at 16:00 Europe/London");
    const content = decodeURIComponent((await world.say("m1", "/cop calendar")).reply?.card.file?.url ?? "");
    expect(content).toMatch(/DTSTART:20260303T160000Z[\s\S]*?STATUS:CANCELLED/);
  });
});
