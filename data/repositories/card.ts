// Cards as JSON text. A picture's bytes go as base64, since JSON has none.
import type { Card } from "../../src/cards/card.ts";

export const writeCard = (card: Card): string =>
  JSON.stringify(
    card.image ? { ...card, image: { ...card.image, png: Buffer.from(card.image.png).toString("base64") } } : card,
  );

export function readCard(json: string): Card {
  const card = JSON.parse(json);
  return card.image
    ? { ...card, image: { ...card.image, png: new Uint8Array(Buffer.from(card.image.png, "base64")) } }
    : card;
}
