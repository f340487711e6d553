// The sandbox's page in a real browser, over a real server on a free port, on a small community.
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { createSandboxServer } from "../../adapters/sandbox/server.ts";
import { sandboxWorld } from "./sandbox-world.ts";

export async function sandboxOnAPort(options: Parameters<typeof sandboxWorld>[0] = {}) {
  const world = await sandboxWorld(options);
  const app = createSandboxServer(world.sandbox, async () => undefined);
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(started));
  });
  const stopListening = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
  return {
    ...world,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stopListening,
    close: async () => {
      world.sandbox.close();
      await stopListening();
      await world.close();
    },
  };
}

export type OpenPage = { page: Page; problems: string[]; close: () => Promise<void> };

/** `problems`: what the page wrote to the console as an error, and what it threw. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: "UTC", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(url);
  await page.locator(".composer textarea").waitFor();
  return { page, problems, close: () => context.close() };
}
