// What every platform has to do, with the same outcome in the store. The sandbox is the measure; a new platform joins by
// offering a ChatWorld.
import { describe, expect, it } from "vitest";
import type { ChatWorld } from "./adapter/chat-world.ts";
import { facts } from "./adapter/facts.ts";
import { sandboxChat } from "./adapter/sandbox-chat.ts";
import { scenarios } from "./adapter/scenarios.ts";
import { slackChat } from "./adapter/slack-chat.ts";

const platforms: readonly { readonly name: string; readonly open: () => Promise<ChatWorld> }[] = [
  { name: "Slack over HTTP", open: () => slackChat("http") },
  { name: "Slack over the socket", open: () => slackChat("socket") },
];

async function played(open: () => Promise<ChatWorld>, play: (world: ChatWorld) => Promise<void>): Promise<object> {
  const world = await open();
  try {
    await play(world);
    return await facts(world);
  } finally {
    await world.close();
  }
}

describe.each(scenarios)("$name", ({ play }) => {
  it.each(platforms)("on $name as in the sandbox", async ({ open }) => {
    const measure = await played(sandboxChat, play);
    expect(await played(open, play)).toEqual(measure);
  });
});
