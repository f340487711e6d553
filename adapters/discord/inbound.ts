// The way in for everything that a person does. One synchronous step decides, and the acknowledgement leaves at once: no
// store and no other call stands before it. The work follows, and then the answer.

import type { APIInteraction, APIPingInteraction } from "discord.js";
import type { Card, Ref } from "../../src/cards/card.ts";
import type { Form } from "../../src/cards/form.ts";
import type { Invocation, Opening } from "../../src/commands/invocation.ts";
import type { Reply } from "../../src/commands/reply.ts";
import type { Inbound } from "../../src/ports/chat-adapter.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { type Language, languages, type Texts, textsIn } from "../../src/text/texts.ts";
import type { Addressee, Answers, Visibility } from "./answers.ts";
import type { CommandTree } from "./command-tree.ts";
import { createKeptForms } from "./kept-forms.ts";
import { acknowledgeMs } from "./limits.ts";
import { factsOf } from "./log-words.ts";
import { askAgain, askNext } from "./next-step.ts";
import { type Reading, readInteraction } from "./read-interaction.ts";
import { remembered } from "./remembered.ts";
import { fitsModal, renderForm } from "./render-form.ts";
import type { SpokenCommands } from "./spoken-commands.ts";
import { asChoices, ownSuggestions } from "./suggestions.ts";
import { within } from "./within.ts";

export type InboundContext = {
  readonly inbound: Inbound;
  readonly answers: Answers;
  readonly tree: CommandTree;
  readonly spoken: SpokenCommands;
  readonly logger: Logger;
  /** The server that a person's direct messages are about, remembered from what they did last. */
  readonly homes: { get(person: Ref): Ref | undefined; set(person: Ref, installation: Ref): void };
  readonly parentOf: (channel: Ref) => Ref | undefined;
  /** How long a form waits for what is known of the person before it opens without. Milliseconds. */
  readonly prefillMs: number;
};

/** Of the three seconds that Discord gives; the rest is for the way. */
const suggestMs = (acknowledgeMs * 2) / 3;

type Answerable = Exclude<APIInteraction, APIPingInteraction>;
type Invoked = Reading & { kind: "invoke" };

