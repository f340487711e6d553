// Whatever is typed or sent, the answer is private, nothing is posted and no story of anybody else changes.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { directOf } from "../../adapters/sandbox/world.ts";
import { buttonIdLimit } from "../../src/cards/card.ts";
import { textsIn } from "../../src/text/texts.ts";
import { value } from "../../src/value/index.ts";
import { settle, type Village } from "./village.ts";

let village: Village;
let before: unknown;
beforeAll(async () => {
  village = await settle();
  await village.tell("ada", { gain: "A checklist", practice: "Read aloud" }, "me");
  before = await village.stories();
});
afterAll(() => village.close());

const starts = ["story", "story share", "story retract", "story continue", "story not-yet", "stories", "stories show"];
const scraps = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "story=st_000000000001",
    "story=nobody",
    'story="a b"',
    "share=community",
    "share=everyone",
    "field=practice",
    "field=gian",
    "words=hello",
    "whole=yes",
    "sure=yes",
    "applied",
    "new",
    "from=-1",
    "from=99999",
    "community=co_2",
    "community=nowhere",
  ),
);

describe("bad input to the value room", () => {
  it("is answered in private, posts nothing and changes nothing that belongs to somebody else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.array(scraps, { maxLength: 5 }), async (start, rest) => {
        const answer = await village.say("ben", `/cop ${[start, ...rest].join(" ")}`);
        expect(answer.form !== null || answer.reply?.privateTo === "ben").toBe(true);
        expect(await village.stories()).toEqual(before);
      }),
      { numRuns: 400 },
    );
    await village.beat();
    expect(village.inChannel()).toEqual([]);
  });

  it("in a form comes back to the form or as a private answer", async () => {
    const fields = ["story", "share", "field", "words", "evidence", "hope", "sure", "whole", "stray"];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.dictionary(fc.constantFrom(...fields), fc.oneof(fc.string(), scraps)),
        async (start, values) => {
          const line = start === "story" ? "story story=st_000000000001" : start;
          const answer = await village.submitted("ben", line, values);
          if ("problems" in answer) expect(Object.keys(answer.problems).length).toBeGreaterThan(0);
          else expect(answer.form !== null || answer.reply?.privateTo === "ben").toBe(true);
          expect((await village.stories()).filter((story) => story.author === "m_ada")).toEqual(before);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("what the platforms allow", () => {
  const text = textsIn("en");

  it("is kept by every command: summaries and options of at most 100 characters, an example that it understands", () => {
    for (const command of value.commands) {
      expect(text.plain(command.summary).length).toBeLessThanOrEqual(100);
      expect(command.example.startsWith(command.words)).toBe(true);
      for (const option of Object.values(command.options))
        expect(text.plain(option.about).length).toBeLessThanOrEqual(100);
    }
  });

  it("is kept by every form: five fields, short titles, labels and hints", async () => {
    for (const command of value.commands) {
      const form = command.form?.build(text, {});
      if (!form) continue;
      expect(form.fields.length).toBeLessThanOrEqual(5);
      expect(form.title.length).toBeLessThanOrEqual(24);
      for (const field of form.fields) {
        expect(field.label.length).toBeLessThanOrEqual(45);
        expect((field.hint ?? "").length).toBeLessThanOrEqual(100);
      }
    }
  });

  it("names the community in direct messages, in refs and buttons that stay within 100 characters", async () => {
    const { form } = await village.say("ada", "/cop story transformative", directOf("ada"));
    expect(form?.ref).toContain("community=co_1");
    const second = await village.submit("ada", form?.ref ?? "", { gain: "A mentor", outcome: "I lead the group now" });
    const done = await village.submit("ada", second.form?.ref ?? "", { share: "me" });
    for (const { id } of done.reply?.card.buttons ?? []) expect(id).toContain("community=co_1");
    const list = await village.say("ada", "/cop stories", directOf("ada"));
    const ids = [...(done.reply?.card.buttons ?? []), ...(list.reply?.card.buttons ?? [])].map((button) => button.id);
    expect(ids.length).toBeGreaterThan(3);
    for (const id of [form?.ref ?? "", ...ids]) expect(id.length).toBeLessThanOrEqual(buttonIdLimit);
  });
});
