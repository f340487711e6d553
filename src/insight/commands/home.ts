// `home`: my community at a glance, for places that show it all the time (Slack's App Home). Said by a platform, not by
// people; it changes nothing.
import { type Button, type Field, type RichText, time, words } from "../../cards/card.ts";
import { defineCommand, type Request } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { privately } from "../../commands/reply.ts";
import type { Community } from "../../community/community.ts";
import { isFacilitator, isPresent, type Member, zoneOf } from "../../community/member.ts";
import { nudgesNow } from "../../participation/nudge-wish.ts";
import { answersOf, standingAnswers } from "../../rhythm/attendance.ts";
import { comingGatherings, readCalendar } from "../../rhythm/calendar.ts";
import { rsvpButtons, titleOf } from "../../rhythm/gathering-card.ts";
import { pauseLine, rhythmWords } from "../../rhythm/rhythm-card.ts";
import { joined } from "../../text/texts.ts";
import { excerpt } from "../../value/excerpt.ts";

type Here = Request & { readonly community: Community; readonly member: Member };

/** What fits a glance. */
const storiesShown = 3;
const daysAhead = 7;
const comingShown = 5;

export const home = defineCommand({
  words: "home",
  for: "anyone",
  anywhere: true,
  hidden: true,
  audience: "private",
  summary: "home.summary",
  example: "home",
  touches: [],
  // It looks ahead for facilitators.
  rehearsal: true,
  options: {},
  async run(request) {
    const { community, member, text } = request;
    if (community === undefined) return privately({ title: text.plain("home.nowhere"), text: text("now.direct") });
    const named = { community: community.id };
    if (member === undefined || !isPresent(member)) {
      return privately({
        title: community.name,
        text: text("now.join", { community: community.name, domain: community.domain ?? "" }),
        buttons: [{ id: writeLine("join", named), label: text.plain("now.join-button"), style: "primary" }],
      });
    }
    const here: Here = { ...request, community, member };
    const next = await nextGathering(here);
    const facilitates = isFacilitator(member);
    return privately({
      title: community.name,
      text: next.text,
      fields: [
        await myStories(here),
        myPreferences(here),
        ...(facilitates ? [await theRhythm(here), await whatIsComing(here)] : []),
      ],
      buttons: [
        ...next.buttons,
        { id: writeLine("story", named), label: text.plain("now.story-button") },
        { id: writeLine("preferences", named), label: text.plain("why.preferences") },
        ...(facilitates ? [{ id: writeLine("preview", named), label: text.plain("now.preview-button") }] : []),
      ],
    });
  },
});

async function nextGathering(here: Here): Promise<{ readonly text: RichText; readonly buttons: readonly Button[] }> {
  const { community, member, text, now, records, zone } = here;
  const [next] = comingGatherings(await readCalendar(here), now, 1);
  if (next === undefined) return { text: text("now.no-gathering"), buttons: [] };
  const when = text("now.next", { title: titleOf(next, community.name, text), when: time(next.startsAt, zone) });
  const rsvps = await records.rhythm.rsvps([next.id]);
  const own = answersOf(next.id, standingAnswers(next, rsvps)).get(member.id);
  const lines = own === undefined ? [when] : [when, text(`rhythm.next.own.${own.answer}`)];
  return { text: joined(lines), buttons: rsvpButtons({ gathering: next, text, community: community.id }) };
}

async function myStories({ records, member, text }: Here): Promise<Field> {
  const own = (await records.value.of(member.id)).filter(({ state }) => state !== "retired");
  const lines = own
    .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
    .slice(0, storiesShown)
    .map((story) => text(story.state === "draft" ? "home.draft" : "home.story", { words: excerpt(story, 80) }));
  const more = own.length - lines.length;
  return {
    label: text.plain("home.stories"),
    value:
      lines.length === 0 ? text("home.no-story") : joined(more > 0 ? [...lines, text("home.more", { more })] : lines),
  };
}

function myPreferences({ member, community, text, now }: Here): Field {
  const { preferences } = member;
  const zone = zoneOf(member, community);
  return {
    label: text.plain("home.preferences"),
    value: text("preferences.now", {
      nudges: text(`preferences.nudges.${nudgesNow(preferences, now)}`),
      quiet: `${preferences.quietFrom}–${preferences.quietUntil}`,
      zone,
      time: time(now, zone, "time"),
    }),
  };
}

async function theRhythm(here: Here): Promise<Field> {
  const { text, now } = here;
  const { rhythm } = await readCalendar(here);
  return {
    label: text.plain("home.rhythm"),
    value:
      rhythm === null
        ? text("now.no-rhythm", { example: words("/cop rhythm set monthly on 2nd tue at 15:00") })
        : joined([rhythmWords(rhythm, text), ...pauseLine(rhythm, now, text)]),
  };
}

async function whatIsComing({ preview, records, community, zone, text }: Here): Promise<Field> {
  const entries = await preview(daysAhead);
  const names = new Map((await records.members.list(community.id)).map(({ ref, name }) => [ref, name]));
  const lines = entries.slice(0, comingShown).map((entry) =>
    text("preview.line", {
      when: time(entry.at, zone),
      to: names.get(entry.to) ?? text.plain("preview.channel"),
      reason: words(entry.reason),
    }),
  );
  const more = entries.length - lines.length;
  return {
    label: text.plain("preview.title", { days: daysAhead }),
    value:
      lines.length === 0
        ? text("preview.none", { days: daysAhead })
        : joined(more > 0 ? [...lines, text("preview.more", { more })] : lines),
  };
}
