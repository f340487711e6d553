// The tests' way to PostgreSQL: a door in the main process of the test run, at which a test file asks for a database. The
// server starts when somebody knocks for the first time, so that a run that needs none does not wait for one.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where to knock. */
    readonly postgresDoor: string;
  }
}

/** What is answered: the address of a fresh database, or why there is none. */
export type DoorAnswer = { readonly url: string } | { readonly missing: string };

type Cluster = { readonly server: PostgresServer; readonly admin: pg.Client };

const template = "cultivate_template";

/** Called by Vitest before a run; what it returns is called afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let opening: Promise<Cluster> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function answer(empty: boolean): Promise<DoorAnswer> {
    try {
      opening ??= open();
      const { server, admin } = await opening;
      const name = `test_${randomBytes(6).toString("hex")}`;
      await admin.query(`create database ${name} template ${empty ? "template0" : template}`);
      return { url: server.url(name) };
    } catch (error) {
      return { missing: error instanceof Error ? error.message : String(error) };
    }
  }

  const door = createServer((request, response) => {
    // One after the other: a template cannot be copied twice at once.
    last = last.then(async () => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(await answer(request.url === "/empty")));
    });
  });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  const address = door.address();
  if (address === null || typeof address === "string") throw new Error("no port is free");
  project.provide("postgresDoor", `http://127.0.0.1:${address.port}`);

  return async () => {
    door.closeAllConnections();
    door.close();
    const cluster = await opening?.catch(() => undefined);
    await cluster?.admin.end();
    await cluster?.server.stop();
  };
}

async function open(): Promise<Cluster> {
  const server = await startPostgres();
  const admin = new pg.Client(server.url("postgres"));
  await admin.connect();
  // The server is stopped under it when the run ends early.
  admin.on("error", () => undefined);
  await admin.query(`create database ${template} template template0`);
  const { openStore } = await import("../../data/index.ts");
  const store = await openStore(server.url(template));
  await store.close();
  return { server, admin };
}
