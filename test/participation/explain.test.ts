import { describe, expect, test } from "vitest";
import { plainText } from "../../src/cards/plain-text.ts";
import { evaluateCommunity } from "../../src/participation/evaluate.ts";
import { type Explained, explainLevel } from "../../src/participation/explain.ts";
import { textsIn } from "../../src/text/texts.ts";
import { asActivity, asMember, examples, now, settings, zone } from "./worked-example.ts";

const texts = textsIn("en");
const found = evaluateCommunity({
  ...{ members: examples.map(asMember), activity: examples.flatMap(asActivity), now, zone, settings },
});

const example = (name: string) => {
  const index = examples.findIndex((one) => one.id.startsWith(name));
  const evaluation = found[index];
  if (!evaluation) throw new Error(`no example ${name}`);
  return { member: { name, roles: [] }, evaluation };
};
const told = (name: string, reader: "you" | "them" = "you") => {
  const { member, evaluation } = example(name);
  return plainText(explainLevel(member, evaluation, reader, texts, settings));
};

describe("the explanation of a level", () => {
  test("names the points, what they mean, the weeks and what they come from", () => {
    expect(told("Eli")).toBe(
      "You are active: 13.2 points over the last months (core begins at 24, active holds from 6), seen in 9 of 12 weeks. Mostly: replies, answers, gatherings.",
    );
    expect(told("Ada", "them")).toBe(
      "Ada is in the core: 44.9 points over the last months (core holds from 18), seen in 12 of 12 weeks. Mostly: answers, replies, hosting.",
    );
  });

  test("says what else is missing where points are not, and never that quiet is a fault", () => {
    expect(told("Gus")).toBe(
      "You are in the periphery, which is a full way to belong: 14.1 points over the last months (active also takes something said in the open), seen in 8 of 12 weeks. Mostly: gatherings, one-to-one talks, reactions.",
    );
    expect(told("Chi")).toContain("(core begins with the second such week in a row, active holds from 6)");
    expect(told("Ivy")).toContain("(active begins at 4 weeks of 12)");
    expect(told("Dee")).toContain("(core begins at 24, active holds from 6)");
  });

  test("says that nothing is weighed during a pause", () => {
    expect(told("Jon")).toBe(
      "You are paused, so nothing is weighed; you were active before and will be when you come back.",
    );
    expect(told("Jon", "them")).toBe("Jon is paused, so nothing is weighed; they stay active until they come back.");
  });

  test("says that a role decides for facilitators", () => {
    const { evaluation } = example("Ada");
    const facilitator = { name: "Ada", roles: ["facilitator" as const] };
    expect(plainText(explainLevel(facilitator, evaluation, "you", texts))).toBe(
      "You are in the core because you tend this community; your own activity is not weighed for that.",
    );
  });

  test("leaves out what there is none of", () => {
    const nothing: Explained = {
      ...{ score: { E: 0, V: 0, Q: 0, R: 0 }, mainKinds: [], before: "points" },
      standing: { level: "peripheral", since: now, up: 0, down: 0, evaluatedAt: now, flags: [] },
    };
    expect(plainText(explainLevel({ name: "Hua", roles: [] }, nothing, "them", texts))).toBe(
      "Hua is in the periphery: 0.0 points over the last months (active begins at 8), seen in 0 of 12 weeks.",
    );
  });

  test("keeps a typed name from becoming markup", () => {
    const { evaluation } = example("Ada");
    const [first] = explainLevel({ name: "*@channel*", roles: [] }, evaluation, "them", texts);
    expect(first).toEqual({ kind: "quoted", words: "*@channel*" });
  });

  test("has a sentence for everything that can stand before the next level", () => {
    const { evaluation } = example("Eli");
    const obstacles = ["points", "voice", "weeks", "tenure", "rank", "confirmation", "settling"] as const;
    const sentences = obstacles.map((before) =>
      plainText(explainLevel({ name: "Eli", roles: [] }, { ...evaluation, before }, "you", texts)),
    );
    expect(new Set(sentences).size).toBe(obstacles.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|\(\)/);
  });
});
