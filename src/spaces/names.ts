// Members by name, so that a reader can write to them.
import { mention, type RichText } from "../cards/card.ts";
import type { Member } from "../community/member.ts";
import { joined } from "../text/texts.ts";

export const listed = (members: readonly Pick<Member, "ref" | "name">[]): RichText =>
  joined(
    members.map(({ ref, name }) => [mention(ref, name)]),
    ", ",
  );
