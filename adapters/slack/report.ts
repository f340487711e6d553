// What Slack reports: activity goes to the core as kinds and ids, an opened home is shown, a removed app forgets its
// token.
import type { ChatEvent, Inbound } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { type Happening, readEvent } from "./events.ts";
import type { Home } from "./home.ts";
import type { Once } from "./once.ts";
import type { Wait } from "./pace.ts";
import { installationOf, type Payload } from "./payloads.ts";
import type { People } from "./people.ts";
import { problemWords, type Tasks } from "./tasks.ts";
import type { Workspaces } from "./workspaces.ts";

export type Reports = { take(body: Payload): void };

export type ReportParts = {
  readonly inbound: Inbound;
  readonly workspaces: Workspaces;
  readonly people: People;
  readonly home: Home;
  readonly once: Once;
  readonly tasks: Tasks;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly logger: Logger;
};

/** An event that could not be stored is tried again after these pauses: Slack was told already that we have it. */
const pauses = [1000, 5000, 25_000];

export function createReports(parts: ReportParts): Reports {
  const { inbound, workspaces, people, home, once, tasks, clock, wait, logger } = parts;

  async function observe(happening: Happening): Promise<void> {
    const { installation } = happening;
    const workspace = workspaces.peek(installation) ?? (await workspaces.get(installation).catch(() => undefined));
    if (workspace === undefined || workspace.botUser === happening.person) return;
    const { ref, name, zone } = await people.get(installation, happening.person);
    const event: ChatEvent = { ...happening, person: { ref, name, ...(zone === undefined ? {} : { zone }) } };
    for (const pause of pauses) {
      try {
        return await inbound.observe(event);
      } catch (error) {
        logger.warn({ event: event.kind, problem: problemWords(error) }, "Slack: an event could not be stored yet");
        await wait(pause);
      }
    }
    await inbound.observe(event);
  }

  function homeOpened(body: Payload): void {
    const installation = installationOf(body);
    const person = typeof body.event?.user === "string" ? body.event.user : undefined;
    if (person === undefined || body.event?.tab === "messages") return;
    const because = body.event_id ?? body.event?.event_ts ?? "";
    once.first(`home ${installation} ${person} ${because}`, () =>
      tasks.begin("home", () => home.publish(installation, person, body.event?.channel ?? person, because)),
    );
  }

  return {
    take(body) {
      switch (body.event?.type) {
        case "app_home_opened":
          return homeOpened(body);
        case "tokens_revoked":
          // Tokens of single people are none of ours.
          if ((body.event.tokens?.bot?.length ?? 0) === 0) return;
          return removed(body);
        case "app_uninstalled":
          return removed(body);
        default: {
          const happening = readEvent(body, clock.now());
          if (happening !== undefined) tasks.begin("event", () => observe(happening));
        }
      }
    },
  };

  function removed(body: Payload): void {
    tasks.begin("removed", () => workspaces.removed(installationOf(body), (body.event_time ?? 0) * 1000));
  }
}
