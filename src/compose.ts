// The composition root: the only place that knows everything. Starts in one order and stops in the reverse one.
import { createMovableClock } from "../adapters/sandbox/clock.ts";
import { playDemo } from "../adapters/sandbox/demo/play.ts";
import { SandboxProblem } from "../adapters/sandbox/errors.ts";
import { createVisitor } from "../adapters/sandbox/inbound.ts";
import { createSandboxAdapter } from "../adapters/sandbox/outbound.ts";
import { createSandbox, type Sandbox, type Wish, zoneOfPersona } from "../adapters/sandbox/sandbox.ts";
import { seedMembers } from "../adapters/sandbox/seed.ts";
import { createSandboxServer } from "../adapters/sandbox/server.ts";
import { walkTo } from "../adapters/sandbox/walk.ts";
import { createWorld } from "../adapters/sandbox/world.ts";
import { openStore } from "../data/index.ts";
import { asFetch, listen } from "./compose/listen.ts";
import { datasetCalled } from "./compose/open-export.ts";
import { type Running, stopper } from "./compose/running.ts";
import { refuseRealCommunities } from "./compose/sandbox-ground.ts";
import type { Config } from "./config.ts";
import { createBot } from "./engine/bot.ts";
import { Refused } from "./errors.ts";
import { createMetrics } from "./http/metrics.ts";
import { createPublicRoutes } from "./http/public-routes.ts";
import { createLogger } from "./log.ts";
import type { Ids } from "./ports/ids.ts";
import type { Logger } from "./ports/logger.ts";
import type { Store } from "./ports/store.ts";
import { commands, rules } from "./rooms.ts";
import type { Rule } from "./rules/define.ts";
import { randomIds, systemClock } from "./system.ts";
import { type Instant, instant } from "./time/instant.ts";

export type SandboxOptions = {
  readonly store: Store;
  readonly logger: Logger;
  /** When the world is as the visitor finds it. */
  readonly start: Instant;
  /** Paths of histories that a reset may open. */
  readonly datasets?: readonly string[];
  /** While one of them is read: bytes. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly publicUrl: string;
  readonly ids?: Ids;
  /** Instead of the house's own, for tests of the engine. */
  readonly rules?: readonly Rule[];
};

/** A sandbox without its HTTP server. Empty until it is reset for the first time. */
export async function buildSandbox(options: SandboxOptions) {
  const { store, logger, start, ids = randomIds } = options;
  const clock = createMovableClock(start);
  const world = createWorld();
  const adapter = createSandboxAdapter(world, clock);
  const address = (path: string) => `${options.publicUrl}${path}`;
  const bot = createBot({ store, clock, ids, logger, commands, rules: options.rules ?? rules, address }, [adapter]);
  await adapter.start(bot.inboundFor("sandbox"));
  const visitor = createVisitor(
    world,
    adapter,
    clock,
    (persona) => zoneOfPersona(store, persona),
    () => ids.next("i"),
  );
  const seed = async (wish: Wish) => {
    const { onProgress, datasets = [] } = options;
    const openDataset = wish.dataset === undefined ? undefined : await datasetCalled(wish.dataset, datasets, start);
    return async () => {
      clock.restart(start);
      if (openDataset) await openDataset({ world, clock, store, ids, rules: options.rules ?? rules, onProgress });
      else if (wish.members !== undefined || wish.communities !== undefined) await seedMembers(world, visitor, wish);
      else {
        await playDemo({ world, visitor, clock, advanceTo: async (at) => void (await walkTo(bot, clock, at)) }, start);
      }
    };
  };
  const sandbox = createSandbox({
    world,
    bot,
    clock,
    store,
    visitor,
    commands,
    rules: options.rules ?? rules,
    logger,
    seed,
  });
  return { sandbox, bot, clock, world, adapter };
}

/** Opens the sandbox on `config.port`, on the demo or on the first of the datasets. Throws Refused or DatabaseProblem. */
export async function startSandbox(
  config: Config,
  options: Pick<SandboxOptions, "datasets" | "onProgress"> & { readonly now?: Instant } = {},
): Promise<Running & { sandbox: Sandbox }> {
  const running = stopper();
  try {
    const logger = createLogger(config.logLevel);
    const store = await openStore(config.databaseUrl);
    running.add(() => store.close());
    await refuseRealCommunities(store, store.place);
    const start = options.now ?? instant(`${systemClock.now().slice(0, 13)}:00:00.000Z`);
    const datasets = options.datasets ?? [];
    const { publicUrl } = config;
    const { sandbox, clock } = await buildSandbox({ ...options, store, logger, start, datasets, publicUrl });
    const routes = createPublicRoutes({ store, clock, metrics: createMetrics(), metricsToken: config.metricsToken });
    const server = await listen(createSandboxServer(sandbox, asFetch(routes)).fetch, config);
    running.add(() => {
      sandbox.close();
      return server.close();
    });
    await sandbox.reset(datasets[0] === undefined ? {} : { dataset: datasets[0] });
    return { url: server.url, sandbox, stop: running.stop };
  } catch (error) {
    await running.stop();
    throw error instanceof SandboxProblem ? new Refused(error.message) : error;
  }
}
