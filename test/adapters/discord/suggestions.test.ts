import { afterEach, describe, expect, it } from "vitest";
import { type DiscordWorld, startDiscord, type WorldOptions } from "../../support/discord-world.ts";

let world: DiscordWorld;

async function begin(options: WorldOptions = {}): Promise<DiscordWorld> {
  world = await startDiscord(options);
  return world;
}

afterEach(async () => {
  await world.close();
  expect(world.server.problems).toEqual([]);
});

describe("suggestions while typing", () => {
  const choicesFor = async (
    path: string,
    options: Record<string, string>,
    focused: string,
    more: WorldOptions = {},
  ) => {
    const { person } = await begin(more);
    const { type, data } = await person("Ada").typing(path, options, focused).acknowledgement();
    expect(type).toBe(8);
    return data.choices as { name: string; value: string }[];
  };

  it("know the time zones, the nearest first", async () => {
    const found = await choicesFor("cop preferences", { zone: "lon" }, "zone");
    expect(found[0]).toEqual({ name: "Europe/London", value: "Europe/London" });
  });

  it("find a zone by its city in plain words, and offer the usual ones before anything is typed", async () => {
    expect((await choicesFor("cop preferences", { zone: "new york" }, "zone"))[0]?.value).toBe("America/New_York");
    await world.close();
    expect(await choicesFor("cop preferences", { zone: "" }, "zone")).toHaveLength(25);
  });

  it("complete the last of several choices", async () => {
    expect(await choicesFor("cop preferences", { kinds: "email, di" }, "kinds")).toEqual([
      { name: "email, digest", value: "email, digest" },
    ]);
  });

  it("come from the command itself where only it knows", async () => {
    const asked: unknown[] = [];
    const suggest = async (...all: unknown[]) => {
      asked.push(all.slice(1));
      return [{ value: "st_1", label: "The budget story" }];
    };
    expect(
      await choicesFor("cop story", { cycle: "applied", story: "bud" }, "story", { inbound: { suggest } }),
    ).toEqual([{ name: "The budget story", value: "st_1" }]);
    expect(asked).toEqual([["story", "bud"]]);
  });

  it("are empty rather than late or broken", async () => {
    expect(
      await choicesFor("cop story", { story: "x" }, "story", {
        inbound: { suggest: async () => Promise.reject(new Error("no")) },
      }),
    ).toEqual([]);
    await world.close();
    expect(await choicesFor("cop story", { story: "x" }, "story")).toEqual([]);
  });

  it("keep to 25, and to what Discord can carry", async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ value: `v${index}`, label: "x".repeat(200) }));
    const found = await choicesFor("cop story", { story: "x" }, "story", {
      inbound: { suggest: async () => [{ value: "y".repeat(101), label: "too long" }, ...many] },
    });
    expect(found).toHaveLength(25);
    expect(found[0]?.value).toBe("v0");
  });
});
