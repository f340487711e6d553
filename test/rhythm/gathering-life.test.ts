// The life of a gathering as people in the channel see it: announced, answered, filled with topics, reminded of, held, thanked
// for and counted.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";
import { answered, directTo, kept, lastPost, posted, pressLabel, publicMessages } from "./room.ts";

let world: SandboxWorld;
beforeEach(async () => {
  // Monday 2 March 2026, 10:00 in London.
  world = await sandboxWorld({ members: 4 });
  await world.say("fay", "/cop rhythm set monthly on 4th tue at 16:00 Europe/London link=https://meet.example/abc");
});
afterEach(() => world.close());

describe("a gathering of the rhythm", () => {
  it("is announced two weeks before, reminded of a week, a day and an hour before, and thanked for two hours after", async () => {
    await world.advanceTo("2026-04-20T00:00:00Z");
    expect(await posted(world)).toEqual([
      "rhythm.announce 2026-03-10T16:00",
      "rhythm.remind 2026-03-17T16:00",
      "rhythm.remind 2026-03-23T16:00",
      "rhythm.remind 2026-03-24T15:00",
      "rhythm.follow-up 2026-03-24T19:00",
      // Summer time began on 29 March: the same hour in London is 15:00 UTC from then on.
      "rhythm.announce 2026-04-14T15:00",
    ]);
  });

  it("is announced with when, where, the agenda so far, room to talk, and buttons to answer", async () => {
    await world.advanceTo("2026-03-10T16:00:00Z");
    const post = await lastPost(world, "rhythm.announce");
    expect(post.text).toContain("Tue 24 Mar 2026, 16:00 (Europe/London): meetup, 60 minutes.");
    expect(post.text).toContain("Join online (https://meet.example/abc)");
    expect(post.text).toContain("On the agenda: Nothing yet.");
    expect(post.text).toContain("The last 10 minutes are kept free to talk with one another.");
    expect(post.card.buttons.map((button) => button.label)).toEqual([
      "I’ll come",
      "Maybe",
      "Not this time",
      "Add a topic",
    ]);
    for (const { id } of post.card.buttons) expect(id.length).toBeLessThan(100);
  });

  it("takes an answer by button, privately, and another one whenever somebody changes their mind", async () => {
    await world.advanceTo("2026-03-10T16:00:00Z");
    const post = await lastPost(world, "rhythm.announce");
    const yes = await pressLabel(world, "m1", post, "I’ll come");
    expect(answered(yes, "m1")).toContain("Good, see you on Tue 24 Mar 2026, 16:00");
    const no = await pressLabel(world, "m1", yes.reply, "Not this time");
    expect(answered(no, "m1")).toContain("You will be welcome at the next one.");
    await pressLabel(world, "m1", post, "Maybe");
    expect((await kept(world)).rsvps).toMatchObject([{ answer: "maybe" }]);
  });

  it("shows everybody how many come, and never who or how many do not", async () => {
    await world.advanceTo("2026-03-10T16:00:00Z");
    const post = await lastPost(world, "rhythm.announce");
    await pressLabel(world, "m1", post, "I’ll come");
    await pressLabel(world, "m2", post, "I’ll come");
    await pressLabel(world, "m3", post, "Maybe");
    await pressLabel(world, "m4", post, "Not this time");
    await world.advanceTo("2026-03-23T16:00:00Z");
    const reminder = await lastPost(world, "rhythm.remind");
    expect(reminder.text).toContain("Coming: 2 people, one more perhaps");
    for (const message of await publicMessages(world)) expect(message.text).not.toMatch(/M[1-4]\b/);
  });

  it("says in reminders how far off it is, the same for readers in every zone", async () => {
    await world.advanceTo("2026-03-24T15:00:00Z");
    const leads = (await publicMessages(world))
      .filter((message) => message.kind === "rhythm.remind")
      .map((message) => message.card.text?.split(":")[0]);
    expect(leads).toEqual(["In 7 days", "In one day", "In one hour"]);
  });

  it("has an agenda that members add to and take back from, shown in the next reminder", async () => {
    await world.advanceTo("2026-03-10T16:00:00Z");
    const post = await lastPost(world, "rhythm.announce");
    const asked = await pressLabel(world, "m1", post, "Add a topic");
    const added = await world.submit("m1", asked.form?.ref ?? "", { topic: "Charts for people in a hurry" });
    expect(JSON.stringify(added)).toContain("Your topic is on the agenda.");
    await world.say("m2", "/cop agenda add Colours that everybody can tell apart");
    const shown = await world.say("m2", "/cop agenda");
    expect(answered(shown, "m2")).toContain("25 minutes: 16:00 (UTC) Charts for people in a hurry (M1)");
    expect(answered(shown, "m2")).toContain("25 minutes: 16:25 (UTC) Colours that everybody can tell apart (M2)");
    expect(answered(shown, "m2")).toContain("10 minutes: 16:50 (UTC) Room to talk with one another");
    const own = shown.reply?.card.buttons.filter((button) => button.label.startsWith("Take back"));
    expect(own?.map((button) => button.label)).toEqual(["Take back: Colours that everybody can tell apart"]);
    await pressLabel(world, "m2", shown.reply, "Take back: Colours that everybody can tell apart");
    await world.advanceTo("2026-03-17T16:00:00Z");
    expect((await lastPost(world, "rhythm.remind")).text).toContain("• Charts for people in a hurry");
    expect((await lastPost(world, "rhythm.remind")).text).not.toContain("Colours");
  });

  it("lets nobody but its author and facilitators take a topic back", async () => {
    await world.say("m1", "/cop agenda add Charts for people in a hurry");
    const { agenda } = await kept(world);
    const topic = agenda[0]?.id;
    expect(answered(await world.say("m2", `/cop agenda remove topic=${topic}`), "m2")).toContain(
      "not a topic of yours",
    );
    expect((await kept(world)).agenda).toEqual(agenda);
    await world.say("fay", `/cop agenda remove topic=${topic}`);
    expect((await kept(world)).agenda).toEqual([]);
  });

  it("is what next shows, with one's own answer and the dates after it; while it is on, that it is on", async () => {
    await world.say("m1", "/cop rsvp yes");
    const text = answered(await world.say("m1", "/cop next"), "m1");
    expect(text).toContain("Tue 24 Mar 2026, 16:00 (UTC): meetup, 60 minutes.");
    expect(text).toContain("You said that you come.");
    expect(text).toContain("After that: Tue 28 Apr 2026, 15:00 (UTC)\nTue 26 May 2026, 15:00 (UTC)");
    await world.advanceTo("2026-03-24T16:20:00Z");
    const running = answered(await world.say("m1", "/cop next"), "m1");
    expect(running).toContain("It is on right now, until 17:00");
    expect(running).toContain("https://meet.example/abc");
  });

  it("reads in everybody's own local time", async () => {
    await world.say("m1", "/cop preferences zone=Asia/Tokyo");
    await world.advanceTo("2026-03-10T16:00:00Z");
    const forTokyo = (await world.seen("practice", "m1")).find((message) => message.kind === "rhythm.announce");
    expect(forTokyo?.text).toContain("Wed 25 Mar 2026, 01:00 (Asia/Tokyo)");
    expect(answered(await world.say("m1", "/cop next"), "m1")).toContain("Wed 25 Mar 2026, 01:00 (Asia/Tokyo)");
  });

  it("refuses answers once it has begun, and topics once it is over", async () => {
    await world.advanceTo("2026-03-24T16:00:00Z");
    const post = await lastPost(world, "rhythm.announce");
    expect(answered(await pressLabel(world, "m1", post, "I’ll come"), "m1")).toContain("just come");
    await world.advanceTo("2026-03-24T17:00:00Z");
    const topic = `/cop agenda add gathering=${(await kept(world)).gatherings[0]?.id} Too late`;
    expect(answered(await world.say("m1", topic), "m1")).toContain("That gathering is over.");
    expect(await kept(world)).toMatchObject({ rsvps: [], agenda: [] });
  });

  it("has a kind word and a button to join for somebody who has not joined", async () => {
    await world.advanceTo("2026-03-10T16:00:00Z");
    world.world.addPersona({ ref: "eve", name: "Eve" });
    world.world.channels.get("practice")?.members.push("eve");
    const answer = await pressLabel(world, "eve", await lastPost(world, "rhythm.announce"), "I’ll come");
    expect(answered(answer, "eve")).toContain("You are welcome to join");
    const joined = await pressLabel(world, "eve", answer.reply, "Join Practice");
    expect(joined.reply?.privateTo).toBe("eve");
    const answerNow = await pressLabel(world, "eve", await lastPost(world, "rhythm.announce"), "I’ll come");
    expect(answered(answerNow, "eve")).toContain("see you on");
  });
});

