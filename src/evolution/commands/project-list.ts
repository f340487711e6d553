// `/cop project list`, `show`, `shelf`: what is being worked on, what was found, and what stands on the shelf.

import { quoted, words as say, time } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { cut, writeLine } from "../../commands/line.ts";
import { choice, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { meantProject, projectsOf, suggestProjects } from "../meant-project.ts";
import type { Project } from "../project.ts";
import { projectCard, shelfField } from "../project-card.ts";

/** Open ones first, then those at rest. */
const shown = 8;
const buttonsShown = 5;
const shelfShown = 10;

const order = { open: 0, resting: 1, finished: 2 } as const;

export const projectList = defineCommand({
  words: "project list",
  aliases: ["project"],
  for: "member",
  audience: "private",
  summary: "project.list.summary",
  example: "project list",
  touches: [],
  options: { which: choice("project.option.which", false, ["open", "done"]) },
  async run(request, { which }) {
    const { text, zone } = request;
    const wanted = (one: Project) => (one.state === "finished") === (which === "done");
    const all = (await projectsOf(request)).filter(wanted).toReversed();
    const listed = all.toSorted((one, other) => order[one.state] - order[other.state]).slice(0, shown);
    const start = {
      id: writeLine("project start", { community: communityIfUnclear(request) }),
      label: text.plain("project.button.start"),
    };
    if (listed.length === 0)
      return privately({
        title: text.plain("project.list.title"),
        text: text(which === "done" ? "project.list.none-done" : "project.list.none"),
        buttons: [start],
      });
    return privately({
      title: text.plain(which === "done" ? "project.list.title-done" : "project.list.title"),
      text: text("project.list.text", { join: say("/cop project join"), shelf: say("/cop project shelf") }),
      fields: listed.map((one) => ({
        label: text.plain(`project.line.${one.state}`, { since: time(one.createdAt, zone, "date") }, zone),
        value: [quoted(one.question)],
      })),
      buttons: [
        ...listed.slice(0, buttonsShown).map((one) => ({
          id: writeLine("project show", { project: one.id, community: communityIfUnclear(request) }),
          label: text.plain("project.list.look", { question: cut(one.question, 50) }),
        })),
        start,
      ],
    });
  },
});

export const projectShow = defineCommand({
  words: "project show",
  for: "member",
  audience: "private",
  summary: "project.show.summary",
  example: "project show letters",
  touches: [],
  options: { project: words("project.option.project", true, 200) },
  suggest: { project: suggestProjects(() => () => true) },
  async run(request, { project }) {
    return privately(await projectCard(request, await meantProject(request, project)));
  },
});

export const projectShelf = defineCommand({
  words: "project shelf",
  for: "member",
  audience: "private",
  summary: "project.shelf.summary",
  example: "project shelf letters",
  touches: [],
  options: { about: words("project.option.about", false, 100) },
  async run(request, { about }) {
    const { records, community, text, zone } = request;
    const said = about?.trim().toLowerCase() ?? "";
    const all = (await records.matters.of("shelf", community.id)).toReversed();
    const found = all.filter((one) => `${one.title} ${one.words ?? ""}`.toLowerCase().includes(said));
    if (found.length === 0)
      return privately({
        title: text.plain("shelf.title"),
        text: all.length === 0 ? text("shelf.empty") : text("shelf.none", { about: cut(about ?? "", 60) }),
      });
    const projects = await projectsOf(request);
    return privately({
      title: text.plain("shelf.title"),
      text: text("shelf.text", { shown: Math.min(found.length, shelfShown), all: found.length }),
      fields: await Promise.all(
        found.slice(0, shelfShown).map((one) => shelfField(request, one, projects, text, zone)),
      ),
    });
  },
});
