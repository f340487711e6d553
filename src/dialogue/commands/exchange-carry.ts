// `/cop exchange carry`: somebody who belongs to two linked communities says what they took from one to the other. Named as one
// who carries practice across only if they choose so (domain 5, broker).
import {
  asTypedBefore,
  communityIfUnclear,
  formRef,
  hasWords,
  meantAmong,
  notUnderstood,
  onOneLine,
} from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent, type Member } from "../../community/member.ts";
import { neighbourOf } from "../../community/neighbours.ts";
import type { NeighbourLink } from "../../evolution/link.ts";
import { type Carried, longest } from "../exchange.ts";
import { standingLinks } from "../exchanges-of.ts";

const whether = ["no", "yes"] as const;

export const exchangeCarry = defineCommand({
  words: "exchange carry",
  for: "member",
  audience: "private",
  summary: "exchange.carry.summary",
  example: "exchange carry Their way of closing a review",
  touches: ["carried"],
  options: {
    what: words("exchange.option.carried", true, longest.what),
    name: choice("exchange.carry.field.name", false, whether),
    with: named("exchange.option.with", false, 100),
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("exchange carry", given),
      title: text.plain("exchange.carry.title"),
      intro: text.plain("exchange.carry.intro"),
      submit: text.plain("exchange.carry.submit"),
      fields: [
        {
          id: "what",
          label: text.plain("exchange.carry.field.what"),
          type: "text",
          required: true,
          max: longest.what,
          ...asTypedBefore(given.what, longest.what),
        },
        {
          id: "name",
          label: text.plain("exchange.carry.field.name"),
          type: "choice",
          required: false,
          choices: whether.map((one) => ({ id: one, label: text.plain(`exchange.carry.name.${one}`) })),
          value: "no",
        },
        {
          id: "with",
          label: text.plain("exchange.carry.field.with"),
          type: "text",
          required: false,
          max: 100,
          hint: text.plain("exchange.carry.hint.with"),
        },
      ],
    }),
  },
  async run(request, { what: typed, name, with: said }) {
    const { records, community, member, ids, now, text } = request;
    const what = onOneLine(typed);
    if (!hasWords(what)) return notUnderstood(request, "what", "exchange.needs-words");
    const all = await bothMine(request);
    if (all.length === 0) throw new Refusal("exchange.carry.nowhere");
    const found =
      said !== undefined && hasWords(said) ? meantAmong(all, said, ({ link }) => [link.id, link.name]) : all;
    const [only, another] = found;
    const names = all.map(({ link }) => link.name).join(", ");
    if (!only || another) return notUnderstood(request, "with", "exchange.carry.which", { names });
    // Read once more and first, as everything of the other side.
    if (!(await neighbourOf(request, only.link.other))) throw new Refusal("link.dead", { name: only.link.name });
    const [here, there] = [ids.next("ca"), ids.next("ca")];
    const common = { createdAt: now, what, named: name === "yes" };
    const own: Carried = {
      ...common,
      id: here,
      mirror: there,
      community: community.id,
      owner: member.id,
      other: only.link.other,
    };
    const mirrored: Carried = {
      ...common,
      id: there,
      mirror: here,
      community: only.link.other,
      owner: only.there.id,
      other: community.id,
    };
    await records.matters.save("carried", own);
    await records.matters.save("carried", mirrored);
    return privately({
      title: text.plain("exchange.carried.title"),
      text: text(own.named ? "exchange.carried.saved-named" : "exchange.carried.saved", { name: only.link.name }),
      buttons: [
        {
          id: writeLine("exchange uncarry", { carried: own.id, community: communityIfUnclear(request) }),
          label: text.plain("exchange.button.uncarry"),
        },
      ],
    });
  },
});

type Crossing = { readonly link: NeighbourLink; readonly there: Member };

/** The standing links to communities to which this person belongs, too. */
async function bothMine(request: MemberRequest): Promise<readonly Crossing[]> {
  const { records, installation, person } = request;
  const elsewhere = (await records.members.of(installation, person)).filter(isPresent);
  return (await standingLinks(request)).flatMap((link) => {
    const there = elsewhere.find((one) => one.community === link.other);
    return there ? [{ link, there }] : [];
  });
}

export const exchangeUncarry = defineCommand({
  words: "exchange uncarry",
  for: "member",
  audience: "private",
  summary: "exchange.uncarry.summary",
  example: "exchange uncarry carried=ca_1",
  touches: ["carried"],
  hidden: true,
  options: { carried: named("exchange.option.carried", true, 40) },
  async run({ records, community, member, text }, { carried: id }) {
    const found = await records.matters.get("carried", id);
    if (!found || found.community !== community.id || found.owner !== member.id)
      throw new Refusal("exchange.carry.not-yours");
    const mirrored = await records.matters.get("carried", found.mirror);
    await records.matters.remove("carried", found.id);
    if (mirrored?.mirror === found.id) await records.matters.remove("carried", mirrored.id);
    return privately({ text: text("exchange.uncarried", { what: found.what }) });
  },
});
