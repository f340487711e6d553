// "Tell the channel": a project is made public by a member's press and by nothing else (domain 9, X8).
import { defineCommand, Refusal } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { proposalKey } from "../../rules/proposal.ts";
import { day, plus } from "../../time/instant.ts";
import { meantProject } from "../meant-project.ts";
import { isIn } from "../project.ts";
import { channelCard } from "../project-card.ts";

/** What could not be posted for so long is not news any more. */
const usefulFor = 3 * day;

export const projectTell = defineCommand({
  words: "project tell",
  for: "member",
  audience: "private",
  summary: "project.tell.summary",
  example: "project tell letters",
  hidden: true,
  touches: [],
  options: { project: words("project.option.project", true, 200) },
  async run(request, { project: typed }) {
    const { records, community, member, now, text } = request;
    const project = await meantProject(request, typed, (one) => isIn(one, member.id));
    if (!isIn(project, member.id)) throw new Refusal("project.refuse.not-in");
    const entry = project.shelf === null ? undefined : await records.matters.get("shelf", project.shelf);
    const key = proposalKey("evolution.project-told", community.id, project.id, entry?.id ?? "open");
    if ((await records.outbox.known(community.id, [key])).has(key)) throw new Refusal("project.refuse.told");
    await request.send({
      key,
      audience: { kind: "channel", channel: community.channel },
      card: await channelCard(request, project, entry),
      reason: request.textIn(community.language).plain("project.told.reason"),
      expires: plus(now, usefulFor),
    });
    return privately({ text: text("project.tell.done") });
  },
});
