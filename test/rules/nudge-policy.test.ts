import { describe, expect, test } from "vitest";
import { plainText } from "../../src/cards/plain-text.ts";
import type { SentNudge } from "../../src/rules/message-gap.ts";
import { type Candidate, decideOutreach, type OutreachInput, welcomeTopic } from "../../src/rules/nudge-policy.ts";
import { outreachSentence } from "../../src/rules/outreach-reason.ts";
import { textsIn } from "../../src/text/texts.ts";
import { day, hour, type Instant, minute, plus } from "../../src/time/instant.ts";
import { atWallClock, type LocalDate, type LocalTime, showTime, type Zone } from "../../src/time/zone.ts";

const zone = "Europe/London" as Zone;
const at = (date: string, time: string) => atWallClock(date as LocalDate, time as LocalTime, zone);
/** A Tuesday morning in May. */
const now = at("2026-05-05", "10:00");

const candidate = (key: string, rest: Partial<Candidate> = {}): Candidate => ({
  ...{ key, rule: `rule.${key}`, topic: key, reason: `because of ${key}`, due: now, expires: plus(now, 30 * day) },
  ...rest,
});
const sent = (ago: number, rest: Partial<SentNudge> = {}): SentNudge => ({
  ...{ at: plus(now, -ago), topics: [`t${ago}`], answer: "acted" },
  ...rest,
});

