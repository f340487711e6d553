// How fast we may speak: one message a second and channel, in order; so many calls a minute by each method; and where
// Slack said 429, nothing by that method in that workspace before its time has come.
import { webApi } from "@slack/bolt";
import type { Ref } from "../../src/cards/card.ts";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { epoch, minute } from "../../src/time/instant.ts";
import { limits } from "./limits.ts";

export type Wait = (milliseconds: number) => Promise<void>;

export type Pace = {
  /** Runs `work` when the channel's turn comes. Throws DeliveryProblem `try-later` while Slack wants to be left alone. */
  inTurn<T>(installation: Ref, channel: Ref, method: string, work: () => Promise<T>): Promise<T>;
  /** Runs `work` at once, unless Slack wants to be left alone. */
  unlessBlocked<T>(installation: Ref, method: string, work: () => Promise<T>): Promise<T>;
};

/** Channels are forgotten when nothing was said there for so long. */
const forgetAfterMs = 60_000;

export function createPace(clock: Clock, wait: Wait): Pace {
  const now = () => epoch(clock.now());
  /** By workspace and method: when Slack may be asked again. */
  const blocked = new Map<string, number>();
  /** By workspace and channel: the end of the line, and when the last one spoke. */
  const lines = new Map<string, { last: Promise<unknown>; spokeAt: number }>();

  /** By workspace and method: when it was called within the last minute, as many times as are allowed. */
  const called = new Map<string, number[]>();

  /** How long a method has to rest, in milliseconds; 0 counts the call. */
  function rest(name: string, method: string): number {
    const until = blocked.get(name) ?? 0;
    if (until > now()) return until - now();
    blocked.delete(name);
    const most = limits.callsAMinute[method];
    if (most === undefined) return 0;
    const times = called.get(name) ?? [];
    called.set(name, times);
    const free = (times.length < most ? 0 : (times[0] ?? 0)) + minute;
    if (times.length >= most && free > now()) return free - now();
    if (times.length >= most) times.shift();
    times.push(now());
    return 0;
  }

  async function unlessBlocked<T>(installation: Ref, method: string, work: () => Promise<T>): Promise<T> {
    const name = `${installation} ${method}`;
    const pause = rest(name, method);
    if (pause > 0) {
      throw new DeliveryProblem("try-later", "Slack is to be left alone for a while.", { retryAfterMs: pause });
    }
    try {
      return await work();
    } catch (error) {
      if (error instanceof webApi.WebAPIRateLimitedError) blocked.set(name, now() + error.retryAfter * 1000);
      throw error;
    }
  }

  return {
    unlessBlocked,
    async inTurn(installation, channel, method, work) {
      const name = `${installation} ${channel}`;
      const line = lines.get(name) ?? { last: Promise.resolve(), spokeAt: Number.NEGATIVE_INFINITY };
      lines.set(name, line);
      const turn = line.last.then(async () => {
        const pause = line.spokeAt + limits.channelPaceMs - now();
        if (pause > 0) await wait(pause);
        try {
          return await unlessBlocked(installation, method, work);
        } finally {
          line.spokeAt = now();
        }
      });
      line.last = turn.catch(() => undefined);
      forgetQuiet(lines, now());
      return turn;
    },
  };
}

/** Slots are kept only as long as they can make somebody wait. */
function forgetQuiet(lines: Map<string, { spokeAt: number }>, now: number): void {
  if (lines.size < 1000) return;
  for (const [name, { spokeAt }] of lines) {
    if (spokeAt > Number.NEGATIVE_INFINITY && spokeAt < now - forgetAfterMs) lines.delete(name);
  }
}
