// The archive, as a file for whoever asks: facilitators with `/cop stage archive`, members by the button under the goodbye.
import { words } from "../../cards/card.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { isFacilitator } from "../../community/member.ts";
import { joined } from "../../text/texts.ts";
import { archiveOf, asMarkdown, fromTheBeginning } from "../archive.ts";
import { lineHere } from "../here.ts";

const formats = ["markdown", "json"] as const;

async function archive(request: MemberRequest, format: (typeof formats)[number]): Promise<Reply> {
  const { records, community, now, text, member } = request;
  const all = archiveOf({
    community,
    now,
    members: await records.members.list(community.id),
    gatherings: await records.rhythm.gatherings(community.id, fromTheBeginning),
    stories: await records.value.stories(community.id),
    shelf: await records.matters.of("shelf", community.id),
    milestones: await records.matters.of("milestones", community.id),
    debates: await records.matters.of("debates", community.id),
  });
  const json = format === "json";
  const other = isFacilitator(member) ? "stage archive json" : "archive json";
  return privately({
    title: text.plain("stages.archive.title", { community: community.name }),
    text: joined([
      text("stages.archive.holds", { gatherings: all.gatherings.length, stories: all.stories.length }),
      ...(isFacilitator(member)
        ? [text("stages.archive.whole", { cli: words(`npx cultivate export --community "${community.name}"`) })]
        : []),
    ]),
    file: {
      name: json ? "archive.json" : "archive.md",
      mime: json ? "application/json" : "text/markdown",
      content: json ? JSON.stringify(all, null, 2) : asMarkdown(all, text),
    },
    ...(json ? {} : { buttons: [{ id: lineHere(request, other), label: text.plain("stages.button.json") }] }),
  });
}

export const stageArchive = defineCommand({
  words: "stage archive",
  for: "facilitator",
  audience: "private",
  summary: "stages.archive.summary",
  example: "stage archive json",
  touches: [],
  options: { format: choice("stages.option.format", false, formats) },
  run: (request, { format }) => archive(request, format ?? "markdown"),
});

export const archiveForMembers = defineCommand({
  words: "archive",
  for: "member",
  audience: "private",
  summary: "stages.archive.summary",
  example: "archive",
  touches: [],
  hidden: true,
  options: { format: choice("stages.option.format", false, formats) },
  run: (request, { format }) => archive(request, format ?? "markdown"),
});
