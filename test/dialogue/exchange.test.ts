// An exchange between two linked communities: what was agreed crosses over, and nothing else.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Pair, saying } from "../../src/community/agreement.ts";
import { begun, type Exchange, lookBackSince, lookedBack, noted, undone } from "../../src/dialogue/exchange.ts";
import { instant, minute, plus } from "../../src/time/instant.ts";
import { answered, directTo, pressLabel } from "../rhythm/room.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";

let here: SandboxWorld;
const there = "practice-2";
beforeEach(async () => {
  here = await sandboxWorld({ members: 4, communities: 2 });
  // fay tends the first and m1 the second; m2 is only in the first, m3 only in the second, m4 in both.
  await here.say("fay", "/cop facilitator add @m1", there);
  await here.say("fay", "/cop leave", there);
  await here.say("m1", "/cop leave");
  await here.say("m2", "/cop leave", there);
  await here.say("m3", "/cop leave");
});
afterEach(() => here.close());

const told = async (who: string, text: string, where = "practice") => answered(await here.say(who, text, where), who);
const news = async (who: string, rule: string) => (await directTo(here, who)).filter((one) => one.kind === rule);
const inPublic = async (where: string) =>
  (await here.seen(where)).filter((one) => one.bot && one.privateTo === undefined && one.kind.startsWith("exchange"));

async function communities() {
  const all = await here.store.read.communities.list();
  return all.toSorted((one, two) => one.channel.localeCompare(two.channel));
}
async function exchanges() {
  const found = await Promise.all((await communities()).map((one) => here.store.read.matters.of("exchanges", one.id)));
  return { ours: found[0] ?? [], theirs: found[1] ?? [] };
}
async function carried() {
  const found = await Promise.all((await communities()).map((one) => here.store.read.matters.of("carried", one.id)));
  return { ours: found[0] ?? [], theirs: found[1] ?? [] };
}

async function linked() {
  await told("fay", '/cop link add "Practice 2" We answer the same questions');
  await told("m1", "/cop link accept practice", there);
}
const question = "How do you end a review?";
const start = `/cop exchange start "Practice 2" ${question}`;

/** An exchange under way, with the question posted on both sides. */
async function running() {
  await linked();
  await told("fay", start);
  const [asked] = await news("m1", "dialogue.exchange-asked");
  const yes = await pressLabel(here, "m1", asked ?? null, "Yes, we take part");
  await pressLabel(here, "m1", yes.reply, "Post it in our channel");
  const [answer] = await news("fay", "dialogue.exchange-answered");
  await pressLabel(here, "fay", answer ?? null, "Post it in our channel");
  const [card] = await inPublic("practice");
  const [theirCard] = await inPublic(there);
  return { card: card ?? null, theirCard: theirCard ?? null };
}

