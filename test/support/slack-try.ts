// The adapter with a small core on an emulated Slack, in either mode.

import { createSlackAdapter, type SlackAdapter, type SlackOptions } from "../../adapters/slack/adapter.ts";
import type { SlackConfig } from "../../src/config.ts";
import { instant } from "../../src/time/instant.ts";
import { createTestCore, type TestCore } from "./slack-core.ts";
import { overHttp, overSocket, type Person, type Way } from "./slack-driver.ts";
import { appToken, botToken, type SlackWorld, signingSecret, startSlack } from "./slack-emulator.ts";

export type Mode = "http" | "socket";
export const modes: readonly Mode[] = ["http", "socket"];

export type Logged = {
  readonly level: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly message: string;
};

export type Tryout = {
  readonly slack: SlackWorld;
  readonly core: TestCore;
  readonly adapter: SlackAdapter;
  readonly way: Way;
  readonly ada: Person;
  readonly bob: Person;
  readonly log: readonly Logged[];
  end(): Promise<void>;
};

/** The adapter's own pauses, ten times as short, for tests that have to see them pass. */
export const hurried = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds / 10));

export async function tryOut(
  mode: Mode,
  options: Partial<SlackOptions> & { scopes?: readonly string[] } = {},
): Promise<Tryout> {
  const slack = await startSlack(options.scopes === undefined ? {} : { scopes: options.scopes });
  const core = createTestCore();
  const log: Logged[] = [];
  const note = (level: string) => (facts: Readonly<Record<string, unknown>>, message: string) =>
    void log.push({ level, facts, message });
  const config: SlackConfig =
    mode === "http"
      ? { mode, apiUrl: slack.apiUrl, botToken, signingSecret }
      : { mode, apiUrl: slack.apiUrl, botToken, appToken, signingSecret: undefined };
  const adapter = createSlackAdapter({
    config,
    logger: { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") },
    clock: { now: () => instant(new Date()) },
    http: { host: "127.0.0.1", port: 0, routes: [] },
    homeLine: "home",
    shortcuts: [{ id: "story-from-message", line: "story", option: "what" }],
    ...options,
  });
  await adapter.start(core);
  const way = mode === "http" ? overHttp(`http://127.0.0.1:${adapter.port()}/slack/events`) : overSocket(slack);
  const { team_id: team } = await slack.ask<{ team_id: string }>("auth.test", {});
  const { members } = await slack.ask<{ members: { id: string; name: string }[] }>("users.list", {});
  const { channels } = await slack.ask<{ channels: { id: string; name: string }[] }>("conversations.list", {});
  const channel = channels.find(({ name }) => name === "practice")?.id ?? "";
  const person = (name: string): Person => ({
    user: members.find((member) => member.name === name)?.id ?? "",
    name,
    channel,
    team,
  });
  return {
    slack,
    core,
    adapter,
    way,
    ada: person("ada"),
    bob: person("bob"),
    log,
    async end() {
      await adapter.stop();
      await slack.close();
    },
  };
}
