// `cultivate start`: the platforms whose variables are set, or the sandbox when there are none.
import type { Command } from "commander";
import { readConfig } from "../config.ts";
import { greet } from "./sandbox.ts";
import type { Terminal } from "./terminal.ts";
import { untilStopped } from "./until-stopped.ts";

export function addStart(program: Command, terminal: Terminal): void {
  program
    .command("start")
    .description("Run the bot on the platforms whose variables are set; with none, open the sandbox.")
    .action(async () => {
      const config = readConfig(terminal.environment);
      if (config.slack || config.discord) {
        const { startPlatforms } = await import("../compose/platforms.ts");
        const running = await startPlatforms(config);
        terminal.out(
          `Cultivate is running on ${[config.slack && "Slack", config.discord && "Discord"].filter(Boolean).join(" and ")}. Ctrl-C stops it.\n`,
        );
        await untilStopped(running, terminal);
        return;
      }
      const { startSandbox } = await import("../compose.ts");
      const running = await startSandbox(config);
      terminal.out(greet(running.url));
      await untilStopped(running, terminal);
    });
}
