// The question of the quarter, with its answers as buttons.
import type { Card } from "../cards/card.ts";
import { writeLine } from "../commands/line.ts";
import type { Texts } from "../text/texts.ts";
import { reviewChoices } from "./stage.ts";

export const reviewCard = (text: Texts, community: string | undefined): Card => ({
  title: text.plain("stages.review.title"),
  text: text("stages.review.question"),
  buttons: [...reviewChoices, "later" as const].map((choice) => ({
    id: writeLine(`stage review ${choice}`, { community }),
    label: text.plain(`stages.review.button.${choice}`),
  })),
});
