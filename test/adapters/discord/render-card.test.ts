import { describe, expect, it } from "vitest";
import { renderCard, serverFrom } from "../../../adapters/discord/render-card.ts";
import type { Button, Card } from "../../../src/cards/card.ts";
import { quoted, words } from "../../../src/cards/card.ts";
import { discordDescription } from "../../support/discord-description.ts";

const description = discordDescription();
const problems = (card: Card, setting?: Parameters<typeof renderCard>[1]) =>
  description.problems({
    method: "POST",
    path: "/channels/1/messages",
    query: new URLSearchParams(),
    body: JSON.parse(JSON.stringify(renderCard(card, setting).body)),
  });

const buttons = (count: number): Button[] =>
  Array.from({ length: count }, (_, index) => ({ id: `need show need=n${index}`, label: `Need ${index}` }));
const long = (length: number) => "word ".repeat(length / 5);
const lengthOf = (card: Card) =>
  (renderCard(card).body.embeds ?? [])
    .flatMap((embed) => [
      embed.title,
      embed.description,
      embed.footer?.text,
      embed.author?.name,
      ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    ])
    .reduce((sum, text) => sum + (text?.length ?? 0), 0);

describe("a card as a Discord message", () => {
  it("is a plain message when it is only a few words", () => {
    const { body, files } = renderCard({ text: words("Thank you.") });
    expect(body).toEqual({ content: "Thank you.", allowed_mentions: { parse: [] } });
    expect(files).toEqual([]);
  });

  it("is an embed when it has a title, fields or a picture", () => {
    const { body } = renderCard({
      title: "Next gathering",
      text: words("Bring a case."),
      fields: [{ label: "Coming", value: words("3") }],
    });
    expect(body.content).toBeUndefined();
    expect(body.embeds).toEqual([
      { title: "Next gathering", description: "Bring a case.", fields: [{ name: "Coming", value: "3" }] },
    ]);
  });

  it("allows no mention at all, whatever it says", () => {
    expect(renderCard({ text: [quoted("@everyone")] }).body.allowed_mentions).toEqual({ parse: [] });
  });

  it("escapes titles and labels too", () => {
    const embed = renderCard({ title: "About [x](https://e.example)", fields: [{ label: "*a*", value: words("b") }] })
      .body.embeds?.[0];
    expect(embed?.title).toBe("About \\[x\\](https://e.example)");
    expect(embed?.fields?.[0]?.name).toBe("\\*a\\*");
  });

  it("carries a picture as an attachment with its description", () => {
    const { body, files } = renderCard({
      title: "Pulse",
      image: { png: new Uint8Array([1, 2]), name: "Puls März.png", alt: "Rising." },
    });
    expect(body.attachments).toEqual([{ id: "0", filename: "Puls-M-rz.png", description: "Rising." }]);
    expect(body.embeds?.[0]?.image).toEqual({ url: "attachment://Puls-M-rz.png" });
    expect(files[0]).toMatchObject({ name: "Puls-M-rz.png", contentType: "image/png" });
  });

  it("carries a file", () => {
    const { body, files } = renderCard({
      text: words("Here."),
      file: { name: "calendar.ics", mime: "text/calendar", content: "BEGIN" },
    });
    expect(body.attachments).toEqual([{ id: "0", filename: "calendar.ics" }]);
    expect(files).toEqual([{ name: "calendar.ics", data: "BEGIN", contentType: "text/calendar" }]);
  });

  it("says in direct messages from which server it comes, in a way that a pressed button brings back", () => {
    const { body } = renderCard(
      { text: words("Hello.") },
      { from: { installation: "123456789012345678", name: "Data Vis Houston" } },
    );
    expect(body.embeds?.[0]?.author?.name).toBe("Data Vis Houston");
    expect(serverFrom(body.embeds?.[0]?.author?.url)).toBe("123456789012345678");
    expect(serverFrom("https://discord.com/channels/1/2")).toBeUndefined();
  });

  it("is never empty", () => {
    expect(renderCard({}).body.content).toBe("…");
  });
});

