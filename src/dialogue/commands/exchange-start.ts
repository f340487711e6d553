// `/cop exchange start`, `accept`, `end` and `post`: each side says yes or no for itself, and posts in its own channel itself.
import { words as plainWords } from "../../cards/card.ts";
import {
  asTypedBefore,
  communityIfUnclear,
  formRef,
  hasWords,
  notUnderstood,
  onOneLine,
  undoButton,
} from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { named, word, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { type Agreement, saying } from "../../community/agreement.ts";
import { neighbourHasEnded } from "../../community/neighbours.ts";
import { proposalKey } from "../../rules/proposal.ts";
import { day, plus } from "../../time/instant.ts";
import { begun, type Exchange, longest } from "../exchange.ts";
import { openingCard } from "../exchange-card.ts";
import {
  exchangesOf,
  isOpen,
  keepPair,
  linkedPair,
  meantExchange,
  meantStandingLink,
  pairOf,
  suggestExchanges,
  suggestStandingLinks,
} from "../exchanges-of.ts";

/** A card that could not be posted for so long is not what the facilitator meant any more. */
const postUseful = 3 * day;
const longestName = 100;
const which = { exchange: words("exchange.option.exchange", false, longestName) };

export const exchangeStart = defineCommand({
  words: "exchange start",
  for: "facilitator",
  audience: "private",
  summary: "exchange.start.summary",
  example: 'exchange start "Data stewards" How do you end a review?',
  touches: ["exchanges"],
  options: {
    link: word("exchange.option.link", true, longestName),
    question: words("exchange.option.question", true, longest.question),
  },
  suggest: { link: suggestStandingLinks },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("exchange start", given),
      title: text.plain("exchange.start.title"),
      intro: text.plain("exchange.start.intro"),
      submit: text.plain("exchange.start.submit"),
      fields: (["link", "question"] as const).map((id) => ({
        id,
        label: text.plain(`exchange.start.field.${id}`),
        type: "text",
        required: true,
        max: id === "link" ? longestName : longest.question,
        ...asTypedBefore(given[id], id === "link" ? longestName : longest.question),
      })),
    }),
  },
  async run(request, { link: said, question: typed }) {
    const { community, ids, now, text } = request;
    const question = onOneLine(typed);
    if (!hasWords(question)) return notUnderstood(request, "question", "exchange.needs-words");
    const link = await meantStandingLink(request, said);
    await refuseSecond(request, link.other);
    if (await neighbourHasEnded(request, link.other)) throw new Refusal("link.other-ended", { name: link.name });
    const own = { id: ids.next("ex"), community: community.id, name: community.name, link: link.id };
    const other = { id: ids.next("ex"), community: link.other, name: link.name, link: link.mirror };
    const pair = begun(own, other, question, now);
    await keepPair(request, pair);
    return privately({
      title: text.plain("exchange.asked.title"),
      text: text("exchange.asked", { name: link.name, undo: plainWords("/cop exchange end") }),
      buttons: [undoButton(request, "exchange end", { exchange: own.id })],
    });
  },
});

/** One exchange at a time between two communities: it has one shared question. */
async function refuseSecond(request: CommunityRequest, other: string, but?: string): Promise<void> {
  const running = (await exchangesOf(request)).find((one) => one.other === other && one.id !== but && isOpen(one));
  if (running) throw new Refusal("exchange.runs-already", { name: running.name, question: running.question });
}

const notOurs = ({ ours, state }: Agreement): boolean => ours !== "yes" && state !== "standing";

export const exchangeAccept = defineCommand({
  words: "exchange accept",
  for: "facilitator",
  audience: "private",
  summary: "exchange.accept.summary",
  example: "exchange accept Data stewards",
  touches: ["exchanges"],
  options: which,
  suggest: { exchange: suggestExchanges },
  async run(request, { exchange: said }) {
    const { text, now } = request;
    const found = await meantExchange(request, said, notOurs);
    if (found.ours === "yes") throw new Refusal("exchange.accepted-already", { name: found.name });
    await refuseSecond(request, found.other, found.id);
    const pair = saying(await linkedPair(request, found), "yes", now);
    await keepPair(request, pair);
    const { own } = pair;
    const to = { exchange: own.id, community: communityIfUnclear(request) };
    const key = own.state === "standing" ? "stands" : own.theirs === "no" ? "yes-alone" : "yes-waits";
    return privately({
      text: text(`exchange.accepted.${key}`, { name: own.name, undo: plainWords("/cop exchange end") }),
      buttons: [
        ...(own.state === "standing"
          ? [
              {
                id: writeLine("exchange post", to),
                label: text.plain("exchange.button.post"),
                style: "primary" as const,
              },
            ]
          : []),
        undoButton(request, "exchange end", { exchange: own.id }),
      ],
    });
  },
});

export const exchangeEnd = defineCommand({
  words: "exchange end",
  for: "facilitator",
  audience: "private",
  summary: "exchange.end.summary",
  example: "exchange end Data stewards",
  touches: ["exchanges"],
  options: which,
  suggest: { exchange: suggestExchanges },
  async run(request, { exchange: said }) {
    const { text, now } = request;
    const found = await meantExchange(request, said);
    if (found.ours === "no") throw new Refusal("exchange.ended-already", { name: found.name });
    const before = found.state === "asked" ? (found.askedBy === "us" ? "taken-back" : "declined") : "ended";
    await keepPair(request, saying(await pairOf(request, found), "no", now));
    const undo = plainWords(`/cop exchange accept ${found.id}`);
    return privately({
      text: text(`exchange.ended.${before}`, { name: found.name, undo }),
      buttons: [undoButton(request, "exchange accept", { exchange: found.id })],
    });
  },
});

/** Posts the shared question in one's own channel: each side does so itself. */
export const exchangePost = defineCommand({
  words: "exchange post",
  for: "facilitator",
  audience: "private",
  summary: "exchange.post.summary",
  example: "exchange post exchange=ex_1",
  touches: [],
  hidden: true,
  options: { exchange: named("exchange.option.exchange", true, 40) },
  async run(request, { exchange: id }) {
    const { community, text, now } = request;
    const found = await meantExchange(request, id);
    if (found.state !== "standing") throw new Refusal("exchange.not-running", { name: found.name });
    const { own } = await linkedPair(request, found);
    const spoken = request.textIn(community.language);
    const key = postKey(own);
    if ((await request.records.outbox.known(community.id, [key])).has(key))
      throw new Refusal("exchange.posted-already");
    await request.send({
      key,
      audience: { kind: "channel", channel: community.channel },
      card: openingCard(own, spoken),
      reason: spoken.plain("exchange.post.reason", { name: own.name }),
      expires: plus(now, postUseful),
    });
    return privately({ text: text("exchange.posted", { end: plainWords("/cop exchange end") }) });
  },
});

const postKey = ({ community, id }: Exchange): string => proposalKey("dialogue.exchange", community, id);
