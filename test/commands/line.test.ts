import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut, tokens, writeLine, writeOption } from "../../src/commands/line.ts";

const texts = (line: string) => tokens(line).map(({ text, name }) => (name === undefined ? text : { [name]: text }));

describe("a line is read as words, quoted words and name=value", () => {
  it.each([
    ["me pause 2 weeks", ["me", "pause", "2", "weeks"]],
    ["  a \t b \n c ", ["a", "b", "c"]],
    ['setup "Data visualisation" UTC', ["setup", "Data visualisation", "UTC"]],
    ["setup “Data visualisation” UTC", ["setup", "Data visualisation", "UTC"]],
    ['say "an open quote runs to the end', ["say", "an open quote runs to the end"]],
    ['say ""', ["say", ""]],
    ['quiet="18:00 to 09:00" nudges=fewer', [{ quiet: "18:00 to 09:00" }, { nudges: "fewer" }]],
    ["a=b=c", [{ a: "b=c" }]],
    ["https://example.org/?a=b", ["https://example.org/?a=b"]],
    ["Name=x =y", ["Name=x", "=y"]],
    ["日本語 🍞", ["日本語", "🍞"]],
    ["", []],
    ["   ", []],
  ])("%j", (line, expected) => {
    expect(texts(line)).toEqual(expected);
  });

  it("knows where each begins and has ended", () => {
    const line = 'say "two words" to name="somebody new" now';
    expect(tokens(line).map(({ from, until }) => line.slice(from, until))).toEqual([
      "say",
      '"two words"',
      "to",
      'name="somebody new"',
      "now",
    ]);
  });

  it("whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (line) => {
        let end = 0;
        for (const token of tokens(line)) {
          expect(token.from).toBeGreaterThanOrEqual(end);
          expect(token.until).toBeGreaterThan(token.from);
          end = token.until;
        }
        expect(end).toBeLessThanOrEqual(line.length);
      }),
    );
  });

  it("in time that grows with its length and no faster", () => {
    const started = performance.now();
    tokens('"'.repeat(10_000));
    tokens("a=".repeat(10_000));
    tokens(`${"a".repeat(20_000)}=`);
    tokens("“".repeat(10_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("what is written is read back", () => {
  const names = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
  const values = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("", " ", '"', "“”", "a b", "a=b", "\n", "\u00a0", "<!here>", "'; drop table members;--"),
  );
  /** Double quotes cannot stand inside quotes; they come back as single ones. */
  const asRead = (value: string) => (/[\s"“”]/.test(value) ? value.replace(/["“”]/g, "'") : value);

  it("an option, whatever its value", () => {
    fc.assert(
      fc.property(names, values, (name, value) => {
        expect(tokens(writeOption(name, value))).toMatchObject([{ name, text: asRead(value) }]);
      }),
      { numRuns: 1000 },
    );
  });

  it("a command with several options, leaving out those not given", () => {
    fc.assert(
      fc.property(fc.dictionary(names, fc.option(values, { nil: undefined })), (options) => {
        const given = Object.entries(options).filter(([, value]) => value !== undefined);
        expect(texts(writeLine("me pause", options))).toEqual([
          "me",
          "pause",
          ...given.map(([name, value]) => ({ [name]: asRead(value ?? "") })),
        ]);
      }),
    );
  });
});

describe("what was typed is said back", () => {
  it("whole when it is short, and cut between characters when it is long", () => {
    expect(cut("short", 10)).toBe("short");
    expect(cut("exactly-10", 10)).toBe("exactly-10");
    expect(cut("longer than ten", 10)).toBe("longer th…");
    expect(cut("🍞".repeat(20), 10)).toBe(`${"🍞".repeat(9)}…`);
  });
});
