import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCard, viewBlocks } from "../../../adapters/slack/render-card.ts";
import { type Card, link, mention, quoted, type RichText, time, words } from "../../../src/cards/card.ts";
import { instant } from "../../../src/time/instant.ts";
import type { Zone } from "../../../src/time/zone.ts";
import { blockProblems, messageProblems, wildMarks } from "../../support/slack-limits.ts";

const berlin = "Europe/Berlin" as Zone;
const at = instant("2026-05-05T15:00:00Z");
const ours = /^<(!date\^\d+\^[^<>]+\|[^<>|]+|@[UW][A-Z0-9]{2,}|https?:\/\/[^<>|\s]+\|[^<>]+)>$/;

const hostile = [
  "<!channel> <!here|here> <!everyone>",
  "<@U0PERSON1> <#C0CHAN1|general> <!subteam^S123|@all>",
  "<https://evil.example|your bank> https://evil.example",
  "& &lt;!channel&gt; <<>>",
  "a|b>c\n> quote",
];

describe("A card on Slack", () => {
  it("is a header, a text, fields in two columns and buttons that carry their line", () => {
    const card: Card = {
      title: "Next gathering",
      text: words("We meet soon."),
      fields: [{ label: "When", value: [time(at, berlin)] }],
      buttons: [{ id: "rsvp yes gathering=g1", label: "I will come", style: "primary" }],
    };
    expect(renderCard(card).messages[0]?.blocks).toEqual([
      { type: "header", text: { type: "plain_text", text: "Next gathering", emoji: false } },
      { type: "section", text: { type: "mrkdwn", text: "We meet soon.", verbatim: true } },
      {
        type: "section",
        fields: [
          {
            type: "mrkdwn",
            text: "*When*\n<!date^1777993200^{date_long_pretty}, {time}|Tue 5 May 2026, 17:00 (Europe/Berlin)>",
            verbatim: true,
          },
        ],
      },
      {
        type: "actions",
        elements: [
          {
            type: "button",
            text: { type: "plain_text", text: "I will come", emoji: false },
            action_id: "say:0",
            value: "rsvp yes gathering=g1",
            style: "primary",
          },
        ],
      },
    ]);
  });

  it("tells notifications and screen readers the same in words", () => {
    const card: Card = { title: "A & B", text: [...words("On "), time(at, berlin)] };
    expect(renderCard(card).messages[0]?.text).toBe("A &amp; B\nOn Tue 5 May 2026, 17:00 (Europe/Berlin)");
  });

  it("mentions a person, and shows a name as words where the ref is not Slack's", () => {
    const card: Card = { text: [mention("U0ADA", "Ada"), ...words(" and "), mention("import:7", "<!here>")] };
    const [block] = renderCard(card).messages[0]?.blocks ?? [];
    expect(block).toMatchObject({ text: { text: "<@U0ADA> and @&lt;!here&gt;" } });
  });

  it("links only what is an address, with words that cannot break out of it", () => {
    const card: Card = {
      text: [
        link("https://example.org/?a=1&b=2", "the <page>"),
        ...words(" "),
        link("javascript:alert(1)", "press"),
        ...words(" "),
        link("https://x.example/|<!channel>", "trap"),
      ],
    };
    const [block] = renderCard(card).messages[0]?.blocks ?? [];
    expect(block).toMatchObject({
      text: {
        text: "<https://example.org/?a=1&amp;b=2|the &lt;page&gt;> press (javascript:alert(1)) trap (https://x.example/|&lt;!channel&gt;)",
      },
    });
  });

  it.each(hostile)("shows what somebody typed as words only: %s", (typed) => {
    const card: Card = {
      title: typed.replaceAll("\n", " "),
      text: [quoted(typed), { kind: "words", words: typed, strong: true }],
      fields: [{ label: typed, value: [quoted(typed), mention("U0ADA", typed), link("https://example.org", typed)] }],
      image: { png: new Uint8Array(), name: "a.png", alt: "a chart" },
    };
    expect(wildMarks(renderCard(card, "F1").messages, ours)).toEqual([]);
  });

  it("shows the uploaded picture with its words for those who cannot see it", () => {
    const card: Card = { image: { png: new Uint8Array([1]), name: "levels.png", alt: "Twelve weeks of posts" } };
    expect(renderCard(card, "F123").messages[0]?.blocks).toEqual([
      { type: "image", slack_file: { id: "F123" }, alt_text: "Twelve weeks of posts" },
    ]);
  });

  it("splits a text that is too long at the ends of its lines, and loses none of it", () => {
    const lines = Array.from({ length: 900 }, (_, number) => `Line ${number} says something of some length.`);
    const { messages, shortened } = renderCard({ text: words(lines.join("\n")) });
    expect(shortened).toBe(false);
    expect(messages.length).toBeGreaterThan(1);
    const said = messages.flatMap(({ blocks }) =>
      blocks.map((block) => ("text" in block ? (block.text as { text: string }).text : "")),
    );
    expect(said.join("\n").split("\n")).toEqual(lines);
    expect(said.every((part) => part.startsWith("Line "))).toBe(true);
  });

  it("never becomes more than four messages, and says when something is left out", () => {
    const { messages, shortened } = renderCard({ text: words("word ".repeat(40_000)) });
    expect(messages).toHaveLength(4);
    expect(shortened).toBe(true);
  });

  it("is cut at the end of a modal or of App Home", () => {
    const fields = Array.from({ length: 200 }, () => ({ label: "f", value: words("v".repeat(2500)) }));
    expect(viewBlocks({ fields })).toHaveLength(100);
    expect(blockProblems(viewBlocks({ fields }), "view")).toEqual([]);
  });

  it("keeps within Slack's limits whatever stands in it", () => {
    const typed = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.constantFrom(
        ...hostile,
        "",
        " ",
        "\n\n",
        "&".repeat(3100),
        "😀".repeat(1600),
        `${"x ".repeat(30)}\n`.repeat(60),
      ),
    );
    const inline: fc.Arbitrary<RichText[number]> = fc.oneof(
      fc.record({ kind: fc.constant("words" as const), words: typed, strong: fc.boolean() }),
      typed.map(quoted),
      fc.constant(time(at, berlin, "date")),
      fc.record({ kind: fc.constant("mention" as const), ref: fc.oneof(typed, fc.constant("U0ADA")), name: typed }),
      fc.record({ kind: fc.constant("link" as const), url: fc.oneof(typed, fc.webUrl()), label: typed }),
    );
    const rich = fc.array(inline, { maxLength: 12 });
    const card = fc.record(
      {
        title: typed,
        text: rich,
        fields: fc.array(fc.record({ label: typed, value: rich }), { maxLength: 25 }),
        buttons: fc.array(
          fc.record({
            id: fc.string({ maxLength: 100 }),
            label: typed,
            style: fc.constantFrom("primary" as const, "danger" as const),
          }),
          { maxLength: 60 },
        ),
        image: fc.record({ png: fc.constant(new Uint8Array([1])), name: fc.constant("p.png"), alt: typed }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(card, (made) => {
        const { messages } = renderCard(made as Card, "F1");
        for (const message of messages) expect(messageProblems(message)).toEqual([]);
        expect(wildMarks(messages, ours)).toEqual([]);
        expect(blockProblems(viewBlocks(made as Card), "view")).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
