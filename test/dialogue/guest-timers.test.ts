// The timers of a guest's way, each at its moment and no more often: waiting for a reply, questions, held, thanks, takeaways,
// and the long silence from outside.
import { afterEach, describe, expect, it } from "vitest";
import { type GuestWorld, guestWorld, letter } from "./guest-world.ts";

let here: GuestWorld;
afterEach(() => here.close());

const waiting = () => here.sentBy("dialogue.guest-waiting", "fay");

describe("a letter without a reply", () => {
  it("is brought to mind after a week, once more after two, and lapses after three", async () => {
    here = await guestWorld();
    await here.invited();
    await here.advanceTo("2026-03-09T09:59:00Z");
    expect(await waiting()).toEqual([]);
    await here.advanceTo("2026-03-09T10:00:00Z");
    expect(await waiting()).toHaveLength(1);
    await here.advanceTo("2026-03-16T10:00:00Z");
    expect(await waiting()).toHaveLength(2);
    await here.advanceTo("2026-03-23T09:59:00Z");
    expect(await here.state()).toBe("invited");
    await here.advanceTo("2026-03-23T10:00:00Z");
    expect(await here.state()).toBe("lapsed");
    const [, , lapsed] = await waiting();
    expect(lapsed?.text).toContain("that is quite all right");
    await here.advance("P60D");
    expect(await waiting()).toHaveLength(3);
    for (const who of ["m1", "m2", "m3"]) expect(await here.sentBy("dialogue.guest-waiting", who)).toEqual([]);
    expect((await here.inPublic()).filter(({ text }) => text.includes("Grace"))).toEqual([]);
  });

  it("lapses at the end of the day that the letter named, and not before", async () => {
    here = await guestWorld();
    await here.suggest();
    const { id } = await here.guest();
    await here.line("fay", `guest approve sure=yes guest=${id}`);
    const form = await here.say("fay", `/cop guest letter half=terms guest=${id}`);
    await here.fill("fay", form, { ...letter.terms, reply: "2026-04-10" });
    expect(await here.line("fay", `guest sent guest=${id}`)).toContain(
      "after one week and once more after two; after Fri 10 Apr 2026 it counts",
    );
    await here.advanceTo("2026-04-10T23:59:00Z");
    expect(await here.state()).toBe("invited");
    expect(await waiting()).toHaveLength(2);
    await here.advanceTo("2026-04-11T00:00:00Z");
    expect(await here.state()).toBe("lapsed");
  });

  it("promises no more reminders than there is time for", async () => {
    for (const [reply, promised] of [
      ["2026-03-06", "noted by the end of Fri 6 Mar 2026, it counts"],
      ["2026-03-12", "I ask you after one week; after Thu 12 Mar 2026"],
    ] as const) {
      here = await guestWorld();
      await here.suggest();
      const { id } = await here.guest();
      await here.line("fay", `guest approve sure=yes guest=${id}`);
      const form = await here.say("fay", `/cop guest letter half=terms guest=${id}`);
      await here.fill("fay", form, { ...letter.terms, reply });
      expect(await here.line("fay", `guest sent guest=${id}`)).toContain(promised);
      await here.advance("P20D");
      expect(await here.state()).toBe("lapsed");
      expect(await waiting()).toHaveLength(reply === "2026-03-06" ? 1 : 2);
      await here.close();
    }
  });

  it("waits anew when a lapse is taken back, and a late yes is a yes", async () => {
    here = await guestWorld();
    const id = await here.invited();
    await here.advance("P22D");
    const [, , lapsed] = await waiting();
    expect((await here.pressIn("fay", lapsed, "guest undo")).reply?.text).toContain("Invited");
    await here.advance("P6D");
    expect(await here.state()).toBe("invited");
    expect(await here.line("fay", `guest confirm ${id} 2026-05-07 15:00`)).toContain("Grace Hopper comes");
    await here.advance("P20D");
    expect(await waiting()).toHaveLength(3);
  });

  it("is in the preview on the very days on which it then comes", async () => {
    here = await guestWorld();
    await here.invited();
    const preview = await here.line("fay", "preview 30");
    for (const date of ["Mon 9 Mar", "Mon 16 Mar", "Mon 23 Mar"])
      expect(preview).toContain(`${date} 2026, 10:00 (UTC), to Fay: You wait for a guest’s reply.`);
    expect(await here.state()).toBe("invited");
    expect(await waiting()).toEqual([]);
  });

  it("after downtime is told about once, by what is still of use", async () => {
    here = await guestWorld();
    await here.invited();
    await here.say("fay", "/cop rules off dialogue.guest-waiting");
    await here.advance("P15D");
    await here.say("fay", "/cop rules on dialogue.guest-waiting");
    await here.advance("PT1H");
    expect(await waiting()).toHaveLength(1);
    expect((await waiting())[0]?.text).toContain("Two weeks ago");
  });
});

