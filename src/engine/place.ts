// Where an invocation belongs: which community, which member, and whether this person may.

import { type Button, buttonIdLimit, type RichText, words } from "../cards/card.ts";
import type { AnyCommand } from "../commands/define.ts";
import type { Invocation, RawOptions } from "../commands/invocation.ts";
import { writeLine, writeOption } from "../commands/line.ts";
import type { Reply } from "../commands/reply.ts";
import type { Community } from "../community/community.ts";
import { facilitatorsOf } from "../community/facilitators.ts";
import { isFacilitator, isPresent, type Member } from "../community/member.ts";
import { communityOfPlace } from "../community/private-places.ts";
import type { Records } from "../ports/store.ts";
import type { Texts } from "../text/texts.ts";
import { asTyped } from "./opening.ts";

export type Place = { readonly community: Community | undefined; readonly member: Member | undefined };

/**
 * The channel's community, also in a private place that was opened for its members; in direct messages the one of the message whose button was pressed, the one that was named,
 * or the only one this person belongs to. With several, the answer is a question.
 */
export async function findPlace(
  records: Records,
  installation: string,
  invocation: Invocation,
  given: RawOptions,
  text: Texts,
): Promise<Place | { readonly ask: Reply }> {
  const named = typeof given.community === "string" ? given.community : undefined;
  const community = await findCommunity(records, installation, invocation, named);
  if (community) return { community, member: await records.members.byRef(community.id, invocation.person.ref) };
  if (!invocation.direct) return { community: undefined, member: undefined };
  const known = (await records.members.of(installation, invocation.person.ref)).filter(isPresent);
  const communities = (await Promise.all(known.map((member) => records.communities.get(member.community)))).filter(
    (one): one is Community => one !== undefined,
  );
  const [only, another] = communities;
  if (only && !another) return { community: only, member: known.find((member) => member.community === only.id) };
  if (!only) return { community: undefined, member: undefined };
  const buttons = communities.slice(0, 5).map((one) => ({ id: saidAgain(invocation, one.id), label: one.name }));
  return {
    ask: { kind: "refusal", code: "which-community", card: { text: text("common.which-community"), buttons } },
  };
}

/** What was said, once more and in one community: with what was filled into a form where a button can hold it. */
function saidAgain({ line, options, origin }: Invocation, community: string): string {
  const again = `${line} ${writeOption("community", community)}`.trim();
  if (origin !== "form") return again;
  const values = Object.entries(options ?? {}).map(([name, value]) => [name, String(value)] as const);
  const whole = writeLine(again, Object.fromEntries(values.filter(([, value]) => value !== "")));
  return whole.length <= buttonIdLimit ? whole : again;
}

async function findCommunity(
  records: Records,
  installation: string,
  invocation: Invocation,
  named: string | undefined,
) {
  if (named !== undefined) {
    const community = await records.communities.get(named);
    return community?.installation === installation ? community : undefined;
  }
  if (invocation.message !== undefined && invocation.direct) {
    const pressed = await records.outbox.byReceipt(installation, {
      channel: invocation.channel,
      message: invocation.message,
    });
    if (pressed) return records.communities.get(pressed.community);
  }
  const here = await records.communities.inChannel(installation, invocation.channel);
  return here ?? (invocation.direct ? undefined : communityOfPlace(records, installation, invocation.channel));
}

/** A private word when this person may not use the command here; undefined when they may. */
export async function whyNot(
  records: Records,
  command: AnyCommand,
  place: Place,
  invocation: Invocation,
  text: Texts,
): Promise<Reply | undefined> {
  const { community, member } = place;
  const refuse = (code: string, why: RichText): Reply => ({ kind: "refusal", code, card: { text: why } });
  if (!community) {
    if (command.anywhere) return undefined;
    const key = invocation.direct ? "common.no-community-direct" : "common.no-community";
    return refuse("no-community", text(key, { setup: words(asTyped("setup")), join: words(asTyped("join")) }));
  }
  if (command.for === "anyone") return undefined;
  const present = member !== undefined && isPresent(member);
  const admin = invocation.person.admin === true || (present && member.roles.includes("admin"));
  if (command.for === "admin" && admin) return undefined;
  const facilitates = present && isFacilitator(member);
  if (command.for === "facilitator" && facilitates) return undefined;
  if (command.for === "member" && present) return undefined;
  if (command.for === "member") {
    const why = text("common.not-member", { community: community.name, join: words(asTyped("join")) });
    const id = invocation.direct ? `join ${writeOption("community", community.id)}` : "join";
    const button: Button = { id, label: text.plain("invite.join", { community: community.name }), style: "primary" };
    return { kind: "refusal", code: "not-member", card: { text: why, buttons: [button] } };
  }
  const facilitators = facilitatorsOf(await records.members.list(community.id));
  const names = facilitators.map((one) => one.name).join(", ") || text.plain("common.nobody");
  const key = command.for === "admin" ? "common.not-admin" : "common.not-facilitator";
  return refuse("not-allowed", text(key, { community: community.name, facilitators: names }));
}
