// X1: the bot gives nobody a task, and no date to be done by. What somebody takes on they take on themselves, and give back
// without a trace.
import { afterEach, describe, expect, it } from "vitest";
import { commands } from "../../src/rooms.ts";
import { languages } from "../../src/text/texts.ts";
import { type Circle, circle } from "../participation/circle.ts";
import { walkedStore } from "../support/walked-store.ts";
import { assignment, duty } from "./words.ts";

/** Commands in which somebody else can be named, and why each is no assignment. */
const mayName: Readonly<Record<string, string>> = {
  "facilitator add": "asks a member to help tend the community; they can give it back at any time",
  "facilitator remove": "gives that back",
  members: "looks at one member, privately",
  "circle invite": "asks somebody privately whether they would like to join; no is told to nobody",
  "notes add": "remembers something about one member, for facilitators only",
  "notes draft": "keeps words that the facilitator sends in their own name, or not",
  "notes show": "looks at what is kept about one member, privately",
  "gathering attendance": "says who was there, afterwards",
  "intro block": "keeps two people from being introduced to each other",
  "intro unblock": "takes that back",
  "guest person": "says which account is a guest’s, who is no member; nobody is written to",
  "founding invite": "a draft that the facilitator sends in their own name, or not; nobody is written to",
  "founding talked": "remembers for facilitators only that they have talked with somebody",
  "founding forget": "forgets a name",
  "founding pick": "keeps names of people whom the facilitator may ask in person; nobody is written to",
  "founding nominate": "tells facilitators only that somebody may be worth asking",
  "suggest-intro": "asks two members privately whether they want to meet; a no ends it without a word",
};

let here: Circle;
afterEach(() => here?.close());

describe("X1: no task, no owner, no due date", () => {
  it("somebody else can be named in few commands, each with its reason: add yours here only if it gives nobody anything to do", () => {
    const naming = commands
      .filter((command) =>
        Object.entries(command.options).some(
          ([name, option]) => option.kind === "member" || ["who", "whom", "for", "to"].includes(name),
        ),
      )
      .map((command) => command.words)
      // The date to which a gathering moves.
      .filter((words) => !words.endsWith(" move"));
    expect(naming.toSorted()).toEqual(Object.keys(mayName).toSorted());
  });

  it("no option and no command is called like an assignment", () => {
    for (const command of commands)
      for (const name of [command.words, ...(command.aliases ?? []), ...Object.keys(command.options)])
        expect(name).not.toMatch(/owner|assign|assignee|due|deadline|task|todo|responsib|done|complete/);
  });

  it("no text of the house speaks of owners, deadlines or tasks of somebody, nor of coming as a duty", () => {
    for (const [language, catalogue] of Object.entries(languages))
      for (const [key, words] of Object.entries(catalogue)) {
        expect(words, `${language} ${key}`).not.toMatch(assignment);
        expect(words, `${language} ${key}`).not.toMatch(duty);
      }
  });

  it.each([
    "gathering plan 2026-05-12 17:00 host=@m2",
    "gathering change next host=@m2",
    "gathering host offer=m2 gathering=next",
    "rhythm set weekly on tue at 16:00 UTC host=@m2",
    "agenda add charts owner=@m2",
    "agenda add charts due=2026-05-12",
  ])("whoever tries it with /cop %s makes nobody a host and gives nobody a date", async (line) => {
    here = await circle();
    await here.say("fay", "/cop rhythm set weekly on tue at 16:00 UTC");
    await here.say("fay", `/cop ${line}`);
    await here.advance("P1D");
    const community = await here.community();
    const gatherings = await here.store.read.rhythm.gatherings(community.id, here.now());
    expect(gatherings.filter((one) => one.host !== null)).toEqual([]);
    const id = (await here.member("m2")).id;
    expect((await here.store.read.rhythm.hostOffers(community.id)).filter((one) => one.member === id)).toEqual([]);
    const items = (await Promise.all(gatherings.map((one) => here.store.read.rhythm.agenda(one.id)))).flat();
    expect(items.filter((one) => one.member === id)).toEqual([]);
    expect((await here.direct("m2")).filter((message) => /host|agenda/i.test(message.kind))).toEqual([]);
  });

  it("an offer to host is one's own, and taken back it leaves no trace in any table", async () => {
    const walked = await walkedStore();
    here = await circle({ store: walked.store });
    const note = "our turquoise dashboard";
    const { reply } = await here.say("m2", `/cop host show_and_tell ${note}`);
    const holding = async () => (await walked.rows()).filter(({ row }) => row.includes(note)).map(({ table }) => table);
    expect(await holding()).toContain("host_offers");
    const back = reply?.card.buttons.find((button) => button.id.startsWith("host back"));
    const answer = await here.press("m2", reply?.ref ?? "", back?.id ?? "");
    expect(answer.reply?.privateTo).toBe("m2");
    expect(await holding()).toEqual([]);
    expect(await here.inPublic()).toEqual([]);
    await walked.close();
  });
});
