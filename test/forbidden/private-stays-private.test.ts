// Every private thing stays private. Words are planted wherever somebody can confide something to the bot; then everything
// that anybody can read is walked through: messages, answers to every command there is, decisions, exports, logs, metrics.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sees } from "../../adapters/sandbox/world.ts";
import { openStore } from "../../data/index.ts";
import { createMetrics } from "../../src/http/metrics.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { commands } from "../../src/rooms.ts";
import { type Circle, circle } from "../participation/circle.ts";
import { wording } from "./half-year.ts";

/** Each planted word: who told it, and to whom. Nobody else may read it. */
const planted: Readonly<Record<string, { readonly from: string; readonly to: readonly string[] }>> = {
  "quokka note": { from: "fay", to: ["fay"] },
  "quokka draft": { from: "fay", to: ["fay"] },
  "quokka circle": { from: "m1", to: ["m2"] },
  "quokka talk": { from: "m1", to: ["m2"] },
  // Asked one after the other: m9 is asked after the yes of m4.
  "quokka suggestion": { from: "m3", to: ["m4"] },
  "quokka reason": { from: "m5", to: ["fay"] },
  "quokka nominee": { from: "m8", to: ["fay"] },
  "quokka@example.org": { from: "fay", to: [] },
  "quokka story": { from: "m7", to: ["m7"] },
};

/** Words that everybody may read, and whose author nobody may learn. */
const unnamed = { "wombat question": "M6", "wombat argument": "M7", "wombat finding": "M2" } as const;

