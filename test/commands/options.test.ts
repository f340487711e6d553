import { describe, expect, it } from "vitest";
import {
  choice,
  choices,
  member,
  named,
  number,
  type OptionDefinition,
  readOption,
  word,
  words,
  zone,
} from "../../src/commands/options.ts";

const about = "join.option.interests";
const read = (definition: OptionDefinition, raw: string | readonly string[], mentions?: Record<string, string>) =>
  readOption("it", definition, raw, mentions);
const problem = (key: string, values: Record<string, unknown> = {}) => ({
  problem: { option: "it", key, values: expect.objectContaining({ option: "it", ...values }) },
});

describe("an option is read as its definition asks", () => {
  it("a word, words and named words: trimmed, and not too long", () => {
    for (const definition of [word(about, true, 5), words(about, true, 5), named(about, true, 5)]) {
      expect(read(definition, "  abc ")).toEqual({ value: "abc" });
      expect(read(definition, ["a", "b"])).toEqual({ value: "a b" });
      expect(read(definition, "abcdef")).toEqual(problem("input.too-long", { max: 5, given: 6 }));
    }
  });

  it("one of several choices, in any case", () => {
    const colour = choice(about, true, ["red", "green"]);
    expect(read(colour, "Red")).toEqual({ value: "red" });
    expect(read(colour, ["green"])).toEqual({ value: "green" });
    for (const stray of ["blue", "", "red green", "__proto__", "constructor"])
      expect(read(colour, stray)).toEqual(problem("input.choice", { choices: "red, green" }));
    expect(read(colour, ["red", "green"])).toEqual(problem("input.choice", { given: "red green" }));
  });

  it("several of several choices, as a list or as text", () => {
    const colours = choices(about, true, ["red", "green"]);
    expect(read(colours, "red, green")).toEqual({ value: ["red", "green"] });
    expect(read(colours, ["red"])).toEqual({ value: ["red"] });
    expect(read(colours, "red blue")).toEqual(problem("input.choice", { given: "blue" }));
  });

  it("a whole number within its bounds", () => {
    const days = number(about, true, 1, 92);
    expect(read(days, "7")).toEqual({ value: 7 });
    expect(read(days, " 92 ")).toEqual({ value: 92 });
    for (const stray of ["0", "93", "-1", "7.5", "1e1", "0x10", "seven", "", "٣", "9999999999999999999"])
      expect(read(days, stray), stray).toEqual(problem("input.number", { min: 1, max: 92 }));
  });

  it("a member, however the platform writes a mention", () => {
    const who = member(about, true);
    expect(read(who, "@ada")).toEqual({ value: "ada" });
    expect(read(who, "Ada Lovelace", { "@Ada Lovelace": "U1" })).toEqual({ value: "U1" });
    expect(read(who, "<@U1|ada>", { "<@U1|ada>": "U1" })).toEqual({ value: "U1" });
    expect(read(who, "@Jörg", {})).toEqual({ value: "Jörg" });
    for (const stray of ["", "@", "<!channel>", "a b", "x".repeat(65), "a/b", "'; drop table members"])
      expect(read(who, stray), stray).toEqual(problem("input.member"));
  });

  it("a member called like something that every object has is a name like any other", () => {
    for (const name of ["constructor", "toString", "__proto__"])
      expect(read(member(about, true), name, {})).toEqual({ value: name });
  });

  it("a time zone by its present name", () => {
    expect(read(zone(about, true), "europe/kiev")).toEqual({ value: "Europe/Kyiv" });
    for (const stray of ["EST", "Mars/Olympus", "", "+01:00", "Europe/../London"])
      expect(read(zone(about, true), stray), stray).toEqual(problem("input.zone"));
  });

  it("and what was wrong is said back in at most 60 characters", () => {
    const long = "🍞".repeat(5000);
    for (const definition of [
      choice(about, true, ["a"]),
      choices(about, true, ["a"]),
      number(about, true, 1, 2),
      member(about, true),
      zone(about, true),
    ]) {
      const found = read(definition, long);
      if (!("problem" in found)) throw new Error("no problem");
      expect([...String(found.problem.values.given)].length).toBeLessThanOrEqual(60);
    }
  });
});
