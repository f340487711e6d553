// Guests as a stranger would try them, and as life goes: ids of other things, old buttons, double presses, somebody who leaves
// midway, clocks that change, and a machine that was off for weeks.
import { afterEach, describe, expect, it } from "vitest";
import { questionWindow } from "../../src/dialogue/guest-question.ts";
import { guestCommands } from "../../src/dialogue/guest-room.ts";
import { instant } from "../../src/time/instant.ts";
import type { Zone } from "../../src/time/zone.ts";
import { type GuestWorld, guestWorld } from "./guest-world.ts";

let here: GuestWorld;
afterEach(() => here?.close());

const deedStates = async () => (await here.deeds()).map(({ asked, state }) => `${asked.kind} ${state}`);
const off = async (to: string) => {
  here.clock.set(instant(to));
  await here.bot.beat();
  await here.bot.beat();
};

describe("a stranger's input", () => {
  it("with ids of another community, of other things, and of nothing changes nothing anywhere", async () => {
    here = await guestWorld({ communities: 2 });
    const all = await here.store.read.communities.list();
    const home = all.find((one) => one.channel === here.channel)?.id ?? "";
    const other = all.find((one) => one.channel !== here.channel);
    const channel = other?.channel;
    await here.suggest();
    const id = (await here.store.read.matters.of("guests", home))[0]?.id ?? "";
    await here.line("fay", `guest approve sure=yes guest=${id}`);
    await here.line("fay", `guest sent guest=${id}`);
    await here.line("fay", `guest confirm ${id} 2026-03-10 15:00 access=yes`);
    await here.line("m1", `guest ask "Which moth?" guest=${id}`);
    const kept = async () =>
      JSON.stringify([
        await here.store.read.matters.of("guests", home),
        await here.store.read.matters.of("guestquestions", home),
        await here.store.read.deeds.of(home),
      ]);
    const before = await kept();
    const question = (await here.store.read.matters.of("guestquestions", home))[0]?.id ?? "none";
    const wrong = [
      id,
      question,
      "gu_99999",
      "g_1",
      (await here.member("m1")).id,
      "@everyone",
      "<@U123> *bold* [x](javascript:1)",
      "x".repeat(10_000),
      "",
      "  ",
      "constructor",
      "__proto__",
    ];
    for (const command of guestCommands)
      for (const [name, option] of Object.entries(command.options))
        for (const value of wrong) {
          const line = `/cop ${command.words} ${name}="${value}"`;
          if (command.words === "guest suggest" || (option.kind === "words" && name !== "guest")) continue;
          for (const persona of ["fay", "m1"]) await here.say(persona, line, channel);
        }
    expect(await kept()).toBe(before);
    expect(await here.store.read.matters.of("guests", other?.id ?? "")).toEqual([]);
  });

  it("with markup, mentions of everybody and line breaks in every field is kept as the words that it is", async () => {
    here = await guestWorld();
    const name = 'Grace\n"Amazing" @everyone *Hopper*';
    await here.suggest("m1", { name, topic: "a\n\nb", field: "<!channel>", why: "**bold**\n@here" });
    const [guest] = await here.guests();
    expect(guest).toMatchObject({ name: 'Grace "Amazing" @everyone *Hopper*', topic: "a b" });
    await here.line("fay", `guest approve sure=yes guest=${guest?.id}`);
    await here.line("fay", `guest sent guest=${guest?.id}`);
    await here.line("fay", `guest confirm ${guest?.id} 2026-04-02 15:00`);
    await here.advanceTo("2026-03-23T15:00:00Z");
    const open = (await here.inPublic()).find(({ kind }) => kind === "dialogue.questions");
    expect(open?.text).toContain('Grace "Amazing" @everyone *Hopper* is coming');
    const said = await here.line("fay", `guest person guest=${guest?.id} person=@grace`);
    expect(said).toContain("is our guest");
    expect(await here.line("fay", `guest counts guest=${guest?.id} on`)).toContain(
      `/cop guest counts ${guest?.id} off`,
    );
  });

  it("may fill facilitators' mail with five ideas that nobody has looked at, and no more", async () => {
    here = await guestWorld();
    for (const one of ["A", "B", "C", "D", "E"]) await here.suggest("m1", { name: `Guest ${one}` });
    const { form } = await here.say("m1", "/cop guest suggest");
    const sixth = { name: "Guest F", why: "w", topic: "t", field: "f", question: "" };
    const { reply } = await here.fill("m1", { form }, sixth);
    expect(reply?.text).toContain("Nothing was saved");
    expect(await here.guests()).toHaveLength(5);
    await here.line("fay", "guest approve guest=Guest sure=yes");
    await here.line("fay", `guest approve sure=yes guest=${(await here.guest("Guest A")).id}`);
    await here.suggest("m1", { name: "Guest F" });
    expect(await here.guests()).toHaveLength(6);
  });
});

