// Fills an empty sandbox world: a plain community of so many members, for scripts and tests.
import type { Visitor } from "./inbound.ts";
import type { World } from "./world.ts";

/** Enough to try everything when a script names no number. */
const usualMembers = 12;

/** `m1 … mN` who have joined, and `fay`, who facilitates. With several communities everybody is in all of them. */
export async function seedMembers(
  world: World,
  visitor: Visitor,
  wish: { communities?: number | undefined; members?: number | undefined },
): Promise<void> {
  const members = Array.from({ length: wish.members ?? usualMembers }, (_, index) => `m${index + 1}`);
  const everybody = ["fay", ...members];
  world.addPersona({ ref: "fay", name: "Fay", admin: true });
  for (const member of members) world.addPersona({ ref: member, name: member.toUpperCase() });
  for (let number = 1; number <= (wish.communities ?? 1); number += 1) {
    const channel = number === 1 ? "practice" : `practice-${number}`;
    world.addChannel(channel, channel, everybody);
    await visitor.command({
      persona: "fay",
      channel,
      text: `/cop setup "Practice${number === 1 ? "" : ` ${number}`}" UTC what we learn from each other`,
    });
    for (const member of members) await visitor.command({ persona: member, channel, text: "/cop join" });
  }
}
