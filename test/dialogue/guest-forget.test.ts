// A guest asks to be forgotten: asked once, and then nothing that is held names them; what a visit left for all stays.
import { afterEach, describe, expect, it } from "vitest";
import { openStore } from "../../data/index.ts";
import { type GuestWorld, guestWorld, nomination } from "./guest-world.ts";

let here: GuestWorld;
afterEach(() => here.close());

const traces = /Hopper|Grace|rope|compilers|moth|grace/;
const gathering = async (id: string) => here.store.read.rhythm.gathering(id);

describe("a guest who asks to be forgotten", () => {
  it("is asked about once, by name, and is in no row of the store any more", async () => {
    const store = await openStore("sqlite::memory:");
    here = await guestWorld({ store });
    const id = await here.confirmed("access=yes");
    await here.advanceTo("2026-03-28T10:00:00Z");
    await here.line("fay", 'guest person "Grace Hopper" @grace');
    await here.line("m1", 'guest ask "Which moth?"');
    await here.advanceTo("2026-04-02T16:30:00Z");
    await here.line("fay", `guest host ${id}`);
    await here.line("m2", `guest quote "The moth stays with me" guest=${id} named=yes`);
    const form = await here.say("fay", `/cop guest takeaways ${id}`);
    await here.fill("fay", form, { takeaways: "Draw it, says Grace Hopper" });
    await here.line("fay", `guest share guest=${id}`);
    const visit = (await here.guest()).visit?.gathering ?? "";
    expect(await here.line("fay", "guest forget")).toContain("Nothing was changed");
    expect(await here.line("m1", "guest forget Grace")).toContain("Only facilitators");
    const asked = (await here.say("fay", "/cop guest forget Grace")).reply;
    expect(asked?.text).toContain("cannot be taken back");
    expect(await here.guests()).toHaveLength(1);
    const done = (await here.pressIn("fay", asked as never, "guest forget")).reply;
    expect(done?.text).toContain("Their access to the channel ends now");
    expect(await here.guests()).toEqual([]);
    expect(await here.questions()).toEqual([]);
    expect((await here.deeds()).map(({ asked: { kind }, state }) => [kind, state])).toEqual([
      ["invite-outsider", "done"],
      ["end-access", "done"],
    ]);
    const [entry] = await store.read.matters.of("shelf", (await here.community()).id);
    expect(entry).toMatchObject({ title: "What a guest left us", words: "Draw it, says our guest" });
    expect((await gathering(visit))?.title).toBe("A guest’s hour");
    const held = JSON.stringify([await store.export((await here.community()).id), await here.deeds()]);
    expect(held).not.toMatch(traces);
    // Old buttons, and a second press.
    for (const line of ["guest forget sure=yes", "guest undo", "guest share", "guest quote x", "guest person person=x"])
      expect((await here.say("fay", `/cop ${line} guest=${id}`)).reply?.text, line).toContain(
        "not on the list any more",
      );
    await here.advance("P60D");
    expect(JSON.stringify(await here.deeds())).not.toMatch(traces);
    await store.close();
  });

  it("before the visit leaves the gathering without the name, and an invitation that waits is withdrawn", async () => {
    here = await guestWorld();
    const id = await here.confirmed("access=yes email=grace@example.org");
    const visit = (await here.guest()).visit?.gathering ?? "";
    const said = await here.line("fay", `guest forget sure=yes guest=${id}`);
    expect(said).toContain("still in the calendar");
    expect(await gathering(visit)).toMatchObject({ title: "A guest’s hour", state: "planned", revision: 1 });
    expect(JSON.stringify(await here.deeds())).not.toMatch(traces);
    await here.advance("P60D");
    for (const rule of ["dialogue.questions", "dialogue.access", "dialogue.thanks"])
      expect(await here.heard("fay", rule), rule).toEqual([]);
    expect(JSON.stringify(await here.deeds())).not.toMatch(traces);
    // And may be suggested anew.
    await here.suggest("m2");
    expect((await here.guest()).name).toBe(nomination.name);
  });
});
