// A member's question for a guest, asked before the visit. Without a name it is read as words alone, by everybody but the
// asker (domain 5, 6.3): facilitators, the buddy and the community get what `asRead` leaves.
import type { Matter } from "../ports/records/matters.ts";
import { type Instant, latest } from "../time/instant.ts";
import { atWallClock, localDate, localTime, plusDays, type Zone } from "../time/zone.ts";

export type GuestQuestion = Matter & {
  /** Who asks. Nobody else reads it of a question without a name. */
  readonly owner: string;
  /** The guest's id. */
  readonly guest: string;
  readonly words: string;
  readonly anonymous: boolean;
  /** As a facilitator settled it; null: as the words overlap. */
  readonly theme: string | null;
  /** Which answer met it, in a facilitator's words. */
  readonly answer: { readonly words: string; readonly at: Instant } | null;
};

/** A question as anybody but its asker gets it. */
export type ReadQuestion = {
  readonly id: string;
  readonly words: string;
  readonly theme: string | null;
  /** Member id, of those who asked with their name. */
  readonly by: string | null;
  readonly answered: boolean;
};

/** In the order of the alphabet: the order of asking could tell who asked. */
export const asRead = (questions: readonly GuestQuestion[], guest: string): readonly ReadQuestion[] =>
  questions
    .filter((one) => one.guest === guest)
    .map(({ id, words, theme, owner, anonymous, answer }) => ({
      id,
      words,
      theme,
      by: anonymous ? null : owner,
      answered: answer !== null,
    }))
    .sort((one, other) => one.words.localeCompare(other.words, "en") || (one.id < other.id ? -1 : 1));

/** Days before the visit [D] (domain 5). */
export const usualWindow = { openDays: 10, closeDays: 2 };
export type WindowSettings = typeof usualWindow;

export type QuestionWindow = { readonly opensAt: Instant; readonly closesAt: Instant };

/** From when until when questions are taken: never before the visit was confirmed. */
export function questionWindow(
  { startsAt, zone }: { readonly startsAt: Instant; readonly zone: Zone },
  confirmedAt: Instant,
  { openDays, closeDays }: WindowSettings = usualWindow,
): QuestionWindow {
  // At the hour of the visit, also where the clocks change in between.
  const before = (days: number) =>
    atWallClock(plusDays(localDate(startsAt, zone), -Math.round(days)), localTime(startsAt, zone), zone);
  return { opensAt: latest(before(openDays), confirmedAt) as Instant, closesAt: before(closeDays) };
}

export const isOpen = ({ opensAt, closesAt }: QuestionWindow, now: Instant): boolean =>
  opensAt <= now && now < closesAt;
