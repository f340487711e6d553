// Where the founding stands, and the one next step.

import { type Button, type Card, quoted, words } from "../cards/card.ts";
import { communityIfUnclear } from "../commands/answering.ts";
import type { CommunityRequest } from "../commands/define.ts";
import { writeLine } from "../commands/line.ts";
import { joined, type TextKey } from "../text/texts.ts";
import { type Founding, type FoundingStep, nextStep, standing } from "./founding.ts";
import { meets } from "./own-founding.ts";

export const foundingButton = (
  request: CommunityRequest,
  line: string,
  label: TextKey,
  more: Readonly<Record<string, string | undefined>> = {},
): Button => ({
  id: writeLine(line, { ...more, community: communityIfUnclear(request) }),
  label: request.text.plain(label),
});

/** Takes back the act that was the last one when the button was shown, and no other. */
export const undoButton = (request: CommunityRequest, { revision }: Founding): Button =>
  foundingButton(request, "founding undo", "founding.button.undo", { seen: String(revision) });

/** What takes each step; a step without an end of its own is over when the facilitator says so. */
function stepButtons(request: CommunityRequest, step: FoundingStep): readonly Button[] {
  const button = (line: string, label: TextKey, more?: Readonly<Record<string, string | undefined>>) =>
    foundingButton(request, line, label, more);
  const own: Readonly<Record<FoundingStep, readonly Button[]>> = {
    domain: [button("founding domain", "founding.button.domain")],
    invitations: [
      button("founding people", "founding.button.people"),
      button("founding enough", "founding.button.done", { step }),
    ],
    nominations: [
      button("founding people", "founding.button.people"),
      button("founding enough", "founding.button.done", { step }),
    ],
    interviews: [
      button("founding people", "founding.button.people"),
      button("founding enough", "founding.button.done", { step }),
    ],
    meeting: [button("gathering plan", "founding.button.meeting"), button("rhythm set", "founding.button.rhythm")],
    welcome: [button("founding welcome", "founding.button.welcome")],
  };
  return [...own[step], button("founding skip", "founding.button.skip", { step })];
}

export async function foundingCard(request: CommunityRequest, founding: Founding): Promise<Card> {
  const { text } = request;
  const steps = standing(founding, await meets(request));
  const next = nextStep(steps);
  const told = {
    nominate: words("/cop founding nominate"),
    invite: words("/cop founding invite"),
    draw: words("/cop founding draw"),
    talked: words("/cop founding talked"),
  };
  return {
    title: text.plain("founding.title", { community: request.community.name }),
    text: next === undefined ? text("founding.over") : text(`founding.next.${next}`, told),
    fields: [
      {
        label: text.plain("founding.steps"),
        value: joined(
          steps.map(({ step, how }) =>
            text(`founding.how.${how}`, { step: words(text.plain(`founding.step.${step}`)) }),
          ),
        ),
      },
      ...(founding.domain === null
        ? []
        : [
            {
              label: text.plain("founding.option.domain"),
              value: joined([[quoted(founding.domain)], ...founding.questions.map((one) => [quoted(one)])]),
            },
          ]),
    ],
    buttons: [
      ...(next === undefined ? [] : stepButtons(request, next)),
      ...(founding.earlier.length > 0 ? [undoButton(request, founding)] : []),
    ],
  };
}
