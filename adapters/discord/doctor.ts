// What `cultivate doctor` looks at on Discord: token, application, intents, gateway, permissions in each server, registered
// commands. It reads only.
import {
  type APIApplication,
  type APIGatewayBotInfo,
  type APIGuildMember,
  type APIRole,
  type APIUser,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from "discord.js";
import type { AnyCommand } from "../../src/commands/define.ts";
import type { Finding, PlatformCheck } from "../../src/ports/platform-check.ts";
import { isSame } from "./command-diff.ts";
import { commandTree } from "./command-tree.ts";
import { membersAllowed } from "./connection.ts";
import { createApi, type DiscordApi } from "./discord-api.ts";
import { installLink } from "./manifest.ts";
import { allPermissions, essential, missingFrom, permissionNames } from "./permissions.ts";
import { compareCommands } from "./register-commands.ts";

export type DiscordDoctorOptions = {
  readonly token: string;
  readonly applicationId: string;
  readonly apiUrl?: string | undefined;
  readonly commands: readonly AnyCommand[];
  /** Milliseconds that Discord is given for each answer. Default 5,000. */
  readonly patienceMs?: number;
  /** How many servers are looked at one by one. Default 25. */
  readonly mostServers?: number;
};

export function checkDiscord(options: DiscordDoctorOptions): PlatformCheck {
  const api = createApi({ ...options, quickMs: options.patienceMs ?? 5_000 });
  return async () => {
    const token = await checkToken(api);
    if (!token.ok) return [token];
    return [
      token,
      ...(await checkApplication(api, options.applicationId)),
      await checkGateway(api),
      await checkCommands(api, options),
      ...(await checkServers(api, options)),
    ];
  };
}

const portal = "https://discord.com/developers/applications";

async function checkToken(api: DiscordApi): Promise<Finding> {
  const name = "Discord token";
  try {
    const user = await api.get<APIUser>(Routes.user());
    return { name, ok: true, detail: `It belongs to ${user.username}.` };
  } catch (error) {
    if ((error as { status?: unknown }).status === 401) {
      return {
        name,
        ok: false,
        detail: "Discord does not accept DISCORD_TOKEN.",
        fix: `Reset the token at ${portal} (your application, Bot, Reset Token) and set DISCORD_TOKEN to the new one.`,
      };
    }
    return {
      name,
      ok: false,
      detail: `Discord could not be asked (${messageOf(error)}).`,
      fix: "Check the machine's way to the internet, and DISCORD_API_URL if it is set: it ends with /api, without the version.",
    };
  }
}

async function checkApplication(api: DiscordApi, applicationId: string): Promise<readonly Finding[]> {
  return found("Discord application", async () => {
    const application = await api.get<APIApplication>(Routes.currentApplication());
    const same = application.id === applicationId;
    const members = membersAllowed(application.flags ?? 0);
    return [
      same
        ? { name: "Discord application", ok: true, detail: `${application.name} (${application.id}).` }
        : {
            name: "Discord application",
            ok: false,
            detail: `DISCORD_TOKEN belongs to the application ${application.id}, not to ${applicationId}.`,
            fix: `Set DISCORD_APPLICATION_ID to ${application.id}.`,
          },
      {
        name: "Discord intents",
        ok: true,
        detail: members
          ? "The bot hears who joins a server. It does not ask for message content."
          : `The bot does not hear who joins a server, and welcomes newcomers only where the server posts a note about them. To change that, switch on Server Members Intent at ${portal} (Bot, Privileged Gateway Intents).`,
      },
    ];
  });
}

async function checkGateway(api: DiscordApi): Promise<Finding> {
  const name = "Discord gateway";
  const [finding] = await found(name, async () => {
    const { shards, session_start_limit: starts } = await api.get<APIGatewayBotInfo>(Routes.gatewayBot());
    const enough = starts.remaining > 0;
    const hours = Math.ceil(starts.reset_after / 3_600_000);
    return [
      {
        name,
        ok: enough,
        detail: `Discord recommends ${shards} ${shards === 1 ? "shard" : "shards"}; ${starts.remaining} of ${starts.total} starts are left today.`,
        ...(enough ? {} : { fix: `Wait ${hours} hours before the next start, and find out why it starts so often.` }),
      },
    ];
  });
  return finding as Finding;
}

async function checkCommands(api: DiscordApi, { applicationId, commands }: DiscordDoctorOptions): Promise<Finding> {
  const name = "Discord commands";
  const [finding] = await found(name, async () => {
    const differences = await compareCommands(api, applicationId, commandTree(commands));
    const { missing, changed, surplus } = differences;
    if (isSame(differences)) return [{ name, ok: true, detail: "All are registered as they should be." }];
    if (missing.length > 0 && missing.length === commandTree(commands).commands.length) {
      return [{ name, ok: true, detail: "None are registered yet; the first start does that." }];
    }
    const parts = [
      ...missing.map((one) => `${one} is missing`),
      ...changed.map((one) => `${one} has changed`),
      ...surplus.map((one) => `${one} is not used any more`),
    ];
    return [
      { name, ok: false, detail: `${parts.join(", ")}.`, fix: "Run `npx cultivate start` once; it registers them." },
    ];
  });
  return finding as Finding;
}

async function checkServers(api: DiscordApi, options: DiscordDoctorOptions): Promise<readonly Finding[]> {
  return found("Discord servers", async () => {
    const query = new URLSearchParams({ limit: "200" });
    const all = await api.get<RESTAPIPartialCurrentUserGuild[]>(Routes.userGuilds(), { query });
    if (all.length === 0) {
      return [
        {
          name: "Discord servers",
          ok: false,
          detail: "The bot is in no server yet.",
          fix: `Open ${installLink(options.applicationId)}`,
        },
      ];
    }
    const most = options.mostServers ?? 25;
    const findings: Finding[] = [];
    for (const { id, name } of all.slice(0, most))
      findings.push(...(await checkServer(api, options.applicationId, id, name)));
    if (all.length > most)
      findings.push({
        name: "Discord servers",
        ok: true,
        detail: `${all.length - most} more were not looked at one by one.`,
      });
    return findings;
  });
}

/** The permissions of the bot's roles in the server; a channel may still take some away. */
async function checkServer(
  api: DiscordApi,
  applicationId: string,
  server: string,
  called: string,
): Promise<readonly Finding[]> {
  const name = `Discord server ${called}`;
  return found(name, async () => {
    const roles = await api.get<APIRole[]>(Routes.guildRoles(server));
    const me = await api.get<APIUser>(Routes.user());
    const member = await api.get<APIGuildMember>(Routes.guildMember(server, me.id));
    const own = roles.filter((role) => role.id === server || member.roles.includes(role.id));
    const has = own.reduce((sum, role) => sum | BigInt(role.permissions), 0n);
    const missing = missingFrom(has, allPermissions);
    if (missing.length === 0) return [{ name, ok: true, detail: "All permissions are there." }];
    const broken = missing.some((permission) => essential.includes(permission));
    return [
      {
        name,
        ok: !broken,
        detail: `Missing: ${permissionNames(missing)}.${broken ? "" : " What needs them falls back to a step for a person."}`,
        fix: `Open ${installLink(applicationId)} once more for this server, or give the bot's role these permissions (Server Settings, Roles).`,
      },
    ];
  });
}

/** One thing that cannot be looked at keeps nothing else from being looked at. */
async function found(name: string, look: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    return [
      { name, ok: false, detail: `This could not be looked at (${messageOf(error)}).`, fix: "Try again in a minute." },
    ];
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);
