// A card as Block Kit. What is too long for one message becomes several; what is too long for those is cut, and the
// caller puts the whole text behind a link.
import type { types } from "@slack/bolt";
import type { Button, Card, Field } from "../../src/cards/card.ts";
import { plainCard } from "../../src/cards/plain-text.ts";
import { limits, mostMessages } from "./limits.ts";
import { clip, escaped, mrkdwn, mrkdwnChunks } from "./mrkdwn.ts";

export type Block = types.KnownBlock;

/** One message: its blocks, and the words for notifications and screen readers. */
export type Rendered = { readonly blocks: readonly Block[]; readonly text: string };

export type RenderedCard = {
  /** At least one, at most `mostMessages`. */
  readonly messages: readonly Rendered[];
  /** True when something had to be left out. */
  readonly shortened: boolean;
};

/** The action id of a button begins with this; its value is the line to say. */
export const sayPrefix = "say:";

/** `picture` is the id of the uploaded file that shows the card's image. */
export function renderCard(card: Card, picture?: string): RenderedCard {
  const all = splitMessages(cardBlocks(card, picture));
  const kept = all.slice(0, mostMessages);
  const messages = kept.map((blocks, index) => ({
    blocks,
    text: index === 0 ? fallbackText(card) : clipEscaped(firstWords(blocks) ?? fallbackText(card)),
  }));
  return { messages, shortened: kept.length < all.length };
}

/** The blocks of a modal or of App Home: one surface, so it is cut at its end. */
export function viewBlocks(card: Card, room: number = limits.viewBlocks, picture?: string): Block[] {
  const blocks = cardBlocks(card, picture);
  return blocks.length <= room ? blocks : [...blocks.slice(0, room - 1), textBlock("…")];
}

/** A paragraph with mrkdwn of ours; Slack neither links nor expands what is plain in it. */
export const textBlock = (text: string): types.SectionBlock => ({
  type: "section",
  text: { type: "mrkdwn", text, verbatim: true },
});

function cardBlocks(card: Card, picture: string | undefined): Block[] {
  const blocks: Block[] = [
    ...titleBlocks(card.title),
    ...mrkdwnChunks(card.text ?? [], limits.sectionText).map(textBlock),
    ...fieldBlocks(card.fields ?? []),
    ...(card.image && picture !== undefined
      ? [
          {
            type: "image",
            slack_file: { id: picture },
            alt_text: clip(card.image.alt || card.image.name, limits.altText),
          } satisfies types.ImageBlock,
        ]
      : []),
    ...buttonBlocks(card.buttons ?? []),
  ];
  return blocks.length > 0 ? blocks : [textBlock(escaped(card.image?.alt || card.file?.name || "…"))];
}

/** A header takes plain text only; a title that is long or holds control signs is a strong line instead. */
function titleBlocks(title: string | undefined): Block[] {
  const words = title?.replace(/\s+/g, " ").trim() ?? "";
  if (words === "") return [];
  if (words.length <= limits.headerText && words === escaped(words)) {
    return [{ type: "header", text: { type: "plain_text", text: words, emoji: false } }];
  }
  return mrkdwnChunks([{ kind: "words", words, strong: true }], limits.sectionText).map(textBlock);
}

/** Short fields stand in two columns, ten to a block; a long one has a block of its own. */
function fieldBlocks(fields: readonly Field[]): Block[] {
  const blocks: Block[] = [];
  let row: types.MrkdwnElement[] = [];
  const close = () => {
    if (row.length > 0) blocks.push({ type: "section", fields: row });
    row = [];
  };
  for (const field of fields) {
    const label = mrkdwn([{ kind: "words", words: clip(field.label, 300), strong: true }]);
    const whole = [label, mrkdwn(field.value)].filter((part) => part !== "").join("\n");
    if (whole.trim() === "") continue;
    if (whole.length <= limits.fieldText) {
      row.push({ type: "mrkdwn", text: whole, verbatim: true });
      if (row.length === limits.sectionFields) close();
      continue;
    }
    close();
    const [first = "", ...rest] = mrkdwnChunks(field.value, limits.sectionText - label.length - 1);
    blocks.push(textBlock([label, first].filter((part) => part !== "").join("\n")), ...rest.map(textBlock));
  }
  close();
  return blocks;
}

function buttonBlocks(buttons: readonly Button[]): Block[] {
  const elements = buttons
    .filter((button) => button.id.length <= limits.buttonValue)
    .map(
      (button, index): types.Button => ({
        type: "button",
        text: { type: "plain_text", text: clip(button.label.trim() || "…", limits.buttonLabel), emoji: false },
        action_id: `${sayPrefix}${index}`,
        ...(button.id === "" ? {} : { value: button.id }),
        ...(button.style === undefined ? {} : { style: button.style }),
      }),
    );
  const rows: Block[] = [];
  for (let from = 0; from < elements.length; from += limits.actions) {
    rows.push({ type: "actions", elements: elements.slice(from, from + limits.actions) });
  }
  return rows;
}

function splitMessages(blocks: readonly Block[]): Block[][] {
  const messages: Block[][] = [];
  let message: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    const size = textLength(block);
    if (message.length === limits.messageBlocks || (message.length > 0 && length + size > limits.messageBlocksText)) {
      messages.push(message);
      message = [];
      length = 0;
    }
    message.push(block);
    length += size;
  }
  return [...messages, message];
}

function textLength(block: Block): number {
  if (block.type !== "section") return 200;
  return (block.text?.text.length ?? 0) + (block.fields ?? []).reduce((sum, field) => sum + field.text.length, 0);
}

const firstWords = (blocks: readonly Block[]): string | undefined => {
  const section = blocks.find((block): block is types.SectionBlock => block.type === "section");
  return section?.text?.text ?? section?.fields?.[0]?.text;
};

/** The whole card in words, escaped, within the best length of a message's text. */
export const fallbackText = (card: Card): string => clipEscaped(escaped(plainCard(card) || card.file?.name || "…"));

/** Cuts escaped text without breaking an escape or a token in two. */
function clipEscaped(text: string): string {
  if (text.length <= limits.messageText) return text;
  const kept = text.slice(0, limits.messageText - 1).replace(/&[a-z]{0,4}$/, "");
  const open = kept.lastIndexOf("<");
  return `${(open > kept.lastIndexOf(">") ? kept.slice(0, open) : kept).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
