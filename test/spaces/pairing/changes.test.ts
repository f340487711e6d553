import { describe, expect, it } from "vitest";
import type { PairingRequest } from "../../../src/spaces/pairing/plan-round.ts";
import { live, lots, pairsOf, people, person, request } from "./community.ts";
import { couldDoWith } from "./every-future.ts";

/** Four to eight people who lived through some rounds, and then through joining, leaving, blocking and pausing. */
function changed(seed: number, odd: PairingRequest["odd"]): PairingRequest {
  const lot = lots(seed);
  const count = 4 + lot(5);
  const trios = () => ({ trios: 0 });
  let now = live(request({ people: people(count, trios), odd, seed }), lot(count + 1)).after;
  for (let change = 0; change <= lot(3); change += 1) {
    const kind = lot(4);
    const at = lot(now.people.length);
    const one = now.people[at] ?? person("nobody");
    const without = now.people.filter(({ id }) => id !== one.id);
    const other = without[lot(without.length)] ?? one;
    if (kind === 0 && now.people.length < 8) {
      now = { ...now, people: [...now.people, person(`new${change}`, { trios: 0 })] };
    } else if (kind === 1 && now.people.length > 4) {
      now = { ...now, people: without };
    } else if (kind === 2) {
      now = { ...now, blocked: [...now.blocked, [one.id, other.id]] };
    } else if (now.people.length > 4) {
      const away = live({ ...now, people: without }, 1 + lot(2)).after;
      now = { ...away, people: [...away.people, one] };
    }
  }
  return now;
}

describe("people join, leave, pause and block in the middle", () => {
  it("with pairs, whatever number of rounds is left, no plan of them all would have had fewer repeats", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const now = changed(seed, "sit-out");
      const { plans } = live(now, now.people.length - 1);
      let repeats = 0;
      for (const [round, plan] of plans.entries()) {
        repeats += plan.repeats.length;
        const fewer = repeats > 0 && couldDoWith(now, round + 1, repeats - 1);
        expect({ seed, rounds: round + 1, repeats, fewer }).toMatchObject({ fewer: false });
      }
    }
  }, 120_000);

  it("with a trio, no plan would have had its first repeat later, nor fewer of them then", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const now = changed(seed, "trio");
      const { plans } = live(now, now.people.length - 1);
      const first = plans.findIndex((plan) => plan.repeats.length > 0);
      if (first < 0) continue;
      const repeats = plans[first]?.repeats.length ?? 0;
      expect({ seed, fewer: couldDoWith(now, first + 1, repeats - 1) }).toEqual({ seed, fewer: false });
    }
  }, 120_000);

  it("two leave twelve after five rounds: the ten have four rounds left without a repeat, and get them", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { after } = live(request({ people: people(12), seed }), 5);
      const { plans } = live({ ...after, people: after.people.slice(2) }, 4);
      expect(plans.map(({ repeats }) => repeats.length)).toEqual([0, 0, 0, 0]);
    }
  });

  it("one leaves twelve and one sits out instead: the circle goes on as if nobody had the place", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { after } = live(request({ people: people(12), odd: "sit-out", seed }), 5);
      const { plans } = live({ ...after, people: after.people.slice(1) }, 6);
      expect(plans.flatMap(({ repeats }) => repeats)).toEqual([]);
    }
  });

  it("two join eighteen after six rounds: no repeat in the next eleven", () => {
    for (const seed of [1, 2, 3]) {
      const { after } = live(request({ people: people(18), seed }), 6);
      const { plans } = live({ ...after, people: [...after.people, person("new1"), person("new2")] }, 11);
      expect(plans.flatMap(({ repeats }) => repeats)).toEqual([]);
    }
  });

  it("a block among sixteen after four rounds: no repeat in the next ten", () => {
    for (const seed of [1, 2, 3]) {
      const { after, plans: before } = live(request({ people: people(16), seed }), 4);
      const met = new Set(before.flatMap(({ groups }) => pairsOf(groups)));
      const stranger = after.people.find(({ id }) => id !== "p0" && !met.has(["p0", id].sort().join(" ")));
      const { plans } = live({ ...after, blocked: [["p0", stranger?.id ?? ""]] }, 10);
      expect(plans.flatMap(({ repeats }) => repeats)).toEqual([]);
    }
  });

  it("thirteen with a trio: eight rounds of the nine there could be at the very most are without a repeat", () => {
    for (const seed of [1, 2, 3]) {
      const { plans } = live(request({ people: people(13), seed }), 8);
      expect(plans.flatMap(({ repeats }) => repeats)).toEqual([]);
    }
  });
});
