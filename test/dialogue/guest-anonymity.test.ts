// Who asks without a name is known to themselves alone (domain 6.3): not to the community, not to facilitators, not to the
// companion, in no message, decision, audit line, preview or export; and they may take their own words along.
import { afterEach, describe, expect, it } from "vitest";
import { botRef } from "../../adapters/sandbox/world.ts";
import { openStore } from "../../data/index.ts";
import { asRead } from "../../src/dialogue/guest-question.ts";
import { everythingOf } from "../../src/participation/held.ts";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import { type GuestWorld, guestWorld } from "./guest-world.ts";

const asker = { ref: "zephyr-77", name: "Zephyrine Quillfeather" };
const words = "Was the moth really a marmalade moth?";

let here: GuestWorld;
afterEach(() => here.close());

/** Asked without a name, handed over, answered; the only question there is. */
async function asked() {
  const store = await openStore("sqlite::memory:");
  here = await guestWorld({ store });
  here.comesIn(asker.ref, asker.name);
  await here.say(asker.ref, "/cop join");
  const id = await here.confirmed();
  await here.advanceTo("2026-03-23T15:00:00Z");
  await here.line("m2", `guest buddy guest=${id}`);
  await here.line(asker.ref, `guest ask "${words}" anonymous=yes`);
  await here.line("fay", "guest questions Grace");
  await here.line("fay", "preview 14");
  await here.advanceTo("2026-04-02T18:30:00Z");
  await here.line("fay", `guest host ${id}`);
  return { store, id };
}
const answer = async () => {
  const [question] = await here.questions();
  await here.line("fay", `guest answered "It was one, taped into the log" question=${question?.id}`);
};
/** Everything that somebody else than the asker can read of what the bot says about guests. */
const readByOthers = () =>
  here.world
    .after(0)
    .filter(({ author, kind }) => author === botRef && /guest|dialogue|preview|audit|undeliverable/.test(kind))
    .filter((one) => one.privateTo !== asker.ref && one.channel !== `dm-${asker.ref}`)
    .map(({ card }) => JSON.stringify(card));

describe("a question without a name", () => {
  it("is read by facilitators, companion and community as words alone, and answered to its asker alone", async () => {
    await asked();
    await answer();
    await here.line("fay", "guest questions Grace");
    await here.line("fay", "audit");
    await here.line("fay", "preview 14");
    const read = readByOthers();
    expect(read.filter((card) => card.includes(words)).length).toBeGreaterThanOrEqual(4);
    const id = (await here.member(asker.ref)).id;
    for (const card of read) for (const trace of [asker.ref, asker.name, `"${id}"`]) expect(card).not.toContain(trace);
    const [told] = await here.heard(asker.ref, "dialogue.answered");
    expect(told).toContain("taped into the log");
    for (const who of ["fay", "m1", "m2", "m3"]) expect(await here.heard(who, "dialogue.answered")).toEqual([]);
  });

  it("leaves its asker in no decision, no audit line and no export of the community; but in their own", async () => {
    const { store } = await asked();
    await answer();
    await here.advance("P3D");
    const { id } = await here.member(asker.ref);
    const decisions = (await here.decisions()).filter(({ rule }) => /guest|dialogue/.test(rule));
    expect(decisions.length).toBeGreaterThan(3);
    expect(JSON.stringify(decisions)).not.toMatch(new RegExp(`"${id}"|/${id}\\b|${asker.ref}|${asker.name}`));
    const community = (await here.community()).id;
    const audit = await store.read.audit.list(community, 100);
    expect(audit.filter(({ by }) => by === asker.ref)).toEqual([]);
    const exported = await store.export(community);
    expect(JSON.stringify(exported)).not.toContain("marmalade");
    const about = Object.entries(exported).flatMap(([table, rows]) =>
      rows.filter((row) => /guest|dialogue/.test(JSON.stringify(row))).map((row) => `${table} ${JSON.stringify(row)}`),
    );
    expect(about.length).toBeGreaterThan(5);
    for (const row of about) expect(row).not.toMatch(new RegExp(`"${id}"|/${id}\\b|${asker.ref}`));
    const held = async (who: string) =>
      JSON.stringify(await everythingOf(store.read, await here.community(), await here.member(who)));
    expect(await held(asker.ref)).toContain(words);
    for (const who of ["fay", "m1", "m2"]) expect(await held(who)).not.toContain(words);
    await store.close();
  });

  it("is not given away by a message that could not arrive", async () => {
    await asked();
    const { send } = here.adapter;
    Object.assign(here.adapter, {
      send: async (outgoing: Parameters<typeof send>[0]) => {
        if (outgoing.to.ref === asker.ref) throw new DeliveryProblem("closed", "no direct messages");
        return send(outgoing);
      },
    });
    await answer();
    await here.advance("P5D");
    expect(await here.heard("fay", "engine.undeliverable")).toEqual([]);
  });

  it("goes with its asker when they are erased", async () => {
    await asked();
    const { id } = await here.member(asker.ref);
    await here.store.write((records) => records.members.remove(id));
    expect(await here.questions()).toEqual([]);
  });

  it("is handed to everybody in the order of the alphabet, with no trace of who, or when", () => {
    const base = {
      community: "c",
      createdAt: "2026-03-02T10:00:00.000Z" as never,
      guest: "gu",
      theme: null,
      answer: null,
    };
    const all = [
      { ...base, id: "gq_9", owner: "m_1", words: "B?", anonymous: true },
      { ...base, id: "gq_1", owner: "m_2", words: "C?", anonymous: false },
      { ...base, id: "gq_5", owner: "m_3", words: "A?", anonymous: true },
    ];
    expect(asRead(all, "gu")).toEqual([
      { id: "gq_5", words: "A?", theme: null, by: null, answered: false },
      { id: "gq_9", words: "B?", theme: null, by: null, answered: false },
      { id: "gq_1", words: "C?", theme: null, by: "m_2", answered: false },
    ]);
  });
});
