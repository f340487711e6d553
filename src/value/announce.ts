// The note in the community's channel about a shared story: once per story, and never a word about who told a story
// without a name. While it still waits in the outbox it follows what the author decides.
import type { MemberRequest } from "../commands/define.ts";
import { proposalKey } from "../rules/proposal.ts";
import { day, plus } from "../time/instant.ts";
import type { Story } from "./story.ts";
import { announcementCard } from "./story-card.ts";
import { isOpenToAll } from "./story-view.ts";

/** A note that could not be posted for so long is not news any more. */
const usefulFor = 3 * day;

/**
 * Queues the note for a story that is open to all; changes or withdraws one that was not posted yet. True when a note
 * with what the story said before may stand in the channel for good.
 */
export async function announce(request: MemberRequest, story: Story): Promise<boolean> {
  const key = proposalKey("value.story-shared", request.community.id, story.id);
  const waiting = (await request.records.outbox.pending(request.community.id)).find((one) => one.key === key);
  const posted = !waiting && (await request.records.outbox.known(request.community.id, [key])).has(key);
  if (!isOpenToAll(story)) {
    if (waiting) await request.records.outbox.save({ ...waiting, state: "withdrawn", card: {} });
    return posted;
  }
  const text = request.textIn(request.community.language);
  const card = announcementCard(story, story.share === "community" ? request.member.name : null, text);
  if (waiting) await request.records.outbox.save({ ...waiting, card });
  else {
    await request.send({
      key,
      audience: { kind: "channel", channel: request.community.channel },
      card,
      reason: text.plain("value.announce.reason"),
      expires: plus(request.now, usefulFor),
    });
  }
  return posted;
}
