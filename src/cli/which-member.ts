// `--member <ref>`: who is meant. By their ref on the platform, which is in `cultivate members`.
import type { Community } from "../community/community.ts";
import type { Member } from "../community/member.ts";
import { Refused } from "../errors.ts";
import type { Store } from "../ports/store.ts";
import { printable } from "./terminal.ts";

/** Throws Refused; never guesses, since what follows may be the erasure of a person. */
export async function memberCalled(store: Pick<Store, "read">, community: Community, wanted: string): Promise<Member> {
  const ref = wanted.replace(/^@/, "");
  const member =
    (await store.read.members.byRef(community.id, wanted)) ?? (await store.read.members.byRef(community.id, ref));
  if (member) return member;
  const namesakes = (await store.read.members.list(community.id)).filter(
    (one) => one.name.toLowerCase() === ref.toLowerCase(),
  );
  const meant = namesakes.map((one) => printable(one.ref)).join(", ");
  throw new Refused(
    `Nobody in "${printable(community.name)}" has the ref "${printable(wanted)}". Nothing was changed. ${
      meant === ""
        ? `\`cultivate members --community "${printable(community.name)}"\` lists refs.`
        : `Somebody of that name has the ref ${meant}.`
    }`,
  );
}