describe("questions before a visit", () => {
  const opened = async () => (await here.inPublic()).filter(({ kind }) => kind === "dialogue.questions");

  it("move with the gathering, and are opened once", async () => {
    here = await guestWorld();
    const id = await here.confirmed();
    await here.line("fay", `gathering move 2026-04-02 2026-04-30 15:00`);
    await here.advanceTo("2026-04-20T14:59:00Z");
    expect(await opened()).toEqual([]);
    await here.advanceTo("2026-04-20T15:00:00Z");
    expect(await opened()).toHaveLength(1);
    await here.line("fay", `gathering move 2026-04-30 2026-05-01 15:00`);
    await here.advanceTo("2026-04-29T14:00:00Z");
    expect(await opened()).toHaveLength(1);
    expect(await here.heard("fay", "dialogue.questions")).toEqual([]);
    await here.advanceTo("2026-04-29T15:00:00Z");
    expect(await here.heard("fay", "dialogue.questions")).toHaveLength(1);
    expect((await here.guest()).id).toBe(id);
  });

  it("do not open for a visit that was called off in the calendar", async () => {
    here = await guestWorld();
    await here.confirmed();
    await here.line("fay", "gathering cancel 2026-04-02");
    const [off] = await here.sentBy("dialogue.questions", "fay");
    expect(off?.text).toContain("Is the visit off");
    await here.advanceTo("2026-04-03T15:00:00Z");
    expect(await opened()).toEqual([]);
    expect(await here.heard("fay", "dialogue.thanks")).toEqual([]);
    expect(await here.heard("fay", "dialogue.questions")).toHaveLength(1);
    await here.pressIn("fay", off, "guest cancel");
    expect(await here.state()).toBe("cancelled");
  });

  it("may be named by theme and moved, and stay so", async () => {
    here = await guestWorld();
    await here.confirmed();
    await here.advanceTo("2026-03-23T15:00:00Z");
    await here.line("m1", 'guest ask "Who pays for names?"');
    await here.line("m2", 'guest ask "Which names did you pay for?" anonymous=no');
    await here.line("m3", 'guest ask "What do you read?"');
    const list = (await here.say("fay", "/cop guest questions Grace")).reply;
    const named = await here.pressIn("fay", list as never, "guest theme");
    const again = (await here.fill("fay", named, { name: "Costs" })).reply;
    expect(again?.text).toContain("Costs");
    const moved = await here.pressIn("fay", again as never, "guest theme");
    await here.fill("fay", moved, { name: "Life", which: "1" });
    expect(new Set((await here.questions()).map(({ theme }) => theme))).toContain("Life");
    const wrong = await here.submit("fay", moved.form?.ref ?? "", { name: "Life", which: "1, 9" });
    expect(wrong).toMatchObject({ problems: { which: expect.stringContaining("1 to 3") } });
    await here.advanceTo("2026-03-31T15:00:00Z");
    expect((await here.heard("fay", "dialogue.questions"))[0]).toContain("Life");
  });

  it("are handed over as the hour begins, where they are taken until then", async () => {
    here = await guestWorld();
    await here.confirmed();
    await here.line("fay", "rules set dialogue.questions closeDays 0");
    await here.advanceTo("2026-04-02T14:59:00Z");
    await here.line("m1", 'guest ask "Who pays?"');
    expect(await here.heard("fay", "dialogue.questions")).toEqual([]);
    await here.advanceTo("2026-04-02T15:00:00Z");
    expect((await here.heard("fay", "dialogue.questions"))[0]).toContain("Who pays?");
  });

  it("can be taken back by who asked, and by nobody else", async () => {
    here = await guestWorld();
    await here.confirmed();
    await here.advanceTo("2026-03-23T15:00:00Z");
    const { reply } = await here.say("m1", '/cop guest ask "Who pays?"');
    const [question] = await here.questions();
    expect(await here.line("m2", `guest unask question=${question?.id}`)).toContain("Nothing was changed");
    expect(await here.line("fay", `guest unask question=${question?.id}`)).toContain("Nothing was changed");
    await here.pressIn("m1", reply as never, "guest unask");
    expect(await here.questions()).toEqual([]);
  });
});

