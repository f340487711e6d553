// X10: no structure is frozen. Everything that the bot does by itself stands in one list, and a facilitator can switch it off.
import { afterEach, describe, expect, it } from "vitest";
import { undeliverableRule } from "../../src/engine/undeliverable.ts";
import { commands, rules } from "../../src/rooms.ts";
import { type Circle, circle } from "../participation/circle.ts";
import { type HalfYear, halfYear } from "./half-year.ts";

let here: Circle | HalfYear;
afterEach(() => here.close());

const switchOffAll = async (place: Circle) => {
  for (const rule of rules) expect(await place.told("fay", `/cop rules off ${rule.id}`)).toContain("is off");
};

describe("X10: everything can be switched off", () => {
  it("every rule stands in the list with what it does, and is off with one command and on with another", async () => {
    here = await circle();
    for (const rule of rules) {
      expect(await here.told("fay", "/cop rules list")).toContain(`${rule.id} is on: `);
      await here.say("fay", `/cop rules off ${rule.id}`);
      expect(await here.told("fay", "/cop rules list")).toContain(`${rule.id} is off: `);
      await here.say("fay", `/cop rules on ${rule.id}`);
      expect((await here.community()).rules[rule.id]).toMatchObject({ on: true });
    }
  });

  it("with every rule off, four months of a lively community bring nothing but answers to what people said", async () => {
    here = await halfYear({ weeks: 16, before: switchOffAll });
    const answers = new Set<string>([...commands.map((command) => command.words), undeliverableRule]);
    expect((here as HalfYear).sent.filter((message) => !answers.has(message.kind))).toEqual([]);
    const people = await here.store.read.members.list((await here.community()).id);
    expect(people.filter((one) => one.standing.flags.length > 0 || one.standing.evaluatedAt !== null)).toEqual([]);
  });

  it("whatever was sent without being asked for belongs to a rule of that list", async () => {
    here = await halfYear({ weeks: 16 });
    const known = new Set<string>([
      ...rules.map((rule) => rule.id),
      ...commands.map((command) => command.words),
      undeliverableRule,
    ]);
    const kinds = new Set((here as HalfYear).sent.map((message) => message.kind));
    expect(kinds.size).toBeGreaterThan(5);
    expect([...kinds].filter((kind) => !known.has(kind))).toEqual([]);
    const decided = new Set((await here.decisions()).map((decision) => decision.rule));
    expect([...decided].filter((rule) => !known.has(rule))).toEqual([]);
  });

  it("no setting of a rule is a quota: every number can be changed", async () => {
    here = await circle();
    for (const rule of rules)
      for (const [name, usual] of Object.entries(rule.settings)) {
        const other = typeof usual === "number" ? String(usual + 1) : typeof usual === "boolean" ? "on" : "something";
        expect(await here.told("fay", `/cop rules set ${rule.id} ${name} ${other}`)).toContain(`${name}=${other}`);
      }
  });

  it("levels prescribe nothing: no command is for a level", () => {
    for (const command of commands) expect(["anyone", "member", "facilitator", "admin"]).toContain(command.for);
  });
});
