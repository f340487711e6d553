// What `cultivate doctor` looks at on Slack: token, permissions, signing secret, channels, socket, clock. It reads only.
import type { SlackConfig } from "../../src/config.ts";
import type { Finding, PlatformCheck } from "../../src/ports/platform-check.ts";
import { chosen, type SlackChoices, scopes } from "./scopes.ts";
import { slackApiUrl } from "./slack-api.ts";

export type DoctorOptions = {
  /** Channels of the communities in the store; each has to have the bot in it. */
  readonly channels?: readonly { readonly ref: string; readonly name: string }[];
  /** Scopes that were chosen beyond the least. */
  readonly choices?: SlackChoices;
  /** Milliseconds that Slack is given for each answer. */
  readonly patienceMs?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Slack refuses requests whose time is more than five minutes off. */
const mostSkewMs = 5 * 60_000;
const worrySkewMs = 60_000;

type Said = { readonly ok?: boolean; readonly error?: string } & Record<string, unknown>;
type Heard = {
  readonly said: Said;
  readonly scopes: readonly string[] | undefined;
  readonly skewMs: number | undefined;
};

export function checkSlack(config: SlackConfig, options: DoctorOptions): PlatformCheck {
  const ask = (method: string, token: string, args: Record<string, string> = {}): Promise<Heard> =>
    askSlack(`${config.apiUrl ?? slackApiUrl}${method}`, token, args, options);
  return async () => {
    const findings: Finding[] = [];
    if (config.mode !== "socket") findings.push(signingSecret(config.signingSecret));
    if (config.mode === "oauth") return [...findings, ...(await checkReachable(ask))];
    const heard = await reached(() => ask("auth.test", config.botToken));
    if ("problem" in heard) return [...findings, { name: "Slack", ok: false, detail: heard.problem, fix: unreachable }];
    findings.push(botToken(heard), clock(heard));
    if (heard.said.ok === true) {
      findings.push(permissions(heard, options.choices ?? {}));
      for (const channel of options.channels ?? []) {
        findings.push(
          await membership(channel, () => ask("conversations.info", config.botToken, { channel: channel.ref })),
        );
      }
    }
    if (config.mode === "socket")
      findings.push(await socket(() => ask("apps.connections.open", config.appToken), options));
    return findings;
  };
}

const unreachable = "Check that this machine may reach slack.com by HTTPS, and SLACK_API_URL if it is set.";

async function askSlack(
  address: string,
  token: string,
  args: Record<string, string>,
  options: DoctorOptions,
): Promise<Heard> {
  const response = await fetch(address, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
    signal: AbortSignal.timeout(options.patienceMs ?? 5000),
  });
  const date = Date.parse(response.headers.get("date") ?? "");
  const said = (await response.json().catch(() => ({ error: `HTTP ${response.status}` }))) as Said;
  return {
    said,
    scopes: response.headers.get("x-oauth-scopes")?.split(/\s*,\s*/),
    skewMs: Number.isNaN(date) ? undefined : options.now() - date,
  };
}

async function reached(ask: () => Promise<Heard>): Promise<Heard | { readonly problem: string }> {
  try {
    return await ask();
  } catch (error) {
    return { problem: `Slack could not be reached (${error instanceof Error ? error.name : "no answer"}).` };
  }
}

/** Without a token of a workspace there is only Slack itself to look at. */
async function checkReachable(ask: (method: string, token: string) => Promise<Heard>): Promise<readonly Finding[]> {
  const heard = await reached(() => ask("api.test", ""));
  if ("problem" in heard) return [{ name: "Slack", ok: false, detail: heard.problem, fix: unreachable }];
  return [
    { name: "Slack", ok: true, detail: "It answers. Workspaces install the app at /slack/install." },
    clock(heard),
  ];
}

function signingSecret(secret: string): Finding {
  const ok = /^[0-9a-f]{32}$/i.test(secret);
  return {
    name: "Slack signing secret",
    ok,
    detail: ok ? "It has the shape of one." : "SLACK_SIGNING_SECRET is not 32 hexadecimal digits.",
    ...(ok
      ? {}
      : { fix: "Copy it from Basic Information, App Credentials, Signing Secret of your app on api.slack.com/apps." }),
  };
}

function botToken({ said }: Heard): Finding {
  if (said.ok === true) {
    return {
      name: "Slack bot token",
      ok: true,
      detail: `It belongs to ${String(said.user ?? "the bot")} in ${String(said.team ?? said.team_id)}.`,
    };
  }
  return {
    name: "Slack bot token",
    ok: false,
    detail: `Slack does not accept SLACK_BOT_TOKEN (${said.error ?? "no reason given"}).`,
    fix: "Copy the Bot User OAuth Token from OAuth & Permissions of your app, after installing it to the workspace.",
  };
}

