// `/cop link accept` and `link remove`: each side says yes or no for itself, as often as it likes, and the link stands while
// both say yes. So every answer is undone by the other one.
import { words as plainWords, link as shownLink } from "../../cards/card.ts";
import { undoButton } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { saying } from "../../community/agreement.ts";
import { keepPair, meantLink, pairOf, suggestLinks } from "../links-of.ts";

const which = { link: words("link.option.link", true, 300) };

export const linkAccept = defineCommand({
  words: "link accept",
  for: "facilitator",
  audience: "private",
  summary: "link.accept.summary",
  example: "link accept Data stewards",
  touches: ["links"],
  options: which,
  suggest: { link: suggestLinks },
  async run(request, { link: words }) {
    const { text, now } = request;
    const link = await meantLink(request, words);
    if (link.state === "standing") throw new Refusal("link.cannot-ask.standing", { name: link.name, id: link.id });
    const pair = saying(await pairOf(request, link), "yes", now);
    await keepPair(request, pair);
    const { own } = pair;
    return privately({
      title: text.plain(own.state === "standing" ? "link.stands.title" : "link.yes.title"),
      text: text(own.state === "standing" ? "link.stands" : own.theirs === "no" ? "link.yes-alone" : "link.yes-waits", {
        name: own.name,
        undo: plainWords(`/cop link remove ${own.id}`),
        start: plainWords("/cop exchange start"),
      }),
      buttons: [undoButton(request, "link remove", { link: own.id })],
    });
  },
});

export const linkRemove = defineCommand({
  words: "link remove",
  for: "facilitator",
  audience: "private",
  summary: "link.remove.summary",
  example: "link remove Data stewards",
  touches: ["links"],
  options: which,
  suggest: { link: suggestLinks },
  async run(request, { link: words }) {
    const { records, text, now } = request;
    const link = await meantLink(request, words);
    if (link.kind === "address") {
      await records.matters.remove("links", link.id);
      const undo = `/cop link add ${link.address} ${link.about}`;
      const address = shownLink(link.address, link.address);
      return privately({ text: text("link.removed.address", { address, undo }) });
    }
    if (link.ours === "no") throw new Refusal("link.removed-already", { name: link.name, id: link.id });
    const before = link.state === "asked" ? (link.askedBy === "us" ? "taken-back" : "declined") : "ended";
    const pair = saying(await pairOf(request, link), "no", now);
    await keepPair(request, pair);
    const undo = plainWords(`/cop link accept ${link.id}`);
    return privately({
      text: text(`link.removed.${before}`, { name: pair.own.name, undo }),
      buttons: [undoButton(request, "link accept", { link: link.id })],
    });
  },
});
