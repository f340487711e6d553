// What a command answers. A refusal is always private, says what was wrong, what was kept and what to do next.
import type { Card } from "../cards/card.ts";
import type { Form } from "../cards/form.ts";

export type Reply =
  | { readonly kind: "answer"; readonly audience: "private" | "channel"; readonly card: Card }
  | { readonly kind: "ask"; readonly form: Form }
  /** The form stays open, with a word at each field that needs one. */
  | { readonly kind: "problems"; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: "refusal"; readonly code: string; readonly card: Card };

export const privately = (card: Card): Reply => ({ kind: "answer", audience: "private", card });
export const publicly = (card: Card): Reply => ({ kind: "answer", audience: "channel", card });
