// A Slack to test against: the emulator's Web API, with a front of our own for what it lacks (response addresses, the
// socket, rate limits, slow answers). Everything listens on loopback only. Every call is held against Slack's limits.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import { createEmulator, type Emulator } from "emulate";
import { type WebSocket, WebSocketServer } from "ws";
import { messageProblems, viewProblems } from "./slack-limits.ts";

export type Call = {
  readonly method: string;
  readonly token: string | undefined;
  readonly args: Record<string, unknown>;
  readonly at: number;
};
type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown };
/** Answers instead of the emulator; undefined lets the emulator answer. */
type Hook = (call: Call) => Answer | undefined | Promise<Answer | undefined>;

export type SlackWorld = {
  /** What SLACK_API_URL is set to. */
  readonly apiUrl: string;
  readonly origin: string;
  /** All calls so far, oldest first. */
  readonly calls: Call[];
  /** What was posted to response addresses. */
  readonly responses: { readonly id: string; readonly message: Record<string, unknown> }[];
  /** Breaches of Slack's limits. A test ends with none. */
  readonly breaches: string[];
  readonly socket: SlackSocket;
  of(method: string): Call[];
  hook(method: string, hook: Hook): void;
  /** Milliseconds that every answer of the Web API takes. */
  slow(milliseconds: number): void;
  /** A response address as Slack would hand it out: five messages. */
  responseUrl(): string;
  /** Comes back when `of(method)` holds that many calls. */
  until(method: string, count?: number): Promise<Call[]>;
  untilResponses(count?: number): Promise<Record<string, unknown>[]>;
  trigger(user: string): Promise<string>;
  /** Calls the emulator itself, past the front. */
  ask<T = Record<string, unknown>>(method: string, args: Record<string, unknown>, token?: string): Promise<T>;
  close(): Promise<void>;
};

export type SlackSocket = {
  /** Sends an envelope on the open connection, waiting for one; answers its acknowledgement. */
  deliver(envelope: {
    type: string;
    payload: unknown;
    envelope_id: string;
  }): Promise<Record<string, unknown> | undefined>;
  /** Sends it and breaks the connection before anything can come back. */
  deliverAndBreak(envelope: { type: string; payload: unknown; envelope_id: string }): Promise<void>;
  connected(): Promise<void>;
  readonly connections: number;
};

export const botToken = "xoxb-cultivate-test";
export const signingSecret = "0123456789abcdef0123456789abcdef";
export const appToken = "xapp-1-A0-test";

/** Somebody in the emulated workspace. */
export type EmulatedPerson = { readonly name: string; readonly shown: string; readonly admin?: boolean };

export type SlackOptions = { readonly scopes?: readonly string[]; readonly people?: readonly EmulatedPerson[] };

export async function startSlack(options: SlackOptions = {}): Promise<SlackWorld> {
  const emulator = await startEmulator(options);
  const calls: Call[] = [];
  const responses: SlackWorld["responses"] = [];
  const breaches: string[] = [];
  const hooks = new Map<string, Hook>();
  const listeners = new Set<() => void>();
  const uses = new Map<string, number>();
  let delay = 0;
  let nextResponse = 0;
  const changed = () => {
    for (const listener of listeners) listener();
  };

  const front = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      breaches.push(`the front failed: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  const socket = createSocketSide(front);
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request);
    const path = new URL(request.url ?? "/", origin).pathname;
    if (path.startsWith("/response/")) return answerResponse(path.slice("/response/".length), bytes, response);
    const method = path.startsWith("/api/") ? path.slice("/api/".length) : undefined;
    if (method === undefined) return forward(request, bytes, response);
    const call: Call = {
      method,
      token: request.headers.authorization?.replace("Bearer ", ""),
      args: argsOf(request, bytes),
      at: Date.now(),
    };
    calls.push(call);
    breaches.push(...problemsOf(call).map((problem) => `${method}: ${problem}`));
    changed();
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const answer = await hooks.get(method)?.(call);
    if (answer) {
      response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
      response.end(JSON.stringify(answer.body ?? { ok: true }));
      return;
    }
    if (method === "apps.connections.open") {
      const url = `${origin.replace("http", "ws")}/link/?ticket=t`;
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ok: true, url }));
      return;
    }
    return forward(request, bytes, response);
  }

  function answerResponse(id: string, bytes: Buffer, response: ServerResponse): void {
    const message = JSON.parse(bytes.toString()) as Record<string, unknown>;
    const used = (uses.get(id) ?? 0) + 1;
    uses.set(id, used);
    const { blocks, text } = message;
    breaches.push(...messageProblems({ blocks, text }).map((problem) => `response address: ${problem}`));
    if (used > 5) {
      response.writeHead(404).end(JSON.stringify({ ok: false, error: "used_url" }));
      return;
    }
    responses.push({ id, message });
    changed();
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ok: true }));
  }

  async function forward(request: IncomingMessage, bytes: Buffer, response: ServerResponse): Promise<void> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !["host", "connection", "content-length"].includes(name)),
    ) as Record<string, string>;
    const answer = await fetch(`${emulator.url}${request.url}`, {
      method: request.method ?? "GET",
      headers,
      redirect: "manual",
      ...(request.method === "GET" ? {} : { body: new Uint8Array(bytes) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, {
      "content-type": answer.headers.get("content-type") ?? "application/json",
      ...(answer.headers.has("location") ? { location: answer.headers.get("location") ?? "" } : {}),
    });
    response.end(body);
  }

  const waitFor = <T>(look: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const listener = () => {
        const found = look();
        if (found === undefined) return;
        listeners.delete(listener);
        resolve(found);
      };
      listeners.add(listener);
      listener();
    });

  const of = (method: string) => calls.filter((call) => call.method === method);
  const ask: SlackWorld["ask"] = async (method, args, token = botToken) => {
    const answer = await fetch(`${emulator.url}/api/${method}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(args),
    });
    return (await answer.json()) as never;
  };
  return {
    apiUrl: `${origin}/api/`,
    origin,
    calls,
    responses,
    breaches,
    socket,
    of,
    ask,
    hook: (method, hook) => void hooks.set(method, hook),
    slow: (milliseconds) => {
      delay = milliseconds;
    },
    responseUrl: () => {
      nextResponse += 1;
      return `${origin}/response/${nextResponse}`;
    },
    until: (method, count = 1) => waitFor(() => (of(method).length >= count ? of(method) : undefined)),
    untilResponses: (count = 1) =>
      waitFor(() => (responses.length >= count ? responses.map(({ message }) => message) : undefined)),
    async trigger(user) {
      const { trigger_id } = await ask<{ trigger_id: string }>("views.generateTriggerId", { user_id: user });
      return trigger_id;
    },
    async close() {
      socket.end();
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      await emulator.close();
    },
  };
}

