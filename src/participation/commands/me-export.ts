// `/cop me export`: everything the bot holds about a person, as a file for their eyes. Also for somebody who has left, or
// is known from imported history only: what is held about them is theirs all the same.
import { defineCommand } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { everythingOf } from "../held.ts";

export const meExport = defineCommand({
  words: "me export",
  for: "anyone",
  audience: "private",
  summary: "me.export.summary",
  example: "me export",
  touches: [],
  options: {},
  async run({ community, member, records, text, now }) {
    if (!member) return privately({ text: text("me.nothing-held", { community: community.name }) });
    const held = { exportedAt: now, community: community.name, ...(await everythingOf(records, community, member)) };
    return privately({
      text: text("me.export.here"),
      file: { name: "cultivate-export.json", mime: "application/json", content: JSON.stringify(held, null, 2) },
    });
  },
});
