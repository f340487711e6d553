// People drawn from a channel or group: shown to the one who asked, picked by hand, the rest forgotten; nobody is written to.
import { afterEach, describe, expect, it } from "vitest";
import { directOf } from "../../adapters/sandbox/world.ts";
import { type Growing, growing } from "./growing.ts";

let here: Growing;
afterEach(() => here?.close());

const founding = async () => (await here.all("foundings"))[0];
const deeds = async () => here.store.read.deeds.of((await here.community()).id);
const told = () => here.sentBy("evolution.drawn", "fay");
const refs = (many: number) => Array.from({ length: many }, (_, index) => `p${index + 1}`);

/** A channel with people who have not joined, and `fay` in it. */
async function lettersWith(many: number, more: readonly string[] = ["fay"]): Promise<void> {
  here = await growing();
  for (const ref of refs(many)) here.world.addPersona({ ref, name: `Person ${ref.slice(1)}` });
  here.world.addChannel("letters", "Letters", [...more, ...refs(many)]);
}

/** Opens the list from the word that came, and answers its form. */
async function look(button = "Look through") {
  const word = (await told()).at(-1);
  const id = word?.card.buttons.find(({ label }) => label === button)?.id ?? "";
  const { form } = await here.press("fay", word?.ref ?? "", id);
  if (!form) throw new Error("no form");
  return form;
}
const pick = async (form: { ref: string }, who: readonly string[]) => {
  const answer = await here.submit("fay", form.ref, { who });
  if ("problems" in answer || !answer.reply) throw new Error(JSON.stringify(answer));
  return answer.reply;
};

