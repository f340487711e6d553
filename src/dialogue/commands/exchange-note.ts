// `/cop exchange note`, `continue` and `undo`: what came back, and going on after a look back.
import { words as plainWords } from "../../cards/card.ts";
import { asTypedBefore, formRef, hasWords, notUnderstood, onOneLine, undoButton } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { choice, named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { longest, lookedBack, noted, objectKinds, undone } from "../exchange.ts";
import { keepPair, linkedPair, meantExchange, pairOf, suggestExchanges } from "../exchanges-of.ts";

const longestName = 100;

export const exchangeNote = defineCommand({
  words: "exchange note",
  for: "facilitator",
  audience: "private",
  summary: "exchange.note.summary",
  example: "exchange note checklist Our intake list, with their three questions in it",
  touches: ["exchanges"],
  options: {
    kind: choice("exchange.option.kind", false, objectKinds),
    what: words("exchange.option.what", true, longest.what),
    exchange: named("exchange.option.exchange", false, longestName),
  },
  suggest: { exchange: suggestExchanges },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("exchange note", given, ["exchange"]),
      title: text.plain("exchange.note.title"),
      intro: text.plain("exchange.note.intro"),
      submit: text.plain("exchange.note.submit"),
      fields: [
        {
          id: "what",
          label: text.plain("exchange.note.field.what"),
          type: "text",
          required: true,
          max: longest.what,
          ...asTypedBefore(given.what, longest.what),
        },
        {
          id: "kind",
          label: text.plain("exchange.note.field.kind"),
          type: "choice",
          required: false,
          choices: objectKinds.map((one) => ({ id: one, label: text.plain(`exchange.kind.${one}`) })),
        },
      ],
    }),
  },
  async run(request, { kind, what: typed, exchange: said }) {
    const { ids, now, text } = request;
    const what = onOneLine(typed);
    if (!hasWords(what)) return notUnderstood(request, "what", "exchange.needs-words");
    const found = await meantExchange(request, said, (one) => one.state === "standing");
    if (found.state !== "standing") throw new Refusal("exchange.not-running", { name: found.name });
    const pair = await linkedPair(request, found);
    await keepPair(request, noted(pair, { id: ids.next("rt"), kind: kind ?? "other", what, at: now }));
    return privately({
      text: text("exchange.noted", { name: pair.own.name, undo: plainWords("/cop exchange undo") }),
      buttons: [undoButton(request, "exchange undo", { exchange: found.id })],
    });
  },
});

/** After a look back: two more rounds. Only this side's own look back; the other side has its own. */
export const exchangeContinue = defineCommand({
  words: "exchange continue",
  for: "facilitator",
  audience: "private",
  summary: "exchange.continue.summary",
  example: "exchange continue exchange=ex_1",
  touches: ["exchanges"],
  hidden: true,
  options: { exchange: named("exchange.option.exchange", true, 40) },
  async run(request, { exchange: id }) {
    const { records, text } = request;
    const found = await meantExchange(request, id);
    if (found.state !== "standing") throw new Refusal("exchange.not-running", { name: found.name });
    if (found.reviewed < found.returned.length) await records.matters.save("exchanges", lookedBack(found));
    return privately({ text: text("exchange.continued", { undo: plainWords("/cop exchange undo") }) });
  },
});

export const exchangeUndo = defineCommand({
  words: "exchange undo",
  for: "facilitator",
  audience: "private",
  summary: "exchange.undo.summary",
  example: "exchange undo Data stewards",
  touches: ["exchanges"],
  options: { exchange: words("exchange.option.exchange", false, longestName) },
  suggest: { exchange: suggestExchanges },
  async run(request, { exchange: said }) {
    const { text } = request;
    const found = await meantExchange(request, said);
    const before = undone(await pairOf(request, found));
    if (before === null) throw new Refusal("exchange.nothing-to-undo", { name: found.name });
    await keepPair(request, before.pair);
    return privately({ text: text(`exchange.undone.${before.step}`, { name: found.name }) });
  },
});
