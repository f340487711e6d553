// Two weeks into a debate its facilitators are reminded, privately and once, that it could be summed up [D]. Nobody is asked
// to take a side, and nothing is posted.

import { writeLine } from "../../commands/line.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { toFacilitators } from "../../rules/to-facilitators.ts";
import { day, earliest, type Instant, plus } from "../../time/instant.ts";
import { ripeAt } from "../debate.ts";

/** So long the reminder is of use [D]. */
const useful = 14 * day;

export const debateSummaryDue = defineRule({
  id: "dialogue.debate-summary",
  reads: ["debates", "members"],
  wokenBy: ["debates"],
  settings: {
    /** Days from its opening [D]. */
    days: 14,
  },
  decide(input) {
    const { snapshot, now, settings, text } = input;
    const { community } = snapshot;
    const ahead: Instant[] = [];
    const proposals: Send[] = [];
    for (const debate of snapshot.debates) {
      const due = ripeAt(debate, settings.days);
      if (due === null) continue;
      const expires = plus(due, useful);
      ahead.push(due, expires);
      if (now < due || expires <= now) continue;
      proposals.push(
        ...toFacilitators(input, {
          about: [debate.id, debate.openedAt],
          topic: "debate",
          due,
          expires,
          reason: (own) => own.plain("debate.due.reason", { days: settings.days }),
          card: (own) => ({
            title: own.plain("debate.due.title"),
            text: own("debate.due.text", { question: debate.question }),
            buttons: [
              {
                id: writeLine("debate summary", { debate: debate.id, community: community.id }),
                label: own.plain("debate.button.sum-up"),
                style: "primary",
              },
              {
                id: writeLine("argue show", { debate: debate.id, community: community.id }),
                label: own.plain("debate.button.show"),
              },
              {
                id: writeLine("debate close", { debate: debate.id, community: community.id }),
                label: own.plain("debate.button.close"),
              },
            ],
          }),
        }),
      );
    }
    return {
      proposals,
      nextAt: earliest(...ahead.filter((at) => at > now)) ?? null,
      note: text.plain("debate.due.none"),
    };
  },
});
