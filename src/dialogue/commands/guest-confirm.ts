// `/cop guest confirm <guest> <date> <time>`: the guest said yes. Date, topic, terms and recording are kept, the visit stands in
// the calendar, and, if wished, the guest is let into the channel for these days.

import { type Field, quoted, time, words } from "../../cards/card.ts";
import { hasWords, notUnderstood, optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { cut } from "../../commands/line.ts";
import { choice, named, number, word, zone as zoneOption } from "../../commands/options.ts";
import { joined } from "../../text/texts.ts";
import { day, type Instant, plus } from "../../time/instant.ts";
import { readTypedDate } from "../../time/typed-date.ts";
import { readTypedTime } from "../../time/typed-time.ts";
import { readTypedZone } from "../../time/typed-zone.ts";
import { atWallClock, localDate, type Zone } from "../../time/zone.ts";
import { confirm, type Guest, recordings, type Visit } from "../guest.ts";
import { isAddress, letIn } from "../guest-access.ts";
import { longestName, meantGuest, suggestGuests, taken } from "../guest-answers.ts";
import { about, button, stepTaken } from "../guest-card.ts";
import { field, formLine, settled } from "../guest-fields.ts";
import { questionWindow, usualWindow } from "../guest-question.ts";
import { accessUntil, goodLeadDays, meetsRhythm, planVisit, usualAccessDays, usualMinutes } from "../visit.ts";

/** Further ahead than this it is more likely a slip than a plan [D]. */
const furthestAhead = 2 * 366 * day;
const longestTerms = 500;
const longestTopic = 80;

export const guestConfirm = defineCommand({
  words: "guest confirm",
  for: "facilitator",
  audience: "private",
  summary: "guest.confirm.summary",
  example: 'guest confirm "Grace Hopper" 2026-06-04 17:00 Europe/Berlin recording=members access=yes',
  touches: ["guests", "gatherings", "deeds"],
  options: {
    guest: word("guest.option.guest", false, longestName),
    date: word("guest.option.date", true, 40),
    time: word("guest.option.time", true, 60),
    zone: zoneOption("guest.option.zone", false),
    minutes: number("guest.option.minutes", false, 15, 480),
    recording: choice("guest.option.recording", false, recordings),
    access: choice("guest.option.access", false, ["yes", "no"]),
    topic: named("guest.option.topic", false, longestTopic),
    terms: named("guest.option.terms", false, longestTerms),
    days: { ...number("guest.option.days", false, 0, 90), named: true },
    email: named("guest.option.email", false, 200),
  },
  suggest: { guest: suggestGuests(["approved", "invited"]) },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formLine("guest confirm", given),
      title: text.plain("guest.confirm.title"),
      intro: text.plain("guest.confirm.intro"),
      submit: text.plain("guest.confirm.submit"),
      fields: [
        field(text, { id: "date", label: "guest.option.date", type: "date", required: true, max: 40 }),
        field(text, { id: "time", label: "guest.option.time", type: "time", required: true, max: 60 }),
        field(text, { id: "topic", label: "guest.field.topic", type: "text", required: false, max: longestTopic }),
        field(text, {
          id: "recording",
          label: "guest.confirm.field.recording",
          type: "choice",
          required: true,
          choices: recordings.map((id) => ({ id, label: text.plain(`guest.recording.${id}`) })),
        }),
        field(text, {
          id: "terms",
          label: "guest.confirm.field.terms",
          type: "paragraph",
          required: false,
          hint: "guest.confirm.hint.terms",
          max: longestTerms,
        }),
      ],
    }),
  },
  async prefill(request, form) {
    const guest = await meantGuest(request, optionIn(form.ref, "guest"), ["invited", "approved"]);
    return settled(request, form, { guest: guest.id }, { topic: guest.topic });
  },
  async run(request, options) {
    const { records, community, member, now, text } = request;
    const found = await meantGuest(request, options.guest, ["invited", "approved"]);
    const when = readWhen(request, options);
    if ("option" in when) return notUnderstood(request, when.option, when.key, { given: when.given });
    const { startsAt, zone } = when;
    if (startsAt <= now || startsAt > plus(now, furthestAhead))
      return notUnderstood(request, "date", startsAt <= now ? "guest.confirm.past" : "guest.confirm.far", {
        when: time(startsAt, zone),
      });
    if (hasWords(options.email) && !isAddress(options.email))
      return notUnderstood(request, "email", "guest.access.no-email", { given: cut(options.email, 60) });
    const guest: Guest = { ...found, topic: hasWords(options.topic) ? options.topic : found.topic };
    const minutes = options.minutes ?? usualMinutes;
    const until = options.access === "yes" ? accessUntil(startsAt, zone, options.days ?? usualAccessDays) : null;
    const visit: Visit = {
      startsAt,
      zone,
      minutes,
      gathering: "",
      terms: hasWords(options.terms) ? options.terms : null,
      recording: options.recording ?? "none",
      until,
    };
    const doing = { at: now, by: member.id };
    // Refused before anything is planned.
    taken(confirm(guest, visit, doing), guest, text);
    const gathering = await planVisit(request, { guest, topic: guest.topic, startsAt, zone, minutes });
    const confirmed = taken(confirm(guest, { ...visit, gathering: gathering.id }, doing), guest, text);
    await records.matters.save("guests", confirmed);
    const letInAt =
      until === null
        ? undefined
        : await letIn(request, confirmed, { email: options.email ?? null, startsAt, until, atOnce: false });
    const settings = { ...usualWindow, ...community.rules["dialogue.questions"]?.settings };
    const window = questionWindow(when, now, settings);
    const soon = startsAt < plus(now, goodLeadDays * day);
    return stepTaken(request, confirmed, {
      title: text.plain("guest.confirm.done.title", { name: guest.name }),
      text: joined([
        text("guest.confirm.done", { when: time(startsAt, zone), topic: guest.topic, minutes }),
        ...(soon ? [text("guest.confirm.soon", { days: goodLeadDays })] : []),
        ...((await meetsRhythm(request, startsAt))
          ? [text("guest.confirm.rhythm", { skip: words(`/cop rhythm skip ${localDate(startsAt, zone)}`) })]
          : []),
        window.opensAt < window.closesAt
          ? text("guest.confirm.questions", {
              opens: time(window.opensAt, zone, "date"),
              closes: time(window.closesAt, zone, "date"),
            })
          : text("guest.confirm.no-questions"),
        accessLine(request, visit, letInAt),
      ]),
      fields: agreed(request, visit),
      buttons: [
        ...(until === null ? [about(request, confirmed, "guest in", "guest.button.access")] : []),
        ...(letInAt !== undefined && letInAt !== null && letInAt > now
          ? [button(request, "guest access", "guest.button.access-now", { now: "yes", guest: guest.id })]
          : []),
      ],
    });
  },
});

