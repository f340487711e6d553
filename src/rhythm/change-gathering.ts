// One gathering called off, put back on, or moved, and what the facilitator is told about it. The word to everybody else is
// the rules' (announce, called-off): they look again because the gathering changed.

import { time } from "../cards/card.ts";
import { communityIfUnclear, notUnderstood } from "../commands/answering.ts";
import { type CommunityRequest, Refusal } from "../commands/define.ts";
import { writeLine } from "../commands/line.ts";
import { privately, type Reply } from "../commands/reply.ts";
import { joined } from "../text/texts.ts";
import { day, plus } from "../time/instant.ts";
import { localDate, localTime } from "../time/zone.ts";
import { type Calendar, comingGatherings } from "./calendar.ts";
import { backOn, calledOff, type Gathering, moved } from "./gathering.ts";
import { titleOf } from "./gathering-card.ts";
import { grammarRefusal } from "./grammar-refusal.ts";
import { saveChanged } from "./keep.ts";
import { button, datesField } from "./rhythm-card.ts";
import { takeTopicsAlong } from "./topics.ts";
import { readMoment } from "./typed-moment.ts";

/** Further ahead than this it is more likely a slip than a plan [D]. */
export const furthestAhead = 2 * 366 * day;

/** Only what is still to come can be changed. */
export function mustBeAhead({ now }: Pick<CommunityRequest, "now">, gathering: Gathering): void {
  if (gathering.startsAt <= now) throw new Refusal("rhythm.gathering.begun");
}

const withChange = (calendar: Calendar, changed: Gathering): Calendar => ({
  ...calendar,
  stored: [...calendar.stored.filter((one) => one.id !== changed.id), changed],
});

/** A beat that falls out asks one question: move, shrink or skip (domain section 4)? It stands in the answer itself. */
export async function callOff(
  request: CommunityRequest,
  calendar: Calendar,
  gathering: Gathering,
  state: "cancelled" | "skipped",
): Promise<Reply> {
  const { records, now, text, community } = request;
  mustBeAhead(request, gathering);
  const when = time(gathering.startsAt, gathering.zone);
  if (gathering.state !== "planned") throw new Refusal("rhythm.gathering.off-already");
  const off = calledOff(gathering, state, now);
  await saveChanged(records, off, now);
  const after = withChange(calendar, off);
  const topics = await takeTopicsAlong(records, off, comingGatherings(after, now, 1)[0]);
  const place = communityIfUnclear(request);
  const line = (words: string) => writeLine(words, { gathering: off.id, community: place });
  return privately({
    title: text.plain("rhythm.off.title"),
    text: joined([
      text("rhythm.off.text", { title: titleOf(off, community.name, text), when }),
      ...(topics > 0 ? [text("rhythm.off.topics", { count: topics })] : []),
      ...(off.rhythm === null ? [] : [text("rhythm.off.question")]),
    ]),
    fields: [datesField(after, now, 3, text)],
    buttons: [
      { id: line("gathering move"), label: text.plain("rhythm.button.move-it") },
      { id: line("gathering shrink"), label: text.plain("rhythm.button.shrink-it") },
      { id: line("gathering keep"), label: text.plain("rhythm.button.keep-it") },
    ],
  });
}

export async function putBackOn(
  request: CommunityRequest,
  calendar: Calendar,
  gathering: Gathering,
  durationMinutes: number = gathering.durationMinutes,
): Promise<Reply> {
  const { records, now, text } = request;
  mustBeAhead(request, gathering);
  const on = { ...backOn(gathering, now), durationMinutes };
  const changed = on.durationMinutes === gathering.durationMinutes ? on : { ...on, revision: on.revision + 1 };
  await saveChanged(records, changed, now);
  return privately({
    title: text.plain("rhythm.on.title"),
    text: text("rhythm.on.text", {
      when: time(changed.startsAt, changed.zone),
      minutes: changed.durationMinutes,
    }),
    fields: [datesField(withChange(calendar, changed), now, 3, text)],
  });
}

/** `to` as typed: a date and a time, or what changes of them; read in the gathering's own zone where none is said. */
export async function moveTo(
  request: CommunityRequest,
  calendar: Calendar,
  gathering: Gathering,
  to: string,
  option: string,
): Promise<Reply> {
  const { records, now, text } = request;
  const { zone, startsAt } = gathering;
  mustBeAhead(request, gathering);
  const read = readMoment(to, {
    zone,
    today: localDate(now, zone),
    date: localDate(startsAt, zone),
    time: localTime(startsAt, zone),
  });
  if ("problem" in read) return momentProblem(request, read, option);
  if (read.at <= now) return notUnderstood(request, option, "rhythm.when.past", { when: time(read.at, read.zone) });
  if (read.at > plus(now, furthestAhead))
    return notUnderstood(request, option, "rhythm.when.far", { when: time(read.at, read.zone) });
  const there = { ...moved(gathering, read.at, now), zone: read.zone };
  await saveChanged(records, there, now);
  const place = communityIfUnclear(request);
  return privately({
    title: text.plain("rhythm.moved.title"),
    text:
      startsAt === read.at
        ? text("rhythm.moved.same", { when: time(read.at, read.zone) })
        : text("rhythm.moved.text", { before: time(startsAt, zone), when: time(read.at, read.zone) }),
    fields: [datesField(withChange(calendar, there), now, 3, text)],
    buttons: [button(text, "preview 14", "rhythm.button.preview", place)],
  });
}

/** What was wrong with a date or time, beside the field it was typed into. */
export function momentProblem(
  request: CommunityRequest,
  read: Extract<ReturnType<typeof readMoment>, { problem: string }>,
  option: string,
): Reply {
  if (read.problem === "date") return notUnderstood(request, option, "rhythm.when.date-unknown", { given: read.value });
  const { key, values } = grammarRefusal(read.fault, "time");
  return notUnderstood(request, option, key, values);
}
