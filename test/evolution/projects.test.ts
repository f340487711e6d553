// Practice projects: taken up by members themselves, without an owner or a date, and left without a trace.
import { afterEach, describe, expect, it } from "vitest";
import { type Growing, growing } from "./growing.ts";

let here: Growing;
afterEach(() => here.close());

const question = "How do we say no in a letter?";

async function started() {
  here = await growing({ members: 4 });
  await here.answer("m1", `/cop project start ${question}`);
  const [project] = await here.all("projects");
  if (!project) throw new Error("no project was kept");
  return project;
}

describe("a practice project", () => {
  it("is open to whoever joins, and nobody is told before somebody asks for it", async () => {
    const project = await started();
    expect(await here.inPublic()).toEqual([]);
    expect(await here.direct("m2")).toEqual([]);
    expect((await here.answer("m2", "/cop project list")).text).toContain(question);
    await here.answer("m2", "/cop project join letter");
    const [kept] = await here.all("projects");
    expect(kept?.people).toEqual([await here.memberId("m1"), await here.memberId("m2")]);
    expect(kept?.id).toBe(project.id);
  });

  it("is told to the channel by a press, once, with a way in and without a name", async () => {
    here = await growing({ members: 4 });
    const reply = await here.answer("m1", `/cop project start ${question}`);
    const tell = reply.card.buttons.find((button) => button.label === "Tell the channel");
    await here.press("m1", reply.ref, tell?.id ?? "");
    await here.advance("PT5M");
    const [told] = await here.inPublic();
    expect(told?.text).toContain(question);
    expect(told?.text).not.toMatch(/M1|m1/);
    await here.press("m3", told?.ref ?? "", told?.card.buttons[0]?.id ?? "");
    expect((await here.all("projects"))[0]?.people).toContain(await here.memberId("m3"));
    expect((await here.answer("m1", "/cop project tell letter")).text).toContain("Nothing was posted again");
  });

  it("keeps notes that all can read, with names only among those in it", async () => {
    await started();
    await here.answer("m2", "/cop project join letter");
    expect((await here.answer("m2", "/cop project note thanks first, then the no")).text).toContain("Noted");
    const inside = await here.answer("m1", "/cop project show letter");
    expect(inside.text).toContain("thanks first, then the no");
    expect(inside.text).toContain("M2");
    const outside = await here.answer("m3", "/cop project show letter");
    expect(outside.text).toContain("thanks first, then the no");
    expect(outside.text).not.toMatch(/M1|M2/);
  });

  it("takes a note by the project's words where somebody is in several, and gives the last one back", async () => {
    await started();
    await here.answer("m1", "/cop project start Which tea for scones?");
    expect((await here.answer("m1", "/cop project note rye needs time")).text).toContain("No project speaks of");
    await here.answer("m1", "/cop project note tea Assam, and strong");
    const [letters, tea] = await here.all("projects");
    expect([letters?.notes.length, tea?.notes[0]?.words]).toEqual([0, "Assam, and strong"]);
    await here.answer("m1", "/cop project unnote tea");
    expect((await here.all("projects"))[1]?.notes).toEqual([]);
  });

  it("rests when the last one in it is erased, and shows nobody in it who has left the community", async () => {
    await started();
    await here.answer("m2", "/cop project join letters");
    await here.answer("m2", "/cop leave");
    const project = (await here.all("projects"))[0];
    const shown = (await here.answer("m1", `/cop project show ${project?.id}`)).text;
    expect(shown).toContain("In it: M1.");
    const [one, two] = [await here.memberId("m1"), await here.memberId("m2")];
    for (const id of [one, two]) await here.store.write((records) => records.members.remove(id));
    expect((await here.answer("m3", "/cop project list")).text).toContain("At rest");
  });

  it("is begun once by who says it twice, and not without words", async () => {
    await started();
    const [{ question } = { question: "" }] = await here.all("projects");
    expect((await here.answer("m1", `/cop project start ${question.toUpperCase()}`)).text).toContain("In it: M1.");
    expect((await here.answer("m1", "/cop project start ???")).text).toMatch(/few words[\s\S]*Nothing was changed/);
    expect(await here.all("projects")).toHaveLength(1);
  });

  it("takes back one note by one button, however often it is pressed", async () => {
    await started();
    await here.answer("m1", "/cop project note The first thing");
    await here.advance("PT1M");
    const second = await here.answer("m1", "/cop project note The second thing");
    const back = second.card.buttons.find(({ id }) => id.startsWith("project unnote"))?.id ?? "";
    await here.press("m1", second.ref, back);
    expect((await here.press("m1", second.ref, back)).reply?.text).toContain("Nothing was changed");
    expect((await here.all("projects"))[0]?.notes.map(({ words }) => words)).toEqual(["The first thing"]);
  });

  it("takes no note from somebody who is not in it", async () => {
    const project = await started();
    expect((await here.answer("m3", `/cop project note ${project.id} I know it all`)).text).toMatch(
      /those who are in the project.*Nothing was changed/,
    );
  });

  it("ends on the shelf, for everybody to read, named only by one's own yes", async () => {
    await started();
    await here.answer("m2", "/cop project join letter");
    await here.answer("m3", "/cop project join letter");
    await here.fillIn("m1", "/cop project finish letter", {
      title: "Saying no kindly",
      link: "https://example.org/no",
      words: "Three openings",
      name: "no",
    });
    expect((await here.answer("m4", "/cop project shelf")).text).toContain("https://example.org/no");
    expect((await here.answer("m4", "/cop project shelf")).text).not.toMatch(/M[123]/);
    await here.advance("PT5M");
    const [asked] = await here.sentBy("project finish", "m2");
    await here.press("m2", asked?.ref ?? "", asked?.card.buttons[0]?.id ?? "");
    const shelf = await here.answer("m4", "/cop project shelf kindly");
    expect(shelf.text).toContain("M2");
    expect(shelf.text).not.toMatch(/M1|M3/);
    expect((await here.answer("m4", "/cop project list done")).text).toContain(question);
    await here.answer("m2", "/cop project credit yes=no letter");
    expect((await here.answer("m4", "/cop project shelf")).text).not.toMatch(/M[123]/);
  });

  it("wants a link or words for the shelf, and says what is no link", async () => {
    await started();
    const { form } = await here.say("m1", "/cop project finish");
    expect(await here.submit("m1", form?.ref ?? "", { title: "x", name: "no" })).toMatchObject({
      problems: { words: expect.stringContaining("Nothing was saved") },
    });
    expect(await here.submit("m1", form?.ref ?? "", { title: "x", name: "no", link: "javascript:x" })).toMatchObject({
      problems: { link: expect.stringContaining("https://") },
    });
    expect(await here.all("shelf")).toEqual([]);
  });

  it("comes off the shelf again by those who were in it, or a facilitator, and by nobody else", async () => {
    await started();
    await here.fillIn("m1", "/cop project finish", { title: "No", words: "Kindly", name: "yes" });
    expect((await here.answer("m2", "/cop project unshelve letter")).text).toContain("Nothing was changed");
    await here.answer("fay", "/cop project unshelve letter");
    expect(await here.all("shelf")).toEqual([]);
    expect((await here.all("projects"))[0]).toMatchObject({ state: "open", shelf: null, named: [] });
  });

  it("rests without blame, and anybody takes it up again", async () => {
    await started();
    expect((await here.answer("m1", "/cop project rest")).text).toContain("Anybody can take it up again");
    await here.answer("m3", "/cop project resume letter");
    const [kept] = await here.all("projects");
    expect(kept).toMatchObject({ state: "open" });
    expect(kept?.people).toContain(await here.memberId("m3"));
  });
});

