// `/cop link list`: with whom this community is linked, and what waits for an answer.
import { type Button, type Field, quoted, link as shownLink } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand } from "../../commands/define.ts";
import { cut, writeLine } from "../../commands/line.ts";
import { privately } from "../../commands/reply.ts";
import { neighbourHasEnded, neighbourOf } from "../../community/neighbours.ts";
import { joined } from "../../text/texts.ts";
import type { Link } from "../link.ts";
import { linksOf } from "../links-of.ts";

/** Discord shows 25 buttons. */
const withButtons = 10;

export const linkList = defineCommand({
  words: "link list",
  aliases: ["link"],
  for: "facilitator",
  audience: "private",
  summary: "link.list.summary",
  example: "link list",
  touches: [],
  options: {},
  async run(request) {
    const { text } = request;
    const all = await linksOf(request);
    const fields: Field[] = [];
    for (const one of all) fields.push(await field(request, one));
    return privately({
      title: text.plain("link.list.title"),
      text: text(all.length === 0 ? "link.list.none" : "link.list.intro"),
      fields,
      buttons: [
        ...all.slice(-withButtons).flatMap((one) => buttons(request, one)),
        {
          id: writeLine("link add", { community: communityIfUnclear(request) }),
          label: text.plain("link.button.add"),
          style: "primary",
        },
      ],
    });
  },
});

async function field(request: CommunityRequest, one: Link): Promise<Field> {
  const { text } = request;
  if (one.kind === "address")
    return { label: one.name, value: joined([[quoted(one.about)], [shownLink(one.address, one.address)]]) };
  const neighbour = await neighbourOf(request, one.other);
  const state =
    neighbour === undefined
      ? "dead"
      : (await neighbourHasEnded(request, one.other))
        ? "other-ended"
        : one.state === "asked"
          ? (`asked-by-${one.askedBy}` as const)
          : one.state;
  return { label: neighbour?.name ?? one.name, value: joined([[quoted(one.about)], text(`link.state.${state}`)]) };
}

function buttons(request: CommunityRequest, one: Link): Button[] {
  const { text } = request;
  const to = { link: one.id, community: communityIfUnclear(request) };
  const name = cut(one.name, 40);
  const button = (words: string, key: "accept" | "decline" | "end" | "take-back" | "again"): Button => ({
    id: writeLine(words, to),
    label: text.plain(`link.button.list-${key}`, { name }),
  });
  if (one.state === "standing") return [button("link remove", "end")];
  if (one.ours === "no") return one.theirs === "no" ? [] : [button("link accept", "again")];
  if (one.ours === "open" && one.theirs === "yes")
    return [button("link accept", "accept"), button("link remove", "decline")];
  return one.theirs === "open" ? [button("link remove", "take-back")] : [];
}
