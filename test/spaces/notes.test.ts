// The facilitators' back channel: notes about members and drafts to them, which the bot keeps and never sends.
import { afterEach, describe, expect, it } from "vitest";
import { type Commons, commons } from "./commons.ts";

let here: Commons;
afterEach(() => here.close());

const notes = async () => here.store.read.matters.of("notes", (await here.community()).id);

describe("the notebook", () => {
  it("keeps a note about a member, shows it to facilitators, and removes it by its button", async () => {
    here = await commons();
    const kept = await here.say("fay", "/cop notes add @m1 Likes rye, would like to meet a baker");
    expect(kept.reply?.text).toContain("Likes rye");
    expect(await here.told("fay", "/cop notes")).toContain("M1: Likes rye, would like to meet a baker One note.");
    const shown = await here.say("fay", "/cop notes show @m1");
    expect(shown.reply?.text).toContain("1. Note, Mon 2 Mar 2026, Fay: Likes rye, would like to meet a baker");
    const { reply } = await here.pressIn("fay", shown.reply as never, "notes remove");
    expect(reply?.text).toContain("/cop notes add @m1");
    expect(reply?.text).toContain("Likes rye");
    expect(await notes()).toEqual([]);
    expect(await here.told("fay", "/cop notes")).toContain("There are no notes yet");
    const again = await here.press("fay", shown.reply?.ref ?? "", shown.reply?.card.buttons[0]?.id ?? "");
    expect(again.reply?.text).toContain("Nothing was changed");
  });

  it("is undone by the button in the answer, and by one command with the words that were handed back", async () => {
    here = await commons();
    const kept = await here.say("fay", "/cop notes add @m1 Likes rye");
    await here.pressIn("fay", kept.reply as never, "notes remove");
    expect(await notes()).toEqual([]);
    await here.say("fay", "/cop notes add @m1 Likes rye");
    expect(await notes()).toMatchObject([{ words: "Likes rye", draft: false }]);
  });

  it("is filled by a form, which knows whom it is about", async () => {
    here = await commons();
    await here.say("fay", "/cop notes add @m1 Likes rye");
    const shown = await here.say("fay", "/cop notes show @m1");
    const { form } = await here.pressIn("fay", shown.reply as never, "notes add");
    expect(form?.fields.find(({ id }) => id === "who")?.value).toBe("m1");
    await here.submit("fay", form?.ref ?? "", { who: "m1", words: "And barley" });
    expect(await here.told("fay", "/cop notes show @m1")).toContain("And barley");
  });

  it("keeps a draft until it is removed, and never sends it", async () => {
    here = await commons();
    expect(await here.told("fay", "/cop notes draft @m1 Good to have you here")).toContain("I never send it");
    await here.advance("P200D");
    expect((await here.direct("m1")).filter(({ text }) => text.includes("Good to have you here"))).toEqual([]);
    expect(await here.told("fay", "/cop notes show @m1")).toContain(
      "1. Draft, Mon 2 Mar 2026, Fay: Good to have you here",
    );
  });

  it("is for facilitators: nobody else reads or writes in it", async () => {
    here = await commons();
    await here.say("fay", "/cop notes add @m1 Likes rye");
    for (const line of ["notes", "notes show @m1", "notes add @m2 x", "notes draft @m2 x"])
      expect(await here.told("m1", `/cop ${line}`)).toContain("Only facilitators of Practice");
    expect(await notes()).toHaveLength(1);
  });

  it("knows only members", async () => {
    here = await commons();
    expect(await here.told("fay", "/cop notes add @zed Likes rye")).toContain("Nothing was changed");
    await here.say("m1", "/cop leave");
    expect(await here.told("fay", "/cop notes add @m1 Likes rye")).toContain("Nothing was changed");
  });

  it("hands a member all that is written about them, and nothing about others, when they ask", async () => {
    here = await commons();
    await here.say("fay", "/cop notes add @m1 Likes rye");
    await here.say("fay", "/cop notes draft @m1 Good to have you here");
    await here.say("fay", "/cop notes add @m2 Likes barley");
    const { reply } = await here.say("m1", "/cop me export");
    const file = here.world.after(0).find((one) => one.ref === reply?.ref)?.card.file?.content ?? "";
    expect(JSON.parse(file).matters).toMatchObject([
      { kind: "notes", words: "Likes rye", draft: false, by: null },
      { kind: "notes", words: "Good to have you here", draft: true, by: null },
    ]);
    expect(file).not.toMatch(/barley|Fay/);
  });
});

describe("notes about somebody who left", () => {
  it("are erased 90 days later to the day, and those about others stay", async () => {
    here = await commons();
    await here.say("fay", "/cop notes add @m1 Likes rye");
    await here.say("fay", "/cop notes draft @m1 Good to have you here");
    await here.say("fay", "/cop notes add @m2 Likes barley");
    await here.advance("P1D");
    await here.say("m1", "/cop leave");
    await here.advance("P89D");
    await here.advance("PT23H59M");
    expect(await notes()).toHaveLength(3);
    await here.advance("PT1M");
    expect(await notes()).toMatchObject([{ words: "Likes barley" }]);
  });

  it("stay when they come back before", async () => {
    here = await commons();
    await here.say("fay", "/cop notes add @m1 Likes rye");
    await here.say("m1", "/cop leave");
    await here.advance("P80D");
    await here.say("m1", "/cop join");
    await here.advance("P80D");
    expect(await notes()).toHaveLength(1);
  });

  it("go at once with whoever has themselves erased; those that they wrote stay without their name", async () => {
    here = await commons();
    await here.say("fay", "/cop facilitator add @m2");
    await here.say("m2", "/cop notes add @m1 Likes rye");
    await here.say("fay", "/cop notes add @m2 Likes barley");
    await here.say("m2", "/cop me delete yes");
    expect(await notes()).toMatchObject([{ words: "Likes rye", by: null }]);
    expect(await here.told("fay", "/cop notes show @m1")).toContain("somebody who is not here any more");
  });
});
