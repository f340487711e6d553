// `/cop link add <community or address> <what connects us>`: asks another community of this installation, or notes an address.
import { words as plainWords, link as shownLink } from "../../cards/card.ts";
import { asTypedBefore, formRef, hasWords, notUnderstood, onOneLine, undoButton } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand, Refusal } from "../../commands/define.ts";
import { cut } from "../../commands/line.ts";
import { word, words } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import type { Community } from "../../community/community.ts";
import { neighbourHasEnded, neighbourOf } from "../../community/neighbours.ts";
import {
  type AddressLink,
  asked,
  askedAgain,
  type Link,
  looksLikeAddress,
  type NeighbourLink,
  readAddress,
  whyNotAsk,
} from "../link.ts";
import { keepPair, linksOf, pairOf } from "../links-of.ts";

const most = { with: 300, about: 300 } as const;

export const linkAdd = defineCommand({
  words: "link add",
  for: "facilitator",
  audience: "private",
  summary: "link.add.summary",
  example: 'link add "Data stewards" We answer the same questions from two sides',
  touches: ["links"],
  options: {
    with: word("link.option.with", true, most.with),
    about: words("link.option.about", true, most.about),
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("link add", given),
      title: text.plain("link.add.title"),
      intro: text.plain("link.add.intro"),
      submit: text.plain("link.add.submit"),
      fields: [
        {
          id: "with",
          label: text.plain("link.add.field.with"),
          type: "text",
          required: true,
          hint: text.plain("link.add.hint.with"),
          max: most.with,
          ...asTypedBefore(given.with, most.with),
        },
        {
          id: "about",
          label: text.plain("link.add.field.about"),
          type: "paragraph",
          required: true,
          hint: text.plain("link.add.hint.about"),
          max: most.about,
          ...asTypedBefore(given.about, most.about),
        },
      ],
    }),
  },
  async run(request, { with: other, about: typed }) {
    const about = onOneLine(typed);
    if (!hasWords(about)) return notUnderstood(request, "about", "link.needs-words");
    if (looksLikeAddress(other)) return addAddress(request, other, about);
    const found = await named(request, other);
    if (found === "own") return notUnderstood(request, "with", "link.own");
    if (found === "several") return notUnderstood(request, "with", "link.two-called", { name: cut(other, 60) });
    if (found === undefined) return notUnderstood(request, "with", "link.no-community", { name: cut(other, 60) });
    return ask(request, found, about);
  },
});

/** A community of this installation by its whole name or its id. No list is shown of those that there are. */
async function named(request: CommunityRequest, typed: string): Promise<Community | "own" | "several" | undefined> {
  const wanted = onOneLine(typed).toLowerCase();
  const all = await request.records.communities.list(request.installation);
  const found = all.filter((one) => one.id === wanted || onOneLine(one.name).toLowerCase() === wanted);
  const others = found.filter((one) => one.id !== request.community.id);
  const [only, another] = others;
  if (another) return "several";
  // Read once more, and on its own: from here on nobody else changes it.
  if (only) return neighbourOf(request, only.id);
  return found.length > 0 ? "own" : undefined;
}

async function ask(request: CommunityRequest, other: Community, about: string): Promise<Reply> {
  const { community, ids, now, text } = request;
  if (await neighbourHasEnded(request, other.id)) throw new Refusal("link.other-ended", { name: other.name });
  const known = (await linksOf(request)).find(
    (one): one is NeighbourLink => one.kind === "community" && one.other === other.id,
  );
  const why = known && whyNotAsk(known, now);
  if (known && why) throw new Refusal(`link.cannot-ask.${why}`, { name: other.name, id: known.id });
  const own = { id: ids.next("lk"), community: community.id, name: community.name };
  const pair = known
    ? askedAgain(await pairOf(request, known), about, now)
    : asked(own, { id: ids.next("lk"), community: other.id, name: other.name }, about, now);
  await keepPair(request, pair);
  return privately({
    title: text.plain("link.asked.title"),
    text: text("link.asked", { name: other.name, undo: undoing(pair.own) }),
    buttons: [undoButton(request, "link remove", { link: pair.own.id })],
  });
}

async function addAddress(request: CommunityRequest, typed: string, about: string): Promise<Reply> {
  const { records, community, ids, now, text } = request;
  const url = readAddress(typed);
  if (url === undefined) return notUnderstood(request, "with", "link.bad-address");
  const known = (await linksOf(request)).find((one) => one.kind === "address" && one.address === url.href);
  const noted: AddressLink = {
    id: known?.id ?? ids.next("lk"),
    community: community.id,
    owner: null,
    createdAt: known?.createdAt ?? now,
    kind: "address",
    state: "standing",
    address: url.href,
    name: url.hostname,
    about,
  };
  await records.matters.save("links", noted);
  return privately({
    title: text.plain("link.noted.title"),
    text: text("link.noted", { address: shownLink(url.href, url.href), undo: undoing(noted) }),
    buttons: [undoButton(request, "link remove", { link: noted.id })],
  });
}

const undoing = ({ id }: Link) => plainWords(`/cop link remove ${id}`);
