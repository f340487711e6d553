// What the tests of the room's commands and rules ask of a sandbox world: what the bot posted, what is kept, who was told.
import { expect } from "vitest";
import type { SandboxWorld } from "../support/sandbox-world.ts";

type Answer = Awaited<ReturnType<SandboxWorld["say"]>>;

/** Everything the bot said in the channel for all to see, as `rule at`. */
export async function posted(world: SandboxWorld): Promise<string[]> {
  return (await publicMessages(world)).map((message) => `${message.kind} ${message.at.slice(0, 16)}`);
}

export const publicMessages = async (world: SandboxWorld) =>
  (await world.seen()).filter((message) => message.bot && message.privateTo === undefined);

/** The last post of a rule. */
export async function lastPost(world: SandboxWorld, rule: string) {
  const found = (await publicMessages(world)).findLast((message) => message.kind === rule);
  if (!found) throw new Error(`no post of ${rule}; there is ${(await posted(world)).join(", ") || "nothing"}`);
  return found;
}

export const directTo = async (world: SandboxWorld, persona: string) => world.seen(`dm-${persona}`, persona);

/** What came back privately, as plain text; fails where anybody else could read it. */
export function answered(answer: Answer, persona: string): string {
  if (!answer.reply) throw new Error(`no answer but the form "${answer.form?.title}"`);
  expect(answer.reply.privateTo).toBe(persona);
  return answer.reply.text;
}

/** Presses the button with this label on a message or an answer. */
export async function pressLabel(
  world: SandboxWorld,
  persona: string,
  message: { ref: string; card: { buttons: { id: string; label: string }[] } } | null,
  label: string,
) {
  const button = message?.card.buttons.find((one) => one.label === label);
  if (!message || !button)
    throw new Error(`no button "${label}" but ${message?.card.buttons.map((one) => one.label).join(", ")}`);
  return world.press(persona, message.ref, button.id);
}

/** All that is kept of this community's rhythm and of what is said about it. */
export async function kept(world: SandboxWorld) {
  const { read } = world.store;
  const { id } = await world.community();
  const gatherings = await read.rhythm.gatherings(id, "2000-01-01T00:00:00.000Z" as never);
  const ids = gatherings.map((one) => one.id);
  return {
    rhythm: await read.rhythm.rhythm(id),
    gatherings,
    rsvps: await read.rhythm.rsvps(ids),
    attendance: await read.rhythm.attendance(ids),
    agenda: (await Promise.all(ids.map((one) => read.rhythm.agenda(one)))).flat(),
    offers: await read.rhythm.hostOffers(id),
    members: await read.members.list(id),
    waiting: await read.outbox.pending(id),
    sent: (await read.outbox.sentSince(id, "2000-01-01T00:00:00.000Z" as never)).map((one) => one.key),
  };
}
