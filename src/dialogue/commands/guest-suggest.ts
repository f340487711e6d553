// A member suggests a guest: why, for what, and beside which question of ours. Facilitators read it all; members see a name and
// a topic, and may say that they would like it too. Nobody is told who did, nor how many.
import { words as plainWords, quoted } from "../../cards/card.ts";
import { hasWords, notUnderstood, onOneLine } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { choice, word, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { tellFacilitators } from "../facilitators.ts";
import { expected, type Guest, isOneOf, nominate, proposed } from "../guest.ts";
import { allGuests, longestName, meantGuest } from "../guest-answers.ts";
import { about, button } from "../guest-card.ts";
import { field, formLine, guestId, inItsCommunity } from "../guest-fields.ts";

/** Lengths of what is asked for, in characters. */
const limits = { name: longestName, why: 400, topic: 80, field: 40, question: 300 } as const;
const shownIdeas = 15;
/** Of one member, that nobody has looked at yet: facilitators read each [D]. */
const mostOpen = 5;

export const guestSuggest = defineCommand({
  words: "guest suggest",
  for: "member",
  audience: "private",
  summary: "guest.suggest.summary",
  example:
    'guest suggest "Grace Hopper" compilers computing "She explains hard things with a rope" How do we name things?',
  touches: ["guests"],
  options: {
    name: word("guest.option.name", true, limits.name),
    topic: word("guest.option.topic", true, limits.topic),
    field: word("guest.option.field", true, limits.field),
    why: word("guest.option.why", true, limits.why),
    question: words("guest.option.question", false, limits.question),
  },
  form: { when: "missing", build: form },
  prefill: inItsCommunity,
  async run(request, options) {
    const { records, community, member, ids, now, text } = request;
    for (const name of ["name", "topic", "field", "why"] as const)
      if (!hasWords(options[name])) return notUnderstood(request, name, "guest.needs-words");
    const all = await allGuests(request);
    const name = onOneLine(options.name);
    const same = all.find(
      (one) => one.name.toLowerCase() === name.toLowerCase() && isOneOf(one, [...proposed, ...expected]),
    );
    if (same) {
      if (isOneOf(same, expected)) throw new Refusal("guest.suggest.expected", { name: same.name });
      await records.matters.save("guests", liked(same, member.id));
      return privately({ text: text("guest.suggest.same", { name: same.name, topic: same.topic }) });
    }
    if (all.filter((one) => one.nominatedBy === member.id && one.state === "nominated").length >= mostOpen)
      throw new Refusal("guest.suggest.enough", { most: mostOpen });
    const guest = nominate({
      id: ids.next("gu"),
      community: community.id,
      createdAt: now,
      nominatedBy: member.id,
      name,
      topic: onOneLine(options.topic),
      field: onOneLine(options.field),
      why: options.why,
      question: hasWords(options.question) ? options.question : null,
    });
    await records.matters.save("guests", guest);
    await tellFacilitators(request, "guest suggest", guest.id, (spoken) => ({
      title: spoken.plain("guest.suggest.told.title"),
      text: spoken("guest.suggest.told.text", { name: guest.name, topic: guest.topic, field: guest.field }),
      fields: [{ label: spoken.plain("guest.field.why"), value: [quoted(guest.why)] }],
      buttons: [
        { id: `guest approve guest=${guest.id}`, label: spoken.plain("guest.button.look", { name: guest.name }) },
      ],
    }));
    return privately({
      title: text.plain("guest.suggest.thanks"),
      text: text("guest.suggest.kept", { name: guest.name }),
      buttons: [
        about(request, guest, "guest back", "guest.button.back"),
        button(request, "guest ideas", "guest.button.ideas", {}),
      ],
    });
  },
});

const liked = (guest: Guest, member: string): Guest =>
  guest.plusOnes.some((one) => one.member === member) ? guest : { ...guest, plusOnes: [...guest.plusOnes, { member }] };

/** A suggestion is one's own as long as nothing came of it. */
export const guestBack = defineCommand({
  words: "guest back",
  for: "member",
  audience: "private",
  summary: "guest.back.summary",
  example: "guest back guest=gu_1",
  touches: ["guests"],
  hidden: true,
  options: { guest: guestId },
  async run(request, { guest: id }) {
    const { records, member, text } = request;
    const own = (one: Guest) => one.nominatedBy === member.id && one.state === "nominated";
    const guest = await meantGuest(request, id, ["nominated"], own);
    await records.matters.remove("guests", guest.id);
    return privately({ text: text("guest.back.done", { name: guest.name }) });
  },
});

export const guestIdeas = defineCommand({
  words: "guest ideas",
  for: "member",
  audience: "private",
  summary: "guest.ideas.summary",
  example: "guest ideas",
  touches: [],
  options: {},
  run: ideas,
});

async function ideas(request: MemberRequest) {
  const { text, member } = request;
  const open = (await allGuests(request)).filter((one) => isOneOf(one, proposed)).slice(-shownIdeas);
  const suggest = button(request, "guest suggest", "guest.button.suggest", {});
  if (open.length === 0) return privately({ text: text("guest.ideas.none"), buttons: [suggest] });
  const line = ({ name, topic }: Guest) => joined([plainWords("• "), text("guest.ideas.line", { name, topic })], "");
  return privately({
    title: text.plain("guest.ideas.title"),
    text: joined([text("guest.ideas.intro"), ...open.map(line)]),
    buttons: [
      ...open.map((one) => {
        const mine = one.plusOnes.some((plus) => plus.member === member.id);
        return plusButton(request, one, mine);
      }),
      suggest,
    ],
  });
}

const plusButton = (request: MemberRequest, guest: Guest, mine: boolean) =>
  mine
    ? button(request, "guest plus", "guest.button.minus", { back: "yes", guest: guest.id }, { name: guest.name })
    : about(request, guest, "guest plus", "guest.button.plus");

/** Says it, or takes it back; twice is the same as once. */
export const guestPlus = defineCommand({
  words: "guest plus",
  for: "member",
  audience: "private",
  summary: "guest.plus.summary",
  example: "guest plus guest=gu_1",
  touches: ["guests"],
  hidden: true,
  options: { guest: guestId, back: { ...choice("guest.option.back", false, ["yes"]), named: true } },
  async run(request, { guest: id, back }) {
    const { records, member, text } = request;
    const guest = await meantGuest(request, id, proposed, (one) => isOneOf(one, proposed));
    const plusOnes = guest.plusOnes.filter((one) => one.member !== member.id);
    await records.matters.save("guests", back === "yes" ? { ...guest, plusOnes } : liked(guest, member.id));
    return privately({
      text: text(back === "yes" ? "guest.plus.taken-back" : "guest.plus.said", { name: guest.name }),
      buttons: [plusButton(request, guest, back !== "yes")],
    });
  },
});

function form(text: Texts, given: Readonly<Record<string, unknown>>) {
  const typed = (name: string) => (typeof given[name] === "string" ? { value: String(given[name]) } : {});
  return {
    ref: formLine("guest suggest", given, []),
    title: text.plain("guest.suggest.title"),
    intro: text.plain("guest.suggest.intro"),
    submit: text.plain("guest.suggest.submit"),
    fields: (["name", "why", "topic", "field", "question"] as const).map((id) => ({
      ...field(text, {
        id,
        label: `guest.field.${id}`,
        type: id === "why" || id === "question" ? "paragraph" : "text",
        required: id !== "question",
        max: limits[id],
      }),
      ...typed(id),
    })),
  };
}