const everybody = ["fay", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9"];
/** What would make somebody else of whoever asks, or end what is looked at. */
const notToTry = /^(leave|join|setup|me delete|facilitator|stage retire|stage reopen|founding undo|guest undo)\b/;

let here: Circle;
let store: Awaited<ReturnType<typeof openStore>>;
const logged: string[] = [];
const metrics = createMetrics();

const note = (facts: Readonly<Record<string, unknown>>, message: string) =>
  void logged.push(JSON.stringify([facts, message]));
const logger: Logger = { debug: note, info: note, warn: note, error: note };

const newest = async (who: string, where: string, button: string) => {
  const found = (await here.seen(where, who))
    .toReversed()
    .find(({ card }) => card.buttons.some(({ id }) => id.startsWith(button)));
  const id = found?.card.buttons.find((one) => one.id.startsWith(button))?.id;
  if (!found || id === undefined) throw new Error(`nowhere a button ${button} in ${where}`);
  return { message: found.ref, button: id };
};
const press = async (who: string, where: string, begins: string, values?: Readonly<Record<string, string>>) => {
  const { message, button } = await newest(who, where, begins);
  const { form } = await here.press(who, message, button);
  if (values) await here.submit(who, form?.ref ?? "", values);
};
const say = async (who: string, line: string) => {
  const { reply } = await here.say(who, `/cop ${line}`);
  expect(reply?.text ?? "a form", line).not.toMatch(/nothing was (changed|saved)/i);
};

async function confide() {
  await say("fay", "notes add @m1 quokka note");
  await say("fay", "notes draft @m1 quokka draft");
  await say("m1", "circle start hidden=yes quokka circle");
  await say("m1", "circle invite @m2 quokka circle");
  await here.advance("P2D");
  await say("m2", "circle join quokka circle");
  await here.advance("PT1H");
  const place = [...here.world.channels.values()].find(({ name }) => name.includes("quokka circle"));
  await here.sandbox.visitor.say({ persona: "m1", channel: place?.ref ?? "", text: "quokka talk" });
  for (const who of ["m3", "m4", "m5", "m9"]) await say(who, "intro on");
  await say("m3", "suggest-intro @m4 @m9 quokka suggestion");
  await say("m5", 'guest suggest "Zelda Quill" letters writing "quokka reason" How do we begin?');
  await say("fay", "guest approve Zelda sure=yes");
  await say("fay", "guest invite Zelda");
  await press("fay", here.channel, "guest sent");
  await say(
    "fay",
    'guest confirm "Zelda Quill" 2026-03-20 16:00 UTC recording=none access=yes email=quokka@example.org',
  );
  await say("m8", "founding nominate Ottilie quokka nominee");
  await say("fay", 'debate open "Is short always better?" "Yes" "No"');
  await here.advance("PT1H");
  await press("m7", here.channel, "argue for", { words: "wombat argument", name: "no" });
  await press("m1", here.channel, "argue show");
  await say("m2", "project start How do we say no?");
  await say("m2", "project note wombat finding");
  await say("m1", "project show no");
  const { form } = await here.say("m7", "/cop story new");
  const next = await here.submit("m7", form?.ref ?? "", { gain: "quokka story", practice: "Tried it" });
  if ("form" in next && next.form) await here.submit("m7", next.form.ref, { share: "me" });
  await here.advance("P9D");
  await say("m6", 'guest ask "wombat question" anonymous=yes');
  await say("fay", "intros set 1");
  await here.advance("P14D");
}

beforeAll(async () => {
  store = await openStore("sqlite::memory:");
  here = await circle({ members: 9, store, logger });
  await confide();
});
afterAll(async () => {
  await here.close();
  await store.close();
});

/** Everything this person can read in the sandbox, by now and by asking every command there is. */
async function readBy(who: string): Promise<readonly string[]> {
  const lines = commands
    .filter(({ words }) => !notToTry.test(words))
    .flatMap(({ words, example }) => [words, `${words} @m1`, ...(notToTry.test(example) ? [] : [example])]);
  for (const line of lines)
    await here.sandbox.visitor.command({ persona: who, channel: here.channel, text: `/cop ${line}` });
  return here.world
    .after(0)
    .filter((message) => sees(here.world, message, who))
    .map(wording);
}

describe("what somebody confided", () => {
  it.each(everybody)("is read by %s only where it was meant for them", async (who) => {
    const texts = await readBy(who);
    expect(texts.length).toBeGreaterThan(100);
    for (const [words, { from, to }] of Object.entries(planted)) {
      const held = texts.filter((text) => text.includes(words));
      if (who === from || to.includes(who)) continue;
      expect(held, `${words} before ${who}`).toEqual(who === "m1" && /note|draft/.test(words) ? own(held) : []);
    }
  });

  /** A member's own export holds what facilitators noted about them (domain 6.3). */
  const own = (texts: readonly string[]) => texts.filter((text) => text.includes('"exportedAt"'));

  it("reached everybody for whom it was meant", async () => {
    for (const [words, { to }] of Object.entries(planted))
      for (const who of to) {
        const texts = here.world
          .after(0)
          .filter((message) => sees(here.world, message, who))
          .map(wording);
        expect(
          texts.some((text) => text.includes(words)),
          `${words} to ${who}`,
        ).toBe(true);
      }
  });

  it("is in the export of whoever told it, as far as it is kept", async () => {
    for (const [words, who] of [
      ["quokka reason", "m5"],
      ["quokka nominee", "m8"],
      ["quokka story", "m7"],
      ["wombat question", "m6"],
      ["wombat argument", "m7"],
      ["wombat finding", "m2"],
    ] as const) {
      await here.say(who, "/cop me export");
      const exported = (await here.seen(here.channel, who)).findLast(({ kind }) => kind === "me export");
      const message = here.world.message(exported?.ref ?? "");
      expect(message && wording(message), `${words} of ${who}`).toContain(words);
    }
  });

  it("without a name stands nowhere beside the name, for nobody", () => {
    for (const [words, author] of Object.entries(unnamed)) {
      const texts = here.world.after(0).filter((message) => message.author !== author.toLowerCase());
      const held = texts.filter((message) => message.privateTo !== author.toLowerCase()).map(wording);
      const of = held.filter((text) => text.includes(words) && !text.includes('"exportedAt"'));
      expect(of.length, words).toBeGreaterThan(0);
      expect(
        of.filter((text) => new RegExp(`\\b${author}\\b`).test(text)),
        words,
      ).toEqual([]);
    }
  });

  it("is in no decision, no log, no metric, no audit and not in what the page asks for", async () => {
    for (const delivery of await store.read.outbox.sentSince((await here.community()).id, here.now())) {
      metrics.delivered.inc({ rule: delivery.rule });
    }
    const walked = {
      decisions: JSON.stringify(await here.decisions()),
      logs: logged.join("\n"),
      metrics: await metrics.registry.metrics(),
      audit: JSON.stringify(await store.read.audit.list((await here.community()).id, 10_000)),
      rules: JSON.stringify(here.sandbox.rules()),
    };
    for (const [where, text] of Object.entries(walked))
      for (const words of [...Object.keys(planted), ...Object.keys(unnamed)])
        expect(text.includes(words), `${words} in ${where}`).toBe(false);
    const state = JSON.stringify(await here.sandbox.state());
    for (const words of Object.keys(planted).filter((one) => one !== "quokka circle"))
      expect(state).not.toContain(words);
  });

  it("is not in the community’s export, and nobody’s name is tied there to what was said without one", async () => {
    const whole = await store.export((await here.community()).id);
    const { members, stories, ...tables } = whole as Readonly<Record<string, unknown>>;
    const text = JSON.stringify(tables);
    for (const words of Object.keys(planted)) expect(text.includes(words), words).toBe(false);
    const list = await store.read.members.list((await here.community()).id);
    for (const [words, author] of Object.entries(unnamed)) {
      const id = list.find(({ name }) => name === author)?.id ?? "";
      const rows = Object.values(tables)
        .flatMap((all) => all as readonly unknown[])
        .map((row) => JSON.stringify(row));
      expect(
        rows.filter((row) => row.includes(words) && row.includes(`"${id}"`)),
        words,
      ).toEqual([]);
    }
  });
});
