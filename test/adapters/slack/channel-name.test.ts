import { describe, expect, it } from "vitest";
import { channelName } from "../../../adapters/slack/threads.ts";

describe("The name of a channel", () => {
  it.each([
    ["Plain letters", "plain-letters-abc123"],
    ["Über große Briefe!", "uber-grosse-briefe-abc123"],
    ["日本語", "place-abc123"],
    ["  --  ", "place-abc123"],
  ])("of %s is %s", (topic, name) => {
    expect(channelName(topic, "abc123")).toBe(name);
  });

  it("is never longer than Slack takes, with a number behind it", () => {
    expect(`${channelName("x ".repeat(100), "abc123")}-99`.length).toBeLessThanOrEqual(80);
  });
});
