// The member's own stories while an option is typed, the one touched last first.
import type { MemberRequest, Suggestion } from "../commands/define.ts";
import { excerpt } from "./excerpt.ts";
import { storyFields } from "./story.ts";

const labelLength = 80;

/** Those that hold what was typed, in any part. Retired ones are left out. */
export async function suggestOwnStories(request: MemberRequest, typed: string): Promise<readonly Suggestion[]> {
  const wanted = typed.trim().toLowerCase();
  const own = await request.records.value.of(request.member.id);
  return own
    .filter((story) => story.state !== "retired" && story.community === request.community.id)
    .filter((story) => storyFields.some((field) => story[field]?.toLowerCase().includes(wanted)))
    .toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))
    .map((story) => ({ value: story.id, label: excerpt(story, labelLength) }));
}