describe("leaving a project", () => {
  it("leaves nothing that names who went, in it, on the shelf or in public", async () => {
    await started();
    await here.answer("m2", "/cop project join letter");
    await here.answer("m2", "/cop project note thanks first");
    await here.fillIn("m2", "/cop project finish", { title: "No", words: "Kindly", name: "yes" });
    await here.answer("m2", "/cop project leave letter");
    const kept = JSON.stringify([await here.all("projects"), await here.all("shelf")]);
    expect(kept).toContain("thanks first");
    expect(kept).not.toContain(await here.memberId("m2"));
    expect(JSON.stringify(await here.inPublic())).not.toMatch(/M2/);
    for (const line of ["/cop project show letter", "/cop project shelf"])
      expect((await here.answer("m1", line)).text).not.toContain("M2");
  });

  it("may be named by a word of its question even by who is in no other, and the word is no part of the note", async () => {
    await started();
    await here.answer("m1", "/cop project note letter thanks first");
    expect((await here.all("projects"))[0]).toMatchObject({ notes: [{ words: "thanks first" }] });
  });

  it("takes one's notes along if one says so, and lets it rest when nobody is left", async () => {
    await started();
    await here.answer("m1", "/cop project note mine alone");
    await here.answer("m1", "/cop project leave notes=go letter");
    expect((await here.all("projects"))[0]).toMatchObject({ people: [], notes: [], state: "resting" });
  });

  it("is what an erasure does too: nobody is left in it by id, and their notes are gone", async () => {
    await started();
    await here.answer("m2", "/cop project join letter");
    await here.answer("m2", "/cop project note from somebody erased");
    const erased = await here.memberId("m2");
    await here.store.write((records) => records.members.remove(erased));
    const kept = JSON.stringify(await here.all("projects"));
    expect(kept).not.toContain(erased);
    expect(kept).not.toContain("from somebody erased");
  });
});

describe("nobody is put to work", () => {
  it("no command puts somebody else into a project or sets a date, and what is said speaks of neither", async () => {
    await started();
    const refused = await here.answer("m1", "/cop project join letter @m2");
    expect(refused.text).not.toContain("You are in");
    expect((await here.all("projects"))[0]?.people).toEqual([await here.memberId("m1")]);
    for (const line of ["project start", "project join", "project note", "project finish", "project rest"]) {
      const help = await here.answer("m1", `/cop help ${line}`);
      expect(help.text).not.toMatch(/\b(assign|owner|due date|deadline|responsible)\b/i);
    }
  });

  it("after two quiet months those in it are asked once whether it may rest, and then never again", async () => {
    await started();
    await here.advance("P58D");
    expect(await here.sentBy("evolution.still-warm", "m1")).toEqual([]);
    await here.advance("P200D");
    const asked = await here.sentBy("evolution.still-warm", "m1");
    expect(asked).toHaveLength(1);
    expect(asked[0]?.card.buttons.map((button) => button.label).slice(0, 2)).toEqual(["Let it rest", "Still warm"]);
    expect(await here.sentBy("evolution.still-warm", "m2")).toEqual([]);
    expect(await here.inPublic()).toEqual([]);
  });

  it("“still warm” keeps it open, and “rest” sets it aside", async () => {
    await started();
    await here.advance("P70D");
    const [asked] = await here.sentBy("evolution.still-warm", "m1");
    await here.press("m1", asked?.ref ?? "", asked?.card.buttons[1]?.id ?? "");
    expect((await here.all("projects"))[0]).toMatchObject({ state: "open", warmAt: here.now() });
    await here.press("m1", asked?.ref ?? "", asked?.card.buttons[0]?.id ?? "");
    expect((await here.all("projects"))[0]).toMatchObject({ state: "resting" });
  });
});
