// Whether the port can be had; a Cultivate that answers there already is as good.
import { createServer } from "node:net";
import type { Config } from "../../config.ts";
import type { Finding } from "../../ports/platform-check.ts";

/** Long enough for a busy machine, short enough for a person who waits. In milliseconds. */
const patience = 3000;

export async function checkPort({ host, port }: Pick<Config, "host" | "port">): Promise<Finding> {
  const name = "port";
  const code = await tryToListen(host, port);
  if (code === undefined) return { name, ok: true, detail: `Port ${port} on ${host} is free.` };
  if (code === "EADDRINUSE" && (await isCultivate(host, port))) {
    return { name, ok: true, detail: `A Cultivate answers on port ${port} of ${host} already.` };
  }
  const fixes: Readonly<Record<string, string>> = {
    EADDRINUSE: "Stop the program that has it, or choose another port with PORT.",
    EACCES: "Choose a port above 1023 with PORT.",
    EADDRNOTAVAIL: "Set HOST to 127.0.0.1, or to an address of this machine.",
    ENOTFOUND: "Set HOST to 127.0.0.1, or to an address of this machine.",
  };
  const detail = `Port ${port} on ${host} cannot be listened on (${code}).`;
  return { name, ok: false, detail, fix: fixes[code] ?? "Choose other values for HOST and PORT." };
}

/** The error's code, or undefined when it went well. */
const tryToListen = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });

async function isCultivate(host: string, port: number): Promise<boolean> {
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const name = reachable.includes(":") ? `[${reachable}]` : reachable;
  try {
    const answer = await fetch(`http://${name}:${port}/healthz`, { signal: AbortSignal.timeout(patience) });
    const health: unknown = await answer.json();
    return typeof health === "object" && health !== null && "ok" in health && health.ok === true;
  } catch {
    return false;
  }
}
