// What people, scripts and mischief may send: lines and form values that nobody expects, drawn from a seed.
import fc from "fast-check";
import type { RawOptions } from "../../src/commands/invocation.ts";
import { commands } from "../../src/rooms.ts";

const spoken = commands
  .flatMap((command) => [command.words, ...(command.aliases ?? [])])
  .filter((words) => words !== "");
const optionNames = [...new Set(commands.flatMap((command) => Object.keys(command.options)))];
const choices = [
  ...new Set(
    commands.flatMap((command) =>
      Object.values(command.options).flatMap((option) => ("choices" in option ? option.choices : [])),
    ),
  ),
];

/** Mass mentions and markup of both platforms: whoever types them must reach nobody. */
export const massMentions = [
  "@channel",
  "@everyone",
  "@here",
  "<!here>",
  "<!channel>",
  "<!everyone>",
  "<@&123>",
] as const;

const nasty = [
  ...massMentions,
  "<@U123|ada>",
  "@m1",
  "@m2",
  "@fay",
  "@nobody",
  "'; drop table members; --",
  '" or "1"="1',
  "<script>alert(1)</script>",
  "<b>bold</b> *bold* _it_ ~no~ `code` ```block```",
  "[link](https://example.org)",
  "{name} {0} %s {{x}}",
  "{count, plural, one {x} other {y}}",
  "\u0000",
  "\u0007\u001b[31m",
  "\u202Eright to left\u202C",
  "\u200b",
  "\ud83d",
  "🍞🧑‍🤝‍🧑🏳️‍🌈",
  "日本語の練習",
  "مرحبا؟",
  "́̂̃",
  '"',
  '"""',
  "“",
  "“nested “quotes” here”",
  "'\"'\"'",
  "=",
  "==",
  "a=",
  "=a",
  "constructor=1",
  "__proto__=1",
  "-1",
  "0",
  "99999999999999999999",
  "1e9",
  "NaN",
  "null",
  "undefined",
  "true",
  "2026-02-30",
  "25:61",
  "Europe/Atlantis",
  "--help",
  "-rf /",
  "../../etc/passwd",
  "\\",
  "/cop me show",
  "\n/cop leave",
  "me delete yes",
  "x".repeat(100),
  "x".repeat(10_000),
  "🍞".repeat(5_000),
  "word ".repeat(2_000),
];

const scrap = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.constantFrom(...choices, ...spoken) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...optionNames), fc.constantFrom(...nasty, ...choices))
      .map(([name, value]) => `${name}=${value}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...optionNames), fc.string({ maxLength: 20 }))
      .map(([name, value]) => `${name}="${value}"`),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
);

/** A command's words with a letter lost, doubled, swapped or changed. */
const nearMiss = fc
  .tuple(fc.constantFrom(...spoken), fc.nat(), fc.constantFrom("lose", "double", "swap", "change", "split"))
  .map(([words, lot, how]) => {
    const at = lot % words.length;
    const [before, letter, after] = [words.slice(0, at), words[at] ?? "", words.slice(at + 1)];
    switch (how) {
      case "lose":
        return before + after;
      case "double":
        return before + letter + letter + after;
      case "swap":
        return before + (after[0] ?? "") + letter + after.slice(1);
      case "change":
        return `${before}x${after}`;
      default:
        return `${before} ${letter}${after}`;
    }
  });

const begin = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...spoken) },
  { weight: 2, arbitrary: nearMiss },
  { weight: 1, arbitrary: fc.constantFrom(...spoken.map((words) => words.toUpperCase()), "") },
  { weight: 1, arbitrary: scrap },
);

export const lines = fc
  .tuple(begin, fc.array(scrap, { maxLength: 5 }), fc.constantFrom(" ", "  ", "\t", "\n", ""))
  .map(([start, rest, between]) => [start, ...rest].join(between || " "));

const fieldValue: fc.Arbitrary<string | readonly string[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.constantFrom(...choices, "Europe/London", "18:00-09:00", "") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...nasty, ...choices), { maxLength: 4 }) },
);

const withForms = commands.filter((command) => command.form);

/** A form's ref, perhaps spoilt, and values: right names, wrong ones, too many, too few, lists where text belongs. */
export const submissions: fc.Arbitrary<{ readonly form: string; readonly values: RawOptions }> = fc
  .constantFrom(...withForms)
  .chain((command) =>
    fc.record({
      form: fc.oneof(
        { weight: 5, arbitrary: fc.constant(command.words) },
        { weight: 1, arbitrary: scrap.map((rest) => `${command.words} ${rest}`) },
        { weight: 1, arbitrary: scrap },
      ),
      values: fc.dictionary(
        fc.constantFrom(
          ...Object.keys(command.options),
          ...Object.keys(command.options),
          ...optionNames,
          "stray",
          "__proto__",
        ),
        fieldValue,
        { maxKeys: 7 },
      ),
    }),
  );

/** `many` of them, the same every time. */
export const drawn = <T>(what: fc.Arbitrary<T>, many: number, seed: number): readonly T[] =>
  fc.sample(what, { numRuns: many, seed });
