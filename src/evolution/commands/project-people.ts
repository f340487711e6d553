// `/cop project join` and `leave`: in by one's own act, out by one's own act, and nothing left that names who went (X1).
import { quoted } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { choice, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined as lines } from "../../text/texts.ts";
import { meantProject, suggestProjects, taken } from "../meant-project.ts";
import { isIn, joined, left, type Project } from "../project.ts";
import { projectButton, projectCard } from "../project-card.ts";

const notDone = (project: Project): boolean => project.state !== "finished";

export const projectJoin = defineCommand({
  words: "project join",
  for: "member",
  audience: "private",
  summary: "project.join.summary",
  example: "project join letters",
  touches: ["projects"],
  options: { project: words("project.option.project", true, 200) },
  suggest: { project: suggestProjects(() => notDone) },
  async run(request, { project: typed }) {
    const { records, member, now, text } = request;
    const before = await meantProject(request, typed, notDone);
    const project = taken(joined(before, member.id, now));
    await records.matters.save("projects", project);
    const card = await projectCard(request, project);
    return privately({
      ...card,
      title: text.plain(isIn(before, member.id) ? "project.join.already" : "project.join.done"),
      text: lines([card.text ?? [], text("project.join.free")]),
    });
  },
});

export const projectLeave = defineCommand({
  words: "project leave",
  for: "member",
  audience: "private",
  summary: "project.leave.summary",
  example: "project leave letters",
  touches: ["projects"],
  options: {
    // Before the words, which take the rest of a line.
    notes: { ...choice("project.option.notes", false, ["stay", "go"]), named: true },
    project: words("project.option.project", false, 200),
  },
  suggest: { project: suggestProjects((request) => (one) => isIn(one, request.member.id)) },
  async run(request, { project: typed, notes }) {
    const { records, member, text } = request;
    const before = await meantProject(request, typed, (one) => isIn(one, member.id));
    if (!isIn(before, member.id)) return privately({ text: text("project.leave.was-not-in") });
    const project = left(before, member.id, notes ?? "stay");
    await records.matters.save("projects", project);
    return privately({
      title: text.plain("project.leave.done"),
      text: lines([[quoted(project.question)], text(`project.leave.${notes ?? "stay"}`)]),
      buttons: notDone(project) ? [projectButton(request, "project join", "project.button.back", project)] : [],
    });
  },
});
