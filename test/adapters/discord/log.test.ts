import { afterEach, expect, it } from "vitest";
import { quoted } from "../../../src/cards/card.ts";
import { privately } from "../../../src/commands/reply.ts";
import { token } from "../../support/discord-server.ts";
import { type DiscordWorld, startDiscord } from "../../support/discord-world.ts";

let world: DiscordWorld;
afterEach(() => world.close());

/** Everything in an error that a serializer could find. */
const whole = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (one instanceof Error ? { ...one, message: one.message, stack: one.stack } : one));

it("the log holds no token and no word that a person wrote or read, however much goes wrong", async () => {
  world = await startDiscord({ inbound: { run: async () => privately({ text: [quoted("a secret word")] }) } });
  const { server, person, adapter, guild, channel } = world;
  const refused = (code: number) => ({ status: 400, body: { code, message: "Invalid Form Body" } });
  server.fault({ when: ({ method }) => method === "PATCH", times: 4, answer: refused(50035) });
  const ada = person("Ada");
  const doings = [ada.command("cop next"), ada.command("cop help", { word: "another secret word" })];
  for (const { open } of doings) await server.until(() => server.callsTo("PATCH", new RegExp(open.token)).length === 2);
  server.fault({ when: ({ path }) => path.includes("/callback"), times: 1, answer: refused(50035) });
  const unheard = ada.command("cop next");
  await server.until(() => server.callsTo("PATCH", new RegExp(unheard.open.token)).length === 1);
  server.fault({ when: ({ path }) => path.endsWith("/threads"), times: 1, answer: refused(50035) });
  const card = { text: [quoted("a third secret word")], thread: "a fourth secret word" };
  await adapter.send({ installation: guild.id, to: { kind: "channel", ref: channel.id }, card, kind: "k", key: "k" });
  await adapter.stop();
  expect(world.logged.filter(({ level }) => level === "warn" || level === "error").length).toBeGreaterThan(4);
  const all = whole(world.logged);
  expect(all).not.toContain("secret word");
  expect(all).not.toContain(token);
  for (const { open } of [...doings, unheard]) expect(all).not.toContain(open.token);
});
