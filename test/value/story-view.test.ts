import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textsIn } from "../../src/text/texts.ts";
import { instant } from "../../src/time/instant.ts";
import { UTC } from "../../src/time/zone.ts";
import { announcementCard, storyCard } from "../../src/value/story-card.ts";
import { retract } from "../../src/value/story-changes.ts";
import { type Reader, visibleTo } from "../../src/value/story-view.ts";
import { anyStory, draft, monday, told } from "./builders.ts";

const ada: Reader = { member: "m_ada", facilitator: false };
const ben: Reader = { member: "m_ben", facilitator: false };
const fay: Reader = { member: "m_fay", facilitator: true };

describe("who sees a story", () => {
  it.each([
    ["me", false, false],
    ["facilitator", false, true],
    ["community", true, true],
    ["unnamed", true, true],
  ] as const)("shared with %s: another member %s, a facilitator %s", (share, member, facilitator) => {
    const story = told(share);
    expect(visibleTo(story, ada)).not.toBeNull();
    expect(visibleTo(story, ben) !== null).toBe(member);
    expect(visibleTo(story, fay) !== null).toBe(facilitator);
  });

  it("a draft is seen by its author alone", () => {
    expect([ada, ben, fay].map((reader) => visibleTo(draft({ gain: "x" }), reader) !== null)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("one that was taken back is seen by nobody, its author included", () => {
    const gone = retract(told("community"), monday);
    expect([ada, ben, fay].map((reader) => visibleTo(gone, reader))).toEqual([null, null, null]);
  });

  it("without a name, nobody but the author is told whose it is, facilitators neither", () => {
    expect(visibleTo(told("unnamed"), ben)).toMatchObject({ by: null, own: false, unnamed: true });
    expect(visibleTo(told("unnamed"), fay)).toMatchObject({ by: null, own: false, unnamed: true });
    expect(visibleTo(told("unnamed"), ada)).toMatchObject({ by: "m_ada", own: true });
  });

  it("whatever a story has been through, only a shared one reaches others, and only as far as its author chose", () => {
    fc.assert(
      fc.property(anyStory, fc.boolean(), (story, facilitator) => {
        const seen = visibleTo(story, { member: "m_ben", facilitator });
        const open = story.state === "shared" && (facilitator || story.share !== "facilitator");
        expect(seen !== null).toBe(open);
        if (seen) expect(seen.by).toBe(story.share === "unnamed" ? null : "m_ada");
      }),
    );
  });
});

describe("what is made of a story without a name", () => {
  const secret = "Zyxwvut Qponmlk";
  const names = new Map([["m_ada", secret]]);
  const text = textsIn("en");

  it("nowhere holds its author's name or id: not in what is seen, not in its card, not in the channel", () => {
    fc.assert(
      fc.property(anyStory, fc.boolean(), (story, facilitator) => {
        const unnamed = {
          ...story,
          share: "unnamed" as const,
          ...(story.state === "draft" ? {} : { state: "shared" as const }),
        };
        const seen = visibleTo(unnamed, { member: "m_ben", facilitator });
        const shown = JSON.stringify([
          seen,
          seen && storyCard({ seen, names, text, zone: UTC, community: "co_1" }),
          announcementCard(unnamed, null, text),
        ]);
        expect(shown).not.toContain(secret);
        expect(shown).not.toContain("m_ada");
      }),
      { numRuns: 300 },
    );
  });

  it("says nothing of the hours at which it was written", () => {
    const at = instant("2026-03-02T10:17:31.123Z");
    const story = { ...told("unnamed"), createdAt: at, updatedAt: at, toldAt: at };
    expect(JSON.stringify(visibleTo(story, ben))).not.toContain("10:17:31");
  });
});
