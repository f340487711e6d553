// `/cop debate close`, `reopen` and `undo`: the way of a debate, each step with its way back.
import { words as said } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { closed, type Debate, longest, reopened, undone } from "../debate.ts";
import { openingKey } from "../debate-post.ts";
import { argumentsIn, meantDebate, suggestDebates } from "../debates-of.ts";

const which = { debate: words("debate.option.debate", false, longest.question) };

export const debateClose = defineCommand({
  words: "debate close",
  for: "facilitator",
  audience: "private",
  summary: "debate.close.summary",
  example: "debate close test in production",
  touches: ["debates"],
  options: which,
  suggest: { debate: suggestDebates },
  async run(request, { debate: words }) {
    const { records, text, now } = request;
    const debate = await meantDebate(request, words, (one) => one.state === "open");
    const after = closed(debate, now);
    if (after === null) throw new Refusal("debate.closed-already");
    await records.matters.save("debates", after);
    const to = { debate: debate.id, community: communityIfUnclear(request) };
    return privately({
      title: text.plain("debate.closed.title"),
      text: text("debate.closed", { question: debate.question, reopen: said("/cop debate reopen") }),
      buttons: [
        { id: writeLine("debate summary", to), label: text.plain("debate.button.sum-up"), style: "primary" },
        { id: writeLine("debate reopen", to), label: text.plain("debate.button.reopen") },
      ],
    });
  },
});

export const debateReopen = defineCommand({
  words: "debate reopen",
  for: "facilitator",
  audience: "private",
  summary: "debate.reopen.summary",
  example: "debate reopen test in production",
  touches: ["debates"],
  options: which,
  suggest: { debate: suggestDebates },
  async run(request, { debate: words }) {
    const { records, text, now } = request;
    const debate = await meantDebate(request, words, (one) => one.state === "closed");
    const after = reopened(debate, now);
    if (after === null) throw new Refusal("debate.open-already");
    await records.matters.save("debates", after);
    return privately({
      title: text.plain("debate.reopened.title"),
      text: text("debate.reopened", { question: debate.question, close: said("/cop debate close") }),
    });
  },
});

/** Takes the last step back; where that was to open it, the whole debate, as long as nobody has written for it. */
export const debateUndo = defineCommand({
  words: "debate undo",
  for: "facilitator",
  audience: "private",
  summary: "debate.undo.summary",
  example: "debate undo test in production",
  touches: ["debates"],
  options: which,
  suggest: { debate: suggestDebates },
  async run(request, { debate: words }) {
    const { records, text } = request;
    const debate = await meantDebate(request, words);
    const before = undone(debate);
    if (before === null) return takeBack(request, debate);
    await records.matters.save("debates", before);
    return privately({ text: text(`debate.undone.${before.state}`, { question: debate.question }) });
  },
});

async function takeBack(request: CommunityRequest, debate: Debate) {
  const { records, community, text } = request;
  if ((await argumentsIn(request, debate.id)).length > 0) throw new Refusal("debate.has-arguments");
  const waiting = (await records.outbox.pending(community.id)).find((one) => one.key === openingKey(debate));
  if (waiting) await records.outbox.save({ ...waiting, state: "withdrawn", card: {} });
  await records.matters.remove("debates", debate.id);
  return privately({
    text: text(waiting ? "debate.taken-back" : "debate.taken-back-posted", { question: debate.question }),
  });
}
