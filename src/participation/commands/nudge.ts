// The buttons under everything the bot sends unasked: fewer, pause, stop. One click, at once, and stop is final until
// revoked.
import { time, words } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { day, plus } from "../../time/instant.ts";
import { wished } from "../nudge-wish.ts";
import { pauseIfManyOptOut } from "../opt-outs.ts";

/** What "pause" means under a message. */
const pauseDays = 30;

export const nudge = defineCommand({
  words: "nudge",
  hidden: true,
  for: "member",
  audience: "private",
  summary: "nudge.summary",
  example: "nudge fewer",
  touches: ["members"],
  options: { wish: choice("nudge.option.wish", true, ["fewer", "pause", "stop", "no"]) },
  async run(request, { wish }) {
    const { member, records, text, now, zone } = request;
    const until = plus(now, pauseDays * day);
    const preferences = wished(member.preferences, wish, until);
    const where = words("/cop preferences");
    if (preferences === undefined) return privately({ text: text("nudge.stopped-already", { preferences: where }) });
    await records.members.save({ ...member, preferences });
    if (wish === "stop") await pauseIfManyOptOut(request);
    return privately({
      text: text(`nudge.${wish}.done`, { until: time(until, zone, "date"), preferences: where }),
    });
  },
});