type Change = Partial<Omit<OutreachInput, "preferences" | "member">> & {
  readonly preferences?: Partial<OutreachInput["preferences"]>;
  readonly member?: Partial<OutreachInput["member"]>;
};
const input = (candidates: readonly Candidate[], { preferences, member, ...rest }: Change = {}): OutreachInput => ({
  now,
  candidates,
  ledger: [],
  preferences: {
    ...{ nudges: "normal", nudgesPausedUntil: null, zone, holidays: [] },
    ...{ quietFrom: "18:00" as LocalTime, quietUntil: "09:00" as LocalTime },
    ...preferences,
  },
  member: { id: "m1", consented: true, welcomeAllowed: true, paused: false, listening: false, ...member },
  killSwitch: false,
  ...rest,
});
/** What was decided, one line a candidate: `key sent clear`, `key held quiet-hours Wed 6 May 2026, 09:00`. */
const decided = (candidates: readonly Candidate[], change: Change = {}): readonly string[] => {
  const decision = decideOutreach(input(candidates, change));
  const shown = (moment: Instant) => showTime(moment, zone).replace(/ \(.*/, "");
  return [
    ...decision.send.map(({ candidate, reason }) => `${candidate.key} sent ${reason.code}`),
    ...decision.held.map(({ candidate, until, reason }) => `${candidate.key} held ${reason.code} ${shown(until)}`),
    ...decision.dropped.map(
      ({ candidate, reason }) =>
        `${candidate.key} dropped ${reason.code}${"cause" in reason ? ` ${reason.cause}` : ""}`,
    ),
  ];
};

describe("consent", () => {
  test("nobody hears from the bot before they joined, but for one welcome where the platform permits it", () => {
    const both = [candidate("hello", { topic: welcomeTopic }), candidate("other")];
    const stranger = { consented: false };
    expect(decided(both, { member: stranger })).toEqual(["hello sent clear", "other dropped no-consent"]);
    expect(decided(both, { member: { ...stranger, welcomeAllowed: false } })).toEqual([
      ...["hello dropped no-consent", "other dropped no-consent"],
    ]);
  });

  test("the welcome is said once, answered or not, before joining or after", () => {
    const hello = [candidate("hello", { topic: welcomeTopic })];
    const ledger = [sent(200 * day, { topics: [welcomeTopic] })];
    expect(decided(hello, { ledger })).toEqual(["hello dropped welcomed"]);
    expect(decided(hello, { ledger, member: { consented: false } })).toEqual(["hello dropped welcomed"]);
  });
});

describe("stop, pause, fewer, listening, kill switch", () => {
  test("stop is final until revoked", () => {
    expect(decided([candidate("a")], { preferences: { nudges: "stopped" } })).toEqual(["a dropped stopped"]);
    expect(decided([candidate("a")], { preferences: { nudges: "normal" } })).toEqual(["a sent clear"]);
  });

  test("a pause with an end is waited for, one without is not", () => {
    const nudgesPausedUntil = at("2026-05-20", "12:00");
    expect(decided([candidate("a")], { preferences: { nudges: "paused", nudgesPausedUntil } })).toEqual([
      "a held nudges-paused Wed 20 May 2026, 12:00",
    ]);
    const soonOver = candidate("a", { expires: at("2026-05-20", "12:00") });
    expect(decided([soonOver], { preferences: { nudges: "paused", nudgesPausedUntil } })).toEqual([
      "a dropped out-of-time nudges-paused",
    ]);
    expect(decided([candidate("a")], { preferences: { nudges: "paused" } })).toEqual([
      "a dropped nudges-paused-openly",
    ]);
    expect(decided([candidate("a")], { preferences: { nudges: "paused", nudgesPausedUntil: now } })).toEqual([
      "a sent clear",
    ]);
  });

  test("a paused member is left in peace", () => {
    expect(decided([candidate("a")], { member: { paused: true } })).toEqual(["a dropped member-paused"]);
  });

  test("who likes listening is not talked out of it, and still hears what asks for nothing", () => {
    const both = [candidate("host", { inward: true }), candidate("follow-up")];
    expect(decided(both, { member: { listening: true } })).toEqual(["follow-up sent clear", "host dropped listening"]);
  });

  test("the kill switch silences everything, the welcome too", () => {
    const both = [candidate("a"), candidate("hello", { topic: welcomeTopic })];
    expect(decided(both, { killSwitch: true })).toEqual(["a dropped kill-switch", "hello dropped kill-switch"]);
  });
});

describe("how often", () => {
  test("at most one message in seven days, to the millisecond", () => {
    expect(decided([candidate("a")], { ledger: [sent(7 * day)] })).toEqual(["a sent clear"]);
    expect(decided([candidate("a")], { ledger: [sent(7 * day - 1)] })).toEqual([
      "a held weekly-budget Tue 5 May 2026, 10:00",
    ]);
    expect(decided([candidate("a")], { ledger: [sent(4 * day)] })).toEqual([
      "a held weekly-budget Fri 8 May 2026, 10:00",
    ]);
  });

  test("at most three messages in thirty days", () => {
    const ledger = [sent(24 * day), sent(16 * day), sent(8 * day)];
    expect(decided([candidate("a")], { ledger })).toEqual(["a held monthly-budget Mon 11 May 2026, 10:00"]);
    expect(decided([candidate("a")], { ledger: [sent(30 * day), sent(16 * day), sent(8 * day)] })).toEqual([
      "a sent clear",
    ]);
  });

  test("fewer is half of that: one in fourteen days, three in sixty", () => {
    const preferences = { nudges: "fewer" as const };
    expect(decided([candidate("a")], { preferences, ledger: [sent(13 * day)] })).toEqual([
      "a held weekly-budget Wed 6 May 2026, 10:00",
    ]);
    expect(
      decided([candidate("a")], { preferences, ledger: [sent(53 * day), sent(30 * day), sent(15 * day)] }),
    ).toEqual(["a held monthly-budget Tue 12 May 2026, 10:00"]);
  });

  test("the order of the ledger makes no difference", () => {
    const ledger = [sent(8 * day), sent(24 * day), sent(16 * day)];
    expect(decided([candidate("a")], { ledger })).toEqual(decided([candidate("a")], { ledger: ledger.toReversed() }));
  });

  test("two ignored messages in a row double the distance, and each further one doubles it again, up to 180 days", () => {
    const ignored = (count: number, last: number) =>
      Array.from({ length: count }, (_, index) => sent(last + 40 * index * day, { answer: "none" }));
    const distance = (count: number) => {
      for (let days = 7; days <= 200; days++)
        if (decided([candidate("a")], { ledger: ignored(count, days * day) })[0] === "a sent clear") return days;
      return undefined;
    };
    expect([1, 2, 3, 4, 5, 6, 7, 12].map(distance)).toEqual([7, 14, 28, 56, 112, 180, 180, 180]);
  });

  test("an answer, even a no, ends the row", () => {
    const ledger = [
      sent(60 * day, { answer: "none" }),
      sent(50 * day, { answer: "none" }),
      sent(8 * day, { answer: "no" }),
    ];
    expect(decided([candidate("a")], { ledger })).toEqual(["a sent clear"]);
  });

  test("a message that may still be answered counts neither way yet, and is expected to stay unanswered", () => {
    const ledger = [sent(50 * day, { answer: "none" }), sent(5 * day, { answer: "none" })];
    expect(decided([candidate("a")], { ledger })).toEqual(["a held back-off Thu 14 May 2026, 10:00"]);
  });
});

describe("the same topic", () => {
  test("comes up at most once in 28 days", () => {
    const ledger = [sent(20 * day, { topics: ["x", "a"] })];
    expect(decided([candidate("a")], { ledger })).toEqual(["a held topic-gap Wed 13 May 2026, 10:00"]);
    expect(decided([candidate("a")], { ledger: [sent(28 * day, { topics: ["a"] })] })).toEqual(["a sent clear"]);
  });

  test("never again after no answer within seven days", () => {
    const ledger = [sent(400 * day, { topics: ["a"], answer: "none" })];
    expect(decided([candidate("a"), candidate("b")], { ledger })).toEqual(["b sent clear", "a dropped topic-closed"]);
    expect(decided([candidate("a")], { ledger: [sent(7 * day - 1, { topics: ["a"], answer: "none" })] })).toEqual([
      "a held topic-gap Tue 26 May 2026, 10:00",
    ]);
  });

  test("rests for ninety days after a no, counted from the answer, and other topics do not", () => {
    const declined = [sent(80 * day, { topics: ["a"], answer: "no" })];
    expect(decided([candidate("a"), candidate("b")], { ledger: declined })).toEqual([
      "b sent clear",
      "a held topic-declined Fri 15 May 2026, 10:00",
    ]);
    const late = [sent(80 * day, { topics: ["a"], answer: "no", answeredAt: plus(now, -75 * day) })];
    expect(decided([candidate("a")], { ledger: late })).toEqual(["a held topic-declined Wed 20 May 2026, 10:00"]);
    expect(decided([candidate("a")], { ledger: [sent(90 * day, { topics: ["a"], answer: "no" })] })).toEqual([
      "a sent clear",
    ]);
  });

  test("is never twice in one message", () => {
    const twins = [candidate("a"), candidate("b", { topic: "a" }), candidate("c")];
    expect(decided(twins)).toEqual(["a sent joined", "c sent joined", "b held topic-gap Tue 2 Jun 2026, 10:00"]);
  });
});

describe("quiet hours, weekends and holidays", () => {
  const friday = at("2026-05-08", "18:05");
  const late = candidate("a", { due: friday });

  test("what falls due on Friday evening arrives on Monday at nine", () => {
    expect(decided([late], { now: friday })).toEqual(["a held quiet-hours Mon 11 May 2026, 09:00"]);
    expect(decided([late], { now: at("2026-05-11", "09:00") })).toEqual(["a sent clear"]);
  });

  test("what would wait for more than 72 hours of quiet is let go", () => {
    const holidays = ["2026-05-11" as LocalDate];
    expect(decided([late], { now: friday, preferences: { holidays } })).toEqual(["a dropped too-late quiet-hours"]);
    const saturday = candidate("a", { due: at("2026-05-09", "09:00") });
    expect(decided([saturday], { now: saturday.due, preferences: { holidays } })).toEqual([
      "a held weekend Tue 12 May 2026, 09:00",
    ]);
  });

  test("what is offered more than 72 hours late, because the bot could not send, is let go", () => {
    expect(decided([candidate("a")], { now: plus(now, 72 * hour) })).toEqual(["a sent clear"]);
    expect(decided([candidate("a")], { now: plus(now, 72 * hour + minute) })).toEqual(["a dropped too-late late-run"]);
  });

  test("the wait for the budget is no staleness: it ends with the thing's own use", () => {
    const ledger = [sent(1 * day)];
    expect(decided([candidate("a")], { ledger })).toEqual(["a held weekly-budget Mon 11 May 2026, 10:00"]);
    expect(decided([candidate("a", { expires: plus(now, 6 * day) })], { ledger })).toEqual([
      "a dropped out-of-time weekly-budget",
    ]);
    expect(decided([candidate("a", { expires: now })])).toEqual(["a dropped expired"]);
  });

  test("a budget that opens on a weekend opens on Monday", () => {
    const ledger = [sent(3 * day)];
    expect(decided([candidate("a")], { ledger })).toEqual(["a held weekly-budget Mon 11 May 2026, 09:00"]);
  });

  test("the platform's do-not-disturb is waited for", () => {
    expect(decided([candidate("a")], { preferences: { doNotDisturbUntil: plus(now, hour) } })).toEqual([
      "a held do-not-disturb Tue 5 May 2026, 11:00",
    ]);
    expect(decided([candidate("a")], { preferences: { doNotDisturbUntil: plus(now, 20 * day) } })).toEqual([
      "a dropped too-late do-not-disturb",
    ]);
  });

  test("what is not due yet waits for its moment", () => {
    expect(decided([candidate("a", { due: plus(now, 3 * hour) })])).toEqual(["a held not-due Tue 5 May 2026, 13:00"]);
  });
});

describe("one message", () => {
  test("joins two that are due, and leaves the rest for the next slots, two each", () => {
    const five = ["a", "b", "c", "d", "e"].map((key) => candidate(key));
    expect(decided(five)).toEqual([
      "a sent joined",
      "b sent joined",
      "c held message-full Tue 12 May 2026, 10:00",
      "d held message-full Tue 12 May 2026, 10:00",
      // Two messages without an answer by then: the bot keeps a distance of fourteen days.
      "e held message-full Tue 26 May 2026, 10:00",
    ]);
  });

  test("puts the most pressing first, then the oldest", () => {
    const three = [
      candidate("a", { due: plus(now, -hour) }),
      candidate("b", { due: plus(now, -2 * hour) }),
      candidate("c", { priority: 1 }),
    ];
    expect(decided(three).slice(0, 2)).toEqual(["c sent joined", "b sent joined"]);
  });

  test("what is let go takes no place", () => {
    const spent = ["a", "b"].map((key) => candidate(key, { priority: 1, expires: now }));
    expect(decided([...spent, candidate("c"), candidate("d")]).slice(0, 2)).toEqual(["c sent joined", "d sent joined"]);
  });

  test("an empty list needs no message", () => {
    expect(decided([])).toEqual([]);
  });
});

describe("the test of a nudge", () => {
  test("leaves out the same few members of a rule, and nobody unless asked to", () => {
    const count = (holdOuts: Record<string, number>) =>
      Array.from(
        { length: 1000 },
        (_, index) => decided([candidate("a")], { holdOuts, member: { id: `m${index}` } })[0],
      ).filter((line) => line === "a dropped hold-out").length;
    expect(count({})).toBe(0);
    expect(count({ "rule.b": 0.2 })).toBe(0);
    expect(count({ "rule.a": 0.1 })).toBeGreaterThan(70);
    expect(count({ "rule.a": 0.1 })).toBeLessThan(130);
  });
});

describe("the reasons", () => {
  const texts = textsIn("en");
  const told = (candidates: readonly Candidate[], change: Change = {}) => {
    const { send, held, dropped } = decideOutreach(input(candidates, change));
    return [...send, ...held, ...dropped].map(({ reason }) => plainText(outreachSentence(reason, zone, texts)));
  };

  test("are sentences that a facilitator can read", () => {
    expect(told([candidate("a")])).toEqual(["Sent: nothing stood in the way."]);
    expect(told(["a", "b", "c"].map((key) => candidate(key)))).toEqual([
      "Sent together with something else that was due, as one message.",
      "Sent together with something else that was due, as one message.",
      "Waits until Tue 12 May 2026, 10:00 (Europe/London): a kind message holds at most 2 things.",
    ]);
    expect(told([candidate("a")], { ledger: [sent(4 * day)], preferences: { nudges: "fewer" } })).toEqual([
      "Waits until Fri 15 May 2026, 10:00 (Europe/London): there is at most one message in 14 days.",
    ]);
    expect(told([candidate("a")], { preferences: { nudges: "stopped" } })).toEqual([
      "Not sent: this member said stop, and that holds until they say otherwise.",
    ]);
    const friday = at("2026-05-08", "18:05");
    const preferences = { holidays: ["2026-05-11" as LocalDate] };
    expect(told([candidate("a", { due: friday })], { now: friday, preferences })).toEqual([
      "Not sent: it is outside the hours in which this member likes to hear from the bot, and by Tue 12 May 2026, 09:00 (Europe/London) it would have waited for more than 72 hours.",
    ]);
  });
});
