// `/cop` alone and `/cop help`: what fits now for this person, and what can be said, short enough to be read.
import { afterEach, describe, expect, it } from "vitest";
import { newGroup } from "../../src/spaces/introductions/round.ts";
import { day, plus } from "../../src/time/instant.ts";
import { localDate, plusDays } from "../../src/time/zone.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";

let world: SandboxWorld;
afterEach(() => world.close());

const now = async (persona: string) => {
  const { reply } = await world.say(persona, "/cop");
  if (!reply) throw new Error("no answer");
  return { text: reply.text, buttons: reply.card.buttons.map(({ label }) => label) };
};
const idOf = async (ref: string) => {
  const member = await world.store.read.members.byRef((await world.community()).id, ref);
  if (!member) throw new Error(`nobody is called ${ref}`);
  return member.id;
};

describe("what fits now", () => {
  it("tells of an introduction that runs, to those in it, until they have said whether they met", async () => {
    world = await sandboxWorld();
    const community = await world.community();
    const date = localDate(world.now(), community.zone);
    const [m1, m2] = [await idOf("m1"), await idOf("m2")];
    await world.store.write(({ matters }) =>
      matters.save("rounds", {
        ...{ id: "rd_1", community: community.id, owner: null, createdAt: plus(world.now(), -day) },
        ...{ kind: "now", number: 0, date, endDate: plusDays(date, 7) },
        groups: [newGroup([m1, m2])],
        sitOuts: [],
      }),
    );
    const { text, buttons } = await now("m1");
    expect(text).toContain("You are introduced to @M2");
    expect(buttons).toContain("We met");
    expect((await now("m3")).text).not.toContain("introduced");
    await world.say("m1", "/cop intro met yes");
    expect((await now("m1")).text).not.toContain("introduced");
  });

  it("tells of a debate that is open, and facilitators when it could be summed up", async () => {
    world = await sandboxWorld();
    await world.say("fay", '/cop debate open "Do we test in production?" "Yes, behind flags" "No, never"');
    for (const who of ["m1", "fay"]) expect((await now(who)).text).toContain("A debate is open: Do we test");
    await world.advance("P15D");
    expect((await now("fay")).text).toContain("This debate could be summed up: Do we test");
    expect((await now("fay")).buttons).toContain("Sum it up");
    expect((await now("m1")).text).not.toContain("summed up");
  });

  it("tells facilitators of a guest who waits for a step, and nobody else", async () => {
    world = await sandboxWorld();
    const { form } = await world.say("m1", "/cop guest suggest");
    const fields = { name: "Grace Hopper", topic: "Compilers", field: "computing", why: "She wrote one" };
    await world.submit("m1", form?.ref ?? "", fields);
    expect((await now("fay")).text).toContain("A guest waits for a next step: Grace Hopper (suggested).");
    expect((await now("fay")).buttons).toContain("Look at Grace Hopper");
    expect((await now("m1")).text).not.toContain("waits");
  });

  it("asks facilitators the question of the quarter as long as it is open", async () => {
    world = await sandboxWorld();
    expect((await now("fay")).buttons).not.toContain("Review");
    await world.advance("P99D");
    expect((await now("fay")).text).toContain("is the community still what its members need?");
    expect((await now("fay")).buttons).toContain("Review");
    await world.say("fay", "/cop stage review stay yes");
    expect((await now("fay")).text).not.toContain("is the community still");
  });
});

describe("help", () => {
  it.each([
    ["m1", 30],
    ["fay", 50],
  ] as const)("shows %s one line a word, with all that can be said behind it", async (who, most) => {
    world = await sandboxWorld();
    const { reply } = await world.say(who, "/cop help");
    const lines = reply?.text.split("\n") ?? [];
    expect(lines.length).toBeLessThanOrEqual(most);
    expect(lines.filter((line) => line.length > 200)).toEqual([]);
    expect(reply?.text).toContain("/cop circle list: Small circles");
    expect(reply?.text).toContain("Also: start, join, leave, invite, close.");
    expect(/\/cop stage show/.test(reply?.text ?? "")).toBe(who === "fay");
  });

  it("tells each command behind a word, with an example", async () => {
    world = await sandboxWorld();
    const { reply } = await world.say("m1", "/cop help circle");
    for (const words of ["list", "start", "join", "leave", "invite", "close"])
      expect(reply?.text).toContain(`/cop circle ${words}:`);
  });
});
