// `/cop` alone: what fits now for this person. At most a handful of doors, the nearest first.
import { type Button, type RichText, time, words } from "../../cards/card.ts";
import { defineCommand, type Request } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import type { Community } from "../../community/community.ts";
import { isFacilitator, isPresent, type Member } from "../../community/member.ts";
import { nextGatherings } from "../../rhythm/slots.ts";
import { joined } from "../../text/texts.ts";
import { timely } from "../timely.ts";

export const now = defineCommand({
  words: "",
  for: "anyone",
  anywhere: true,
  audience: "private",
  summary: "now.summary",
  example: "",
  touches: [],
  options: {},
  async run(request) {
    const { community, member, text } = request;
    if (!community) {
      if (request.invocation.direct) return privately({ text: text("now.direct") });
      return privately({
        text: text("now.found"),
        buttons: [{ id: "setup", label: text.plain("now.setup"), style: "primary" }],
      });
    }
    if (!member || !isPresent(member)) {
      return privately({
        text: text("now.join", { community: community.name, domain: community.domain ?? "" }),
        buttons: [
          { id: "join", label: text.plain("now.join-button"), style: "primary" },
          { id: "help", label: text.plain("now.help") },
        ],
      });
    }
    const { lines, buttons } = await doors(request, community, member);
    return privately({
      title: text.plain("now.title", { community: community.name }),
      text: joined(lines),
      buttons,
    });
  },
});

async function doors(request: Request, community: Community, member: Member) {
  const { records, text, zone, now: moment } = request;
  const lines: RichText[] = [];
  const buttons: Button[] = [];
  const rhythm = (await records.rhythm.rhythm(community.id)) ?? null;
  const [next] = nextGatherings(rhythm, await records.rhythm.gatherings(community.id, moment), moment, 1);
  if (next) {
    lines.push(text("now.next", { title: next.title ?? community.name, when: time(next.startsAt, zone) }));
    buttons.push({ id: "next", label: text.plain("now.next-button"), style: "primary" });
  } else if (isFacilitator(member)) {
    lines.push(text("now.no-rhythm", { example: words("/cop rhythm set monthly on 2nd tue at 15:00") }));
    buttons.push({ id: "rhythm set", label: text.plain("now.rhythm-button"), style: "primary" });
  } else {
    lines.push(text("now.no-gathering"));
  }
  const draft = await records.value.draft(member.id);
  lines.push(text(draft ? "now.draft" : "now.story"));
  buttons.push({ id: "story", label: text.plain(draft ? "now.draft-button" : "now.story-button") });
  for (const door of await timely({ ...request, community, member })) {
    lines.push(door.line);
    buttons.push(door.button);
  }
  if (isFacilitator(member)) buttons.push({ id: "preview", label: text.plain("now.preview-button") });
  buttons.push({ id: "help", label: text.plain("now.help") });
  return { lines, buttons };
}
