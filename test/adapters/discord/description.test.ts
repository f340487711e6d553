// Whether the measure itself measures: calls that Discord would not take have to be noticed.
import { describe, expect, it } from "vitest";
import { discordDescription } from "../../support/discord-description.ts";

const description = discordDescription();
const problems = (method: string, path: string, body: unknown, query = "") =>
  description.problems({ method, path, body, query: new URLSearchParams(query) });

describe("Discord's description", () => {
  it("takes a plain message", () => {
    expect(problems("POST", "/channels/1/messages", { content: "Hello", allowed_mentions: { parse: [] } })).toEqual([]);
  });

  it.each([
    ["a text that is too long", { content: "x".repeat(4_001) }],
    ["a title that is too long", { embeds: [{ title: "x".repeat(257) }] }],
    ["a nonce that is too long", { nonce: "x".repeat(26) }],
    ["a field that it does not know", { contents: "Hello" }],
    ["a button without a style", { components: [{ type: 1, components: [{ type: 2, custom_id: "x", label: "x" }] }] }],
  ])("refuses %s", (_, body) => {
    expect(problems("POST", "/channels/1/messages", body)).not.toEqual([]);
  });

  it("wants a schema for every body that is sent", () => {
    expect(problems("POST", "/channels/1/typing", { now: true })).not.toEqual([]);
  });

  it.skipIf(description.absent)(
    `also knows addresses, queries and answers${description.absent ? ` (skipped: ${description.absent})` : ""}`,
    () => {
      expect(problems("GET", "/channels/1/massages", undefined)).toHaveLength(1);
      expect(problems("GET", "/channels/1/messages", undefined, "befor=1")).toHaveLength(1);
      expect(problems("PATCH", "/guilds/1/scheduled-events/2", { status: "gone" })).not.toEqual([]);
      const call = { method: "GET", path: "/gateway/bot", query: new URLSearchParams(), body: undefined };
      expect(description.problemsOfAnswer(call, 200, { url: "wss://x" })).toHaveLength(1);
    },
  );
});
