// Stories for tests: plain ones, and arbitrary ones by fast-check.
import fc from "fast-check";
import type { Community } from "../../src/community/community.ts";
import { type Member, usualPreferences } from "../../src/community/member.ts";
import { type Instant, instant } from "../../src/time/instant.ts";
import type { Zone } from "../../src/time/zone.ts";
import { cycles, fieldLimits, newStory, type Story, type StoryWords, shareLevels } from "../../src/value/story.ts";
import { answer, note, retract, tell, write } from "../../src/value/story-changes.ts";

export const monday: Instant = instant("2026-03-02T10:00:00Z");

export const draft = (words: Partial<StoryWords> = {}, over: Partial<Story> = {}): Story => ({
  ...write(
    newStory({ id: "st_1", community: "co_1", author: "m_ada", begunIn: "potential", createdAt: monday }),
    words,
    monday,
  ),
  ...over,
});

export const told = (share: (typeof shareLevels)[number], words: Partial<StoryWords> = {}): Story =>
  tell(draft({ activity: "The May meeting", gain: "A checklist", ...words }), share, monday);

/** Every way to change a story, as a fast-check arbitrary of functions. */
const words = (field: keyof typeof fieldLimits) =>
  fc.option(fc.string({ maxLength: fieldLimits[field] }), { nil: null });
const changes = fc.oneof(
  fc
    .record({
      activity: words("activity"),
      gain: words("gain"),
      practice: words("practice"),
      outcome: words("outcome"),
      redefinition: words("redefinition"),
    })
    .map((given) => (story: Story) => write(story, given, monday)),
  fc
    .record({ evidence: words("evidence"), hope: words("hope") })
    .map((given) => (story: Story) => note(story, given, monday)),
  fc.constantFrom(...shareLevels).map((share) => (story: Story) => tell(story, share, monday)),
  fc.tuple(fc.constantFrom("practice" as const, "outcome" as const), words("practice")).map(
    ([field, given]) =>
      (story: Story) =>
        answer(story, field, given, monday),
  ),
  fc.constant((story: Story) => retract(story, monday)),
);

/** A story that lived: changes that are not possible at their moment are left out. */
export const anyStory = fc
  .tuple(fc.constantFrom(...cycles), fc.array(changes, { maxLength: 12 }))
  .map(([begunIn, all]) =>
    all.reduce<Story>(
      (story, change) => {
        try {
          return change(story);
        } catch (error) {
          if (error instanceof RangeError) return story;
          throw error;
        }
      },
      draft({}, { begunIn }),
    ),
  );

export const community: Community = {
  id: "co_1",
  installation: "in_1",
  platform: "sandbox",
  name: "Safe Hands",
  channel: "safe-hands",
  domain: null,
  zone: "Europe/Berlin" as Zone,
  language: "en",
  createdAt: monday,
  nudgesPaused: null,
  rules: {},
  halfLifeDays: 30,
  holidays: [],
  feedToken: "feed",
};

/** A member called by a ref: `ada` is `m_ada`, Ada. */
export const member = (ref: string, over: Partial<Member> = {}): Member => ({
  id: `m_${ref}`,
  community: "co_1",
  ref,
  name: `${ref[0]?.toUpperCase()}${ref.slice(1)}`,
  roles: [],
  consent: "joined",
  scored: true,
  joinedAt: monday,
  leftAt: null,
  interests: null,
  listening: false,
  pauses: [],
  preferences: usualPreferences,
  standing: { level: "peripheral", since: monday, up: 0, down: 0, evaluatedAt: null, flags: [] },
  ...over,
});
