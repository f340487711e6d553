// `/cop founding people`, `invite`, `talked`, `forget`: whom a facilitator might ask and has talked with. For facilitators
// alone: the bot writes to nobody, it gives drafts to send in one's own name.

import { type Button, buttonIdLimit, quoted } from "../../cards/card.ts";
import { communityIfUnclear, hasWords } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand, Refusal } from "../../commands/define.ts";
import { cut, writeLine } from "../../commands/line.ts";
import { number, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent, type Member } from "../../community/member.ts";
import { joined } from "../../text/texts.ts";
import { askedOf, type Candidate, type Founding, forgotten, foundingLimits, talkedWith } from "../founding.ts";
import { foundingButton, undoButton } from "../founding-card.ts";
import { foundingOf, keep, nameOf, personIn, saidOf } from "../own-founding.ts";

/** Each comes with a draft and a button, and five buttons fit a row everywhere. */
const aPage = 4;

type Listed = Candidate & {
  readonly shown: string;
  readonly how: "new" | "drawn" | "nominated" | "asked" | "talked";
  /** What members say they know. */
  readonly known: readonly string[];
};

/**
 * Those on the list, those whom members named, and those known from imported history who have not joined; by name, because
 * nothing about anybody is weighed here.
 */
function listed(founding: Founding, members: readonly Member[]): readonly Listed[] {
  const found = new Map<string, Listed>();
  const saying = (id: string) =>
    founding.nominations.filter((one) => saidOf(one)?.toLowerCase() === id).map((one) => one.knows);
  const add = (who: Candidate, how: Listed["how"]) => {
    const [id, shown] = [saidOf(who)?.toLowerCase(), nameOf(who, members)];
    if (id !== undefined && shown !== undefined && !found.has(id))
      found.set(id, { member: who.member, name: who.name, shown, how, known: saying(id) });
  };
  for (const one of founding.people) add(one, one.talked ? "talked" : one.drawn ? "drawn" : "asked");
  for (const one of founding.nominations) add(one, "nominated");
  for (const one of members) if (one.consent === "imported") add({ member: one.id, name: null }, "new");
  const order = { nominated: 0, drawn: 1, new: 1, asked: 2, talked: 3 } as const;
  return [...found.values()].sort(
    (one, other) => order[one.how] - order[other.how] || one.shown.localeCompare(other.shown, "en"),
  );
}

const draft = ({ text, textIn, community }: CommunityRequest, name: string) => {
  const spoken = textIn(community.language);
  const about = community.domain === null ? community.name : community.domain;
  return joined([
    text("founding.draft-label"),
    spoken("founding.draft", { name: firstName(name), about: quoted(about) }),
  ]);
};

const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;

export const foundingPeople = defineCommand({
  words: "founding people",
  for: "facilitator",
  audience: "private",
  summary: "founding.people.summary",
  example: "founding people ben",
  touches: [],
  options: {
    page: { ...number("founding.option.page", false, 1, 10_000), named: true },
    find: words("founding.option.find", false, 60),
  },
  async run(request, { page = 1, find = "" }) {
    const { records, community, text } = request;
    const members = await records.members.list(community.id);
    const said = find.trim().toLowerCase();
    const all = listed(await foundingOf(request), members).filter((one) => one.shown.toLowerCase().includes(said));
    const shown = all.slice((page - 1) * aPage, page * aPage);
    if (shown.length === 0)
      return privately({
        title: text.plain("founding.people.title"),
        text: text(said !== "" || page > 1 ? "founding.people.not-found" : "founding.people.none"),
      });
    const more = all.length > page * aPage;
    return privately({
      title: text.plain("founding.people.title"),
      text: text("founding.people.text", { all: all.length }),
      fields: shown.map((one) => ({
        label: text.plain(`founding.person.${one.how}`, { name: cut(one.shown, 80) }),
        value:
          one.how === "asked" || one.how === "talked"
            ? text(`founding.person.${one.how}-note`)
            : joined([
                ...one.known.map((words) => text("founding.person.knows", { words })),
                draft(request, one.shown),
              ]),
      })),
      buttons: [
        ...shown.flatMap((one) => nextButton(request, one)),
        ...(more
          ? [
              foundingButton(request, "founding people", "founding.button.more", {
                page: String(page + 1),
                find: find === "" ? undefined : cut(find, 20),
              }),
            ]
          : []),
      ],
    });
  },
});

/** "I asked Ben", then "Talked with Ben". None where the name is too long for a button. */
function nextButton(request: CommunityRequest, one: Listed): readonly Button[] {
  if (one.how === "talked") return [];
  const step = one.how === "asked" ? "talked" : "asked";
  const line = step === "talked" ? "founding talked" : "founding invite";
  const id = writeLine(line, { who: saidOf(one), community: communityIfUnclear(request) });
  const label = request.text.plain(`founding.person.press-${step}`, { name: cut(one.shown, 40) });
  return id.length > buttonIdLimit ? [] : [{ id, label }];
}

const who = { who: words("founding.option.who", true, foundingLimits.name) } as const;

async function meant(request: CommunityRequest, typed: string) {
  const members = await request.records.members.list(request.community.id);
  const { who: person } = personIn(typed, "", members, request.invocation.mentions);
  const name = nameOf(person, members) ?? "";
  if (!hasWords(name)) throw new Refusal("founding.refuse.nobody");
  return { person, name, members, founding: await foundingOf(request) };
}

export const foundingInvite = defineCommand({
  words: "founding invite",
  for: "facilitator",
  audience: "private",
  summary: "founding.invite.summary",
  example: "founding invite Ben from the archive",
  touches: ["foundings"],
  options: who,
  async run(request, { who: typed }) {
    const { person, name, founding, members } = await meant(request, typed);
    const { text } = request;
    const known = members.find((one) => one.id === person.member);
    if (known && isPresent(known)) return privately({ text: text("founding.invite.member", { name }) });
    const kept = askedOf(founding, person);
    await keep(request, kept);
    return privately({
      title: text.plain("founding.invite.title", { name: cut(name, 60) }),
      text: joined([draft(request, name), text("founding.invite.kept")]),
      buttons: [foundingButton(request, "founding people", "founding.button.people"), undoButton(request, kept)],
    });
  },
});

export const foundingTalked = defineCommand({
  words: "founding talked",
  for: "facilitator",
  audience: "private",
  summary: "founding.talked.summary",
  example: "founding talked Ben from the archive",
  // Said by the buttons of the list.
  hidden: true,
  touches: ["foundings"],
  options: who,
  async run(request, { who: typed }) {
    const { person, name, founding } = await meant(request, typed);
    const kept = talkedWith(founding, person);
    await keep(request, kept);
    return privately({
      text: request.text("founding.talked.done", { name, many: kept.people.filter((one) => one.talked).length }),
      buttons: [foundingButton(request, "founding people", "founding.button.people"), undoButton(request, kept)],
    });
  },
});

export const foundingForget = defineCommand({
  words: "founding forget",
  for: "facilitator",
  audience: "private",
  summary: "founding.forget.summary",
  example: "founding forget Ben from the archive",
  touches: ["foundings"],
  options: who,
  async run(request, { who: typed }) {
    const { person, name, founding } = await meant(request, typed);
    await keep(request, forgotten(founding, person));
    return privately({ text: request.text("founding.forget.done", { name }) });
  },
});
