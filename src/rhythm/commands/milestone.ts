// `/cop milestone …`: the marks of the community's life, those that were recognised and those that facilitators add.

import { quoted, time } from "../../cards/card.ts";
import { asId, communityIfUnclear, formRef, hasWords, notUnderstood } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand, Refusal } from "../../commands/define.ts";
import { cut, writeLine } from "../../commands/line.ts";
import { word, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { proposalKey } from "../../rules/proposal.ts";
import type { Texts } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { atWallClock, type LocalDate, type LocalTime, localDate, showTime } from "../../time/zone.ts";
import { longestMilestone, type Mark, type Milestone } from "../milestone.ts";
import { readTypedDate } from "../typed-moment.ts";

/** News for so long. */
const usefulFor = 3 * day;
const shown = 12;

const noon = "12:00" as LocalTime;
const dateOf = ({ community }: CommunityRequest, on: LocalDate) =>
  time(atWallClock(on, noon, community.zone), community.zone, "date");

const said = (text: Texts, one: Milestone): string =>
  one.words ?? text.plain(`milestone.mark.${one.mark === "own" ? "founded" : one.mark}`);

/** By its id, the name of its mark, or some of its words. */
async function meant({ records, community, text }: CommunityRequest, typed: string): Promise<Milestone> {
  const all = await records.matters.of("milestones", community.id);
  const exact = all.find((one) => one.id === typed || one.mark === typed);
  if (exact) return exact;
  const fitting = all.filter((one) => said(text, one).toLowerCase().includes(typed.trim().toLowerCase()));
  const [only, another] = fitting;
  if (!only || another) throw new Refusal("milestone.refuse.unknown", { said: cut(typed, 60) });
  return only;
}

const suggest = {
  async milestone(request: CommunityRequest, typed: string) {
    const all = await request.records.matters.of("milestones", request.community.id);
    return all
      .map((one) => ({ value: one.id, label: cut(`${one.on} ${said(request.text, one)}`, 90) }))
      .filter((one) => one.label.toLowerCase().includes(typed.toLowerCase()))
      .slice(0, 25);
  },
};

const button = (request: CommunityRequest, step: "tell" | "remove" | "restore", one: Milestone) => ({
  id: writeLine(`milestone ${step}`, { milestone: one.id, community: communityIfUnclear(request) }),
  label: request.text.plain(`milestone.button.${step}`),
});

export const milestoneList = defineCommand({
  words: "milestone list",
  aliases: ["milestone"],
  for: "facilitator",
  audience: "private",
  summary: "milestone.list.summary",
  example: "milestone list",
  touches: [],
  options: {},
  async run(request) {
    const { records, community, text } = request;
    const all = (await records.matters.of("milestones", community.id)).filter((one) => !one.removed);
    const listed = all.toSorted((one, other) => (one.on < other.on ? -1 : 1)).slice(-shown);
    return privately({
      title: text.plain("milestone.list.title", { community: community.name }),
      text: text(listed.length === 0 ? "milestone.list.none" : "milestone.list.text"),
      fields: listed.map((one) => ({
        label: showTime(atWallClock(one.on, noon, community.zone), community.zone, "date"),
        value: text("milestone.line", { words: said(text, one), name: one.mark === "own" ? one.id : one.mark }),
      })),
    });
  },
});

export const milestoneAdd = defineCommand({
  words: "milestone add",
  for: "facilitator",
  audience: "private",
  summary: "milestone.add.summary",
  example: "milestone add 2026-03-02 The first handbook is out",
  touches: ["milestones"],
  options: {
    date: word("milestone.option.date", true, 20),
    words: words("milestone.option.words", true, longestMilestone),
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("milestone add", given),
      title: text.plain("milestone.add.title"),
      fields: [
        { id: "date", label: text.plain("milestone.option.date"), type: "text", required: true, max: 20 },
        {
          id: "words",
          label: text.plain("milestone.option.words"),
          type: "paragraph",
          required: true,
          max: longestMilestone,
        },
      ],
    }),
  },
  async run(request, { date, words: typed }) {
    const { records, community, member, now, ids, text } = request;
    const on = readTypedDate(date, localDate(now, community.zone));
    if (on === undefined) return notUnderstood(request, "date", "milestone.refuse.date", { said: cut(date, 40) });
    if (!hasWords(typed)) return notUnderstood(request, "words", "milestone.refuse.words");
    const milestone: Milestone = {
      id: ids.next("ms"),
      community: community.id,
      owner: null,
      createdAt: now,
      mark: "own",
      on,
      words: typed,
      by: member.id,
      news: false,
      removed: false,
      people: [],
    };
    await records.matters.save("milestones", milestone);
    return privately({
      text: text("milestone.added", { when: dateOf(request, on), words: typed }),
      buttons: [button(request, "tell", milestone), button(request, "remove", milestone)],
    });
  },
});