describe("an exchange", () => {
  it("is asked of the other side's facilitators, and each side posts the question in its own channel itself", async () => {
    await linked();
    expect(await told("fay", start)).toContain("The facilitators of Practice 2 read the question now.");
    const [asked, another] = await news("m1", "dialogue.exchange-asked");
    expect(another).toBeUndefined();
    expect(asked?.text).toContain(`“${question}”`);
    for (const who of ["fay", "m2", "m3", "m4"]) expect(await news(who, "dialogue.exchange-asked")).toEqual([]);
    // Members read of it once both sides have said yes, not before.
    expect(await told("m3", "/cop exchange show", there)).toContain("No exchange yet.");
    const yes = await pressLabel(here, "m1", asked ?? null, "Yes, we take part");
    expect([await inPublic("practice"), await inPublic(there)]).toEqual([[], []]);
    await pressLabel(here, "m1", yes.reply, "Post it in our channel");
    await pressLabel(here, "m1", yes.reply, "Post it in our channel");
    expect(await inPublic("practice")).toEqual([]);
    const posted = await inPublic(there);
    expect(posted).toHaveLength(1);
    expect(posted[0]?.text).toContain("An exchange with Practice");
    expect((await news("fay", "dialogue.exchange-answered"))[0]?.text).toContain("Practice 2 said yes");
    expect(await told("m3", "/cop exchange show", there)).toContain(question);
  });

  it("has contacts who said so themselves, and shows the other side their names and nothing else", async () => {
    const { card, theirCard } = await running();
    const sure = await pressLabel(here, "m2", card, "I could be our contact");
    expect(answered(sure, "m2")).toContain("The members of both communities will read your name, M2");
    expect(await told("m3", "/cop exchange show", there)).not.toContain("M2");
    await pressLabel(here, "m2", sure.reply, "Yes, show my name");
    expect(answered(await pressLabel(here, "m4", card, "I could be our contact"), "m4")).toContain("Somebody else is");
    const theirs = await pressLabel(here, "m3", theirCard, "I could be our contact");
    const claimed = answered(await pressLabel(here, "m3", theirs.reply, "Yes, show my name"), "m3");
    expect(claimed).toContain("Your counterpart at Practice is M2.");
    const seenThere = await told("m1", "/cop exchange show", there);
    expect(seenThere).toContain("M3, here\nM2, of Practice");
    expect(seenThere).not.toMatch(/Fay|M4/);
    const seenHere = await told("fay", "/cop exchange show");
    expect(seenHere).toContain("M2, here\nM3, of Practice 2");
    expect(seenHere).not.toMatch(/M1|M4/);
    // The other side keeps no trace of a member of this one.
    const [own] = await communities();
    const members = await here.store.read.members.list(own?.id ?? "");
    const kept = JSON.stringify((await exchanges()).theirs);
    for (const member of members) expect(kept).not.toContain(member.id);
  });

  it("loses a contact who gives it back, leaves, or is erased, on both sides at once", async () => {
    const { card } = await running();
    const claim = async (who: string) => {
      const sure = await pressLabel(here, who, card, "I could be our contact");
      return pressLabel(here, who, sure.reply, "Yes, show my name");
    };
    const back = await claim("m2");
    await pressLabel(here, "m2", back.reply, "Give it back");
    expect((await exchanges()).ours[0]?.contact).toBeNull();
    await claim("m2");
    expect(await told("m3", "/cop exchange show", there)).toContain("M2");
    await here.say("m2", "/cop leave");
    expect(await told("m3", "/cop exchange show", there)).toContain("Nobody of Practice yet");
    await here.say("m2", "/cop join");
    await here.say("m2", "/cop me delete yes");
    expect((await exchanges()).ours[0]?.contact).toBeNull();
    expect(await told("m3", "/cop exchange show", there)).not.toContain("M2");
  });

  it("shows nothing of the other side any more once the link has ended, and rests", async () => {
    const { card } = await running();
    const sure = await pressLabel(here, "m2", card, "I could be our contact");
    await pressLabel(here, "m2", sure.reply, "Yes, show my name");
    await told("m1", "/cop link remove practice", there);
    const seen = await told("m3", "/cop exchange show", there);
    expect(seen).toContain("the exchange rests");
    expect(seen).not.toContain("M2");
    expect(await told("fay", "/cop exchange note checklist Something")).toContain("has ended, so the exchange rests");
    expect(await told("fay", "/cop exchange end")).toContain("has ended for both sides");
  });

  it("notes what came back for both sides, and shows the joint session that is planned", async () => {
    await running();
    expect(await told("fay", "/cop exchange note checklist Our intake list")).toContain("/cop exchange undo");
    await told("m1", "/cop exchange note A way to say no", there);
    expect(await told("m3", "/cop exchange show", there)).toContain(
      "– Our intake list (checklist, noted by Practice)\n– A way to say no (something else, noted here)",
    );
    expect(await told("fay", "/cop exchange show")).toContain("None planned yet");
    await here.say("fay", "/cop gathering plan 2026-03-20 17:00 Together format=joint_session");
    expect(await told("m2", "/cop exchange show")).toMatch(/The joint session: .*20 Mar/);
    expect(await told("fay", "/cop exchange undo")).toContain("taken back, on both sides");
    expect((await exchanges()).theirs[0]?.returned.map((one) => one.what)).toEqual(["A way to say no"]);
    expect(await told("fay", "/cop exchange undo")).toContain("nothing of yours to undo");
  });

  it("is looked back on by each side after two rounds, once, and again after two more", async () => {
    await running();
    await told("fay", "/cop exchange note checklist One");
    expect(await news("fay", "dialogue.exchange-review")).toEqual([]);
    await told("m1", "/cop exchange note glossary Two", there);
    for (const who of ["fay", "m1"]) expect(await news(who, "dialogue.exchange-review")).toHaveLength(1);
    for (const who of ["m2", "m3", "m4"]) expect(await news(who, "dialogue.exchange-review")).toEqual([]);
    const [review] = await news("fay", "dialogue.exchange-review");
    expect(answered(await pressLabel(here, "fay", review ?? null, "Go on"), "fay")).toContain("/cop exchange undo");
    await here.advance("P1D");
    await told("fay", "/cop exchange note other Three");
    expect(await news("fay", "dialogue.exchange-review")).toHaveLength(1);
    await told("fay", "/cop exchange note other Four");
    expect(await news("fay", "dialogue.exchange-review")).toHaveLength(2);
    expect(await news("m1", "dialogue.exchange-review")).toHaveLength(1);
    await pressLabel(here, "m1", (await news("m1", "dialogue.exchange-review"))[0] ?? null, "End it");
    expect((await exchanges()).ours[0]?.state).toBe("ended");
    expect((await news("fay", "dialogue.exchange-answered")).at(-1)?.text).toContain("has ended the exchange");
  });

  it("is taken back, declined and ended, each undone by the command that the answer names", async () => {
    await linked();
    const states = async () => [(await exchanges()).ours[0]?.state, (await exchanges()).theirs[0]?.state];
    const undo = (answer: string, words: string) =>
      answer.match(new RegExp(`/cop exchange ${words}( ex_\\w+)?`))?.[0] ?? "";
    const back = await told("fay", undo(await told("fay", start), "end"));
    expect(await states()).toEqual(["declined", "declined"]);
    await told("fay", undo(back, "accept"));
    expect(await states()).toEqual(["asked", "asked"]);
    const no = await told("m1", "/cop exchange end", there);
    expect(no).toContain("no reason is given");
    expect((await news("fay", "dialogue.exchange-answered")).at(-1)?.text).toContain("does not suit Practice 2 now");
    await told("m1", undo(no, "accept"), there);
    expect(await states()).toEqual(["standing", "standing"]);
    const end = await told("m1", "/cop exchange end", there);
    expect(await states()).toEqual(["ended", "ended"]);
    await told("m1", undo(end, "accept"), there);
    expect(await states()).toEqual(["standing", "standing"]);
  });
});

