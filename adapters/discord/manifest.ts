// What an admin needs to bring the bot to a server: the install link, every permission and intent with its reason, and the
// commands that will be registered.
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord.js";
import type { AnyCommand } from "../../src/commands/define.ts";
import { textsIn } from "../../src/text/texts.ts";
import { commandTree } from "./command-tree.ts";
import { allPermissions, bitsOf, essential, permissionBits, permissionName, permissionReason } from "./permissions.ts";

export type DiscordManifest = {
  /** Opened by an admin, it asks for the server and shows the permissions. */
  readonly installLink: string;
  readonly scopes: readonly string[];
  readonly permissions: readonly {
    readonly name: string;
    readonly bit: string;
    readonly reason: string;
    readonly needed: boolean;
  }[];
  readonly intents: readonly { readonly name: string; readonly privileged: boolean; readonly reason: string }[];
  /** What is registered at the next start, as Discord's API takes it. */
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
};

const scopes = ["bot", "applications.commands"];
const intents = ["guilds", "messages", "reactions", "events", "members"] as const;
const text = textsIn("en");

/** Throws an Error that says what to do when the commands do not fit Discord's limits. */
export function discordManifest(
  commands: readonly AnyCommand[],
  { applicationId = "YOUR_APPLICATION_ID" }: { readonly applicationId?: string | undefined } = {},
): DiscordManifest {
  return {
    installLink: installLink(applicationId),
    scopes,
    permissions: allPermissions.map((permission) => ({
      name: permissionName(permission),
      bit: String(permissionBits[permission]),
      reason: permissionReason(permission),
      needed: essential.includes(permission),
    })),
    intents: intents.map((intent) => ({
      name: text.plain(`discord.intent.${intent}`),
      privileged: intent === "members",
      reason: text.plain(`discord.intent.${intent}.why`),
    })),
    commands: commandTree(commands).commands,
  };
}

export const installLink = (applicationId: string): string =>
  `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: applicationId, scope: scopes.join(" "), permissions: String(bitsOf(allPermissions)) })}`;

/** The manifest for people: what `cultivate manifest discord` prints. */
export function describeManifest(manifest: DiscordManifest): string {
  const line = (name: string, reason: string, note: string) => `  - ${name}${note}: ${reason}`;
  return [
    text.plain("discord.manifest.link"),
    `  ${manifest.installLink}`,
    "",
    text.plain("discord.manifest.permissions"),
    ...manifest.permissions.map(({ name, reason, needed }) =>
      line(name, reason, needed ? ` (${text.plain("discord.manifest.needed")})` : ""),
    ),
    "",
    text.plain("discord.manifest.intents"),
    ...manifest.intents.map(({ name, reason, privileged }) =>
      line(name, reason, privileged ? ` (${text.plain("discord.manifest.privileged")})` : ""),
    ),
    "",
    text.plain("discord.manifest.commands"),
    JSON.stringify(manifest.commands, null, 2),
    "",
  ].join("\n");
}