/** The emulator listens on every interface unless it is told otherwise, and has no option to tell it. */
async function startEmulator({ scopes, people = [] }: SlackOptions): Promise<Emulator> {
  const port = await freePort();
  const listen = NetServer.prototype.listen;
  NetServer.prototype.listen = function onLoopback(this: NetServer, ...args: unknown[]) {
    return (listen as (...all: unknown[]) => NetServer).call(this, ...(args[0] === port ? [port, "127.0.0.1"] : args));
  } as typeof listen;
  try {
    return await createEmulator({
      service: "slack",
      port,
      baseUrl: `http://127.0.0.1:${port}`,
      seed: {
        tokens: { [botToken]: { login: "cultivate" } },
        slack: {
          team: { name: "Tryout", domain: "tryout" },
          users: [
            { name: "cultivate", real_name: "Cultivate" },
            { name: "ada", real_name: "Ada Lovelace", email: "ada@example.org" },
            { name: "bob", real_name: "Bob Byte", email: "bob@example.org" },
            ...people.map(({ name, shown, admin = false }) => ({
              name,
              real_name: shown,
              is_admin: admin,
              profile: { display_name: shown, real_name: shown },
            })),
          ],
          channels: [{ name: "practice", topic: "A community of practice" }, { name: "elsewhere" }],
          tokens: [{ token: botToken, user: "cultivate", ...(scopes === undefined ? {} : { scopes }) }],
          oauth_apps: [
            {
              client_id: "1.2",
              client_secret: "oauth-secret",
              app_id: "A000000001",
              name: "Cultivate",
              redirect_uris: ["https://cultivate.example.org/slack/oauth_redirect"],
            },
          ],
          ...(scopes === undefined ? {} : { strict_scopes: true }),
        },
      },
    });
  } finally {
    NetServer.prototype.listen = listen;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function argsOf(request: IncomingMessage, bytes: Buffer): Record<string, unknown> {
  const text = bytes.toString();
  if (request.headers["content-type"]?.includes("json")) return JSON.parse(text || "{}") as Record<string, unknown>;
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [name, /^[[{]/.test(value) ? readJson(value) : value]),
  );
}

function readJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function problemsOf({ method, args }: Call): string[] {
  if (method === "chat.postMessage" || method === "chat.postEphemeral") return messageProblems(args);
  if (method.startsWith("views.")) {
    return args.view === undefined ? [] : viewProblems(args.view as Record<string, unknown>);
  }
  return [];
}

function createSocketSide(front: Server): SlackSocket & { end(): void } {
  const server = new WebSocketServer({ server: front, path: "/link/" });
  const acks = new Map<string, (payload: Record<string, unknown> | undefined) => void>();
  const waiting = new Set<() => void>();
  let open: WebSocket | undefined;
  let connections = 0;
  server.on("connection", (connection) => {
    open = connection;
    connections += 1;
    connection.send(JSON.stringify({ type: "hello", num_connections: 1 }));
    connection.on("message", (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as {
        envelope_id: string;
        payload?: Record<string, unknown>;
      };
      acks.get(envelope_id)?.(payload);
      acks.delete(envelope_id);
    });
    connection.on("close", () => {
      if (open === connection) open = undefined;
    });
    for (const go of waiting) go();
    waiting.clear();
  });
  const connected = (): Promise<void> =>
    open === undefined ? new Promise((resolve) => waiting.add(resolve)) : Promise.resolve();
  return {
    connected,
    get connections() {
      return connections;
    },
    async deliver(envelope) {
      await connected();
      return new Promise((resolve) => {
        acks.set(envelope.envelope_id, resolve);
        open?.send(JSON.stringify({ accepts_response_payload: true, ...envelope }));
      });
    },
    async deliverAndBreak(envelope) {
      await connected();
      const breaking = open;
      open = undefined;
      breaking?.send(JSON.stringify({ accepts_response_payload: true, ...envelope }), () => breaking.terminate());
    },
    end() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
