// `/cop audit`: what facilitators and admins did by command, newest first.
import { time, words } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";

export const audit = defineCommand({
  words: "audit",
  for: "facilitator",
  audience: "private",
  summary: "audit.summary",
  example: "audit",
  touches: [],
  options: {},
  async run({ records, community, zone, text }) {
    const entries = await records.audit.list(community.id, 20);
    if (entries.length === 0) return privately({ text: text("audit.none") });
    const names = new Map((await records.members.list(community.id)).map((member) => [member.ref, member.name]));
    const lines = entries.map((entry) =>
      text("audit.line", {
        when: time(entry.at, zone),
        who: names.get(entry.by) ?? (entry.by || text.plain("audit.somebody")),
        command: words(`/cop ${entry.command}`),
      }),
    );
    return privately({ title: text.plain("audit.title"), text: joined(lines) });
  },
});
