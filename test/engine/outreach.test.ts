// The outreach budget as the engine applies it: whatever rules want, a member hears from the bot within domain 7.2.
import { afterEach, describe, expect, it } from "vitest";
import { words } from "../../src/cards/card.ts";
import { isFacilitator } from "../../src/community/member.ts";
import { defineRule, type Rule } from "../../src/rules/define.ts";
import { day, type Instant, instant, plus } from "../../src/time/instant.ts";
import { localDate, localTime, weekday, type Zone } from "../../src/time/zone.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";

/** Wants to tell every member something every single day. */
const pushy = (id: string): Rule =>
  defineRule({
    id,
    reads: ["members"],
    settings: {},
    decide({ snapshot, now, key }) {
      const today = instant(`${now.slice(0, 10)}T00:00:00Z`);
      return {
        proposals: snapshot.members
          .filter((member) => !isFacilitator(member))
          .map((member) => ({
            kind: "send" as const,
            key: key(member.id, today.slice(0, 10)),
            audience: {
              kind: "member" as const,
              member: member.id,
              solicited: false,
              topic: `${id}-${today.slice(0, 10)}`,
            },
            reason: `${id} of ${today.slice(0, 10)}.`,
            card: { text: words(`${id} speaks`) },
            due: now,
            expires: plus(today, 30 * day),
          })),
        nextAt: plus(today, day),
      };
    },
  });

let world: SandboxWorld;
afterEach(() => world.close());

const sentTo = async (ref: string) => (await world.seen(`dm-${ref}`)).filter((message) => message.bot);

describe("five rules that all want the same member at once", () => {
  const rules = ["push.one", "push.two", "push.three", "push.four", "push.five"].map(pushy);

  it("never break the budget over 28 days: one message in seven days, three in thirty, none in quiet hours", async () => {
    world = await sandboxWorld({ members: 2, rules });
    await world.advance("P28D");
    for (const ref of ["m1", "m2"]) {
      const at = (await sentTo(ref)).map((message) => message.at as Instant);
      expect(at.length).toBeGreaterThan(0);
      expect(at.length).toBeLessThanOrEqual(3);
      for (const [index, later] of at.slice(1).entries())
        expect(later >= plus(at[index] as Instant, 7 * day)).toBe(true);
      for (const moment of at) {
        expect(localTime(moment, "UTC" as Zone) >= "09:00" && localTime(moment, "UTC" as Zone) < "18:00").toBe(true);
        expect(weekday(localDate(moment, "UTC" as Zone))).toBeLessThan(6);
      }
    }
  });

  it("are told what did not go out: every proposal ends as sent, held or skipped, with its rule and a reason", async () => {
    world = await sandboxWorld({ members: 1, rules });
    await world.advance("P28D");
    const decisions = await world.decisions();
    const days = Array.from({ length: 28 }, (_, index) => plus(world.now(), -(index + 1) * day).slice(0, 10));
    for (const rule of rules) {
      for (const date of days) {
        const about = decisions.filter(
          (decision) => decision.rule === rule.id && decision.reason.includes(`${rule.id} of ${date}.`),
        );
        expect(about.length, `${rule.id} ${date}`).toBeGreaterThan(0);
      }
    }
    for (const decision of decisions.filter((one) => one.outcome === "held" || one.outcome === "skipped"))
      expect(decision.reason.length).toBeGreaterThan(20);
  });

  it("speak with one voice: two things at most in one message, which always carries fewer, pause and stop", async () => {
    world = await sandboxWorld({ members: 1, rules });
    await world.advance("P8D");
    for (const message of await sentTo("m1")) {
      expect(message.text.match(/speaks/g)?.length).toBeLessThanOrEqual(2);
      expect(message.card.buttons.map((button) => button.id)).toEqual(
        expect.arrayContaining(["nudge fewer", "nudge pause", "nudge stop"]),
      );
    }
  });
});
