// `/cop debate summary`: what both sides agree on, what would change minds, what stays open. The form begins with what people
// wrote; a facilitator makes sentences of it, and nothing is posted before they say so.
import { words as said } from "../../cards/card.ts";
import type { Form, FormField } from "../../cards/form.ts";
import { asId, communityIfUnclear, hasWords, notUnderstood, optionIn } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import type { Texts } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { type Argument, type Debate, longest, summedUp } from "../debate.ts";
import { summaryFields } from "../debate-card.ts";
import { summaryKey } from "../debate-post.ts";
import { argumentsIn, asSaid, meantDebate, suggestDebates } from "../debates-of.ts";

const parts = ["agree", "change", "open"] as const;
type Part = (typeof parts)[number];

/** A summary that could not be posted for so long is no news. */
const usefulFor = 3 * day;

export const debateSummary = defineCommand({
  words: "debate summary",
  for: "facilitator",
  audience: "private",
  summary: "debate.sum-up.summary",
  example: "debate summary test in production",
  touches: ["debates"],
  options: {
    debate: words("debate.option.debate", false, longest.question),
    agree: named("debate.sum-up.field.agree", false, longest.summary),
    change: named("debate.sum-up.field.change", false, longest.summary),
    open: named("debate.sum-up.field.open", false, longest.summary),
  },
  suggest: { debate: suggestDebates },
  form: {
    when: "always",
    build: (text, given) => form(text, { debate: asSaid(given.debate), community: asId(given.community) }, {}),
  },
  async prefill(request, empty) {
    const debate = await meantDebate(request, optionIn(empty.ref, "debate"), (one) => one.state === "open");
    const to = { debate: debate.id, community: communityIfUnclear(request) };
    return form(request.text, to, beginning(debate, await argumentsIn(request, debate.id)));
  },
  async run(request, { debate: words, agree, change, open }) {
    const { records, text, now } = request;
    const debate = await meantDebate(request, words, (one) => one.state === "open");
    const written = (given: string | undefined) => (given !== undefined && hasWords(given) ? given.trim() : null);
    const summary = {
      bothAgree: written(agree),
      wouldChangeMinds: written(change),
      stillOpen: written(open),
      at: now,
    };
    if (summary.bothAgree === null && summary.wouldChangeMinds === null && summary.stillOpen === null)
      return notUnderstood(request, "agree", "debate.sum-up.empty");
    await records.matters.save("debates", summedUp(debate, summary));
    const to = { debate: debate.id, community: communityIfUnclear(request) };
    return privately({
      title: text.plain("debate.summed-up.title"),
      text: text("debate.summed-up", { undo: said("/cop debate undo") }),
      fields: summaryFields(summary, text),
      buttons: [
        { id: writeLine("debate share", to), label: text.plain("debate.button.share"), style: "primary" },
        { id: writeLine("debate summary", to), label: text.plain("debate.button.change") },
        ...(debate.state === "open"
          ? [{ id: writeLine("debate close", to), label: text.plain("debate.button.close") }]
          : []),
      ],
    });
  },
});

/** Posts the summary for everybody: a facilitator's own step, after they have read what it will say. */
export const debateShare = defineCommand({
  words: "debate share",
  for: "facilitator",
  audience: "private",
  summary: "debate.share.summary",
  example: "debate share debate=db_1",
  touches: [],
  hidden: true,
  options: { debate: named("debate.option.debate", true, 40) },
  async run(request, { debate: id }) {
    const { community, text, now } = request;
    const debate = await meantDebate(request, id);
    if (debate.summary === null) throw new Refusal("debate.no-summary");
    const spoken = request.textIn(community.language);
    await request.send({
      key: summaryKey(debate, debate.summary),
      audience: { kind: "channel", channel: community.channel },
      card: {
        title: spoken.plain("debate.shared.title"),
        text: spoken("debate.shared.text", { question: debate.question }),
        fields: summaryFields(debate.summary, spoken),
        buttons: [
          { id: writeLine("argue show", { debate: debate.id }), label: spoken.plain("debate.button.show") },
          ...(debate.state === "open"
            ? [{ id: writeLine("argue mind", { debate: debate.id }), label: spoken.plain("debate.button.mind") }]
            : []),
        ],
      },
      reason: spoken.plain("debate.share.reason"),
      expires: plus(now, usefulFor),
    });
    return privately({ text: text("debate.shared", { undo: said("/cop debate undo") }) });
  },
});

function form(
  text: Texts,
  to: { readonly debate: string | undefined; readonly community: string | undefined },
  values: Partial<Record<Part, string>>,
): Form {
  return {
    ref: writeLine("debate summary", to),
    title: text.plain("debate.sum-up.title"),
    intro: text.plain("debate.sum-up.intro"),
    submit: text.plain("debate.sum-up.submit"),
    fields: parts.map((part): FormField => {
      const value = values[part];
      return {
        id: part,
        label: text.plain(`debate.sum-up.field.${part}`),
        type: "paragraph",
        required: false,
        hint: text.plain(`debate.sum-up.hint.${part}`),
        max: longest.summary,
        ...(value ? { value: value.slice(0, longest.summary) } : {}),
      };
    }),
  };
}

/** The last summary, or else the words of the arguments, without any name. */
function beginning({ summary, positions }: Debate, all: readonly Argument[]): Partial<Record<Part, string>> {
  if (summary)
    return { agree: summary.bothAgree ?? "", change: summary.wouldChangeMinds ?? "", open: summary.stillOpen ?? "" };
  const lines = (found: readonly (string | null)[]) =>
    found
      .filter((one) => one !== null)
      .map((one) => `– ${one}`)
      .join("\n");
  const bySide = all.filter((one) => one.side !== null && one.words !== null);
  return {
    change: lines(all.map((one) => one.wouldChange)),
    open: lines(bySide.map((one) => `${one.side === null ? "" : positions[one.side]}: ${one.words}`)),
  };
}
