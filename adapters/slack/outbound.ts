// Deliveries: each message carries its delivery's key in the metadata, and is looked for there when nobody knows whether
// it arrived.
import type { Ref } from "../../src/cards/card.ts";
import type { Destination, Outgoing } from "../../src/ports/chat-adapter.ts";
import type { Logger } from "../../src/ports/logger.ts";
import type { Receipt } from "../../src/ports/records/outbox.ts";
import { epoch, type Instant } from "../../src/time/instant.ts";
import { beforeSending, deliveryProblem } from "./errors.ts";
import type { Pace } from "./pace.ts";
import { type Mark, metadataType, type Parts, type Posting } from "./post.ts";
import type { SlackApi } from "./slack-api.ts";

export type Outbound = {
  /** Throws DeliveryProblem. */
  send(outgoing: Outgoing): Promise<Receipt>;
  /** Throws DeliveryProblem. Undefined as well where the app may not read: a message twice is better than none. */
  find(outgoing: Outgoing, since: Instant): Promise<Receipt | undefined>;
};

type Message = { readonly ts?: string; readonly metadata?: { event_type?: string; event_payload?: Partial<Mark> } };
type History = { readonly messages?: Message[]; readonly response_metadata?: { next_cursor?: string } };

/** How far an unfinished delivery came in this process; `certain` when Slack surely took nothing beyond that. */
type Progress = { readonly parts: Parts; readonly certain: boolean };

const nothingYet = (certain: boolean): Progress => ({ parts: { arrived: new Map(), of: undefined }, certain });

/** Pages of history that are looked through; Slack gives an app fifteen messages a page at the least. */
const mostPages = 10;
/** Slack's clock and ours differ; a message cannot be older than its delivery by more than this. */
const skewMs = 60_000;
const mostUnfinished = 10_000;

export function createOutbound(parts: { api: SlackApi; pace: Pace; posting: Posting; logger: Logger }): Outbound {
  const { api, pace, posting, logger } = parts;
  const unfinished = new Map<string, Progress>();

  const channelOf = async (installation: Ref, to: Destination): Promise<Ref> =>
    to.kind === "channel" ? to.ref : posting.directChannel(installation, to.ref);

  /** Undefined where the app may not read. */
  async function historyPage(installation: Ref, channel: Ref, since: Instant, cursor: string | undefined) {
    try {
      return await pace.unlessBlocked(installation, "conversations.history", () =>
        api.call<History>(installation, "conversations.history", {
          channel,
          oldest: ((epoch(since) - skewMs) / 1000).toFixed(6),
          limit: 100,
          include_all_metadata: true,
          ...(cursor === undefined ? {} : { cursor }),
        }),
      );
    } catch (error) {
      const problem = beforeSending(error);
      if (problem.code === "try-later") throw problem;
      logger.warn({ channel, problem: problem.message }, "Slack: nobody can tell whether a message arrived");
      return undefined;
    }
  }

  /** Adds what it finds. */
  async function look(installation: Ref, channel: Ref, key: string, since: Instant, parts: Parts): Promise<void> {
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const history = await historyPage(installation, channel, since, cursor);
      for (const { ts, metadata } of history?.messages ?? []) {
        const mark = metadata?.event_type === metadataType ? metadata.event_payload : undefined;
        if (mark?.key !== key || ts === undefined) continue;
        parts.arrived.set(mark.part ?? 0, ts);
        parts.of = mark.of ?? 1;
      }
      cursor = history?.response_metadata?.next_cursor || undefined;
      if (parts.arrived.size === parts.of || cursor === undefined) break;
    }
  }

  return {
    async send({ installation, to, card, key }) {
      const name = `${installation} ${key}`;
      const progress = unfinished.get(name) ?? nothingYet(true);
      unfinished.delete(name);
      try {
        const channel = await channelOf(installation, to);
        return await posting.post(installation, channel, card, { key, parts: progress.parts });
      } catch (error) {
        const problem = deliveryProblem(error);
        if (problem.code === "try-later" || problem.code === "uncertain") {
          unfinished.set(name, { parts: progress.parts, certain: progress.certain && problem.code === "try-later" });
          if (unfinished.size > mostUnfinished) unfinished.delete(unfinished.keys().next().value ?? "");
        }
        throw problem;
      }
    },

    async find({ installation, to, key }, since) {
      const name = `${installation} ${key}`;
      const progress = unfinished.get(name) ?? nothingYet(false);
      if (progress.certain) return undefined;
      const channel = await channelOf(installation, to);
      const { parts } = progress;
      await look(installation, channel, key, since, parts);
      const first = parts.arrived.get(0);
      if (first !== undefined && parts.arrived.size === parts.of) {
        unfinished.delete(name);
        return { channel, message: first };
      }
      unfinished.set(name, { parts, certain: true });
      return undefined;
    },
  };
}
