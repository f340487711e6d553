import { describe, expect, it } from "vitest";
import { plainText } from "../../src/cards/plain-text.ts";
import type { Member } from "../../src/community/member.ts";
import type { Rule, RuleOutput } from "../../src/rules/define.ts";
import { proposalKey, type Send } from "../../src/rules/proposal.ts";
import { textsIn } from "../../src/text/texts.ts";
import { day, type Instant, instant, minute, plus } from "../../src/time/instant.ts";
import { storyDraft } from "../../src/value/rules/story-draft.ts";
import { storyFollowUp } from "../../src/value/rules/story-follow-up.ts";
import type { Story } from "../../src/value/story.ts";
import { answer, retract, write } from "../../src/value/story-changes.ts";
import { community, draft, member, monday, told } from "./builders.ts";

const daysOn = (days: number, from: Instant = monday) => plus(from, days * day);

function decide(
  rule: Rule,
  stories: readonly Story[],
  now: Instant,
  settings: Record<string, unknown> = {},
  members: readonly Member[] = [member("ada")],
): RuleOutput {
  return rule.decide({
    snapshot: { community, stories, members } as never,
    now,
    settings: { ...rule.settings, ...settings },
    text: textsIn("en"),
    textIn: textsIn,
    key: (...parts) => proposalKey(rule.id, community.id, ...parts),
  });
}

const sends = (output: RuleOutput): readonly Send[] =>
  output.proposals.filter((one): one is Send => one.kind === "send");
const spoken = (send: Send | undefined): string => plainText(send?.card.text ?? []);

describe("the reminder of a draft", () => {
  const story = draft({ gain: "A checklist for handovers" });

  it("comes three weeks after the draft was last touched, not a minute earlier", () => {
    expect(decide(storyDraft, [story], plus(daysOn(21), -minute))).toMatchObject({ proposals: [], nextAt: daysOn(21) });
    const [send] = sends(decide(storyDraft, [story], daysOn(21)));
    expect(send).toMatchObject({
      key: "value.story-draft/co_1/st_1/draft/m_ada",
      audience: { kind: "member", member: "m_ada", solicited: false, topic: "story-draft:st_1" },
      due: daysOn(21),
    });
  });

  it("waits anew when the author writes on", () => {
    const touched = write(story, { practice: "Tried it" }, daysOn(20));
    expect(decide(storyDraft, [touched], daysOn(21)).proposals).toEqual([]);
    expect(sends(decide(storyDraft, [touched], daysOn(41)))).toHaveLength(1);
  });

  it("has one key for ever, so that it is sent once", () => {
    const touched = write(story, { practice: "Tried it" }, daysOn(30));
    const first = sends(decide(storyDraft, [story], daysOn(21)))[0]?.key;
    const again = sends(decide(storyDraft, [touched], daysOn(51)))[0]?.key;
    expect(first).toBeDefined();
    expect(again).toBe(first);
  });

  it("lets the author go on or throw it away with one press, and names the community for direct messages", () => {
    const [send] = sends(decide(storyDraft, [story], daysOn(21)));
    expect(send?.card.buttons?.map((button) => button.id)).toEqual([
      "story story=st_1 community=co_1",
      "story retract story=st_1 community=co_1",
    ]);
  });

  it("does not repeat what the draft says, since facilitators can preview it", () => {
    const [send] = sends(decide(storyDraft, [story], daysOn(21)));
    expect(JSON.stringify([send?.card, send?.reason])).not.toContain("checklist");
  });

  it.each([
    ["told", told("me")],
    ["taken back", retract(story, monday)],
  ])("never comes for a story that was %s", (_, other) => {
    expect(decide(storyDraft, [other], daysOn(22))).toMatchObject({ proposals: [], nextAt: null });
  });

  it("never goes to somebody who left or never joined", () => {
    for (const gone of [member("ada", { leftAt: monday }), member("ada", { consent: "imported" })])
      expect(decide(storyDraft, [story], daysOn(22), {}, [gone]).proposals).toEqual([]);
  });

  it("keeps to the days that a facilitator sets", () => {
    expect(sends(decide(storyDraft, [story], daysOn(7), { days: 7 }))).toHaveLength(1);
  });

  it("gives up when there was no room for it in four weeks", () => {
    expect(sends(decide(storyDraft, [story], plus(daysOn(49), -minute)))).toHaveLength(1);
    expect(decide(storyDraft, [story], daysOn(49))).toMatchObject({ proposals: [], nextAt: null });
  });
});