describe("after a visit", () => {
  it("asks whether it was held, and thanks are brought to mind once, a day later", async () => {
    here = await guestWorld();
    await here.confirmed();
    await here.advanceTo("2026-03-24T10:00:00Z");
    await here.line("m2", `guest buddy guest=${(await here.guest()).id}`);
    await here.advanceTo("2026-04-02T17:59:00Z");
    expect(await here.heard("fay", "dialogue.thanks")).toEqual([]);
    await here.advanceTo("2026-04-02T18:00:00Z");
    const [asked] = await here.sentBy("dialogue.thanks", "m2");
    // The companion may say it as well.
    expect((await here.pressIn("m2", asked, "guest held")).reply?.text).toContain("Thank you");
    expect(await here.state()).toBe("hosted");
    await here.advance("P10D");
    expect(await here.heard("fay", "dialogue.thanks")).toHaveLength(2);
    expect(await here.heard("m2", "dialogue.thanks")).toHaveLength(1);
  });

  it("reminds facilitators of takeaways where nobody offered, and nobody where they are written", async () => {
    here = await guestWorld();
    const id = await here.hosted();
    await here.advance("P3D");
    expect(await here.heard("fay", "dialogue.takeaways")).toHaveLength(1);
    for (const who of ["m1", "m2", "m3"]) expect(await here.heard(who, "dialogue.takeaways")).toEqual([]);
    const form = await here.say("fay", `/cop guest takeaways ${id}`);
    const eight = Array.from({ length: 8 }, (_, index) => `Line ${index}`).join("\n");
    expect(await here.submit("fay", form.form?.ref ?? "", { takeaways: eight })).toMatchObject({
      problems: { takeaways: expect.stringContaining("7 lines at most") },
    });
    await here.fill("fay", form, { takeaways: eight.split("\n").slice(0, 7).join("\n") });
    expect((await here.guest()).takeaways).toHaveLength(7);
    await here.line("fay", `guest share guest=${id}`);
    const [entry] = await here.store.read.matters.of("shelf", (await here.community()).id);
    expect(entry).toMatchObject({ title: "Grace Hopper: compilers", from: { kind: "guest", id } });
  });

  it("an offer to take notes is given back without a trace", async () => {
    here = await guestWorld();
    const id = await here.confirmed();
    await here.line("m3", `guest note guest=${id}`);
    expect(await here.line("m2", `guest note guest=${id}`)).toContain("Nothing was changed");
    await here.line("m3", `guest note back=yes guest=${id}`);
    const member = (await here.member("m3")).id;
    expect(JSON.stringify(await here.guest())).not.toContain(member);
  });
});

describe("when nobody from outside was heard for half a year", () => {
  const voices = () => here.heard("fay", "dialogue.outside-voice");

  it("facilitators read so privately, at most once in 90 days", async () => {
    here = await guestWorld();
    await here.advanceTo("2026-08-31T00:00:00Z");
    expect(await voices()).toEqual([]);
    await here.advanceTo("2026-09-02T11:00:00Z");
    expect(await voices()).toHaveLength(1);
    await here.advance("P89D");
    expect(await voices()).toHaveLength(1);
    await here.advance("P2D");
    expect(await voices()).toHaveLength(2);
    for (const who of ["m1", "m2", "m3"]) expect(await here.heard(who, "dialogue.outside-voice")).toEqual([]);
    expect((await here.inPublic()).filter(({ kind }) => kind === "dialogue.outside-voice")).toEqual([]);
  });

  it("counts from the last visit, is silent while somebody is invited, and can be set and switched off", async () => {
    here = await guestWorld();
    await here.hosted();
    await here.advanceTo("2026-10-02T15:00:00Z");
    expect(await voices()).toEqual([]);
    await here.advanceTo("2026-10-03T15:00:00Z");
    expect(await voices()).toHaveLength(1);
    await here.line("fay", "rules off dialogue.outside-voice");
    await here.advance("P200D");
    expect(await voices()).toHaveLength(1);
  });

  it("is silent while a guest is on the way", async () => {
    here = await guestWorld();
    await here.advanceTo("2026-08-20T10:00:00Z");
    await here.invited();
    await here.advanceTo("2026-09-08T10:00:00Z");
    expect(await voices()).toEqual([]);
  });
});
