// `/cop gathering attendance @ada @ben`: who was there. Never who was not: nobody has to come (domain 9, X2).

import { time } from "../../cards/card.ts";
import { asId, communityIfUnclear, notUnderstood } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent, type Member } from "../../community/member.ts";
import type { TextKey, Texts } from "../../text/texts.ts";
import { plus } from "../../time/instant.ts";
import { attended } from "../attendance.ts";
import { meantGathering, readCalendar } from "../calendar.ts";
import { endOf, type Gathering } from "../gathering.ts";
import { keepGathering } from "../keep.ts";
import { readMembers } from "../named-members.ts";
import { useful } from "../rules/attendance.ts";

const presentMembers = async ({ records, community }: CommunityRequest): Promise<readonly Member[]> =>
  (await records.members.list(community.id)).filter(isPresent);

/** Only what has begun and took place can have had people in it. */
function notHeld({ now }: Pick<CommunityRequest, "now">, gathering: Gathering): TextKey | undefined {
  if (gathering.startsAt > now) return "rhythm.attendance.ahead";
  return gathering.state === "planned" ? undefined : "rhythm.attendance.off";
}

export const gatheringAttendance = defineCommand({
  words: "gathering attendance",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.attendance.summary",
  example: "gathering attendance @ada @ben",
  touches: ["gatherings", "attendance"],
  options: {
    who: words("rhythm.option.who", true, 2000),
    gathering: named("rhythm.option.gathering", false, 60),
    date: named("rhythm.option.which", false, 40),
    whole: named("rhythm.option.whole", false, 10),
  },
  form: {
    when: "missing",
    build: (text, given) => form(text, asId(given.gathering), asId(given.community)),
  },
  async prefill(request, empty) {
    const id = asId(/gathering=(\S+)/.exec(empty.ref)?.[1]);
    const found = meantGathering(request, await readCalendar(request), { id }, "last");
    if (notHeld(request, found)) return empty;
    const { records, text } = request;
    const [rsvps, attendance] = await Promise.all([
      records.rhythm.rsvps([found.id]),
      records.rhythm.attendance([found.id]),
    ]);
    const there = new Set(attended(found, rsvps, attendance).members);
    const names = (await presentMembers(request))
      .filter((one) => there.has(one.id))
      .map((one) => one.name)
      .sort();
    const filled = form(text, found.id, communityIfUnclear(request), "yes");
    const intro = text.plain("rhythm.attendance.intro-for", { when: time(found.startsAt, found.zone) }, request.zone);
    return { ...filled, intro, fields: filled.fields.map((field) => ({ ...field, value: names.join(", ") })) };
  },
  async run(request, { who, gathering, date, whole }) {
    const { records, member, now, text, invocation } = request;
    const found = meantGathering(request, await readCalendar(request), { id: gathering, which: date }, "last");
    const why = notHeld(request, found);
    if (why) return notUnderstood(request, "who", why);
    const read = readMembers(who, await presentMembers(request), invocation.mentions);
    if ("unknown" in read) return notUnderstood(request, "who", "rhythm.attendance.unknown", { who: read.unknown });
    if (read.members.length === 0) return notUnderstood(request, "who", "rhythm.attendance.nobody");
    await keepGathering(records, found);
    // A form that showed who is noted already means it when a name is gone: then it was a mistake.
    if (whole === "yes") {
      const kept = new Set(read.members.map((one) => one.id));
      for (const noted of await records.rhythm.attendance([found.id]))
        if (noted.by !== noted.member && !kept.has(noted.member))
          await records.rhythm.removeAttendance(found.id, noted.member);
    }
    for (const one of read.members)
      await records.rhythm.saveAttendance({ gathering: found.id, member: one.id, by: member.id, at: now });
    return privately({
      title: text.plain("rhythm.attendance.title"),
      text: text("rhythm.attendance.saved", {
        count: read.members.length,
        when: time(found.startsAt, found.zone),
        names: read.members.map((one) => one.name).join(", "),
      }),
    });
  },
});

/** "I was there": what a member says for themselves. */
export const gatheringThere = defineCommand({
  words: "gathering there",
  for: "member",
  audience: "private",
  summary: "rhythm.there.summary",
  example: "gathering there",
  touches: ["gatherings", "attendance"],
  hidden: true,
  options: { gathering: named("rhythm.option.gathering", false, 60) },
  async run(request, { gathering }) {
    const { records, member, now, text } = request;
    const found = meantGathering(request, await readCalendar(request), { id: gathering }, "last");
    const why = notHeld(request, found);
    if (why) return notUnderstood(request, "gathering", why);
    if (plus(endOf(found), useful) <= now) throw new Refusal("rhythm.there.late");
    const noted = await records.rhythm.attendance([found.id]);
    if (!noted.some((one) => one.member === member.id)) {
      await keepGathering(records, found);
      await records.rhythm.saveAttendance({ gathering: found.id, member: member.id, by: member.id, at: now });
    }
    return privately({
      text: text("rhythm.there.saved"),
      buttons: [
        {
          id: writeLine("story", { community: communityIfUnclear(request) }),
          label: text.plain("rhythm.follow-up.button.story"),
        },
      ],
    });
  },
});

function form(text: Texts, gathering: string | undefined, community: string | undefined, whole?: "yes") {
  return {
    ref: writeLine("gathering attendance", { gathering, whole, community }),
    title: text.plain("rhythm.attendance.form"),
    intro: text.plain("rhythm.attendance.intro"),
    submit: text.plain("rhythm.set.submit"),
    fields: [
      {
        id: "who",
        label: text.plain("rhythm.attendance.field"),
        type: "paragraph" as const,
        required: true,
        max: 2000,
        hint: text.plain("rhythm.attendance.hint"),
      },
    ],
  };
}
