// `/cop intro block @x`: never to be introduced to somebody. Nobody else learns of it, least of all the one who is named.

import { mention } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { member as memberOption } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { memberNamed, ownWish, todayOf } from "../introductions/own.ts";
import { currentOf, groupOf, haveMet, steppedOut } from "../introductions/round.ts";
import { blocking, unblocking } from "../introductions/wish.ts";

export const introBlock = defineCommand({
  words: "intro block",
  for: "member",
  audience: "private",
  summary: "introductions.block.summary",
  example: "intro block @ada",
  touches: ["introductionWishes", "introductionSuggestions", "rounds"],
  options: { who: memberOption("introductions.option.who", true) },
  async run(request, { who }) {
    const { community, member, records, text, now } = request;
    const other = await memberNamed(request, who);
    if (other.id === member.id) throw new Refusal("introductions.block.self");
    await records.matters.save("introductionWishes", blocking(await ownWish(request), other.id));
    // An introduction that runs ends as if it had been left out.
    for (const round of currentOf(await records.matters.of("rounds", community.id), member.id, todayOf(request))) {
      const group = groupOf(round, member.id);
      if (group && !haveMet(group) && group.members.includes(other.id))
        await records.matters.save("rounds", steppedOut(round, [member.id], now));
    }
    return privately({
      text: text("introductions.block.done", { who: [mention(other.ref, other.ref)] }),
      buttons: [
        {
          id: writeLine("intro unblock", { who: other.ref, community: communityIfUnclear(request) }),
          label: text.plain("introductions.button.unblock"),
        },
      ],
    });
  },
});

export const introUnblock = defineCommand({
  words: "intro unblock",
  for: "member",
  audience: "private",
  summary: "introductions.unblock.summary",
  example: "intro unblock @ada",
  touches: ["introductionWishes"],
  options: { who: memberOption("introductions.option.who", true) },
  async run(request, { who }) {
    const { records, text } = request;
    const other = await memberNamed(request, who);
    await records.matters.save("introductionWishes", unblocking(await ownWish(request), other.id));
    return privately({ text: text("introductions.unblock.done", { who: [mention(other.ref, other.ref)] }) });
  },
});
