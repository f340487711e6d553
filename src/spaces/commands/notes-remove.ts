// Removes one note or draft, by its button. The answer hands its words back, so that it can be undone.
import { quoted, words } from "../../cards/card.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { named } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";

export const notesRemove = defineCommand({
  words: "notes remove",
  hidden: true,
  for: "facilitator",
  audience: "private",
  summary: "notes.remove.summary",
  example: "notes remove note=no_1",
  touches: ["notes"],
  options: { note: named("notes.option.note", true) },
  async run({ records, community, text }, { note: id }) {
    const note = await records.matters.get("notes", id);
    if (note?.community !== community.id) throw new Refusal("notes.refuse.gone");
    await records.matters.remove("notes", note.id);
    const about = await records.members.get(note.owner);
    const again = words(`/cop notes ${note.draft ? "draft" : "add"} @${about?.ref ?? ""}`);
    return privately({
      ...(about ? { title: about.name } : {}),
      text: text("notes.removed", { again }),
      fields: [{ label: text.plain("notes.was"), value: [quoted(note.words)] }],
    });
  },
});
