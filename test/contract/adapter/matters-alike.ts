// What rooms keep, as it is the same everywhere: people by persona, other ids and refs only as such.
import { matterKinds } from "../../../src/community/matter-kinds.ts";
import type { Member } from "../../../src/community/member.ts";
import { type ChatWorld, personas } from "./chat-world.ts";

/** How a guest gets in and out is each platform's own: by itself, or by a step for a person. */
const unlike: Readonly<Record<string, readonly string[]>> = {};

/** Groups and who is in them are in the order of a lot, and the lot is drawn from ids. */
const byLot: readonly string[] = ["groups", "members"];

const sorted = (all: unknown): unknown =>
  Array.isArray(all) ? all.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)) : all;

/** Matters of each kind, oldest first. */
export async function mattersOf(
  world: ChatWorld,
  community: string,
  members: readonly Member[],
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const personaOf = (ref: string | undefined) => personas.find((persona) => world.refOf(persona) === ref);
  const known = new Map<string, string>([
    [world.channel, "channel"],
    ...personas.map((persona) => [world.refOf(persona), persona] as const),
    ...members.flatMap(({ id, ref }) => [[id, personaOf(ref) ?? "somebody"] as const]),
  ]);
  const words = (text: string): string =>
    known.get(text) ?? text.replaceAll(/[a-z]+_\d+/g, (id) => known.get(id) ?? id.replace(/\d+$/, ""));
  const alike = (value: unknown): unknown => {
    if (typeof value === "string") return words(value);
    if (Array.isArray(value)) return value.map(alike);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [words(name), byLot.includes(name) ? sorted(alike(one)) : alike(one)]),
    );
  };
  const all = await Promise.all(
    matterKinds.map(async (kind) => {
      const found = await world.store.read.matters.of(kind, community);
      const left = unlike[kind] ?? [];
      return [kind, found.map((one) => alike({ ...one, ...Object.fromEntries(left.map((name) => [name, null])) }))];
    }),
  );
  return Object.fromEntries(all.filter(([, found]) => (found as unknown[]).length > 0));
}
