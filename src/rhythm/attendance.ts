// Who came: a facilitator's marks where there are any, else those who said yes; and in either case who says so themselves.
// Only who was there is ever told, never who was not (domain 9, X2).
import type { Attendance, Gathering, Rsvp, RsvpAnswer } from "./gathering.ts";

export type Attended = {
  /** Member ids, without repeats, in the order in which they were marked or answered. */
  readonly members: readonly string[];
  /** `marked` by a facilitator, or by what people `answered` for themselves, beforehand or afterwards. */
  readonly basis: "marked" | "answered";
};

/** The answers that are meant for a gathering as it stands: one given before it was moved was for another date. */
export const standingAnswers = (
  gathering: Pick<Gathering, "id" | "datedAt">,
  rsvps: readonly Rsvp[],
): readonly Rsvp[] => rsvps.filter((rsvp) => rsvp.gathering === gathering.id && rsvp.at >= gathering.datedAt);

/** Each member's last answer to one gathering. */
export function answersOf(gathering: string, rsvps: readonly Rsvp[]): ReadonlyMap<string, Rsvp> {
  const last = new Map<string, Rsvp>();
  for (const rsvp of rsvps) {
    if (rsvp.gathering !== gathering) continue;
    const before = last.get(rsvp.member);
    if (before === undefined || before.at <= rsvp.at) last.set(rsvp.member, rsvp);
  }
  return last;
}

/** How many said what. For everybody to see are yes and maybe; names only of those who come. */
export function answerCounts(gathering: string, rsvps: readonly Rsvp[]): Readonly<Record<RsvpAnswer, number>> {
  const counts = { yes: 0, maybe: 0, no: 0 };
  for (const { answer } of answersOf(gathering, rsvps).values()) counts[answer]++;
  return counts;
}

/** Member ids of those whose last answer is one of `answers`, earliest answer first. */
export function whoAnswered(gathering: string, rsvps: readonly Rsvp[], ...answers: RsvpAnswer[]): readonly string[] {
  return [...answersOf(gathering, rsvps).values()]
    .filter((rsvp) => answers.includes(rsvp.answer))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.member < other.member ? -1 : 1))
    .map((rsvp) => rsvp.member);
}

/** Who took part. Nobody in one that was called off. */
export function attended(gathering: Gathering, rsvps: readonly Rsvp[], attendance: readonly Attendance[]): Attended {
  if (gathering.state !== "planned") return { members: [], basis: "answered" };
  const noted = attendance.filter((one) => one.gathering === gathering.id);
  const members = [...new Set(noted.map((one) => one.member))];
  if (noted.some((one) => one.by !== one.member)) return { members, basis: "marked" };
  const answered = whoAnswered(gathering.id, standingAnswers(gathering, rsvps), "yes");
  return { members: [...new Set([...answered, ...members])], basis: "answered" };
}
