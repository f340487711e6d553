// Forms that somebody has open or may open again, by person and ref. A memory only: after a restart the command builds the
// form anew, and the saved draft fills it.
import type { Ref } from "../../src/cards/card.ts";
import type { Form } from "../../src/cards/form.ts";
import { remembered } from "./remembered.ts";

export type KeptForms = {
  keep(person: Ref, form: Form): void;
  take(person: Ref, ref: string): Form | undefined;
};

export function createKeptForms(most = 2_000): KeptForms {
  const kept = remembered<string, Form>(most);
  return {
    keep: (person, form) => kept.set(`${person} ${form.ref.trim()}`, form),
    take: (person, ref) => kept.get(`${person} ${ref.trim()}`),
  };
}
