// Calls of Slack's Web API. Nothing is retried in here: the outbox is the one who retries, with Slack's own waiting time.
import { webApi } from "@slack/bolt";
import type { Ref } from "../../src/cards/card.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { beforeSending, isTokenProblem } from "./errors.ts";
import { boltLogger } from "./log.ts";
import type { Workspaces } from "./workspaces.ts";

export const slackApiUrl = "https://slack.com/api/";

/** Waited for where Slack says 429 without saying for how long. */
const usualWaitSeconds = 30;

export type SlackApi = {
  /** Throws the errors of @slack/web-api, and DeliveryProblem where the app is not installed. */
  call<Answer extends object>(installation: Ref, method: string, args: Record<string, unknown>): Promise<Answer>;
};

export type ClientOptions = {
  readonly apiUrl: string | undefined;
  readonly timeoutMs: number;
  readonly logger: Logger;
};

/** The options with which every client is made, Bolt's own included, so that the base address reaches every call. */
export const clientOptions = (options: ClientOptions): webApi.WebClientOptions => ({
  slackApiUrl: options.apiUrl ?? slackApiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: options.timeoutMs,
  allowAbsoluteUrls: false,
  logger: boltLogger(options.logger),
  fetch: async (address, init) => withRetryAfter(await fetch(address as string, init as RequestInit)),
});

function withRetryAfter(response: Response): Response {
  if (response.status !== 429 || response.headers.has("retry-after")) return response;
  const headers = new Headers(response.headers);
  headers.set("retry-after", String(usualWaitSeconds));
  return new Response(response.body, { status: 429, headers });
}

export function createSlackApi(workspaces: Workspaces, options: ClientOptions): SlackApi {
  const clients = new Map<Ref, webApi.WebClient>();
  const clientFor = (installation: Ref, token: string): webApi.WebClient => {
    const known = clients.get(installation);
    if (known?.token === token) return known;
    const made = new webApi.WebClient(token, clientOptions(options));
    clients.set(installation, made);
    return made;
  };
  /** Nothing was said to Slack yet when this fails. */
  const whereInstalled = (installation: Ref) =>
    workspaces.get(installation).catch((error: unknown) => {
      throw beforeSending(error);
    });
  return {
    async call<Answer extends object>(installation: Ref, method: string, args: Record<string, unknown>) {
      const { token } = workspaces.peek(installation) ?? (await whereInstalled(installation));
      try {
        return (await clientFor(installation, token).apiCall(method, args)) as unknown as Answer;
      } catch (error) {
        const renewed = isTokenProblem(error) ? await workspaces.renew(installation) : undefined;
        if (renewed === undefined || renewed.token === token) throw error;
        return (await clientFor(installation, renewed.token).apiCall(method, args)) as unknown as Answer;
      }
    },
  };
}

/** Asks Slack whom a token belongs to. */
export async function identify(token: string, options: ClientOptions): Promise<object> {
  return new webApi.WebClient(token, clientOptions(options)).auth.test();
}
