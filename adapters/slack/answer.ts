// How an answer gets back to where somebody asked: into the open modal, by Slack's response address, as a message for
// one person, or into direct messages. What cannot arrive in one of them goes by the next.
import type { Card, Ref } from "../../src/cards/card.ts";
import { words } from "../../src/cards/card.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Logger } from "../../src/ports/logger.ts";
import type { Texts } from "../../src/text/texts.ts";
import { epoch } from "../../src/time/instant.ts";
import { deliveryProblem } from "./errors.ts";
import type { Pace, Wait } from "./pace.ts";
import type { Posting } from "./post.ts";
import { type Rendered, renderCard } from "./render-card.ts";
import type { FormMeta } from "./render-form.ts";
import { cardView } from "./render-view.ts";
import { respond } from "./respond.ts";
import type { SlackApi } from "./slack-api.ts";
import { problemWords } from "./tasks.ts";

/** Where somebody asked. */
export type Place = {
  readonly installation: Ref;
  readonly channel: Ref;
  readonly direct: boolean;
  readonly person: Ref;
  readonly message?: Ref | undefined;
  readonly thread?: Ref | undefined;
  readonly respond?: FormMeta["respond"];
  /** The modal that is open: answers show in there. */
  readonly view?: string | undefined;
  /** Asked from App Home. */
  readonly home?: boolean | undefined;
};

export type Answers = {
  /** Never throws: what cannot be told is logged. */
  answer(place: Place, audience: "private" | "channel", card: Card, text: Texts): Promise<void>;
};

export type AnswerParts = {
  readonly api: SlackApi;
  readonly pace: Pace;
  readonly posting: Posting;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly logger: Logger;
  readonly timeoutMs: number;
};

export const placeMeta = (place: Place): FormMeta => ({
  line: "",
  channel: place.channel,
  direct: place.direct,
  message: place.message,
  thread: place.thread,
  respond: place.respond,
  home: place.home,
  round: 0,
});

/** Longest that an answer waits for Slack's permission to speak. */
const longestWaitMs = 60_000;

export function createAnswers(parts: AnswerParts): Answers {
  const { api, pace, posting, clock, wait, logger } = parts;

  /** Does it again when Slack asks to wait; answers undefined when it cannot be done this way. */
  async function attempt<T>(way: string, work: () => Promise<T>): Promise<T | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        const problem = deliveryProblem(error);
        const pause = problem.code === "try-later" ? (problem.retryAfterMs ?? 1000 * tries) : undefined;
        if (pause === undefined || tries === 3 || pause > longestWaitMs) {
          logger.warn({ way, code: problem.code, problem: problemWords(problem) }, "Slack: an answer took another way");
          return undefined;
        }
        await wait(pause);
      }
    }
  }

  async function intoView(place: Place, card: Card, text: Texts): Promise<boolean> {
    const { view } = place;
    if (view === undefined) return false;
    const done = await attempt("view", async () => {
      const picture = await posting.picture(place.installation, card);
      const shown = cardView(card, text, placeMeta(place), picture);
      await pace.unlessBlocked(place.installation, "views.update", () =>
        api.call(place.installation, "views.update", { view_id: view, view: shown }),
      );
      return true;
    });
    return done === true;
  }

  /** Through the response address, as long as it lives and all of it fits. */
  async function byResponse(place: Place, kind: "ephemeral" | "in_channel", messages: readonly Rendered[]) {
    const address = place.respond;
    if (address === undefined || address.until <= epoch(clock.now())) return false;
    for (const message of messages) {
      const done = await attempt("response", () =>
        respond(address.url, { ...message, response_type: kind, thread_ts: place.thread }, parts.timeoutMs),
      );
      if (done === undefined) return false;
    }
    return true;
  }

  async function forOneInChannel(place: Place, messages: readonly Rendered[]): Promise<boolean> {
    if (place.direct || place.channel === "") return false;
    for (const { text, blocks } of messages) {
      const args = { channel: place.channel, user: place.person, text, blocks, thread_ts: place.thread };
      const done = await attempt("ephemeral", () =>
        pace.unlessBlocked(place.installation, "chat.postEphemeral", () =>
          api.call(place.installation, "chat.postEphemeral", args),
        ),
      );
      if (done === undefined) return false;
    }
    return true;
  }

  const directly = (place: Place, card: Card) =>
    attempt("direct", async () => {
      const channel = await posting.directChannel(place.installation, place.person);
      return posting.post(place.installation, channel, card);
    });

  /** Pictures, files and long texts only last in a conversation of their own. */
  async function privately(place: Place, card: Card, text: Texts): Promise<void> {
    const { messages, shortened } = renderCard(card);
    if (card.image === undefined && card.file === undefined && !shortened) {
      if (await byResponse(place, "ephemeral", messages)) return;
      if (await forOneInChannel(place, messages)) return;
      await directly(place, card);
      return;
    }
    const sent = await directly(place, card);
    if (sent !== undefined && sent.channel === place.channel) return;
    const note =
      sent === undefined ? { ...card, image: undefined, file: undefined } : { text: text("slack.sent-directly") };
    const short = renderCard(withoutUndefined(note)).messages;
    if (!(await byResponse(place, "ephemeral", short))) await forOneInChannel(place, short);
  }

  async function inChannel(place: Place, card: Card, text: Texts): Promise<void> {
    const { messages, shortened } = renderCard(card);
    const plain = card.image === undefined && card.file === undefined && !shortened;
    if (plain && (await byResponse(place, "in_channel", messages))) return;
    if (place.channel !== "" && !place.home) {
      const posted = await attempt("channel", () =>
        posting.post(place.installation, place.channel, card, { thread: place.thread }),
      );
      if (posted !== undefined) return;
    }
    const note = place.home
      ? []
      : [...text("slack.not-in-channel", { invite: words("/invite @Cultivate") }), ...words("\n\n")];
    await privately(place, { ...card, text: [...note, ...(card.text ?? [])] }, text);
  }

  return {
    async answer(place, audience, card, text) {
      try {
        const shown = await intoView(place, card, text);
        if (audience === "channel" && !place.direct && !place.home)
          await inChannel({ ...place, view: undefined }, card, text);
        else if (!shown) await privately(place, card, text);
        else if (card.file !== undefined) await directly(place, card);
      } catch (error) {
        logger.error({ problem: problemWords(error) }, "Slack: an answer could not be given");
      }
    },
  };
}

function withoutUndefined(card: { [name in keyof Card]: Card[name] | undefined }): Card {
  return Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined)) as Card;
}
