// What stays private about introductions (domain 6.3): who meets whom, whether they met, and whom somebody avoids.
import { afterEach, describe, expect, it } from "vitest";
import { type Introduced, introduced } from "./introduced.ts";

let here: Introduced;
afterEach(() => here.close());

describe("whom somebody never wants to meet", () => {
  it("they are never introduced to, by either side’s wish, over many rounds", async () => {
    here = await introduced({ members: 4, cadence: "1 week" });
    expect(await here.told("m1", "/cop intro block @m2")).toContain("Nobody but you can see this");
    await here.say("m4", "/cop intro block @m3");
    await here.advance("P140D");
    const rounds = await here.rounds();
    expect(rounds.length).toBeGreaterThan(15);
    for (const { groups } of rounds)
      for (const group of groups) {
        const refs = await here.refs(group.members);
        expect(refs).not.toEqual(expect.arrayContaining(["m1", "m2"]));
        expect(refs).not.toEqual(expect.arrayContaining(["m3", "m4"]));
      }
  });

  it("cannot see it anywhere, nor can a facilitator", async () => {
    here = await introduced({ members: 6 });
    await here.say("m1", "/cop intro block @m2");
    expect(await here.told("m1", "/cop intro")).toContain("Never introduced to: @m2");
    await here.advance("P20D");
    for (const line of ["intro", "me show", "why"])
      expect(await here.told("m2", `/cop ${line}`), line).not.toMatch(/never|block/i);
    const { reply } = await here.say("m2", "/cop me export");
    const file = here.world.after(0).find((message) => message.ref === reply?.ref)?.card.file?.content ?? "";
    expect(file).not.toBe("");
    expect(file.match(/introductionWishes/g)).toHaveLength(1);
    expect(file).not.toContain((await here.member("m1")).id);
    for (const line of ["intros show", "intros preview", "members @m1", "members @m2", "preview 14", "audit"])
      expect(await here.told("fay", `/cop ${line}`), line).not.toMatch(/never introduced|block/i);
  });

  it("is not of oneself, nor of somebody who is not here", async () => {
    here = await introduced({ members: 2 });
    expect(await here.told("m1", "/cop intro block @m1")).toContain("That is you yourself, so nothing was changed");
    expect(await here.told("m1", "/cop intro block @nobody")).toContain("I know no member called “nobody”");
    expect(await here.told("m1", "/cop intro")).not.toContain("Never introduced to");
  });

  it("one that runs ends as if it was skipped, and unblocking takes it back", async () => {
    here = await introduced({ members: 2 });
    await here.advanceTo("2026-03-09T12:00:00Z");
    const { reply } = await here.say("m1", "/cop intro block @m2");
    await here.advance("PT1H");
    expect((await here.brought("m2")).at(-1)?.text).toContain("does not take place after all");
    await here.advanceTo("2026-03-24T12:00:00Z");
    expect(await here.meetings("m1")).toHaveLength(1);
    await here.press("m1", reply?.ref ?? "", reply?.card.buttons[0]?.id ?? "");
    await here.advanceTo("2026-04-07T12:00:00Z");
    expect(await here.meetings("m1")).toHaveLength(2);
  });

  it("an unknown name is refused, and nothing is changed", async () => {
    here = await introduced({ members: 2 });
    expect(await here.told("m1", "/cop intro block @nobody")).toContain("nothing was changed");
  });
});