describe("what does not do", () => {
  it.each([
    ["fay", start, "I found no standing link with “Practice 2” here. Nothing was changed."],
    ["fay", "/cop exchange start Practice What now?", "I found no standing link with “Practice” here."],
    ["fay", "/cop exchange start javascript:alert(1) What now?", "I found no standing link with"],
    ["fay", "/cop exchange note checklist Nothing", "There is no exchange for that now. Nothing was changed."],
    ["fay", "/cop exchange undo", "There is no exchange for that now."],
    ["fay", "/cop exchange accept whales", "I found no exchange with “whales” here. Nothing was changed."],
    ["m2", "/cop exchange contact exchange=ex_77", "I found no exchange with “ex_77” here."],
    ["m2", "/cop exchange start whales x", "Only facilitators of Practice can do this."],
    ["m2", "/cop exchange carry Something", "I know of no such pair with you in it. Nothing was saved."],
    ["m4", "/cop exchange carry Something", "I know of no such pair with you in it. Nothing was saved."],
    ["m4", "/cop exchange uncarry carried=ca_77", "There is nothing of yours to take back there."],
  ])("%s: %s", async (who, line, words) => {
    expect(await told(who, line)).toContain(words);
    expect(await exchanges()).toEqual({ ours: [], theirs: [] });
    expect(await carried()).toEqual({ ours: [], theirs: [] });
  });

  it("an exchange with an address, over a link that ended, or beside one that runs", async () => {
    await told("fay", "/cop link add https://bakers.example They bake");
    expect(await told("fay", "/cop exchange start bakers.example What now?")).toContain("I found no standing link");
    await linked();
    await told("fay", start);
    expect(await told("fay", `${start} Really?`)).toContain("There is an exchange with Practice 2 already");
    await told("fay", "/cop link remove practice 2");
    expect(await told("m1", "/cop exchange accept", there)).toContain("so the exchange rests. Nothing was changed.");
    expect(await told("fay", start)).toContain("I found no standing link");
  });

  it("somebody of the other side, with the id that this side keeps", async () => {
    await running();
    const { ours } = await exchanges();
    const id = ours[0]?.id;
    expect(await told("m1", `/cop exchange end ${id}`, there)).toContain("I found no exchange with");
    expect(await told("m3", `/cop exchange contact exchange=${id} sure=yes`, there)).toContain("I found no exchange");
    expect(await told("m3", `/cop exchange show ${id}`, there)).toContain("I found no exchange");
    expect((await exchanges()).ours).toEqual(ours);
  });

  it("a question that never was agreed on is no member's to read", async () => {
    await linked();
    await told("fay", start);
    const { theirs } = await exchanges();
    expect(await told("m3", `/cop exchange show ${theirs[0]?.id}`, there)).toContain("I found no exchange");
    await told("m1", "/cop exchange end", there);
    expect(await told("m3", "/cop exchange show", there)).not.toContain("review");
  });
});

