// Erases the notes and drafts about somebody 90 days after they left (domain 6.4).
import { defineRule } from "../../rules/define.ts";
import type { Do } from "../../rules/proposal.ts";
import { earliest } from "../../time/instant.ts";
import { notesEndAt } from "../note.ts";

export const forgetNotes = defineRule({
  id: "spaces.forget-notes",
  reads: ["notes", "members"],
  afterEnd: true,
  settings: {},
  decide({ snapshot, now, text, key }) {
    const ends = new Map(snapshot.members.map((member) => [member.id, notesEndAt(member)]));
    const ending = snapshot.notes.map((note) => ({ id: note.id, at: ends.get(note.owner) }));
    const proposals = ending
      .filter(({ at }) => at !== undefined && at <= now)
      .map(
        ({ id }): Do => ({
          kind: "do",
          key: key(id),
          reason: text.plain("notes.forget.reason"),
          change: { kind: "matter-gone", of: "notes", id },
        }),
      );
    const nextAt = earliest(...ending.map(({ at }) => at).filter((at) => at !== undefined && at > now)) ?? null;
    return { proposals, nextAt, note: text.plain("notes.forget.none") };
  },
});
