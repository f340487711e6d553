// The Slack adapter, put together. It translates and knows no rule; what it needs of the process is handed in.
import type { CustomRoute } from "@slack/bolt";
import type { SlackConfig } from "../../src/config.ts";
import { Refused } from "../../src/errors.ts";
import type { ChatAdapter, Inbound } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Credentials } from "../../src/ports/credentials.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { epoch } from "../../src/time/instant.ts";
import { createAnswers } from "./answer.ts";
import { errorWord, isTokenProblem } from "./errors.ts";
import { createForms } from "./forms.ts";
import { createGathered } from "./gathered.ts";
import { createHome } from "./home.ts";
import { createDoor, type Door } from "./inbound.ts";
import { type OAuthWorkspaces, oauthWorkspaces } from "./installations.ts";
import { createInvocations, type MessageShortcut } from "./invoke.ts";
import { createOnce } from "./once.ts";
import { createOutbound } from "./outbound.ts";
import { createOutsiders } from "./outsiders.ts";
import { createPace, type Wait } from "./pace.ts";
import { createPeople } from "./people.ts";
import { createPosting } from "./post.ts";
import { createReports } from "./report.ts";
import { chosen, readChoices, type SlackChoices, scopes } from "./scopes.ts";
import { homeLine, messageShortcuts } from "./shortcuts.ts";
import { type ClientOptions, clientOptions, createSlackApi, identify, slackApiUrl } from "./slack-api.ts";
import { createSubmissions } from "./submit.ts";
import { createTasks, problemWords } from "./tasks.ts";
import { createThreads } from "./threads.ts";
import { createTransport, redirectPath } from "./transport.ts";
import { createUploads } from "./upload.ts";
import { singleWorkspace } from "./workspaces.ts";

export type SlackOptions = {
  readonly config: SlackConfig;
  readonly logger: Logger;
  readonly clock: Clock;
  /**
   * The port that Slack reaches us on, and what else it answers (health, metrics, calendars). In Socket Mode the port is
   * opened only for these routes; leave `http` out to open none.
   */
  readonly http?: { readonly host: string; readonly port: number; readonly routes: readonly CustomRoute[] };
  /** Keeps the tokens of OAuth installs, and the clock that runs after the app was removed. Needed for OAuth. */
  readonly credentials?: Credentials;
  /** 32 bytes. Needed for OAuth. */
  readonly encryptionKey?: Uint8Array | undefined;
  /** Where people reach this process, without a slash at the end. Needed for OAuth. */
  readonly publicUrl?: string;
  /** What an OAuth install asks for beyond the least (scopes.ts). */
  readonly choices?: SlackChoices;
  /** The line whose answer fills App Home. */
  readonly homeLine?: string;
  readonly shortcuts?: readonly MessageShortcut[];
  /** Lets time pass; tests let it pass faster. */
  readonly wait?: Wait;
};

export type SlackAdapter = ChatAdapter & {
  /** The port that is listened on; undefined before the start, or without one. */
  port(): number | undefined;
};

/** Longest that one call of Slack's takes before we give it up; a delivery's lease is a minute. */
const timeoutMs = 10_000;
/** How long a stop waits for answers that are under way. */
const stopMs = 10_000;

