// `/cop me …`: where you stand, for you; a pause, and a way back.
import { time, words } from "../../cards/card.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { words as wordsOption } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { asCounted } from "../../community/guests.ts";
import { pauseOn } from "../../community/member.ts";
import { day, plus } from "../../time/instant.ts";
import { readTypedDate } from "../../time/typed-date.ts";
import { atWallClock, type LocalTime, localDate, plusDays } from "../../time/zone.ts";
import { evaluateCommunity, takesPart } from "../evaluate.ts";
import { explainLevel } from "../explain.ts";
import { nudgesNow, unpaused } from "../nudge-wish.ts";
import { settingsOf } from "../settings.ts";

/** One day more than participation remembers (domain 1.5). */
const remembered = 181 * day;
/** How long a pause may be asked for; longer is leaving, and nobody minds. */
const longestPauseDays = 366;

export const meShow = defineCommand({
  words: "me show",
  aliases: ["me"],
  for: "member",
  audience: "private",
  summary: "me.show.summary",
  example: "me show",
  touches: [],
  options: {},
  async run({ community, member, records, text, now, zone }) {
    const settings = settingsOf(community);
    const guests = await records.matters.of("guests", community.id);
    const members = asCounted(await records.members.list(community.id), guests, now).filter(takesPart);
    const activity = await records.activity.days(community.id, plus(now, -remembered), now, community.zone);
    const found = evaluateCommunity({ members, activity, now, zone: community.zone, settings }).find(
      (one) => one.member === member.id,
    );
    const stories = await records.value.of(member.id);
    return privately({
      title: text.plain("me.title", { community: community.name }),
      text: found ? explainLevel(member, found, "you", text, settings) : text("me.not-scored"),
      fields: [
        { label: text.plain("me.since"), value: [time(member.joinedAt, zone, "date")] },
        {
          label: text.plain("me.interests"),
          value: text("me.interests-value", { interests: member.interests ?? text.plain("me.none") }),
        },
        { label: text.plain("me.listening"), value: text(member.listening ? "me.yes" : "me.no") },
        { label: text.plain("me.messages"), value: text(`preferences.nudges.${nudgesNow(member.preferences, now)}`) },
        { label: text.plain("me.stories"), value: text("me.stories-value", { count: stories.length }) },
      ],
      buttons: [
        { id: "preferences", label: text.plain("me.change") },
        { id: "me export", label: text.plain("me.take") },
        ...(member.scored ? [] : [{ id: "me weigh", label: text.plain("me.weigh.button") }]),
      ],
    });
  },
});

export const mePause = defineCommand({
  words: "me pause",
  for: "member",
  audience: "private",
  summary: "me.pause.summary",
  example: "me pause 2 weeks",
  touches: ["members"],
  options: { until: wordsOption("me.option.until", false, 40) },
  async run({ community, member, records, text, now, zone }, { until }) {
    const today = localDate(now, community.zone);
    const last = until === undefined || until === "" ? null : readTypedDate(until, today);
    if (last === undefined) throw new Refusal("me.pause.unclear", { given: until ?? "" });
    if (last !== null && (last <= today || last > plusDays(today, longestPauseDays)))
      throw new Refusal("me.pause.range", { given: until ?? "" });
    const running = pauseOn(member, today);
    const pauses = member.pauses.filter((pause) => pause !== running);
    await records.members.save({ ...member, pauses: [...pauses, { from: running?.from ?? today, until: last }] });
    const back = last && atWallClock(last, "12:00" as LocalTime, community.zone);
    return privately({
      text: back
        ? text("me.pause.until", { until: time(back, zone, "date") })
        : text("me.pause.open", { resume: words("/cop me resume") }),
      buttons: [{ id: "me resume", label: text.plain("me.resume.button") }],
    });
  },
});

export const meResume = defineCommand({
  words: "me resume",
  for: "member",
  audience: "private",
  summary: "me.resume.summary",
  example: "me resume",
  touches: ["members"],
  options: {},
  async run({ community, member, records, text, now }) {
    const today = localDate(now, community.zone);
    const running = pauseOn(member, today);
    const resting = nudgesNow(member.preferences, now) === "paused";
    if (!running && !resting) return privately({ text: text("me.resume.was-none") });
    // A pause that began today leaves no trace: not a day was missed.
    const pauses = member.pauses.flatMap((pause) =>
      pause !== running ? [pause] : pause.from === today ? [] : [{ ...pause, until: today }],
    );
    const preferences = resting ? unpaused(member.preferences) : member.preferences;
    await records.members.save({ ...member, pauses, preferences });
    return privately({ text: text("me.resume.done") });
  },
});
