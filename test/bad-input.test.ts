// Whatever comes in, the answer is private and of help: nothing throws, nothing is posted for others, and what was refused
// has changed nothing, in any table.
import { afterAll, describe, expect, it } from "vitest";
import { directOf } from "../adapters/sandbox/world.ts";
import { plainCard } from "../src/cards/plain-text.ts";
import type { Invocation, Opening } from "../src/commands/invocation.ts";
import type { Reply } from "../src/commands/reply.ts";
import { commands } from "../src/rooms.ts";
import { drawn, lines, massMentions, submissions } from "./support/garbage.ts";
import { sandboxWorld } from "./support/sandbox-world.ts";
import { walkedStore } from "./support/walked-store.ts";

type Outcome = { readonly kind: "form"; readonly fields: number } | Reply;
type Asked = Pick<Invocation, "line" | "origin"> &
  Partial<Invocation> & { readonly who: string; readonly channel: string };

const people = ["fay", "m1", "m2", "m3", "eve", "boss"] as const;
const names: Record<string, string> = { fay: "Fay", m1: "M1", m2: "M2", m3: "M3", eve: "Eve", boss: "The Boss" };
const perWorld = 250;

/** A world with a past: an unfinished story, a private one, and messages with buttons that were delivered. */
async function world(communities = 1) {
  const walked = await walkedStore();
  const built = await sandboxWorld({ store: walked.store, communities });
  for (const who of ["eve", "boss"]) {
    built.world.addPersona({ ref: who, name: names[who] ?? who, admin: who === "boss" });
    built.world.channels.get(built.channel)?.members.push(who);
  }
  built.world.addChannel("lounge", "lounge", [...people]);
  await built.say("m2", "/cop story new");
  const step = await built.submit("m2", "story cycle=new", { gain: "A checklist", practice: "Read aloud" });
  if ("form" in step && step.form) await built.submit("m2", step.form.ref, { share: "me" });
  await built.say("m2", "/cop story new");
  await built.submit("m2", "story cycle=new", { gain: "Half a thought" });
  await built.advance("P1D");
  let asked = 0;
  const inbound = built.adapter.inbound();

  async function ask({ who, channel, ...rest }: Asked): Promise<Outcome> {
    asked += 1;
    const invocation: Invocation = {
      id: `bad-${asked}`,
      platform: "sandbox",
      installation: "sandbox",
      channel,
      direct: channel.startsWith("dm-"),
      person: { ref: who, name: names[who] ?? who, admin: who === "fay" || who === "boss" },
      mentions: Object.fromEntries(people.map((one) => [`@${one}`, one])),
      ...rest,
    };
    const opening: Opening = inbound.open(invocation);
    if (opening.kind === "refuse") return opening.reply;
    if (opening.kind === "run") return inbound.run(invocation);
    const form = await inbound.prefill(invocation, opening.form);
    return { kind: "form", fields: form.fields.length };
  }

  return { ...built, ask, walked };
}

type World = Awaited<ReturnType<typeof world>>;
const seen = new Map<string, number>();

/** What must hold of an answer, whatever was asked. */
function isOfHelp(outcome: Outcome, asked: Asked): void {
  const note = `${asked.who} in ${asked.channel} said ${JSON.stringify(asked.line.slice(0, 200))} with ${JSON.stringify(asked.options)?.slice(0, 300)}`;
  const code = outcome.kind === "refusal" ? outcome.code : outcome.kind;
  seen.set(code, (seen.get(code) ?? 0) + 1);
  if (outcome.kind === "form") return void expect(outcome.fields, note).toBeLessThanOrEqual(5);
  if (outcome.kind === "ask") return void expect(outcome.form.fields.length, note).toBeLessThanOrEqual(5);
  if (outcome.kind === "problems") {
    expect(Object.keys(outcome.fields).length, note).toBeGreaterThan(0);
    for (const word of Object.values(outcome.fields)) expect(word.length, note).toBeGreaterThan(10);
    return;
  }
  const said = plainCard(outcome.card);
  expect(said.trim().length, note).toBeGreaterThan(0);
  if (outcome.kind === "answer") {
    const channels = commands.filter((command) => command.audience === "channel").map((command) => command.words);
    if (!channels.some((words) => asked.line.toLowerCase().includes(words)))
      expect(outcome.audience, note).toBe("private");
    return;
  }
  expect(outcome.code, note).not.toBe("failed");
  expect(said.split(/\s+/).length, note).toBeGreaterThanOrEqual(3);
  if (outcome.code === "unknown-command") expect(said, note).toMatch(/^I do not know “[\s\S]*”\.[\s\S]*Say \/cop help/);
  if (outcome.code === "bad-input") {
    expect(said, note).toContain("For example: /cop ");
    expect(said, note).toContain("Nothing was changed.");
  }
  if (asked.origin !== "form") expect(said.length, note).toBeLessThan(1500);
}

