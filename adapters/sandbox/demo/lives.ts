// The demo's life before the visitor comes: who says, answers, reacts, comes and tells what when. Seeded and pure; shaped
// after published figures of real communities: a tenth of the people writes more than half of it, most of it on workday
// daytime, about one message in five is a reply, about one in four gets a reaction, and some fall silent for weeks.
import { day, hour, type Instant, minute, plus } from "../../../src/time/instant.ts";
import { atWallClock, type LocalTime, localDate, plusDays, weekday } from "../../../src/time/zone.ts";
import { type CastMember, cast, lifeInDays, type Part } from "./cast.ts";
import { errands } from "./errands.ts";
import { drawLots, type Lots } from "./lots.ts";

export type Act = { readonly at: Instant; readonly who: string } & (
  | { readonly kind: "join" }
  | { readonly kind: "say"; readonly asks: boolean }
  /** To a message said `back` messages ago (0 the newest). */
  | { readonly kind: "reply"; readonly back: number }
  | { readonly kind: "react"; readonly back: number }
  | { readonly kind: "rsvp"; readonly answer: "yes" | "maybe" | "no" }
  | { readonly kind: "topic" }
  | { readonly kind: "story"; readonly number: number }
  | { readonly kind: "errand"; readonly number: number }
);

/** Messages a week at full voice, before the long tail within each part. */
const voice: Record<Part, number> = {
  facilitator: 1.2,
  regular: 2.8,
  occasional: 0.28,
  listener: 0.04,
  newcomer: 0.6,
  visitor: 0,
};
const replyShare = 0.22;
/** A little over the share of messages that get a reaction, since some draw the same one twice. */
const reactionsPerMessage = 0.3;
/** How likely each part says yes to a gathering. */
const comes: Record<Part, number> = {
  facilitator: 1,
  regular: 0.8,
  occasional: 0.42,
  listener: 0.22,
  newcomer: 0.5,
  visitor: 0,
};
/** Hours of the day by weight, 7 to 22 local time: two humps around lunch and a thin evening. */
const hours = [1, 3, 8, 10, 10, 7, 5, 9, 10, 8, 5, 3, 2, 2, 1, 1];
/** Monday to Sunday. */
const weekdays = [5, 6, 6, 6, 4, 1, 1];

/** All acts from the founding on, in order of time. The founding itself is the facilitator's first act, before these. */
export function liveDemo(founded: Instant, stories: readonly { who: string; day: number }[], seed = 7): readonly Act[] {
  const lots = drawLots(seed);
  const acts: Act[] = [];
  for (const one of cast) {
    if (one.part === "visitor") continue;
    if (one.part !== "facilitator")
      acts.push({ at: plus(founded, one.joins * day + lots.between(30, 300) * minute), who: one.ref, kind: "join" });
    acts.push(...voiceOf(one, founded, lots));
    acts.push(...attendanceOf(one, founded, lots));
  }
  for (const [number, story] of stories.entries())
    acts.push({ at: plus(founded, story.day * day + 3 * hour), who: story.who, kind: "story", number });
  for (const [number, errand] of errands.entries())
    acts.push({
      at: plus(founded, errand.day * day + 4 * hour + number * minute),
      who: errand.who,
      kind: "errand",
      number,
    });
  const end = plus(founded, lifeInDays * day);
  return acts.filter((act) => act.at < end).sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

const isAway = (one: CastMember, dayNumber: number): boolean =>
  one.away !== undefined && dayNumber >= one.away[0] && dayNumber < one.away[1];

function voiceOf(one: CastMember, founded: Instant, lots: Lots): Act[] {
  const acts: Act[] = [];
  // A long tail within each part, so that no two regulars are alike.
  const own = voice[one.part] * (0.35 + lots.chance() ** 2 * 2.2);
  for (let dayNumber = one.joins + 1; dayNumber < lifeInDays; dayNumber += 1) {
    if (isAway(one, dayNumber)) continue;
    const date = plusDays(localDate(founded, one.zone), dayNumber);
    const perDay = (own * (weekdays[weekday(date) - 1] ?? 0)) / 29;
    for (let said = 0; said < 5 && lots.chance() < perDay / (1 + said * 0.3); said += 1) {
      const hourOfDay = 7 + lots.weighted(hours);
      const time = `${String(hourOfDay).padStart(2, "0")}:${String(lots.between(0, 59)).padStart(2, "0")}` as LocalTime;
      const at = atWallClock(date, time, one.zone);
      acts.push(
        lots.chance() < replyShare
          ? { at, who: one.ref, kind: "reply", back: lots.between(0, 3) }
          : { at, who: one.ref, kind: "say", asks: lots.chance() < 0.3 },
      );
      if (lots.chance() < reactionsPerMessage) {
        const others = cast.filter(
          (other) =>
            other.part !== "visitor" && other.ref !== one.ref && other.joins <= dayNumber && !isAway(other, dayNumber),
        );
        acts.push({
          at: plus(at, lots.between(4, 400) * minute),
          who: lots.pick(others).ref,
          kind: "react",
          back: lots.between(0, 1),
        });
      }
    }
  }
  return acts;
}

/** One answer in each fortnight, since the demo gathers every two weeks. */
function attendanceOf(one: CastMember, founded: Instant, lots: Lots): Act[] {
  const acts: Act[] = [];
  for (let dayNumber = Math.max(3, one.joins + 2); dayNumber < lifeInDays; dayNumber += 14) {
    if (isAway(one, dayNumber)) continue;
    const at = plus(founded, dayNumber * day + lots.between(0, 600) * minute);
    const drawn = lots.chance();
    if (drawn < comes[one.part]) acts.push({ at, who: one.ref, kind: "rsvp", answer: "yes" });
    else if (drawn < comes[one.part] + 0.1)
      acts.push({ at, who: one.ref, kind: "rsvp", answer: lots.chance() < 0.5 ? "maybe" : "no" });
    if (one.part === "regular" && lots.chance() < 0.12)
      acts.push({ at: plus(at, 20 * minute), who: one.ref, kind: "topic" });
  }
  return acts;
}
