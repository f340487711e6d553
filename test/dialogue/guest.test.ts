// The state machine by itself: what follows what, what is refused, and that any walk with any undoing keeps its promises.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as steps from "../../src/dialogue/guest.ts";
import {
  exits,
  following,
  type Guest,
  type GuestState,
  guestStates,
  isRefused,
  liveSteps,
  nominate,
  reachedAt,
  restBeforeReopening,
  type Stepped,
  undo,
  type Visit,
} from "../../src/dialogue/guest.ts";
import { day, hour, type Instant, instant, plus } from "../../src/time/instant.ts";
import type { Zone } from "../../src/time/zone.ts";

const start = instant("2026-03-02T10:00:00Z");
const by = "m_1";
const visitAt = (startsAt: Instant): Visit => ({
  startsAt,
  zone: "UTC" as Zone,
  minutes: 60,
  gathering: `g-${startsAt}`,
  terms: null,
  recording: "none",
  until: null,
});
const nominated = nominate({
  ...{ id: "gu_1", community: "co_1", createdAt: start, nominatedBy: "m_2" },
  ...{ name: "Grace", why: "rope", topic: "compilers", field: "computing", question: null },
});
/** Each way to a state, at a moment. */
const take: Readonly<Record<GuestState, (guest: Guest, at: Instant) => Stepped>> = {
  nominated: (guest, at) => steps.reopen(guest, { at, by }),
  approved: (guest, at) => steps.approve(guest, { at, by }),
  invited: (guest, at) => steps.invite(guest, { at, by }),
  confirmed: (guest, at) => steps.confirm(guest, visitAt(at), { at, by }),
  preparing: (guest, at) => steps.prepare(guest, at),
  hosted: (guest, at) => steps.host(guest, guest.visit?.startsAt ?? at, { at, by }),
  thanked: (guest, at) => steps.thank(guest, { at, by }),
  followed_up: (guest, at) => steps.followUp(guest, "outsider", { at, by }),
  declined: (guest, at) => steps.decline(guest, { at, by }),
  lapsed: (guest, at) => steps.lapse(guest, at),
  cancelled: (guest, at) => steps.cancel(guest, { at, by }),
};
const walked = (...states: GuestState[]): Guest =>
  states.reduce<Guest>((guest, state, index) => {
    const next = take[state](guest, plus(start, (index + 1) * day));
    if (isRefused(next)) throw new Error(`${guest.state} to ${state}: ${next.refused}`);
    return next;
  }, nominated);

describe("a guest's steps", () => {
  it("lead from an idea to the last thanks", () => {
    const round = walked("approved", "invited", "confirmed", "preparing", "hosted", "thanked", "followed_up");
    expect(round).toMatchObject({ state: "followed_up", stays: "outsider" });
    expect(round.history.map(({ to }) => to)).toHaveLength(7);
    expect(reachedAt(round, "hosted")).toBe(plus(start, 5 * day));
  });

  it("are refused out of their order, and when they are taken already", () => {
    for (const from of guestStates)
      for (const to of guestStates) {
        const outcome = take[to]({ ...nominated, state: from, visit: visitAt(start) }, plus(start, 400 * day));
        if (from === to) expect(outcome, `${from} ${to}`).toEqual({ refused: "already" });
        else if (!following[from].includes(to)) expect(outcome, `${from} ${to}`).toEqual({ refused: "out-of-order" });
        else expect(isRefused(outcome), `${from} ${to}`).toBe(false);
      }
  });

  it("do not note a visit as held before it began", () => {
    const ready = walked("approved", "invited", "confirmed");
    const startsAt = plus(start, 30 * day);
    expect(steps.host(ready, startsAt, { at: plus(startsAt, -hour), by })).toEqual({ refused: "not-begun" });
    expect(steps.host(ready, startsAt, { at: startsAt, by })).toMatchObject({ state: "hosted" });
  });

  it("out of an exit only after 180 days, with nothing agreed and an address long gone", () => {
    for (const exit of exits) {
      const way: GuestState[] = exit === "cancelled" ? ["approved", "invited", "confirmed"] : ["approved", "invited"];
      const left = take[exit]({ ...walked(...way), email: "grace@example.org" }, plus(start, 10 * day)) as Guest;
      expect(left.email).toBeNull();
      const soon = plus(start, 10 * day + restBeforeReopening - 1);
      expect(steps.reopen(left, { at: soon, by })).toEqual({ refused: "rests" });
      const again = steps.reopen(left, { at: plus(soon, 1), by });
      expect(again).toMatchObject({ state: "nominated", visit: null, letter: {}, replyBy: null });
    }
  });
});