describe("what somebody carries across", () => {
  it("stands in both communities, with a name only if they want that", async () => {
    await running();
    expect(await told("m4", "/cop exchange carry Their way of closing")).toContain("without your name");
    const { form } = await here.say("m4", "/cop exchange carry");
    await here.submit("m4", form?.ref ?? "", { what: "Our opening round", name: "yes" });
    for (const [who, where] of [
      ["m2", "practice"],
      ["m3", there],
    ] as const) {
      const seen = await told(who, "/cop exchange show", where);
      expect(seen).toContain("– Their way of closing\n– Our opening round (M4)");
    }
    expect(await told("m2", "/cop exchange carry Nothing")).toContain("Nothing was saved.");
  });

  it("goes from both when it is taken back, and a name goes with membership, with time, and with who is erased", async () => {
    await running();
    const saved = await here.say("m4", '/cop exchange carry "First thing"');
    await pressLabel(here, "m4", saved.reply, "Take it back");
    expect(await carried()).toEqual({ ours: [], theirs: [] });
    const named = async () => {
      const { form } = await here.say("m4", "/cop exchange carry");
      await here.submit("m4", form?.ref ?? "", { what: "Our opening round", name: "yes" });
    };
    await named();
    await here.say("m4", "/cop leave", there);
    expect(await told("m2", "/cop exchange show")).toMatch(/– Our opening round$/m);
    await here.say("m4", "/cop join", there);
    expect(await told("m2", "/cop exchange show")).toContain("(M4)");
    await here.say("m4", "/cop me delete yes");
    expect((await carried()).ours).toEqual([]);
    expect(await told("m3", "/cop exchange show", there)).not.toContain("M4");
    await here.say("m4", "/cop join");
    await named();
    await here.advance("P181D");
    expect(await told("m2", "/cop exchange show")).not.toContain("opening round");
  });
});

describe("both sides of an exchange", () => {
  const at = instant("2026-03-02T10:00:00Z");
  const side = (name: string) => ({ id: `ex_${name}`, community: `co_${name}`, name, link: `lk_${name}` });
  const fresh = saying(begun(side("a"), side("b"), "Rye?", at), "yes", at);
  const turned = ({ own, mirrored }: Pair<Exchange>): Pair<Exchange> => ({ own: mirrored, mirrored: own });
  const steps = fc.array(fc.tuple(fc.boolean(), fc.constantFrom("note", "look back", "undo")), { maxLength: 15 });

  it("hold the same things that came back, whoever notes and undoes them, and each side undoes only its own", () => {
    fc.assert(
      fc.property(steps, (all) => {
        let pair = fresh;
        all.forEach(([first, word], index) => {
          const speaks = first ? pair : turned(pair);
          const what = { id: `rt_${index}`, kind: "other" as const, what: "x", at: plus(at, index * minute) };
          const next =
            word === "note"
              ? noted(speaks, what)
              : word === "look back"
                ? { ...speaks, own: lookedBack(speaks.own) }
                : (undone(speaks)?.pair ?? speaks);
          if (word === "undo")
            expect(next.own.returned.filter((one) => one.from === "them")).toEqual(
              speaks.own.returned.filter((one) => one.from === "them"),
            );
          pair = first ? next : turned(next);
          const flipped = pair.mirrored.returned.map((one) => ({ ...one, from: one.from === "us" ? "them" : "us" }));
          expect(pair.own.returned).toEqual(flipped);
        });
      }),
    );
  });

  it("are looked back on from the moment of the round that makes it due", () => {
    const standing = saying(turned(begun(side("a"), side("b"), "Rye?", at)), "yes", at);
    const rounds = [0, 1, 2].reduce(
      (pair, index) => noted(pair, { id: `rt_${index}`, kind: "other", what: "x", at: plus(at, index * minute) }),
      standing,
    );
    expect(lookBackSince(standing.own, 2)).toBeNull();
    expect(lookBackSince(rounds.own, 2)).toBe(plus(at, minute));
    expect(lookBackSince(rounds.mirrored, 2)).toBe(plus(at, minute));
    expect(lookBackSince(lookedBack(rounds.own), 2)).toBeNull();
    expect(lookBackSince(saying(rounds, "no", at).own, 2)).toBeNull();
  });
});