describe("words for a facilitator to send", () => {
  it("promise no more sentences of members than there are", async () => {
    here = await guestWorld();
    const id = await here.hosted();
    expect(await here.line("fay", "guest thank Grace")).not.toContain("said here since");
    await here.line("m1", `guest quote "I draw it first" guest=${id}`);
    expect(await here.line("fay", "guest thank Grace")).toContain("Something that was said here since:");
    await here.line("m2", `guest quote "A name is a promise" guest=${id}`);
    expect(await here.line("fay", "guest thank Grace")).toContain("Two things that were said here since:");
  });

  it("go to an address only where it is one", async () => {
    here = await guestWorld();
    const id = await here.invited();
    const said = await here.line("fay", `guest confirm ${id} 2026-04-02 15:00 access=yes email=grace`);
    expect(said).toContain("“grace” is no e-mail address. Nothing was changed");
    expect(await here.state()).toBe("invited");
  });

  it("say that an invitation by e-mail is on its way, and do not ask to hand it on", async () => {
    here = await guestWorld();
    Object.assign(here.adapter, {
      inviteOutsider: async () => ({ kind: "done", invitation: "I0123", until: null }),
    });
    await here.confirmed("access=yes email=grace@example.org");
    await here.advanceTo("2026-03-28T10:00:00Z");
    const [told] = await here.heard("fay", "dialogue.access");
    expect(told).toContain("went out by e-mail (I0123)");
    expect(told).not.toContain("hand it on");
  });
});

describe("pressed twice, or long after", () => {
  it("an offer, and a +1, stand as if pressed once", async () => {
    here = await guestWorld();
    await here.suggest("m1");
    const { id } = await here.guest();
    for (let time = 0; time < 2; time += 1) await here.line("m2", `guest plus guest=${id}`);
    expect((await here.guest()).plusOnes).toHaveLength(1);
    await here.line("fay", `guest approve sure=yes guest=${id}`);
    await here.line("fay", `guest sent guest=${id}`);
    await here.line("fay", `guest confirm ${id} 2026-04-02 15:00`);
    const mine = (await here.member("m2")).id;
    for (let time = 0; time < 2; time += 1) {
      expect(await here.line("m2", `guest buddy guest=${id}`)).toContain("You are the companion");
      expect((await here.guest()).buddy).toBe(mine);
    }
    const { reply } = await here.say("m2", `/cop guest buddy guest=${id}`);
    for (let time = 0; time < 2; time += 1) {
      await here.pressIn("m2", reply as never, "guest buddy back=yes");
      expect((await here.guest()).buddy).toBeNull();
    }
    // Another's is not given back by oneself.
    await here.line("m3", `guest buddy guest=${id}`);
    await here.line("m2", `guest buddy back=yes guest=${id}`);
    expect((await here.guest()).buddy).toBe((await here.member("m3")).id);
  });

  it("steps of two facilitators are taken once", async () => {
    here = await guestWorld();
    await here.say("fay", "/cop facilitator add @m1");
    const id = await here.confirmed();
    expect(await here.line("m1", `guest confirm ${id} 2026-04-03 15:00`)).toContain("done already");
    expect(await here.store.read.rhythm.gatherings((await here.community()).id, here.now())).toHaveLength(1);
    await here.advanceTo("2026-04-02T16:30:00Z");
    await here.line("fay", `guest host ${id}`);
    expect(await here.line("m1", `guest host ${id}`)).toContain("done already");
    await here.line("fay", `guest takeaways guest=${id} takeaways="Draw it"`);
    await here.line("fay", `guest share guest=${id}`);
    expect(await here.line("m1", `guest share guest=${id}`)).toContain("in the channel already");
    expect((await here.inPublic()).filter(({ kind }) => /guest (host|share)/.test(kind))).toHaveLength(2);
  });

  it("old buttons say kindly that their time is over, before anybody writes anything", async () => {
    here = await guestWorld();
    const id = await here.confirmed();
    await here.advanceTo("2026-03-23T15:00:00Z");
    expect(await here.line("m1", `guest plus guest=${id}`)).toContain("It is not the time for that");
    await here.line("fay", `guest cancel ${id}`);
    for (const line of ["guest ask", "guest quote"]) {
      const { form } = await here.say("m1", `/cop ${line} guest=${id}`);
      expect(form?.intro, line).toContain("Nothing was saved");
    }
    for (const line of ["guest ask x", "guest buddy", "guest note", "guest quote x", "guest held"]) {
      const { reply } = await here.say("m1", `/cop ${line} guest=${id}`);
      expect(reply?.text, line).toMatch(/Nothing was (changed|saved)/);
      expect(reply?.text, line).not.toContain(id);
    }
    await here.line("fay", "guest undo");
    await here.line("fay", "guest undo");
    for (const line of ["guest host", "guest share", "guest thanked", "guest questions guest=x"])
      expect(await here.line("fay", `${line} guest=${id}`), line).toMatch(/Nothing was (changed|saved)|No question/);
    expect(await here.state()).toBe("invited");
  });

  it("takeaways of a visit that was taken back are not shared by an old button", async () => {
    here = await guestWorld();
    const id = await here.hosted();
    await here.line("fay", `guest takeaways guest=${id} takeaways="Draw it"`);
    await here.line("fay", "guest undo Grace");
    expect(await here.line("fay", `guest share guest=${id}`)).toContain("still ahead");
    expect((await here.inPublic()).some(({ kind }) => kind === "guest share")).toBe(false);
  });
});

