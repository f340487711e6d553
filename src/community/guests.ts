// Which account in the channel is a guest's, and whether they are counted. Facilitators say which one it is; the matters of
// guests are read by their type alone, so that every room may ask.
import type { Ref } from "../cards/card.ts";
import type { Guest } from "../dialogue/guest.ts";
import type { Instant } from "../time/instant.ts";
import type { Member } from "./member.ts";

type Known = Pick<Guest, "person" | "counts" | "stays" | "visit">;

/** The guest whose account this is, if facilitators have said so. */
export const guestBehind = <One extends Pick<Guest, "person">>(ref: Ref, guests: readonly One[]): One | undefined =>
  guests.find(({ person }) => person === ref);

/** Who was let in by hand has no end that is known: a guest until it is noted whether they stay. */
const runs = ({ visit }: Known, now: Instant): boolean => visit !== null && (visit.until === null || now < visit.until);

/** A guest at this moment who joined, and whom facilitators did not switch on: in no introduction, level or figure. */
export function isUncountedGuest({ ref }: Pick<Member, "ref">, guests: readonly Known[], now: Instant): boolean {
  const guest = guestBehind(ref, guests);
  return guest !== undefined && !guest.counts && guest.stays !== "member" && runs(guest, now);
}

/** Without guests who are not counted. */
export const withoutGuests = <One extends Pick<Member, "ref">>(
  members: readonly One[],
  guests: readonly Known[],
  now: Instant,
): readonly One[] => members.filter((member) => !isUncountedGuest(member, guests, now));

/** Everybody, guests as people whose acts are not counted. */
export const asCounted = <One extends Pick<Member, "ref" | "scored">>(
  members: readonly One[],
  guests: readonly Known[],
  now: Instant,
): readonly One[] =>
  members.map((member) => (isUncountedGuest(member, guests, now) ? { ...member, scored: false } : member));
