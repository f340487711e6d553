// Two communities are linked when both say so, and an address outside is only shown.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Pair, saying } from "../../src/community/agreement.ts";
import { asked, askedAgain, type NeighbourLink, readAddress, whyNotAsk } from "../../src/evolution/link.ts";
import { newStages } from "../../src/evolution/stage.ts";
import { day, instant, plus } from "../../src/time/instant.ts";
import { answered, directTo, pressLabel } from "../rhythm/room.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";

let here: SandboxWorld;
beforeEach(async () => {
  here = await sandboxWorld({ members: 3, communities: 2 });
  // Two communities that share their members and not their facilitators: fay here, m1 there.
  await here.say("fay", "/cop facilitator add @m1", "practice-2");
  await here.say("fay", "/cop facilitator remove @fay", "practice-2");
});
afterEach(() => here.close());

const told = async (who: string, text: string, where = "practice") => answered(await here.say(who, text, where), who);
const add = '/cop link add "Practice 2" We answer the same questions';

async function links() {
  const all = (await here.store.read.communities.list()).toSorted((one, two) => one.channel.localeCompare(two.channel));
  const found = await Promise.all(all.map((one) => here.store.read.matters.of("links", one.id)));
  return { here: found[0] ?? [], there: found[1] ?? [] };
}
const states = async () => {
  const { here: ours, there } = await links();
  return [...ours, ...there].map((one) => one.state);
};
const news = async (who: string, rule: string) => (await directTo(here, who)).filter((one) => one.kind === rule);

describe("a link to another community", () => {
  it("is asked of its facilitators alone, privately, and stands with their yes", async () => {
    expect(await told("fay", add)).toContain("The facilitators of Practice 2 are asked now.");
    expect(await states()).toEqual(["asked", "asked"]);
    const [question, another] = await news("m1", "evolution.link-asked");
    expect(another).toBeUndefined();
    expect(question?.text).toContain("Practice, another community here");
    expect(question?.text).toContain("“We answer the same questions”");
    for (const who of ["fay", "m2", "m3"]) expect(await news(who, "evolution.link-asked")).toEqual([]);
    const yes = await pressLabel(here, "m1", question ?? null, "Yes, link us");
    expect(answered(yes, "m1")).toContain("You and Practice are linked.");
    expect(await states()).toEqual(["standing", "standing"]);
    const [answer] = await news("fay", "evolution.link-answered");
    expect(answer?.text).toContain("Practice 2 said yes: you are linked.");
    expect(await news("m1", "evolution.link-answered")).toEqual([]);
    expect(await told("fay", "/cop link")).toContain("Both sides have said yes.");
  });

  it("names nobody of either side", async () => {
    await told("fay", add);
    await told("m1", "/cop link accept practice", "practice-2");
    const seen = [...(await news("m1", "evolution.link-asked")), ...(await news("fay", "evolution.link-answered"))].map(
      (one) => one.text,
    );
    seen.push(await told("m1", "/cop link list", "practice-2"), await told("fay", "/cop link list"));
    for (const text of seen) expect(text).not.toMatch(/\b(Fay|M1|M2|M3|@)/);
    const kept = JSON.stringify(await links());
    for (const community of await here.store.read.communities.list())
      for (const member of await here.store.read.members.list(community.id))
        expect(kept).not.toContain(`"${member.id}"`);
  });

  it("is declined without a reason, which can be taken back, and is not asked again for half a year", async () => {
    await told("fay", add);
    const [question] = await news("m1", "evolution.link-asked");
    const no = answered(await pressLabel(here, "m1", question ?? null, "Not now"), "m1");
    expect(no).toContain("/cop link accept");
    expect(await states()).toEqual(["declined", "declined"]);
    expect((await news("fay", "evolution.link-answered"))[0]?.text).toContain("does not suit Practice 2 now");
    await here.advance("P100D");
    expect(await told("fay", add)).toContain("less than half a year ago. Nothing was changed.");
    expect(await told("m1", no.match(/\/cop link accept \S+/)?.[0] ?? "", "practice-2")).toContain("are linked");
    expect(await states()).toEqual(["standing", "standing"]);
  });

  it("can be asked again after half a year", async () => {
    await told("fay", add);
    await told("m1", "/cop link remove practice", "practice-2");
    await here.advance("P181D");
    await told("fay", add);
    expect(await states()).toEqual(["asked", "asked"]);
    expect(await news("m1", "evolution.link-asked")).toHaveLength(2);
  });

  it("is taken back, ended and begun again by one command each, which the answer names", async () => {
    const asking = await told("fay", add);
    const back = await told("fay", asking.match(/\/cop link remove \S+/)?.[0] ?? "");
    expect(await states()).toEqual(["declined", "declined"]);
    const [question] = await news("m1", "evolution.link-asked");
    const late = answered(await pressLabel(here, "m1", question ?? null, "Yes, link us"), "m1");
    expect(late).toContain("Practice has taken their side back");
    expect(await told("fay", back.match(/\/cop link accept \S+/)?.[0] ?? "")).toContain("are linked");
    const end = await told("m1", "/cop link remove practice", "practice-2");
    expect(await states()).toEqual(["ended", "ended"]);
    expect((await news("fay", "evolution.link-answered")).at(-1)?.text).toContain("Practice 2 has ended the link");
    await here.advance("PT1H");
    await told("m1", end.match(/\/cop link accept \S+/)?.[0] ?? "", "practice-2");
    expect(await states()).toEqual(["standing", "standing"]);
    expect((await news("fay", "evolution.link-answered")).at(-1)?.text).toContain("you are linked");
  });

  it("cannot be said yes to by the side that asked", async () => {
    await told("fay", add);
    const id = (await links()).there[0]?.id;
    expect(await told("fay", `/cop link accept ${id}`)).toContain("I found no link with");
    expect(await told("fay", "/cop link accept practice 2")).toContain("answer in their own time");
    expect(await states()).toEqual(["asked", "asked"]);
  });

  it("is asked for in the form, too", async () => {
    const { form } = await here.say("fay", "/cop link add");
    const wrong = await here.submit("fay", form?.ref ?? "", { with: "Nobody", about: "x" });
    expect(wrong).toEqual({ problems: { with: expect.stringContaining("no community here that is called “Nobody”") } });
    await here.submit("fay", form?.ref ?? "", { with: "practice 2", about: "The same forms" });
    expect(await states()).toEqual(["asked", "asked"]);
  });

  it("with the rule switched off still stands in the other side's list", async () => {
    await here.say("m1", "/cop rules off evolution.link-asked", "practice-2");
    await told("fay", add);
    expect(await news("m1", "evolution.link-asked")).toEqual([]);
    const list = await here.say("m1", "/cop link list", "practice-2");
    await pressLabel(here, "m1", list.reply, "Yes to Practice");
    expect(await states()).toEqual(["standing", "standing"]);
  });
});