const changesNothing = (outcome: Outcome): boolean =>
  outcome.kind === "form" || outcome.kind === "problems" || outcome.kind === "refusal";

/** Asks one after the other, and compares the whole database around everything that was refused. */
async function askAll(here: World, all: readonly Asked[]): Promise<void> {
  // The inbox is left out: it remembers that a question "which community?" was asked, so that it is asked once.
  let before = await here.walked.rows(["inbox"]);
  for (const asked of all) {
    const posted = here.world.after(0).length;
    const outcome = await here.ask(asked);
    isOfHelp(outcome, asked);
    expect(here.world.after(0), asked.line.slice(0, 200)).toHaveLength(posted);
    const after = await here.walked.rows(["inbox"]);
    if (changesNothing(outcome)) expect(after, `${asked.who}: ${asked.line.slice(0, 200)}`).toEqual(before);
    before = after;
  }
  await here.bot.beat();
  for (const { card } of here.world.after(0)) {
    const parts = [...(card.text ?? []), ...(card.fields ?? []).flatMap((field) => field.value)];
    const own = parts.flatMap((part) => (part.kind === "words" ? [part.words] : []));
    for (const mention of massMentions) expect(own.join("\n")).not.toContain(mention);
  }
}

async function inWorlds(all: readonly Asked[], communities = 1): Promise<void> {
  for (let first = 0; first < all.length; first += perWorld) {
    const here = await world(communities);
    await askAll(here, all.slice(first, first + perWorld));
    await here.walked.close();
  }
}

const lot = (seed: number, of: readonly string[]): string => of[seed % of.length] ?? "";
const places = (who: string) => ["practice", "practice", "practice", directOf(who), "lounge"];

const typed = drawn(lines, 1500, 42).map((line, index): Asked => {
  const who = lot(index * 7 + (index % 3), people);
  return { who, channel: lot(index * 11 + (index % 5), places(who)), line, origin: "text" };
});

const filledIn = drawn(submissions, 450, 43).map(({ form, values }, index): Asked => {
  const who = lot(index * 5 + (index % 4), people);
  return { who, channel: lot(index * 3, places(who)), line: form, origin: "form", options: values };
});

const pressed = drawn(lines, 250, 44).map((line, index): Asked => {
  const who = lot(index, people);
  const owner = lot(index + 1 + (index % 4), people);
  // Another person's direct messages, with a message of theirs: what a forged request could claim.
  return { who, channel: directOf(owner), line, origin: "button", message: `msg${(index % 40) + 1}` };
});

describe("bad input", () => {
  afterAll(() => {
    const total = [...seen.values()].reduce((sum, many) => sum + many, 0);
    expect(total).toBeGreaterThanOrEqual(2000);
    // Not one kind of answer only: the sieve has met all of them.
    for (const kind of [
      "unknown-command",
      "bad-input",
      "not-member",
      "not-allowed",
      "no-community",
      "which-community",
      "problems",
      "form",
      "answer",
    ])
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
    expect(seen.has("failed")).toBe(false);
  });

  it("in 1,500 lines, typed by anybody anywhere, is answered in private and changes nothing", async () => {
    await inWorlds(typed);
  });

  it("in 450 forms, with values missing, stray, listed or spoilt, comes back to the form or is answered in private", async () => {
    await inWorlds(filledIn);
  });

  it("in 250 buttons, on messages of other people too, answers for nobody else", async () => {
    await inWorlds(pressed);
  });

  it("in direct messages of people with several communities asks which one", async () => {
    await inWorlds(
      drawn(lines, 150, 45).map((line, index) => {
        const who = lot(index, ["fay", "m1", "m2", "m3"]);
        return { who, channel: directOf(who), line, origin: "text" };
      }),
      2,
    );
  });

  it("by pressing what somebody else was sent is told that there is no such message", async () => {
    const here = await world();
    const [welcome] = (await here.seen(directOf("m1"))).filter((message) => message.bot);
    const before = await here.walked.rows();
    await expect(here.press("m2", welcome?.ref ?? "", "nudge stop")).rejects.toThrow("sees no message");
    await expect(here.press("m1", welcome?.ref ?? "", "me delete yes")).rejects.toThrow("has no button");
    expect(await here.walked.rows()).toEqual(before);
    await here.walked.close();
  });
});
