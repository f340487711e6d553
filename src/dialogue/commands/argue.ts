// What members do in a debate, all from buttons on its card: argue for a side, say what would change their mind, and take
// either back. Without a name unless they tick it; nobody is pushed to take a side.
import type { Form, FormField } from "../../cards/form.ts";
import { asId, communityIfUnclear, hasWords, notUnderstood, optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, named } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import type { Texts } from "../../text/texts.ts";
import { type Argument, type Debate, longest, type Side, sides } from "../debate.ts";
import { backButton } from "../debate-card.ts";
import { argumentsIn, debateById } from "../debates-of.ts";

const whose = ["no", "yes"] as const;

type Place = { readonly debate: string | undefined; readonly community: string | undefined };

export const argueFor = defineCommand({
  words: "argue for",
  for: "member",
  audience: "private",
  summary: "debate.argue.summary",
  example: 'argue for debate=db_1 side=a words="It finds what tests cannot"',
  touches: ["arguments"],
  hidden: true,
  options: {
    debate: named("debate.option.debate", true, 40),
    side: choice("debate.option.side", true, sides),
    words: named("debate.argue.field.words", true, longest.words),
    change: named("debate.argue.field.change", false, longest.wouldChange),
    name: choice("debate.argue.field.name", false, whose),
  },
  form: {
    when: "missing",
    build: (text, given) =>
      sideForm(text, { debate: asId(given.debate), community: asId(given.community) }, asSide(given.side), undefined),
  },
  async prefill(request, empty) {
    const debate = await openDebate(request, optionIn(empty.ref, "debate") ?? "");
    const to = { debate: debate.id, community: communityIfUnclear(request) };
    return sideForm(request.text, to, asSide(optionIn(empty.ref, "side")), debate);
  },
  async run(request, { debate: id, side, words, change, name }) {
    const debate = await openDebate(request, id);
    if (debate.positions[side] === null) throw new Refusal("debate.no-such-side");
    if (!hasWords(words)) return notUnderstood(request, "words", "debate.needs-words");
    return keep(request, debate, { side, words: words.trim(), wouldChange: said(change), named: name === "yes" });
  },
});

export const argueMind = defineCommand({
  words: "argue mind",
  for: "member",
  audience: "private",
  summary: "debate.argue.mind.summary",
  example: 'argue mind debate=db_1 change="A week of figures from a team like ours"',
  touches: ["arguments"],
  hidden: true,
  options: {
    debate: named("debate.option.debate", true, 40),
    change: named("debate.argue.field.change", true, longest.wouldChange),
    name: choice("debate.argue.field.name", false, whose),
  },
  form: {
    when: "missing",
    build: (text, given) => mindForm(text, { debate: asId(given.debate), community: asId(given.community) }),
  },
  async prefill(request, empty) {
    const debate = await openDebate(request, optionIn(empty.ref, "debate") ?? "");
    return mindForm(request.text, { debate: debate.id, community: communityIfUnclear(request) });
  },
  async run(request, { debate: id, change, name }) {
    const debate = await openDebate(request, id);
    if (!hasWords(change)) return notUnderstood(request, "change", "debate.needs-words");
    return keep(request, debate, { side: null, words: null, wouldChange: change.trim(), named: name === "yes" });
  },
});

export const argueBack = defineCommand({
  words: "argue back",
  for: "member",
  audience: "private",
  summary: "debate.argue.back.summary",
  example: "argue back argument=ar_1",
  touches: ["arguments"],
  hidden: true,
  options: { argument: named("debate.option.argument", true, 40) },
  async run(request, { argument: id }) {
    const { records, community, member, text } = request;
    const found = await records.matters.get("arguments", id);
    if (!found || found.community !== community.id || found.owner !== member.id)
      throw new Refusal("debate.argue.not-yours");
    await records.matters.remove("arguments", id);
    const both = [found.words, found.wouldChange].filter((one) => one !== null).join("\n");
    return privately({ text: text("debate.argue.taken-back", { words: both }) });
  },
});

async function openDebate(request: MemberRequest, id: string): Promise<Debate> {
  const debate = await debateById(request, id);
  if (debate.state === "closed") throw new Refusal("debate.is-closed");
  return debate;
}

/** Saves an argument; the very same words a second time are the first ones. */
async function keep(
  request: MemberRequest,
  debate: Debate,
  given: Pick<Argument, "side" | "words" | "wouldChange" | "named">,
): Promise<Reply> {
  const { records, community, member, ids, now, text } = request;
  const known = (await argumentsIn(request, debate.id)).find(
    (one) =>
      one.owner === member.id &&
      one.side === given.side &&
      one.words === given.words &&
      (one.words !== null || one.wouldChange === given.wouldChange),
  );
  const argument: Argument = {
    id: known?.id ?? ids.next("ar"),
    community: community.id,
    owner: member.id,
    createdAt: known?.createdAt ?? now,
    debate: debate.id,
    ...given,
  };
  await records.matters.save("arguments", argument);
  const place = communityIfUnclear(request);
  return privately({
    title: text.plain("debate.argue.saved.title"),
    text: text(argument.named ? "debate.argue.saved-named" : "debate.argue.saved", { name: member.name }),
    buttons: [
      {
        id: writeLine("argue show", { debate: debate.id, community: place }),
        label: text.plain("debate.button.show"),
      },
      backButton(argument, { text, community: place }),
    ],
  });
}

const said = (given: string | undefined): string | null =>
  given !== undefined && hasWords(given) ? given.trim() : null;

const asSide = (given: unknown): Side | undefined => sides.find((side) => side === given);

function sideForm(text: Texts, to: Place, side: Side | undefined, debate: Debate | undefined): Form {
  const position = debate === undefined || side === undefined ? null : debate.positions[side];
  return {
    ref: writeLine("argue for", { debate: to.debate, side: side ?? "a", community: to.community }),
    title: text.plain("debate.argue.title"),
    intro:
      position === null
        ? text.plain("debate.argue.intro")
        : text.plain("debate.argue.intro-side", { question: debate?.question ?? "", side: position }),
    submit: text.plain("debate.argue.submit"),
    fields: [
      field(text, "words", longest.words, true),
      field(text, "change", longest.wouldChange, false),
      nameField(text),
    ],
  };
}

const mindForm = (text: Texts, to: Place): Form => ({
  ref: writeLine("argue mind", to),
  title: text.plain("debate.argue.mind.title"),
  intro: text.plain("debate.argue.mind.intro"),
  submit: text.plain("debate.argue.submit"),
  fields: [field(text, "change", longest.wouldChange, true), nameField(text)],
});

const field = (text: Texts, id: "words" | "change", max: number, required: boolean): FormField => ({
  id,
  label: text.plain(`debate.argue.field.${id}`),
  type: "paragraph",
  required,
  hint: text.plain(`debate.argue.hint.${id}`),
  max,
});

const nameField = (text: Texts): FormField => ({
  id: "name",
  label: text.plain("debate.argue.field.name"),
  type: "choice",
  required: false,
  choices: whose.map((one) => ({ id: one, label: text.plain(`debate.argue.name.${one}`) })),
  value: "no",
});
