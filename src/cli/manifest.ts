// `cultivate manifest slack|discord`: what an admin pastes or opens to bring the bot in, made from the list of commands, so
// that it cannot be out of step with them.
import { type Command, Option } from "commander";
import { readConfig, withoutPlatforms } from "../config.ts";
import { Refused } from "../errors.ts";
import { asJson, type Terminal } from "./terminal.ts";

type SlackWish = {
  mode?: "http" | "socket" | "oauth";
  history?: true;
  privateChannels?: true;
  connect?: true;
  circles?: true;
  groups?: true;
};

export function addManifest(program: Command, terminal: Terminal): void {
  const manifest = program.command("manifest").description("Print what an admin needs to bring the bot in.");

  manifest
    .command("slack")
    .description("The Slack app's manifest (JSON), for api.slack.com/apps, Create New App, From a manifest.")
    .addOption(
      new Option("--mode <how>", "by default what the environment says; http and oauth need PUBLIC_URL").choices([
        "http",
        "socket",
        "oauth",
      ]),
    )
    .option("--history", "ask for reading history, to count posts and replies (never their words)")
    .option("--private-channels", "for communities in private channels")
    .option("--connect", "for inviting guests through Slack Connect")
    .option("--circles", "for private places: small circles, and people who agreed to meet")
    .option("--groups", "for finding people to invite in user groups")
    .option("--json", "as without: it is JSON anyway")
    .action(async ({ mode: wanted, ...choices }: SlackWish) => {
      const { slackManifest } = await import("../../adapters/slack/manifest.ts");
      const { commands } = await import("../rooms.ts");
      const { environment } = terminal;
      const publicUrl = environment.PUBLIC_URL?.trim()
        ? readConfig(withoutPlatforms(environment)).publicUrl
        : undefined;
      const mode = wanted ?? modeOf(environment) ?? (publicUrl === undefined ? "socket" : "http");
      if (mode !== "socket" && publicUrl === undefined) {
        throw new Refused(
          "PUBLIC_URL is missing: Slack has to know where to reach this process. Set it to a full address such as https://cultivate.example.org, or choose `--mode socket`, which needs none.",
        );
      }
      if (wanted === undefined) terminal.problem(`${madeFor[mode]}\n`);
      terminal.out(
        asJson(slackManifest(commands, { mode, choices, ...(publicUrl === undefined ? {} : { publicUrl }) })),
      );
    });

  manifest
    .command("discord")
    .description("The install link, the permissions with their reasons, and the commands that will be registered.")
    .option("--json", "one JSON document")
    .action(async ({ json }: { json?: true }) => {
      const { describeManifest, discordManifest } = await import("../../adapters/discord/manifest.ts");
      const { commands } = await import("../rooms.ts");
      const applicationId = terminal.environment.DISCORD_APPLICATION_ID?.trim() || undefined;
      const made = discordManifest(commands, { applicationId });
      terminal.out(json ? asJson(made) : describeManifest(made));
    });
}

type Mode = NonNullable<SlackWish["mode"]>;

const madeFor: Readonly<Record<Mode, string>> = {
  http: "Made for one workspace over HTTP, at PUBLIC_URL. `--mode` chooses another way.",
  socket: "Made for Socket Mode, which needs no public address. `--mode` chooses another way.",
  oauth: "Made for many workspaces by OAuth, at PUBLIC_URL. `--mode` chooses another way.",
};

/** The way that the variables which are set so far belong to. */
function modeOf(environment: Terminal["environment"]): Mode | undefined {
  const has = (name: string) => Boolean(environment[name]?.trim());
  if (has("SLACK_CLIENT_ID")) return "oauth";
  if (has("SLACK_APP_TOKEN")) return "socket";
  return has("SLACK_SIGNING_SECRET") ? "http" : undefined;
}
