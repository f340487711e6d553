// How a debate looks: the card that opens it in the channel, and all that was said, grouped by side. No counts, no votes.
import { type Button, type Card, type Field, quoted, type RichText } from "../cards/card.ts";
import { cut, writeLine } from "../commands/line.ts";
import { joined, type Texts } from "../text/texts.ts";
import { type Argument, type Debate, positionsOf, type Side, type Summary } from "./debate.ts";

/** Arguments of a side that the overview shows, and that one page of a side shows. */
const inOverview = 4;
export const onPage = 5;
const glance = 200;
/** Own arguments that can be taken back with a button of the overview. */
const ownButtons = 5;

export type SeenBy = {
  readonly text: Texts;
  /** Named in buttons where the place does not tell it. */
  readonly community: string | undefined;
  readonly member: string;
  /** Names by member id, of those only who want theirs to stand there. */
  readonly names: ReadonlyMap<string, string>;
};

/** A list of the overview: a side, or what would change minds. */
export type Heap = Side | "mind";

export function openingCard(debate: Debate, text: Texts): Card {
  const to = { debate: debate.id };
  return {
    title: text.plain("debate.card.title"),
    text: joined([[quoted(debate.question)], text("debate.card.text")], "\n\n"),
    fields: positionsOf(debate).map(({ side, words }) => ({
      label: text.plain(`debate.side.${side}`),
      value: [quoted(words)],
    })),
    buttons: [
      ...positionsOf(debate).map(({ side, words }) => ({
        id: writeLine("argue for", { ...to, side }),
        label: text.plain("debate.button.for", { side: cut(words, 50) }),
      })),
      { id: writeLine("argue mind", to), label: text.plain("debate.button.mind") },
      { id: writeLine("argue show", to), label: text.plain("debate.button.show") },
    ],
    thread: cut(debate.question, 90),
  };
}

/** Everything at a glance, with buttons for whatever is longer. */
export function overviewCard(debate: Debate, all: readonly Argument[], reader: SeenBy): Card {
  const { text, community } = reader;
  const to = { debate: debate.id, community };
  const heaps: Heap[] = [...positionsOf(debate).map(({ side }) => side), "mind"];
  const own = all.filter((one) => one.owner === reader.member).slice(-ownButtons);
  const more = heaps.filter((heap) => isCut(heapOf(all, heap), heap));
  return {
    title: cut(debate.question, 150),
    text: text(`debate.show.${debate.state}`),
    fields: [
      ...summaryFields(debate.summary, text),
      ...heaps.map((heap) => ({ label: labelOf(debate, heap, text), value: glanceAt(all, heap, reader) })),
    ],
    buttons: [
      ...more.map((heap) => ({
        id: writeLine("argue show", { ...to, side: heap }),
        label: text.plain("debate.button.more", { side: cut(labelOf(debate, heap, text), 50) }),
      })),
      ...own.map((one) => backButton(one, reader)),
    ],
  };
}

/** One side whole, a page of it from a place on. */
export function pageCard(debate: Debate, all: readonly Argument[], heap: Heap, from: number, reader: SeenBy): Card {
  const { text, community } = reader;
  const found = heapOf(all, heap);
  const page = found.slice(from, from + onPage);
  const next = from + onPage;
  const buttons: Button[] = page.filter((one) => one.owner === reader.member).map((one) => backButton(one, reader));
  if (found.length > next) {
    const id = writeLine("argue show", { debate: debate.id, side: heap, from: String(next), community });
    buttons.unshift({ id, label: text.plain("debate.button.next") });
  }
  return {
    title: cut(labelOf(debate, heap, text), 150),
    text: page.length === 0 ? text("debate.show.nothing") : [quoted(debate.question)],
    fields: page.map((one) => ({ label: bylineOf(one, reader), value: wholeOf(one, heap, text) })),
    buttons,
  };
}

export const summaryFields = (summary: Summary | null, text: Texts): readonly Field[] =>
  summary === null
    ? []
    : (["bothAgree", "wouldChangeMinds", "stillOpen"] as const).flatMap((part) => {
        const words = summary[part];
        return words === null ? [] : [{ label: text.plain(`debate.summary.${part}`), value: [quoted(words)] }];
      });

export const backButton = (one: Argument, { text, community }: Pick<SeenBy, "text" | "community">): Button => ({
  id: writeLine("argue back", { argument: one.id, community }),
  label: text.plain("debate.button.back", { words: cut(one.words ?? one.wouldChange ?? "", 40) }),
});

const heapOf = (all: readonly Argument[], heap: Heap): readonly Argument[] =>
  all.filter((one) => (heap === "mind" ? one.wouldChange !== null : one.side === heap && one.words !== null));

const labelOf = (debate: Debate, heap: Heap, text: Texts): string =>
  heap === "mind" ? text.plain("debate.show.mind") : (debate.positions[heap] ?? "");

const wordsIn = (one: Argument, heap: Heap): string => (heap === "mind" ? one.wouldChange : one.words) ?? "";

const isCut = (found: readonly Argument[], heap: Heap): boolean =>
  found.length > inOverview || found.some((one) => wordsIn(one, heap).length > glance);

function glanceAt(all: readonly Argument[], heap: Heap, reader: SeenBy): RichText {
  const lines = heapOf(all, heap)
    .slice(0, inOverview)
    .map((one): RichText => {
      const words = cut(wordsIn(one, heap), glance);
      const name = reader.names.get(one.owner);
      const named = one.named && name !== undefined;
      return named
        ? reader.text("debate.show.line-named", { words, name })
        : reader.text("debate.show.line", { words });
    });
  return lines.length === 0 ? reader.text("debate.show.nothing") : joined(lines);
}

function bylineOf(one: Argument, { text, names, member }: SeenBy): string {
  if (one.owner === member) return text.plain("debate.show.yours");
  const name = one.named ? names.get(one.owner) : undefined;
  return name ?? text.plain("debate.show.unnamed");
}

const wholeOf = (one: Argument, heap: Heap, text: Texts): RichText =>
  heap === "mind" || one.wouldChange === null
    ? [quoted(wordsIn(one, heap))]
    : joined([[quoted(one.words ?? "")], text("debate.show.mind-line", { words: one.wouldChange })]);
