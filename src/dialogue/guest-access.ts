// How a guest gets into the channel and out again: asked of the platform as deeds. Whoever is let in has an end from the
// beginning; it comes earlier when the visit falls out, and later when a facilitator says so.
import type { MemberRequest } from "../commands/define.ts";
import { newDeed } from "../community/new-deed.ts";
import type { Deed } from "../ports/records/deeds.ts";
import { day, type Instant, latest, plus } from "../time/instant.ts";
import { type Guest, mayBeKnown, since } from "./guest.ts";

/** Not earlier before the visit [D]: an invitation of Discord's lives for seven days, and has to last until the visit. */
export const accessLead = 6 * day;

type DeedFor<Kind extends Deed["asked"]["kind"]> = Deed & {
  readonly asked: Extract<Deed["asked"], { readonly kind: Kind }>;
};

const ofKind = <Kind extends Deed["asked"]["kind"]>(deeds: readonly Deed[], guest: string, kind: Kind) =>
  deeds.filter((one): one is DeedFor<Kind> => one.subject === guest && one.asked.kind === kind);

/** An e-mail address, as far as can be seen. */
export const isAddress = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed);

export type Access = {
  /** Asked for, and not done yet. */
  readonly pending: DeedFor<"invite-outsider"> | undefined;
  /** Let in: the end that is planned. */
  readonly end: DeedFor<"end-access"> | undefined;
  /** How often they were let in so far. */
  readonly times: number;
};

export function accessOf(deeds: readonly Deed[], guest: string): Access {
  const invites = ofKind(deeds, guest, "invite-outsider");
  return {
    pending: invites.findLast(({ state }) => state === "pending"),
    end: ofKind(deeds, guest, "end-access").findLast(({ state }) => state === "pending"),
    times: invites.length,
  };
}

/** Until when a guest has access, or will have it; null: they have none. */
export const openUntil = ({ pending, end }: Access): Instant | null => pending?.asked.until ?? end?.dueAt ?? null;

type Wish = {
  readonly email: string | null;
  readonly startsAt: Instant;
  readonly until: Instant;
  /** Not only some days before the visit. */
  readonly atOnce: boolean;
};

/** Asks for it, or changes until when. Answers from when on; null: they are in already. */
export async function letIn(request: MemberRequest, guest: Guest, wish: Wish): Promise<Instant | null> {
  const { records, community, now } = request;
  const { pending, end, times } = accessOf(await records.deeds.of(community.id), guest.id);
  const { until } = wish;
  if (end) {
    await records.deeds.save({ ...end, dueAt: until, nextTryAt: until });
    return null;
  }
  const dueAt = wish.atOnce ? now : (latest(now, plus(wish.startsAt, -accessLead)) as Instant);
  if (pending) {
    const email = wish.email ?? pending.asked.email;
    await records.deeds.save({ ...pending, asked: { ...pending.asked, email, until }, dueAt, nextTryAt: dueAt });
    return dueAt;
  }
  const asked = { kind: "invite-outsider", name: guest.name, email: wish.email, until } as const;
  await records.deeds.add(
    newDeed(request, { key: `guest/${guest.id}/invite/${times + 1}`, subject: guest.id, asked, dueAt }),
  );
  return dueAt;
}

/** A planned end knows whom it ends for, or does not any more. */
export async function knowPerson({ records, community }: MemberRequest, { id, person }: Guest): Promise<void> {
  const { end } = accessOf(await records.deeds.of(community.id), id);
  if (end) await records.deeds.save({ ...end, asked: { ...end.asked, person } });
}

/** No access any more: an invitation that waits is withdrawn, and a planned end comes now. True when there was any. */
export async function letOut({ records, community, now }: MemberRequest, guest: Guest): Promise<boolean> {
  const { pending, end } = accessOf(await records.deeds.of(community.id), guest.id);
  if (pending) await records.deeds.save({ ...pending, asked: { ...pending.asked, email: null }, state: "withdrawn" });
  if (end) await records.deeds.save({ ...end, dueAt: now, nextTryAt: now });
  return pending !== undefined || end !== undefined;
}

/** Where nobody notes whether the guest stays, so long after the visit it counts as said [D]. */
const followUpWithin = 30 * day;

/** Until when the account of a guest is of use, where no end is to come; `starts` as the calendar has it. */
export function knownUntil(guest: Guest, starts: Instant): Instant {
  if (!mayBeKnown(guest)) return since(guest);
  const over = guest.state === "followed_up" ? since(guest) : plus(starts, followUpWithin);
  return latest(over, guest.visit?.until ?? undefined) as Instant;
}
