// The bot on the platforms whose variables are set: data, adapters, bot, heartbeat; stopped in the reverse order.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createDiscordAdapter } from "../../adapters/discord/adapter.ts";
import { createSlackAdapter } from "../../adapters/slack/adapter.ts";
import { openStore } from "../../data/index.ts";
import type { Config } from "../config.ts";
import { createBot } from "../engine/bot.ts";
import { credentialsIn, purgeRemoved } from "../engine/credentials.ts";
import { startHeartbeat } from "../engine/heartbeat.ts";
import { createMetrics } from "../http/metrics.ts";
import { createPublicRoutes, type PublicRoutes, publicPaths } from "../http/public-routes.ts";
import { createLogger } from "../log.ts";
import type { ChatAdapter } from "../ports/chat-adapter.ts";
import type { Logger } from "../ports/logger.ts";
import { commands, rules } from "../rooms.ts";
import { randomIds, systemClock } from "../system.ts";
import { asFetch, listen } from "./listen.ts";
import { type Running, stopper } from "./running.ts";

/** Throws Refused or DatabaseProblem when something is amiss; then nothing is left running. */
export async function startPlatforms(config: Config): Promise<Running> {
  const running = stopper();
  try {
    const logger = createLogger(config.logLevel);
    const clock = systemClock;
    const store = await openStore(config.databaseUrl);
    running.add(() => store.close());
    const metrics = createMetrics();
    const routes = createPublicRoutes({ store, clock, metrics, metricsToken: config.metricsToken });
    const slack =
      config.slack &&
      createSlackAdapter({
        config: config.slack,
        logger,
        clock,
        http: { host: config.host, port: config.port, routes: slackRoutes(routes, logger) },
        credentials: credentialsIn(store, "slack"),
        encryptionKey: config.encryptionKey,
        publicUrl: config.publicUrl,
      });
    const discord =
      config.discord &&
      createDiscordAdapter({
        ...config.discord,
        commands,
        logger,
        clock,
        membership: credentialsIn(store, "discord"),
      });
    const adapters: readonly ChatAdapter[] = [slack, discord].filter((one) => one !== undefined);
    const address = (path: string) => `${config.publicUrl}${path}`;
    const bot = createBot({ store, clock, ids: randomIds, logger, commands, rules, address }, adapters);
    for (const adapter of adapters) {
      await adapter.start(bot.inboundFor(adapter.platform));
      running.add(() => adapter.stop());
    }
    if (!slack) {
      const answer = asFetch(routes);
      const nothing = () =>
        Response.json({ error: { code: "not-found", message: "There is nothing here." } }, { status: 404 });
      running.add((await listen(async (request) => (await answer(request)) ?? nothing(), config)).close);
    }
    await bot.wakeAll();
    const heartbeat = startHeartbeat(async () => {
      metrics.beats.inc();
      for (const delivery of await bot.beat()) metrics.delivered.inc({ rule: delivery.rule });
      await purgeRemoved(store, clock.now(), logger);
    }, logger);
    running.add(() => heartbeat.stop());
    return { url: config.publicUrl, stop: running.stop };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** The public routes on the port that Bolt listens on. */
const slackRoutes = (routes: PublicRoutes, logger: Logger) =>
  publicPaths.map((path) => ({
    path,
    method: ["GET"],
    handler: (request: IncomingMessage, response: ServerResponse) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const answered = routes(pathname, request.headers.authorization).catch((error: unknown) => {
        logger.error({ error, path: pathname }, "a public route could not answer");
        return {
          status: 500,
          type: "application/json; charset=utf-8",
          body: '{"error":{"code":"failed","message":"Something went wrong here."}}',
        };
      });
      void answered.then((answer) => {
        response.writeHead(answer?.status ?? 404, {
          "content-type": answer?.type ?? "application/json; charset=utf-8",
        });
        response.end(answer?.body ?? '{"error":{"code":"not-found","message":"There is nothing here."}}');
      });
    },
  }));
