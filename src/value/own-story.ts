// Finding the story that somebody means, as its author or as a reader.
import { type MemberRequest, Refusal } from "../commands/define.ts";
import { isFacilitator } from "../community/member.ts";
import type { Story } from "./story.ts";
import { type Reader, type SeenStory, visibleTo } from "./story-view.ts";

export const readerOf = (request: MemberRequest): Reader => ({
  member: request.member.id,
  facilitator: isFacilitator(request.member),
});

/** The member's own story, or a refusal that says nothing about anybody else's. Retired ones are refused as such. */
export async function ownStory(request: MemberRequest, id: string): Promise<Story> {
  const story = await request.records.value.story(id);
  if (!story || story.community !== request.community.id || story.author !== request.member.id)
    throw new Refusal("value.refuse.not-yours");
  if (story.state === "retired") throw new Refusal("value.refuse.taken-back");
  return story;
}

/** As this member sees it, or a refusal that does not tell a hidden story from none. */
export async function seenStory(request: MemberRequest, id: string): Promise<SeenStory> {
  const story = await request.records.value.story(id);
  if (!story || story.community !== request.community.id) throw new Refusal("value.refuse.not-visible");
  const seen = visibleTo(story, readerOf(request));
  if (seen) return seen;
  const wasOpen = story.state === "retired" && story.sharedAt !== null;
  throw new Refusal(wasOpen ? "value.refuse.taken-back" : "value.refuse.not-visible");
}

/** Who told these, by member id: only those whom the reader may know. */
export async function namesOf(
  request: MemberRequest,
  stories: readonly SeenStory[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { by } of stories) {
    if (by === null || names.has(by)) continue;
    const member = await request.records.members.get(by);
    names.set(by, member?.name ?? request.text.plain("value.show.former-member"));
  }
  return names;
}
