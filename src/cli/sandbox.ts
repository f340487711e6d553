// `cultivate sandbox`: a community on this machine, with no token and no server.
import type { Command } from "commander";
import { startSandbox } from "../compose.ts";
import { readConfig } from "../config.ts";
import type { Terminal } from "./terminal.ts";
import { untilStopped } from "./until-stopped.ts";

export const greet = (url: string): string =>
  `Cultivate's sandbox is open: ${url}\nNo token is needed, nothing leaves this machine, and the clock is yours. Ctrl-C closes it.\n`;

export function addSandbox(program: Command, terminal: Terminal): void {
  program
    .command("sandbox")
    .description("Open the sandbox: a demo community, or your own export.")
    .option("--import <path...>", "open on a Slack export, DiscordChatExporter JSON or CSV instead of the demo")
    .action(async (options: { import?: string[] }) => {
      // The sandbox has no use for a platform's variables, and a wrong one there must not keep it shut.
      const own = Object.entries(terminal.environment).filter(([name]) => !/^(SLACK|DISCORD)_/.test(name));
      const config = readConfig(Object.fromEntries(own));
      const running = await startSandbox(config, options.import ? { datasets: options.import } : {});
      terminal.out(greet(running.url));
      await untilStopped(running);
    });
}
