// `cultivate sandbox`: a community on this machine, with no token and no server.
import type { Command } from "commander";
import { readConfig, withoutPlatforms } from "../config.ts";
import { progressOf } from "./progress.ts";
import { printable, type Terminal } from "./terminal.ts";
import { untilStopped } from "./until-stopped.ts";

export const greet = (url: string): string =>
  `Cultivate's sandbox is open: ${url}\nNo token is needed, nothing leaves this machine, and the clock is yours. Ctrl-C closes it.\n`;

export function addSandbox(program: Command, terminal: Terminal): void {
  program
    .command("sandbox")
    .description("Open the sandbox: a demo community, or your own export with --import.")
    .option("--import <path...>", "open on a Slack export, DiscordChatExporter JSON or CSV, the first of them")
    .action(async (options: { import?: string[] }) => {
      const config = readConfig(withoutPlatforms(terminal.environment));
      const { startSandbox } = await import("../compose.ts");
      const { import: datasets = [] } = options;
      const progress = await progressOf(`Reading ${printable(datasets[0] ?? "")}`, datasets[0] ? terminal : {});
      const running = await startSandbox(config, { datasets, onProgress: progress.report }).finally(progress.end);
      terminal.out(greet(running.url));
      await untilStopped(running, terminal);
    });
}
