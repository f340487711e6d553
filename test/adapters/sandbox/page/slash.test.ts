// What the palette offers while a command is being typed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completion } from "../../../../adapters/sandbox/page/palette.js";
import { allowed, offer } from "../../../../adapters/sandbox/page/slash.js";
import { commands as registered } from "../../../../src/rooms.ts";

const command = (words: string, who: "anyone" | "member" | "facilitator" | "admin", summary = `About ${words}.`) => ({
  words,
  summary,
  for: who,
});
const all = [
  command("next", "anyone"),
  command("rsvp", "member"),
  command("story", "member"),
  command("stories", "member", "Read and search stories."),
  command("rhythm", "facilitator"),
  command("rhythm set", "facilitator"),
  command("admin check", "admin"),
];
/** What the house really offers. */
const commands = registered
  .filter((one) => !one.hidden && one.words !== "")
  .map((one) => ({ words: one.words, for: one.for, summary: "" }));
const people = [
  { ref: "ada", name: "Ada Brandt", roles: ["member"] },
  { ref: "dee", name: "Dee Lindqvist", roles: ["member"] },
];
const facilitators = allowed(all, ["member", "facilitator"]);
const lines = (text: string, commands = facilitators) => {
  const offered = offer(text, commands, people);
  return offered.mode === "list" ? offered.suggestions.map(({ line }) => line) : offered.mode;
};

describe("commands on offer", () => {
  it("are those that the person may use: their own first, then the facilitators' under the second root", () => {
    expect(lines("/")).toEqual([
      "/cop next",
      "/cop rsvp",
      "/cop story",
      "/cop stories",
      "/facilitate rhythm set",
      "/facilitate rhythm",
    ]);
    expect(lines("/", allowed(all, ["member"]))).not.toContain("/facilitate rhythm");
    expect(lines("/", allowed(all, []))).toContain("/cop next");
    expect(lines("/", allowed(all, ["admin"]))).toContain("/facilitate admin check");
  });

  it("begin with what is used most, for somebody who has not joined with joining, and end with what is used least", () => {
    const words = (roles: readonly string[]) => allowed(commands, roles).map((one) => one.words);
    expect(words(["member"]).slice(0, 5)).toEqual(["next", "rsvp", "story", "join", "help"]);
    expect(words([])[0]).toBe("join");
    expect(words(["member"]).slice(-3)).toEqual(["me delete", "facilitator list", "setup"]);
    expect(words(["member", "facilitator"])).toContain("rhythm set");
    expect(words(["member", "facilitator"]).indexOf("rhythm set")).toBe(words(["member"]).length);
    expect(words(["admin"]).toSorted()).toEqual(commands.map((one) => one.words).toSorted());
  });

  it("narrow down with each letter, whether or not the root was typed", () => {
    expect(lines("/f")).toEqual(["/facilitate rhythm set", "/facilitate rhythm"]);
    expect(lines("/sto")).toEqual(["/cop story", "/cop stories"]);
    expect(lines("/cop st")).toEqual(["/cop story", "/cop stories"]);
    expect(lines("/cop rh")).toEqual(["/cop rhythm set", "/cop rhythm"]);
    expect(lines("/cop rhythm")).toEqual(["/cop rhythm", "/cop rhythm set"]);
    expect(lines("/cop set")).toEqual(["/cop rhythm set"]);
    expect(lines("/cop search")).toEqual(["/cop stories"]);
  });

  it("give way to usage and example once the command is clear", () => {
    expect(lines("/cop rsvp")).toBe("hint");
    expect(lines("/cop rsvp yes")).toBe("hint");
    expect(lines("/facilitate rhythm set weekly on tue")).toBe("hint");
  });

  it("stay open while the words could still become a longer command", () => {
    expect(offer("/facilitate rhythm", facilitators, people)).toMatchObject({ mode: "list", exact: true });
    expect(offer("/facilitate rhythm s", facilitators, people)).toMatchObject({ mode: "list", exact: false });
  });

  it("are nothing for plain words, a slash later in a sentence, or an unknown command", () => {
    expect(lines("hello")).toBe("closed");
    expect(lines("and/or")).toBe("closed");
    expect(lines("/cop xyzzy")).toEqual([]);
  });
});

describe("people on offer", () => {
  it("fit the letters after an @, by ref or by any part of the name", () => {
    expect(offer("/facilitate facilitator add @li", facilitators, people)).toMatchObject({
      mode: "people",
      people: [{ ref: "dee" }],
      from: 28,
    });
    expect(lines("mail me at ada@example.org")).toBe("closed");
  });

  it("are gone when the mention is complete", () => {
    expect(lines("thanks @ada")).toBe("closed");
  });
});

describe("completing", () => {
  it("writes the whole command and leaves room for what it takes", () => {
    const offered = offer("/rs", facilitators, people);
    expect(completion(offered, 0, "/rs", 3)).toEqual({ text: "/cop rsvp ", caret: 10 });
  });

  it("writes a mention where the @ stands and keeps what follows", () => {
    const text = "ask @d about it";
    const offered = offer(text.slice(0, 6), facilitators, people);
    expect(completion(offered, 0, text, 6)).toEqual({ text: "ask @dee about it", caret: 9 });
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `/cop ${text}`),
          fc.string().map((text) => `/${text}`),
        ),
        (text) => {
          const offered = offer(text, facilitators, people);
          completion(offered, 0, text, text.length);
          expect(["closed", "list", "hint", "people"]).toContain(offered.mode);
        },
      ),
    );
  });
});
