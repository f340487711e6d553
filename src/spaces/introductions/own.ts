// What a member's own words about introductions are weighed against: their wish, the rounds, and when the next one begins.
import { type CommunityRequest, type MemberRequest, Refusal } from "../../commands/define.ts";
import { isUncountedGuest } from "../../community/guests.ts";
import { isPresent, type Member } from "../../community/member.ts";
import { type LocalDate, localDate } from "../../time/zone.ts";
import { currentOf, groupOf, type Round, takingPart } from "./round.ts";
import { nextRoundDate } from "./round-date.ts";
import type { IntroductionSettings } from "./settings.ts";
import { type IntroductionWish, noWish, wishId } from "./wish.ts";

export const todayOf = ({ now, community }: CommunityRequest): LocalDate => localDate(now, community.zone);

export const settingsOf = async ({ records, community }: CommunityRequest): Promise<IntroductionSettings | undefined> =>
  (await records.matters.of("introductionSettings", community.id))[0];

export const ownWish = async ({ records, community, member, now }: MemberRequest): Promise<IntroductionWish> =>
  (await records.matters.get("introductionWishes", wishId(member.id))) ?? noWish(community.id, member.id, now);

/** The date of the next round, when there are rounds at all. */
export async function nextRound(request: CommunityRequest): Promise<LocalDate | undefined> {
  const settings = await settingsOf(request);
  if (!settings?.on) return undefined;
  return nextRoundDate(settings, await request.records.matters.of("rounds", request.community.id), todayOf(request));
}

/** Guests are introduced only where a facilitator switched it on. */
export async function refuseGuest({ records, community, member, now }: MemberRequest): Promise<void> {
  if (isUncountedGuest(member, await records.matters.of("guests", community.id), now))
    throw new Refusal("introductions.refuse.guest");
}

/** The other members who are in it still. */
export async function othersIn(request: MemberRequest, round: Round): Promise<readonly Member[]> {
  const group = groupOf(round, request.member.id);
  const ids = group ? takingPart(group).filter((id) => id !== request.member.id) : [];
  const found = await Promise.all(ids.map((id) => request.records.members.get(id)));
  return found.filter((one): one is Member => one !== undefined && isPresent(one));
}

/** The introduction that is meant: the one named by a button, else the latest one running. Undefined when there is none. */
export async function ownIntroduction(request: MemberRequest, id: string | undefined): Promise<Round | undefined> {
  const { records, community, member } = request;
  if (id !== undefined) {
    const round = await records.matters.get("rounds", id);
    const group = round?.community === community.id ? groupOf(round, member.id) : undefined;
    return group && takingPart(group).includes(member.id) ? round : undefined;
  }
  return currentOf(await records.matters.of("rounds", community.id), member.id, todayOf(request))[0];
}

/** Somebody named in a command. Who has not joined, or has left, is nobody here. */
export async function memberNamed(request: MemberRequest, ref: string): Promise<Member> {
  const { records, community } = request;
  const found = await records.members.byRef(community.id, ref);
  if (!found || !isPresent(found)) throw new Refusal("introductions.unknown", { who: ref });
  return found;
}
