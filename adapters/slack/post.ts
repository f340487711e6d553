// Posting a card: its messages one after the other at the channel's pace, its picture and its file by upload.
import type { Card, Ref } from "../../src/cards/card.ts";
import { plainCard } from "../../src/cards/plain-text.ts";
import type { Logger } from "../../src/ports/logger.ts";
import type { Receipt } from "../../src/ports/records/outbox.ts";
import { textsIn } from "../../src/text/texts.ts";
import { beforeSending, deliveryProblem, errorWord } from "./errors.ts";
import { mrkdwn } from "./mrkdwn.ts";
import type { Pace, Wait } from "./pace.ts";
import { type Rendered, renderCard, textBlock } from "./render-card.ts";
import type { SlackApi } from "./slack-api.ts";
import { problemWords } from "./tasks.ts";
import type { Staged, Uploads } from "./upload.ts";

/** What travels with each message of a delivery: its key, and which part of how many it is. */
export type Mark = { readonly key: string; readonly part: number; readonly of: number };
export const metadataType = "cultivate_delivery";

/** How far a card of several messages came: the parts that are there, and how many there will be (once that is known). */
export type Parts = { readonly arrived: Map<number, Ref>; of: number | undefined };

export type PostOptions = {
  readonly thread?: Ref | undefined;
  /** Travels in the metadata. */
  readonly key?: string;
  /** Filled as parts arrive, so that a later try goes on from there. */
  readonly parts?: Parts;
};

export type Posting = {
  /** Throws DeliveryProblem. */
  post(installation: Ref, channel: Ref, card: Card, options?: PostOptions): Promise<Receipt>;
  /** The channel of the direct messages with somebody. Throws DeliveryProblem. */
  directChannel(installation: Ref, person: Ref): Promise<Ref>;
  /** Puts a card's picture where blocks can show it; answers the file's id. */
  picture(installation: Ref, card: Card): Promise<string | undefined>;
};

export type PostingParts = {
  readonly api: SlackApi;
  readonly pace: Pace;
  readonly uploads: Uploads;
  readonly wait: Wait;
  readonly logger: Logger;
};

/** A picture can be shown only when Slack has looked at it: tried again after these pauses. */
const pictureWaits = [500, 1000, 2000, 4000];

export function createPosting({ api, pace, uploads, wait, logger }: PostingParts): Posting {
  const directs = new Map<string, Promise<Ref>>();

  async function directChannel(installation: Ref, person: Ref): Promise<Ref> {
    const name = `${installation} ${person}`;
    const asked =
      directs.get(name) ??
      pace
        .unlessBlocked(installation, "conversations.open", () =>
          api.call<{ channel: { id: string } }>(installation, "conversations.open", { users: person }),
        )
        .then(({ channel }) => channel.id);
    directs.set(name, asked);
    try {
      return await asked;
    } catch (error) {
      directs.delete(name);
      throw beforeSending(error);
    }
  }

  async function picture(installation: Ref, card: Card): Promise<string | undefined> {
    if (card.image === undefined) return undefined;
    const { name, png: bytes, alt } = card.image;
    const staged = await uploads.stage(installation, { name, bytes, alt });
    await uploads.complete(installation, staged);
    return staged.id;
  }

  /** What is too long for messages is put into a file whose address ends the last one. */
  async function messagesOf(installation: Ref, card: Card): Promise<readonly Rendered[]> {
    const { messages, shortened } = renderCard(card, await picture(installation, card));
    if (!shortened) return messages;
    const text = textsIn("en");
    const bytes = new TextEncoder().encode(plainCard(card));
    const staged = await uploads.stage(installation, { name: "cultivate.txt", bytes });
    const url = await uploads.complete(installation, staged);
    const link = url === undefined ? [] : [{ kind: "link", url, label: text.plain("slack.whole-text") } as const];
    const more = textBlock(mrkdwn(text("slack.shortened", { link })));
    return messages.map((message, index) =>
      index < messages.length - 1 ? message : { ...message, blocks: [...message.blocks.slice(0, -1), more] },
    );
  }

  async function postOne(
    installation: Ref,
    channel: Ref,
    message: Rendered,
    extras: Record<string, unknown>,
  ): Promise<Receipt> {
    const withPicture = message.blocks.some(({ type }) => type === "image");
    const args = { channel, text: message.text, blocks: message.blocks, unfurl_links: false, unfurl_media: false };
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await pace.inTurn(installation, channel, "chat.postMessage", () =>
          api.call<{ channel: string; ts: string }>(installation, "chat.postMessage", { ...args, ...extras }),
        );
        return { channel: answer.channel, message: answer.ts };
      } catch (error) {
        const pause = withPicture && errorWord(error) === "invalid_blocks" ? pictureWaits[tries] : undefined;
        if (pause === undefined) throw deliveryProblem(error);
        await wait(pause);
      }
    }
  }

  async function addFile(installation: Ref, receipt: Receipt, staged: Staged): Promise<void> {
    try {
      await uploads.complete(installation, staged, { channel: receipt.channel, thread: receipt.message });
    } catch (error) {
      // The message itself is there: sending all of it again would be worse than a missing file.
      logger.error({ file: staged.name, problem: problemWords(error) }, "Slack: a file could not be added");
    }
  }

  return {
    directChannel,
    picture,
    async post(installation, channel, card, { thread, key, parts = { arrived: new Map(), of: undefined } } = {}) {
      const staged =
        card.file &&
        (await uploads.stage(installation, {
          name: card.file.name,
          bytes: new TextEncoder().encode(card.file.content),
        }));
      const messages = await messagesOf(installation, card);
      parts.of = messages.length;
      for (const [part, message] of messages.entries()) {
        if (parts.arrived.has(part)) continue;
        const mark: Mark | undefined = key === undefined ? undefined : { key, part, of: messages.length };
        const posted = await postOne(installation, channel, message, {
          ...(thread === undefined ? {} : { thread_ts: thread }),
          ...(mark === undefined ? {} : { metadata: { event_type: metadataType, event_payload: mark } }),
        });
        parts.arrived.set(part, posted.message);
      }
      const receipt = { channel, message: parts.arrived.get(0) ?? "" };
      if (staged) await addFile(installation, receipt, staged);
      return receipt;
    },
  };
}
