import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/cards/plain-text.ts";
import { type Candidate, decideOutreach, type OutreachInput } from "../../src/rules/nudge-policy.ts";
import { outreachSentence } from "../../src/rules/outreach-reason.ts";
import { textsIn } from "../../src/text/texts.ts";
import { day, elapsed, type Instant, instant, minute, plus } from "../../src/time/instant.ts";
import {
  type LocalDate,
  type LocalTime,
  localDate,
  localTime,
  plusDays,
  weekday,
  type Zone,
} from "../../src/time/zone.ts";
import { type Life, live, type Reaction } from "./sixty-days.ts";

/** Across the spring clock changes of both halves of the world. */
const start = instant("2026-03-02T00:00:00Z");
const days = 60;

const settings = fc
  .record({
    zone: fc.constantFrom("Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Sydney", "UTC"),
    nudges: fc.constantFrom("normal" as const, "fewer" as const),
    hours: fc.constantFrom(["18:00", "09:00"], ["22:30", "06:15"], ["12:00", "17:00"], ["09:30", "09:00"]),
    holidays: fc.uniqueArray(fc.integer({ min: 0, max: days }), { maxLength: 8 }),
    listening: fc.boolean(),
    holdOuts: fc.constantFrom({}, { r1: 0.2 }),
  })
  .map(
    ({ zone, nudges, hours, holidays, listening, holdOuts }): Omit<OutreachInput, "now" | "candidates" | "ledger"> => ({
      preferences: {
        nudges,
        nudgesPausedUntil: null,
        zone: zone as Zone,
        quietFrom: hours[0] as LocalTime,
        quietUntil: hours[1] as LocalTime,
        holidays: holidays.map((offset) => plusDays("2026-03-02" as LocalDate, offset)),
      },
      member: { id: "m1", consented: true, welcomeAllowed: true, paused: false, listening },
      killSwitch: false,
      holdOuts,
    }),
  );

