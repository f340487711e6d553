// The automatic kill switch at work: when too many of those who were written to within a week ask for a stop, the bot
// falls silent before a facilitator has to ask, and tells the facilitators so (domain 7.2).

import { words } from "../cards/card.ts";
import type { MemberRequest } from "../commands/define.ts";
import { facilitatorsOf } from "../community/facilitators.ts";
import { languageOf } from "../community/member.ts";
import { tooManyOptOuts } from "../rules/auto-pause.ts";
import { proposalKey } from "../rules/proposal.ts";
import { day, plus } from "../time/instant.ts";

/** Call it after the wish of the one who opts out was saved. Nobody is named to anybody. */
export async function pauseIfManyOptOut({ community, records, now, send, textIn }: MemberRequest): Promise<void> {
  if (community.nudgesPaused !== null) return;
  const recipients = new Set(
    (await records.outbox.sentSince(community.id, plus(now, -7 * day))).flatMap((one) =>
      !one.solicited && one.to.kind === "member" && one.to.member !== null ? [one.to.member] : [],
    ),
  );
  const members = await records.members.list(community.id);
  const optOuts = members.filter((one) => recipients.has(one.id) && one.preferences.nudges === "stopped").length;
  if (!tooManyOptOuts(optOuts, recipients.size)) return;
  await records.communities.save({ ...community, nudgesPaused: { since: now, by: "opt-outs" } });
  for (const facilitator of facilitatorsOf(members)) {
    const text = textIn(languageOf(facilitator, community));
    await send({
      key: proposalKey("nudges.auto-paused", community.id, now, facilitator.id),
      audience: { kind: "member", member: facilitator.id, solicited: true, topic: "auto-pause" },
      card: {
        text: text("nudges.auto-paused", {
          show: words("/cop nudges show"),
          resume: words("/cop nudges resume"),
        }),
      },
      reason: text.plain("nudges.auto-paused-reason"),
      expires: plus(now, 7 * day),
    });
  }
}
