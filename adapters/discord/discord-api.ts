// The way to Discord's REST API: discord.js's own client with its rate limits, and the addresses of ours.
import {
  type RateLimitData,
  REST,
  type RESTOptions,
  type RequestData,
  RequestMethod,
  type RouteLike,
} from "discord.js";

import { answerMs } from "./limits.ts";

/** A wait of up to this long is waited out where the call is made; a longer one is for the outbox (its lease is a minute). */
export const patienceMs = 2_500;

export type DiscordApi = {
  get<T>(route: RouteLike, options?: RequestData): Promise<T>;
  post<T>(route: RouteLike, options?: RequestData): Promise<T>;
  put<T>(route: RouteLike, options?: RequestData): Promise<T>;
  patch<T>(route: RouteLike, options?: RequestData): Promise<T>;
  delete<T>(route: RouteLike, options?: RequestData): Promise<T>;
};

export type ApiOptions = {
  readonly token: string;
  /** Base of the REST API without the version; ends with `/api`. Default: Discord's own. */
  readonly apiUrl?: string | undefined;
  /** For a quick look: one try, and so many milliseconds for it. */
  readonly quickMs?: number;
};

export const restOptions = ({ apiUrl }: Pick<ApiOptions, "apiUrl">) => ({
  ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, "") }),
  version: "10",
  timeout: 7_000,
  retries: 2,
  rejectOnRateLimit: (limit: RateLimitData) => waitOf(limit) > patienceMs,
});

/**
 * Answers to people who wait: worth any wait that their quarter of an hour allows, and outside the fifty calls a second
 * that Discord gives a bot (interactions are not bound to that limit).
 */
export const createAnswerApi = (options: ApiOptions): DiscordApi =>
  over(
    {
      ...restOptions(options),
      rejectOnRateLimit: null,
      globalRequestsPerSecond: 10_000,
      // Each answer has an address of its own, which discord.js keeps until it is swept out.
      handlerSweepInterval: answerMs / 3,
    },
    options.token,
  );

export const createApi = ({ token, apiUrl, quickMs }: ApiOptions): DiscordApi =>
  over({ ...restOptions({ apiUrl }), ...(quickMs === undefined ? {} : { timeout: quickMs, retries: 0 }) }, token);

function over(options: Partial<RESTOptions>, token: string): DiscordApi {
  const rest = new REST(options);
  // discord.js forgets the token after a single 401; with it gone, a passing fault would last until the next start.
  const call =
    (method: RequestMethod) =>
    async <T>(fullRoute: RouteLike, options: RequestData = {}): Promise<T> => {
      const response = await rest.setToken(token).queueRequest({ ...options, fullRoute, method });
      const said = await response.text();
      return (said === "" ? undefined : JSON.parse(said)) as T;
    };
  return {
    get: call(RequestMethod.Get),
    post: call(RequestMethod.Post),
    put: call(RequestMethod.Put),
    patch: call(RequestMethod.Patch),
    delete: call(RequestMethod.Delete),
  };
}

/** Milliseconds. Which of its three figures discord.js fills depends on the kind of limit. */
export const waitOf = (limit: Pick<RateLimitData, "retryAfter" | "sublimitTimeout" | "timeToReset">): number =>
  Math.max(0, ...[limit.retryAfter, limit.sublimitTimeout, limit.timeToReset].filter(Number.isFinite));
