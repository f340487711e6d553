// `/cop notes add @name <words>` and `notes draft`: what a facilitator wants to remember about somebody, and what they mean to
// write to them. The bot keeps both and sends neither.

import { quoted } from "../../cards/card.ts";
import type { Form } from "../../cards/form.ts";
import { communityIfUnclear, formRef } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import type { RawOptions } from "../../commands/invocation.ts";
import { writeLine } from "../../commands/line.ts";
import { member as memberOption, words } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { isPresent } from "../../community/member.ts";
import type { Texts } from "../../text/texts.ts";
import { longestNote } from "../note.ts";
import { memberMeant } from "../notebook.ts";

type Kind = "note" | "draft";

/** [D] Far more than anybody keeps about one person by hand. */
const mostAboutOne = 50;

const formFor =
  (kind: Kind, line: string) =>
  (text: Texts, given: RawOptions): Form => {
    const known = typeof given.who === "string" ? given.who.replace(/^@/, "") : undefined;
    return {
      ref: formRef(line, given),
      title: text.plain(`notes.form.${kind}`),
      intro: text.plain(`notes.form.${kind}.intro`),
      fields: [
        {
          id: "who",
          label: text.plain("notes.form.who"),
          type: "member",
          required: true,
          ...(known === undefined ? {} : { value: known }),
        },
        {
          id: "words",
          label: text.plain(`notes.form.${kind}.words`),
          type: "paragraph",
          required: true,
          max: longestNote,
        },
      ],
    };
  };

async function keep(
  request: MemberRequest,
  { who, words: said }: { readonly who: string; readonly words: string },
  kind: Kind,
): Promise<Reply> {
  const { records, ids, community, member: by, now, text } = request;
  const about = await memberMeant(request, who);
  if (!isPresent(about)) throw new Refusal("notes.refuse.not-member");
  const known = (await records.matters.of("notes", community.id)).filter((one) => one.owner === about.id);
  if (known.length >= mostAboutOne) throw new Refusal("notes.refuse.many");
  const note = { id: ids.next("no"), community: community.id, owner: about.id, createdAt: now, by: by.id };
  await records.matters.save("notes", { ...note, draft: kind === "draft", words: said });
  const where = communityIfUnclear(request);
  return privately({
    title: about.name,
    text: text(`notes.kept.${kind}`, { name: about.name }),
    fields: [{ label: text.plain(`notes.form.${kind}`), value: [quoted(said)] }],
    buttons: [
      { id: writeLine("notes remove", { note: note.id, community: where }), label: text.plain("notes.button.undo") },
      {
        id: writeLine("notes show", { who: about.ref, community: where }),
        label: text.plain("notes.button.show", { name: about.name }),
      },
    ],
  });
}

export const notesAdd = defineCommand({
  words: "notes add",
  for: "facilitator",
  audience: "private",
  summary: "notes.add.summary",
  example: "notes add @ada Wrestles with letters to banks, would like to meet somebody who files them",
  touches: ["notes"],
  options: { who: memberOption("notes.option.who", true), words: words("notes.option.words", true, longestNote) },
  form: { when: "missing", build: formFor("note", "notes add") },
  run: (request, options) => keep(request, options, "note"),
});

export const notesDraft = defineCommand({
  words: "notes draft",
  for: "facilitator",
  audience: "private",
  summary: "notes.draft.summary",
  example: "notes draft @ada Good to have you in the room these months. What do you take from it?",
  touches: ["notes"],
  options: { who: memberOption("notes.option.who", true), words: words("notes.option.words", true, longestNote) },
  form: { when: "missing", build: formFor("draft", "notes draft") },
  run: (request, options) => keep(request, options, "draft"),
});
