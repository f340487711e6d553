// A guest whose account is known: their time ends by itself, they are not invited like everybody, and, should they join, they
// are in no introduction and no figure unless a facilitator switched that on.
import { afterEach, describe, expect, it } from "vitest";
import { type GuestWorld, guestWorld } from "./guest-world.ts";

let here: GuestWorld;
afterEach(() => here.close());

const grace = { ref: "grace", name: "Grace Hopper" };

async function comes(): Promise<void> {
  here.comesIn(grace.ref, grace.name);
  await reported();
}
async function reported(): Promise<void> {
  await here.adapter.inbound().observe({
    kind: "joined-channel",
    id: `came-${here.now()}`,
    installation: "sandbox",
    channel: here.channel,
    person: grace,
    at: here.now(),
  });
  await here.bot.beat();
}
/** Let in, and known, some days before the visit on 2 April; their time ends when 9 April does. */
async function known(options: Parameters<typeof guestWorld>[0] = {}) {
  here = await guestWorld(options);
  const id = await here.confirmed("access=yes");
  await here.advanceTo("2026-03-28T10:00:00Z");
  const [handed] = await here.sentBy("dialogue.access", "fay");
  const form = await here.pressIn("fay", handed, "guest person");
  expect(form.form?.fields).toMatchObject([{ id: "person", type: "member" }]);
  const { reply } = await here.fill("fay", form, { person: grace.ref });
  return { id, reply };
}
const welcomed = () => here.sentBy("participation.invite", grace.ref);
const end = async () => (await here.deeds()).find(({ asked }) => asked.kind === "end-access");
/** Messages of theirs that count. */
const counted = async () => {
  const figures = await here.store.read.activity.figures((await here.community()).id, here.now());
  const { id } = await here.member(grace.ref);
  return figures.find(({ member }) => member === id)?.messages ?? 0;
};

describe("which account is the guest's", () => {
  it("is said where the invitation is handed on, and the end of their time knows it", async () => {
    const asked: object[] = [];
    const { reply } = await known();
    Object.assign(here.adapter, {
      endAccess: async (request: object) => {
        asked.push(request);
        return { kind: "done", until: null };
      },
    });
    expect(reply?.text).toContain("Grace Hopper");
    expect(reply?.text).toContain("ends by itself");
    expect(reply?.text).toContain("/cop guest unknown Grace Hopper");
    expect((await here.guest()).person).toBe(grace.ref);
    expect((await end())?.asked).toMatchObject({ person: grace.ref });
    await here.advanceTo("2026-04-10T00:00:00Z");
    expect(asked).toMatchObject([{ person: grace.ref }]);
    expect((await end())?.asked).toMatchObject({ person: null });
  });

  it("may be said before they are let in, too", async () => {
    here = await guestWorld();
    await here.confirmed("access=yes");
    expect(await here.line("fay", 'guest person "Grace Hopper" grace')).toContain("is our guest");
    await here.advanceTo("2026-03-28T10:00:00Z");
    expect((await end())?.asked).toMatchObject({ person: grace.ref });
  });

  it("is taken back by one command, by a button, or by saying none", async () => {
    const { reply } = await known();
    await here.pressIn("fay", reply as never, "guest unknown");
    expect((await here.guest()).person).toBeNull();
    expect((await end())?.asked).toMatchObject({ person: null });
    expect(await here.line("fay", "guest unknown Grace")).toContain("Nothing was changed");
    for (const back of ["guest unknown Grace Hopper", 'guest person "Grace Hopper" none']) {
      await here.line("fay", 'guest person "Grace Hopper" @grace');
      expect((await here.guest()).person).toBe(grace.ref);
      expect(await here.line("fay", back)).toContain("do not know any more");
      expect((await here.guest()).person).toBeNull();
    }
  });

  it("is nobody who has been here anyway: a guest's time ends some day", async () => {
    here = await guestWorld();
    await here.confirmed("access=yes");
    for (const who of ["fay", "m1"])
      expect(await here.line("fay", `guest person "Grace Hopper" @${who}`)).toContain("Nothing was changed");
    expect((await here.guest()).person).toBeNull();
    expect(await here.line("m1", 'guest person "Grace Hopper" @grace')).toContain("Only facilitators");
  });

  it("is one guest's alone, and of a guest who is expected or was here", async () => {
    await known();
    await here.suggest("m2", { name: "Ada Byron" });
    const said = await here.line("fay", 'guest person "Ada Byron" @grace');
    expect(said).toContain("No visit of Ada Byron is agreed. Nothing was changed");
    const { id } = await here.guest("Ada Byron");
    await here.line("fay", `guest approve sure=yes guest=${id}`);
    await here.line("fay", `guest sent guest=${id}`);
    await here.line("fay", `guest confirm ${id} 2026-05-02 15:00`);
    expect(await here.line("fay", 'guest person "Ada Byron" @grace')).toContain("Grace Hopper already");
  });
});

