// Socket Mode: one connection that Slack replaces every few hours. Reconnecting is done here, without limit and with
// jitter, because Bolt's own gives up at the first HTTP error.
import { type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "../../src/ports/logger.ts";
import { isTokenProblem } from "./errors.ts";
import { boltLogger } from "./log.ts";
import type { Wait } from "./pace.ts";
import { problemWords } from "./tasks.ts";

export type SocketOptions = {
  readonly appToken: string;
  readonly clientOptions: object;
  readonly wait: Wait;
  readonly logger: Logger;
};

export type Socket = {
  readonly receiver: Receiver;
  /** Comes back when the first connection stands. Throws when Slack refuses the token. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

const firstPauseMs = 250;
const farewellMs = 3000;
const longestPauseMs = 30_000;

/** What of @slack/socket-mode is used. */
type Client = {
  start(): Promise<unknown>;
  disconnect(): Promise<void>;
  on(event: "disconnected", listener: () => void): void;
};

export function createSocket({ appToken, clientOptions, wait, logger }: SocketOptions): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: boltLogger(logger) as never,
    installerOptions: { clientOptions: { ...clientOptions } },
  });
  const client = receiver.client as unknown as Client;
  let stopping = false;
  let connecting = false;

  async function connect(): Promise<void> {
    for (let tries = 0; !stopping; tries += 1) {
      try {
        await client.start();
        return;
      } catch (error) {
        if (isTokenProblem(error)) throw error;
        logger.warn({ tries, problem: problemWords(error) }, "Slack: the socket could not be opened yet");
        const doubled = Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
        await wait(doubled * (0.5 + jitter() / 2));
      }
    }
  }

  async function stayConnected(): Promise<void> {
    if (stopping || connecting) return;
    connecting = true;
    try {
      await connect();
    } catch (error) {
      logger.error(
        { problem: problemWords(error) },
        "Slack: the app-level token (SLACK_APP_TOKEN) is not accepted any more",
      );
    } finally {
      connecting = false;
    }
  }

  client.on("disconnected", () => void stayConnected());
  return {
    receiver,
    async start() {
      stopping = false;
      connecting = true;
      try {
        await connect();
      } finally {
        connecting = false;
      }
    },
    async stop() {
      stopping = true;
      // Slack may never answer the farewell.
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, farewellMs);
      await Promise.race([client.disconnect(), late.promise]);
      clearTimeout(timer);
    },
  };
}

/** From 0 to 1, so that many processes do not come back at the same moment. */
const jitter = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