const candidates = fc
  .array(
    fc.record({
      due: fc.integer({ min: 0, max: days * 24 * 60 }),
      topic: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
      rule: fc.constantFrom("r1", "r2", "r3", "r4", "r5"),
      useDays: fc.integer({ min: 1, max: 40 }),
      priority: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      inward: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all.map(({ due, useDays, priority, ...rest }, index): Candidate => {
      const at = plus(start, due * minute);
      const order = priority === undefined ? {} : { priority };
      return { key: `k${index}`, reason: "because", due: at, expires: plus(at, useDays * day), ...rest, ...order };
    }),
  );

const reactions: fc.Arbitrary<readonly Reaction[]> = fc.array(
  fc.record({
    answer: fc.constantFrom("none" as const, "yes" as const, "no" as const, "acted" as const),
    afterHours: fc.integer({ min: 1, max: 300 }),
  }),
  { minLength: 1, maxLength: 6 },
);

const lives = (
  check: (life: Life, given: Omit<OutreachInput, "now" | "candidates" | "ledger">) => void,
  numRuns = 60,
) =>
  fc.assert(
    fc.property(settings, candidates, reactions, (given, all, answers) => {
      const life = live(given, all, answers, plus(start, days * day));
      check(life, given);
    }),
    { numRuns },
  );

describe("over sixty days of whatever falls due", () => {
  test("the budget is never broken: one message in 7 days and three in 30, or half of that", () => {
    lives(({ sent }, { preferences }) => {
      const factor = preferences.nudges === "fewer" ? 2 : 1;
      for (const [index, one] of sent.entries()) {
        const within = (span: number) =>
          sent.slice(0, index).filter((other) => elapsed(other.at, one.at) < span * day).length;
        expect(within(7 * factor)).toBe(0);
        expect(within(30 * factor)).toBeLessThan(3);
      }
    });
  });

  test("nothing is sent in quiet hours, at a weekend or on a holiday, by the member's own clock", () => {
    lives(({ sent }, { preferences: { zone, quietFrom, quietUntil, holidays } }) => {
      for (const { at } of sent) {
        const time = localTime(at, zone);
        const quiet =
          quietFrom > quietUntil ? time >= quietFrom || time < quietUntil : time >= quietFrom && time < quietUntil;
        expect(quiet).toBe(false);
        expect(weekday(localDate(at, zone))).toBeLessThan(6);
        expect(holidays).not.toContain(localDate(at, zone));
      }
    });
  });

  test("a topic rests for 28 days, for 90 after a no, and for ever after silence", () => {
    lives(({ looks }) => {
      for (const { input, decision } of looks)
        for (const { candidate } of decision.send)
          for (const before of input.ledger.filter((sent) => sent.topics.includes(candidate.topic))) {
            expect(elapsed(before.at, input.now)).toBeGreaterThanOrEqual(28 * day);
            expect(before.answer).not.toBe("none");
            if (before.answer === "no")
              expect(elapsed(before.answeredAt ?? before.at, input.now)).toBeGreaterThanOrEqual(90 * day);
          }
    });
  });

  test("every message that stays without an answer is followed by a longer silence, from the second on", () => {
    lives(({ looks }, { preferences }) => {
      const gap = preferences.nudges === "fewer" ? 14 : 7;
      for (const { input, decision } of looks.filter((look) => look.decision.send.length > 0)) {
        const last = input.ledger.at(-1);
        let row = 0;
        for (const before of input.ledger.toReversed()) {
          if (before.answer !== "none") break;
          row++;
        }
        if (last && row >= 2)
          expect(elapsed(last.at, input.now)).toBeGreaterThanOrEqual(Math.min(180, gap * 2 ** (row - 1)) * day);
        expect(decision.send.length).toBeGreaterThan(0);
      }
    });
  });

  test("each candidate of every look is sent, held or dropped, in one way and with a reason in words", () => {
    const texts = textsIn("en");
    lives(({ looks, ends }, { preferences, member }) => {
      for (const { input, decision } of looks) {
        const all = [...decision.send, ...decision.held, ...decision.dropped];
        expect(all.map(({ candidate }) => candidate.key).sort()).toEqual(input.candidates.map(({ key }) => key).sort());
        expect(decision.send.length).toBeLessThanOrEqual(2);
        expect(new Set(decision.send.map(({ candidate }) => candidate.topic)).size).toBe(decision.send.length);
        if (member.listening) expect(decision.send.some(({ candidate }) => candidate.inward)).toBe(false);
        for (const { reason } of all)
          expect(plainText(outreachSentence(reason, preferences.zone, texts))).toMatch(
            /^(Sent|Waits until|Not sent)[^{}]+\.$/,
          );
        for (const { candidate } of decision.held) expect(ends.get(candidate.key)).toBeDefined();
      }
    });
  });

  test("holding names a moment that is later than now, open, and within the use of what is held", () => {
    lives(({ looks }) => {
      for (const { input, decision } of looks)
        for (const { candidate, until, reason } of decision.held) {
          expect(until > input.now).toBe(true);
          expect(until < candidate.expires).toBe(true);
          expect(reason.values.until).toBe(until);
        }
    });
  });

  test("what is offered again at the moment that was named, all before it having gone out, is held no more", () => {
    lives(({ looks }) => {
      for (const { input, decision } of looks) {
        const now = decision.send.map(({ candidate }) => candidate.topic);
        const gone = now.length > 0 ? [{ at: input.now, topics: now, answer: "none" as const }] : [];
        for (const { candidate, until } of decision.held) {
          const earlier = Map.groupBy(
            decision.held.filter((other) => other.until < until),
            (other) => other.until,
          );
          const planned = [...earlier].map(([at, held]) => ({
            ...{ at, answer: "none" as const, topics: held.map((other) => other.candidate.topic) },
          }));
          const again = decideOutreach({
            ...input,
            now: until,
            candidates: [candidate],
            ledger: [...input.ledger, ...gone, ...planned],
          });
          expect(again.held).toEqual([]);
        }
      }
    }, 40);
  });

  test("nobody waits twice for the same reason, unless another message went out meanwhile", () => {
    lives(({ looks }) => {
      const heldFor = new Map<string, Instant>();
      for (const { input, decision } of looks)
        for (const { candidate, reason } of decision.held) {
          const cause = `${candidate.key} ${reason.code}`;
          const before = heldFor.get(cause);
          const since =
            before === undefined || input.ledger.some((sent) => sent.at > before) || decision.send.length > 0;
          expect(since, cause).toBe(true);
          heldFor.set(cause, input.now);
        }
    });
  });

  test("the order in which candidates and ledger are handed in makes no difference", () => {
    lives(({ looks }) => {
      for (const { input, decision } of looks)
        expect(
          decideOutreach({
            ...input,
            candidates: input.candidates.toReversed(),
            ledger: input.ledger.toReversed(),
          }),
        ).toEqual(decision);
    }, 40);
  });
});
