// `/cop facilitator …`: who tends the community. There is always at least one.

import { mention } from "../../cards/card.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { member as memberOption } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import type { Records } from "../../ports/store.ts";
import { joined } from "../../text/texts.ts";
import { facilitatorsOf } from "../facilitators.ts";
import { isFacilitator, isPresent, type Member } from "../member.ts";

async function presentMember(records: Records, community: string, ref: string): Promise<Member> {
  const found = await records.members.byRef(community, ref);
  if (!found || !isPresent(found)) throw new Refusal("facilitator.not-member", { who: ref });
  return found;
}

export const facilitatorList = defineCommand({
  words: "facilitator list",
  aliases: ["facilitator"],
  for: "anyone",
  audience: "private",
  summary: "facilitator.list.summary",
  example: "facilitator list",
  touches: [],
  options: {},
  async run({ records, community, text }) {
    const all = facilitatorsOf(await records.members.list(community.id));
    return privately({
      title: text.plain("facilitator.list.title", { community: community.name }),
      text: joined(all.map((one) => [mention(one.ref, one.name)])),
    });
  },
});

export const facilitatorAdd = defineCommand({
  words: "facilitator add",
  for: "facilitator",
  audience: "private",
  summary: "facilitator.add.summary",
  example: "facilitator add @ada",
  touches: ["members"],
  options: { who: memberOption("facilitator.option.who", true) },
  async run({ records, community, text }, { who }) {
    const found = await presentMember(records, community.id, who);
    if (!isFacilitator(found)) await records.members.save({ ...found, roles: [...found.roles, "facilitator"] });
    return privately({ text: text("facilitator.added", { who: mention(found.ref, found.name) }) });
  },
});

export const facilitatorRemove = defineCommand({
  words: "facilitator remove",
  for: "facilitator",
  audience: "private",
  summary: "facilitator.remove.summary",
  example: "facilitator remove @ada",
  touches: ["members"],
  options: { who: memberOption("facilitator.option.who", true) },
  async run({ records, community, text }, { who }) {
    const found = await presentMember(records, community.id, who);
    if (!isFacilitator(found)) throw new Refusal("facilitator.was-none", { who: found.name });
    if (facilitatorsOf(await records.members.list(community.id)).length === 1)
      throw new Refusal("facilitator.last", { who: found.name });
    await records.members.save({ ...found, roles: found.roles.filter((role) => role !== "facilitator") });
    return privately({ text: text("facilitator.removed", { who: mention(found.ref, found.name) }) });
  },
});
