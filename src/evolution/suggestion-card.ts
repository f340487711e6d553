// The one suggestion, as facilitators read it: what it is, how to begin, and three easy answers.
import { type Card, words } from "../cards/card.ts";
import { writeLine } from "../commands/line.ts";
import { joined, type Texts } from "../text/texts.ts";
import type { Suggestion } from "./stage.ts";
import { beginningOf, type StructureId } from "./structures.ts";

export type Says = (words: string) => boolean;

/** `/cop …` as it is typed. */
export const typed = (line: string) => words(`/cop ${line}`);

export const nameOf = (id: StructureId, text: Texts): string => text.plain(`stages.structure.${id}`);

/** How to begin, with the exact line where there is one. */
export function howTo(id: StructureId, text: Texts, says: Says) {
  const line = beginningOf(id, says);
  return joined(
    [
      text(`stages.how.${id}`),
      line === undefined ? text("stages.begin.by-hand") : text("stages.begin.say", { line: typed(line) }),
    ],
    " ",
  );
}

export function suggestionCard(
  suggestion: Suggestion,
  { text, says, community }: { readonly text: Texts; readonly says: Says; readonly community: string | undefined },
): Card {
  const id = (line: string, options: Readonly<Record<string, string | undefined>> = {}) =>
    writeLine(line, { ...options, community });
  const why = { id: id("stage show"), label: text.plain("stages.button.why") };
  const later = { id: id("stage later"), label: text.plain("stages.button.later") };
  if (suggestion.kind === "stage") {
    const name = text.plain(`stages.name.${suggestion.stage}`);
    return {
      title: text.plain("stages.suggest.stage.title"),
      text: text("stages.suggest.stage", { stage: words(name) }),
      buttons: [
        { id: id(`stage set ${suggestion.stage}`), label: text.plain("stages.button.set", { stage: name }) },
        later,
        why,
      ],
    };
  }
  const { structure } = suggestion;
  return {
    title: text.plain("stages.suggest.title", { name: nameOf(structure, text) }),
    text: joined([howTo(structure, text, says), text("stages.suggest.free")]),
    buttons: [
      { id: id(`stage accept ${structure}`), label: text.plain("stages.button.accept"), style: "primary" },
      { id: id(`stage later ${structure}`), label: text.plain("stages.button.later") },
      why,
    ],
  };
}
