// The buttons under everything the bot sends unasked: fewer, pause, stop. One click, at once, and final until revoked.
import { time, words } from "../../cards/card.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import type { Preferences } from "../../community/member.ts";
import { tooManyOptOuts } from "../../rules/auto-pause.ts";
import { day, plus } from "../../time/instant.ts";

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
    const wishes: Record<typeof wish, Partial<Preferences>> = {
      fewer: { nudges: "fewer", nudgesPausedUntil: null },
      pause: { nudges: "paused", nudgesPausedUntil: until },
      stop: { nudges: "stopped", nudgesPausedUntil: null },
      no: {},
    };
    await records.members.save({ ...member, preferences: { ...member.preferences, ...wishes[wish] } });
    if (wish === "stop") await pauseIfMany(request);
    return privately({
      text: text(`nudge.${wish}.done`, { until: time(until, zone, "date"), preferences: words("/cop preferences") }),
    });
  },
});

/** At 3 % opt-outs within a week the bot falls silent before a facilitator has to ask (domain 7.2). */
async function pauseIfMany({ community, member, records, now }: MemberRequest): Promise<void> {
  const lastWeek = (await records.outbox.sentSince(community.id, plus(now, -7 * day))).filter(
    (one) => !one.solicited && one.to.kind === "member",
  );
  const recipients = new Set(lastWeek.map((one) => (one.to.kind === "member" ? one.to.member : null)));
  const members = await records.members.list(community.id);
  const optOuts = members.filter(
    (one) => recipients.has(one.id) && (one.id === member.id || one.preferences.nudges === "stopped"),
  ).length;
  if (community.nudgesPaused === null && tooManyOptOuts(optOuts, recipients.size)) {
    await records.communities.save({ ...community, nudgesPaused: { since: now, by: "opt-outs" } });
  }
}
