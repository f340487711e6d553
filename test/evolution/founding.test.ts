// Founding: one optional step at a time, the last one taken back at any time, and nobody written to by the bot.
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { names } from "../../src/community/in-matters.ts";
import { usualPreferences } from "../../src/community/member.ts";
import {
  askedOf,
  domainNamed,
  type Founding,
  forgotten,
  newFounding,
  put,
  talkedWith,
  undone,
  welcomed,
} from "../../src/evolution/founding.ts";
import { instant } from "../../src/time/instant.ts";
import { type Growing, growing } from "./growing.ts";

let here: Growing;
afterEach(() => here?.close());

const founding = async () => (await here.all("foundings"))[0];

/** Somebody known from imported history, who never joined. */
async function imported(ref: string, name: string): Promise<void> {
  const community = await here.community();
  await here.store.write((records) =>
    records.members.save({
      id: `m_${ref}`,
      community: community.id,
      ref,
      name,
      roles: [],
      consent: "imported",
      scored: false,
      joinedAt: here.now(),
      leftAt: null,
      interests: null,
      listening: false,
      pauses: [],
      preferences: usualPreferences,
      standing: { level: "peripheral", since: here.now(), up: 0, down: 0, evaluatedAt: null, flags: [] },
    }),
  );
}

describe("the founding path", () => {
  it("shows where it is and one next step, from the domain to the welcome", async () => {
    here = await growing();
    expect((await here.answer("fay", "/cop founding")).text).toContain("Next: say in a few words what you care about");
    await here.fillIn("fay", "/cop founding domain", { domain: "Letters people understand", first: "How to say no?" });
    expect((await here.community()).domain).toBe("Letters people understand");
    expect((await here.answer("fay", "/cop founding")).text).toContain("Next: ask people in person");
    await here.answer("fay", "/cop founding enough");
    await here.answer("fay", "/cop founding skip");
    await here.answer("fay", "/cop founding enough interviews");
    expect((await here.answer("fay", "/cop founding")).text).toContain("Next: a first live meeting");
    await here.answer("fay", "/cop gathering plan 2026-03-12 15:00");
    expect((await here.answer("fay", "/cop founding")).text).toContain("Next: words of your own");
    await here.answer("fay", "/cop founding welcome Good that you are here.");
    expect((await here.answer("fay", "/cop founding")).text).toContain("Every step is behind you");
  });

  it("takes every step as skippable, and refuses to skip what is not there", async () => {
    here = await growing();
    for (let step = 0; step < 6; step += 1) await here.answer("fay", "/cop founding skip");
    expect((await here.answer("fay", "/cop founding")).text).toContain("Every step is behind you");
    expect((await here.answer("fay", "/cop founding skip")).text).toContain("Nothing was changed");
  });

  it("is undone step by step, the community's domain included", async () => {
    here = await growing();
    const before = (await here.community()).domain;
    await here.answer("fay", "/cop founding domain Bread");
    await here.answer("fay", "/cop founding skip nominations");
    await here.answer("fay", "/cop founding undo");
    expect((await here.community()).domain).toBe("Bread");
    expect((await founding())?.steps).toEqual({ domain: "done" });
    await here.answer("fay", "/cop founding undo");
    expect((await here.community()).domain).toBe(before);
    expect((await here.answer("fay", "/cop founding undo")).text).toContain("no step to take back");
  });

  it("takes back by a button only the step that it stood under, however often it is pressed", async () => {
    here = await growing();
    await here.answer("fay", "/cop founding invite Ben Byhand");
    const ivy = await here.answer("fay", "/cop founding invite Ivy Byhand");
    const undo = ivy.card.buttons.find(({ id }) => id.startsWith("founding undo"))?.id ?? "";
    await here.press("fay", ivy.ref, undo);
    expect((await here.press("fay", ivy.ref, undo)).reply?.text).toContain("taken back already");
    expect((await founding())?.people.map(({ name }) => name)).toEqual(["Ben Byhand"]);
    await here.answer("fay", "/cop founding invite Zoe Byhand");
    expect((await here.press("fay", ivy.ref, undo)).reply?.text).toContain("Nothing was changed");
    expect((await founding())?.people.map(({ name }) => name)).toEqual(["Ben Byhand", "Zoe Byhand"]);
  });

  it("does not undo a domain that was changed elsewhere since", async () => {
    here = await growing();
    await here.answer("fay", "/cop founding skip interviews");
    await here.answer("fay", "/cop setup Practice UTC Cheese");
    await here.answer("fay", "/cop founding undo");
    expect((await here.community()).domain).toBe("Cheese");
  });

  it("is for facilitators alone", async () => {
    here = await growing();
    for (const line of ["founding", "founding people", "founding talked Ben"])
      expect((await here.answer("m1", `/cop ${line}`)).text).not.toMatch(/Next:|for facilitators only\./);
    expect(await founding()).toBeUndefined();
  });
});

