import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escaped, renderText } from "../../../adapters/discord/render-text.ts";
import { link, mention, quoted, time, words } from "../../../src/cards/card.ts";
import { instant } from "../../../src/time/instant.ts";
import type { Zone } from "../../../src/time/zone.ts";
import { shownByDiscord } from "../../support/discord-markdown.ts";

const shown = (text: string) => shownByDiscord(escaped(text));

describe("what a person typed", () => {
  it.each([
    ["everyone", "Hello @everyone"],
    ["here", "@here, look"],
    ["a member", "<@1234567890123456> and <@!1234567890123456>"],
    ["a role", "<@&1234567890123456>"],
    ["a channel", "<#1234567890123456>"],
    ["a command", "</cop next:1234567890123456>"],
    ["a moment", "<t:1700000000:F>"],
    ["an emoji of the server", "<:party:1234567890123456> <a:party:1234567890123456>"],
    ["a guide link", "<id:customize>"],
  ])("never mentions %s", (_, text) => {
    expect(shown(text)).toEqual({ text, tokens: [] });
  });

  it.each([
    ["a masked link", "[free stuff](https://evil.example)"],
    ["a masked link with a quiet address", "[free stuff](<https://evil.example>)"],
    ["bold", "**loud**"],
    ["italics", "*soft* and _soft_"],
    ["underline", "__under__"],
    ["a struck word", "~~gone~~"],
    ["a spoiler", "||hidden||"],
    ["code", "`code` and ```js\ncode\n```"],
    ["a heading", "# Big\n## Smaller\n-# Small"],
    ["a quotation", "> said\n>>> said more"],
    ["a list", "- one\n* two\n+ three\n1. four"],
    ["a backslash before a star", "\\*not soft*"],
  ])("never turns into %s", (_, text) => {
    expect(shown(text)).toEqual({ text, tokens: [] });
  });

  it("keeps a plain web address whole, so that it can be opened", () => {
    expect(escaped("see https://example.org/a_b_c?d=1:2#e_f.")).toBe("see https://example.org/a_b_c?d=1:2#e_f.");
  });

  it("does not let a masked link hide behind a plain address", () => {
    expect(shown("https://a.example)[x](https://evil.example)").tokens).toEqual([]);
  });

  it("loses signs without a width and signs that turn the direction of writing", () => {
    expect(escaped("a\u200bb\u202ec\ufeffd\u0000e")).toBe("abcde");
  });

  it("keeps the joiners that some scripts and families of emoji need", () => {
    expect(escaped("👩‍👧 می‌خواهم")).toBe("👩‍👧 می‌خواهم");
  });

  it("is shown as it was written, whatever it is", () => {
    const sign = fc.constantFrom(..."*_~`|[]()<>@#-+1.!&:/\\ \nab", "@everyone", "@here", "<@1>", "](");
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 40 }).map((all) => all.join("")),
        (text) => {
          expect(shown(text)).toEqual({ text, tokens: [] });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("brings nothing to life beside a web address", () => {
    const sign = fc.constantFrom(..."*_~`|[]()<>@:/\\ \na", "@everyone", "](", "https://a.example/", "https://");
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 30 }).map((all) => all.join("")),
        (text) => {
          expect(shown(text).tokens).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("stays words when it is split over several parts", () => {
    const parts = [
      quoted("<"),
      quoted("@123456789012345678>"),
      quoted("@"),
      quoted("everyone ["),
      quoted("x](https://e.example)"),
    ];
    expect(shownByDiscord(renderText(parts, 500).text).tokens).toEqual([]);
  });
});

describe("rich text", () => {
  it("shows a moment in every reader's own time", () => {
    const at = instant("2026-05-05T15:00:00Z");
    const london = "Europe/London" as Zone;
    expect(renderText([time(at, london)], 100).text).toBe("<t:1777993200:F>");
    expect(renderText([time(at, london, "date")], 100).text).toBe("<t:1777993200:D>");
    expect(renderText([time(at, london, "time")], 100).text).toBe("<t:1777993200:t>");
  });

  it("mentions members, and names people who are not on Discord", () => {
    expect(renderText([mention("123456789012345678", "Ada")], 100).text).toBe("<@123456789012345678>");
    expect(renderText([mention("someone-imported", "A*d*a")], 100).text).toBe("@A\\*d\\*a");
  });

  it("links to web addresses only, with the label escaped", () => {
    expect(renderText([link("https://example.org/a b)", "[the] notes")], 100).text).toBe(
      "[\\[the\\] notes](<https://example.org/a%20b%29>)",
    );
    expect(renderText([link("javascript:alert(1)", "notes")], 100).text).toBe("notes (javascript:alert(1))");
    expect(renderText([link("https://example.org/", "https://example.org/")], 100).text).toBe("<https://example.org/>");
  });

  it("sets the catalogue's strong words in bold, with their spaces outside", () => {
    expect(renderText([{ kind: "words", words: " now * ", strong: true }], 100).text).toBe(" **now \\*** ");
  });

  it("is cut at whole characters and never within an escape, a mention or a time", () => {
    expect(renderText(words("abcdef"), 6)).toEqual({ text: "abcdef", cut: false });
    expect(renderText(words("abcdefg"), 6)).toEqual({ text: "abcde…", cut: true });
    expect(renderText(words("ab****"), 6)).toEqual({ text: "ab\\*…", cut: true });
    expect(renderText([...words("abc"), mention("123456789012345678", "Ada")], 10)).toEqual({
      text: "abc…",
      cut: true,
    });
    expect(renderText(words("👩‍👧👩‍👧"), 6)).toEqual({ text: "👩‍👧…", cut: true });
  });

  it("never grows beyond what fits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" }).map(quoted), { maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        (text, max) => {
          expect(renderText(text, max).text.length).toBeLessThanOrEqual(max);
        },
      ),
    );
  });
});
