// `/cop founding`: where it stands and the one next step; every step can be skipped, and the last act taken back.
import { defineCommand, Refusal } from "../../commands/define.ts";
import { choice, number } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { foundingSteps, nextStep, put, standing, undone } from "../founding.ts";
import { foundingCard } from "../founding-card.ts";
import { foundingOf, keep, meets } from "../own-founding.ts";

export const foundingShow = defineCommand({
  words: "founding show",
  aliases: ["founding"],
  for: "facilitator",
  audience: "private",
  summary: "founding.show.summary",
  example: "founding show",
  touches: [],
  options: {},
  async run(request) {
    return privately(await foundingCard(request, await foundingOf(request)));
  },
});

const putBehind = (how: "done" | "skipped") =>
  defineCommand({
    words: how === "done" ? "founding enough" : "founding skip",
    for: "facilitator",
    audience: "private",
    summary: `founding.${how}.summary`,
    example: how === "done" ? "founding enough interviews" : "founding skip interviews",
    // Said by the buttons of the path: Discord takes so many characters under a root and no more.
    hidden: true,
    touches: ["foundings"],
    options: { step: choice("founding.option.step", false, foundingSteps) },
    async run(request, { step: typed }) {
      const before = await foundingOf(request);
      const step = typed ?? nextStep(standing(before, await meets(request)));
      if (step === undefined) throw new Refusal("founding.refuse.over");
      const founding = put(before, step, how);
      await keep(request, founding);
      return privately(await foundingCard(request, founding));
    },
  });

export const foundingDone = putBehind("done");
export const foundingSkip = putBehind("skipped");

export const foundingUndo = defineCommand({
  words: "founding undo",
  for: "facilitator",
  audience: "private",
  summary: "founding.undo.summary",
  example: "founding undo",
  touches: ["foundings"],
  options: { seen: { ...number("founding.option.seen", false, 0, 1_000_000), named: true } },
  async run(request, { seen }) {
    const before = await foundingOf(request);
    if (seen !== undefined && seen !== before.revision) throw new Refusal("founding.refuse.older");
    const founding = undone(before);
    if (!founding) throw new Refusal("founding.refuse.nothing");
    await keep(request, founding);
    const card = await foundingCard(request, founding);
    return privately({ ...card, title: request.text.plain("founding.undone") });
  },
});
