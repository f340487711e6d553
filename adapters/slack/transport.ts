// How requests reach us, by Bolt: signed HTTP requests, or a socket that we open ourselves. Both hand the same payloads
// to the same door. Tokens are not Bolt's business here: it would look them up before it lets anybody acknowledge.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { App, type CustomRoute, HTTPReceiver, type InstallationStore, type Receiver } from "@slack/bolt";
import { Refused } from "../../src/errors.ts";
import { whyNotListening } from "../../src/http/why-not-listening.ts";
import type { Logger } from "../../src/ports/logger.ts";
import type { Ack, Door } from "./inbound.ts";
import { limits } from "./limits.ts";
import { boltLogger } from "./log.ts";
import type { Payload } from "./payloads.ts";
import { createSocket, type SocketOptions } from "./socket.ts";
import { problemWords } from "./tasks.ts";

export type Transport = {
  /** Opens the port or the socket. Throws when the port is taken or Slack refuses the app's token. */
  start(): Promise<void>;
  /** Takes nothing new any more. */
  stop(): Promise<void>;
  /** The port that is listened on; undefined before the start, or without one. */
  port(): number | undefined;
};

/** What people see in a browser: the page that installs the app, and where Slack sends them back to. */
export type InstallPages = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly redirectUri: string;
  readonly authorizationUrl: string;
  /** What is asked for; `choices` is the part of the address after the page's own. */
  readonly scopesFor: (choices: string) => readonly string[];
  readonly store: InstallationStore;
  readonly clientOptions: object;
};

export type TransportOptions = {
  /** Undefined in Socket Mode. */
  readonly signingSecret: string | undefined;
  readonly socket: Omit<SocketOptions, "logger"> | undefined;
  /** Undefined: no port is opened (Socket Mode without routes). */
  readonly http: { readonly host: string; readonly port: number; readonly routes: readonly CustomRoute[] } | undefined;
  readonly install: InstallPages | undefined;
  readonly logger: Logger;
};

/** How long a request that is under way may keep the port open when it is closed. */
const stopMs = 5000;

export const eventsPath = "/slack/events";
export const installPath = "/slack/install";
export const redirectPath = "/slack/oauth_redirect";

export function createTransport(options: TransportOptions, door: Door): Transport & { readonly web: HTTPReceiver } {
  const { logger, http, socket } = options;
  const web = createWeb(options);
  const line = socket && createSocket({ ...socket, logger });
  const app = new App({
    receiver: receiverOf(line?.receiver ?? web),
    // Answers at once: whoever needs a token asks for it after the acknowledgement.
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
    logger: boltLogger(logger) as never,
  });
  app.use(async (args) => {
    const { body, ack } = args as unknown as { body: Payload; ack?: (given?: object) => Promise<void> };
    await door(body, firmAck(ack, logger));
  });
  app.error(async (error) => logger.error({ problem: problemWords(error) }, "Slack: a request was not handled"));

  let server: Server | undefined;
  async function stop(): Promise<void> {
    await line?.stop();
    if (server === undefined) return;
    const closing = web.stop();
    server.closeIdleConnections();
    const open = server;
    const late = setTimeout(() => open.closeAllConnections(), stopMs);
    server = undefined;
    await closing;
    clearTimeout(late);
  }

  return {
    web,
    async start() {
      try {
        if (http) server = await listen(web, http);
        await line?.start();
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
    port: () => (server?.address() as AddressInfo | null | undefined)?.port,
  };
}

/** Throws Refused, in words, when the port is not to be had. */
async function listen(web: HTTPReceiver, { host, port }: { host: string; port: number }): Promise<Server> {
  try {
    return (await web.start({ host, port })) as Server;
  } catch (error) {
    throw new Refused(whyNotListening(error as NodeJS.ErrnoException, { host, port }));
  }
}

/** The receiver without its installer: with one in sight Bolt insists on looking tokens up itself. */
const receiverOf = (receiver: Receiver): Receiver => ({
  init: (app) => receiver.init(app),
  start: (...args) => receiver.start(...args),
  stop: (...args) => receiver.stop(...args),
});

function createWeb({ signingSecret, http, install, logger }: TransportOptions): HTTPReceiver {
  const web: HTTPReceiver = new HTTPReceiver({
    // Without a secret there is no endpoint either: nothing unsigned is ever taken.
    signingSecret: signingSecret ?? "",
    signatureVerification: signingSecret !== undefined,
    endpoints: signingSecret === undefined ? [] : [eventsPath],
    customRoutes: [...(http?.routes ?? []), ...(install === undefined ? [] : [chosenInstall(install, () => web)])],
    bodyLimit: limits.requestBytes,
    logger: boltLogger(logger) as never,
    ...(install === undefined
      ? {}
      : {
          clientId: install.clientId,
          clientSecret: install.clientSecret,
          stateSecret: install.stateSecret,
          redirectUri: install.redirectUri,
          scopes: [...install.scopesFor("")],
          installationStore: install.store,
          installerOptions: {
            installPath,
            redirectUriPath: redirectPath,
            authorizationUrl: install.authorizationUrl,
            clientOptions: install.clientOptions,
          },
        }),
  });
  return web;
}

/** `/slack/install/history+connect`: the install page that asks for more than the least. */
const chosenInstall = ({ scopesFor, redirectUri }: InstallPages, web: () => HTTPReceiver): CustomRoute => ({
  path: `${installPath}/:choices`,
  method: "GET",
  handler: (request, response) => {
    const scopes = [...scopesFor(String(request.params?.choices ?? ""))];
    web()
      .installer?.handleInstallPath(request, response, {}, { scopes, redirectUri })
      .catch(() => response.writeHead(500).end());
  },
});

/** An acknowledgement that does not get through (the socket broke) is no reason to drop what was asked. */
function firmAck(ack: ((given?: object) => Promise<void>) | undefined, logger: Logger): Ack {
  return async (body) => {
    try {
      await ack?.(body);
    } catch (error) {
      logger.warn({ problem: problemWords(error) }, "Slack: an acknowledgement did not get through");
    }
  };
}
