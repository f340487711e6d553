// The day before a round, to each who is in it: tomorrow it begins, and one press leaves this one out (domain 6.1).
import { time } from "../../cards/card.ts";
import { writeLine } from "../../commands/line.ts";
import { withoutGuests } from "../../community/guests.ts";
import { languageOf, zoneOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { earliest, type Instant } from "../../time/instant.ts";
import { localDate, plusDays } from "../../time/zone.ts";
import { plannedAt, tenOn } from "../introductions/moments.ts";
import { poolOn, wishesByMember } from "../introductions/pool.ts";
import { nextRoundDate } from "../introductions/round-date.ts";

export const headsUp = defineRule({
  id: "spaces.heads-up",
  reads: ["members", "introductionSettings", "introductionWishes", "rounds", "guests"],
  settings: { daysBefore: 1 },
  decide({ snapshot, now, settings: { daysBefore }, text, textIn, key }) {
    const { community, introductionWishes: wishes, rounds } = snapshot;
    const members = withoutGuests(snapshot.members, snapshot.guests, now);
    const [settings] = snapshot.introductionSettings;
    if (!settings?.on) return { proposals: [], nextAt: null, note: text.plain("introductions.round.off") };
    const today = localDate(now, community.zone);
    const date = nextRoundDate(settings, rounds, today);
    const pool = poolOn(date, members, wishes);
    const ends = plannedAt(date, pool, community);
    const proposals: Send[] = [];
    const ahead: Instant[] = [];
    const wishFor = wishesByMember(wishes);
    for (const member of pool.length > 1 && now < ends ? pool : []) {
      const due = tenOn(plusDays(date, -Math.max(1, Math.round(daysBefore))), member, community);
      const since = wishFor(member.id)?.onSince;
      // Who switched introductions on after that has just read when the round begins.
      if (since !== undefined && since !== null && since >= due) continue;
      if (due > now) {
        ahead.push(due);
        continue;
      }
      const own = textIn(languageOf(member, community));
      const begins = time(tenOn(date, member, community), zoneOf(member, community), "date");
      proposals.push({
        kind: "send",
        key: key(date, member.id),
        audience: { kind: "member", member: member.id, solicited: true, topic: "introductions" },
        reason: own.plain("introductions.heads-up.reason"),
        card: {
          text: own("introductions.heads-up.text", { begins }),
          buttons: [
            { id: writeLine("intro skip", { round: date }), label: own.plain("introductions.button.skip") },
            { id: "intro off", label: own.plain("introductions.button.off") },
          ],
        },
        due,
        expires: ends,
      });
    }
    const nextAt = earliest(...ahead, now < ends ? ends : undefined) ?? null;
    return { proposals, nextAt, note: text.plain("introductions.heads-up.none") };
  },
});
