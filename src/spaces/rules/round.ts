// Makes each round of introductions at its time, and takes out of running ones whoever left, switched introductions off
// or is away for the rest of it.
import { withoutGuests } from "../../community/guests.ts";
import { defineRule } from "../../rules/define.ts";
import type { Do } from "../../rules/proposal.ts";
import { day, earliest, plus } from "../../time/instant.ts";
import { localDate, plusDays } from "../../time/zone.ts";
import { plannedAt } from "../introductions/moments.ts";
import { newRound } from "../introductions/plan.ts";
import { isAwayToTheEnd, isGone, poolOn } from "../introductions/pool.ts";
import { roundIdOn, steppedOut, takingPart } from "../introductions/round.ts";
import { roundDateBy, roundDateFrom } from "../introductions/settings.ts";

/** A round that could not be made for so long waits for the next date (domain 7.2: stale after 72 hours). */
const stale = 3 * day;

export const round = defineRule({
  id: "spaces.round",
  reads: ["members", "introductionSettings", "introductionWishes", "rounds", "gatherings", "attendance", "guests"],
  // Not by rounds: every press of a button in one changes them, and neither who is in nor when the next begins.
  wokenBy: ["members", "introductionSettings", "introductionWishes", "guests"],
  settings: {},
  decide({ snapshot, now, text, key }) {
    const { community, members, introductionWishes, rounds } = snapshot;
    const today = localDate(now, community.zone);
    const byId = new Map(members.map((member) => [member.id, member]));
    const proposals: Do[] = [];
    for (const running of rounds.filter((one) => one.kind !== "imported" && one.endDate > today)) {
      const inIt = running.groups.flatMap(takingPart);
      const gone = inIt.filter((id) => {
        const member = byId.get(id);
        return isGone(running, member) || (member !== undefined && isAwayToTheEnd(running, member, today));
      });
      const left = steppedOut(running, gone, now);
      if (left === running) continue;
      const change = { kind: "matter", of: "rounds", matter: left } as const;
      const reason = text.plain("introductions.round.stepped-out");
      proposals.push({ kind: "do", key: key("out", running.id, now), reason, change });
    }
    const [settings] = snapshot.introductionSettings;
    if (!settings?.on) return { proposals, nextAt: null, note: text.plain("introductions.round.off") };

    // In the east Monday begins when it is Sunday still for the community.
    const soon = plusDays(today, 1);
    const known = (date: string) => rounds.some((one) => one.id === roundIdOn(community.id, date as typeof today));
    const counted = withoutGuests(members, snapshot.guests, now);
    const at = (date: typeof today) => plannedAt(date, poolOn(date, counted, introductionWishes), community);
    const last = roundDateBy(settings, soon);
    const next = roundDateFrom(settings, plusDays(last ?? today, 1));
    if (last !== undefined && !known(last) && at(last) <= now && plus(at(last), stale) > now) {
      const matter = newRound(snapshot, settings, last, now);
      const change = { kind: "matter", of: "rounds", matter } as const;
      proposals.push({ kind: "do", key: key(last), reason: text.plain("introductions.round.made"), change });
    }
    const ahead = [last, next].flatMap((date) => (date !== undefined && !known(date) ? [at(date)] : []));
    return {
      proposals,
      nextAt: earliest(...ahead.filter((moment) => moment > now)) ?? null,
      note: text.plain("introductions.round.none"),
    };
  },
});
