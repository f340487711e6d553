// What is said in confidence stays there: words planted in notes, drafts, hidden circles and their places are looked for
// everywhere that anybody else can see.
import { afterEach, describe, expect, it } from "vitest";
import { commands } from "../../src/rooms.ts";
import { wording } from "../forbidden/half-year.ts";
import { type WalkedStore, walkedStore } from "../support/walked-store.ts";
import { type Commons, commons } from "./commons.ts";

let here: Commons;
let walked: WalkedStore | undefined;
afterEach(async () => {
  await here.close();
  await walked?.close();
  walked = undefined;
});

const planted = {
  note: "notemarmalade",
  draft: "draftvermilion",
  topic: "topicwombat",
  said: "saidocarina",
  reply: "replyzither",
} as const;

/** A note and a draft about `m1`, and a hidden circle of `m1` and `m2` in which something was said. */
async function confidence() {
  walked = await walkedStore();
  here = await commons(4, walked.store);
  await here.say("fay", `/cop notes add @m1 ${planted.note}`);
  await here.say("fay", `/cop notes draft @m1 ${planted.draft}`);
  await here.say("m1", `/cop circle start hidden=yes ${planted.topic}`);
  await here.say("m1", "/cop circle invite @m2");
  await here.say("m2", "/cop circle join topicwombat");
  const place = here.places()[0]?.ref ?? "";
  const { visitor } = here.sandbox;
  const first = await visitor.say({ persona: "m1", channel: place, text: `How do you bear it? ${planted.said}` });
  await visitor.say({ persona: "m2", channel: place, text: planted.reply, thread: first.ref });
  await visitor.react({ persona: "m2", message: first.ref, emoji: "heart" });
  await here.advance("P30D");
  return place;
}

describe("what is said in a circle’s place", () => {
  it("is not counted and not kept, and neither are reactions to it", async () => {
    await confidence();
    for (const who of ["m1", "m2"])
      expect(await here.store.read.activity.of((await here.member(who)).id), who).toEqual([]);
    const rows = (await walked?.rows()) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ row }) => row.includes(planted.said) || row.includes(planted.reply))).toEqual([]);
  });
});

describe("words in confidence", () => {
  it("are in no message but those to the people concerned", async () => {
    const place = await confidence();
    for (const who of ["fay", "m3"])
      for (const { words, example } of commands)
        if (!/^(leave|join|setup|me delete|circle start|facilitator remove)\b/.test(words)) {
          await here.say(who, `/cop ${words}`);
          await here.say(who, `/cop ${example}`);
        }
    const seenBy = (marker: string) =>
      new Set(
        here.world
          .after(0)
          .filter((message) => message.channel !== place && wording(message).includes(marker))
          .map((message) => message.privateTo ?? message.channel),
      );
    expect(seenBy(planted.note)).toEqual(new Set(["fay"]));
    expect(seenBy(planted.draft)).toEqual(new Set(["fay"]));
    expect([...seenBy(planted.topic)].toSorted()).toEqual(["dm-m2", "m1", "m2"]);
    expect(seenBy(planted.said)).toEqual(new Set());
  });

  it("are in no decision, no audit, and nobody else’s export", async () => {
    await confidence();
    const decisions = JSON.stringify(await here.decisions());
    const audit = await here.told("fay", "/cop audit");
    const exports = await Promise.all(
      ["fay", "m2", "m3"].map(async (who) => {
        const { reply } = await here.say(who, "/cop me export");
        return here.world.after(0).find((one) => one.ref === reply?.ref)?.card.file?.content ?? "";
      }),
    );
    for (const marker of Object.values(planted)) {
      expect(decisions).not.toContain(marker);
      expect(audit).not.toContain(marker);
      for (const text of exports) expect(text).not.toContain(marker);
    }
    expect(exports[1]).toContain('"kind": "circles"');
  });
});