describe("people who might be asked", () => {
  it("are those from imported history and those added by hand, each with a draft, and none hears from the bot", async () => {
    here = await growing();
    await imported("ivy", "Ivy Imported");
    here.world.addPersona({ ref: "ivy", name: "Ivy Imported" });
    const list = await here.answer("fay", "/cop founding people");
    expect(list.text).toContain("Ivy Imported, from earlier history");
    expect(list.text).toContain("Ivy, a few of us want to learn together");
    await here.press("fay", list.ref, list.card.buttons[0]?.id ?? "");
    await here.answer("fay", "/cop founding invite Ben Byhand");
    const later = await here.answer("fay", "/cop founding people");
    expect(later.text).toMatch(/Ben Byhand, asked[\s\S]*Ivy Imported, asked/);
    await here.answer("fay", "/cop founding talked Ivy Imported");
    expect((await here.answer("fay", "/cop founding people")).text).toContain("Ivy Imported, talked with");
    await here.advance("P30D");
    expect(await here.direct("ivy")).toEqual([]);
    expect(JSON.stringify(await here.inPublic())).not.toMatch(/Ivy|Byhand/);
  });

  it("are forgotten at a word, and by an erasure, also in what could be taken back", async () => {
    here = await growing();
    await imported("ivy", "Ivy Imported");
    await here.answer("fay", "/cop founding invite Ivy Imported");
    await here.answer("fay", "/cop founding invite Ben Byhand");
    await here.answer("fay", "/cop founding talked Ben Byhand");
    await here.answer("fay", "/cop founding forget Ben Byhand");
    expect(JSON.stringify(await founding())).not.toContain("Byhand");
    await here.store.write((records) => records.members.remove("m_ivy"));
    expect(JSON.stringify(await founding())).not.toContain("m_ivy");
  });

  it("are not asked who are members already", async () => {
    here = await growing();
    expect((await here.answer("fay", "/cop founding invite @m1")).text).toContain("member already");
    expect(await founding()).toBeUndefined();
  });
});

describe("a nomination", () => {
  it("reaches facilitators, and nobody else", async () => {
    here = await growing();
    await here.answer("m1", "/cop founding nominate @m2 how to say no kindly");
    await here.advance("PT5M");
    expect((await here.sentBy("founding nominate", "fay"))[0]?.text).toContain("how to say no kindly");
    expect((await here.answer("fay", "/cop founding people")).text).toContain("how to say no kindly");
    for (const who of ["m2", "m3"]) expect(JSON.stringify(await here.direct(who))).not.toContain("say no kindly");
    expect(JSON.stringify(await here.inPublic())).not.toContain("say no kindly");
  });

  it("is gone with the person it is about, and without a name when its author is erased", async () => {
    here = await growing();
    await here.answer("m1", "/cop founding nominate @m2 how to say no kindly");
    await here.answer("m1", '/cop founding nominate "Zoe Elsewhere" old maps');
    const [author, about] = [await here.memberId("m1"), await here.memberId("m2")];
    await here.store.write((records) => records.members.remove(about));
    expect((await founding())?.nominations.map((one) => one.knows)).toEqual(["old maps"]);
    await here.store.write((records) => records.members.remove(author));
    expect((await founding())?.nominations[0]).toMatchObject({ name: "Zoe Elsewhere", by: null });
  });
});

describe("the community's own welcome", () => {
  it("is read by whoever joins, in the moment they do, and is taken back by one command", async () => {
    here = await growing();
    await here.fillIn("fay", "/cop founding welcome", { words: "Thursdays at four there is tea." });
    const joins = async (ref: string) => {
      here.world.addPersona({ ref, name: ref });
      here.world.channels.get(here.channel)?.members.push(ref);
      return (await here.answer(ref, "/cop join")).text;
    };
    expect(await joins("zoe")).toContain("Thursdays at four there is tea.");
    await here.answer("fay", "/cop founding undo");
    expect(await joins("yan")).not.toContain("tea");
  });
});

describe("the steps, in any order", () => {
  const people = [
    { member: "mb_a", name: null },
    { member: null, name: "Ben" },
  ] as const;
  const acts: readonly ((one: Founding) => Founding)[] = [
    (one) => domainNamed(one, "Bread", ["Why?", "How?", "When?", "Who?"]),
    (one) => put(one, "meeting", "skipped"),
    (one) => askedOf(one, people[0]),
    (one) => askedOf(one, people[1]),
    (one) => talkedWith(one, people[0]),
    (one) => welcomed(one, "Hello"),
  ];
  const walk = fc.array(fc.constantFrom(...acts), { maxLength: 12 });
  const begin = () => newFounding({ id: "fo_1", community: "co_1", domain: null, now: instant("2026-03-02") });

  it("are taken back exactly, and forgetting leaves nothing", () => {
    fc.assert(
      fc.property(walk, fc.constantFrom(...acts), (before, last) => {
        const stood = before.reduce((one, act) => act(one), begin());
        const after = last(stood);
        if (after !== stood)
          expect({ ...undone(after), earlier: 0, revision: 0 }).toEqual({ ...stood, earlier: 0, revision: 0 });
        expect(after.questions.length).toBeLessThanOrEqual(3);
        expect(names(forgotten(after, people[0]), "mb_a")).toBe(false);
        expect(JSON.stringify(forgotten(after, people[1]))).not.toContain("Ben");
      }),
    );
  });
});
