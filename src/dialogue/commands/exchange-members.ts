// What members see and do of an exchange: read it, be its contact by their own word, and step back without a trace.
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { cut, writeLine } from "../../commands/line.ts";
import { choice, named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent } from "../../community/member.ts";
import type { Exchange } from "../exchange.ts";
import { exchangeCard, theirContact } from "../exchange-card.ts";
import { exchangesOf, isOpen, linkedPair, meantExchange, suggestExchanges } from "../exchanges-of.ts";

const listed = 10;

/** What members may see: what both sides agreed on once, and to facilitators also what is asked. */
const isSeen = (one: Exchange, facilitates: boolean): boolean => one.stoodSince !== null || facilitates;

export const exchangeShow = defineCommand({
  words: "exchange show",
  aliases: ["exchange"],
  for: "member",
  audience: "private",
  summary: "exchange.show.summary",
  example: "exchange show Data stewards",
  touches: [],
  options: { exchange: words("exchange.option.exchange", false, 100) },
  suggest: {
    exchange: async (request, typed) => {
      const seen = new Set((await seenBy(request)).map((one) => one.id));
      return (await suggestExchanges(request, typed)).filter((one) => seen.has(one.value));
    },
  },
  async run(request, { exchange: said }) {
    const { text } = request;
    const seen = await seenBy(request);
    const open = seen.filter(isOpen);
    if (said === undefined && open.length !== 1) {
      return privately({
        title: text.plain("exchange.list.title"),
        text: text(seen.length === 0 ? "exchange.list.none" : "exchange.list.intro"),
        fields: seen.slice(-listed).map((one) => ({
          label: one.name,
          value: [{ kind: "quoted", words: one.question }],
        })),
        buttons: seen.slice(-listed).map((one) => ({
          id: writeLine("exchange show", { exchange: one.id, community: communityIfUnclear(request) }),
          label: text.plain("exchange.button.list", { name: cut(one.name, 40) }),
        })),
      });
    }
    const found = said === undefined ? open[0] : await meantExchange(request, said);
    if (!found || !seen.some((one) => one.id === found.id))
      throw new Refusal("exchange.unknown", { said: cut(said ?? "", 60) });
    return privately(await exchangeCard(request, found));
  },
});

async function seenBy(request: MemberRequest): Promise<readonly Exchange[]> {
  const facilitates = request.member.roles.includes("facilitator");
  return (await exchangesOf(request)).filter((one) => isSeen(one, facilitates));
}

/** Self-claimed; asks once more, because the other community will read the name. */
export const exchangeContact = defineCommand({
  words: "exchange contact",
  for: "member",
  audience: "private",
  summary: "exchange.contact.summary",
  example: "exchange contact exchange=ex_1",
  touches: ["exchanges"],
  hidden: true,
  options: {
    exchange: named("exchange.option.exchange", true, 40),
    sure: choice("exchange.option.sure", false, ["yes"]),
  },
  async run(request, { exchange: id, sure }) {
    const { records, member, text } = request;
    const found = await meantExchange(request, id);
    if (found.state !== "standing") throw new Refusal("exchange.not-running", { name: found.name });
    const { own } = await linkedPair(request, found);
    const present = own.contact === null ? undefined : await records.members.get(own.contact);
    if (present && isPresent(present) && present.id !== member.id) throw new Refusal("exchange.contact.taken");
    const to = { exchange: own.id, community: communityIfUnclear(request) };
    if (sure !== "yes") {
      return privately({
        title: text.plain("exchange.contact.title"),
        text: text("exchange.contact.ask", { name: own.name, who: member.name }),
        buttons: [
          {
            id: writeLine("exchange contact", { ...to, sure: "yes" }),
            label: text.plain("exchange.button.sure"),
            style: "primary",
          },
        ],
      });
    }
    await records.matters.save("exchanges", { ...own, contact: member.id });
    const theirs = await theirContact(request, own);
    return privately({
      text:
        theirs === undefined
          ? text("exchange.contact.claimed", { name: own.name })
          : text("exchange.contact.claimed-with", { name: own.name, who: theirs }),
      buttons: [{ id: writeLine("exchange back", to), label: text.plain("exchange.button.back") }],
    });
  },
});

export const exchangeBack = defineCommand({
  words: "exchange back",
  for: "member",
  audience: "private",
  summary: "exchange.back.summary",
  example: "exchange back exchange=ex_1",
  touches: ["exchanges"],
  hidden: true,
  options: { exchange: named("exchange.option.exchange", true, 40) },
  async run(request, { exchange: id }) {
    const { records, member, text } = request;
    const found = await meantExchange(request, id);
    if (found.contact === member.id) await records.matters.save("exchanges", { ...found, contact: null });
    return privately({ text: text("exchange.contact.back", { name: found.name }) });
  },
});
