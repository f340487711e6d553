// Bad input for every command of the room: a private and helpful answer, and nothing is changed.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rhythm } from "../../src/rhythm/index.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";
import { kept, publicMessages } from "./room.ts";

let world: SandboxWorld;
beforeAll(async () => {
  world = await sandboxWorld({ members: 2 });
  await world.say("fay", "/cop rhythm set weekly on tue at 16:00 Europe/London");
  await world.say("m1", "/cop rsvp yes");
  await world.say("m1", "/cop agenda add Charts");
  await world.say("m1", "/cop host debate");
  await world.advance("P3D");
});
afterAll(() => world.close());

/** Nothing with letters or digits in it that could mean something. */
const noise = fc.string({
  unit: fc.constantFrom("?", "!", "*", "_", "<", ">", "&", "`", "'", "/", "\\", "…", "​", "😀", "\u0000"),
  minLength: 1,
  maxLength: 30,
});
const tooLong = (least: number) =>
  fc.string({ unit: fc.constantFrom("a", "b ", "ß", "語"), minLength: least, maxLength: least + 300 });
const word = fc.stringMatching(/^[a-z]{3,12}$/).map((text) => `zz${text}`);
const notDate = fc.oneof(
  word,
  fc.constantFrom("2026-02-30", "2026-13-01", "12/05/2026", "5/6", "31.12.", "0000-00-00"),
);
const notTime = fc.oneof(fc.constantFrom("25:00", "16:61", "4", "noonish", "-1:00", "midnight"), word);
const noSuchId = fc.oneof(
  fc.constantFrom("rh_1-20260512", "g_0", "nothing", "../..", "0", "rh_1-99999999", "%00", "rh_1-20260230"),
  word,
);
const notPlan = fc.oneof(
  word,
  noise,
  fc.constantFrom(
    "weekly",
    "on tue",
    "at 16:00",
    "weekly on tue at 25:00 Europe/London",
    "biweekly on tue at 16:00 UTC",
    "monthly on 5th tue at 16:00 UTC",
    "every 0 weeks on tue at 16:00 UTC",
    "every 99 months on 1st tue at 16:00 UTC",
    "weekly on tue at 16:00 EST",
    "weekly on tue at 16:00 UTC+2",
    "weekly on tue and thu at 16:00 UTC",
    "daily at 9:00 UTC",
    "monthly on the 15th at 9:00 UTC",
    "weekly on tue at 4 Europe/London",
  ),
);
const good = "weekly on tue at 16:00 UTC";

