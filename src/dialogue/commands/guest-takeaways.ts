// What stays of a visit: at most seven lines, kept, and shared in the channel when somebody says so, with the questions that
// are still open. Then the guest is asked whether they stay, as somebody from outside or as a member.

import type { Card } from "../../cards/card.ts";
import { hasWords, notUnderstood, optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { choice, words } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { isFacilitator } from "../../community/member.ts";
import type { ShelfEntry } from "../../evolution/shelf.ts";
import { proposalKey } from "../../rules/proposal.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { followUp, type Guest, isOneOf, staying, visited } from "../guest.ts";
import { meantGuest, suggestGuests, taken } from "../guest-answers.ts";
import { about, button, listed, stepTaken } from "../guest-card.ts";
import { field, formLine, guestId, settled, whoseName } from "../guest-fields.ts";
import { asRead } from "../guest-question.ts";

/** At most so many takeaways (domain 5), and open questions in the channel. */
export const mostTakeaways = 7;
const mostOpen = 7;
const longestText = 2000;
/** A card that could not be posted for so long is not news any more. */
const usefulFor = 3 * day;

const lines = (said: string | undefined): readonly string[] =>
  (said ?? "")
    .split("\n")
    .map((line) => line.replace(/^\s*([-*•–]|\d+[.)])\s+/, "").trim())
    .filter((line) => hasWords(line));

const form = (words: string) => (text: Texts, given: Readonly<Record<string, unknown>>) => ({
  ref: formLine(words, given),
  title: text.plain("guest.takeaways.title"),
  intro: text.plain("guest.takeaways.intro", { most: mostTakeaways }),
  submit: text.plain("guest.takeaways.submit"),
  fields: [
    field(text, {
      id: "takeaways",
      label: "guest.takeaways.field.takeaways",
      type: "paragraph",
      required: true,
      hint: "guest.takeaways.hint.takeaways",
      max: longestText,
    }),
    field(text, {
      id: "open",
      label: "guest.takeaways.field.open",
      type: "paragraph",
      required: false,
      hint: "guest.takeaways.hint.open",
      max: longestText,
    }),
  ],
});

const takeawaysOption = words("guest.option.takeaways", true, longestText);
const openOption = { ...words("guest.option.open", false, longestText) };

export const guestTakeaways = defineCommand({
  words: "guest takeaways",
  for: "facilitator",
  audience: "private",
  summary: "guest.takeaways.summary",
  example: 'guest takeaways guest="Grace Hopper" takeaways="Draw it before you say it"',
  touches: ["guests"],
  options: { guest: whoseName, takeaways: takeawaysOption, open: openOption },
  suggest: { guest: suggestGuests(visited) },
  form: { when: "missing", build: form("guest takeaways") },
  async prefill(request, built) {
    const guest = await meantGuest(request, optionIn(built.ref, "guest"), ["hosted", "thanked"]);
    return settled(request, built, { guest: guest.id }, written(guest));
  },
  run: keep,
});

/** The same for who takes notes. */
export const guestNotes = defineCommand({
  words: "guest notes",
  for: "member",
  audience: "private",
  summary: "guest.takeaways.summary",
  example: 'guest notes guest=gu_1 takeaways="Draw it before you say it"',
  touches: ["guests"],
  hidden: true,
  options: { guest: guestId, takeaways: takeawaysOption, open: openOption },
  form: { when: "missing", build: form("guest notes") },
  async prefill(request, built) {
    const guest = await meantGuest(request, optionIn(built.ref, "guest"), ["hosted", "thanked"], notedBy(request));
    return settled(request, built, { guest: guest.id }, written(guest));
  },
  run: keep,
});

const written = ({ takeaways, open }: Guest) => ({ takeaways: takeaways.join("\n"), open: open.join("\n") });

const notedBy =
  ({ member }: MemberRequest) =>
  (guest: Guest): boolean =>
    isFacilitator(member) || guest.noteTaker === member.id;

async function keep(
  request: MemberRequest,
  said: { readonly guest: string | undefined; readonly takeaways: string; readonly open: string | undefined },
): Promise<Reply> {
  const { records, text } = request;
  const guest = await meantGuest(request, said.guest, ["hosted", "thanked"], notedBy(request));
  if (!isOneOf(guest, visited)) throw new Refusal("guest.takeaways.not-yet", { name: guest.name });
  const takeaways = lines(said.takeaways);
  if (takeaways.length === 0) return notUnderstood(request, "takeaways", "guest.needs-words");
  if (takeaways.length > mostTakeaways)
    return notUnderstood(request, "takeaways", "guest.takeaways.many", { most: mostTakeaways });
  const changed: Guest = { ...guest, takeaways, open: lines(said.open) };
  await records.matters.save("guests", changed);
  const questions = await openQuestions(request, changed);
  return privately({
    title: text.plain("guest.takeaways.kept.title"),
    text: text("guest.takeaways.kept", { count: takeaways.length }),
    fields: [
      { label: text.plain("guest.takeaways.label"), value: listed(takeaways) },
      ...(questions.length > 0 ? [{ label: text.plain("guest.takeaways.open"), value: listed(questions) }] : []),
    ],
    buttons: [
      about(request, guest, "guest share", "guest.button.share"),
      about(request, guest, isFacilitator(request.member) ? "guest takeaways" : "guest notes", "guest.button.change"),
    ],
  });
}