const reallyWait: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function createSlackAdapter(options: SlackOptions): SlackAdapter {
  const { config, logger, clock, wait = reallyWait } = options;
  const client: ClientOptions = { apiUrl: config.apiUrl, timeoutMs, logger };
  const oauth = config.mode === "oauth" ? manyWorkspaces(options) : undefined;
  const workspaces =
    oauth ??
    singleWorkspace(config.mode === "oauth" ? "" : config.botToken, {
      identify: (token) => identify(token, client),
      credentials: options.credentials,
      clock,
    });
  const api = createSlackApi(workspaces, client);
  const pace = createPace(clock, wait);
  const uploads = createUploads(api, pace, timeoutMs);
  const posting = createPosting({ api, pace, uploads, wait, logger });
  const outbound = createOutbound({ api, pace, posting, logger });
  const people = createPeople(api, pace, clock, logger);
  const tasks = createTasks(logger);
  const once = createOnce(() => epoch(clock.now()));

  let door: Door | undefined;
  const transport = createTransport(
    {
      signingSecret: config.mode === "socket" ? undefined : config.signingSecret,
      socket:
        config.mode === "socket"
          ? { appToken: config.appToken, clientOptions: clientOptions(client), wait }
          : undefined,
      http: options.http,
      install:
        config.mode === "oauth" && oauth !== undefined
          ? {
              clientId: config.clientId,
              clientSecret: config.clientSecret,
              stateSecret: config.stateSecret,
              redirectUri: `${options.publicUrl}${redirectPath}`,
              authorizationUrl: new URL("../oauth/v2/authorize", config.apiUrl ?? slackApiUrl).href,
              scopesFor: (choices) => chosen(scopes, { ...options.choices, ...readChoices(choices) }),
              store: oauth.store,
              clientOptions: clientOptions(client),
            }
          : undefined,
      logger,
    },
    (body, ack) => (door === undefined ? ack() : door(body, ack)),
  );
  const { installer } = transport.web;
  if (installer) oauth?.useInstaller((query) => installer.authorize(query as never));

  function doorFor(inbound: Inbound): Door {
    const answers = createAnswers({ api, pace, posting, clock, wait, logger, timeoutMs });
    const home = createHome({ inbound, people, api, pace, line: options.homeLine ?? homeLine });
    const forms = createForms({ inbound, api, pace, answers, wait, logger });
    const shared = { inbound, people, answers, forms, home, api, pace, once, tasks, clock, wait, logger, workspaces };
    return createDoor({
      invocations: createInvocations({ ...shared, shortcuts: options.shortcuts ?? messageShortcuts }),
      submissions: createSubmissions(shared),
      reports: createReports(shared),
      once,
      logger,
    });
  }

  return {
    platform: "slack",
    capabilities: {
      privateReplies: true,
      threads: true,
      pictures: true,
      files: true,
      scheduledEvents: false,
      scoringByDefault: true,
    },
    async start(inbound) {
      door = doorFor(inbound);
      await learnWorkspaces();
      await openTransport();
    },
    async stop() {
      await transport.stop();
      await tasks.settle(stopMs);
    },
    send: outbound.send,
    find: outbound.find,
    ...createOutsiders(api, pace),
    threads: createThreads(api, pace),
    people: createGathered(api, pace, clock),
    installations: async () => (await workspaces.list()).map(({ ref, name }) => ({ ref, name })),
    port: transport.port,
  };

  /** A refused token ends the start; a Slack that cannot be reached does not. */
  async function learnWorkspaces(): Promise<void> {
    try {
      await workspaces.start();
    } catch (error) {
      if (oauth !== undefined) throw error;
      if (isTokenProblem(error)) throw refusedToken("SLACK_BOT_TOKEN", error);
      logger.warn({ problem: problemWords(error) }, "Slack: it is not known yet where the app is installed");
    }
  }

  async function openTransport(): Promise<void> {
    try {
      await transport.start();
    } catch (error) {
      throw isTokenProblem(error) ? refusedToken("SLACK_APP_TOKEN", error) : error;
    }
  }
}

function manyWorkspaces({ credentials, encryptionKey, publicUrl, clock, logger }: SlackOptions): OAuthWorkspaces {
  if (credentials === undefined || encryptionKey === undefined || publicUrl === undefined) {
    throw new Refused(
      "Installing by OAuth needs ENCRYPTION_KEY and PUBLIC_URL, so nothing was started. Make a key with: openssl rand -base64 32",
    );
  }
  return oauthWorkspaces({ credentials, key: encryptionKey, clock, logger });
}

const refusedToken = (variable: string, error: unknown): Refused =>
  new Refused(
    `Slack does not accept ${variable} (${errorWord(error)}), so nothing was started. Copy it again from your app's page on api.slack.com/apps, or install the app again.`,
  );
