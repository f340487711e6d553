// The Slack adapter, put together. It translates and knows no rule; what it needs of the process is handed in.
import type { CustomRoute } from "@slack/bolt";
import type { SlackConfig } from "../../src/config.ts";
import { Refused } from "../../src/errors.ts";
import type { ChatAdapter, Inbound } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { epoch } from "../../src/time/instant.ts";
import { createAnswers } from "./answer.ts";
import { errorWord, isTokenProblem } from "./errors.ts";
import { createForms } from "./forms.ts";
import { createHome } from "./home.ts";
import { createDoor, type Door } from "./inbound.ts";
import { createInvocations, type MessageShortcut } from "./invoke.ts";
import { createOnce } from "./once.ts";
import { createOutbound } from "./outbound.ts";
import { createPace, type Wait } from "./pace.ts";
import { createPeople } from "./people.ts";
import { createPosting } from "./post.ts";
import { createReports } from "./report.ts";
import { type ClientOptions, clientOptions, createSlackApi, identify } from "./slack-api.ts";
import { createSubmissions } from "./submit.ts";
import { createTasks, problemWords } from "./tasks.ts";
import { createTransport } from "./transport.ts";
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
  /** The line whose answer fills App Home. */
  readonly homeLine: string;
  readonly shortcuts: readonly MessageShortcut[];
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
  if (config.mode === "oauth") throw new Error("not yet");
  const workspaces = singleWorkspace(config.botToken, (token) => identify(token, client));
  const api = createSlackApi(workspaces, client);
  const pace = createPace(clock, wait);
  const uploads = createUploads(api, pace, timeoutMs);
  const posting = createPosting({ api, pace, uploads, wait, logger });
  const outbound = createOutbound({ api, pace, posting, logger });
  const people = createPeople(api, clock, logger);
  const tasks = createTasks(logger);
  const once = createOnce(() => epoch(clock.now()));

  let door: Door | undefined;
  const transport = createTransport(
    {
      signingSecret: config.mode === "http" ? config.signingSecret : undefined,
      socket:
        config.mode === "socket"
          ? { appToken: config.appToken, clientOptions: clientOptions(client), wait }
          : undefined,
      http: options.http,
      install: undefined,
      logger,
    },
    (body, ack) => (door === undefined ? ack() : door(body, ack)),
  );

  function doorFor(inbound: Inbound): Door {
    const answers = createAnswers({ api, pace, posting, clock, wait, logger, timeoutMs });
    const home = createHome({ inbound, people, api, pace, line: options.homeLine });
    const forms = createForms({ inbound, api, pace, answers, wait, logger });
    const shared = { inbound, people, answers, forms, home, api, pace, once, tasks, clock, wait, logger, workspaces };
    return createDoor({
      invocations: createInvocations({ ...shared, shortcuts: options.shortcuts }),
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
    installations: async () => (await workspaces.list()).map(({ ref, name }) => ({ ref, name })),
    port: transport.port,
  };

  /** A refused token ends the start; a Slack that cannot be reached does not. */
  async function learnWorkspaces(): Promise<void> {
    try {
      await workspaces.start();
    } catch (error) {
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

const refusedToken = (variable: string, error: unknown): Refused =>
  new Refused(
    `Slack does not accept ${variable} (${errorWord(error)}), so nothing was started. Copy it again from your app's page on api.slack.com/apps, or install the app again.`,
  );
