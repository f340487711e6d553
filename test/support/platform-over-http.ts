// A chat platform that outlives the bot: it keeps what it accepted while the bot's process is killed and started again.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ChatAdapter, DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import { ableToAll } from "./builders.ts";

export type Accepted = { readonly key: string; readonly to: string };

export async function startPlatform() {
  const accepted: Accepted[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const asked = JSON.parse(Buffer.concat(chunks).toString()) as Accepted & { find?: boolean };
      const index = accepted.findIndex((one) => one.key === asked.key);
      if (!asked.find) accepted.push({ key: asked.key, to: asked.to });
      const number = asked.find ? index : accepted.length - 1;
      response.end(JSON.stringify(number < 0 ? null : { channel: asked.to, message: String(number) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    accepted,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** `step` is called before a message goes out and after it was accepted: the places where a process may die. */
export function platformAdapter(url: string, step: () => void = () => {}): ChatAdapter {
  const ask = async (body: object) => {
    const response = await fetch(url, { method: "POST", body: JSON.stringify(body) }).catch((cause: unknown) => {
      throw new DeliveryProblem("uncertain", "no answer", { cause });
    });
    return (await response.json()) as { channel: string; message: string } | null;
  };
  return {
    platform: "sandbox",
    capabilities: ableToAll,
    start: async () => {},
    stop: async () => {},
    installations: async () => [],
    async send({ key, to }) {
      step();
      const receipt = await ask({ key, to: to.ref });
      step();
      if (!receipt) throw new DeliveryProblem("uncertain", "not accepted");
      return receipt;
    },
    find: async ({ key, to }) => (await ask({ key, to: to.ref, find: true })) ?? undefined,
  };
}
