// The shelf: what came out of a project, a guest's visit or an exchange, kept for the whole community. A title, and a link
// or a few words. No person stands in it: who took part is named by their own yes, and where that yes was given.
import type { Matter } from "../ports/records/matters.ts";

export type ShelfEntry = Matter & {
  readonly title: string;
  readonly link: string | null;
  readonly words: string | null;
  /** What it came out of, by its id there. Null: put there by hand. */
  readonly from: { readonly kind: "project" | "guest" | "exchange"; readonly id: string } | null;
};

/** Longest texts in characters [D]. */
export const shelfLimits = { title: 120, link: 500, words: 1000 } as const;
