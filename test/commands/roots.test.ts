// The two roots: Discord needs a second one for facilitators' words; where text is typed, either root takes all.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";

let world: SandboxWorld;
beforeAll(async () => {
  world = await sandboxWorld();
});
afterAll(() => world.close());

const told = async (who: string, text: string) => (await world.say(who, text)).reply?.text;

describe("/cop and /facilitate", () => {
  it.each(["nudges policy", "me show", "help listening", ""])("take %j alike", async (line) => {
    const said = await told("fay", `/cop ${line}`);
    expect(said).toBeDefined();
    expect(await told("fay", `/facilitate ${line}`)).toBe(said);
    expect(await told("fay", `  /FACILITATE   ${line}  `)).toBe(said);
  });

  it("make nobody a facilitator", async () => {
    expect(await told("m1", "/facilitate nudges pause")).toContain("Only facilitators of Practice");
  });

  it("begin a command as words of their own", async () => {
    await expect(world.say("m1", "/copper me")).rejects.toThrow("A command begins with /cop");
    await expect(world.say("m1", "cop me")).rejects.toThrow("A command begins with /cop");
  });
});