describe("who meets whom", () => {
  it("stands in nobody else’s messages, in no pane and in no answer to anybody else", async () => {
    here = await introduced({ members: 8 });
    await here.advanceTo("2026-03-12T12:00:00Z");
    for (const who of here.everybody) await here.pressLast(who, "spaces.introduce", "We met");
    await here.advance("P14D");
    expect(await here.inPublic()).toEqual([]);
    for (const who of here.everybody) {
      const partners = new Set(
        (await here.meetings(who)).map((message) => message.card.title?.slice("Meet ".length).toLowerCase()),
      );
      const others = here.everybody.filter((other) => other !== who && !partners.has(other));
      for (const message of await here.brought(who))
        for (const other of others) expect(message.text, who).not.toMatch(new RegExp(`\\b${other}\\b`, "i"));
    }
    for (const decision of await here.decisions())
      if (decision.rule.startsWith("spaces.")) expect(decision.reason).not.toMatch(/\bM\d\b/i);
    for (const line of ["intros", "intros preview", "brief", "audit", "nudges show"]) {
      const { reply } = await here.say("fay", `/cop ${line}`);
      expect(reply?.text ?? "", line).not.toMatch(/\bM\d\b/);
    }
  });

  it("shows in no order either in which people are told", async () => {
    here = await introduced({ members: 8 });
    const ids = (await Promise.all(here.everybody.map((who) => here.member(who)))).map(({ id }) => id).sort();
    await here.advanceTo("2026-03-21T12:00:00Z");
    for (const rule of ["spaces.introduce", "spaces.met"]) {
      const told = (await here.decisions()).filter((decision) => decision.rule === rule && decision.outcome === "sent");
      expect(told.map((decision) => decision.to)).toHaveLength(8);
      const members = await Promise.all(
        told.map(async ({ to }) => (await here.store.read.members.byRef((await here.community()).id, to))?.id ?? to),
      );
      expect(members, rule).toEqual(ids);
    }
  });

  it("is in no preview either: that they are told, and not of whom", async () => {
    here = await introduced({ members: 6 });
    await here.advanceTo("2026-03-08T12:00:00Z");
    const ahead = await here.bot.preview((await here.community()).id, 14);
    const told = ahead.filter(({ rule }) => rule === "spaces.introduce");
    expect(told).toHaveLength(6);
    for (const { text, reason } of told) expect(`${text} ${reason}`).not.toMatch(/\bM[1-6]\b|@m[1-6]/);
  });

  it("facilitators read counts, and only of five and more", async () => {
    here = await introduced({ members: 4 });
    await here.advanceTo("2026-03-09T12:00:00Z");
    await here.pressLast("m1", "spaces.introduce", "We met");
    const few = await here.told("fay", "/cop intros show");
    expect(few).toContain("Members who switched them on: fewer than five");
    expect(few).toContain("introduced: fewer than five; said that they met: fewer than five");
    expect(await here.told("fay", "/cop intros preview")).toContain("too few for numbers");
    await here.close();

    here = await introduced({ members: 9 });
    expect(await here.told("fay", "/cop intros preview")).toMatch(
      /Round of Mon 9 Mar 2026, 9 people:\npairs: 3\ngroups of three: 1\nsitting out: 0; pairs that met before: 0/,
    );
    await here.advanceTo("2026-03-09T12:00:00Z");
    for (const who of here.everybody) await here.pressLast(who, "spaces.introduce", "We met");
    const many = await here.told("fay", "/cop intros show");
    expect(many).toContain("Members who switched them on: 9");
    expect(many).toContain("introduced: 9; said that they met: 9");
  });

  it("what counts as a meeting names neither the other nor the group", async () => {
    here = await introduced({ members: 4 });
    await here.advanceTo("2026-03-09T12:00:00Z");
    await here.pressLast("m1", "spaces.introduce", "We met");
    const [other] = await here.partnersOf("m1");
    const acts = async (who: string) => await here.store.read.activity.of((await here.member(who)).id);
    expect(await acts("m1")).toMatchObject([{ kind: "pair", count: 1 }]);
    expect(await acts(other ?? "")).toMatchObject([{ kind: "pair", count: 1 }]);
    await here.pressLast(other ?? "", "spaces.introduce", "We met");
    expect(await acts("m1")).toHaveLength(1);
    expect(JSON.stringify(await acts("m1"))).not.toContain((await here.member(other ?? "")).id);
  });

  it("whoever is not scored gets none, and the other does", async () => {
    here = await introduced({ members: 2 });
    await here.say("m2", "/cop me weigh off");
    await here.advanceTo("2026-03-09T12:00:00Z");
    await here.pressLast("m2", "spaces.introduce", "We met");
    expect(await here.store.read.activity.of((await here.member("m2")).id)).toEqual([]);
    expect(await here.store.read.activity.of((await here.member("m1")).id)).toHaveLength(1);
  });
});
