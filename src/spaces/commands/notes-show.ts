// `/cop notes show [@name]`: the notebook, for facilitators' eyes only.
import { defineCommand } from "../../commands/define.ts";
import { member as memberOption } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { memberMeant, notebook, notesAbout } from "../notebook.ts";

export const notesShow = defineCommand({
  words: "notes show",
  aliases: ["notes"],
  for: "facilitator",
  audience: "private",
  summary: "notes.show.summary",
  example: "notes show @ada",
  touches: [],
  options: { who: memberOption("notes.option.who", false) },
  async run(request, { who }) {
    return privately(
      who === undefined ? await notebook(request) : await notesAbout(request, await memberMeant(request, who)),
    );
  },
});
