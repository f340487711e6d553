// An installation is known from its first word on.
import type { Installation, Platform } from "../community/community.ts";
import type { Records } from "../ports/store.ts";
import type { Instant } from "../time/instant.ts";
import type { House } from "./house.ts";

export async function installationOf(
  house: House,
  records: Records,
  platform: Platform,
  ref: string,
  now: Instant,
): Promise<Installation> {
  const known = await records.installations.find(platform, ref);
  if (known) return known;
  const made: Installation = { id: house.ids.next("in"), platform, ref, name: ref, createdAt: now };
  await records.installations.add(made);
  return made;
}