describe("is forgotten", () => {
  it("when their time and the follow-up are over, whichever is later", async () => {
    const { id } = await known();
    await here.advanceTo("2026-04-02T16:30:00Z");
    await here.line("fay", `guest host ${id}`);
    await here.line("fay", `guest thanked guest=${id}`);
    await here.line("fay", `guest follow guest=${id} stays=outsider`);
    await here.advanceTo("2026-04-09T23:00:00Z");
    expect((await here.guest()).person).toBe(grace.ref);
    await here.advanceTo("2026-04-10T00:01:00Z");
    expect((await here.guest()).person).toBeNull();
    expect(JSON.stringify(await here.deeds())).not.toContain('"grace"');
  });

  it("thirty days after a visit where nobody notes whether they stay", async () => {
    await known();
    await here.advanceTo("2026-05-02T14:59:00Z");
    expect((await here.guest()).person).toBe(grace.ref);
    await here.advanceTo("2026-05-02T15:01:00Z");
    expect((await here.guest()).person).toBeNull();
    // And is not taken in again for nothing.
    expect(await here.line("fay", 'guest person "Grace Hopper" @grace')).toContain("Nothing was changed");
  });

  it("when the visit falls out, when the yes is taken back, and when they erase what is held of them", async () => {
    for (const line of ["guest cancel Grace", "guest undo Grace"]) {
      await known();
      await here.line("fay", line);
      expect((await here.guest()).person, line).toBeNull();
      expect(JSON.stringify([await here.deeds(), await here.guests()]), line).not.toContain('"grace"');
      await here.close();
    }
    await known();
    await comes();
    await here.say(grace.ref, "/cop join");
    await here.say(grace.ref, "/cop me delete yes");
    expect(JSON.stringify([await here.deeds(), await here.guests()])).not.toContain('"grace"');
  });
});

describe("a known guest", () => {
  it("is not invited to join as everybody is", async () => {
    await known();
    await comes();
    await here.advance("PT2H");
    expect(await welcomed()).toEqual([]);
    await here.line("fay", "guest unknown Grace");
    await reported();
    expect(await welcomed()).toHaveLength(1);
  });

  it("who joins is a member like anybody else, and in no introduction, level or figure while their time runs", async () => {
    const { id } = await known({ members: 5 });
    await comes();
    await here.say(grace.ref, "/cop join");
    await here.post(grace.ref, "What do you call things here?");
    expect(await counted()).toBe(0);
    expect(await here.line(grace.ref, "intro on")).toContain("Nothing was changed");
    for (const who of ["m1", "m2"]) await here.say(who, "/cop intro on");
    await here.line("fay", "intros set weekly");
    await here.advanceTo("2026-04-07T10:00:00Z");
    expect((await here.member(grace.ref)).standing.evaluatedAt).toBeNull();
    expect((await here.member("m1")).standing.evaluatedAt).not.toBeNull();
    const listed = await here.line("fay", "members");
    expect(listed).toMatch(/Not weighed \(1\)\W+Grace Hopper/);
    expect(await here.line("fay", "members @grace")).toContain("not weighed");
    expect(await here.line(grace.ref, "me show")).toContain("not weighed");
    expect(await here.line("fay", "stage show")).toContain("Yes: 6 members");
    // Their time is over, and whether they stay is noted.
    await here.line("fay", `guest host ${id}`);
    await here.line("fay", `guest thanked guest=${id}`);
    await here.line("fay", `guest follow guest=${id} stays=outsider`);
    await here.advanceTo("2026-04-14T10:00:00Z");
    expect((await here.member(grace.ref)).standing.evaluatedAt).not.toBeNull();
    expect(await here.line(grace.ref, "intro on")).toContain("on");
    await here.post(grace.ref, "And here I am");
    expect(await counted()).toBe(1);
  });

  it("is introduced and counted where a facilitator switched it on, and off again", async () => {
    await known();
    await comes();
    await here.say(grace.ref, "/cop join");
    const said = (await here.say("fay", "/cop guest counts Grace on")).reply;
    expect(said?.text).toContain('/cop guest counts "Grace Hopper" off');
    expect(await here.line(grace.ref, "intro on")).not.toContain("Nothing was changed");
    await here.say("m1", "/cop intro on");
    await here.line("fay", "intros set 2 weeks");
    await here.post(grace.ref, "Hello");
    expect(await counted()).toBe(1);
    await here.advanceTo("2026-03-30T12:00:00Z");
    expect(await here.sentBy("spaces.introduce", grace.ref)).toHaveLength(1);
    expect((await here.member(grace.ref)).standing.evaluatedAt).not.toBeNull();
    await here.pressIn("fay", said as never, "guest counts");
    await here.post(grace.ref, "Hello again");
    expect(await counted()).toBe(1);
  });

  it("who stays as a member is not put out at the end of their days", async () => {
    const asked: object[] = [];
    const { id } = await known();
    Object.assign(here.adapter, { endAccess: async (request: object) => asked.push(request) });
    await comes();
    await here.say(grace.ref, "/cop join");
    await here.advanceTo("2026-04-02T16:30:00Z");
    await here.line("fay", `guest host ${id}`);
    await here.line("fay", `guest thanked guest=${id}`);
    expect(await here.line("fay", `guest follow guest=${id} stays=member`)).toContain("stay in the channel");
    expect(await here.line(grace.ref, "intro on")).not.toContain("Nothing was changed");
    await here.advanceTo("2026-04-12T00:00:00Z");
    expect(asked).toEqual([]);
    expect((await end())?.state).toBe("done");
  });
});
