// Tells Discord which commands there are, only when it knows others: registrations are few a day and take a while to show.
import { type APIApplicationCommand, Routes } from "discord.js";
import { type CommandDifferences, commandDifferences, isSame } from "./command-diff.ts";
import type { CommandTree } from "./command-tree.ts";
import type { DiscordApi } from "./discord-api.ts";

const registered = (api: DiscordApi, applicationId: string): Promise<APIApplicationCommand[]> =>
  api.get(Routes.applicationCommands(applicationId), { query: new URLSearchParams({ with_localizations: "true" }) });

/** What differs between the wanted commands and those that Discord has. */
export const compareCommands = async (
  api: DiscordApi,
  applicationId: string,
  tree: CommandTree,
): Promise<CommandDifferences> => commandDifferences(tree.commands, await registered(api, applicationId));

export type Registration = {
  readonly differences: CommandDifferences;
  /** As Discord has them now, with their ids. */
  readonly commands: readonly Pick<APIApplicationCommand, "id" | "name">[];
};

/** Answers what had to change; an unchanged registration costs one read. */
export async function registerCommands(
  api: DiscordApi,
  applicationId: string,
  tree: CommandTree,
): Promise<Registration> {
  const there = await registered(api, applicationId);
  const differences = commandDifferences(tree.commands, there);
  if (isSame(differences)) return { differences, commands: there };
  const commands = await api.put<APIApplicationCommand[]>(Routes.applicationCommands(applicationId), {
    body: tree.commands,
  });
  return { differences, commands };
}
