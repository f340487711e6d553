// What every platform has to do, with the same outcome in the store. The sandbox is the measure; a new platform joins by
// offering a ChatWorld.
import { describe, expect, it } from "vitest";
import type { ChatWorld } from "./adapter/chat-world.ts";
import { discordChat } from "./adapter/discord-chat.ts";
import { facts } from "./adapter/facts.ts";
import { sandboxChat } from "./adapter/sandbox-chat.ts";
import { scenarios } from "./adapter/scenarios.ts";
import { slackChat } from "./adapter/slack-chat.ts";

type Platform = {
  readonly name: string;
  readonly open: () => Promise<ChatWorld>;
  /** Facts that mean something else on this platform. */
  readonly unlike?: readonly string[];
};

const platforms: readonly Platform[] = [
  { name: "Slack over HTTP", open: () => slackChat("http") },
  { name: "Slack over the socket", open: () => slackChat("socket") },
  // A thread is a channel of its own on Discord: whoever writes the first word in it started it, and a reply opens none.
  { name: "Discord", open: discordChat, unlike: ["threadsStarted"] },
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
  it.each(platforms)("on $name as in the sandbox", async ({ open, unlike = [] }) => {
    const alike = (all: object): object =>
      JSON.parse(JSON.stringify(all, (name, value) => (unlike.includes(name) ? undefined : value)));
    const measure = await played(sandboxChat, play);
    expect(alike(await played(open, play))).toEqual(alike(measure));
  });
});
