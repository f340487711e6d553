// Somebody whom an export knows by an id alone gets a name that can be read and told from others.
import type { Member } from "../community/member.ts";
import { textsIn } from "../text/texts.ts";

/** What Slack and Discord give as ids. */
const bareId = /^([A-Z][A-Z0-9]{6,}|\d{12,})$/;

/** The end of an id is enough of it to tell people apart; longer where it is not. */
const shortest = 4;

export function readableNames(members: readonly Member[]): readonly Member[] {
  const taken = new Set(members.map((member) => member.name));
  const text = textsIn("en");
  return members.map((member) => {
    if (member.name !== member.ref || !bareId.test(member.ref)) return member;
    for (let length = shortest; length <= member.ref.length; length += 1) {
      const name = text.plain("history.opened.somebody", { end: member.ref.slice(-length) });
      if (taken.has(name)) continue;
      taken.add(name);
      return { ...member, name };
    }
    return member;
  });
}
