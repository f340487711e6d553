// Carries out what the platform was asked to do beyond messages. Each deed is claimed, done outside any transaction, and its
// answer stored; rules that read deeds look again then. What the platform cannot do is told to the facilitators as a step.
import type { Community } from "../community/community.ts";
import { isPresent, type Member } from "../community/member.ts";
import { nameless, newDeed } from "../community/new-deed.ts";
import { type ChatAdapter, DeliveryProblem } from "../ports/chat-adapter.ts";
import type { Deed, DeedAnswer, DeedAsked } from "../ports/records/deeds.ts";
import type { Records } from "../ports/store.ts";
import { textsIn } from "../text/texts.ts";
import { type Instant, minute, plus } from "../time/instant.ts";
import type { House } from "./house.ts";
import { forgetListed, listPeople, planForgetting } from "./listed-people.ts";
import { tellFacilitators } from "./tell-facilitators.ts";
import { wakeReaders } from "./wake.ts";

const batch = 20;
/** Longer than any one call takes; after a crash it is tried again. */
const leaseMs = 2 * minute;
const pauseMs = 5 * minute;
/** After so many refusals for now a person is asked instead. */
const mostTries = 12;
const deedRule = "engine.deeds";

export async function carryOutDeeds(house: House, now: Instant): Promise<void> {
  const platforms = Object.values(house.adapters).flatMap((adapter) => (adapter ? [adapter.platform] : []));
  for (const deed of await house.store.write((records) => records.deeds.claim(platforms, now, leaseMs, batch))) {
    await carryOut(house, deed, now);
  }
}

async function carryOut(house: House, deed: Deed, now: Instant): Promise<void> {
  if (deed.asked.kind === "forget-people") return forgetListed(house, deed, deed.asked, now);
  return onPlatform(house, { ...deed, asked: deed.asked }, now);
}

/** What a platform is needed for. */
type PlatformDeed = Deed & { readonly asked: Exclude<DeedAsked, { kind: "forget-people" }> };

async function onPlatform(house: House, deed: PlatformDeed, now: Instant): Promise<void> {
  const { read } = house.store;
  const community = await read.communities.get(deed.community);
  const adapter = community && house.adapters[community.platform];
  const installation = community && (await read.installations.get(community.installation));
  if (!community || !adapter || !installation) return;
  const place = {
    ...{ installation: installation.ref, community, people: await peopleOf(read, deed) },
    members: () => read.members.list(community.id),
    stays: await staysAsMember(read, deed),
  };
  if (deed.asked.kind === "invite-outsider" && deed.asked.until <= now) {
    // After a long downtime: nobody is let in whose time is over.
    const asked = afterwards(deed.asked);
    return house.store.write((records) => records.deeds.save({ ...deed, asked, state: "withdrawn" }));
  }
  try {
    await settle(house, deed, community, await perform(adapter, deed, place), now);
  } catch (error) {
    if (!(error instanceof DeliveryProblem)) throw error;
    house.logger.warn({ deed: deed.id, code: error.code, error }, "a deed has to wait or needs a person");
    const passes = error.code === "try-later" || error.code === "uncertain";
    if (passes && deed.tries < mostTries) {
      const nextTryAt = plus(now, error.retryAfterMs ?? pauseMs);
      await house.store.write(async (records) => {
        // What changed meanwhile stays changed: another end, or that it was taken back.
        const stored = await records.deeds.get(deed.id);
        if (stored?.state === "pending") await records.deeds.save({ ...stored, tries: deed.tries, nextTryAt });
      });
    } else await settle(house, deed, community, { kind: "human-step", step: stepFor(deed, community) }, now);
  }
}

/** The members whom it is about; whoever was erased is left out. */
async function peopleOf(read: Pick<Records, "members">, { asked }: PlatformDeed): Promise<readonly Member[]> {
  const ids =
    asked.kind === "open-thread" || asked.kind === "bring-in"
      ? asked.people
      : asked.kind === "take-out" && asked.member !== null
        ? [asked.member]
        : asked.kind === "list-people" && asked.by !== null
          ? [asked.by]
          : [];
  const members = await Promise.all(ids.map((id) => read.members.get(id)));
  return members.filter((member) => member !== undefined);
}

type At = {
  readonly installation: string;
  readonly community: Community;
  readonly people: readonly Member[];
  readonly members: () => Promise<readonly Member[]>;
  /** The guest has become a member meanwhile, as it was agreed. */
  readonly stays: boolean;
};

/** Whoever joined, and of whom facilitators noted that they stay as a member, is not put out. */
async function staysAsMember(read: Pick<Records, "members" | "matters">, deed: Deed): Promise<boolean> {
  if (deed.asked.kind !== "end-access" || deed.asked.person === null) return false;
  const guest = await read.matters.get("guests", deed.subject);
  const member = guest?.stays === "member" && (await read.members.byRef(deed.community, deed.asked.person));
  return member ? isPresent(member) : false;
}

