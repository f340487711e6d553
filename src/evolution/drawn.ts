// People drawn from a channel or a group, while the one facilitator who asked looks through them.
import type { Deed, DeedAsked, ListedPerson } from "../ports/records/deeds.ts";

export type Draw = Deed & { readonly asked: Extract<DeedAsked, { kind: "list-people" }> };

/** So many fit one menu everywhere; Discord's holds 25. */
export const drawPage = 20;

export const isDraw = (deed: Deed): deed is Draw => deed.asked.kind === "list-people";

/** Those who are left to look through. */
export const leftOf = ({ answer }: Deed): readonly ListedPerson[] =>
  answer?.kind === "done" ? (answer.people ?? []) : [];

/** As it is kept from here on; nothing of it once nobody is left. */
export const keptWith = (draw: Draw, people: readonly ListedPerson[]): Draw => ({
  ...draw,
  answer:
    draw.answer?.kind === "done" && people.length > 0 ? { ...draw.answer, kind: "done", people } : { kind: "done" },
});

/** For texts: `#letters`, or `none` where the platform writes it as a number. */
export const placeName = ({ asked }: Draw): string => (/^<.*>$/.test(asked.from.name) ? "none" : asked.from.name);