describe("somebody who leaves midway", () => {
  it("holds no place, and is named with no question any more", async () => {
    here = await guestWorld();
    const id = await here.confirmed();
    await here.line("m2", `guest buddy guest=${id}`);
    await here.line("m2", `guest note guest=${id}`);
    await here.advanceTo("2026-03-23T15:00:00Z");
    await here.line("m2", 'guest ask "Who pays for names?" anonymous=no');
    expect(await here.line("fay", "guest questions Grace")).toContain("(M2)");
    await here.say("m2", "/cop leave");
    const help = (await here.say("m1", "/cop guest help")).reply;
    expect(help?.text).toContain("A companion would be welcome");
    await here.pressIn("m1", help as never, "guest buddy");
    expect((await here.guest()).buddy).toBe((await here.member("m1")).id);
    expect(await here.line("fay", "guest questions Grace")).not.toContain("M2");
    await here.advanceTo("2026-03-31T15:00:00Z");
    const [list] = await here.heard("fay", "dialogue.questions");
    expect(list).toContain("Who pays for names?");
    expect(list).not.toContain("M2");
  });
});

describe("days of access that were agreed", () => {
  it("stay as they are when the guest is let in at once, and when the visit moves", async () => {
    here = await guestWorld();
    const id = await here.confirmed();
    const { reply } = await here.say("fay", `/cop guest access ${id} days=20`);
    expect((await here.guest()).visit?.until).toBe("2026-04-23T00:00:00.000Z");
    await here.pressIn("fay", reply as never, "guest access now=yes");
    await here.pressIn("fay", reply as never, "guest access now=yes");
    expect((await here.guest()).visit?.until).toBe("2026-04-23T00:00:00.000Z");
    await here.line("fay", "gathering move 2026-04-02 2026-04-16 15:00");
    const moved = (await here.sentBy("dialogue.access", "fay")).at(-1);
    await here.pressIn("fay", moved, "guest access");
    expect((await here.guest()).visit?.until).toBe("2026-05-07T00:00:00.000Z");
    await here.advanceTo("2026-05-07T00:00:00Z");
    expect(await deedStates()).toEqual(["invite-outsider done", "end-access done"]);
  });
});

describe("clocks that change around a visit", () => {
  it("leave the questions at the hour of the visit, where the visit is", () => {
    const zone = "Europe/Berlin" as Zone;
    const confirmed = instant("2026-03-01T00:00:00Z");
    // 17:00 in Berlin, two days after the clocks went forward; ten days before it was winter still.
    const window = questionWindow({ startsAt: instant("2026-03-31T15:00:00Z"), zone }, confirmed);
    expect(window).toEqual({ opensAt: "2026-03-21T16:00:00.000Z", closesAt: "2026-03-29T15:00:00.000Z" });
    const autumn = questionWindow({ startsAt: instant("2026-10-26T16:00:00Z"), zone }, confirmed);
    expect(autumn).toEqual({ opensAt: "2026-10-16T15:00:00.000Z", closesAt: "2026-10-24T15:00:00.000Z" });
  });

  it("end the access when the day ends there", async () => {
    here = await guestWorld();
    const id = await here.invited();
    await here.line("fay", `guest confirm ${id} 2026-03-26 17:00 Europe/Berlin access=yes`);
    expect((await here.guest()).visit?.until).toBe("2026-04-02T22:00:00.000Z");
  });
});

describe("a machine that was off for weeks", () => {
  it("lets nobody in whose time is over, and says only what is still of use", async () => {
    here = await guestWorld();
    await here.confirmed("access=yes email=grace@example.org");
    const before = here.world.after(0).length;
    await off("2026-04-15T09:00:00Z");
    expect(await deedStates()).toEqual(["invite-outsider withdrawn"]);
    expect(JSON.stringify(await here.deeds())).not.toContain("grace@example.org");
    const since = here.world
      .after(0)
      .slice(before)
      .filter(({ kind }) => kind.startsWith("dialogue."));
    expect(since.map(({ kind }) => kind)).toEqual([]);
  });

  it("asks once whether a visit was held, with no question that came too late", async () => {
    here = await guestWorld();
    await here.confirmed();
    await off("2026-04-05T09:00:00Z");
    expect(await here.heard("fay", "dialogue.questions")).toEqual([]);
    expect((await here.inPublic()).filter(({ kind }) => kind === "dialogue.questions")).toEqual([]);
    const told = await here.heard("fay", "dialogue.thanks");
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("take place?");
    await here.line("fay", `guest host ${(await here.guest()).id}`);
    await off("2026-04-19T09:00:00Z");
    expect(await here.heard("fay", "dialogue.thanks")).toHaveLength(1);
    expect(await here.heard("fay", "dialogue.takeaways")).toEqual([]);
  });

  it("brings a letter to mind once, by the later word", async () => {
    here = await guestWorld();
    await here.invited();
    await off("2026-03-17T10:00:00Z");
    const told = await here.heard("fay", "dialogue.guest-waiting");
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("Two weeks ago");
  });
});
