// From a line to a command and its options, or to a word on what was wrong.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnyCommand, defineCommand } from "../../src/commands/define.ts";
import { choice, choices, member, named, number, word, words, zone } from "../../src/commands/options.ts";
import { privately } from "../../src/commands/reply.ts";
import { nearest, type Resolved, resolve } from "../../src/commands/resolve.ts";
import { commands as ours } from "../../src/rooms.ts";

const about = "join.option.interests" as const;
const common = {
  for: "member" as const,
  audience: "private" as const,
  summary: about,
  touches: [],
  run: async () => privately({}),
};
const commands: readonly AnyCommand[] = [
  defineCommand({ ...common, words: "", example: "", options: {} }),
  defineCommand({ ...common, words: "me show", aliases: ["me"], example: "me show", options: {} }),
  defineCommand({
    ...common,
    words: "me pause",
    example: "me pause 2 weeks",
    options: { until: words(about, false, 40) },
  }),
  defineCommand({
    ...common,
    words: "stories",
    example: "stories applied",
    options: {
      cycle: choice(about, false, ["applied", "realized"]),
      search: words(about, false),
      from: named(about, false),
    },
  }),
  defineCommand({
    ...common,
    words: "setup",
    example: "setup X UTC",
    options: { name: word(about, true, 20), zone: zone(about, true), domain: words(about, false) },
  }),
  defineCommand({
    ...common,
    words: "poll",
    example: "poll 3 @ada red",
    options: {
      many: number(about, true, 1, 9),
      who: member(about, false),
      colours: choices(about, false, ["red", "green"]),
    },
  }),
  defineCommand({ ...common, words: "secret press", hidden: true, example: "secret press", options: {} }),
];

const known = (line: string, options = {}, mentions = {}): Resolved & { kind: "known" } => {
  const found = resolve(commands, line, options, mentions);
  if (found.kind !== "known") throw new Error(`${line} is not known`);
  return found;
};

describe("which command is meant", () => {
  it.each([
    ["me show", "me show"],
    ["me", "me show"],
    ["ME Show", "me show"],
    ["  me\t pause  ", "me pause"],
    ['"me" "pause"', "me pause"],
    ["secret press", "secret press"],
    ["", ""],
    ["   ", ""],
  ])("%j is %j", (line, meant) => {
    expect(known(line).command.words).toBe(meant);
  });

  it("the longer name goes before the shorter", () => {
    expect(known("me pause")).toMatchObject({ command: { words: "me pause" }, values: {} });
    expect(known("me again")).toMatchObject({ command: { words: "me show" }, extra: "again" });
  });

  it("something else is unknown, and the nearest are named, never a hidden one", () => {
    const meant = (line: string) => {
      const found = resolve(commands, line);
      return found.kind === "unknown" ? found.nearest.map((command) => command.words) : [found.command.words];
    };
    expect(meant("stroies")).toEqual(["stories"]);
    expect(meant("setpu X UTC")).toEqual(["setup"]);
    expect(meant("mee show")).toContain("me show");
    expect(meant("storys applied")).toEqual(["stories"]);
    expect(meant("fewer <b>bold</b>")).toEqual([]);
    expect(meant("secret pres")).not.toContain("secret press");
    expect(meant("xylophone concerto")).toEqual([]);
    expect(nearest(commands, "me").length).toBeLessThanOrEqual(3);
  });

  it("a second word that is nearly another command's names that one", () => {
    expect(known("me pasue 2 weeks")).toMatchObject({ command: { words: "me show" }, extra: "pasue 2 weeks" });
    expect(known("me pasue 2 weeks").nearest.map((command) => command.words)).toEqual(["me pause"]);
    expect(known("me xylophone").nearest).toEqual([]);
    expect(known("me show pause").nearest).toEqual([]);
  });

  it("says back what was typed, quotes and all", () => {
    const said = (line: string) => {
      const found = resolve(commands, line);
      return found.kind === "unknown" ? found.said : undefined;
    };
    expect(said('  evidence="x y"  more and more')).toBe('evidence="x y"  more');
    expect(said('""')).toBe('""');
    expect(said("x".repeat(100))).toBe(`${"x".repeat(59)}…`);
  });

  it("of the house: every command and alias is found under its own name, in any case", () => {
    for (const command of ours)
      for (const said of [command.words, ...(command.aliases ?? [])]) {
        const found = resolve(ours, said.toUpperCase());
        expect(found.kind === "known" && found.command.words, said).toBe(command.words);
      }
  });

  it("of the house: a name with two letters swapped is unknown, and the right one is among the suggestions", () => {
    const swapped = (name: string) => name.replace(/^(\w)(\w)(\w)/, "$1$3$2");
    for (const { words: name, hidden } of ours) {
      const said = swapped(name);
      if (hidden || name.length < 5 || said === name) continue;
      const found = resolve(ours, said);
      if (found.kind === "known") continue;
      expect(
        found.nearest.map((one) => one.words.split(" ")[0]),
        said,
      ).toContain(name.split(" ")[0]);
    }
  });

  it("of the house: what an option is called can be written in a line", () => {
    for (const command of ours)
      for (const name of Object.keys(command.options)) expect(name, command.words).toMatch(/^[a-z][a-z0-9-]*$/);
  });
});

