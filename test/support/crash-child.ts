// One beat of the bot in a process of its own, which kills itself at the step it is told: `node crash-child.ts '<json>'`.
// Prints how many steps it passed.
import { openStore } from "../../data/index.ts";
import { createBot } from "../../src/engine/bot.ts";
import { silent } from "../../src/ports/logger.ts";
import type { Store } from "../../src/ports/store.ts";
import { randomIds } from "../../src/system.ts";
import type { Instant } from "../../src/time/instant.ts";
import { announcing } from "./announcing-rule.ts";
import { platformAdapter } from "./platform-over-http.ts";

const { database, platform, now, killAt } = JSON.parse(process.argv[2] ?? "{}") as {
  database: string;
  platform: string;
  now: Instant;
  killAt: number | null;
};

let steps = 0;
const step = () => {
  steps += 1;
  if (steps === killAt) process.kill(process.pid, "SIGKILL");
};

const opened = await openStore(database);
/** Every transaction has two places to die: with its work done and not committed, and right after the commit. */
const store: Store = {
  ...opened,
  write: async (work) => {
    const result = await opened.write(async (records) => {
      const done = await work(records);
      step();
      return done;
    });
    step();
    return result;
  },
};
const bot = createBot(
  {
    store,
    clock: { now: () => now },
    ids: randomIds,
    logger: silent,
    commands: [],
    rules: [announcing],
    address: (path) => path,
  },
  [platformAdapter(platform, step)],
);
await bot.beat();
await opened.close();
console.log(steps);
