// The HTTP port of everything that speaks fetch.
import { serve } from "@hono/node-server";
import type { Config } from "../config.ts";
import { Refused } from "../errors.ts";
import type { PublicRoutes } from "../http/public-routes.ts";
import { whyNotListening } from "../http/why-not-listening.ts";

/** Public routes as a fetch-style handler, for servers that speak it. */
export const asFetch =
  (routes: PublicRoutes) =>
  async (request: Request): Promise<Response | undefined> => {
    const answer = await routes(new URL(request.url).pathname, request.headers.get("authorization") ?? undefined);
    return answer && new Response(answer.body, { status: answer.status, headers: { "content-type": answer.type } });
  };

/** Throws Refused, in words, when the port is not to be had. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  config: Pick<Config, "host" | "port">,
) {
  return new Promise<{ url: string; close: () => Promise<void> }>((resolve, reject) => {
    const server = serve({ fetch, hostname: config.host, port: config.port }, (info) => {
      resolve({
        url: `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${info.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Refused(whyNotListening(error, config))));
  });
}
