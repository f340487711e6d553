// Milestones are recognised by themselves, and facilitators hear of each once, privately, with a draft: whether the channel
// hears of it is theirs to say. What lay long back when it was found is recorded without a word.
import { type Card, quoted } from "../../cards/card.ts";
import { writeLine } from "../../commands/line.ts";
import { facilitatorsOf } from "../../community/facilitators.ts";
import { languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Do, Send } from "../../rules/proposal.ts";
import type { Texts } from "../../text/texts.ts";
import { day, earliest, type Instant, plus } from "../../time/instant.ts";
import { nextWeekly } from "../../time/weekly.ts";
import { atWallClock, type LocalDate, type LocalTime, localDate, plusDays } from "../../time/zone.ts";
import { endOf } from "../gathering.ts";
import { anniversaryOf, type Mark, type Milestone, markId, marks, passedOn, reached } from "../milestone.ts";

const monday = 1;
const nine = "09:00" as LocalTime;
/** So long after it was found facilitators may hear of one: who begins to facilitate later has not missed it. */
const usefulFor = 3 * day;

export const milestones = defineRule({
  id: "rhythm.milestones",
  reads: ["members", "gatherings", "activity", "stories", "milestones"],
  // The rest is seen at the weekly look: activity is too much to read at every single act.
  wokenBy: ["gatherings", "milestones"],
  settings: { newsDays: 30 },
  decide({ snapshot, now, settings, text, textIn, key }) {
    const { community } = snapshot;
    const today = localDate(now, community.zone);
    const tending = facilitatorsOf(snapshot.members);
    const known = new Map(snapshot.milestones.map((one) => [one.mark, one]));
    const founded = known.get("founded");
    const kept = (mark: Mark, on: LocalDate, people: readonly string[] = []): Milestone => ({
      id: markId(community.id, mark),
      community: community.id,
      owner: null,
      // When it was found: those found at one look are told in one message.
      createdAt: now,
      mark,
      on,
      words: null,
      by: null,
      // What was there before the first look is no news, however old the community is.
      news: founded !== undefined && plusDays(on, settings.newsDays) >= today,
      removed: false,
      people,
    });
    const found = [...reached(snapshot, now)].flatMap(([mark, on]) => (known.has(mark) ? [] : [kept(mark, on)]));
    const ids = tending.map((member) => member.id);
    if (founded === undefined) found.unshift(kept("founded", localDate(community.createdAt, community.zone), ids));
    // Founded for a history that waited for its people: the first to tend it are where it begins.
    else if (founded.people.length === 0 && ids.length > 0) found.push({ ...founded, people: ids });
    else if (!known.has("coordinator") && passedOn(founded.people, ids)) found.push(kept("coordinator", today));
    const all = [...snapshot.milestones.filter((one) => !found.some((other) => other.id === one.id)), ...found];
    const fresh = all.filter((one) => one.news && !one.removed && plus(one.createdAt, usefulFor) > now);
    const told = [...new Set(fresh.map((one) => one.createdAt))].flatMap((at) =>
      tending.map((facilitator): Send => {
        const own = textIn(languageOf(facilitator, community));
        return {
          kind: "send",
          key: key(at, facilitator.id),
          audience: { kind: "member", member: facilitator.id, solicited: true, topic: "milestones" },
          reason: own.plain("milestone.reason"),
          card: newsCard(
            fresh.filter((one) => one.createdAt === at),
            own,
            text,
          ),
          due: at,
          expires: plus(at, usefulFor),
        };
      }),
    );
    const keeping = found.map(
      (matter): Do => ({
        kind: "do",
        key: key("keep", matter.mark),
        reason: text.plain("milestone.keep-reason", { mark: text.plain(`milestone.mark.${matter.mark as Mark}`) }),
        change: { kind: "matter", of: "milestones", matter },
      }),
    );
    return {
      proposals: [...keeping, ...told],
      nextAt: nextLook(all, snapshot, now),
      note: text.plain("milestone.none"),
    };
  },
});

/** What was found at one look, with a draft for each, in the community's language. */
function newsCard(found: readonly Milestone[], own: Texts, spoken: Texts): Card {
  const named = (one: Milestone) => own.plain(`milestone.mark.${one.mark as Mark}`);
  const single = found.length === 1;
  return {
    title: own.plain("milestone.found", { many: found.length }),
    text: own("milestone.draft"),
    fields: found.map((one) => ({
      label: `${named(one)}, ${one.on}`,
      value: [quoted(spoken.plain(`milestone.draft.${one.mark as Mark}`))],
    })),
    buttons: [
      ...found.map((one) => ({
        id: writeLine("milestone tell", { milestone: one.id }),
        label: single
          ? own.plain("milestone.button.tell")
          : own.plain("milestone.button.tell-of", { mark: named(one) }),
      })),
      ...found.slice(0, 1).flatMap((one) =>
        single
          ? [
              {
                id: writeLine("milestone remove", { milestone: one.id }),
                label: own.plain("milestone.button.remove"),
              },
            ]
          : [],
      ),
    ],
  };
}

/** The next end of a gathering, the anniversary, and once a week for all that comes by itself; never once all are found. */
function nextLook(
  all: readonly Milestone[],
  { community, gatherings }: Parameters<typeof reached>[0],
  now: Instant,
): Instant | null {
  if (marks.every((mark) => all.some((one) => one.mark === mark))) return null;
  const ends = gatherings.filter((one) => one.state === "planned").map(endOf);
  const year = atWallClock(anniversaryOf(localDate(community.createdAt, community.zone)), nine, community.zone);
  return earliest(...[...ends, year].filter((at) => at > now), nextWeekly(now, monday, nine, community.zone)) ?? null;
}
