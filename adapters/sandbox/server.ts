// The sandbox's HTTP interface (design B4) and its page. Loopback only, unless HOST says otherwise.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { instant, readInstant } from "../../src/time/instant.ts";
import { SandboxProblem } from "./errors.ts";
import type { Sandbox } from "./sandbox.ts";

const pageFolder = path.join(import.meta.dirname, "page");

const text = z.string().max(10_000);
const ref = z.string().min(1).max(200);
const bodies = {
  command: z.object({ persona: ref, channel: ref.optional(), text }),
  press: z.object({ persona: ref, message: ref, button: z.string().max(200) }),
  submit: z.object({ persona: ref, form: ref, values: z.record(z.string(), z.union([text, z.array(text)])) }),
  say: z.object({ persona: ref, channel: ref, text: text.min(1), thread: ref.optional() }),
  react: z.object({ persona: ref, message: ref, emoji: z.string().min(1).max(40) }),
  advance: z.union([z.object({ to: z.string() }), z.object({ by: z.string() })]),
  reset: z.object({
    dataset: z.string().optional(),
    communities: z.number().int().min(1).max(20).optional(),
    members: z.number().int().min(0).max(5000).optional(),
  }),
};

/** `publicRoutes` answers what every mode of the process answers: health, metrics, calendar feeds. */
export function createSandboxServer(
  sandbox: Sandbox,
  publicRoutes: (request: Request) => Promise<Response | undefined>,
): Hono {
  const app = new Hono();

  app.onError((error, context) => {
    if (error instanceof SandboxProblem)
      return context.json({ error: { code: error.code, message: error.message } }, error.status);
    sandbox.logger.error({ error }, "the sandbox could not answer");
    return context.json({ error: { code: "failed", message: "Something went wrong here. Nothing was changed." } }, 500);
  });

  app.get("/api/state", async (context) => context.json(await sandbox.state()));
  app.get("/api/commands", (context) => context.json({ commands: sandbox.palette(), rules: sandbox.rules() }));
  app.post("/api/command", async (context) =>
    context.json(await sandbox.visitor.command(await body(context.req, bodies.command))),
  );
  app.post("/api/press", async (context) =>
    context.json(await sandbox.visitor.press(await body(context.req, bodies.press))),
  );
  app.post("/api/submit", async (context) =>
    context.json(await sandbox.visitor.submit(await body(context.req, bodies.submit))),
  );
  app.post("/api/say", async (context) =>
    context.json({ message: await sandbox.visitor.say(await body(context.req, bodies.say)) }),
  );
  app.post("/api/react", async (context) =>
    context.json({ message: await sandbox.visitor.react(await body(context.req, bodies.react)) }),
  );
  app.post("/api/advance", async (context) =>
    context.json(await sandbox.advance(await body(context.req, bodies.advance))),
  );
  app.post("/api/reset", async (context) =>
    context.json(await sandbox.reset(await body(context.req, bodies.reset, {}))),
  );

  app.get("/api/messages", async (context) => {
    const { channel, persona, since } = context.req.query();
    return context.json(
      await sandbox.messages({
        channel,
        persona,
        since: since === undefined || /^\d+$/.test(since) ? Number(since ?? 0) : moment(since),
      }),
    );
  });
  app.get("/api/decisions", async (context) => context.json(await sandbox.decisions(context.req.query("since"))));
  app.get("/api/events", (context) =>
    streamSSE(context, async (stream) => {
      const stop = sandbox.onNews((news) => void stream.writeSSE({ event: news.kind, data: JSON.stringify(news) }));
      const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
      await stream.writeSSE({ event: "hello", data: "{}" });
      await Promise.race([ended, sandbox.closed]);
      stop();
    }),
  );

  app.get("/vendor/:name", async (context) => {
    const library = vendored[context.req.param("name")];
    if (library === undefined) return context.notFound();
    return context.body(await readFile(new URL(import.meta.resolve(library))), 200, {
      "content-type": "text/javascript; charset=utf-8",
    });
  });
  app.get("/*", async (context) => {
    const shared = await publicRoutes(context.req.raw);
    if (shared) return shared;
    return (
      (await pageFile(context.req.path)) ??
      context.json({ error: { code: "not-found", message: "There is nothing here." } }, 404)
    );
  });
  app.all("/api/*", (context) =>
    context.json({ error: { code: "not-found", message: "There is no such call." } }, 404),
  );
  return app;
}

/** Libraries of the page, served from where npm put them. */
const vendored: Readonly<Record<string, string>> = {
  "preact.mjs": "preact",
  "preact-hooks.mjs": "preact/hooks",
  "htm.mjs": "htm",
};

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

async function pageFile(urlPath: string): Promise<Response | undefined> {
  const name = urlPath === "/" ? "index.html" : urlPath.slice(1);
  const type = types[path.extname(name)];
  if (!type || !/^[\w./-]+$/.test(name) || name.includes("..")) return undefined;
  try {
    const content = await readFile(path.join(pageFolder, name));
    return new Response(new Uint8Array(content), {
      headers: {
        "content-type": type,
        "cache-control": "no-cache",
        "content-security-policy":
          "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'",
      },
    });
  } catch {
    return undefined;
  }
}

async function body<T>(request: { text(): Promise<string> }, shape: z.ZodType<T>, whenEmpty?: unknown): Promise<T> {
  let given: unknown;
  try {
    const raw = await request.text();
    given = raw === "" && whenEmpty !== undefined ? whenEmpty : JSON.parse(raw);
  } catch {
    throw new SandboxProblem(400, "not-json", "The body is not JSON.");
  }
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  throw new SandboxProblem(400, "bad-request", z.prettifyError(read.error));
}

function moment(given: string) {
  const read = readInstant(given);
  if (!read) throw new SandboxProblem(400, "bad-since", `"${given}" is neither a cursor nor an instant.`);
  return instant(read);
}
