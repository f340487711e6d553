// `/cop nudges …`: the facilitator's view of everything unsolicited, and the switch that silences all of it.
import { time, words } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent } from "../../community/member.ts";
import { usualLimits } from "../../rules/outreach-limits.ts";
import { joined } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { nudgesNow } from "../nudge-wish.ts";

const shown = 10;
/** Far more than a week of one community holds. */
const mostDecisions = 10_000;

export const nudgesShow = defineCommand({
  words: "nudges show",
  aliases: ["nudges"],
  for: "facilitator",
  audience: "private",
  summary: "nudges.show.summary",
  example: "nudges show",
  touches: [],
  options: {},
  async run({ community, records, text, now, zone }) {
    const sent = (await records.outbox.sentSince(community.id, plus(now, -30 * day))).filter(
      (one) => !one.solicited && one.to.kind === "member",
    );
    const lately = await records.decisions.since(community.id, plus(now, -7 * day), mostDecisions);
    // The last word about each thing: what was held and then sent does not wait any more.
    const held = [...new Map(lately.map((one) => [one.key, one])).values()].filter(
      (one) => one.outcome === "held" && one.until !== null && one.until > now,
    );
    const members = (await records.members.list(community.id)).filter(isPresent);
    const count = (of: string) => members.filter((one) => nudgesNow(one.preferences, now) === of).length;
    return privately({
      title: text.plain(community.nudgesPaused ? "nudges.title-paused" : "nudges.title"),
      text: text("nudges.counts", {
        sent: sent.length,
        held: held.length,
        fewer: count("fewer"),
        stopped: count("stopped"),
      }),
      ...(held.length > 0
        ? {
            fields: [
              {
                label: text.plain("nudges.held"),
                value: joined(
                  held
                    .slice(-shown)
                    .map((one) => text("nudges.line", { when: time(one.at, zone), reason: words(one.reason) })),
                ),
              },
            ],
          }
        : {}),
      buttons: [
        community.nudgesPaused
          ? { id: "nudges resume", label: text.plain("nudges.resume") }
          : { id: "nudges pause", label: text.plain("nudges.pause") },
      ],
    });
  },
});

export const nudgesPolicy = defineCommand({
  words: "nudges policy",
  for: "facilitator",
  audience: "private",
  summary: "nudges.policy.summary",
  example: "nudges policy",
  touches: [],
  options: {},
  async run({ text }) {
    const { gapDays, windowMessages, windowDays, topicGapDays, declinedDays, staleHours } = usualLimits;
    return privately({
      title: text.plain("nudges.policy.title"),
      text: text("nudges.policy", { gapDays, windowMessages, windowDays, topicGapDays, declinedDays, staleHours }),
    });
  },
});

export const nudgesPause = defineCommand({
  words: "nudges pause",
  for: "facilitator",
  audience: "private",
  summary: "nudges.pause.summary",
  example: "nudges pause",
  touches: ["members"],
  options: {},
  async run({ community, records, text, now }) {
    await records.communities.save({
      ...community,
      nudgesPaused: community.nudgesPaused ?? { since: now, by: "facilitator" },
    });
    return privately({ text: text("nudges.paused", { resume: words("/cop nudges resume") }) });
  },
});

export const nudgesResume = defineCommand({
  words: "nudges resume",
  for: "facilitator",
  audience: "private",
  summary: "nudges.resume.summary",
  example: "nudges resume",
  touches: ["members"],
  options: {},
  async run({ community, records, text }) {
    await records.communities.save({ ...community, nudgesPaused: null });
    return privately({ text: text("nudges.resumed") });
  },
});
