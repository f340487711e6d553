// Moving through time: step by step through every due moment, so that nothing that falls due on the way is passed over.
import { setImmediate as breathe } from "node:timers/promises";
import type { Bot } from "../../src/engine/bot.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { MovableClock } from "./clock.ts";

/** Far more than any real moment holds; reaching it means that something never comes to rest. */
const mostBeatsAtOneMoment = 200;

/** Beats until nothing is due at this moment. Answers how many messages were delivered. */
export async function settle(bot: Bot, clock: MovableClock): Promise<number> {
  let delivered = 0;
  for (let beats = 0; beats < mostBeatsAtOneMoment; beats += 1) {
    const next = await bot.nextDue();
    if (next === undefined || next > clock.now()) return delivered;
    delivered += (await bot.beat()).length;
  }
  throw new Error(`the sandbox does not come to rest at ${clock.now()}`);
}

/** Leaves the clock at `target`. Answers how many messages were delivered on the way. */
export async function walkTo(bot: Bot, clock: MovableClock, target: Instant): Promise<number> {
  let delivered = await settle(bot, clock);
  for (;;) {
    const next = await bot.nextDue();
    if (next === undefined || next > target) break;
    // A long way must not deafen the process: whoever asks for its health, or wants it stopped, is heard on the way.
    await breathe();
    clock.set(next);
    delivered += await settle(bot, clock);
  }
  clock.set(target);
  return delivered;
}
