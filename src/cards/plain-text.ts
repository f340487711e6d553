// The fallback every platform can show: a card as lines of text.
import { showTime, type Zone } from "../time/zone.ts";
import type { Card, Inline, RichText } from "./card.ts";

/** `reader` is the zone in which times are shown; without it each time shows its own zone. */
export function plainText(text: RichText, reader?: Zone): string {
  return text.map((part) => plainPart(part, reader)).join("");
}

function plainPart(part: Inline, reader: Zone | undefined): string {
  switch (part.kind) {
    case "words":
    case "quoted":
      return part.words;
    case "time":
      return showTime(part.at, reader ?? part.zone, part.style);
    case "mention":
      return `@${part.name}`;
    case "link":
      return part.label === part.url ? part.url : `${part.label} (${part.url})`;
  }
}

export function plainCard(card: Card, reader?: Zone): string {
  const lines = [
    card.title,
    card.text && plainText(card.text, reader),
    ...(card.fields ?? []).map((field) => `${field.label}: ${plainText(field.value, reader)}`),
    card.image?.alt,
  ];
  return lines.filter((line) => line !== undefined && line !== "").join("\n");
}
