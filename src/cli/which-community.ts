// `--community <name>`: which one is meant. By its name in any capitals, or by its id where several have one name.
import type { Community } from "../community/community.ts";
import { Refused } from "../errors.ts";
import type { Store } from "../ports/store.ts";
import { printable } from "./terminal.ts";

/** Throws Refused with the known ones, so that nobody has to guess. */
export async function communityCalled(store: Pick<Store, "read">, place: string, wanted: string): Promise<Community> {
  const all = await store.read.communities.list();
  const same = (one: Community) => one.name.toLowerCase() === wanted.toLowerCase();
  const exact = all.filter((one) => one.name === wanted || one.id === wanted);
  const found = exact.length > 0 ? exact : all.filter(same);
  // One that lives on a platform is meant before one of the same name that waits for it, or that a sandbox made.
  const living = found.filter((one) => one.platform !== "sandbox");
  const [only, another] = living.length > 0 ? living : found;
  if (only && !another) return only;
  if (only) {
    const ids = found.map((one) => `${one.id} (${one.platform}, ${printable(one.channel)})`).join(", ");
    throw new Refused(
      `Several communities are called "${printable(wanted)}". Name the one you mean by its id: ${ids}.`,
    );
  }
  const known = all.map((one) => `"${printable(one.name)}"`).join(", ");
  throw new Refused(
    all.length === 0
      ? `There is no community called "${printable(wanted)}": the database ${place} holds none yet.`
      : `There is no community called "${printable(wanted)}". Known ${all.length === 1 ? "is" : "are"} ${known}.`,
  );
}
