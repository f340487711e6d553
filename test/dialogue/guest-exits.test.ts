// No, no reply, and a visit that falls out: what was open is closed, and one command takes it back as far as it can be.
import { afterEach, describe, expect, it } from "vitest";
import { type GuestWorld, guestWorld } from "./guest-world.ts";

let here: GuestWorld;
afterEach(() => here.close());

const gathering = async () => {
  const { visit } = await here.guest();
  return visit ? here.store.read.rhythm.gathering(visit.gathering) : undefined;
};
const deedStates = async () => (await here.deeds()).map(({ asked, state }) => `${asked.kind} ${state}`);

describe("a no", () => {
  it("to an idea closes it without a letter, and rests for 180 days", async () => {
    here = await guestWorld();
    await here.suggest();
    const said = await here.line("fay", "guest decline Grace");
    expect(said).not.toContain("Dear");
    expect(said).toContain("/cop guest undo Grace Hopper");
    expect(await here.line("m2", "guest ideas")).toContain("no idea");
    await here.advance("P179D");
    const soon = (await here.say("fay", "/cop guest list")).reply;
    expect(soon?.card.buttons.some(({ id }) => id.startsWith("guest reopen"))).toBe(false);
    await here.advance("P1D");
    const list = (await here.say("fay", "/cop guest list")).reply;
    await here.pressIn("fay", list as never, "guest reopen");
    expect(await here.state()).toBe("nominated");
    // Offered in the list only: nobody is written to about it.
    expect((await here.direct("fay")).filter(({ kind }) => kind.startsWith("dialogue.guest"))).toEqual([]);
  });

  it("of a guest comes with a courteous line to send, and is taken back by one command", async () => {
    here = await guestWorld();
    await here.invited();
    const said = await here.line("fay", "guest decline Grace");
    expect(said).toContain("“Dear Grace Hopper, thank you for your answer");
    expect(await here.line("fay", "guest undo Grace")).toContain("Invited");
    expect(await here.state()).toBe("invited");
  });
});

describe("a visit that falls out", () => {
  it("calls the gathering off, withdraws an invitation that waits, and is on again with one command", async () => {
    here = await guestWorld();
    await here.confirmed("access=yes email=grace@example.org");
    expect(await deedStates()).toEqual(["invite-outsider pending"]);
    await here.advanceTo("2026-03-20T10:00:00Z");
    await here.say("m1", "/cop rsvp yes");
    const said = await here.line("fay", "guest cancel Grace");
    expect(said).toContain("off in the calendar");
    expect(said).toContain("“Dear Grace Hopper,");
    expect((await gathering())?.state).toBe("cancelled");
    expect(await deedStates()).toEqual(["invite-outsider withdrawn"]);
    expect(JSON.stringify(await here.deeds())).not.toContain("grace@example.org");
    expect((await here.inPublic()).some(({ kind }) => kind === "rhythm.called-off")).toBe(true);
    await here.advance("PT1H");
    const back = await here.line("fay", "guest undo");
    expect(back).toContain("on again");
    expect(back).toContain("not given again by itself");
    expect((await gathering())?.state).toBe("planned");
    await here.advanceTo("2026-04-20T00:00:00Z");
    expect(await deedStates()).toEqual(["invite-outsider withdrawn"]);
    expect(await here.heard("fay", "dialogue.access")).toEqual([]);
  });

  it("while the guest is in brings the end of their time forward to now", async () => {
    here = await guestWorld();
    await here.confirmed("access=yes");
    await here.advanceTo("2026-03-28T10:00:00Z");
    expect(await deedStates()).toEqual(["invite-outsider done", "end-access pending"]);
    expect(await here.line("fay", "guest cancel Grace")).toContain("access to the channel ends now");
    expect(await deedStates()).toEqual(["invite-outsider done", "end-access done"]);
    expect((await here.deeds()).find(({ asked }) => asked.kind === "end-access")?.answeredAt).toBe(here.now());
  });

  it("a decline after the yes does the same", async () => {
    here = await guestWorld();
    await here.confirmed("access=yes");
    await here.line("fay", "guest decline Grace");
    expect(await deedStates()).toEqual(["invite-outsider withdrawn"]);
    expect((await gathering())?.state).toBe("cancelled");
  });
});

