// The Slack app's manifest, made from the list of commands. Paste it at api.slack.com/apps to make the app.
import type { AnyCommand } from "../../src/commands/define.ts";
import { clip } from "./mrkdwn.ts";
import { chosen, events, type SlackChoices, scopes } from "./scopes.ts";
import { messageShortcuts } from "./shortcuts.ts";
import { eventsPath, redirectPath } from "./transport.ts";

export type ManifestOptions = {
  /** `http`: one workspace by requests; `socket`: one workspace without a public address; `oauth`: many workspaces. */
  readonly mode: "http" | "socket" | "oauth";
  /** Where Slack reaches this process, without a slash at the end. Not needed for the socket. */
  readonly publicUrl?: string;
  readonly choices?: SlackChoices;
};

/** Limits of Slack's manifest schema. */
const most = { usageHint: 1000, shortcutName: 24, shortcutDescription: 150 };

const longDescription =
  "Cultivate helps a group of people who learn from each other to stay together. It keeps a rhythm of gatherings and reminds everybody in their own time, welcomes newcomers, collects stories of what came out of it, and gives facilitators a quiet overview. It counts that people take part, never what they write, and whoever does not want to hear from it says so with one click.";

export function slackManifest(commands: readonly AnyCommand[], options: ManifestOptions): object {
  const { mode, choices = {} } = options;
  const address = mode === "socket" ? undefined : options.publicUrl;
  const url = address === undefined ? {} : { url: address + eventsPath };
  const requestUrl = address === undefined ? {} : { request_url: address + eventsPath };
  const command = (name: string, description: string, hint: string) => ({
    command: name,
    description,
    usage_hint: clip(hint, most.usageHint),
    should_escape: true,
    ...url,
  });
  return {
    display_information: {
      name: "Cultivate",
      description: "Helps people tend a community of practice",
      long_description: longDescription,
      background_color: "#2f4f3a",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "Cultivate", always_online: true },
      shortcuts: messageShortcuts.map(({ id, name, description }) => ({
        name: clip(name, most.shortcutName),
        type: "message",
        callback_id: id,
        description: clip(description, most.shortcutDescription),
      })),
      slash_commands: [
        command(
          "/cop",
          "Your community of practice: what is next, stories, preferences, help",
          hintFor(commands, false),
        ),
        command("/facilitate", "For facilitators: rhythm, gatherings, members, overview", hintFor(commands, true)),
      ],
    },
    oauth_config: {
      ...(mode === "oauth" && address !== undefined ? { redirect_urls: [address + redirectPath] } : {}),
      scopes: { bot: chosen(scopes, choices) },
    },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: chosen(events, choices) },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: mode === "oauth",
      socket_mode_enabled: mode === "socket",
      token_rotation_enabled: mode === "oauth",
    },
  };
}

/** The words one can say, by whom they are for, the second ones in brackets: Slack gives a thousand characters. */
function hintFor(commands: readonly AnyCommand[], facilitators: boolean): string {
  const said = commands
    .filter((command) => !command.hidden && command.words !== "")
    .filter((command) => (command.for === "facilitator" || command.for === "admin") === facilitators)
    .map((command) => command.words.split(" "));
  const firsts = [...new Set(said.map(([first = ""]) => first))].sort();
  const hints = firsts.map((first) => {
    const seconds = said.flatMap(([word, second]) => (word === first && second !== undefined ? [second] : []));
    return seconds.length === 0 ? first : `${first} [${[...new Set(seconds)].sort().join(", ")}]`;
  });
  return hints.join(" · ") || "help";
}
