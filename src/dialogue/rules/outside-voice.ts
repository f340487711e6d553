// When the community has heard nobody from outside for half a year, facilitators read so, privately and at most once in 90 days
// [D]. An idea for them, and switched off with one command.
import { facilitatorsOf } from "../../community/facilitators.ts";
import { defineRule } from "../../rules/define.ts";
import { plusDuration } from "../../time/duration.ts";
import { day, earliest, elapsed, type Instant, latest, plus } from "../../time/instant.ts";
import { wordsTo } from "../facilitators.ts";
import { expected, isOneOf, reachedAt, visited } from "../guest.ts";
import { endOf } from "../visit.ts";

/** Not more often than this, in days; of use for two weeks. */
const restDays = 90;
const usefulFor = 14 * day;
/** Formats in which somebody from outside is heard (domain 4). */
const outside: readonly string[] = ["guest_hour", "joint_session", "site_visit"];

export const outsideVoice = defineRule({
  id: "dialogue.outside-voice",
  reads: ["guests", "gatherings", "members"],
  wokenBy: ["guests", "gatherings"],
  settings: { months: 6 },
  decide(input) {
    const { snapshot, now, settings, text } = input;
    const { community, guests, gatherings, members } = snapshot;
    const note = text.plain("guest.outside.none");
    const meetings = gatherings.filter((one) => one.state === "planned" && outside.includes(one.format));
    const heard = latest(
      community.createdAt,
      ...guests.map((one) => (isOneOf(one, visited) ? reachedAt(one, "hosted") : undefined)),
      ...meetings.map(endOf).filter((at) => at <= now),
    ) as Instant;
    const months = Math.max(1, Math.round(settings.months));
    const first = plusDuration(heard, `P${months}M`) ?? plus(heard, months * 30 * day);
    if (now < first) return { proposals: [], nextAt: first, note };
    const rounds = Math.floor(elapsed(first, now) / (restDays * day));
    const due = plus(first, rounds * restDays * day);
    const next = plus(due, restDays * day);
    const onTheWay =
      guests.some((one) => isOneOf(one, ["invited", ...expected])) || meetings.some((one) => one.startsAt > now);
    const proposals = onTheWay
      ? []
      : wordsTo(input, facilitatorsOf(members), {
          parts: [due.slice(0, 10)],
          due,
          expires: plus(due, usefulFor),
          reason: (spoken) => spoken.plain("guest.outside.reason"),
          card: (spoken) => ({
            text: spoken("guest.outside.text", { months }),
            buttons: [
              { id: "guest suggest", label: spoken.plain("guest.button.suggest") },
              { id: "guest list", label: spoken.plain("guest.button.list") },
              { id: "rules off dialogue.outside-voice", label: spoken.plain("guest.button.outside-off") },
            ],
          }),
        });
    const expires = plus(due, usefulFor);
    return { proposals, nextAt: earliest(expires > now ? expires : undefined, next) ?? null, note };
  },
});
