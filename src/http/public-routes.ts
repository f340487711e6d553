// What every mode answers over HTTP, on the same port: health, readiness, metrics and calendar feeds.
import { timingSafeEqual } from "node:crypto";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../ports/store.ts";
import { calendarFeed } from "../rhythm/calendar-feed.ts";
import { calendarMime } from "../rhythm/calendar-file.ts";
import type { Metrics } from "./metrics.ts";

export type PublicAnswer = { readonly status: number; readonly type: string; readonly body: string };

export type PublicRoutes = (path: string, authorization: string | undefined) => Promise<PublicAnswer | undefined>;

const json = (status: number, content: unknown): PublicAnswer => ({
  status,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(content),
});

/** The paths, for servers that want to know them beforehand. */
export const publicPaths = ["/healthz", "/readyz", "/metrics", "/calendar/:feed"] as const;

export function createPublicRoutes(parts: {
  readonly store: Store;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
}): PublicRoutes {
  return async (path, authorization) => {
    if (path === "/healthz") return json(200, { ok: true });
    if (path === "/readyz") return ready(parts.store);
    if (path === "/metrics") return metrics(parts, authorization);
    const feed = /^\/calendar\/([A-Za-z0-9_-]{16,64})\.ics$/.exec(path);
    return feed?.[1] === undefined ? undefined : calendar(parts.store, parts.clock, feed[1]);
  };
}

async function ready(store: Store): Promise<PublicAnswer> {
  try {
    await store.read.installations.list();
    return json(200, { ok: true });
  } catch {
    return json(503, { ok: false, problem: "the database does not answer" });
  }
}

async function metrics(
  parts: { metrics: Metrics; metricsToken: string | undefined },
  authorization: string | undefined,
): Promise<PublicAnswer> {
  if (parts.metricsToken !== undefined && !sameText(authorization ?? "", `Bearer ${parts.metricsToken}`)) {
    return json(401, { error: { code: "unauthorized", message: "Send METRICS_TOKEN as a bearer token." } });
  }
  return { status: 200, type: parts.metrics.registry.contentType, body: await parts.metrics.registry.metrics() };
}

function sameText(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function calendar(store: Store, clock: Clock, token: string): Promise<PublicAnswer | undefined> {
  const community = await store.read.communities.byFeed(token);
  if (!community) return undefined;
  return { status: 200, type: calendarMime, body: await calendarFeed(store.read, community, clock.now()) };
}