/** The date and the time in one zone; the zone may stand behind the time. */
function readWhen(
  { community, now }: MemberRequest,
  said: { readonly date: string; readonly time: string; readonly zone: Zone | undefined },
):
  | { readonly startsAt: Instant; readonly zone: Zone }
  | {
      readonly option: "date" | "time";
      readonly key: "guest.confirm.no-date" | "guest.confirm.no-time" | "guest.confirm.no-zone";
      readonly given: string;
    } {
  const whole = readTypedTime(said.time);
  const split = "problem" in whole ? /^(.+?)\s+([A-Za-z][\w/+-]*)$/.exec(said.time.trim()) : null;
  const zone =
    said.zone === undefined && split?.[2] !== undefined
      ? readTypedZone(split[2])
      : { zone: said.zone ?? community.zone };
  if ("problem" in zone) return { option: "time", key: "guest.confirm.no-zone", given: split?.[2] ?? "" };
  const read = split ? readTypedTime(split[1] ?? "") : whole;
  if ("problem" in read) return { option: "time", key: "guest.confirm.no-time", given: said.time };
  const date = readTypedDate(said.date, localDate(now, zone.zone));
  if (date === undefined) return { option: "date", key: "guest.confirm.no-date", given: said.date };
  return { startsAt: atWallClock(date, read.time, zone.zone), zone: zone.zone };
}

function accessLine({ text, now }: MemberRequest, { until, zone }: Visit, letInAt: Instant | null | undefined) {
  if (until === null || letInAt === undefined || letInAt === null) return text("guest.confirm.no-access");
  const end = time(until, zone);
  return letInAt > now
    ? text("guest.confirm.access-later", { from: time(letInAt, zone, "date"), until: end })
    : text("guest.confirm.access", { until: end });
}

const agreed = ({ text }: MemberRequest, { recording, terms }: Visit): readonly Field[] => [
  { label: text.plain("guest.confirm.field.recording"), value: words(text.plain(`guest.recording.${recording}`)) },
  ...(terms === null ? [] : [{ label: text.plain("guest.confirm.field.terms"), value: [quoted(terms)] }]),
];
