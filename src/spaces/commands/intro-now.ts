// `/cop intro now`: an introduction outside of the rounds, with the next member who asks for one too.
import { time } from "../../cards/card.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { isUncountedGuest } from "../../community/guests.ts";
import type { Member } from "../../community/member.ts";
import { joined } from "../../text/texts.ts";
import { dayAt } from "../introductions/moments.ts";
import { nextRound, ownWish, refuseGuest, todayOf } from "../introductions/own.ts";
import { introductionOf } from "../introductions/plan.ts";
import { isFree } from "../introductions/pool.ts";
import { currentOf, groupOf } from "../introductions/round.ts";
import { type IntroductionWish, isBlocked, isWaiting, waitsUntil } from "../introductions/wish.ts";

export const introNow = defineCommand({
  words: "intro now",
  for: "member",
  audience: "private",
  summary: "introductions.now.summary",
  example: "intro now",
  touches: ["introductionWishes", "rounds"],
  options: {},
  async run(request) {
    const { community, member, records, ids, text, zone, now } = request;
    if (!member.preferences.introductions) throw new Refusal("introductions.refuse.off", { on: "/cop intro on" });
    await refuseGuest(request);
    const wish = await ownWish(request);
    const other = await whoWaits(request);
    if (other) {
      const today = todayOf(request);
      const id = ids.next("rd");
      const two = [other.member.id, member.id] as const;
      await records.matters.save(
        "rounds",
        introductionOf(two, { id, kind: "now", community: community.id, today, now }),
      );
      await records.matters.save("introductionWishes", { ...other.wish, nowSince: null });
      await records.matters.save("introductionWishes", { ...wish, nowSince: null });
      return privately({ text: text("introductions.now.found") });
    }
    const since = wish.nowSince !== null && isWaiting(wish, now) ? wish.nowSince : now;
    await records.matters.save("introductionWishes", { ...wish, nowSince: since });
    const next = await nextRound(request);
    return privately({
      text: joined([
        text("introductions.now.waiting", { until: time(waitsUntil(since), zone, "date") }),
        ...(next ? [text("introductions.show.next", { date: time(dayAt(next, community), zone, "date") })] : []),
      ]),
    });
  },
});

/** Who has waited longest and may be introduced to this member: free today, not blocked, not just introduced anyway. */
async function whoWaits(
  request: MemberRequest,
): Promise<{ readonly member: Member; readonly wish: IntroductionWish } | undefined> {
  const { records, community, member, now } = request;
  const wishes = await records.matters.of("introductionWishes", community.id);
  const rounds = await records.matters.of("rounds", community.id);
  const today = todayOf(request);
  const current = currentOf(rounds, member.id, today).flatMap((round) => groupOf(round, member.id)?.members ?? []);
  const waiting = wishes
    .filter((wish) => wish.owner !== member.id && isWaiting(wish, now))
    .filter((wish) => !isBlocked(wishes, wish.owner, member.id) && !current.includes(wish.owner))
    .toSorted((one, other) => ((one.nowSince ?? "") < (other.nowSince ?? "") ? -1 : 1));
  const guests = await records.matters.of("guests", community.id);
  for (const wish of waiting) {
    const found = await records.members.get(wish.owner);
    if (found && !isUncountedGuest(found, guests, now) && isFree(found, { ...wish, skips: null }, today))
      return { member: found, wish };
  }
  return undefined;
}