describe("one step back", () => {
  it("from a yes calls the gathering off, and says that what was announced stays", async () => {
    here = await guestWorld();
    await here.confirmed("access=yes");
    const { visit } = await here.guest();
    const said = await here.line("fay", "guest undo Grace");
    expect(said).toContain("What was announced stays where it was said");
    expect(await here.guest()).toMatchObject({ state: "invited", visit: null });
    expect((await here.store.read.rhythm.gathering(visit?.gathering ?? ""))?.state).toBe("cancelled");
    expect(await deedStates()).toEqual(["invite-outsider withdrawn"]);
  });

  it("from a letter says that the letter stays sent, and goes back to the idea step by step", async () => {
    here = await guestWorld();
    await here.invited();
    expect(await here.line("fay", "guest undo Grace")).toContain("stays sent");
    expect(await here.line("fay", "guest undo Grace")).toContain("Suggested");
    expect(await here.line("fay", "guest undo Grace")).toContain("Nothing was changed");
    expect(await here.state()).toBe("nominated");
  });

  it("from thanks and from a visit held goes back, too", async () => {
    here = await guestWorld();
    const id = await here.hosted();
    await here.line("fay", `guest thanked guest=${id}`);
    expect(await here.line("fay", "guest undo Grace")).toContain("stay sent");
    await here.line("fay", "guest undo Grace");
    expect(await here.state()).toBe("preparing");
  });

  it("is for facilitators alone, as every step is", async () => {
    here = await guestWorld();
    const id = await here.invited();
    for (const line of [
      "guest undo Grace",
      "guest list",
      "guest invite Grace",
      `guest sent guest=${id}`,
      "guest decline Grace",
      "guest questions Grace",
    ])
      expect(await here.line("m1", line), line).toContain("Only facilitators");
    expect(await here.state()).toBe("invited");
  });
});

describe("a guest in the channel", () => {
  it("is no member: what they write is counted for nobody", async () => {
    here = await guestWorld();
    await here.confirmed("access=yes");
    await here.advanceTo("2026-03-28T10:00:00Z");
    here.comesIn("grace", "Grace Hopper");
    const post = await here.post("grace", "Hello, what do you call things here?");
    await here.react("grace", post.ref);
    await here.advance("P14D");
    const community = await here.community();
    const members = await here.store.read.members.list(community.id);
    expect(members.map(({ ref }) => ref).toSorted()).toEqual(["fay", "m1", "m2", "m3"]);
    const figures = await here.store.read.activity.figures(community.id, here.now());
    expect(figures.reduce((sum, one) => sum + one.messages + (one.reactionsGiven ?? 0), 0)).toBe(0);
    expect(await here.line("fay", "members")).not.toContain("Grace");
  });

  it("has an end that moves along with the visit, by one press", async () => {
    here = await guestWorld();
    await here.confirmed("access=yes");
    await here.advanceTo("2026-03-28T10:00:00Z");
    await here.line("fay", "gathering move 2026-04-02 2026-04-16 15:00");
    const moved = (await here.sentBy("dialogue.access", "fay")).at(-1);
    expect(moved?.text).toContain("was moved");
    await here.pressIn("fay", moved, "guest access");
    const end = (await here.deeds()).find(({ asked }) => asked.kind === "end-access");
    expect(end?.dueAt).toBe("2026-04-24T00:00:00.000Z");
    await here.advanceTo("2026-04-23T23:00:00Z");
    expect((await here.sentBy("dialogue.access", "fay")).filter(({ text }) => text.includes("was moved"))).toHaveLength(
      1,
    );
    await here.advanceTo("2026-04-24T00:00:00Z");
    expect(await deedStates()).toEqual(["invite-outsider done", "end-access done"]);
  });

  it("may be let in at once, asked for by a form, and let out by a press", async () => {
    here = await guestWorld();
    await here.confirmed();
    const form = await here.say("fay", "/cop guest in Grace");
    const later = (await here.fill("fay", form, { email: "grace@example.org", days: "3" })).reply;
    expect(later?.text).toContain("2026");
    expect(await deedStates()).toEqual(["invite-outsider pending"]);
    await here.pressIn("fay", later as never, "guest access now=yes");
    expect(await deedStates()).toEqual(["invite-outsider done", "end-access pending"]);
    expect(JSON.stringify([await here.deeds(), await here.guests()])).not.toContain("grace@example.org");
    const { reply } = await here.say("fay", "/cop guest access Grace days=5");
    await here.pressIn("fay", reply as never, "guest access end=yes");
    expect(await deedStates()).toEqual(["invite-outsider done", "end-access done"]);
  });
});
