// Every form that somebody can ask for by its command opens, whatever its title, labels and values are.
import { expect } from "vitest";
import { commands } from "../../../src/rooms.ts";
import type { ChatWorld } from "./chat-world.ts";

export async function everyFormOpens(world: ChatWorld): Promise<void> {
  for (const { words, form, hidden } of commands) {
    if (!form || hidden) continue;
    expect(await world.say("fay", words), words).toHaveProperty("form");
  }
}
