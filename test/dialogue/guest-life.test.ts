// A guest's whole way, from a member's idea to the last goodbye, with every timer on the fixed clock.
import { afterEach, describe, expect, it } from "vitest";
import { type GuestWorld, guestWorld, letter } from "./guest-world.ts";

let here: GuestWorld;
afterEach(() => here.close());

describe("a guest's whole way", () => {
  it("goes from a member's idea to thanks and takeaways, let in and out", async () => {
    here = await guestWorld({ members: 4 });
    await here.suggest("m1");
    const { id } = await here.guest();
    // Facilitators read of it privately, the channel does not.
    const [told] = await here.sentBy("guest suggest", "fay");
    expect(told?.text).toContain("explains hard things");
    expect((await here.inPublic()).map(({ text }) => text).join()).not.toContain("Grace");

    // Members read a name and a topic, and say +1; nobody reads who, nor how many.
    const ideas = (await here.say("m2", "/cop guest ideas")).reply;
    expect(ideas?.text).toContain("Grace Hopper: compilers");
    expect(ideas?.text).not.toContain("rope");
    await here.pressIn("m2", ideas as never, "guest plus");
    expect(await here.line("m3", "guest ideas")).not.toMatch(/M2|[^+]1\b/);

    const looked = (await here.pressIn("fay", told, "guest approve")).reply;
    expect(looked?.text).toContain("One more member would like it");
    expect(looked?.text).toContain("selling");
    expect(await here.state()).toBe("nominated");
    const approved = (await here.pressIn("fay", looked as never, "guest approve")).reply;
    expect(await here.state()).toBe("approved");

    // The letter, in two halves; what is missing is told and is in nobody's way.
    const draft = (await here.pressIn("fay", approved as never, "guest invite")).reply;
    expect(draft?.text).toContain("Not said yet");
    const visit = await here.pressIn("fay", draft as never, `guest letter guest=${id} half=visit`);
    expect(visit.form?.fields.find((one) => one.id === "why")?.value).toContain("How do we name things?");
    const half = (await here.fill("fay", visit, letter.visit)).reply;
    expect(half?.text).toContain("recording, streaming and reuse");
    const terms = await here.pressIn("fay", half as never, `guest letter guest=${id} half=terms`);
    const whole = (await here.fill("fay", terms, letter.terms)).reply;
    expect(whole?.text).toContain("Dear Grace Hopper,");
    expect(whole?.text).toContain("Fay");
    await here.pressIn("fay", whole as never, "guest sent");
    expect(await here.state()).toBe("invited");

    // A week later one word to the facilitator.
    await here.advance("P8D");
    expect(await here.heard("fay", "dialogue.guest-waiting")).toHaveLength(1);
    const said = await here.line(
      "fay",
      `guest confirm ${id} 2026-04-02 15:00 recording=members access=yes terms="No fee"`,
    );
    expect(said).toContain("/cop guest undo Grace Hopper");
    const confirmed = await here.guest();
    expect(confirmed.visit).toMatchObject({
      startsAt: "2026-04-02T15:00:00.000Z",
      terms: "No fee",
      recording: "members",
    });
    const [gathering] = await here.store.read.rhythm.gatherings((await here.community()).id, here.now());
    expect(gathering).toMatchObject({ format: "guest_hour", title: "Grace Hopper: compilers", state: "planned" });
    expect(confirmed.visit?.until).toBe("2026-04-10T00:00:00.000Z");

    // Announced by the rules of the calendar; questions open ten days before.
    await here.advanceTo("2026-03-23T14:59:00Z");
    expect((await here.inPublic()).map(({ kind }) => kind)).toContain("rhythm.announce");
    expect(await here.line("m2", 'guest ask "Too early?"')).toContain("Nothing was saved");
    await here.advanceTo("2026-03-23T15:00:00Z");
    expect(await here.state()).toBe("preparing");
    const open = (await here.inPublic()).find(({ kind }) => kind === "dialogue.questions");
    expect(open?.text).toContain("Grace Hopper is coming");
    const ask = await here.pressIn("m2", open, "guest ask");
    await here.fill("m2", ask, { words: "How do you choose names for variables?", anonymous: "yes" });
    await here.line("m3", 'guest ask "Which names for variables were a mistake?" anonymous=no');
    await here.pressIn("m3", open, "guest buddy");
    await here.pressIn("m4", open, "guest note");

    // The invitation comes some days before, to facilitators alone.
    await here.advanceTo("2026-03-27T15:01:00Z");
    const [invitation] = await here.heard("fay", "dialogue.access");
    expect(invitation).toContain("https://sandbox.invalid/invitation/Grace%20Hopper");
    for (const who of ["m1", "m2", "m3", "m4"]) expect(await here.heard(who, "dialogue.access")).toEqual([]);

    // Two days before, the questions are handed over by theme: to the facilitator, and to the companion.
    await here.advanceTo("2026-03-31T15:00:00Z");
    for (const who of ["fay", "m3"]) {
      const [list] = await here.heard(who, "dialogue.questions");
      expect(list).toContain("How do you choose names for variables?");
      expect(list).toContain("(M3)");
      expect(list).not.toContain("M2");
    }
    expect(await here.line("m1", 'guest ask "Too late?"')).toContain("Nothing was saved");

    // Held, thanked with two real sentences.
    await here.advanceTo("2026-04-02T18:30:00Z");
    const [asked] = await here.sentBy("dialogue.thanks", "fay");
    await here.pressIn("fay", asked, "guest host");
    expect(await here.state()).toBe("hosted");
    const channel = (await here.inPublic()).find(({ kind }) => kind === "guest host");
    await here.fill("m1", await here.pressIn("m1", channel, "guest quote"), {
      words: "I will draw it first",
      named: "yes",
    });
    await here.fill("m2", await here.pressIn("m2", channel, "guest quote"), {
      words: "A name is a promise",
      named: "no",
    });
    await here.advanceTo("2026-04-03T19:00:00Z");
    expect(await here.heard("fay", "dialogue.thanks")).toHaveLength(2);
    const thanks = (await here.say("fay", "/cop guest thank Grace")).reply;
    expect(thanks?.text).toContain("“I will draw it first” (M1)");
    expect(thanks?.text).toContain("“A name is a promise” (one of us)");
    await here.pressIn("fay", thanks as never, "guest thanked");

    // Which answer met which question: each asker privately.
    const list = (await here.say("fay", "/cop guest questions Grace")).reply;
    const answer = await here.pressIn("fay", list as never, "guest answered");
    await here.fill("fay", answer, { words: "Ask who will read it" });
    const [met] = await here.heard("m2", "dialogue.answered");
    expect(met).toContain("How do you choose names for variables?");

    // Takeaways by who offered, reminded once; shared on a press; then whether the guest stays.
    await here.advanceTo("2026-04-05T10:00:00Z");
    const [remind] = await here.sentBy("dialogue.takeaways", "m4");
    expect(await here.heard("fay", "dialogue.takeaways")).toEqual([]);
    const notes = await here.pressIn("m4", remind, "guest notes");
    const kept = (await here.fill("m4", notes, { takeaways: "- Draw it\n- Name it late", open: "Who reads it?" }))
      .reply;
    expect((await here.inPublic()).some(({ kind }) => kind === "guest share")).toBe(false);
    await here.pressIn("m4", kept as never, "guest share");
    const shared = (await here.inPublic()).find(({ kind }) => kind === "guest share");
    expect(shared?.text).toContain("Draw it");
    expect(shared?.text).toContain("Who reads it?");
    const follow = (await here.say("fay", "/cop guest list")).reply;
    const stay = (await here.pressIn("fay", follow as never, "guest follow")).reply;
    expect(stay?.text).toContain("as a friend from outside");
    await here.pressIn("fay", stay as never, `guest follow guest=${id} stays=outsider`);
    expect(await here.guest()).toMatchObject({ state: "followed_up", stays: "outsider" });

    // The end of their time comes by itself.
    await here.advanceTo("2026-04-09T23:59:00Z");
    expect((await here.deeds()).find(({ asked }) => asked.kind === "end-access")?.state).toBe("pending");
    await here.advanceTo("2026-04-10T00:00:00Z");
    expect((await here.deeds()).map(({ asked, state }) => [asked.kind, state])).toEqual([
      ["invite-outsider", "done"],
      ["end-access", "done"],
    ]);
  });
});
