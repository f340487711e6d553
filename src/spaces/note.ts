// A facilitator's private note about a member (domain 6.2): what they talked about, wishes, whom they might like to meet.
// Facilitators read it, the member on request, nobody else; it belongs to whom it is about and goes with them.
import type { Member } from "../community/member.ts";
import type { Matter } from "../ports/records/matters.ts";
import { day, type Instant, plus } from "../time/instant.ts";

export type Note = Matter & {
  /** The member it is about. */
  readonly owner: string;
  /** The facilitator who wrote it; null once they are erased. */
  readonly by: string | null;
  /** True: a draft of a message. The facilitator sends it in their own name, the bot never does. */
  readonly draft: boolean;
  readonly words: string;
};

export const longestNote = 500;

/** [D] domain 6.4. */
const keptAfterLeaving = 90 * day;

/** When notes about somebody are erased; undefined while they are here. */
export const notesEndAt = ({ leftAt }: Pick<Member, "leftAt">): Instant | undefined =>
  leftAt === null ? undefined : plus(leftAt, keptAfterLeaving);