describe("what does not do", () => {
  it.each([
    ["/cop link add Practice something", "That is this community itself."],
    ['/cop link add "Guild of Bakers" something', "I know no community here that is called “Guild of Bakers”"],
    ['/cop link add "Practice 2" …', "Please write a few words"],
    ["/cop link add javascript:alert(1) something", "That is no address I can show."],
    ["/cop link add http://example.org something", "That is no address I can show."],
    ["/cop link add https://me:secret@example.org something", "That is no address I can show."],
    ["/cop link add https://localhost something", "That is no address I can show."],
    ["/cop link add data:text/html,x something", "That is no address I can show."],
    ["/cop link add www.example.org something", "That is no address I can show."],
    ["/cop link accept whales", "I found no link with “whales” here. Nothing was changed."],
    ["/cop link remove lk_77", "I found no link with “lk_77” here. Nothing was changed."],
  ])("%s is answered privately, and nothing is kept", async (line, words) => {
    expect(await told("fay", line)).toContain(words);
    expect(await links()).toEqual({ here: [], there: [] });
  });

  it("asking twice, or asking who has asked", async () => {
    await told("fay", add);
    expect(await told("fay", add)).toContain("was asked already");
    expect(await told("m1", "/cop link add Practice the same", "practice-2")).toContain(
      "Practice has said yes already",
    );
    await told("m1", "/cop link accept practice", "practice-2");
    expect(await told("m1", "/cop link add Practice the same", "practice-2")).toContain("linked with Practice already");
    expect((await links()).here).toHaveLength(1);
  });

  it("a link whose other side is gone", async () => {
    await told("fay", add);
    const id = (await links()).there[0]?.id ?? "";
    await here.store.write((records) => records.matters.remove("links", id));
    expect(await told("fay", "/cop link remove practice 2")).toContain("is not here any more, so nothing was changed");
  });

  it("a community that has come to its end", async () => {
    await told("fay", add);
    await told("m1", "/cop link accept practice", "practice-2");
    const there = (await here.store.read.communities.list()).find((one) => one.channel === "practice-2")?.id ?? "";
    await here.store.write(async (records) => {
      const ending = { decidedAt: here.now(), by: null, endsAt: here.now(), farewell: null, pauseBefore: null };
      const stages = { ...newStages(there, here.now()), id: "sg_1", ending: { ...ending, calledOff: [] } };
      await records.matters.save("stages", stages);
    });
    expect(await told("fay", "/cop link list")).toContain("That community has come to its end.");
    expect(await told("fay", '/cop exchange start "Practice 2" What now?')).toContain("so nobody is asked there");
    await told("fay", "/cop link remove practice 2");
    expect(await told("fay", add)).toContain("so nobody is asked there. Nothing was changed.");
  });

  it("a community of another installation, even of that name", async () => {
    const [own] = await here.store.read.communities.list();
    if (!own) throw new Error("no community");
    await here.store.write(async (records) => {
      await records.installations.add({ id: "in_x", platform: "slack", ref: "T1", name: "Far", createdAt: here.now() });
      const far = { ...own, id: "co_x", installation: "in_x", name: "Far away", channel: "C1", feedToken: "far" };
      await records.communities.save(far);
    });
    expect(await told("fay", '/cop link add "Far away" something')).toContain("I know no community here");
    expect(await told("fay", "/cop link add co_x something")).toContain("I know no community here");
  });
});