describe("buttons", () => {
  it("stand in rows of five", () => {
    expect(
      renderCard({ buttons: buttons(7) }).body.components?.map((row) => "components" in row && row.components.length),
    ).toEqual([5, 2]);
  });

  it("say their command line, and the bare command has a sign of its own", () => {
    const { components } = renderCard({
      buttons: [
        { id: "rsvp yes gathering=g1", label: "I am in", style: "primary" },
        { id: "", label: "What fits now?" },
        { id: "nudge stop", label: "Stop", style: "danger" },
      ],
    }).body;
    expect(components?.[0]).toEqual({
      type: 1,
      components: [
        { type: 2, style: 1, custom_id: "rsvp yes gathering=g1", label: "I am in" },
        { type: 2, style: 2, custom_id: "/", label: "What fits now?" },
        { type: 2, style: 4, custom_id: "nudge stop", label: "Stop" },
      ],
    });
  });

  it("become lists to choose from when there are more than 25", () => {
    const rows = renderCard({ buttons: buttons(60) }).body.components ?? [];
    expect(
      rows.map(
        (row) =>
          "components" in row &&
          "options" in (row.components[0] as object) &&
          (row.components[0] as { options: unknown[] }).options.length,
      ),
    ).toEqual([25, 25, 10]);
    expect(problems({ text: words("Many."), buttons: buttons(60) })).toEqual([]);
  });

  it("stand there once, even when a card names one twice, and not at all when Discord could not carry the id", () => {
    const one = { id: "next", label: "Next" };
    const tooLong = { id: `why ${"x".repeat(100)}`, label: "Why" };
    expect(renderCard({ buttons: [one, one, tooLong] }).body.components).toHaveLength(1);
    expect(problems({ text: words("a"), buttons: [one, one, tooLong] })).toEqual([]);
  });
});

describe("a card that does not fit", () => {
  const cases: [string, Card][] = [
    ["a long text", { title: "Everything", text: words(long(20_000)) }],
    ["a long text without a title", { text: words(long(20_000)) }],
    ["a long title", { title: long(1_000), text: words("a") }],
    [
      "many fields",
      { fields: Array.from({ length: 60 }, (_, index) => ({ label: `Field ${index}`, value: words("value") })) },
    ],
    [
      "many long fields",
      {
        title: "All",
        text: words(long(5_000)),
        fields: Array.from({ length: 60 }, (_, index) => ({
          label: `Field ${index} ${long(400)}`,
          value: words(long(3_000)),
        })),
      },
    ],
    ["escapes that double the length", { text: words("*".repeat(9_000)) }],
    ["a long alternative text", { image: { png: new Uint8Array([1]), name: "a.png", alt: long(3_000) } }],
    [
      "everything at once",
      {
        title: long(500),
        text: words(long(9_000)),
        fields: Array.from({ length: 40 }, () => ({ label: long(300), value: words(long(2_000)) })),
        buttons: buttons(200),
        image: { png: new Uint8Array([1]), name: "a.png", alt: "a" },
      },
    ],
  ];

  it.each(cases)("stays within what Discord takes: %s", (_, card) => {
    expect(problems(card, { from: { installation: "1", name: long(600) } })).toEqual([]);
    expect(problems(card)).toEqual([]);
    expect(lengthOf(card)).toBeLessThanOrEqual(6_000);
    for (const embed of renderCard(card).body.embeds ?? []) {
      expect(embed.description?.length ?? 0).toBeLessThanOrEqual(4_096);
      expect(embed.fields?.length ?? 0).toBeLessThanOrEqual(25);
    }
  });

  it("brings the whole text along as a file, and says so", () => {
    const { body, files } = renderCard({ title: "Everything", text: words(`${long(9_000)}end`) });
    expect(body.embeds?.[0]?.footer?.text).toBe("Shortened here; the whole text is in the file.");
    expect(files[0]?.name).toBe("whole-text.txt");
    expect(String(files[0]?.data)).toMatch(/end$/);
  });

  it("spreads many fields over several embeds before it leaves any out", () => {
    const { body, files } = renderCard({
      fields: Array.from({ length: 60 }, (_, index) => ({ label: `F${index}`, value: words("v") })),
    });
    expect(body.embeds?.map((embed) => embed.fields?.length)).toEqual([25, 25, 10]);
    expect(files).toEqual([]);
  });
});
