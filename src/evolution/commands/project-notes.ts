// `/cop project note <project> <words>`: what was found so far. The community reads it without a name.

import { quoted } from "../../cards/card.ts";
import { asId } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { named, word, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { meantProject, mine, onlyOne, projectsOf, suggestProjects, taken } from "../meant-project.ts";
import { noted, type Project, projectLimits, unnoted } from "../project.ts";
import { projectButton } from "../project-card.ts";

/** By its whole question, or by a word of it that says something. */
const isNamed = ({ question }: Project, typed: string): boolean => {
  const said = typed.trim().toLowerCase();
  const telling: readonly string[] = question.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return said === question.toLowerCase() || telling.includes(said);
};

/** Who is in one project alone may leave its name out: then the line begins with what was found. */
async function meant(
  request: MemberRequest,
  typed: string,
  said: string,
): Promise<{ readonly project: Project; readonly found: string }> {
  const all = await projectsOf(request);
  const own = all.filter(mine(request));
  const named = all.find((one) => one.id === typed);
  if (named) return { project: named, found: said };
  const [only, another] = own;
  if (only && !another && !isNamed(only, typed)) return { project: only, found: `${typed} ${said}` };
  return { project: onlyOne(own, typed), found: said };
}

export const projectNote = defineCommand({
  words: "project note",
  for: "member",
  audience: "private",
  summary: "project.note.summary",
  example: "project note letters A first sentence that thanks works best",
  touches: ["projects"],
  options: {
    project: word("project.option.project", true, 200),
    words: words("project.option.words", true, projectLimits.note),
  },
  suggest: { project: suggestProjects(mine) },
  form: {
    when: "missing",
    build: (text, given) => {
      const known = asId(given.project);
      const which = {
        id: "project",
        label: text.plain("project.option.project"),
        type: "text",
        required: true,
      } as const;
      const what = {
        id: "words",
        label: text.plain("project.option.words"),
        type: "paragraph",
        required: true,
      } as const;
      return {
        ref: writeLine("project note", { project: known, community: asId(given.community) }),
        title: text.plain("project.note.title"),
        fields: [
          ...(known === undefined ? [{ ...which, max: 200, value: String(given.project ?? "") }] : []),
          { ...what, max: projectLimits.note },
        ],
      };
    },
  },
  async run(request, { project: typed, words: said }) {
    const { records, member, now, text } = request;
    const { project: before, found } = await meant(request, typed, said);
    const project = taken(noted(before, member.id, found, now));
    await records.matters.save("projects", project);
    return privately({
      title: text.plain("project.note.done"),
      text: joined([[quoted(project.question)], [quoted(found)], text("project.note.readers")]),
      buttons: [
        projectButton(request, "project unnote", "project.button.unnote", project, { at: now }),
        projectButton(request, "project show", "project.button.look", project),
      ],
    });
  },
});

export const projectUnnote = defineCommand({
  words: "project unnote",
  for: "member",
  audience: "private",
  summary: "project.unnote.summary",
  example: "project unnote letters",
  hidden: true,
  touches: ["projects"],
  options: { at: named("project.option.when", false, 40), project: words("project.option.project", true, 200) },
  async run(request, { project: typed, at }) {
    const { records, member, text } = request;
    const before = await meantProject(request, typed, mine(request));
    const project = taken(unnoted(before, member.id, at));
    if (project.notes.length === before.notes.length) throw new Refusal("project.refuse.no-note");
    await records.matters.save("projects", project);
    return privately({ text: text("project.unnote.done") });
  },
});
