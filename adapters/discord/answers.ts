// Everything that can be said to an interaction: the acknowledgement in its three seconds, and the answer in its quarter of
// an hour.

import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from "discord.js";
import type { Card } from "../../src/cards/card.ts";
import { plainCard } from "../../src/cards/plain-text.ts";
import type { Logger } from "../../src/ports/logger.ts";
import type { DiscordApi } from "./discord-api.ts";
import { code, codeOf } from "./errors.ts";
import { messageLimits, shortened } from "./limits.ts";
import { factsOf } from "./log-words.ts";
import { type CardSetting, type RenderedMessage, renderCard } from "./render-card.ts";
import { escaped } from "./render-text.ts";
import type { SpokenCommands } from "./spoken-commands.ts";

export type Addressee = {
  readonly id: string;
  readonly token: string /** In direct messages everything is private anyway, and stays. */;
  readonly direct: boolean;
};

export type Visibility = "private" | "channel";

export type Answers = ReturnType<typeof createAnswers>;

export type AnswersContext = {
  readonly api: DiscordApi;
  readonly applicationId: string;
  readonly logger: Logger;
  readonly spoken: SpokenCommands;
};

export function createAnswers({ api, applicationId, logger, spoken }: AnswersContext) {
  const callback = async (to: Addressee, body: object, files: RenderedMessage["files"] = []): Promise<boolean> => {
    try {
      await api.post(Routes.interactionCallback(to.id, to.token), { body, files: [...files], auth: false });
      return true;
    } catch (error) {
      // An acknowledgement whose answer got lost is repeated by discord.js, and Discord says that it has it already.
      if (codeOf(error) === code.alreadyAcknowledged) return true;
      logger.warn({ interaction: to.id, ...factsOf(error) }, "an interaction could not be acknowledged");
      return false;
    }
  };
  const flags = (to: Addressee, seen: Visibility) =>
    seen === "private" && !to.direct ? { flags: MessageFlags.Ephemeral } : {};
  const original = (to: Addressee) => Routes.webhookMessage(applicationId, to.token);

  /** First as it is meant; if Discord finds fault with it, at least as plain words. */
  async function say(
    card: Card,
    setting: CardSetting,
    send: (message: RenderedMessage) => Promise<unknown>,
  ): Promise<void> {
    try {
      await send(renderCard(card, { ...setting, commands: spoken }));
    } catch (error) {
      if (!isFaultInForm(error)) throw error;
      logger.error(factsOf(error), "Discord did not take a card; its words are sent plainly");
      const content = shortened(escaped(spoken.plain(plainCard(card))), messageLimits.content) || "…";
      await send({ body: { content, allowed_mentions: { parse: [] } }, files: [] });
    }
  }

  return {
    /** Says at once that an answer will come; who will see it is decided here for good. False when Discord did not take it. */
    defer: (to: Addressee, seen: Visibility) =>
      callback(to, { type: InteractionResponseType.DeferredChannelMessageWithSource, data: flags(to, seen) }),

    ask: (to: Addressee, modal: APIModalInteractionResponseCallbackData) =>
      callback(to, { type: InteractionResponseType.Modal, data: modal }),

    suggest: (to: Addressee, choices: readonly APIApplicationCommandOptionChoice<string>[]) =>
      callback(to, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } }),

    /** The whole answer at once, privately. */
    reply(to: Addressee, card: Card, setting: CardSetting) {
      const { body, files } = renderCard(card, { ...setting, commands: spoken });
      const data = { ...body, ...flags(to, "private") };
      return callback(to, { type: InteractionResponseType.ChannelMessageWithSource, data }, files);
    },

    /** Takes the place of the deferral; where it is meant for other eyes than was said there, the deferral goes away first. */
    async finish(
      to: Addressee,
      card: Card,
      setting: CardSetting,
      deferred: Visibility,
      seen: Visibility,
    ): Promise<void> {
      if (deferred === seen || to.direct) {
        await say(card, setting, ({ body, files }) =>
          api.patch(original(to), { body, files: [...files], auth: false }),
        );
        return;
      }
      await api.delete(original(to), { auth: false });
      await say(card, setting, ({ body, files }) =>
        api.post(Routes.webhook(applicationId, to.token), {
          body: { ...body, ...flags(to, seen) },
          files: [...files],
          auth: false,
        }),
      );
    },
  };
}

const isFaultInForm = (error: unknown): boolean =>
  codeOf(error) === code.invalidForm || codeOf(error) === code.emptyMessage;