describe("after the gathering", () => {
  const attendedBy = async () => {
    const days = await world.store.read.activity.days(
      (await world.community()).id,
      "2026-01-01T00:00:00.000Z" as never,
      world.now(),
      "UTC" as never,
    );
    const members = await world.store.read.members.list((await world.community()).id);
    const name = (id: string) => members.find((member) => member.id === id)?.ref;
    return days
      .filter((day) => day.kind === "attend" || day.kind === "host")
      .map((day) => `${name(day.member)} ${day.kind} ${day.date}`)
      .sort();
  };

  it("whoever had said yes or says “I was there” has taken part, a day later; nobody is asked why they were not", async () => {
    await world.say("m1", "/cop rsvp yes");
    await world.say("m2", "/cop rsvp maybe");
    await world.say("m3", "/cop rsvp no");
    await world.advanceTo("2026-03-24T19:00:00Z");
    const thanks = await lastPost(world, "rhythm.follow-up");
    expect(thanks.text).not.toMatch(/miss|absent|why|not there/i);
    const there = await pressLabel(world, "m2", thanks, "I was there");
    expect(answered(there, "m2")).toContain("Good that you were there.");
    await pressLabel(world, "m2", thanks, "I was there");
    expect(await attendedBy()).toEqual([]);
    await world.advanceTo("2026-03-25T17:00:00Z");
    expect(await attendedBy()).toEqual(["m1 attend 2026-03-24", "m2 attend 2026-03-24"]);
    await world.advanceTo("2026-04-10T00:00:00Z");
    expect(await attendedBy()).toHaveLength(2);
    for (const persona of ["m1", "m2", "m3", "m4"])
      expect((await directTo(world, persona)).filter((message) => message.kind.startsWith("rhythm"))).toEqual([]);
  });

  it("a facilitator's marks go before what people had answered", async () => {
    await world.say("m1", "/cop rsvp yes");
    await world.advanceTo("2026-03-24T18:00:00Z");
    const saved = await world.say("fay", "/cop gathering attendance @m2 @m3");
    expect(answered(saved, "fay")).toContain("2 people at the gathering on Tue 24 Mar 2026, 16:00 (UTC): M2, M3.");
    await world.advanceTo("2026-03-26T00:00:00Z");
    expect(await attendedBy()).toEqual(["m2 attend 2026-03-24", "m3 attend 2026-03-24"]);
  });

  it("the form for attendance begins with those who said yes, and a name taken out of it was a mistake", async () => {
    await world.say("m1", "/cop rsvp yes");
    await world.say("m2", "/cop rsvp yes");
    await world.advanceTo("2026-03-24T18:00:00Z");
    const { form } = await world.say("fay", "/cop gathering attendance");
    expect(form?.fields[0]).toMatchObject({ id: "who", value: "M1, M2" });
    await world.submit("fay", form?.ref ?? "", { who: "M1, M2, M3" });
    await world.submit("fay", form?.ref ?? "", { who: "M1, M3" });
    const members = await world.store.read.members.list((await world.community()).id);
    const noted = (await kept(world)).attendance.map((one) => members.find((member) => member.id === one.member)?.ref);
    expect(noted.sort()).toEqual(["m1", "m3"]);
  });

  it("nobody is noted before it began, and only members are", async () => {
    expect(answered(await world.say("fay", "/cop gathering attendance @m1"), "fay")).toContain(
      "No gathering has taken place",
    );
    await world.advanceTo("2026-03-24T18:00:00Z");
    expect(answered(await world.say("fay", "/cop gathering attendance @m1 @ghost"), "fay")).toContain("“@ghost”");
    expect((await kept(world)).attendance).toEqual([]);
  });

  it("notes are kept privately and stand in the calendar; the channel sees them once a facilitator shares them", async () => {
    await world.advanceTo("2026-03-24T18:00:00Z");
    const saved = await world.say("fay", "/cop gathering notes We compared three charts; Ada sends the template.");
    const before = (await posted(world)).length;
    const file = (await world.say("m1", "/cop calendar")).reply?.card.file;
    expect(decodeURIComponent(file?.url ?? "").replaceAll("\r\n ", "")).toContain("We compared three charts\\; Ada");
    await pressLabel(world, "fay", saved.reply, "Share them in the channel");
    await pressLabel(world, "fay", saved.reply, "Share them in the channel");
    const after = await publicMessages(world);
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)?.text).toContain("We compared three charts");
  });
});
