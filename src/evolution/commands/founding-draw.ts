// `/cop founding draw #channel`: who is there and might be asked. The list comes privately to whoever asked, who picks some;
// the rest is forgotten. The bot writes to none of them.
import { asId, communityIfUnclear, optionIn } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import type { MentionedPlace } from "../../commands/invocation.ts";
import { writeLine } from "../../commands/line.ts";
import { named, number, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { hasEnded } from "../../community/ended.ts";
import { isPresent } from "../../community/member.ts";
import { newDeed } from "../../community/new-deed.ts";
import type { ListedPerson } from "../../ports/records/deeds.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { type Draw, drawPage, isDraw, keptWith, leftOf } from "../drawn.ts";
import { drawnTo } from "../founding.ts";
import { foundingButton, undoButton } from "../founding-card.ts";
import { candidate, foundingOf, keep } from "../own-founding.ts";

const lookButtons = (
  request: CommunityRequest,
  draw: string,
  look: "founding.button.look" | "founding.button.next",
) => [
  foundingButton(request, "founding pick", look, { draw }),
  foundingButton(request, "founding pass", "founding.button.pass", { draw }),
];

function placeIn(typed: string, places: Readonly<Record<string, MentionedPlace>> = {}): MentionedPlace | undefined {
  const said = typed.trim();
  return Object.hasOwn(places, said) ? places[said] : undefined;
}

export const foundingDraw = defineCommand({
  words: "founding draw",
  for: "facilitator",
  audience: "private",
  summary: "founding.draw.summary",
  example: "founding draw #letters",
  touches: ["deeds"],
  options: { from: words("founding.option.from", true, 120) },
  async run(request, { from }) {
    const { records, community, member, invocation, ids, now, text } = request;
    const place = placeIn(from, invocation.places);
    if (!place) throw new Refusal("founding.refuse.place");
    // The list is brought by a rule, and in a community that has ended no rule speaks.
    if (hasEnded(await records.matters.of("stages", community.id), now)) throw new Refusal("founding.refuse.ended");
    const earlier = (await records.deeds.of(community.id))
      .filter(isDraw)
      .filter(({ asked }) => asked.by === member.id && asked.from.kind === place.kind && asked.from.ref === place.ref);
    if (earlier.some(({ state }) => state === "pending")) return privately({ text: text("founding.draw.asked") });
    const known = earlier.find((draw) => leftOf(draw).length > 0);
    if (known)
      return privately({
        text: text("founding.draw.known", { many: leftOf(known).length }),
        buttons: lookButtons(request, known.id, "founding.button.look"),
      });
    const asked = { kind: "list-people", from: { ...place, name: from.trim() }, by: member.id } as const;
    const key = `founding/${ids.next("dw")}`;
    await records.deeds.add(newDeed(request, { key, subject: community.id, asked, dueAt: now }));
    return privately({ text: text("founding.draw.asked") });
  },
});

/** `known`: the list, and the next ones of it who have not joined meanwhile; it is left out where nobody looked yet. */
const pickForm = (
  text: Texts,
  community: string | undefined,
  draw: string | undefined,
  known?: { readonly all: number; readonly page: readonly ListedPerson[] },
) => {
  return {
    ref: writeLine("founding pick", { draw, left: known && String(known.all), community }),
    title: text.plain("founding.pick.title"),
    intro:
      known?.all === 0
        ? text.plain("founding.pick.gone")
        : text.plain("founding.pick.intro", { left: known?.all ?? 0 }),
    submit: text.plain("founding.pick.submit"),
    fields: [
      {
        id: "who",
        label: text.plain("founding.option.picked"),
        type: "choices" as const,
        required: false,
        choices: (known?.page ?? []).map(({ ref, name }) => ({ id: ref, label: name })),
      },
    ],
  };
};

async function drawHere(
  { records, community, member }: MemberRequest,
  id: string | undefined,
): Promise<Draw | undefined> {
  const all = await records.deeds.of(community.id);
  return all.filter(isDraw).find((draw) => draw.id === id && draw.asked.by === member.id && leftOf(draw).length > 0);
}

async function pageOf({ records, community }: MemberRequest, draw: Draw): Promise<readonly ListedPerson[]> {
  const joined = new Set((await records.members.list(community.id)).filter(isPresent).map(({ ref }) => ref));
  return leftOf(draw)
    .slice(0, drawPage)
    .filter(({ ref }) => !joined.has(ref));
}

export const foundingPick = defineCommand({
  words: "founding pick",
  for: "facilitator",
  audience: "private",
  summary: "founding.pick.summary",
  example: "founding pick draw=dd_1",
  // Said by the buttons of a draw.
  hidden: true,
  touches: ["deeds", "foundings"],
  options: {
    draw: named("founding.option.draw", false, 60),
    /** As many as were left when the form was shown: a page is picked from once. */
    left: { ...number("founding.option.left", false, 0, 100_000), named: true },
    who: words("founding.option.picked", false, 3000),
  },
  form: {
    when: "always",
    build: (text, given) => pickForm(text, asId(given.community), asId(given.draw)),
  },
  async prefill(request, form) {
    const id = optionIn(form.ref, "draw");
    const draw = await drawHere(request, id);
    const known = { all: draw ? leftOf(draw).length : 0, page: draw ? await pageOf(request, draw) : [] };
    return pickForm(request.text, communityIfUnclear(request), id, known);
  },
  async run(request, { draw: id, left, who = "" }) {
    const { records, text } = request;
    const draw = await drawHere(request, id);
    if (!draw) throw new Refusal("founding.refuse.draw");
    const all = leftOf(draw);
    if (left === undefined) throw new Refusal("founding.refuse.unseen");
    if (left !== all.length) throw new Refusal("founding.refuse.page");
    const said = new Set(who.split(/\s+/));
    const picked = (await pageOf(request, draw)).filter(({ ref }) => said.has(ref));
    const rest = all.slice(drawPage);
    const before = await foundingOf(request);
    const after = drawnTo(
      before,
      picked.map(({ member, name }) => candidate(member === null ? undefined : { id: member }, name)),
    );
    if (after !== before) await keep(request, after);
    await records.deeds.save(keptWith(draw, rest));
    return privately({
      text: joined([
        picked.length === 0
          ? text("founding.pick.nobody")
          : text("founding.pick.done", { names: picked.map(({ name }) => name).join(", ") }),
        ...(rest.length === 0 ? [] : [text("founding.pick.left", { left: rest.length })]),
      ]),
      buttons: [
        ...(rest.length === 0 ? [] : lookButtons(request, draw.id, "founding.button.next")),
        foundingButton(request, "founding people", "founding.button.people"),
        ...(after === before ? [] : [undoButton(request, after)]),
      ],
    });
  },
});

export const foundingPass = defineCommand({
  words: "founding pass",
  for: "facilitator",
  audience: "private",
  summary: "founding.pass.summary",
  example: "founding pass draw=dd_1",
  hidden: true,
  touches: ["deeds"],
  options: { draw: named("founding.option.draw", false, 60) },
  async run(request, { draw: id }) {
    const draw = await drawHere(request, id);
    if (!draw) throw new Refusal("founding.refuse.draw");
    await request.records.deeds.save(keptWith(draw, []));
    return privately({ text: request.text("founding.pass.done", { many: leftOf(draw).length }) });
  },
});