type Line = { readonly persona: "fay" | "m1" | "m2"; readonly text: string };
const line = (persona: Line["persona"], ...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<Line> =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((all) => ({ persona, text: all.join(" ") }));

/** At least one kind of nonsense for every command of the room, by its words. */
const nonsense: Readonly<Record<string, readonly fc.Arbitrary<Line>[]>> = {
  next: [line("m1", "next", word)],
  rsvp: [
    line("m1", "rsvp", word),
    line(
      "m1",
      "rsvp yes",
      noSuchId.map((id) => `gathering=${id}`),
    ),
    line("m1", "rsvp yes", word),
  ],
  "agenda show": [
    line(
      "m1",
      "agenda show",
      noSuchId.map((id) => `gathering=${id}`),
    ),
    line("m1", "agenda show", word),
  ],
  "agenda add": [
    line("m1", "agenda add", noise),
    line("m1", "agenda add", tooLong(201)),
    line(
      "m1",
      "agenda add Charts",
      noSuchId.map((id) => `gathering=${id}`),
    ),
  ],
  "agenda remove": [
    line(
      "m2",
      "agenda remove",
      word.map((id) => `topic=${id}`),
    ),
    line("m1", "agenda remove"),
  ],
  calendar: [
    line(
      "m1",
      "calendar",
      noSuchId.map((id) => `gathering=${id}`),
    ),
    line("m1", "calendar", word),
  ],
  host: [line("m1", "host", word), line("m1", "host debate", tooLong(201))],
  "host back": [
    line(
      "m2",
      "host back",
      word.map((id) => `offer=${id}`),
    ),
    line(
      "m2",
      "host back",
      noSuchId.map((id) => `gathering=${id}`),
    ),
  ],
  "rhythm set": [
    line("fay", "rhythm set", notPlan),
    line("fay", "rhythm set", tooLong(201)),
    line(
      "fay",
      "rhythm set",
      good,
      fc.constantFrom(
        "minutes=5",
        "minutes=100000",
        "minutes=long",
        "format=party",
        "networking=3",
        "link=nowhere",
        "link=javascript:alert(1)",
      ),
    ),
    line("m1", "rhythm set", good),
  ],
  "rhythm show": [line("fay", "rhythm show", word), line("m1", "rhythm show")],
  "rhythm pause": [
    line("fay", "rhythm pause", notDate),
    line("fay", "rhythm pause 2020-01-01"),
    line("m1", "rhythm pause"),
  ],
  "rhythm resume": [line("fay", "rhythm resume", word), line("m1", "rhythm resume")],
  "rhythm skip": [
    line("fay", "rhythm skip", notDate),
    line("fay", "rhythm skip 2026-03-12"),
    line("m1", "rhythm skip"),
  ],
  "rhythm move": [
    line("fay", "rhythm move next", notDate, "16:00"),
    line("fay", "rhythm move", notDate, "2026-03-12 16:00"),
    line("fay", "rhythm move next 2026-03-12", notTime),
    line("fay", "rhythm move next 2020-01-01 16:00"),
    line("fay", "rhythm move next 2126-01-01 16:00"),
    line("m1", "rhythm move next 2026-03-12 16:00"),
  ],
  "rhythm alternate": [
    line("fay", "rhythm alternate", notTime, "Asia/Tokyo"),
    line("fay", "rhythm alternate 09:00", word),
    line("m1", "rhythm alternate off"),
  ],
  "rhythm suggest": [line("fay", "rhythm suggest", word), line("m1", "rhythm suggest")],
  "rhythm place": [
    line("fay", "rhythm place", noise),
    line("fay", "rhythm place", tooLong(121)),
    line("m1", "rhythm place Park"),
  ],
  "rhythm remind": [
    line("fay", "rhythm remind", word),
    line("fay", "rhythm remind week", word),
    line("fay", "rhythm remind week"),
    line(
      "fay",
      "rhythm remind day",
      fc.integer({ min: 91, max: 9999 }).map((days) => `${days} days`),
    ),
    line(
      "fay",
      "rhythm remind",
      word.map((text) => `week=${text}`),
    ),
    line("m1", "rhythm remind week off"),
  ],
  "gathering plan": [
    line("fay", "gathering plan", notDate, "16:00 Picnic"),
    line("fay", "gathering plan 2026-06-01", notTime, "Picnic"),
    line("fay", "gathering plan 2020-06-01 16:00 Picnic"),
    line("fay", "gathering plan 2026-06-01 16:00", noise),
    line("fay", "gathering plan 2026-06-01 16:00", tooLong(101)),
    line(
      "fay",
      "gathering plan 2026-06-01 16:00 Picnic",
      fc.constantFrom("zone=Mars", "zone=EST", "link=nowhere", "minutes=1", "format=orgy"),
    ),
    line("m1", "gathering plan 2026-06-01 16:00 Picnic"),
  ],
  "gathering cancel": [
    line("fay", "gathering cancel", notDate),
    line(
      "fay",
      "gathering cancel",
      noSuchId.map((id) => `gathering=${id}`),
    ),
    line("m1", "gathering cancel"),
  ],
  "gathering move": [
    line("fay", "gathering move next", notDate, "16:00"),
    line("fay", "gathering move next", noise),
    line("m1", "gathering move next 2026-03-12 16:00"),
  ],
  "gathering change": [
    line(
      "fay",
      "gathering change next",
      fc.constantFrom("minutes=1", "minutes=x", "link=nowhere", "format=party", 'title="?!"'),
    ),
    line(
      "fay",
      "gathering change",
      noSuchId.map((id) => `gathering=${id}`),
      "minutes=45",
    ),
    line("fay", "gathering change", notDate, "minutes=45"),
    line("m1", "gathering change next minutes=45"),
  ],
  "gathering attendance": [
    line("fay", "gathering attendance", word),
    line("fay", "gathering attendance @m1,", word),
    line("fay", "gathering attendance", fc.constantFrom(",", ";;", ", ,")),
    line(
      "fay",
      "gathering attendance @m1",
      noSuchId.map((id) => `gathering=${id}`),
    ),
    line("fay", "gathering attendance @m1 gathering=next"),
    line("m1", "gathering attendance @m1"),
  ],
  "gathering notes": [
    line("fay", "gathering notes", noise),
    line("fay", "gathering notes", tooLong(1501)),
    line("m1", "gathering notes Nice"),
  ],
  "gathering keep": [line("fay", "gathering keep", notDate), line("m1", "gathering keep")],
  "gathering shrink": [line("fay", "gathering shrink", notDate), line("m1", "gathering shrink")],
  "gathering there": [
    line(
      "m1",
      "gathering there",
      noSuchId.map((id) => `gathering=${id}`),
    ),
    line("m1", "gathering there gathering=next"),
  ],
  "gathering share": [
    line(
      "fay",
      "gathering share",
      noSuchId.map((id) => `gathering=${id}`),
    ),
    line("fay", "gathering share"),
    line("m1", "gathering share"),
  ],
  "gathering host": [
    line(
      "fay",
      "gathering host",
      word.map((id) => `offer=${id}`),
      "gathering=next",
    ),
    line("fay", "gathering host"),
    line("m1", "gathering host offer=x gathering=y"),
  ],
  "milestone list": [line("fay", "milestone list", word), line("m1", "milestone list")],
  "milestone add": [
    line("fay", "milestone add", notDate, "Something"),
    line("fay", "milestone add 2026-03-02", noise),
    line("fay", "milestone add 2026-03-02", tooLong(301)),
    line("m1", "milestone add 2026-03-02 Something"),
  ],
  "milestone remove": [line("fay", "milestone remove", word), line("m1", "milestone remove founded")],
  "milestone restore": [line("fay", "milestone restore", word), line("m1", "milestone restore founded")],
  "milestone tell": [line("fay", "milestone tell", word, "Something"), line("m1", "milestone tell founded Something")],
};

describe("bad input for the commands of this room", () => {
  it("is tried for every one of them", () => {
    expect(Object.keys(nonsense).sort()).toEqual(rhythm.commands.map((command) => command.words).sort());
  });

  it("gets a private answer that helps, or a form, and changes nothing", async () => {
    const before = await kept(world);
    const heard = (await publicMessages(world)).length;
    const lines = fc.oneof(...Object.values(nonsense).flat());
    await fc.assert(
      fc.asyncProperty(lines, async ({ persona, text }) => {
        const answer = await world.sandbox.visitor.command({ persona, channel: "practice", text: `/cop ${text}` });
        if ("problems" in answer) throw new Error(`problems without a form for: ${text}`);
        if (answer.form) return;
        expect(answer.reply?.privateTo).toBe(persona);
        expect(answer.reply?.text.length).toBeGreaterThan(15);
        expect(answer.reply?.text).not.toContain("went wrong");
      }),
      { numRuns: 1200 },
    );
    expect(await kept(world)).toEqual(before);
    expect(await publicMessages(world)).toHaveLength(heard);
  });

  it("in a form comes back at the field it stands in, or as a private word", async () => {
    const before = await kept(world);
    const values = fc.oneof(noise, word, tooLong(2100), fc.constant(""));
    const forms: [Line["persona"], string, readonly string[]][] = [
      ["fay", "rhythm set", ["plan", "minutes", "format", "link"]],
      ["fay", "rhythm alternate", ["slot"]],
      ["fay", "rhythm remind", ["announce", "week", "day", "hour", "followup"]],
      ["fay", "rhythm move", ["which", "to"]],
      ["fay", "gathering plan", ["date", "time", "link"]],
      ["fay", "gathering attendance", ["who"]],
      ["m1", "rsvp", ["answer"]],
      ["m1", "host", ["format"]],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...forms),
        fc.array(values, { minLength: 5, maxLength: 5 }),
        async ([persona, form, names], given) => {
          const filled = Object.fromEntries(names.map((name, index) => [name, given[index] ?? ""]));
          const answer = await world.sandbox.visitor.submit({ persona, form, values: filled });
          if ("problems" in answer) {
            expect(Object.values(answer.problems).every((words) => words.length > 10)).toBe(true);
            expect(names).toEqual(expect.arrayContaining(Object.keys(answer.problems)));
            return;
          }
          expect(answer.reply?.privateTo ?? persona).toBe(persona);
          expect(answer.reply?.text ?? "").not.toContain("went wrong");
        },
      ),
      {
        numRuns: 250,
        examples: [
          [
            ["fay", "rhythm remind", ["announce", "week", "day", "hour", "followup"]],
            ["", "", "", "", ""],
          ],
        ],
      },
    );
    expect(await kept(world)).toEqual(before);
  });

  it("never makes a command throw, whatever comes after its words", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...rhythm.commands.map((command) => command.words)),
        fc.string({ maxLength: 40 }),
        async (words, rest) => {
          const answer = await world.sandbox.visitor.command({
            persona: "m2",
            channel: "practice",
            text: `/cop ${words} ${rest}`,
          });
          if ("problems" in answer || answer.form) return;
          expect(answer.reply?.privateTo).toBe("m2");
          expect(answer.reply?.text).not.toContain("went wrong");
        },
      ),
      { numRuns: 250 },
    );
  });
});
