// Round after round: everybody meets everybody, and nobody waits twice before all have waited.
import { afterEach, describe, expect, it } from "vitest";
import { withImported } from "../../src/spaces/introductions/imported.ts";
import { instant } from "../../src/time/instant.ts";
import type { LocalDate } from "../../src/time/zone.ts";
import { type Introduced, introduced } from "./introduced.ts";

let here: Introduced;
afterEach(() => here.close());

const pairsOf = (members: readonly string[]) =>
  members.flatMap((one, place) => members.slice(place + 1).map((other) => `${one} ${other}`));

describe("over many rounds", () => {
  it("twelve members meet each other once in eleven rounds", async () => {
    here = await introduced({ members: 12, cadence: "weekly" });
    await here.advanceTo("2026-05-19T12:00:00Z");
    const rounds = await here.rounds();
    expect(rounds).toHaveLength(11);
    const met = rounds.flatMap((round) => round.groups.flatMap((group) => pairsOf([...group.members].sort())));
    expect(new Set(met).size).toBe(66);
    expect(met).toHaveLength(66);
    for (const who of here.everybody) expect(await here.meetings(who)).toHaveLength(11);
  });

  it("with an odd number three meet, and nobody is left over", async () => {
    here = await introduced({ members: 7 });
    await here.advanceTo("2026-04-06T12:00:00Z");
    const rounds = await here.rounds();
    expect(rounds).toHaveLength(3);
    for (const { groups, sitOuts } of rounds) {
      expect(groups.map((group) => group.members.length).sort()).toEqual([2, 2, 3]);
      expect(sitOuts).toEqual([]);
    }
  });

  it("or one sits out, hears kindly that they are first next time, and never twice before the others", async () => {
    here = await introduced({ members: 5, cadence: "1 week", before: ["intros odd sit-out"] });
    await here.advanceTo("2026-04-07T12:00:00Z");
    const rounds = await here.rounds();
    expect(rounds).toHaveLength(5);
    expect(await here.refs(rounds.flatMap((round) => round.sitOuts))).toEqual(here.everybody);
    for (const who of here.everybody) {
      const told = (await here.brought(who)).filter((message) => message.text.includes("came out uneven"));
      expect(told, who).toHaveLength(1);
      expect(told[0]?.text).toContain("You are first in the next one");
    }
  });

  it("who met before the bot came, by an imported list, meets somebody else first", async () => {
    here = await introduced({ members: 4 });
    const { id } = await here.community();
    const [m1, m2, m3, m4] = await Promise.all(here.everybody.map(async (who) => (await here.member(who)).id));
    const at = instant("2026-01-12T12:00:00Z");
    const listed = [
      { members: [m1, m2] as string[], met: true, at },
      { members: [m3, m4] as string[], met: true, at },
      { members: [m1, m3] as string[], met: false, at },
      { members: [m2, m4] as string[], met: false, at },
    ];
    const imported = withImported(undefined, id, "2026-01-12" as LocalDate, listed);
    await here.store.write(async ({ matters }) => imported && matters.save("rounds", imported));
    await here.advanceTo("2026-03-09T12:00:00Z");
    expect(await here.partnersOf("m1")).toEqual(["m4"]);
    expect(await here.partnersOf("m2")).toEqual(["m3"]);
  });

  it("in groups of the size that was set", async () => {
    here = await introduced({ members: 8, before: ["intros size 4"] });
    await here.advanceTo("2026-03-09T12:00:00Z");
    expect((await here.rounds())[0]?.groups.map((group) => group.members.length)).toEqual([4, 4]);
    expect((await here.meetings("m1"))[0]?.card.fields?.map((field) => field.label)).toContain(
      "Times that suit you all",
    );
  });

  it("who likes groups of three has them first", async () => {
    here = await introduced({ members: 5 });
    await here.say("m2", "/cop intro trio yes");
    await here.advanceTo("2026-04-06T12:00:00Z");
    for (const { groups } of await here.rounds()) {
      const trio = groups.find((group) => group.members.length === 3);
      expect(await here.refs(trio?.members ?? [])).toContain("m2");
    }
  });

  it("a process that was down on Monday makes up for it within three days, and not later", async () => {
    here = await introduced({ members: 2 });
    here.clock.set(instant("2026-03-11T08:00:00Z"));
    await here.advance("PT1H");
    expect((await here.rounds()).map((round) => round.date)).toEqual(["2026-03-09"]);
    expect(await here.sentBy("spaces.heads-up", "m1")).toEqual([]);
    expect(await here.meetings("m1")).toHaveLength(1);
    here.clock.set(instant("2026-03-27T12:00:00Z"));
    await here.advance("PT1H");
    expect(await here.rounds()).toHaveLength(1);
  });
});

describe("what a facilitator sets", () => {
  it.each([
    ["1", 1],
    ["weekly", 1],
    ["every 2 weeks", 2],
    ["4 weeks", 4],
  ])("%s is every %i weeks, from the first Monday on", async (said, weeks) => {
    here = await introduced({ members: 2, cadence: said });
    await here.advanceTo("2026-05-05T12:00:00Z");
    const dates = (await here.rounds()).map((round) => round.date);
    expect(dates[0]).toBe("2026-03-09");
    expect(dates).toHaveLength(1 + Math.floor(8 / weeks));
  });

  it("names in every answer the command that undoes it", async () => {
    here = await introduced({ members: 2, cadence: "none" });
    expect(await here.told("fay", "/cop intros set 2")).toContain("To take it back: /cop intros off");
    expect(await here.told("fay", "/cop intros set weekly")).toContain("To take it back: /cop intros set 2 weeks");
    expect(await here.told("fay", "/cop intros size 3")).toContain("To take it back: /cop intros size 2");
    expect(await here.told("fay", "/cop intros odd sit-out")).toContain("To take it back: /cop intros odd trio");
    expect(await here.told("fay", "/cop intros interests different")).toContain(
      "To take it back: /cop intros interests shared",
    );
    expect(await here.told("fay", "/cop intros off")).toContain("To take it back: /cop intros on");
    expect(await here.told("fay", "/cop intros on")).toContain("To take it back: /cop intros off");
  });

  it("off stops the rounds and all that belongs to them, and on begins with the next Monday", async () => {
    here = await introduced({ members: 2 });
    await here.say("fay", "/cop intros off");
    await here.advanceTo("2026-03-31T12:00:00Z");
    expect(await here.brought("m1")).toEqual([]);
    expect(await here.told("fay", "/cop intros on")).toContain("The next one begins on Mon 6 Apr 2026");
    await here.advanceTo("2026-04-06T12:00:00Z");
    expect(await here.meetings("m1")).toHaveLength(1);
  });

  it("another pace begins when the running round is over", async () => {
    here = await introduced({ members: 2, cadence: "4 weeks" });
    await here.advanceTo("2026-03-11T12:00:00Z");
    expect(await here.told("fay", "/cop intros set 1")).toContain("The next one begins on Mon 6 Apr 2026");
  });

  it("what it cannot read changes nothing", async () => {
    here = await introduced({ members: 2 });
    for (const line of ["set 3 weeks", "set often", "set", "size 9", "odd maybe"])
      expect((await here.told("fay", `/cop intros ${line}`)).length, line).toBeGreaterThan(10);
    expect(await here.told("fay", "/cop intros show")).toContain("every 2 weeks, in groups of 2");
    expect(await here.told("m1", "/cop intros off")).toContain("Only facilitators");
  });
});