describe("people drawn from a channel", () => {
  it("come to whoever asked, without those who have joined, and with no name in what is sent", async () => {
    await lettersWith(3, ["fay", "m1"]);
    expect((await here.answer("fay", "/cop founding draw #letters")).text).toContain("nothing was changed yet");
    await here.advance("PT5M");
    expect(await told()).toHaveLength(1);
    expect((await told())[0]?.text).toContain("3 people there have not joined.");
    expect((await told())[0]?.text).not.toContain("Person");
    const form = await look();
    expect(form.fields[0]?.choices).toEqual(refs(3).map((id) => ({ id, label: `Person ${id.slice(1)}` })));
  });

  it("are kept only where they were picked, with the same steps as anybody, and none of them hears from the bot", async () => {
    await lettersWith(3);
    await here.answer("fay", "/cop founding draw #Letters");
    await here.advance("PT5M");
    const reply = await pick(await look(), ["p2"]);
    expect(reply.text).toContain("On the list now: Person 2.");
    expect((await founding())?.people).toEqual([{ member: null, name: "Person 2", talked: false, drawn: true }]);
    expect(JSON.stringify(await deeds())).not.toContain("Person");
    const list = await here.answer("fay", "/cop founding people");
    expect(list.text).toMatch(/Person 2, picked by a facilitator[\s\S]*Person, a few of us want to learn together/);
    await here.press("fay", list.ref, list.card.buttons[0]?.id ?? "");
    expect((await here.answer("fay", "/cop founding people")).text).toContain("Person 2, asked");
    await here.answer("fay", "/cop founding talked Person 2");
    expect((await here.answer("fay", "/cop founding people")).text).toContain("Person 2, talked with");
    await here.advance("P30D");
    for (const ref of refs(3)) expect(await here.seen(directOf(ref))).toEqual([]);
    expect(JSON.stringify(await here.inPublic())).not.toContain("Person");
  });

  it("are taken off the list again in one step", async () => {
    await lettersWith(3);
    await here.answer("fay", "/cop founding draw #letters");
    await here.advance("PT5M");
    await pick(await look(), ["p1", "p3"]);
    await here.answer("fay", "/cop founding undo");
    expect((await founding())?.people).toEqual([]);
  });

  it("come twenty at a time, each page once, however often its form is sent", async () => {
    await lettersWith(45);
    await here.answer("fay", "/cop founding draw #letters");
    await here.advance("PT5M");
    const first = await look();
    expect(first.fields[0]?.choices).toHaveLength(20);
    const reply = await pick(first, ["p1", "p30", "nobody"]);
    expect(reply.text).toContain("On the list now: Person 1.");
    expect(reply.text).toContain("25 more are there");
    expect((await pick(first, ["p2"])).text).toContain("been through this page already");
    const next = await here.press(
      "fay",
      reply.ref,
      reply.card.buttons.find(({ label }) => label === "The next ones")?.id ?? "",
    );
    expect(next.form?.fields[0]?.choices?.[0]).toEqual({ id: "p21", label: "Person 21" });
    expect(JSON.stringify(await deeds())).not.toContain("Person 20");
  });

  it("are not given away by a form that came without them", async () => {
    await lettersWith(3);
    await here.answer("fay", "/cop founding draw #letters");
    await here.advance("PT5M");
    const [draw] = await deeds();
    expect((await pick({ ref: `founding pick draw=${draw?.id}` }, [])).text).toContain("were not there yet");
    expect(JSON.stringify(await deeds())).toContain("Person 3");
  });

  it("are forgotten at a word, and after seven days by themselves", async () => {
    await lettersWith(3);
    await here.answer("fay", "/cop founding draw #letters");
    await here.advance("PT5M");
    const [word] = await told();
    const forget = word?.card.buttons.find(({ label }) => label === "Forget the rest")?.id ?? "";
    expect((await here.press("fay", word?.ref ?? "", forget)).reply?.text).toContain("Forgotten: 3 names");
    expect(JSON.stringify(await deeds())).not.toContain("Person");
    expect((await here.press("fay", word?.ref ?? "", forget)).reply?.text).toContain("not there any more");
    await here.answer("fay", "/cop founding draw #letters");
    await here.advance("P6DT23H");
    expect(JSON.stringify(await deeds())).toContain("Person 1");
    await here.advance("P1D");
    expect(JSON.stringify(await deeds())).not.toContain("Person");
    expect(await told()).toHaveLength(2);
  });

  it("are asked for once, while the list waits", async () => {
    await lettersWith(3);
    await here.answer("fay", "/cop founding draw #letters");
    await here.advance("PT5M");
    expect((await here.answer("fay", "/cop founding draw #letters")).text).toContain("3 names are still waiting");
    await here.advance("PT5M");
    expect(await told()).toHaveLength(1);
  });

  it("are for facilitators, and of another facilitator's list nothing is seen", async () => {
    await lettersWith(3, ["fay", "m1"]);
    expect((await here.answer("m1", "/cop founding draw #letters")).text).not.toContain("I am looking");
    await here.answer("fay", "/cop facilitator add @m1");
    await here.answer("fay", "/cop founding draw #letters");
    await here.advance("PT5M");
    const [draw] = await deeds();
    const { form } = await here.say("m1", `/cop founding pick draw=${draw?.id}`);
    expect(JSON.stringify(form)).not.toContain("Person");
    const answer = await here.submit("m1", `founding pick draw=${draw?.id} left=3`, { who: ["p1"] });
    expect(JSON.stringify(answer)).toContain("somebody else asked for it");
    expect((await here.answer("m1", `/cop founding pass draw=${draw?.id}`)).text).toContain("somebody else asked");
  });

  it("of a channel that the facilitator cannot see, or a name that is no channel, are not there", async () => {
    await lettersWith(3, []);
    await here.answer("fay", "/cop founding draw #letters");
    await here.advance("PT5M");
    expect(await told()).toEqual([]);
    expect((await here.sentBy("engine.deeds", "fay"))[0]?.text).toContain("open its list of people yourself");
    expect(JSON.stringify(await deeds())).not.toContain("Person");
    for (const said of ["letters", "@m1", "#nowhere", "<!channel>", "@everyone", "__proto__", "constructor"])
      expect((await here.answer("fay", `/cop founding draw ${said}`)).text).toContain("Nothing was asked");
    expect((await here.answer("fay", "/cop founding draw")).text).toContain("/cop founding draw #letters");
    expect((await here.answer("fay", `/cop founding draw #${"x".repeat(10_000)}`)).text).toContain("120");
  });

  it("that a facilitator who has stopped being one asked for are neither listed nor told", async () => {
    await lettersWith(3, ["fay", "m1"]);
    await here.answer("fay", "/cop facilitator add @m1");
    const community = await here.community();
    const asker = await here.memberId("m1");
    await here.store.write((records) =>
      records.deeds.add({
        ...{ id: "dd_x", community: community.id, key: "k", subject: community.id, dueAt: here.now() },
        ...{ nextTryAt: here.now(), state: "pending", tries: 0, answer: null, answeredAt: null },
        asked: { kind: "list-people", from: { kind: "channel", ref: "letters", name: "#letters" }, by: asker },
      }),
    );
    await here.store.write((records) => records.members.remove(asker));
    await here.advance("PT5M");
    expect((await deeds()).find(({ id }) => id === "dd_x")?.answer).toEqual({ kind: "done" });
    expect(await here.sentBy("evolution.drawn", "m1")).toEqual([]);
  });

  it("are not looked for in a community that has ended", async () => {
    await lettersWith(3);
    await here.answer("fay", "/cop stage retire yes");
    expect((await here.answer("fay", "/cop founding draw #letters")).text).toContain("This community has ended");
    expect(await deeds()).toEqual([]);
  });

  it("that are all members already are said to be so", async () => {
    await lettersWith(0, ["fay", "m1"]);
    await here.answer("fay", "/cop founding draw #letters");
    await here.advance("PT5M");
    expect((await told())[0]?.text).toContain("has joined already");
  });

  it("who join or are erased before the list is looked through are not in it", async () => {
    await lettersWith(3);
    await here.answer("fay", "/cop founding draw #letters");
    await here.advance("PT5M");
    here.world.channels.get(here.channel)?.members.push("p1");
    await here.answer("p1", "/cop join");
    const form = await look();
    expect(form.fields[0]?.choices?.map(({ id }) => id)).toEqual(["p2", "p3"]);
  });
});
