import { beforeEach, describe, expect, it } from "vitest";
import { limits } from "../../../adapters/slack/limits.ts";
import { createPace, type Pace } from "../../../adapters/slack/pace.ts";
import { type Instant, instant, plus } from "../../../src/time/instant.ts";

describe("The pace", () => {
  let now: Instant;
  let pace: Pace;
  beforeEach(() => {
    now = instant("2026-03-02T10:00:00Z");
    pace = createPace({ now: () => now }, async (milliseconds) => {
      now = plus(now, milliseconds);
    });
  });
  const call = (method: string, installation = "T1") => pace.unlessBlocked(installation, method, async () => "done");

  it.each(Object.entries(limits.callsAMinute))("of %s is %i calls a minute and workspace", async (method, most) => {
    for (let number = 0; number < most; number += 1) await call(method);
    await expect(call(method)).rejects.toMatchObject({ code: "try-later", retryAfterMs: 60_000 });
    expect(await call(method, "T2")).toBe("done");
    now = plus(now, 59_999);
    await expect(call(method)).rejects.toMatchObject({ retryAfterMs: 1 });
    now = plus(now, 1);
    expect(await call(method)).toBe("done");
  });

  it("never exceeds a minute's measure in any minute, however calls are spread", async () => {
    const times: number[] = [];
    const began = Date.parse(now);
    for (let step = 0; step < 4000; step += 1) {
      await call("conversations.open").then(
        () => times.push(Date.parse(now)),
        () => undefined,
      );
      now = plus(now, (step * 37) % 900);
    }
    expect(Date.parse(now) - began).toBeGreaterThan(10 * 60_000);
    times.forEach((time, index) => {
      const end = times[index + (limits.callsAMinute["conversations.open"] ?? 0)];
      if (end !== undefined) expect(end - time).toBeGreaterThanOrEqual(60_000);
    });
  });

  it("keeps the order of a channel, even when one of its messages fails", async () => {
    const said: number[] = [];
    const turns = [1, 2, 3, 4].map((number) =>
      pace.inTurn("T1", "C1", "chat.postMessage", async () => {
        said.push(number);
        if (number === 2) throw new Error("refused");
      }),
    );
    const outcomes = await Promise.allSettled(turns);
    expect(said).toEqual([1, 2, 3, 4]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
  });

  it("does not let one channel wait for another", async () => {
    const before = now;
    await Promise.all(
      ["C1", "C2", "C3"].map((channel) => pace.inTurn("T1", channel, "chat.postMessage", async () => undefined)),
    );
    expect(now).toBe(before);
  });
});