/** What the visit left open, and questions that were asked before it and met no answer: words only. */
async function openQuestions({ records, community }: MemberRequest, guest: Guest): Promise<readonly string[]> {
  const asked = asRead(await records.matters.of("guestquestions", community.id), guest.id);
  const unmet = asked.filter(({ answered }) => !answered).map(({ words }) => words);
  return [...guest.open, ...unmet].slice(0, mostOpen);
}

/** Puts it into the channel, because somebody pressed; and a facilitator reads what comes next. */
export const guestShare = defineCommand({
  words: "guest share",
  for: "member",
  audience: "private",
  summary: "guest.share.summary",
  example: "guest share guest=gu_1",
  touches: ["guests", "shelf"],
  hidden: true,
  options: { guest: guestId },
  async run(request, { guest: id }) {
    const { records, community, member, now, text, textIn } = request;
    const guest = await meantGuest(request, id, ["hosted", "thanked"], notedBy(request));
    if (!isOneOf(guest, visited)) throw new Refusal("guest.takeaways.not-yet", { name: guest.name });
    if (guest.takeaways.length === 0) throw new Refusal("guest.takeaways.none", { name: guest.name });
    if (guest.sharedAt !== null) throw new Refusal("guest.share.already", { name: guest.name });
    await records.matters.save("guests", { ...guest, sharedAt: now });
    await records.matters.save("shelf", onTheShelf(request, guest));
    const spoken = textIn(community.language);
    const questions = await openQuestions(request, guest);
    const card: Card = {
      title: spoken.plain("guest.share.title", { name: guest.name, topic: guest.topic }),
      text: listed(guest.takeaways),
      ...(questions.length > 0
        ? { fields: [{ label: spoken.plain("guest.share.open"), value: listed(questions) }] }
        : {}),
    };
    await request.send({
      key: proposalKey("guest share", community.id, guest.id, now),
      audience: { kind: "channel", channel: community.channel },
      card,
      reason: spoken.plain("guest.share.reason"),
      expires: plus(now, usefulFor),
    });
    if (!isFacilitator(member)) return privately({ text: text("guest.share.done") });
    return privately(stayCard(request, guest, "guest.share.done"));
  },
});

/** For the whole community, and for later: what a visit left. */
const onTheShelf = ({ ids, community, now }: MemberRequest, { id, name, topic, takeaways }: Guest): ShelfEntry => ({
  id: ids.next("sh"),
  community: community.id,
  owner: null,
  createdAt: now,
  title: `${name}: ${topic}`.slice(0, 120),
  link: null,
  words: takeaways.join("\n").slice(0, 1000),
  from: { kind: "guest", id },
});

/** A draft of the question, and a button for each answer. */
function stayCard(request: MemberRequest, guest: Guest, first: "guest.share.done" | "guest.follow.next"): Card {
  const { text, textIn, community, member } = request;
  const { name } = guest;
  return {
    text: joined([text(first), text("guest.follow.ask", { name })], "\n\n"),
    fields: [
      {
        label: text.plain("guest.follow.draft-label"),
        value: textIn(community.language)("guest.follow.draft", { name, from: member.name, community: community.name }),
      },
    ],
    buttons: staying.map((stays) =>
      button(request, "guest follow", `guest.button.stays.${stays}`, { guest: guest.id, stays }, { name }),
    ),
  };
}

/** The guest was asked whether they stay, and said what. */
export const guestFollow = defineCommand({
  words: "guest follow",
  for: "facilitator",
  audience: "private",
  summary: "guest.follow.summary",
  example: "guest follow guest=gu_1 stays=outsider",
  touches: ["guests"],
  hidden: true,
  options: { guest: guestId, stays: { ...choice("guest.option.stays", false, staying), named: true } },
  async run(request, { guest: id, stays }) {
    const { records, member, now, text } = request;
    const guest = await meantGuest(request, id, ["thanked"]);
    if (stays === undefined) return privately(stayCard(request, guest, "guest.follow.next"));
    const followed = taken(followUp(guest, stays, { at: now, by: member.id }), guest, text);
    await records.matters.save("guests", followed);
    return stepTaken(request, followed, {
      text: text(stays === "member" && guest.person ? "guest.follow.member-known" : `guest.follow.${stays}`, {
        name: guest.name,
      }),
      buttons: stays === "no" ? [] : [about(request, followed, "guest in", "guest.button.access-more")],
    });
  },
});
