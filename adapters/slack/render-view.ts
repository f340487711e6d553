// Views that are not forms: an answer in a modal, a word while something is being saved, App Home.
import type { types } from "@slack/bolt";
import type { Card, RichText } from "../../src/cards/card.ts";
import type { Texts } from "../../src/text/texts.ts";
import { limits } from "./limits.ts";
import { clip } from "./mrkdwn.ts";
import { viewBlocks } from "./render-card.ts";
import { cardCallback, type FormMeta, writeMeta } from "./render-form.ts";

/** A card as a modal; its title stands on top once more when the modal's title is too short for it. */
export function cardView(card: Card, text: Texts, meta: FormMeta, picture?: string): types.ModalView {
  const title = card.title?.replace(/\s+/g, " ").trim() || text.plain("slack.view.title");
  const { title: _, ...body } = card;
  return {
    type: "modal",
    callback_id: cardCallback,
    private_metadata: writeMeta(meta),
    title: { type: "plain_text", text: clip(title, limits.viewTitle), emoji: false },
    close: { type: "plain_text", text: clip(text.plain("slack.view.close"), limits.viewButton), emoji: false },
    blocks: viewBlocks(clip(title, limits.viewTitle) === title ? body : card, limits.viewBlocks, picture),
  };
}

/** A modal with a few words. */
export const noteView = (words: RichText, text: Texts, meta: FormMeta): types.ModalView =>
  cardView({ text: words }, text, meta);

/** App Home is one card. Its picture and file are left out: there is no place for them. */
export const homeView = (card: Card): types.HomeView => ({ type: "home", blocks: viewBlocks(card) });
