// The environment, read once: every problem is reported at once, with the variable's name and what to do. Nothing is
// half-started.
import { z } from "zod";
import { Refused } from "./errors.ts";

export type SlackConfig = {
  readonly apiUrl: string | undefined;
} & (
  | { readonly mode: "http"; readonly signingSecret: string; readonly botToken: string }
  | {
      readonly mode: "socket";
      readonly appToken: string;
      readonly botToken: string;
      readonly signingSecret: string | undefined;
    }
  | {
      readonly mode: "oauth";
      readonly signingSecret: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    }
);

export type DiscordConfig = {
  readonly token: string;
  readonly applicationId: string;
  readonly apiUrl: string | undefined;
  readonly shards: "auto" | number;
};

export type Config = {
  /** `sqlite:path`, `sqlite::memory:` or `postgres://…`. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Where people reach this process, without a slash at the end. */
  readonly publicUrl: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly metricsToken: string | undefined;
  /** 32 bytes. */
  readonly encryptionKey: Buffer | undefined;
  readonly slack: SlackConfig | undefined;
  readonly discord: DiscordConfig | undefined;
};

export type Environment = Readonly<Record<string, string | undefined>>;

const shape = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, "must be sqlite:<path>, sqlite::memory: or postgres://…")
    .optional(),
  HOST: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d+$/, "must be a number")
    .transform(Number)
    .pipe(z.number().max(65535, "must be at most 65535"))
    .optional(),
  PUBLIC_URL: z.url("must be a full address such as https://cultivate.example.org").optional(),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
    .optional(),
  METRICS_TOKEN: z.string().optional(),
  ENCRYPTION_KEY: z
    .string()
    .transform((text) => Buffer.from(text, "base64"))
    .refine((key) => key.length === 32, "must be 32 bytes in base64; make one with: openssl rand -base64 32")
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_BOT_TOKEN: z.string().startsWith("xoxb-", "must be a bot token (it begins with xoxb-)").optional(),
  SLACK_APP_TOKEN: z.string().startsWith("xapp-", "must be an app-level token (it begins with xapp-)").optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  SLACK_API_URL: z
    .url("must be a full address that ends with /api/")
    .endsWith("/api/", "must end with /api/")
    .optional(),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_APPLICATION_ID: z.string().regex(/^\d+$/, "must be the application's number").optional(),
  DISCORD_API_URL: z
    .url("must be a full address that ends with /api")
    .endsWith("/api", "must end with /api, without the version")
    .optional(),
  DISCORD_SHARDS: z
    .union(
      [
        z.literal("auto"),
        z
          .string()
          .regex(/^[1-9]\d*$/)
          .transform(Number),
      ],
      "must be auto or a number from 1",
    )
    .optional(),
});

type Read = z.infer<typeof shape>;

/** Every variable that is read. */
export const variables = Object.keys(shape.shape) as readonly string[];

/** Whatever has no use for a platform is not kept from working by a platform's wrong or missing variable. */
export const withoutPlatforms = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(SLACK|DISCORD)_/.test(name)));

/**
 * Reads a Config from an environment record. Empty values count as absent. Throws Refused with all problems at once.
 */
export function readConfig(environment: Environment): Config {
  const { read, problems } = examine(environment);
  if (read) return build(read);
  throw new Refused(
    `The environment is not complete, so nothing was started:\n${problems.map((problem) => `  - ${problem}`).join("\n")}\nSee .env.example for every variable, or run \`npx cultivate doctor\`.`,
  );
}

/** What is wrong or missing, a sentence each; none when `readConfig` would answer. */
export const environmentProblems = (environment: Environment): readonly string[] => examine(environment).problems;

function examine(environment: Environment): { readonly read: Read | undefined; readonly problems: readonly string[] } {
  const given = Object.fromEntries(
    Object.entries(environment)
      .filter(([name]) => name in shape.shape)
      .filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = shape.safeParse(given);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  const problems = [...wrong, ...halfSet((name) => name in given)];
  return { read: parsed.success && problems.length === 0 ? parsed.data : undefined, problems };
}

function halfSet(has: (name: string) => boolean): string[] {
  const problems: string[] = [];
  const need = (condition: boolean, name: string, why: string) => {
    if (condition && !has(name)) problems.push(`${name} is missing: ${why}.`);
  };
  const oauth = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET"];
  const anyOauth = oauth.some(has);
  for (const name of oauth) need(anyOauth, name, `installing by OAuth needs ${oauth.join(", ")} together`);
  need(anyOauth, "SLACK_SIGNING_SECRET", "Slack's requests are checked with it (Basic Information, App Credentials)");
  need(anyOauth, "ENCRYPTION_KEY", "stored Slack tokens are encrypted with it; make one with: openssl rand -base64 32");
  if (anyOauth && has("SLACK_BOT_TOKEN"))
    problems.push(
      "SLACK_BOT_TOKEN and SLACK_CLIENT_ID exclude each other: use the token for one workspace, OAuth for many.",
    );
  const single = !anyOauth && ["SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"].some(has);
  need(single, "SLACK_BOT_TOKEN", "it is under OAuth & Permissions of your Slack app");
  if (single && !has("SLACK_SIGNING_SECRET") && !has("SLACK_APP_TOKEN")) {
    problems.push("SLACK_SIGNING_SECRET is missing: set it for HTTP, or SLACK_APP_TOKEN for Socket Mode.");
  }
  const discord = ["DISCORD_TOKEN", "DISCORD_APPLICATION_ID"];
  for (const name of discord) need(discord.some(has), name, `Discord needs ${discord.join(" and ")} together`);
  return problems;
}

function build(read: Read): Config {
  const slack = slackOf(read);
  const discord = discordOf(read);
  const host = read.HOST ?? (slack || discord ? "0.0.0.0" : "127.0.0.1");
  const port = read.PORT ?? 3000;
  return {
    databaseUrl: read.DATABASE_URL ?? (slack || discord ? "sqlite:var/cultivate.db" : "sqlite::memory:"),
    host,
    port,
    publicUrl: (read.PUBLIC_URL ?? `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`).replace(/\/+$/, ""),
    logLevel: read.LOG_LEVEL ?? (slack || discord ? "info" : "warn"),
    metricsToken: read.METRICS_TOKEN,
    encryptionKey: read.ENCRYPTION_KEY,
    slack,
    discord,
  };
}

function slackOf(read: Read): SlackConfig | undefined {
  const apiUrl = read.SLACK_API_URL;
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = read;
  if (read.SLACK_CLIENT_ID && read.SLACK_CLIENT_SECRET && read.SLACK_STATE_SECRET && signingSecret) {
    return {
      mode: "oauth",
      apiUrl,
      signingSecret,
      clientId: read.SLACK_CLIENT_ID,
      clientSecret: read.SLACK_CLIENT_SECRET,
      stateSecret: read.SLACK_STATE_SECRET,
    };
  }
  if (botToken && appToken) return { mode: "socket", apiUrl, appToken, botToken, signingSecret };
  if (botToken && signingSecret) return { mode: "http", apiUrl, signingSecret, botToken };
  return undefined;
}

const discordOf = (read: Read): DiscordConfig | undefined =>
  read.DISCORD_TOKEN && read.DISCORD_APPLICATION_ID
    ? {
        token: read.DISCORD_TOKEN,
        applicationId: read.DISCORD_APPLICATION_ID,
        apiUrl: read.DISCORD_API_URL,
        shards: read.DISCORD_SHARDS ?? "auto",
      }
    : undefined;