/** Each call resolves when the interaction is answered; it never rejects. */
export function createInbound(context: InboundContext): (interaction: Answerable) => Promise<void> {
  const { inbound, answers, tree, logger, homes } = context;
  const seen = remembered<string, true>(10_000);
  const forms = createKeptForms();

  return async (interaction) => {
    // After a lost connection Discord repeats what it is not sure of.
    if (seen.get(interaction.id)) return;
    seen.set(interaction.id, true);
    const to: Addressee = { id: interaction.id, token: interaction.token, direct: interaction.guild_id === undefined };
    const text = textsFor("locale" in interaction ? interaction.locale : undefined);
    try {
      const reading = readInteraction(interaction, { tree, homeOf: homes.get, parentOf: context.parentOf });
      if (reading.kind === "invoke" || reading.kind === "suggest") {
        homes.set(reading.invocation.person.ref, reading.invocation.installation);
      }
      if (reading.kind === "suggest") await suggest(to, reading);
      else if (reading.kind === "invoke") await invoke(to, reading, text);
      else await refuse(to, interaction, reading.kind, text);
    } catch (error) {
      logger.error({ interaction: interaction.id, ...factsOf(error) }, "an interaction could not be answered");
    }
  };

  async function refuse(
    to: Addressee,
    interaction: Answerable,
    kind: "homeless" | "unknown",
    text: Texts,
  ): Promise<void> {
    if (interaction.type === autocomplete) return void (await answers.suggest(to, []));
    const card: Card = { text: text(kind === "homeless" ? "discord.which-server" : "discord.lost") };
    await answers.reply(to, card, { text });
  }

  async function invoke(to: Addressee, reading: Invoked, text: Texts): Promise<void> {
    const { invocation } = reading;
    const kept = reading.reopens ? forms.take(invocation.person.ref, invocation.line) : undefined;
    if (kept) return show(to, invocation, kept, text);
    const opening = openSafely(invocation, text);
    if (opening.kind === "ask") {
      // A form opens in time, filled or not.
      const filled = await within(context.prefillMs, opening.form, () => inbound.prefill(invocation, opening.form));
      return show(to, invocation, filled, text);
    }
    if (opening.kind === "refuse") {
      return void (await answers.reply(to, answerTo(invocation, opening.reply, text).card, { text }));
    }
    // A form that was to be continued is not known any more: what it would have asked must not simply be done.
    if (reading.reopens) return void (await answers.reply(to, { text: text("discord.lost") }, { text }));
    await runAndAnswer(to, invocation, opening.audience, text);
  }

  function openSafely(invocation: Invocation, text: Texts): Opening {
    try {
      return inbound.open(invocation);
    } catch (error) {
      logger.error({ interaction: invocation.id, ...factsOf(error) }, "an invocation could not be opened");
      return { kind: "refuse", reply: failed(invocation, text) };
    }
  }

  async function show(to: Addressee, invocation: Invocation, form: Form, text: Texts): Promise<void> {
    if (!fitsModal(form)) throw new Error(`a form cannot be a modal: ${form.ref}`);
    forms.keep(invocation.person.ref, form);
    await answers.ask(to, renderForm(form, text, context.spoken.plain));
  }

  async function runAndAnswer(to: Addressee, invocation: Invocation, deferred: Visibility, text: Texts): Promise<void> {
    const acknowledged = answers.defer(to, deferred);
    const running = inbound.run(invocation).catch((error): Reply => {
      logger.error({ interaction: invocation.id, ...factsOf(error) }, "an invocation failed");
      return failed(invocation, text);
    });
    const [, reply] = await Promise.all([acknowledged, running]);
    const { card, seen: audience } = answerTo(invocation, reply, text);
    await answers.finish(to, card, { text }, deferred, audience);
  }

  function answerTo(invocation: Invocation, reply: Reply, text: Texts): { card: Card; seen: Visibility } {
    const person = invocation.person.ref;
    switch (reply.kind) {
      case "answer":
        return { card: reply.card, seen: reply.audience };
      case "refusal":
        return { card: reply.card, seen: "private" };
      case "ask":
        forms.keep(person, reply.form);
        return { card: askNext(reply.form, text), seen: "private" };
      case "problems": {
        const again = askAgain(shownForm(invocation), invocation.options ?? {}, reply.fields, text);
        if (again.form) forms.keep(person, again.form);
        return { card: again.card, seen: "private" };
      }
    }
  }

  /** The form that was sent, or, if it is forgotten, as its command builds it. */
  function shownForm(invocation: Invocation): Form | undefined {
    const kept = forms.take(invocation.person.ref, invocation.line);
    if (kept) return kept;
    const { options: _, ...bare } = invocation;
    const opening = inbound.open({ ...bare, origin: "button" });
    return opening.kind === "ask" ? opening.form : undefined;
  }

  async function suggest(
    to: Addressee,
    { invocation, option, typed, route }: Reading & { kind: "suggest" },
  ): Promise<void> {
    const own = ownSuggestions(route.command.options[option], typed);
    const found =
      own ?? (await within(suggestMs, [], async () => (await inbound.suggest?.(invocation, option, typed)) ?? []));
    await answers.suggest(to, asChoices(found));
  }
}

const autocomplete = 4;

const failed = (invocation: Invocation, text: Texts): Reply => ({
  kind: "refusal",
  code: "failed",
  card: { text: text("common.failed", { id: invocation.id }) },
});

/** In the language of a person's Discord, as far as there is a catalogue. */
export const textsFor = (locale: string | undefined): Texts =>
  textsIn(
    (Object.keys(languages) as Language[]).find((language) => locale?.toLowerCase().startsWith(language)) ?? "en",
  );
