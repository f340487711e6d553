import { describe, expect, it } from "vitest";
import { commandTree } from "../../../adapters/discord/command-tree.ts";
import { renderCard } from "../../../adapters/discord/render-card.ts";
import { createSpokenCommands } from "../../../adapters/discord/spoken-commands.ts";
import { quoted, words } from "../../../src/cards/card.ts";
import { sketches } from "../../support/discord-commands.ts";

const spoken = () => createSpokenCommands(commandTree(sketches));

describe("a command in the core's words", () => {
  it.each([
    ["Say /cop next to see it.", "Say /cop next to see it."],
    ["Set it with /cop rhythm set weekly on tue.", "Set it with /facilitate rhythm set weekly on tue."],
    ["/facilitate admin check", "/facilitate admin check"],
    [
      "Look at /cop agenda, or add to it with /cop agenda add Maps.",
      "Look at /cop agenda show, or add to it with /cop agenda add Maps.",
    ],
    ["/cop me shows what I hold.", "/cop me show shows what I hold."],
    ["/cop rhythm, for short", "/facilitate rhythm show, for short"],
    [
      "/cop nonsense stays, and so does https://example.org/cop next",
      "/cop nonsense stays, and so does https://example.org/cop next",
    ],
  ])("is said as it is here: %s", (said, here) => {
    expect(spoken().plain(said)).toBe(here);
  });

  it("can be clicked as soon as Discord has given it an id", () => {
    const commands = spoken();
    commands.registered("facilitate", "123456789012345678");
    const card = { title: "Use /cop rhythm set", text: words("Use /cop rhythm set weekly, or /cop next.") };
    expect(renderCard(card, { commands }).body.embeds?.[0]).toEqual({
      title: "Use /facilitate rhythm set",
      description: "Use </facilitate rhythm set:123456789012345678> weekly, or /cop next.",
    });
  });

  it("that a person typed is left as it is", () => {
    const commands = spoken();
    commands.registered("cop", "123456789012345678");
    expect(renderCard({ text: [quoted("/cop next </cop next:1>")] }, { commands }).body.content).not.toMatch(
      /<\/cop next:\d+>/,
    );
  });
});
