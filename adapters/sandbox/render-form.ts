// A form as the `Form` of the sandbox's HTTP interface (design B4).
import type { Form } from "../../src/cards/form.ts";

export const viewForm = (form: Form) => ({
  ref: form.ref,
  title: form.title,
  ...(form.intro === undefined ? {} : { intro: form.intro }),
  ...(form.submit === undefined ? {} : { submit: form.submit }),
  fields: form.fields.map((field) => ({ ...field })),
});

export type FormView = ReturnType<typeof viewForm>;
