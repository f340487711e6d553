// A debate is argued in the open, without votes, and ends with what would change minds.
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { closed, type Debate, reopened, ripeAt, summedUp, undone } from "../../src/dialogue/debate.ts";
import { day, instant, plus } from "../../src/time/instant.ts";
import { type Circle, circle } from "../participation/circle.ts";
import { answered, pressLabel, publicMessages } from "../rhythm/room.ts";

let here: Circle;
afterEach(() => here?.close());

const opening = '/cop debate open "Do we test in production?" "Yes, behind flags" "No, never" "It depends"';

async function begun() {
  here = await circle();
  await here.say("fay", opening);
  const card = (await publicMessages(here)).findLast((one) => one.kind === "debate open");
  if (!card) throw new Error("nothing was posted");
  return card;
}

/** Argues for a side with the buttons of the card, and answers what came back. */
async function argue(who: string, label: string, values: Record<string, string>) {
  const card = (await publicMessages(here)).findLast((one) => one.kind === "debate open") ?? null;
  const { form } = await pressLabel(here, who, card, label);
  const answer = await here.submit(who, form?.ref ?? "", values);
  if ("problems" in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.reply;
}

const shown = async (who: string) => {
  const card = (await publicMessages(here)).findLast((one) => one.kind === "debate open") ?? null;
  return answered(await pressLabel(here, who, card, "See the arguments"), who);
};

const all = async () => here.store.read.matters.of("debates", (await here.community()).id);
const allArguments = async () => here.store.read.matters.of("arguments", (await here.community()).id);

describe("opening a debate", () => {
  it("posts its question and its sides in the channel, with no name and no vote", async () => {
    const card = await begun();
    expect(card.text).toContain("Do we test in production?");
    expect(card.text).toContain("Answer in the thread under this message");
    expect(card.card.buttons.map((one) => one.label)).toEqual([
      "Argue for: Yes, behind flags",
      "Argue for: No, never",
      "Argue for: It depends",
      "What would change my mind",
      "See the arguments",
    ]);
    expect(card.text).not.toMatch(/Fay|\d+ (votes?|for|against)/);
  });

  it("asks with a form where something is missing, and keeps what was typed", async () => {
    here = await circle();
    const { form } = await here.say("fay", "/cop debate open");
    expect(form?.fields.map((one) => one.id)).toEqual(["question", "a", "b", "third"]);
    const answer = await here.submit("fay", form?.ref ?? "", { question: "Tabs?", a: "Yes", b: "yes" });
    expect(answer).toEqual({ problems: { b: expect.stringContaining("Two sides say the same") } });
    expect(await all()).toEqual([]);
  });

  it.each([
    ['/cop debate open "…" "a" "b"', "Please write a few words. Nothing was changed."],
    [`/cop debate open "${"x".repeat(201)}" a b`, "201 characters"],
    ["/cop debate close", "There is no debate for that now. Nothing was changed."],
    ["/cop debate close whales", "I found no debate with “whales” in its question. Nothing was changed."],
    ["/cop debate share debate=db_77", "I found no debate with “db_77”"],
    ["/cop argue show debate=db_77", "it is not from here. Nothing was saved."],
    ["/cop argue back argument=ar_77", "There is no such argument of yours. Nothing was changed."],
    ["/cop argue show debate=db_77 side=winner", "“winner” is not one of: a, b, third, mind."],
  ])("%s is answered privately with what was wrong", async (line, words) => {
    here = await circle();
    expect(await here.told("fay", line)).toContain(words);
    expect(await all()).toEqual([]);
    expect(await here.inPublic()).toEqual([]);
  });

  it("is for facilitators", async () => {
    here = await circle();
    expect(await here.told("m1", opening)).toContain("Only facilitators of Practice can do this. Nothing was changed.");
    expect(await all()).toEqual([]);
  });
});

describe("arguing", () => {
  it("stands by side, without a name unless the author ticks it, and is not counted", async () => {
    await begun();
    const reply = await argue("m1", "Argue for: Yes, behind flags", {
      words: "It finds what tests cannot",
      change: "A bad outage",
    });
    expect(reply).toMatchObject({ privateTo: "m1" });
    expect(reply?.text).toContain("without your name");
    await argue("m2", "Argue for: No, never", { words: "Users are not testers", name: "yes" });
    await argue("m3", "What would change my mind", { change: "A month of figures" });
    const said = await shown("m2");
    expect(said).toMatch(/Yes, behind flags: – It finds what tests cannot\n/);
    expect(said).toContain("– Users are not testers (M2)");
    expect(said).toMatch(/What would change minds: – A bad outage\n– A month of figures/);
    expect(said).toContain("It depends: Nothing yet.");
    for (const hidden of ["M1", "M3", "m1", "m3"]) expect(said).not.toContain(hidden);
    expect(said.replace("(M2)", "")).not.toMatch(/\d/);
    // A facilitator knows no more than anybody.
    expect(await shown("fay")).not.toMatch(/M1|M3/);
    // Arguments are read where somebody asks for them: nothing but the card was posted.
    expect(await publicMessages(here)).toHaveLength(1);
  });

  it("can be taken back by its author and by nobody else, words handed back", async () => {
    await begun();
    const reply = await argue("m1", "Argue for: No, never", { words: "Users are not testers" });
    const [argument] = await allArguments();
    expect(await here.told("fay", `/cop argue back argument=${argument?.id}`)).toContain("no such argument of yours");
    expect(await allArguments()).toHaveLength(1);
    const back = await pressLabel(here, "m1", reply, "Take back: Users are not testers");
    expect(answered(back, "m1")).toContain("It is gone. Here are your words once more, for you alone: Users are not");
    expect(await allArguments()).toEqual([]);
    expect(await shown("m1")).not.toContain("Users are not");
  });

  it("of the same words twice is one", async () => {
    await begun();
    await argue("m1", "Argue for: No, never", { words: "Once is enough" });
    await argue("m1", "Argue for: No, never", { words: "Once is enough" });
    expect(await allArguments()).toHaveLength(1);
    await argue("m1", "What would change my mind", { change: "A month of figures" });
    await argue("m1", "What would change my mind", { change: "A month of figures" });
    expect(await allArguments()).toHaveLength(2);
  });

  it("shows one side whole, page by page, when it is long", async () => {
    await begun();
    for (let number = 1; number <= 7; number += 1)
      await argue("m1", "Argue for: No, never", { words: `Reason ${"abcdefg"[number - 1]} ${"long ".repeat(60)}` });
    const card = (await publicMessages(here))[0] ?? null;
    const overview = await pressLabel(here, "m2", card, "See the arguments");
    const page = await pressLabel(here, "m2", overview.reply, "All of: No, never");
    expect(page.reply?.card.fields).toHaveLength(5);
    const rest = await pressLabel(here, "m2", page.reply, "More");
    expect(rest.reply?.card.fields?.map((one) => one.value.slice(0, 8))).toEqual(["Reason f", "Reason g"]);
  });

  it("is refused once the debate is closed, and what was written is handed back", async () => {
    const card = await begun();
    const { form } = await pressLabel(here, "m1", card, "Argue for: No, never");
    await here.say("fay", "/cop debate close");
    const late = await here.submit("m1", form?.ref ?? "", { words: "Just one more thing to say" });
    expect("reply" in late && late.reply?.text).toContain("closed, so nothing was saved");
    expect("reply" in late && late.reply?.text).toContain("Just one more thing to say");
    expect(await allArguments()).toEqual([]);
    expect(await shown("m1")).toContain("This debate is closed.");
  });

  it("goes with its author when they are erased, and the debate stays without who opened it", async () => {
    await begun();
    await here.say("fay", "/cop facilitator add @m2");
    await argue("m1", "Argue for: No, never", { words: "Users are not testers", name: "yes" });
    await here.say("m1", "/cop me delete yes");
    expect(await allArguments()).toEqual([]);
    expect(await shown("m2")).not.toContain("Users are not testers");
    await here.say("fay", "/cop me delete yes");
    expect(await all()).toMatchObject([{ by: null, question: "Do we test in production?" }]);
  });

  it("stands without a name once its author has left", async () => {
    await begun();
    await argue("m1", "Argue for: No, never", { words: "Users are not testers", name: "yes" });
    await here.say("m1", "/cop leave");
    expect(await shown("m2")).toMatch(/Users are not testers\n/);
    expect(await shown("m2")).not.toContain("M1");
  });
});

describe("summing up", () => {
  it("begins with what people wrote, without names, and is posted only when a facilitator says so", async () => {
    await begun();
    await argue("m1", "Argue for: No, never", {
      words: "Users are not testers",
      change: "A good rollback",
      name: "yes",
    });
    const { form } = await here.say("fay", "/cop debate summary production");
    const values = Object.fromEntries((form?.fields ?? []).map((one) => [one.id, one.value]));
    expect(values).toMatchObject({ change: "– A good rollback", open: "– No, never: Users are not testers" });
    expect(JSON.stringify(form)).not.toContain("M1");
    const saved = await here.submit("fay", form?.ref ?? "", { agree: "Rollbacks matter", change: "", open: "" });
    const reply = "reply" in saved ? saved.reply : null;
    expect(reply?.text).toContain("/cop debate undo");
    expect(await publicMessages(here)).toHaveLength(1);
    expect(await shown("m2")).toContain("What all sides agree on: Rollbacks matter");
    await pressLabel(here, "fay", reply, "Post it in the channel");
    await pressLabel(here, "fay", reply, "Post it in the channel");
    const posts = await publicMessages(here);
    expect(posts).toHaveLength(2);
    expect(posts[1]?.text).toContain("Rollbacks matter");
    expect(posts[1]?.text).not.toMatch(/M1|Fay/);
  });

  it("of nothing is asked again", async () => {
    await begun();
    const { form } = await here.say("fay", "/cop debate summary");
    expect(await here.submit("fay", form?.ref ?? "", { agree: " " })).toEqual({
      problems: { agree: expect.stringContaining("at least one") },
    });
  });

  it("is proposed to the facilitators alone, once, when a debate has been open for two weeks", async () => {
    await begun();
    await here.advance("P13DT23H");
    expect(await here.sentBy("dialogue.debate-summary", "fay")).toEqual([]);
    await here.advance("P40D");
    const [reminder, another] = await here.sentBy("dialogue.debate-summary", "fay");
    expect(another).toBeUndefined();
    expect(reminder?.at).toBe("2026-03-16T10:00:00.000Z");
    for (const who of ["m1", "m2", "m3"]) expect(await here.sentBy("dialogue.debate-summary", who)).toEqual([]);
    expect(await publicMessages(here)).toHaveLength(1);
    const { form } = await pressLabel(here, "fay", reminder ?? null, "Sum it up");
    const saved = await here.submit("fay", form?.ref ?? "", { open: "All of it" });
    expect("reply" in saved && saved.reply?.privateTo).toBe("fay");
    expect((await all())[0]?.summary?.stillOpen).toBe("All of it");
  });

  it("is not proposed when it has been done, or when the debate is closed", async () => {
    await begun();
    await here.say("fay", opening.replace("production", "winter"));
    await here.say("fay", "/cop debate close production");
    const { form } = await here.say("fay", "/cop debate summary winter");
    await here.submit("fay", form?.ref ?? "", { agree: "It is cold" });
    await here.advance("P60D");
    expect(await here.sentBy("dialogue.debate-summary", "fay")).toEqual([]);
  });
});

describe("every step of a facilitator", () => {
  it("is undone by the command that its answer names", async () => {
    await begun();
    const [fresh] = await all();
    expect(await here.told("fay", "/cop debate close")).toContain("/cop debate reopen");
    expect((await all())[0]?.state).toBe("closed");
    expect(await here.told("fay", "/cop debate reopen")).toContain("/cop debate close");
    const { form } = await here.say("fay", "/cop debate summary");
    await here.submit("fay", form?.ref ?? "", { agree: "Something" });
    for (const said of ["is open", "is closed", "is open"])
      expect(await here.told("fay", "/cop debate undo")).toContain(said);
    expect((await all())[0]).toEqual(fresh);
    expect(await here.told("fay", "/cop debate undo")).toContain("Its question was: Do we test in production?");
    expect(await all()).toEqual([]);
    expect(await shown("m1")).toContain("This debate was taken back");
  });

  it("does not take anybody's words: a debate that was argued in is closed, not taken back", async () => {
    await begun();
    await argue("m1", "Argue for: No, never", { words: "Users are not testers" });
    expect(await here.told("fay", "/cop debate undo")).toContain("Nothing was changed");
    expect(await allArguments()).toHaveLength(1);
  });

  it("asks which debate is meant when there are several", async () => {
    await begun();
    await here.say("fay", opening.replace("production", "winter"));
    expect(await here.told("fay", "/cop debate close")).toContain("Do we test in production? · Do we test in winter?");
    expect(await here.told("fay", "/cop debate close WINTER")).toContain("“Do we test in winter?”");
    expect(await here.told("fay", "/cop debate")).toMatch(/1\. Closed: Do we test in winter\?[\s\S]*2\. Open: Do we/);
  });
});

describe("the way of a debate", () => {
  const start = instant("2026-03-02T10:00:00Z");
  const fresh: Debate = {
    id: "db_1",
    community: "co_1",
    owner: null,
    createdAt: start,
    question: "Rye?",
    positions: { a: "Yes", b: "No", third: null },
    by: "m_1",
    state: "open",
    openedAt: start,
    closedAt: null,
    summary: null,
    past: [],
  };
  const step = fc.constantFrom("close", "reopen", "sum up" as const);
  const take = (debate: Debate, kind: string, at = start): Debate | null =>
    kind === "close"
      ? closed(debate, at)
      : kind === "reopen"
        ? reopened(debate, at)
        : summedUp(debate, { bothAgree: "x", wouldChangeMinds: null, stillOpen: null, at });

  it("any step is undone exactly, and a step that changes nothing is none", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 9 }), (kinds) => {
        const way: Debate[] = [fresh];
        kinds.forEach((kind, index) => {
          const last = way.at(-1) ?? fresh;
          const next = take(last, kind, plus(start, index * day));
          if (next) way.push(next);
          else expect(last.state).toBe(kind === "close" ? "closed" : "open");
        });
        for (let at = way.length - 1; at > 0; at -= 1) expect(undone(way[at] ?? fresh)).toEqual(way[at - 1]);
        expect(undone(fresh)).toBeNull();
      }),
    );
  });

  it("is ripe two weeks after it was opened last, unless it was summed up since", () => {
    expect(ripeAt(fresh, 14)).toBe("2026-03-16T10:00:00.000Z");
    expect(ripeAt(closed(fresh, start) ?? fresh, 14)).toBeNull();
    const later = plus(start, 20 * day);
    const summed = summedUp(fresh, { bothAgree: "x", wouldChangeMinds: null, stillOpen: null, at: plus(start, day) });
    expect(ripeAt(summed, 14)).toBeNull();
    const again = reopened(closed(summed, plus(start, 2 * day)) ?? fresh, later);
    expect(again && ripeAt(again, 14)).toBe(plus(later, 14 * day));
  });
});
