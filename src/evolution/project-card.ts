// How projects and the shelf are shown.

import { type Button, type Card, type Field, link, quoted, type RichText, time, words } from "../cards/card.ts";
import { communityIfUnclear } from "../commands/answering.ts";
import type { MemberRequest } from "../commands/define.ts";
import { cut, writeLine } from "../commands/line.ts";
import { isPresent } from "../community/member.ts";
import { joined, type TextKey, type Texts } from "../text/texts.ts";
import type { Zone } from "../time/zone.ts";
import { isIn, type Project } from "./project.ts";
import type { ShelfEntry } from "./shelf.ts";

const notesShown = 5;

/** A button that says a command about one project, the community named where the place does not tell it. */
export const projectButton = (
  request: MemberRequest,
  words: string,
  label: TextKey,
  project: Project,
  more: Readonly<Record<string, string>> = {},
): Button => ({
  id: writeLine(words, { project: project.id, ...more, community: communityIfUnclear(request) }),
  label: request.text.plain(label),
});

/** Names of those who are members today, in the order in which they came. */
async function namesOf({ records }: MemberRequest, people: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(people.map((id) => records.members.get(id)));
  return found.flatMap((one) => (one && isPresent(one) ? [one.name] : []));
}

/** For whoever asks: those in it see one another and whose note is whose, everybody else the question and what was found. */
export async function projectCard(request: MemberRequest, project: Project): Promise<Card> {
  const { text, member, zone } = request;
  const inside = isIn(project, member.id);
  const people = inside ? await namesOf(request, project.people) : [];
  const notes = await Promise.all(
    project.notes.slice(-notesShown).map(async (note): Promise<Field> => {
      const [name] = inside && note.member !== null ? await namesOf(request, [note.member]) : [];
      const when = time(note.at, zone, "date");
      return {
        label: text.plain(
          name === undefined ? "project.note-label" : "project.note-label-named",
          { when, name: name ?? "" },
          zone,
        ),
        value: [quoted(note.words)],
      };
    }),
  );
  return {
    title: text.plain("project.title"),
    text: joined([
      [quoted(project.question)],
      text(`project.state.${project.state}`),
      ...(people.length > 0 ? [text("project.people", { people: people.join(", ") })] : []),
    ]),
    fields: notes,
    buttons: buttonsFor(request, project),
  };
}

function buttonsFor(request: MemberRequest, project: Project): readonly Button[] {
  const button = (words: string, label: TextKey, more?: Readonly<Record<string, string>>) =>
    projectButton(request, words, label, project, more);
  const inside = isIn(project, request.member.id);
  if (project.state === "finished") {
    if (!inside) return [];
    const named = project.named.includes(request.member.id);
    return [
      named
        ? button("project credit", "project.button.unname", { yes: "no" })
        : button("project credit", "project.button.name", { yes: "yes" }),
      button("project leave", "project.button.leave"),
    ];
  }
  if (!inside)
    return [button("project join", project.state === "resting" ? "project.button.resume" : "project.button.join")];
  const leaving = [button("project leave", "project.button.leave")];
  if (project.notes.some((note) => note.member === request.member.id))
    leaving.push(button("project leave", "project.button.leave-with", { notes: "go" }));
  return [
    button("project note", "project.button.note"),
    button("project finish", "project.button.finish"),
    project.state === "open"
      ? button("project rest", "project.button.rest")
      : button("project resume", "project.button.resume"),
    ...leaving,
  ];
}

export const linkOrWords = (entry: ShelfEntry): RichText =>
  joined([
    ...(entry.link === null ? [] : [[link(entry.link, entry.link)]]),
    ...(entry.words === null ? [] : [[quoted(entry.words)]]),
  ]);

/** One thing on the shelf; named are only those who said yes to it. */
export async function shelfField(
  request: MemberRequest,
  entry: ShelfEntry,
  projects: readonly Project[],
  text: Texts,
  zone: Zone,
): Promise<Field> {
  const names = await namesOf(request, projects.find((one) => one.id === entry.from?.id)?.named ?? []);
  const from = entry.from === null ? [] : [text(`shelf.from.${entry.from.kind}`)];
  const when = time(entry.createdAt, zone, "date");
  return {
    label: cut(entry.title, 120),
    value: joined([
      linkOrWords(entry),
      joined([[when], ...from, ...(names.length > 0 ? [text("shelf.by", { people: names.join(", ") })] : [])], " · "),
    ]),
  };
}

/** What the channel is told of a project, on a member's press. Nobody is named but by their own yes. */
export async function channelCard(
  request: MemberRequest,
  project: Project,
  entry: ShelfEntry | undefined,
): Promise<Card> {
  const { community } = request;
  const text = request.textIn(community.language);
  if (entry) {
    return {
      title: text.plain("project.told.done-title"),
      text: text("project.told.done", { question: project.question }),
      fields: [await shelfField(request, entry, [project], text, community.zone)],
      buttons: [{ id: "project shelf", label: text.plain("project.button.shelf") }],
    };
  }
  return {
    title: text.plain("project.told.title"),
    text: joined([[quoted(project.question)], text("project.told.text", { leave: words("/cop project leave") })]),
    buttons: [
      { id: writeLine("project join", { project: project.id }), label: text.plain("project.button.join") },
      { id: writeLine("project show", { project: project.id }), label: text.plain("project.button.look") },
    ],
  };
}
