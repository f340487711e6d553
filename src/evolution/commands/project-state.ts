// `/cop project rest` and `resume`: set aside without blame, and taken up again by anybody.
import { quoted } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined as lines } from "../../text/texts.ts";
import { meantProject, mine, suggestProjects, taken } from "../meant-project.ts";
import { joined, type Project, rested, warmed } from "../project.ts";
import { projectButton } from "../project-card.ts";

const resting = (project: Project): boolean => project.state === "resting";

export const projectRest = defineCommand({
  words: "project rest",
  for: "member",
  audience: "private",
  summary: "project.rest.summary",
  example: "project rest letters",
  touches: ["projects"],
  options: { project: words("project.option.project", false, 200) },
  suggest: { project: suggestProjects(mine) },
  async run(request, { project: typed }) {
    const before = await meantProject(request, typed, mine(request));
    const project = taken(rested(before, request.member.id));
    await request.records.matters.save("projects", project);
    return privately({
      text: lines([[quoted(project.question)], request.text("project.rest.done")]),
      buttons: [projectButton(request, "project resume", "project.button.resume", project)],
    });
  },
});

export const projectResume = defineCommand({
  words: "project resume",
  for: "member",
  audience: "private",
  summary: "project.resume.summary",
  example: "project resume letters",
  touches: ["projects"],
  options: { project: words("project.option.project", false, 200) },
  suggest: { project: suggestProjects(() => resting) },
  async run(request, { project: typed }) {
    const before = await meantProject(request, typed, resting);
    const project = taken(joined(before, request.member.id, request.now));
    await request.records.matters.save("projects", project);
    return privately({
      text: lines([[quoted(project.question)], request.text("project.resume.done")]),
      buttons: [
        projectButton(request, "project note", "project.button.note", project),
        projectButton(request, "project rest", "project.button.rest", project),
        projectButton(request, "project leave", "project.button.leave", project),
      ],
    });
  },
});

/** The other answer to "shall it rest?". */
export const projectWarm = defineCommand({
  words: "project warm",
  for: "member",
  audience: "private",
  summary: "project.warm.summary",
  example: "project warm letters",
  hidden: true,
  touches: ["projects"],
  options: { project: words("project.option.project", true, 200) },
  async run(request, { project: typed }) {
    const before = await meantProject(request, typed, mine(request));
    const project = taken(warmed(before, request.member.id, request.now));
    await request.records.matters.save("projects", project);
    return privately({ text: request.text("project.warm.done") });
  },
});
