// `/cop stage review`: is the community still what its members need? Each answer first shows what it would mean; nothing is
// kept without a second yes.

import { words } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { doneBy, keep, lineHere, saysIn, stagesHere } from "../here.ts";
import { reviewCard } from "../review-card.ts";
import { putOff, type ReviewChoice, reviewChoices, reviewed } from "../stage.ts";
import { typed } from "../suggestion-card.ts";
import { undoButton, undoLine } from "./stage-steps.ts";

/** How long a review is put off [D]. */
const putOffDays = 28;

/** With what each answer begins; said only where the house has such a command. */
const begins: Readonly<Record<ReviewChoice, readonly string[]>> = {
  renew: ["gathering plan", "guest suggest"],
  merge: ["link add"],
  refocus: ["setup"],
  retire: ["stage retire"],
  stay: [],
};

export const stageReviewCommand = defineCommand({
  words: "stage review",
  for: "facilitator",
  audience: "private",
  summary: "stages.review.summary",
  example: "stage review renew",
  touches: ["stages"],
  options: {
    choice: choice("stages.option.review", false, [...reviewChoices, "later"]),
    sure: choice("stages.option.sure", false, ["yes"]),
  },
  async run(request, { choice: chosen, sure }) {
    const { text, now } = request;
    if (chosen === undefined) return privately(reviewCard(text, communityIfUnclear(request)));
    if (chosen === "later") {
      await keep(request, putOff(await stagesHere(request), plus(now, putOffDays * day), doneBy(request)));
      return privately({
        text: joined([text("stages.review.put-off"), undoLine(request)]),
        buttons: [undoButton(request)],
      });
    }
    if (sure === undefined) return meaning(request, chosen);
    await keep(request, reviewed(await stagesHere(request), chosen, doneBy(request)));
    return privately({
      title: text.plain("stages.review.kept", { choice: words(text.plain(`stages.review.button.${chosen}`)) }),
      text: joined([...beginnings(request, chosen), undoLine(request)]),
      buttons: [
        ...(chosen === "retire"
          ? [{ id: lineHere(request, "stage retire"), label: text.plain("stages.button.retire") }]
          : []),
        undoButton(request),
      ],
    });
  },
});

function meaning(request: MemberRequest, chosen: ReviewChoice): Reply {
  const { text } = request;
  return privately({
    title: text.plain(`stages.review.button.${chosen}`),
    text: joined([text(`stages.review.means.${chosen}`), text("stages.review.not-yet")]),
    buttons: [
      { id: lineHere(request, `stage review ${chosen} yes`), label: text.plain("stages.button.sure") },
      { id: lineHere(request, "stage review"), label: text.plain("stages.button.back") },
    ],
  });
}

function beginnings(request: MemberRequest, chosen: ReviewChoice) {
  const known = begins[chosen].filter((line) => saysIn(request)(line));
  return [
    request.text(`stages.review.next.${chosen}`),
    ...known.map((line) => request.text("stages.begin.say", { line: typed(line) })),
  ];
}
