// The two things that no core may do by itself: ask for the time, and draw lots.
import { randomBytes } from "node:crypto";
import type { Clock } from "./ports/clock.ts";
import type { Ids } from "./ports/ids.ts";
import { instant } from "./time/instant.ts";

export const systemClock: Clock = { now: () => instant(Date.now()) };

const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** 60 random bits: enough that two never meet, short enough for a button. */
export const randomIds: Ids = {
  next: (prefix) => `${prefix}_${[...randomBytes(12)].map((byte) => letters[byte % letters.length]).join("")}`,
};
