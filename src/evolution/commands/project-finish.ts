// `/cop project finish`: what was found goes to the shelf. Who took part is named by their own yes alone (domain 9, X12).

import { quoted } from "../../cards/card.ts";
import { asId, communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { tokens, writeLine } from "../../commands/line.ts";
import { choice, named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isFacilitator, isPresent, languageOf, pauseOn } from "../../community/member.ts";
import { proposalKey } from "../../rules/proposal.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { localDate } from "../../time/zone.ts";
import { meantProject, mine, suggestProjects, taken } from "../meant-project.ts";
import { credited, finished, isIn, type Project, reopened } from "../project.ts";
import { projectButton } from "../project-card.ts";
import { type ShelfEntry, shelfLimits } from "../shelf.ts";

/** So long the question whether to be named is of use. */
const usefulFor = 14 * day;

const form = (text: Texts, project: string | undefined, community: string | undefined, question = "") => ({
  ref: writeLine("project finish", { project, community }),
  title: text.plain("project.finish.title"),
  intro: text.plain("project.finish.intro"),
  fields: [
    ...(project === undefined
      ? [{ id: "project", label: text.plain("project.option.project"), type: "text", required: false } as const]
      : []),
    {
      id: "title",
      label: text.plain("project.option.title"),
      type: "text",
      required: true,
      max: shelfLimits.title,
      ...(question === "" ? {} : { value: question.slice(0, shelfLimits.title) }),
    } as const,
    {
      id: "link",
      label: text.plain("project.option.link"),
      type: "text",
      required: false,
      max: shelfLimits.link,
    } as const,
    {
      id: "words",
      label: text.plain("project.option.result"),
      type: "paragraph",
      required: false,
      max: shelfLimits.words,
    } as const,
    {
      id: "name",
      label: text.plain("project.option.name"),
      type: "choice",
      required: true,
      choices: [
        { id: "no", label: text.plain("project.name.no") },
        { id: "yes", label: text.plain("project.name.yes") },
      ],
    } as const,
  ],
});

const isLink = (typed: string): boolean => /^https?:\/\/\S+$/i.test(typed) && URL.canParse(typed);

export const projectFinish = defineCommand({
  words: "project finish",
  for: "member",
  audience: "private",
  summary: "project.finish.summary",
  example: 'project finish project=letters title="Saying no kindly" words="Three openings that work" name=no',
  touches: ["projects", "shelf"],
  options: {
    project: words("project.option.project", false, 200),
    title: named("project.option.title", true, shelfLimits.title),
    link: named("project.option.link", false, shelfLimits.link),
    words: named("project.option.result", false, shelfLimits.words),
    name: { ...choice("project.option.name", true, ["no", "yes"]), named: true },
  },
  suggest: { project: suggestProjects(mine) },
  form: {
    when: "missing",
    build: (text, given) => form(text, asId(given.project), asId(given.community)),
  },
  async prefill(request, empty) {
    const typed = tokens(empty.ref).find((token) => token.name === "project")?.text;
    const project = await meantProject(request, typed, mine(request));
    return form(request.text, project.id, communityIfUnclear(request), project.question);
  },
  async run(request, { project: typed, title, link, words: result, name }) {
    const { records, community, member, now, ids, text } = request;
    if (link !== undefined && !isLink(link)) return problem(request, "link", "project.refuse.link");
    if (link === undefined && result === undefined) return problem(request, "words", "project.refuse.nothing-found");
    const before = await meantProject(request, typed, mine(request));
    const entry: ShelfEntry = {
      id: ids.next("sh"),
      community: community.id,
      owner: null,
      createdAt: now,
      title,
      link: link ?? null,
      words: result ?? null,
      from: { kind: "project", id: before.id },
    };
    const project = taken(finished(before, member.id, entry.id, name === "yes"));
    await records.matters.save("shelf", entry);
    await records.matters.save("projects", project);
    await askOthers(request, project);
    return privately({
      title: text.plain("project.finish.done"),
      text: joined([[quoted(title)], text(name === "yes" ? "project.finish.named" : "project.finish.unnamed")]),
      buttons: [
        { ...projectButton(request, "project tell", "project.button.tell", project), style: "primary" },
        name === "yes"
          ? projectButton(request, "project credit", "project.button.unname", project, { yes: "no" })
          : projectButton(request, "project credit", "project.button.name", project, { yes: "yes" }),
        projectButton(request, "project unshelve", "project.button.unshelve", project),
      ],
    });
  },
});

function problem(request: MemberRequest, field: string, key: "project.refuse.link" | "project.refuse.nothing-found") {
  if (request.invocation.origin !== "form") throw new Refusal(key);
  return { kind: "problems", fields: { [field]: request.text.plain(key) } } as const;
}

/** Those who are in it hear that it is done, once, and may say yes to being named. Silence is a no. */
async function askOthers(request: MemberRequest, project: Project): Promise<void> {
  const { records, community, member, now } = request;
  for (const id of project.people) {
    const other = await records.members.get(id);
    if (!other || other.id === member.id || !isPresent(other) || pauseOn(other, localDate(now, community.zone)))
      continue;
    const text = request.textIn(languageOf(other, community));
    await request.send({
      key: proposalKey("evolution.project-done", community.id, project.id, project.shelf ?? "", other.id),
      audience: { kind: "member", member: other.id, solicited: true, topic: "project" },
      card: {
        title: text.plain("project.credit.title"),
        text: joined([[quoted(project.question)], text("project.credit.ask")]),
        buttons: [
          {
            id: writeLine("project credit", { project: project.id, yes: "yes", community: community.id }),
            label: text.plain("project.button.name"),
          },
        ],
      },
      reason: request.textIn(community.language).plain("project.credit.reason"),
      expires: plus(now, usefulFor),
    });
  }
}

/** One's own yes, and one's own no at any time after it. */
export const projectCredit = defineCommand({
  words: "project credit",
  for: "member",
  audience: "private",
  summary: "project.credit.summary",
  example: "project credit yes=yes letters",
  hidden: true,
  touches: ["projects"],
  options: {
    yes: { ...choice("project.option.name", true, ["yes", "no"]), named: true },
    project: words("project.option.project", true, 200),
  },
  async run(request, { project: typed, yes }) {
    const before = await meantProject(request, typed);
    const project = taken(credited(before, request.member.id, yes === "yes"));
    await request.records.matters.save("projects", project);
    return privately({
      text: request.text(`project.credit.${yes}`),
      buttons: [
        yes === "yes"
          ? projectButton(request, "project credit", "project.button.unname", project, { yes: "no" })
          : projectButton(request, "project credit", "project.button.name", project, { yes: "yes" }),
      ],
    });
  },
});

/** Takes back what `finish` did: by those in it, or a facilitator. */
export const projectUnshelve = defineCommand({
  words: "project unshelve",
  for: "member",
  audience: "private",
  summary: "project.unshelve.summary",
  example: "project unshelve letters",
  hidden: true,
  touches: ["projects", "shelf"],
  options: { project: words("project.option.project", true, 200) },
  async run(request, { project: typed }) {
    const { records, member, now, text } = request;
    const before = await meantProject(request, typed, (one) => one.state === "finished");
    if (!isIn(before, member.id) && !isFacilitator(member)) throw new Refusal("project.refuse.not-in");
    const project = taken(reopened(before, now));
    if (before.shelf !== null) await records.matters.remove("shelf", before.shelf);
    await records.matters.save("projects", project);
    return privately({ text: joined([[quoted(project.question)], text("project.unshelve.done")]) });
  },
});
