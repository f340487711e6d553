// Every command of the house, with whatever may be typed into each of its options: an answer, and never a failure.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnyCommand } from "../../src/commands/define.ts";
import { writeLine } from "../../src/commands/line.ts";
import { matterKinds } from "../../src/community/matter-kinds.ts";
import { commands } from "../../src/rooms.ts";
import { instant } from "../../src/time/instant.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";

const failures: string[] = [];
const note = (facts: Readonly<Record<string, unknown>>, message: string) => {
  const { error, command } = facts as { error?: Error; command?: string };
  failures.push(`${command ?? ""}: ${message} ${error?.stack ?? ""}`);
};
const quiet = () => {};
const logger = { debug: quiet, info: quiet, warn: quiet, error: note };
const [here, there] = ["practice", "practice-2"];
/** What would end the walk: whoever says it is gone. */
const tried = commands.filter(({ words }) => words !== "me delete" && words !== "leave");

let world: SandboxWorld;
beforeAll(async () => {
  world = await sandboxWorld({ members: 2, communities: 2, logger });
  world.world.addPersona({ ref: "out", name: "Out" });
  world.world.channels.get(here)?.members.push("out");
  await world.say("out", "/cop join");
  const lines = [
    "rhythm set weekly on tue at 16:00 Europe/London",
    "project start SECRET question",
    "circle start SECRET circle",
    "founding domain SECRET domain",
    "founding invite SECRET person",
    "milestone add 2026-05-01 SECRET milestone",
    'debate open "SECRET debate" "SECRET a" "SECRET b"',
    "link add https://example.org SECRET link",
    "notes add @m1 SECRET note",
    "agenda add SECRET topic",
    "founding draw #practice",
  ];
  for (const line of lines)
    await world.sandbox.visitor.command({ persona: "fay", channel: there, text: `/cop ${line}` });
  const { form } = await world.say("m1", "/cop story", there);
  await world.submit("m1", form?.ref ?? "", { activity: "SECRET story", gain: "SECRET gain" });
  await world.advance("P1D");
});
afterAll(() => world.close());

/** One way to fill each option alone with a value, and one with the value in all of them. */
const fillings = (command: AnyCommand, value: string): readonly Readonly<Record<string, string>>[] => {
  const names = Object.keys(command.options);
  const alone = names.map((name) => ({ [name]: value }));
  return names.length < 2 ? alone : [...alone, Object.fromEntries(names.map((name) => [name, value]))];
};

/** Typed in the channel of the first community, and sent as a form. */
async function answers(persona: string, command: AnyCommand, options: Readonly<Record<string, string>>) {
  const text = `/cop ${writeLine(command.words, options)}`;
  return [
    await world.sandbox.visitor.command({ persona, channel: here, text }),
    await world.sandbox.visitor.submit({ persona, form: command.words, values: options }),
  ];
}

describe("whatever is typed", () => {
  it.each([
    ["a word that every object knows", "constructor"],
    ["another such word", "__proto__"],
    ["mentions and markup", "@everyone <!channel> <@U1|x> <#C1|y> *b* `c` ||x|| [a](http://b)"],
    ["what catalogues are written in", "{name} {x, plural, one {a}}"],
    ["ten thousand characters", "x".repeat(10_000)],
    ["signs that are not seen", "💥\u0000\u202e"],
    ["a number beyond all", "99999999999999999999"],
  ])("%s is answered by every command", async (_, value) => {
    failures.length = 0;
    for (const command of tried)
      for (const options of fillings(command, value))
        for (const persona of ["fay", "m1"]) await answers(persona, command, options);
    expect(failures).toEqual([]);
  });
});

describe("the ids of another community", () => {
  async function everything() {
    const { read } = world.store;
    const community = (await read.communities.list()).find(({ channel }) => channel === there);
    const id = community?.id ?? "";
    const gatherings = await read.rhythm.gatherings(id, instant(0));
    return {
      community,
      gatherings,
      members: await read.members.list(id),
      stories: await read.value.stories(id),
      deeds: await read.deeds.of(id),
      rhythm: await read.rhythm.rhythm(id),
      matters: await Promise.all(matterKinds.map((kind) => read.matters.of(kind, id))),
    };
  }

  it("show nothing of it and change nothing in it, whoever says them in whatever option", async () => {
    failures.length = 0;
    const before = await everything();
    const ids = new Set([...JSON.stringify(before).matchAll(/"([a-z]{2}_[\w-]+)"/g)].map(([, id]) => id ?? ""));
    expect(ids.size).toBeGreaterThan(10);
    for (const command of tried)
      for (const id of ids)
        for (const options of fillings(command, id))
          for (const answer of await answers("out", command, options))
            expect(JSON.stringify(answer), `${command.words} ${JSON.stringify(options)}`).not.toContain("SECRET");
    expect(await everything()).toEqual(before);
    expect(failures).toEqual([]);
  });
});
