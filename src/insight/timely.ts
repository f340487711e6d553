// What the rooms make timely for one person at this moment: at most one line a kind, and only what can be done now.
import { type Button, quoted, type RichText, time } from "../cards/card.ts";
import { communityIfUnclear } from "../commands/answering.ts";
import type { MemberRequest } from "../commands/define.ts";
import { cut, writeLine } from "../commands/line.ts";
import { isFacilitator } from "../community/member.ts";
import { openGuests } from "../dialogue/commands/guest-ask.ts";
import { type Debate, ripeAt } from "../dialogue/debate.ts";
import { argumentsIn, debatesOf } from "../dialogue/debates-of.ts";
import { isOneOf, since } from "../dialogue/guest.ts";
import { allGuests } from "../dialogue/guest-answers.ts";
import { nextButton } from "../dialogue/guest-card.ts";
import { isAsked, quarterAt, usualWeeks } from "../evolution/quarter.ts";
import { introductionButtons, namesOf } from "../spaces/introductions/introduction-card.ts";
import { dayAt, toldAt } from "../spaces/introductions/moments.ts";
import { othersIn, todayOf } from "../spaces/introductions/own.ts";
import { answerOf, currentOf, groupOf } from "../spaces/introductions/round.ts";
import { plusDays } from "../time/zone.ts";

export type Door = { readonly line: RichText; readonly button: Button };

/** As much of a question as stands in a line. */
const questionShown = 120;

/** In the order of nearness: one's own first, then what all can do, then a facilitator's work. */
export async function timely(request: MemberRequest): Promise<readonly Door[]> {
  const debates = (await debatesOf(request)).filter(({ state }) => state === "open");
  const ripe = isFacilitator(request.member) ? debates.find((one) => isRipe(request, one)) : undefined;
  const doors = [
    await introduction(request),
    await questions(request),
    await debate(request, debates.filter((one) => one !== ripe).at(-1)),
    ...(isFacilitator(request.member)
      ? [await waitingGuest(request), ripe && sumUp(request, ripe), await review(request)]
      : []),
  ];
  return doors.filter((door) => door !== undefined);
}

const line = (request: MemberRequest, words: string, options: Readonly<Record<string, string>> = {}): string =>
  writeLine(words, { ...options, community: communityIfUnclear(request) });

/** As the community has tuned the rule that speaks of the same. */
function tuned({ rules, community }: MemberRequest, id: string, name: string, usual: number): number {
  const settings = { ...rules.find((rule) => rule.id === id)?.settings, ...community.rules[id]?.settings };
  const value = (settings as Readonly<Record<string, unknown>>)[name];
  return typeof value === "number" ? value : usual;
}

/** Until somebody in it has said whether they met. */
async function introduction(request: MemberRequest): Promise<Door | undefined> {
  const { records, community, member, text, now } = request;
  const round = currentOf(await records.matters.of("rounds", community.id), member.id, todayOf(request)).find((one) => {
    const group = groupOf(one, member.id);
    return group !== undefined && answerOf(group, member.id) === undefined && toldAt(one, member, community) <= now;
  });
  if (!round) return undefined;
  const [button] = introductionButtons(round, text, communityIfUnclear(request));
  const until = time(dayAt(plusDays(round.endDate, -1), community), request.zone, "date");
  const names = namesOf(await othersIn(request, round));
  return button && { line: text("now.introduction", { names, until }), button };
}

/** The next guest for whom this member has not asked anything yet. */
async function questions(request: MemberRequest): Promise<Door | undefined> {
  const { records, community, member, text, zone } = request;
  const open = await openGuests(request);
  if (open.length === 0) return undefined;
  const asked = (await records.matters.of("guestquestions", community.id)).filter((one) => one.owner === member.id);
  const next = open.find(({ guest }) => !asked.some((one) => one.guest === guest.id));
  if (!next) return undefined;
  return {
    line: text("now.questions", { name: next.guest.name, until: time(next.window.closesAt, zone) }),
    button: {
      id: line(request, "guest ask", { guest: next.guest.id }),
      label: text.plain("guest.button.ask-short"),
    },
  };
}

/** The newest one in which this member has not written yet. */
async function debate(request: MemberRequest, newest: Debate | undefined): Promise<Door | undefined> {
  const { member, text } = request;
  if (!newest || (await argumentsIn(request, newest.id)).some(({ owner }) => owner === member.id)) return undefined;
  return {
    line: text("now.debate", { question: [quoted(cut(newest.question, questionShown))] }),
    button: { id: line(request, "argue show", { debate: newest.id }), label: text.plain("debate.button.show") },
  };
}

/** The one who has waited longest where only a facilitator can go on. */
async function waitingGuest(request: MemberRequest): Promise<Door | undefined> {
  const waiting = (await allGuests(request))
    .filter((one) => isOneOf(one, ["nominated", "approved", "hosted", "thanked"]))
    .toSorted((one, other) => (since(one) < since(other) ? -1 : 1));
  const [guest] = waiting;
  const [button] = guest ? nextButton(request, guest) : [];
  if (!guest || !button) return undefined;
  return { line: request.text("now.guest", { name: guest.name, state: guest.state }), button };
}

function isRipe(request: MemberRequest, one: Debate): boolean {
  const at = ripeAt(one, tuned(request, "dialogue.debate-summary", "days", 14));
  return at !== null && at <= request.now;
}

const sumUp = (request: MemberRequest, ripe: Debate): Door => ({
  line: request.text("now.sum-up", { question: [quoted(cut(ripe.question, questionShown))] }),
  button: {
    id: line(request, "debate summary", { debate: ripe.id }),
    label: request.text.plain("debate.button.sum-up"),
  },
});

/** The question of the quarter, or else a suggestion for the stage that was not answered yet. */
async function review(request: MemberRequest): Promise<Door | undefined> {
  const { records, community, text, now } = request;
  const [known] = await records.matters.of("stages", community.id);
  if (known?.ending) return undefined;
  const weeks = tuned(request, "evolution.quarter-review", "weeks", usualWeeks);
  if (isAsked(quarterAt(community, known, now, weeks), now))
    return {
      line: text("now.review"),
      button: { id: line(request, "stage review"), label: text.plain("stages.button.review") },
    };
  if (!known?.open) return undefined;
  return {
    line: text("now.suggestion"),
    button: { id: line(request, "stage show"), label: text.plain("now.suggestion-button") },
  };
}
