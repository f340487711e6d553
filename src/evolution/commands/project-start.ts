// `/cop project start <question>`: a question of practice that somebody takes up. Nobody else is put into it.

import { quoted } from "../../cards/card.ts";
import { communityIfUnclear, formRef, hasWords, notUnderstood } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { projectsOf } from "../meant-project.ts";
import { begun, isIn, type Project, projectLimits } from "../project.ts";
import { projectButton, projectCard } from "../project-card.ts";

const asks = ({ question, state }: Project, said: string): boolean =>
  state === "open" && question.toLowerCase() === said.toLowerCase();

export const projectStart = defineCommand({
  words: "project start",
  for: "member",
  audience: "private",
  summary: "project.start.summary",
  example: "project start How do we tell somebody no in a letter?",
  touches: ["projects"],
  options: { question: words("project.option.question", true, projectLimits.question) },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("project start", given),
      title: text.plain("project.start.title"),
      intro: text.plain("project.start.intro"),
      fields: [
        {
          id: "question",
          label: text.plain("project.option.question"),
          type: "paragraph",
          required: true,
          max: projectLimits.question,
        },
      ],
    }),
  },
  async run(request, { question }) {
    const { records, community, member, now, ids, text } = request;
    if (!hasWords(question)) return notUnderstood(request, "question", "project.needs-words");
    const known = (await projectsOf(request)).find((one) => isIn(one, member.id) && asks(one, question));
    // Said twice, as people do who are not sure that it went through: it is the same one.
    if (known) return privately(await projectCard(request, known));
    const project = begun({ id: ids.next("pj"), community: community.id, member: member.id, question, now });
    await records.matters.save("projects", project);
    return privately({
      title: text.plain("project.start.done"),
      text: joined([[quoted(question)], text("project.start.next")]),
      buttons: [
        { ...projectButton(request, "project tell", "project.button.tell", project), style: "primary" },
        projectButton(request, "project note", "project.button.note", project),
        projectButton(request, "project leave", "project.button.leave", project),
        { id: writeLine("project list", { community: communityIfUnclear(request) }), label: text.plain("project.all") },
      ],
    });
  },
});
