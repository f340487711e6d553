// "The community, without my name" (domain.md 6.3): the author's name, ref and id have no way out.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { givesAway } from "../../src/value/own-name.ts";
import { draft } from "./builders.ts";
import { buttonOf, settle, type Village } from "./village.ts";

let village: Village;
beforeEach(async () => {
  village = await settle();
});
afterEach(() => village.close());

const words = { gain: "A checklist for handovers", practice: "We read it aloud" };
/** As name, as ref and as id: `ada`, whatever the case, as a word of its own or after `m_`. */
const ada = /(^|[^a-z])ada([^a-z]|$)/i;

describe("a story without a name", () => {
  it("is posted, listed and shown without it, to members and facilitators alike", async () => {
    const story = await village.tell("ada", words, "unnamed");
    await village.beat();
    const note = village.inChannel();
    expect(note).toHaveLength(1);
    expect(JSON.stringify(note)).not.toMatch(ada);
    for (const reader of ["ben", "fay"]) {
      const heard = [
        await village.say(reader, "/cop stories"),
        await village.say(reader, "/cop stories handovers"),
        await village.say(reader, `/cop stories show story=${story.id}`),
        await village.press(reader, note[0]?.ref ?? "", `stories show story=${story.id}`),
      ];
      expect(JSON.stringify(heard)).toContain("A checklist for handovers");
      expect(JSON.stringify(heard)).not.toMatch(ada);
    }
  });

  it("is not found by its author's name", async () => {
    await village.tell("ada", words, "unnamed");
    for (const name of ["Ada", "ada", "m_ada"])
      expect((await village.say("ben", `/cop stories ${name}`)).reply?.text).toContain("no story like that");
  });

  it("leaves no trace of its author in the outbox, the decisions, the audit or the activity", async () => {
    await village.tell("ada", words, "unnamed");
    const waiting = await village.store.read.outbox.pending("co_1");
    await village.beat();
    const { decisions, audit, activity, outbox } = village.store.read;
    const traces = [
      waiting,
      await outbox.sentSince("co_1", "" as never),
      (await decisions.since("co_1", "" as never, 100)).filter((one) => one.outcome === "sent"),
      await audit.list("co_1", 100),
      await activity.of("m_ada"),
    ];
    expect(waiting).toHaveLength(1);
    expect(JSON.stringify(traces)).not.toMatch(ada);
  });

  it("is followed up in words that tell a facilitator who previews nothing about it", async () => {
    await village.tell("ada", words, "unnamed");
    await village.beat();
    const ahead = await village.bot.preview("co_1", 80);
    const [entry] = ahead.filter((one) => one.rule === "value.story-follow-up");
    expect(entry).toMatchObject({ to: "ada" });
    expect(`${entry?.text} ${entry?.reason}`).not.toMatch(/handovers|read it aloud|without|2026|Mar/);
  });

  it("asks first when its own words hold the name, and keeps everything meanwhile", async () => {
    const { form } = await village.say("ada", "/cop story");
    const second = await village.submit("ada", form?.ref ?? "", { ...words, outcome: "“Thanks, Ada”, they said" });
    const asked = await village.submit("ada", second.form?.ref ?? "", { share: "unnamed", hope: "More" });
    await village.beat();
    expect(asked.reply?.text).toContain("something in your story reads like your name");
    expect(village.inChannel()).toEqual([]);
    expect(await village.stories()).toMatchObject([{ state: "draft", hope: { words: "More" } }]);
    const { message, id } = buttonOf(asked, "Share as it is");
    await village.press("ada", message, id);
    expect(await village.stories()).toMatchObject([{ state: "shared", share: "unnamed", hope: { words: "More" } }]);
  });

  it("goes back to its author alone when the name comes in later, until the author has decided", async () => {
    const story = await village.tell("ada", words, "unnamed");
    await village.beat();
    const edit = (await village.say("ada", `/cop story story=${story.id}`)).form;
    const second = await village.submit("ada", edit?.ref ?? "", { ...words, outcome: "Now they call it Ada's list" });
    expect(second.form?.fields.find((field) => field.id === "share")?.value).toBeUndefined();
    expect(await village.stories()).toMatchObject([{ state: "private", outcome: "Now they call it Ada's list" }]);
    expect((await village.say("ben", `/cop stories show story=${story.id}`)).reply?.text).toContain("no such story");
  });

  it("stays readable when the name came in with the author's consent", async () => {
    const story = await village.tell("ada", { ...words, outcome: "Ada's list" }, "me");
    await village.say("ada", `/cop story share story=${story.id} share=unnamed sure=yes`);
    const edit = (await village.say("ada", `/cop story story=${story.id}`)).form;
    await village.submit("ada", edit?.ref ?? "", { ...words, outcome: "Ada's list is in use" });
    expect(await village.stories()).toMatchObject([{ state: "shared", share: "unnamed" }]);
  });

  it("that was told by name before loses it wherever I show it, and says that the channel's note stays", async () => {
    const story = await village.tell("ada", words, "community");
    await village.beat();
    const answer = await village.submit("ada", `story share story=${story.id}`, { share: "unnamed" });
    expect(answer.reply?.text).toContain("The channel already had a note with your name");
    expect(JSON.stringify(await village.say("ben", `/cop stories show story=${story.id}`))).not.toMatch(ada);
    await village.beat();
    expect(village.inChannel()).toHaveLength(1);
  });

  it("loses its name in a note that still waits to be posted", async () => {
    const story = await village.tell("ada", words, "community");
    const answer = await village.submit("ada", `story share story=${story.id}`, { share: "unnamed" });
    expect(answer.reply?.text).not.toContain("The channel already had a note");
    await village.beat();
    expect(village.inChannel()).toHaveLength(1);
    expect(JSON.stringify(village.inChannel())).not.toMatch(ada);
  });
});

describe("a name in a story's own words", () => {
  const author = { name: "Ada Lovelace", ref: "U123" };

  it.each(["Ada showed me", "it was ADA's list", "Mrs Lovelace came", "ask @U123"])("is found in %j", (gain) => {
    expect(givesAway(draft({ gain }), author)).toBe(true);
  });

  it.each(["Canada", "an adapter", "we love lace", "U123"])("is not found in %j", (gain) => {
    expect(givesAway(draft({ gain }), author)).toBe(false);
  });

  it("is found in scripts without spaces", () => {
    expect(givesAway(draft({ gain: "山田さんが教えてくれた" }), { name: "山田", ref: "U9" })).toBe(true);
  });

  it("is found wherever it stands among other words", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("we", "tried", "it", "twice,", "then")), fc.nat(5), (others, place) => {
        const gain = [...others.slice(0, place), "Lovelace", ...others.slice(place)].join(" ");
        expect(givesAway(draft({ gain }), author)).toBe(true);
      }),
    );
  });
});
