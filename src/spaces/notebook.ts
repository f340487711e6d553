// The facilitators' notebook as they see it: an overview by member, and one member's notes with a button to remove each.

import { type Card, type Field, quoted, time } from "../cards/card.ts";
import { communityIfUnclear } from "../commands/answering.ts";
import { type MemberRequest, Refusal } from "../commands/define.ts";
import { cut, writeLine } from "../commands/line.ts";
import { isPresent, type Member } from "../community/member.ts";
import { joined } from "../text/texts.ts";
import type { Note } from "./note.ts";

/** What a message holds with a button each. */
const shown = 8;
const glance = 80;

/** A member, by ref or by name; also one who has left, as long as there are notes. */
export async function memberMeant({ records, community }: MemberRequest, said: string): Promise<Member> {
  const all = (await records.members.list(community.id)).filter((one) => one.consent === "joined");
  const found = all.find((one) => one.ref === said) ?? all.find((one) => one.name.toLowerCase() === said.toLowerCase());
  if (!found) throw new Refusal("notes.refuse.not-member");
  return found;
}

/** Notes of this community, oldest first. */
export const allNotes = ({ records, community }: MemberRequest): Promise<readonly Note[]> =>
  records.matters.of("notes", community.id);

export async function notebook(request: MemberRequest): Promise<Card> {
  const { records, community, text } = request;
  const notes = await allNotes(request);
  const about = (await records.members.list(community.id))
    .filter((member) => notes.some((note) => note.owner === member.id))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const more = about.length - shown;
  return {
    title: text.plain("notes.title"),
    text: joined([
      text(about.length === 0 ? "notes.none" : "notes.about"),
      ...(more > 0 ? [text("notes.more-people", { more })] : []),
    ]),
    fields: about.slice(0, shown).map((member): Field => {
      const own = notes.filter((note) => note.owner === member.id);
      return {
        label: member.name,
        value: joined(
          [[quoted(cut(own.at(-1)?.words ?? "", glance))], text("notes.count", { count: own.length })],
          " ",
        ),
      };
    }),
    buttons: about.slice(0, shown).map((member) => ({
      id: writeLine("notes show", { who: member.ref, community: communityIfUnclear(request) }),
      label: cut(member.name, glance),
    })),
  };
}

export async function notesAbout(request: MemberRequest, member: Member): Promise<Card> {
  const { records, community, text, zone } = request;
  const notes = (await allNotes(request)).filter((note) => note.owner === member.id).toReversed();
  const writers = new Map((await records.members.list(community.id)).map(({ id, name }) => [id, name]));
  const where = communityIfUnclear(request);
  const more = notes.length - shown;
  const add = writeLine("notes add", { who: member.ref, community: where });
  return {
    title: member.name,
    text: joined([
      text(notes.length === 0 ? "notes.none-about" : "notes.private", { name: member.name }),
      ...(more > 0 ? [text("notes.older", { more })] : []),
    ]),
    fields: notes.slice(0, shown).map((note, index) => ({
      label: text.plain(
        "notes.label",
        {
          number: index + 1,
          kind: note.draft ? "draft" : "note",
          when: time(note.createdAt, zone, "date"),
          by: writers.get(note.by ?? "") ?? text.plain("notes.somebody"),
        },
        zone,
      ),
      value: [quoted(note.words)],
    })),
    buttons: [
      ...notes.slice(0, shown).map((note, index) => ({
        id: writeLine("notes remove", { note: note.id, community: where }),
        label: text.plain("notes.button.remove", { number: index + 1 }),
      })),
      ...(isPresent(member) ? [{ id: add, label: text.plain("notes.button.add") }] : []),
    ],
  };
}
