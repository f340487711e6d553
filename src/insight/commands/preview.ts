// `/cop preview [days]`: what will be sent if nothing changes, before anybody gets it.
import { time, words } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { number } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";

const usualDays = 7;
/** What fits a chat message; the command line shows all. */
const shown = 20;

export const preview = defineCommand({
  words: "preview",
  for: "facilitator",
  audience: "private",
  summary: "preview.summary",
  example: "preview 14",
  touches: [],
  rehearsal: true,
  options: { days: number("preview.option.days", false, 1, 92) },
  async run({ preview: ahead, records, community, zone, text }, { days = usualDays }) {
    const entries = await ahead(days);
    if (entries.length === 0) return privately({ text: text("preview.none", { days }) });
    const names = new Map((await records.members.list(community.id)).map((member) => [member.ref, member.name]));
    const lines = entries.slice(0, shown).map((entry) =>
      text("preview.line", {
        when: time(entry.at, zone),
        to: names.get(entry.to) ?? text.plain("preview.channel"),
        reason: words(entry.reason),
      }),
    );
    const more = entries.length - shown;
    return privately({
      title: text.plain("preview.title", { days }),
      text: joined(more > 0 ? [...lines, text("preview.more", { more })] : lines),
    });
  },
});