export const milestoneRemove = defineCommand({
  words: "milestone remove",
  for: "facilitator",
  audience: "private",
  summary: "milestone.remove.summary",
  example: "milestone remove first-guest",
  touches: ["milestones"],
  options: { milestone: words("milestone.option.milestone", true, 100) },
  suggest,
  async run(request, { milestone: typed }) {
    const one = await meant(request, typed);
    await request.records.matters.save("milestones", { ...one, removed: true });
    return privately({
      text: request.text("milestone.removed", { words: said(request.text, one) }),
      buttons: [button(request, "restore", one)],
    });
  },
});

export const milestoneRestore = defineCommand({
  words: "milestone restore",
  for: "facilitator",
  audience: "private",
  summary: "milestone.restore.summary",
  example: "milestone restore first-guest",
  hidden: true,
  touches: ["milestones"],
  options: { milestone: words("milestone.option.milestone", true, 100) },
  suggest,
  async run(request, { milestone: typed }) {
    const one = await meant(request, typed);
    await request.records.matters.save("milestones", { ...one, removed: false });
    return privately({ text: request.text("milestone.restored", { words: said(request.text, one) }) });
  },
});

/** The words that stand in the form until a facilitator changes them; in the community's language. */
const draftOf = (request: CommunityRequest, one: Milestone): string =>
  one.words ?? request.textIn(request.community.language).plain(`milestone.draft.${one.mark as Mark}`);

const tellForm = (text: Texts, milestone: string | undefined, community: string | undefined, draft?: string) => ({
  ref: writeLine("milestone tell", { milestone, community }),
  title: text.plain("milestone.tell.title"),
  intro: text.plain("milestone.tell.intro"),
  fields: [
    {
      id: "words",
      label: text.plain("milestone.option.words"),
      type: "paragraph" as const,
      required: true,
      max: 2 * longestMilestone,
      ...(draft === undefined ? {} : { value: draft }),
    },
  ],
});

/** A facilitator's press, with words that are theirs to change; nothing is posted without it. */
export const milestoneTell = defineCommand({
  words: "milestone tell",
  for: "facilitator",
  audience: "private",
  summary: "milestone.tell.summary",
  example: 'milestone tell milestone=first-guest words="Our first guest was here."',
  hidden: true,
  touches: [],
  options: {
    milestone: word("milestone.option.milestone", true, 100),
    words: words("milestone.option.words", true, 2 * longestMilestone),
  },
  form: {
    when: "missing",
    build: (text, given) => tellForm(text, asId(given.milestone), asId(given.community)),
  },
  async prefill(request, form) {
    const one = await meant(request, /milestone=(\S+)/.exec(form.ref)?.[1] ?? "");
    return tellForm(request.text, one.id, communityIfUnclear(request), draftOf(request, one));
  },
  async run(request, { milestone: typed, words: spoken }) {
    const { records, community, now, text } = request;
    const one = await meant(request, typed);
    // The button of an earlier answer outlives the milestone that was taken off.
    if (one.removed) throw new Refusal("milestone.refuse.removed");
    const own = request.textIn(community.language);
    const key = proposalKey("rhythm.milestone-told", community.id, one.id);
    if ((await records.outbox.known(community.id, [key])).has(key)) throw new Refusal("milestone.refuse.told");
    await request.send({
      key,
      audience: { kind: "channel", channel: community.channel },
      card: { title: own.plain("milestone.told.title"), text: [quoted(spoken)] },
      reason: own.plain("milestone.told.reason"),
      expires: plus(now, usefulFor),
    });
    return privately({ text: text("milestone.tell.done") });
  },
});
