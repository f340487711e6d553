// X7: what is known about a person is for that person and for the facilitators. Who lends time or money, or runs the
// workspace, gets nothing about anybody, by whatever command.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/rooms.ts";
import { type HalfYear, halfYear, interests, people, silent, told, wording } from "./half-year.ts";
import { standing, volume } from "./words.ts";

let year: HalfYear;
beforeAll(async () => {
  year = await halfYear({ weeks: 10 });
});
afterAll(() => year.close());

/** Ways in which somebody might ask a command about somebody else. By ref: whoever reads the name has learnt something. */
const asking = (words: string): readonly string[] => [
  words,
  `${words} @zeno`,
  `${words} zeno`,
  `${words} who=@zeno`,
  ...(words === "members" ? ["members active", "members peripheral", "members core"] : []),
];

/** Somebody who runs the workspace and has not joined, a member like others, and somebody from outside. */
const curious = ["boss", "vera", "iris"] as const;

/** What would make somebody else of whoever asks. */
const notToTry = /^(leave|join|setup|me delete)\b/;

async function everythingTold(who: string): Promise<readonly string[]> {
  const before = year.world.after(0).length;
  const examples = commands.map((command) => command.example);
  const lines = commands.flatMap((command) => (notToTry.test(command.words) ? [] : asking(command.words)));
  for (const line of [...lines, ...examples.filter((example) => !notToTry.test(example))])
    await year.sandbox.visitor.command({ persona: who, channel: year.channel, text: `/cop ${line}` });
  return year.world
    .after(0)
    .slice(before)
    .filter((message) => message.privateTo === who || message.channel === `dm-${who}`)
    .filter((message) => !(message.kind === "me show" || message.kind === "me export"))
    .map(wording);
}

describe("X7: nobody learns about a person but that person and the facilitators", () => {
  it.each(curious)(
    "%s asks every command there is, and learns of nobody's part, interests or private words",
    async (who) => {
      const answers = await everythingTold(who);
      expect(answers.length).toBeGreaterThan(100);
      const others = silent.filter((other) => other !== who).map((other) => people[other]);
      const holding = (words: string) => answers.filter((answer) => answer.includes(words));
      for (const name of others) expect(holding(name), name).toEqual([]);
      for (const words of [told.draft, told.me, told.facilitator]) expect(holding(words)).toEqual([]);
      for (const [owner, words] of Object.entries(interests)) if (owner !== who) expect(holding(words)).toEqual([]);
      expect(answers.filter((answer) => volume.test(answer))).toEqual([]);
      const withoutExamples = answers.map((answer) => answer.replaceAll(/\/cop [^\n]*/g, "…"));
      expect(withoutExamples.filter((answer) => standing.test(answer))).toEqual([]);
    },
  );

  it("what only facilitators may ask is refused to everybody else, with the facilitators' names alone", async () => {
    for (const who of ["boss", "vera"])
      for (const command of commands.filter((one) => one.for === "facilitator")) {
        const { reply } = await year.say(who, `/cop ${command.example}`);
        // A form may open first; what it is filled with then is refused, and it shows nothing.
        if (reply === null) continue;
        expect(reply.privateTo).toBe(who);
        expect(reply.text, command.words).toContain("Only facilitators of Practice");
        for (const name of Object.values(people)) expect(reply.text).not.toContain(name);
      }
  });

  it("a form that opens for somebody who may not use it holds nothing but its questions", async () => {
    for (const command of commands.filter((one) => one.for === "facilitator" && one.form)) {
      const { form } = await year.say("boss", `/cop ${command.words}`);
      const values = (form?.fields ?? []).map((field) => String(field.value ?? ""));
      for (const name of Object.values(people)) expect(values.join(" "), command.words).not.toContain(name);
    }
  });

  it("no answer to anybody but facilitators counts members of a group smaller than five", async () => {
    for (const who of curious)
      for (const answer of await everythingTold(who))
        expect(answer).not.toMatch(
          /\b[1-4] (of|out of) \d+ members|\b[1-4] (members|people) (are|were|have|did)|\d ?%/,
        );
  });
});
