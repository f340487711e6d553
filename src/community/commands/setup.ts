// `/cop setup`: founds a community in this channel, or changes its name, domain and zone. Who founds it facilitates it.
import { words } from "../../cards/card.ts";
import { defineCommand, Refusal, type Request } from "../../commands/define.ts";
import { words as free, word, zone } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { allFacts } from "../../rules/snapshot.ts";
import { UTC } from "../../time/zone.ts";
import type { Community } from "../community.ts";
import { isFacilitator, isPresent } from "../member.ts";
import { newCommunity } from "../new-community.ts";
import { newMember } from "../new-member.ts";

export const setup = defineCommand({
  words: "setup",
  for: "anyone",
  anywhere: true,
  audience: "private",
  summary: "setup.summary",
  example: 'setup "Data visualisation" Europe/London charts that people understand',
  touches: allFacts,
  options: {
    name: word("setup.option.name", true, 60),
    zone: zone("setup.option.zone", true),
    domain: free("setup.option.domain", false, 300),
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: "setup",
      title: text.plain("setup.title"),
      intro: text.plain("setup.intro"),
      submit: text.plain("setup.submit"),
      fields: [
        {
          id: "name",
          label: text.plain("setup.name"),
          type: "text",
          required: true,
          max: 60,
          value: String(given.name ?? ""),
        },
        {
          id: "domain",
          label: text.plain("setup.domain"),
          type: "paragraph",
          required: false,
          max: 300,
          hint: text.plain("setup.domain-hint"),
        },
        {
          id: "zone",
          label: text.plain("setup.zone"),
          type: "zone",
          required: true,
          hint: text.plain("setup.zone-hint"),
        },
      ],
    }),
  },
  async prefill({ community, invocation }, form) {
    const known: Record<string, string | undefined> = {
      name: community?.name,
      domain: community?.domain ?? undefined,
      zone: community?.zone ?? invocation.person.zone,
    };
    return {
      ...form,
      fields: form.fields.map((field) => (known[field.id] ? { ...field, value: known[field.id] as string } : field)),
    };
  },
  async run(request, options) {
    const { community, member, records, invocation, text } = request;
    if (invocation.direct) throw new Refusal("setup.direct");
    if (community && !(member && isPresent(member) && isFacilitator(member)))
      throw new Refusal("setup.taken", { community: community.name });
    const settled: Community = {
      ...(community ?? found(request)),
      name: options.name,
      domain: options.domain ?? community?.domain ?? null,
      zone: options.zone,
    };
    await records.communities.save(settled);
    if (!community) {
      const founder = newMember(request, settled);
      await records.members.save({ ...founder, roles: ["facilitator"] });
    }
    return privately({
      title: text.plain(community ? "setup.changed" : "setup.founded", { community: settled.name }),
      text: text("setup.next", {
        rhythm: words("/cop rhythm set weekly on tue at 16:00"),
        invite: words("/cop join"),
        preview: words("/cop preview"),
      }),
      buttons: [{ id: "rhythm set", label: text.plain("setup.set-rhythm"), style: "primary" }],
    });
  },
});

const found = ({ ids, installation, invocation, now }: Request): Community =>
  newCommunity(ids, {
    installation,
    platform: invocation.platform,
    name: "",
    channel: invocation.channel,
    createdAt: now,
    zone: invocation.person.zone ?? UTC,
  });
