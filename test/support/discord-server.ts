// A small Discord on the loopback interface: REST and gateway, with faults on demand. Every call to it is held against
// Discord's published description, and every answer of its own as well.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { discordDescription } from "./discord-description.ts";
import { noContent, type OpenInteraction } from "./discord-desk.ts";
import { createGateway } from "./discord-gateway.ts";
import { createRoutes } from "./discord-routes.ts";
import { Refusal } from "./discord-rules.ts";
import { createState, type Json } from "./discord-state.ts";

export type LoggedCall = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly files: readonly string[];
  readonly authorized: boolean;
  readonly at: number;
  status: number;
};

export type Fault = {
  readonly when: (call: LoggedCall) => boolean;
  /** How many calls it meets; afterwards all is well again. */
  times: number;
  /** Before anything happens, or, with `afterwards`, before the answer. */
  readonly delayMs?: number;
  /** Done all the same, and then answered late or like this: an accepted call whose answer is slow or lost. */
  readonly afterwards?: boolean;
  readonly answer?:
    | { readonly status: number; readonly body?: Json; readonly headers?: Record<string, string> }
    | "hang up";
};

export type DiscordServer = Awaited<ReturnType<typeof createDiscordServer>>;

export const token = "a-bot-token";

export async function createDiscordServer(
  options: { readonly shards?: number; readonly historyShowsNonce?: boolean; readonly now?: () => number } = {},
) {
  const state = createState(options.now);
  const interactions = new Map<string, OpenInteraction>();
  const calls: LoggedCall[] = [];
  const faults: Fault[] = [];
  const problems: string[] = [];
  const listeners = new Set<() => void>();
  const http: Server = createServer((request, response) => void serve(request, response));
  const rules = { token, disallowed: 0, refusals: 0, away: new Set<string>() };
  const gateway = createGateway(http, state, rules);
  const routes = createRoutes({
    state,
    interactions,
    gatewayUrl: () => gateway.address(),
    shards: () => options.shards ?? 1,
    dispatch: gateway.dispatch,
    historyShowsNonce: () => options.historyShowsNonce ?? false,
  });
  const description = discordDescription();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://discord.test");
    const { body, files } = await readBody(request);
    const call: LoggedCall = {
      method: request.method ?? "GET",
      path: url.pathname.replace(/^\/api\/v10/, ""),
      query: url.searchParams,
      body: body as Json,
      files,
      authorized: request.headers.authorization === `Bot ${token}`,
      at: Date.now(),
      status: 0,
    };
    calls.push(call);
    if (!url.pathname.startsWith("/api/v10/")) problems.push(`${url.pathname} is outside /api/v10`);
    problems.push(...description.problems({ ...call, body }));
    const fault = faults.find((one) => one.times > 0 && one.when(call));
    if (fault) fault.times -= 1;
    const wait = () => new Promise((resolve) => setTimeout(resolve, fault?.delayMs ?? 0));
    if (!fault?.afterwards) await wait();
    const answer = fault?.answer && !fault.afterwards ? fault.answer : perform(call);
    if (fault?.afterwards) await wait();
    give(response, call, fault?.answer ?? answer);
    for (const listener of [...listeners]) listener();
  }

  function perform(call: LoggedCall): { status: number; body?: unknown } {
    const open = /^\/(interactions|webhooks)\//.test(call.path);
    if (!call.authorized && !open) return { status: 401, body: { code: 0, message: "401: Unauthorized" } };
    const found = routes.find(([method, pattern]) => method === call.method && pattern.test(call.path));
    if (!found) return { status: 404, body: { code: 0, message: "404: Not Found" } };
    const parts = (found[1].exec(call.path) ?? []).slice(1).map(decodeURIComponent);
    try {
      const answer = found[2]({ parts, query: call.query, body: call.body, files: call.files });
      if (answer === noContent) return { status: 204 };
      problems.push(...description.problemsOfAnswer(call, 200, JSON.parse(JSON.stringify(answer))));
      return { status: 200, body: answer };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: { code: error.code, message: error.message } };
    }
  }

  function give(
    response: ServerResponse,
    call: LoggedCall,
    answer: "hang up" | { status: number; body?: unknown; headers?: Record<string, string> },
  ): void {
    if (answer === "hang up") {
      response.destroy();
      return;
    }
    call.status = answer.status;
    const type = answer.body === undefined ? {} : { "content-type": "application/json" };
    response.writeHead(answer.status, { ...type, ...answer.headers });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }

  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  gateway.listen(`ws://127.0.0.1:${port}/gateway`);

  return {
    state,
    gateway,
    rules,
    interactions,
    calls,
    /** What Discord would complain about, over the whole life of the server: to be empty at the end of every test. */
    problems,
    /** Ends with `/api`, as DISCORD_API_URL does. */
    url: `http://127.0.0.1:${port}/api`,
    fault(fault: Fault): Fault {
      faults.push(fault);
      return fault;
    },
    callsTo: (method: string, pattern: RegExp) =>
      calls.filter((call) => call.method === method && pattern.test(call.path)),
    messagesIn: (channel: string) => state.messages.get(channel) ?? [],
    /** Waits until something holds, looked at after every call. */
    async until(holds: () => boolean): Promise<void> {
      if (holds()) return;
      await new Promise<void>((resolve) => {
        const look = () => {
          if (!holds()) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
      });
    },
    async close(): Promise<void> {
      await gateway.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<{ body: unknown; files: string[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (raw.length === 0) return { body: undefined, files: [] };
  if (type.startsWith("application/json")) return { body: JSON.parse(raw.toString("utf8")), files: [] };
  const form = await new Response(raw, { headers: { "content-type": type } }).formData();
  const files = [...form.values()].filter((value) => value instanceof File).map((file) => (file as File).name);
  const payload = form.get("payload_json");
  return { body: typeof payload === "string" ? JSON.parse(payload) : undefined, files };
}
