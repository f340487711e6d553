// Discord shows no form in answer to a form: the next step, or the same form once more, waits behind a button.
import type { Button, Card } from "../../src/cards/card.ts";
import { words } from "../../src/cards/card.ts";
import type { Form } from "../../src/cards/form.ts";
import type { RawOptions } from "../../src/commands/invocation.ts";
import { joined, type Texts } from "../../src/text/texts.ts";
import { messageLimits } from "./limits.ts";
import { mended } from "./read-form.ts";
import { reopen } from "./read-interaction.ts";

const openButton = (form: Form, label: string): { buttons?: Button[] } => {
  const id = `${reopen}${form.ref.trim()}`;
  return id.length <= messageLimits.customId ? { buttons: [{ id, label, style: "primary" }] } : {};
};

export const askNext = (form: Form, text: Texts): Card => ({
  text: text("discord.continue.text", { title: form.title }),
  ...openButton(form, text.plain("discord.continue")),
});

/** What is to be mended, field by field, and the form as it was filled in. Without the form only the words are left. */
export function askAgain(
  form: Form | undefined,
  given: RawOptions,
  problems: Readonly<Record<string, string>>,
  text: Texts,
): { readonly card: Card; readonly form?: Form } {
  const label = (id: string) => form?.fields.find((field) => field.id === id)?.label ?? id;
  const lines = Object.entries(problems).map(([id, problem]) =>
    text("discord.problem", { field: words(label(id)), problem: words(problem) }),
  );
  const card: Card = { text: joined([text("discord.problems"), ...lines]) };
  if (!form) return { card };
  const again = mended(form, given, problems);
  return { card: { ...card, ...openButton(again, text.plain("discord.try-again")) }, form: again };
}
