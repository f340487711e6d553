// The door: everything that comes in from Slack, each kind to its place. What needs an acknowledgement gets it before
// anything slow begins; what comes twice is acknowledged twice and acted on once.
import type { Logger } from "../../src/ports/logger.ts";
import type { Invocations } from "./invoke.ts";
import type { Once } from "./once.ts";
import { installationOf, invocationId, type Payload } from "./payloads.ts";
import type { Reports } from "./report.ts";
import type { Submissions } from "./submit.ts";
import { problemWords } from "./tasks.ts";

/** Acknowledges, with a body or without. */
export type Ack = (body?: object) => Promise<void>;
export type Door = (body: Payload, ack: Ack) => Promise<void>;

export type DoorParts = {
  readonly invocations: Invocations;
  readonly submissions: Submissions;
  readonly reports: Reports;
  readonly once: Once;
  readonly logger: Logger;
};

export function createDoor({ invocations, submissions, reports, once, logger }: DoorParts): Door {
  /** `work` is told how to acknowledge; whatever goes wrong in it, Slack is not left waiting. */
  function onceOnly(id: string, ack: Ack, work: (ack: Ack) => Promise<void>): Promise<void> {
    const said = once.first(id, () => {
      const { promise, resolve } = Promise.withResolvers<object | undefined>();
      work(async (body) => resolve(body))
        .catch((error: unknown) =>
          logger.error({ problem: problemWords(error) }, "Slack: something asked was not done"),
        )
        .finally(() => resolve(undefined));
      return promise;
    });
    return said.then((body) => ack(body));
  }

  return async (body, ack) => {
    // Bolt has acknowledged it already, before anybody saw it.
    if (body.event !== undefined) return reports.take(body);
    const id = (...what: unknown[]) => invocationId(installationOf(body), body.type, body.trigger_id, ...what);
    if (body.command !== undefined) {
      return onceOnly(id(body.response_url, body.text), ack, (say) => invocations.slash(body, say));
    }
    switch (body.type) {
      case "block_actions":
        return onceOnly(id(body.actions, body.response_url), ack, (say) => invocations.press(body, say));
      case "message_action":
        return onceOnly(id(body.callback_id, body.message?.ts), ack, (say) => invocations.shortcut(body, say));
      case "view_submission":
        return onceOnly(id(body.view?.id, body.view?.hash, body.view?.state), ack, async (say) =>
          say(await submissions.take(body)),
        );
      case "block_suggestion":
        return ack({ options: [] });
      default:
        return ack();
    }
  };
}
