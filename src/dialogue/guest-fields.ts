// Parts of forms and options that several guest commands have.

import { buttonIdLimit } from "../cards/card.ts";
import type { Form, FormField } from "../cards/form.ts";
import { asId, communityIfUnclear } from "../commands/answering.ts";
import { type CommunityRequest, Refusal } from "../commands/define.ts";
import { tokens, writeLine } from "../commands/line.ts";
import { named, words } from "../commands/options.ts";
import type { TextKey, Texts } from "../text/texts.ts";
import { longestName } from "./guest-answers.ts";

/** The rest of a line is the guest's name, or a button's id. */
export const whoseName = words("guest.option.guest", false, longestName);
/** From a button. */
export const guestId = named("guest.option.guest", false, longestName);

/** A form's line, with only what can be an id, and a guest's name as it was typed where it fits. */
export function formLine(
  line: string,
  given: Readonly<Record<string, unknown>>,
  names: readonly string[] = ["guest"],
): string {
  const ids = Object.fromEntries([...names, "community"].map((name) => [name, asId(given[name])]));
  const guest = ids.guest ?? (names.includes("guest") ? asName(given.guest) : undefined);
  const whole = writeLine(line, { ...ids, guest });
  return whole.length <= buttonIdLimit ? whole : writeLine(line, ids);
}

const asName = (given: unknown): string | undefined =>
  typeof given === "string" && /^[\p{L}\p{N} .’'-]{1,60}$/u.test(given) ? given : undefined;

export type FieldKind = Pick<FormField, "type" | "required" | "max"> & {
  readonly id: string;
  readonly label: TextKey;
  readonly hint?: TextKey;
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
};

export const field = (text: Texts, { id, label, hint, ...rest }: FieldKind): FormField => ({
  id,
  label: text.plain(label),
  ...rest,
  ...(hint === undefined ? {} : { hint: text.plain(hint) }),
});

type Meant = Readonly<Record<string, string | undefined>>;

/**
 * The form once the store is known: its line names the guest by id, and the community where the place does not tell it; its
 * fields hold these values where they have none.
 */
export function settled(request: CommunityRequest, form: Form, meant: Meant, values: Values = {}): Form {
  const all = tokens(form.ref);
  const said = all.filter(({ name }) => name === undefined).map(({ text }) => text);
  const given = Object.fromEntries(all.flatMap(({ name, text }) => (name === undefined ? [] : [[name, text]])));
  const ref = writeLine(said.join(" "), { ...given, community: communityIfUnclear(request), ...meant });
  return {
    ...form,
    ref,
    fields: form.fields.map((one) => {
      const value = one.value ?? values[one.id];
      return value ? { ...one, value: one.max === undefined ? value : value.slice(0, one.max) } : one;
    }),
  };
}

type Values = Readonly<Record<string, string | null | undefined>>;

/** Where it would be refused, the form says so above its fields: a form is open before the store was asked. */
export async function unlessRefused(
  { text }: CommunityRequest,
  form: Form,
  filled: () => Promise<Form>,
): Promise<Form> {
  try {
    return await filled();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...form, intro: text.plain(error.key, error.values) };
  }
}

/** For a form that only has to know its community. */
export const inItsCommunity = async (request: CommunityRequest, form: Form): Promise<Form> =>
  settled(request, form, {});
