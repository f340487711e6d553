// Tells Discord which commands there are, only when it knows others: registrations are few a day and take a while to show.
import { type APIApplicationCommand, Routes } from "discord.js";
import { type CommandDifferences, commandDifferences, isSame } from "./command-diff.ts";
import type { CommandTree } from "./command-tree.ts";
import type { DiscordApi } from "./discord-api.ts";

/** What differs between the wanted commands and those that Discord has. */
export async function compareCommands(
  api: DiscordApi,
  applicationId: string,
  tree: CommandTree,
): Promise<CommandDifferences> {
  const query = new URLSearchParams({ with_localizations: "true" });
  const registered = await api.get<APIApplicationCommand[]>(Routes.applicationCommands(applicationId), { query });
  return commandDifferences(tree.commands, registered);
}

/** Answers what had to change; an unchanged registration costs one read. */
export async function registerCommands(
  api: DiscordApi,
  applicationId: string,
  tree: CommandTree,
): Promise<CommandDifferences> {
  const differences = await compareCommands(api, applicationId, tree);
  if (!isSame(differences)) await api.put(Routes.applicationCommands(applicationId), { body: tree.commands });
  return differences;
}