function clock({ skewMs }: Heard): Finding {
  const seconds = Math.round(Math.abs(skewMs ?? 0) / 1000);
  const ok = skewMs === undefined || Math.abs(skewMs) < worrySkewMs;
  const far = skewMs !== undefined && Math.abs(skewMs) >= mostSkewMs;
  return {
    name: "Slack and this clock",
    ok,
    detail: `This machine's clock and Slack's are ${seconds} seconds apart.`,
    ...(ok
      ? {}
      : {
          fix: `Set this machine's clock, for instance by NTP.${far ? " Slack's requests are refused as too old until then." : ""}`,
        }),
  };
}

function permissions({ scopes: granted }: Heard, choices: SlackChoices): Finding {
  const name = "Slack permissions";
  if (granted === undefined) return { name, ok: true, detail: "Slack did not say which ones were granted." };
  const missing = chosen(scopes, choices).filter((scope) => !granted.includes(scope));
  if (missing.length > 0) {
    return {
      name,
      ok: false,
      detail: `Missing: ${missing.join(", ")}.`,
      fix: "Add them under OAuth & Permissions (or paste `cultivate manifest slack` again), then install the app again.",
    };
  }
  const reads = granted.includes("channels:history") || granted.includes("groups:history");
  const opens = chosen(scopes, { circles: true }).every((scope) => granted.includes(scope));
  return {
    name,
    ok: true,
    detail: [
      "All that are needed are there.",
      ...(reads
        ? []
        : [
            "Without a history scope posts and replies are not counted, and a message of which nobody knows whether it arrived is sent again.",
          ]),
      ...(opens
        ? []
        : [
            "Without groups:write, groups:read and mpim:write small circles get no private channel; their members learn each other's names instead.",
          ]),
    ].join(" "),
  };
}

async function membership(channel: { ref: string; name: string }, ask: () => Promise<Heard>): Promise<Finding> {
  const name = `Slack channel of ${channel.name}`;
  const heard = await reached(ask);
  if ("problem" in heard) return { name, ok: false, detail: heard.problem, fix: unreachable };
  const found = heard.said.channel as { name?: string; is_member?: boolean; is_archived?: boolean } | undefined;
  if (found === undefined) {
    const fix = "Add the bot to the channel with /invite @Cultivate; a private channel needs the scope groups:read.";
    return {
      name,
      ok: false,
      detail: `${channel.ref} cannot be looked at (${heard.said.error ?? "no reason given"}).`,
      fix,
    };
  }
  if (found.is_archived) {
    return {
      name,
      ok: false,
      detail: `#${found.name} is archived.`,
      fix: "Bring it back, or give the community another channel.",
    };
  }
  return found.is_member === false
    ? { name, ok: false, detail: `The bot is not in #${found.name}.`, fix: `Say /invite @Cultivate in #${found.name}.` }
    : { name, ok: true, detail: `The bot is in #${found.name}.` };
}

async function socket(ask: () => Promise<Heard>, options: DoctorOptions): Promise<Finding> {
  const name = "Slack socket";
  const fix =
    "Make an app-level token with the scope connections:write under Basic Information, switch Socket Mode on, and set SLACK_APP_TOKEN.";
  const heard = await reached(ask);
  if ("problem" in heard) return { name, ok: false, detail: heard.problem, fix: unreachable };
  const { url } = heard.said;
  if (typeof url !== "string") {
    return { name, ok: false, detail: `Slack does not open a socket (${heard.said.error ?? "no reason given"}).`, fix };
  }
  const greeted = await greeting(url, options.patienceMs ?? 5000);
  return greeted
    ? { name, ok: true, detail: "It opens, and Slack says hello." }
    : {
        name,
        ok: false,
        detail: "The socket does not open.",
        fix: "Check that this machine may open WebSocket connections (wss) to slack.com.",
      };
}

/** Opens the socket, waits for Slack's hello and closes it. */
function greeting(address: string, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = new WebSocket(address);
    const late = setTimeout(() => finish(false), patienceMs);
    const finish = (heard: boolean) => {
      clearTimeout(late);
      connection.close();
      resolve(heard);
    };
    connection.addEventListener("message", () => finish(true), { once: true });
    connection.addEventListener("error", () => finish(false), { once: true });
  });
}