describe("what was given", () => {
  it("by place", () => {
    expect(known('setup "Data vis" Europe/London charts for all').values).toEqual({
      name: "Data vis",
      zone: "Europe/London",
      domain: "charts for all",
    });
    expect(known("poll 3 @ada red, green").values).toEqual({ many: 3, who: "ada", colours: ["red", "green"] });
  });

  it("by name, in any order, before, between and after what stands by place", () => {
    const expected = { name: "X", zone: "Europe/London", domain: "charts for all" };
    expect(known('setup zone=Europe/London name=X domain="charts for all"').values).toEqual(expected);
    expect(known("setup zone=Europe/London X charts for all").values).toEqual(expected);
    expect(known("setup X charts for zone=Europe/London all").values).toEqual(expected);
    expect(known("setup X charts for all zone=“Europe/London”").values).toEqual(expected);
  });

  it("typed or from a form, which goes before the line", () => {
    expect(known("setup Y UTC", { name: "X", zone: "Europe/London" }).values).toEqual({
      name: "X",
      zone: "Europe/London",
    });
  });

  it("words as they were typed, and one quoted text without its quotes", () => {
    expect(known('me pause "6 months"').values).toEqual({ until: "6 months" });
    expect(known('stories a "check  list" b').values).toEqual({ search: 'a "check  list" b' });
    expect(known("stories a=b c").values).toEqual({ search: "a=b c" });
    expect(known("stories applied from=5 check").values).toEqual({ cycle: "applied", search: "check", from: "5" });
  });

  it("an optional choice makes way for words that are none", () => {
    expect(known("stories budget applied").values).toEqual({ search: "budget applied" });
  });

  it("an empty value counts as none", () => {
    expect(known('setup name="" zone=UTC').missing).toEqual(["name"]);
    expect(known("setup", { name: "  ", zone: [] }).missing).toEqual(["name", "zone"]);
  });

  it("and what was wrong: missing, not readable, or too much, all at once", () => {
    expect(known("setup X Nowhere/Land")).toMatchObject({
      problems: [{ option: "zone", key: "input.zone", values: { given: "Nowhere/Land" } }],
      missing: [],
      extra: undefined,
    });
    expect(known("poll").missing).toEqual(["many"]);
    expect(known("me show all of it")).toMatchObject({ extra: "all of it", problems: [], missing: [] });
  });

  it("a name that no option has is a word like others, whatever it is called", () => {
    for (const name of ["colour", "constructor", "to-string", "proto"])
      expect(known(`me show ${name}=x`), name).toMatchObject({ extra: `${name}=x` });
    expect(known("setup a=b UTC").values).toMatchObject({ name: "a=b" });
  });

  it("a mention stands for the ref behind it", () => {
    expect(known("poll 3 @Ada", {}, { "@Ada": "U1" }).values).toMatchObject({ who: "U1" });
  });
});

describe("whatever is typed", () => {
  it("is resolved without an error, into values as the options ask or words on what was wrong", () => {
    const scrap = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom('"', "“", "a=", "=", "x=1", 'x="1', "\u0000", "\n", "@ada", "3", "UTC", "me", "setup", "poll"),
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 8 }), (scraps) => {
        const line = scraps.join(" ");
        const found = resolve(ours, line);
        if (found.kind === "unknown") expect([...found.said].length).toBeLessThanOrEqual(60);
        else for (const name of Object.keys(found.values)) expect(Object.keys(found.command.options)).toContain(name);
      }),
      { numRuns: 2000 },
    );
  });
});
