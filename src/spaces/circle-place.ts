// A circle's place on the platform, read from what was asked and answered so far. What still has to be asked follows from it,
// whatever came in between: somebody may leave before the place is open, or come back before they were let out.
import type { Ref } from "../cards/card.ts";
import type { Deed, DeedAsked } from "../ports/records/deeds.ts";
import type { Instant } from "../time/instant.ts";
import type { Circle } from "./circle.ts";

export type CirclePlace =
  /** Not asked for yet: one person alone needs none. */
  | { readonly kind: "none" }
  | { readonly kind: "opening" }
  /** The platform cannot: they talk by themselves. */
  | { readonly kind: "hand"; readonly since: Instant }
  | {
      readonly kind: "there";
      readonly thread: Ref;
      readonly since: Instant;
      /** Let in, or asked for once and left to the others: nothing is asked again. */
      readonly inside: ReadonlySet<string>;
      /** About whom something is being asked. */
      readonly busy: ReadonlySet<string>;
      /** Whether any answer is waited for, also about somebody who is known no more. */
      readonly waiting: boolean;
      /** Whom the platform could not let in, and since when that is known. */
      readonly notLetIn: readonly { readonly people: readonly string[]; readonly at: Instant }[];
      readonly closing: "no" | "asked" | "done";
    };

/** The number of a step, which ends its key: `circle/ci_1/3`. */
const numberOf = (deed: Deed): number => Number(deed.key.split("/").at(-1));

/** Steps of this circle so far, in the order in which they were asked. */
const stepsOf = (circle: string, deeds: readonly Deed[]): readonly Deed[] =>
  deeds
    .filter((deed) => deed.subject === circle && deed.state !== "withdrawn")
    .toSorted((one, other) => numberOf(one) - numberOf(other));

export function placeOf(circle: string, deeds: readonly Deed[]): CirclePlace {
  const steps = stepsOf(circle, deeds);
  const opening = steps.findLast((deed) => deed.asked.kind === "open-thread");
  if (opening?.asked.kind !== "open-thread") return { kind: "none" };
  const { answer, answeredAt } = opening;
  if (answer === null || answeredAt === null) return { kind: "opening" };
  if (answer.kind !== "done" || answer.thread === undefined) return { kind: "hand", since: answeredAt };
  const inside = new Set(opening.asked.people);
  const busy = new Set<string>();
  const notLetIn: { people: readonly string[]; at: Instant }[] = [];
  const out = answer.without ?? [];
  if (out.length > 0) notLetIn.push({ people: out, at: answeredAt });
  let closing: "no" | "asked" | "done" = "no";
  for (const { asked, answer: said, answeredAt: at } of steps) {
    if (asked.kind === "bring-in") {
      for (const member of asked.people) (said === null ? busy : inside).add(member);
      const without = said?.kind === "human-step" ? asked.people : (said?.without ?? []);
      if (without.length > 0 && at !== null) notLetIn.push({ people: without, at });
    }
    if (asked.kind === "take-out" && asked.member !== null) {
      if (said === null) busy.add(asked.member);
      else inside.delete(asked.member);
    }
    if (asked.kind === "close-thread") closing = said === null ? "asked" : "done";
  }
  const waiting = steps.some((deed) => deed.answer === null);
  return { kind: "there", thread: answer.thread, since: answeredAt, inside, busy, waiting, notLetIn, closing };
}

/** What has to be asked now. Empty while an answer has to be waited for. */
export function stillToAsk(circle: Circle, place: CirclePlace, name: string): readonly DeedAsked[] {
  const people = circle.people.map((one) => one.member);
  if (place.kind === "none")
    return circle.state === "open" && people.length > 1 ? [{ kind: "open-thread", name, people, lasting: true }] : [];
  if (place.kind !== "there" || place.closing !== "no") return [];
  const { thread, inside, busy, waiting } = place;
  if (circle.state === "closing") return waiting ? [] : [{ kind: "close-thread", thread }];
  const coming = people.filter((member) => !inside.has(member) && !busy.has(member));
  const going = [...inside].filter((member) => !people.includes(member) && !busy.has(member));
  return [
    ...(coming.length > 0 ? [{ kind: "bring-in", thread, people: coming } as const] : []),
    ...going.map((member) => ({ kind: "take-out", thread, member }) as const),
  ];
}

/** Whether nothing is left to be done for a circle that closes. */
export const isOver = (circle: Circle, place: CirclePlace): boolean =>
  circle.state === "closing" &&
  (place.kind === "none" || place.kind === "hand" || (place.kind === "there" && place.closing === "done"));

/** How many steps were asked so far: the next one's number. No member stands in a key, so that it can outlive them. */
export const stepsSoFar = (circle: string, deeds: readonly Deed[]): number =>
  deeds.filter((deed) => deed.subject === circle).length;

/** A name that no other private place of the community has: platforms find a place again by its name. */
export function nameFor(circle: Circle, deeds: readonly Deed[]): string {
  const taken = new Set(
    deeds.flatMap(({ asked, subject }) =>
      asked.kind === "open-thread" && subject !== circle.id ? [asked.name.toLowerCase()] : [],
    ),
  );
  const names = [circle.topic, ...Array.from({ length: taken.size }, (_, index) => `${circle.topic} (${index + 2})`)];
  return names.find((name) => !taken.has(name.toLowerCase())) ?? circle.topic;
}