describe("taking a step back", () => {
  it("restores what was, and keeps on record that it was", () => {
    const before = walked("approved", "invited");
    const confirmed = steps.confirm(before, visitAt(start), { at: plus(start, 5 * day), by }) as Guest;
    const back = undo(confirmed, plus(start, 6 * day));
    if (isRefused(back)) throw new Error(back.refused);
    expect(back.guest).toMatchObject({ state: "invited", visit: null, waitingFrom: plus(start, 6 * day) });
    expect(back.guest.history.at(-1)).toMatchObject({ to: "confirmed", undoneAt: plus(start, 6 * day) });
  });

  it("takes the opening of questions along: that was nobody's step", () => {
    const back = undo(walked("approved", "invited", "confirmed", "preparing"), plus(start, 9 * day));
    expect(back).toMatchObject({ guest: { state: "invited", visit: null } });
  });

  it("waits anew for somebody who had lapsed", () => {
    const lapsed = steps.lapse(
      { ...walked("approved", "invited"), replyBy: "2026-03-10" as never },
      plus(start, 9 * day),
    );
    const back = undo(lapsed as Guest, plus(start, 12 * day));
    expect(back).toMatchObject({ guest: { state: "invited", replyBy: null, waitingFrom: plus(start, 12 * day) } });
  });

  it("is refused where there is none", () => {
    expect(undo(nominated, start)).toEqual({ refused: "nothing-to-undo" });
  });
});

type Move = { readonly to: GuestState | "undo"; readonly days: number };
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({ to: fc.constantFrom(...guestStates, "undo" as const), days: fc.integer({ min: 0, max: 200 }) }),
  { maxLength: 40 },
);

describe("any walk with any undoing", () => {
  it("stands where its steps lead, along allowed ways, and holds only what belongs there", () => {
    fc.assert(
      fc.property(moves, (walk) => {
        let guest = nominated;
        let at = start;
        for (const { to, days } of walk) {
          at = plus(at, days * day);
          const outcome = to === "undo" ? undo(guest, at) : take[to](guest, at);
          if (isRefused(outcome)) continue;
          const next = "undone" in outcome ? outcome.guest : outcome;
          // Nothing is ever taken off the record.
          expect(next.history.length).toBeGreaterThanOrEqual(guest.history.length);
          guest = next;
          const live = liveSteps(guest);
          expect(live.map(({ from }) => from)).toEqual(
            ["nominated", ...live.map(({ to }) => to)].slice(0, live.length),
          );
          expect(live.at(-1)?.to ?? "nominated").toBe(guest.state);
          for (const one of live) expect(following[one.from]).toContain(one.to);
          const agreed: GuestState[] = ["confirmed", "preparing", "hosted", "thanked", "followed_up", "cancelled"];
          if (agreed.includes(guest.state)) expect(guest.visit).not.toBeNull();
          if (["nominated", "approved", "invited", "lapsed"].includes(guest.state)) expect(guest.visit).toBeNull();
          if (guest.state === "invited") expect(guest.waitingFrom).not.toBeNull();
          if (guest.state !== "followed_up") expect(guest.stays).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a step and its undoing are as if nothing was, but for the record and the waiting", () => {
    const plainly = ({ history: _, waitingFrom: __, replyBy: ___, ...rest }: Guest) => rest;
    fc.assert(
      fc.property(moves, fc.constantFrom(...guestStates), (walk, last) => {
        let guest = nominated;
        let at = start;
        for (const { to, days } of walk) {
          at = plus(at, days * day);
          const outcome = to === "undo" ? undo(guest, at) : take[to](guest, at);
          if (!isRefused(outcome)) guest = "undone" in outcome ? outcome.guest : outcome;
        }
        const next = take[last](guest, plus(at, day));
        if (isRefused(next) || last === "preparing") return;
        const back = undo(next, plus(at, 2 * day));
        if (isRefused(back)) throw new Error(back.refused);
        expect(plainly(back.guest)).toEqual(plainly(guest));
      }),
      { numRuns: 300 },
    );
  });
});