describe("a link to an address", () => {
  it("stands at once, is shown, and goes and comes back with one command each", async () => {
    const noted = await told("fay", "/cop link add https://bakers.example/forum?a=1 They bake what we draw");
    expect(noted).toContain("https://bakers.example/forum?a=1 stands among your links");
    expect(await told("fay", "/cop link list")).toContain("bakers.example: They bake what we draw");
    const removed = await told("fay", noted.match(/\/cop link remove \S+/)?.[0] ?? "");
    expect((await links()).here).toEqual([]);
    await told("fay", removed.match(/\/cop link add .+$/m)?.[0] ?? "");
    expect((await links()).here).toMatchObject([
      { address: "https://bakers.example/forum?a=1", about: "They bake what we draw" },
    ]);
    expect((await links()).there).toEqual([]);
  });

  it("is read as https with a host and nothing hidden in it", () => {
    for (const good of ["https://example.org", "https://a.b.example.org:8443/x?y#z", " <https://example.org/> "])
      expect(readAddress(good)?.protocol, good).toBe("https:");
    for (const bad of [
      "https://",
      "https://example",
      "https://192.168.0.1/",
      "https://a@example.org",
      "ftp://example.org",
    ])
      expect(readAddress(bad), bad).toBeUndefined();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => {
        const read = readAddress(typed);
        if (read) expect(read.href).toMatch(/^https:\/\/[a-z0-9.-]+(:\d+)?\/\S*$/);
      }),
    );
  });
});

describe("both sides of a link", () => {
  const start = instant("2026-03-02T10:00:00Z");
  const side = (name: string) => ({ id: `lk_${name}`, community: `co_${name}`, name });
  const steps = fc.array(fc.tuple(fc.boolean(), fc.constantFrom("yes", "no", "ask")), { maxLength: 20 });
  const turned = ({ own, mirrored }: Pair<NeighbourLink>): Pair<NeighbourLink> => ({ own: mirrored, mirrored: own });

  it("say the same at every moment, and it stands only while both say yes", () => {
    fc.assert(
      fc.property(steps, (all) => {
        let pair = asked(side("a"), side("b"), "rye", start);
        all.forEach(([first, word], index) => {
          const now = plus(start, index * 30 * day);
          const speaks = first ? pair : turned(pair);
          const may = word !== "ask" || whyNotAsk(speaks.own, now) === null;
          if (!may) return;
          const next = word === "ask" ? askedAgain(speaks, "rye", now) : saying(speaks, word as "yes" | "no", now);
          pair = first ? next : turned(next);
          const { own, mirrored } = pair;
          expect([own.ours, own.theirs, own.state]).toEqual([mirrored.theirs, mirrored.ours, mirrored.state]);
          expect(own.state === "standing").toBe(own.ours === "yes" && own.theirs === "yes");
          expect(own.askedBy).not.toBe(mirrored.askedBy);
        });
      }),
    );
  });
});