describe("the question that comes weeks later", () => {
  it("asks whether it was used, 60 days after a story without practice was told", () => {
    expect(decide(storyFollowUp, [told("community")], plus(daysOn(60), -minute))).toMatchObject({
      proposals: [],
      nextAt: daysOn(60),
    });
    const [send] = sends(decide(storyFollowUp, [told("community")], daysOn(60)));
    expect(send).toMatchObject({
      key: "value.story-follow-up/co_1/st_1/practice/m_ada",
      audience: { kind: "member", member: "m_ada", solicited: false, topic: "story-follow-up:st_1" },
      due: daysOn(60),
    });
    expect(spoken(send)).toContain("Did it get used since?");
    expect(send?.card.buttons?.map((button) => button.id)).toEqual([
      "story continue story=st_1 field=practice community=co_1",
      "story not-yet story=st_1 field=practice community=co_1",
    ]);
  });

  it("asks what came of it where the practice is told already, counted from when it was", () => {
    const tried = told("community", { practice: "We used it on two wards" });
    expect(sends(decide(storyFollowUp, [tried], daysOn(60)))[0]?.key).toBe(
      "value.story-follow-up/co_1/st_1/outcome/m_ada",
    );
    const triedLater = write(told("community"), { practice: "We used it" }, daysOn(30));
    expect(decide(storyFollowUp, [triedLater], daysOn(60)).proposals).toEqual([]);
    expect(sends(decide(storyFollowUp, [triedLater], daysOn(90)))[0]?.key).toContain("/outcome/");
  });

  it("asks nothing of a story that has both, of a draft, or of one that was taken back", () => {
    const full = told("community", { practice: "We used it", outcome: "Fewer errors" });
    for (const story of [full, draft({ gain: "x", activity: "y" }), retract(told("community"), monday)])
      expect(decide(storyFollowUp, [story], daysOn(61))).toMatchObject({ proposals: [], nextAt: null });
  });

  it("asks no more once it was answered, “not yet” included", () => {
    const used = answer(told("community"), "practice", "We used it", daysOn(61));
    const notYet = answer(told("community"), "practice", null, daysOn(61));
    for (const now of [62, 70, 121, 130].map((days) => daysOn(days)))
      for (const answered of [used, notYet])
        expect(decide(storyFollowUp, [answered], now)).toMatchObject({ proposals: [], nextAt: null });
  });

  it("asks for the outcome as well where a facilitator wants two questions a story", () => {
    const answered = answer(told("community"), "practice", "We used it", daysOn(61));
    const [send] = sends(decide(storyFollowUp, [answered], daysOn(121), { questions: 2 }));
    expect(send?.key).toBe("value.story-follow-up/co_1/st_1/outcome/m_ada");
    const notYet = answer(told("community"), "practice", null, daysOn(61));
    expect(decide(storyFollowUp, [notYet], daysOn(121), { questions: 2 }).proposals).toEqual([]);
  });

  it("repeats the author's words and the day only where a facilitator may read them under that name anyway", () => {
    const said = (share: Parameters<typeof told>[0]) => {
      const [send] = sends(decide(storyFollowUp, [told(share, { gain: "A checklist for handovers" })], daysOn(60)));
      return `${spoken(send)} ${send?.reason}`;
    };
    for (const share of ["community", "facilitator"] as const) {
      expect(said(share)).toContain("A checklist for handovers");
      expect(said(share)).toContain("2 Mar 2026");
    }
    expect(said("unnamed")).toBe(said("me"));
    expect(said("unnamed")).not.toMatch(/checklist|2026|name/);
  });

  it("is short: at most 60 words, however long the story is", () => {
    const long = "word ".repeat(140);
    for (const words of [{ gain: long.slice(0, 500) }, { gain: "x", practice: long.slice(0, 700) }]) {
      const [send] = sends(decide(storyFollowUp, [told("community", words)], daysOn(60)));
      expect(spoken(send).split(/\s+/).length).toBeLessThanOrEqual(60);
    }
  });

  it("keeps its buttons within what every platform allows, for the longest ids", () => {
    const id = `st_${"x".repeat(17)}`;
    const where = `co_${"x".repeat(17)}`;
    const [send] = sends(decide(storyFollowUp, [{ ...told("me"), id, community: where }], daysOn(60)));
    for (const button of send?.card.buttons ?? []) expect(button.id.length).toBeLessThanOrEqual(100);
  });

  it("keeps to the days that a facilitator sets, and tells when it looks again", () => {
    const stories = [told("me"), { ...told("me"), id: "st_2", toldAt: daysOn(3) }];
    const output = decide(storyFollowUp, stories, daysOn(14), { days: 14 });
    expect(sends(output)).toHaveLength(1);
    expect(output.nextAt).toBe(daysOn(17));
  });

  it("names the day in the author's own zone", () => {
    const late = { ...told("community"), toldAt: instant("2026-03-02T23:30:00Z") };
    const [send] = sends(decide(storyFollowUp, [late], daysOn(61)));
    expect(spoken(send)).toContain("Tue 3 Mar 2026");
  });
});