async function perform(adapter: ChatAdapter, deed: PlatformDeed, at: At): Promise<DeedAnswer> {
  const { asked } = deed;
  const { installation, people } = at;
  const refs = people.map((member) => member.ref);
  const whoOf = (without: readonly string[]) => {
    const ids = people.filter((member) => without.includes(member.ref)).map((member) => member.id);
    return ids.length > 0 ? { without: ids } : {};
  };
  const { channel, language } = at.community;
  const { threads } = adapter;
  const byHand: DeedAnswer = { kind: "human-step", step: stepFor(deed, at.community) };
  switch (asked.kind) {
    case "open-thread": {
      if (!threads) return byHand;
      const answer = await threads.open({
        installation,
        channel,
        name: asked.name,
        key: `${deed.community}/${deed.key}`,
        language,
        audience: "people",
        lasting: asked.lasting,
        people: refs,
      });
      return answer.kind === "open" ? { kind: "done", thread: answer.thread, ...whoOf(answer.without) } : answer;
    }
    case "bring-in":
      if (!threads) return byHand;
      return { kind: "done", ...whoOf(await threads.bringIn({ installation, thread: asked.thread }, refs)) };
    case "take-out":
      if (!threads) return byHand;
      for (const ref of asked.ref === undefined ? refs : [asked.ref])
        await threads.takeOut({ installation, thread: asked.thread }, ref);
      return { kind: "done" };
    case "close-thread":
      if (!threads) return byHand;
      await threads.close({ installation, thread: asked.thread });
      return { kind: "done" };
    case "invite-outsider": {
      const { name, email, until } = asked;
      const answer = await adapter.inviteOutsider?.({
        installation,
        channel,
        name,
        until,
        ...(email ? { email } : {}),
      });
      if (!answer) return byHand;
      if (answer.kind === "human-step") return answer;
      const { invitation, grant } = answer;
      return { kind: "done", ...(invitation ? { invitation } : {}), ...(grant ? { grant } : {}) };
    }
    case "end-access": {
      const { grant, person, name } = asked;
      if (at.stays) return { kind: "done" };
      if (grant === null && person === null) return byHand;
      const answer = await adapter.endAccess?.({
        installation,
        channel,
        name,
        ...(grant === null ? {} : { grant }),
        ...(person === null ? {} : { person }),
      });
      if (!answer) return byHand;
      return answer.kind === "done" ? { kind: "done" } : answer;
    }
    case "list-people":
      return (await listPeople(adapter.people, asked.from, at)) ?? byHand;
  }
}

/** The address of a guest, and the ref of somebody who was erased, are kept no longer than they are needed. */
function afterwards(asked: DeedAsked): DeedAsked {
  if (asked.kind === "invite-outsider") return { ...asked, email: null };
  if (asked.kind === "end-access") return { ...asked, person: null };
  return asked.kind === "take-out" ? { kind: asked.kind, thread: asked.thread, member: asked.member } : asked;
}

/** The end of somebody's access who asked to be forgotten meanwhile. */
const isForgotten = async ({ matters }: Records, { asked, subject }: Deed): Promise<boolean> =>
  (asked.kind === "end-access" || asked.kind === "invite-outsider") && !(await matters.get("guests", subject));

/** What a person does where the platform's adapter cannot. */
const stepFor = ({ asked }: PlatformDeed, { language }: Community): string =>
  textsIn(language).plain(`deeds.step.${asked.kind}`, { name: "name" in asked ? asked.name : "" });

async function settle(
  house: House,
  deed: PlatformDeed,
  community: Community,
  answer: DeedAnswer,
  now: Instant,
): Promise<void> {
  await house.store.write(async (records) => {
    const stored = await records.deeds.get(deed.id);
    const withdrawn = stored?.state === "withdrawn";
    // As it is stored: somebody who was erased meanwhile does not come back with what was claimed before.
    const asked = afterwards((stored ?? deed).asked);
    const done: Deed = { ...deed, asked, state: "done", answer, answeredAt: now };
    await records.deeds.save((await isForgotten(records, deed)) ? nameless(done) : done);
    // Taken back while the platform was at it: whoever is let in all the same is let out at once.
    if (deed.asked.kind === "invite-outsider")
      await planTheEnd(house, records, community, deed, answer, withdrawn ? now : deed.asked.until);
    if (deed.asked.kind === "list-people") await planForgetting(house, records, deed, answer, now);
    if (answer.kind === "human-step") {
      const { step } = answer;
      const told = {
        rule: deedRule,
        about: [deed.key],
        topic: "deeds",
        reason: (text: ReturnType<typeof textsIn>) => text.plain("deeds.reason"),
        words: (text: ReturnType<typeof textsIn>) => text(`deeds.told.${deed.asked.kind}`, { step }),
      };
      await tellFacilitators(house, records, community, told, now);
    }
    await wakeReaders(records, house.rules, community.id, ["deeds"], now);
  });
}

/** Whoever is let in until a day is let out on that day: asked for in the same breath, so that it cannot be forgotten. */
async function planTheEnd(
  house: House,
  records: Records,
  community: Community,
  deed: Deed,
  answer: DeedAnswer,
  dueAt: Instant,
): Promise<void> {
  if (deed.asked.kind !== "invite-outsider") return;
  const { name } = deed.asked;
  const person = (await records.matters.get("guests", deed.subject))?.person ?? null;
  const grant = answer.kind === "done" ? (answer.grant ?? null) : null;
  const asked = { kind: "end-access", grant, person, name } as const;
  const key = `${deed.key}/end`;
  await records.deeds.add(newDeed({ ids: house.ids, community }, { key, subject: deed.subject, asked, dueAt }));
}
