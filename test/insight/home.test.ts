// The home of a member, wherever a platform shows one: all of one's own at a glance, and nothing of anybody else's.
import { afterEach, describe, expect, it } from "vitest";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";

let world: SandboxWorld;
afterEach(() => world.close());

const homeOf = async (persona: string) => {
  const { reply } = await world.say(persona, "/cop home", `dm-${persona}`);
  if (!reply) throw new Error("home does not ask");
  return reply;
};
const labels = async (persona: string) => (await homeOf(persona)).card.fields?.map(({ label }) => label);

describe("home", () => {
  it("shows the next gathering, my stories and my preferences", async () => {
    world = await sandboxWorld();
    await world.say("fay", "/cop rhythm set weekly on tue at 16:00 Europe/London");
    const home = await homeOf("m1");
    expect(home.privateTo).toBe("m1");
    expect(home.card.text).toContain("3 Mar 2026");
    expect(await labels("m1")).toEqual(["My stories", "My preferences"]);
    const said = home.card.buttons.map(({ id }) => id);
    expect(said.map((id) => id.replace(/ (gathering|community)=.*/, ""))).toEqual([
      "rsvp yes",
      "rsvp maybe",
      "rsvp no",
      "story",
      "preferences",
    ]);
    expect(said.every((id) => id.includes("community="))).toBe(true);
  });

  it("shows facilitators the rhythm and what is coming as well", async () => {
    world = await sandboxWorld();
    await world.say("fay", "/cop rhythm set weekly on tue at 16:00 Europe/London");
    const home = await homeOf("fay");
    expect(await labels("fay")).toEqual([
      "My stories",
      "My preferences",
      "The rhythm",
      "The next 7 days, if nothing changes",
    ]);
    expect(home.text).toContain("weekly on tue at 16:00 Europe/London");
  });

  it("shows my own answer and my own stories, finished or not, and nobody else's", async () => {
    world = await sandboxWorld();
    await world.say("fay", "/cop rhythm set weekly on tue at 16:00 Europe/London");
    const { reply } = await world.say("m1", "/cop next");
    const yes = reply?.card.buttons.find(({ id }) => id.startsWith("rsvp yes"));
    await world.press("m1", reply?.ref ?? "", yes?.id ?? "");
    const { form } = await world.say("m1", "/cop story");
    await world.submit("m1", form?.ref ?? "", { activity: "We read each other's letters" });
    const home = await homeOf("m1");
    expect(home.text).toContain("We read each other's letters (not finished)");
    expect((await homeOf("m2")).text).not.toContain("letters");
    expect(home.card.text).not.toBe((await homeOf("m2")).card.text);
  });

  it("welcomes who has not joined, and who is nowhere yet", async () => {
    world = await sandboxWorld({ members: 1 });
    await world.say("m1", "/cop leave");
    expect((await homeOf("m1")).card.title).toBe("Welcome");
  });

  it("asks which community is meant where there are several", async () => {
    world = await sandboxWorld({ members: 2, communities: 2 });
    const { reply } = await world.say("fay", "/cop home", "dm-fay");
    expect(reply?.card.buttons.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^home community=/),
      expect.stringMatching(/^home community=/),
    ]);
  });

  it("changes nothing", async () => {
    world = await sandboxWorld();
    const before = JSON.stringify(await world.decisions());
    await homeOf("fay");
    expect(JSON.stringify(await world.decisions())).toBe(before);
    expect((await world.say("m1", "/cop help")).reply?.text).not.toContain("/cop home");
  });
});
