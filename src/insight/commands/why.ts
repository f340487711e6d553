// `/cop why`: why did I get the last message, in one sentence, and what came before it.
import { time, words } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";

const shown = 5;

export const why = defineCommand({
  words: "why",
  for: "member",
  audience: "private",
  summary: "why.summary",
  example: "why",
  touches: [],
  options: {},
  async run({ records, member, zone, text }) {
    const sent = await records.outbox.sentTo(member.id, shown);
    const [last, ...earlier] = sent;
    if (!last) return privately({ text: text("why.none") });
    const line = (delivery: typeof last) =>
      text("why.line", { when: time(delivery.sentAt ?? delivery.createdAt, zone), reason: words(delivery.reason) });
    return privately({
      title: text.plain("why.title"),
      text: line(last),
      ...(earlier.length > 0
        ? { fields: [{ label: text.plain("why.earlier"), value: joined(earlier.map(line)) }] }
        : {}),
      buttons: [{ id: "preferences", label: text.plain("why.preferences") }],
    });
  },
});
