// What people say with a slash command, a button or a message shortcut: opened synchronously, acknowledged, then run or
// asked for with a form.
import { words } from "../../src/cards/card.ts";
import type { Invocation } from "../../src/commands/invocation.ts";
import type { Reply } from "../../src/commands/reply.ts";
import type { Inbound } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Logger } from "../../src/ports/logger.ts";
import type { Texts } from "../../src/text/texts.ts";
import { epoch } from "../../src/time/instant.ts";
import { type Answers, type Place, placeMeta } from "./answer.ts";
import { type Forms, nextStep } from "./forms.ts";
import type { Home } from "./home.ts";
import type { Ack } from "./inbound.ts";
import { limits } from "./limits.ts";
import { installationOf, invocationId, isDirect, type Payload } from "./payloads.ts";
import { type People, type Person, textFor } from "./people.ts";
import { readTypedLine } from "./read-line.ts";
import { renderCard, sayPrefix } from "./render-card.ts";
import { readMeta } from "./render-form.ts";
import { noteView } from "./render-view.ts";
import type { SlackApi } from "./slack-api.ts";
import { problemWords, type Tasks } from "./tasks.ts";

/** A message shortcut: says a line, with the message's words as one of its options. */
export type MessageShortcut = {
  /** The callback id in the manifest. */
  readonly id: string;
  readonly line: string;
  readonly option: string;
};

export type Invocations = {
  slash(body: Payload, ack: Ack): Promise<void>;
  press(body: Payload, ack: Ack): Promise<void>;
  shortcut(body: Payload, ack: Ack): Promise<void>;
};

export type InvocationParts = {
  readonly inbound: Inbound;
  readonly people: People;
  readonly answers: Answers;
  readonly forms: Forms;
  readonly home: Home;
  readonly api: SlackApi;
  readonly tasks: Tasks;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly shortcuts: readonly MessageShortcut[];
};

/** A trigger is used up to here; what begins later would reach Slack too late. */
const triggerUseMs = limits.triggerLifeMs - 500;

export function createInvocations(parts: InvocationParts): Invocations {
  const { inbound, people, answers, forms, home, api, tasks, clock, logger } = parts;

  const known = (installation: string, ref: string, name: string | undefined): Person =>
    people.peek(installation, ref) ?? { ref, name: name ?? ref };

  const respondUntil = (body: Payload): Place["respond"] =>
    body.response_url === undefined
      ? undefined
      : { url: body.response_url, until: epoch(clock.now()) + limits.responseLifeMs };

  /** A refusal is small: it can be the acknowledgement itself, where Slack shows that. */
  function refuse(reply: Reply, place: Place, text: Texts, ack: Ack, inAck: boolean): Promise<void> {
    const [message] = inAck && reply.kind === "refusal" ? renderCard(reply.card).messages : [];
    if (message !== undefined) return ack({ response_type: "ephemeral", ...message });
    tasks.begin("refusal", () => showReply(reply, place, undefined, text));
    return ack();
  }

  /** The one synchronous step, the acknowledgement, and then the work. */
  function begin(invocation: Invocation, place: Place, body: Payload, ack: Ack): Promise<void> {
    const opening = inbound.open(invocation);
    const text = textFor(invocation.person);
    if (opening.kind === "refuse") return refuse(opening.reply, place, text, ack, body.command !== undefined);
    const trigger =
      body.trigger_id === undefined ? undefined : { id: body.trigger_id, until: epoch(clock.now()) + triggerUseMs };
    tasks.begin(opening.command, async () => {
      if (opening.kind === "ask") return forms.ask(invocation, place, opening.form, trigger?.id, text);
      return run(invocation, await windowAtHome(place, body, text), trigger);
    });
    return ack();
  }

  async function run(invocation: Invocation, place: Place, trigger: { id: string; until: number } | undefined) {
    const person = await people.get(place.installation, place.person, invocation.person.name);
    const reply = await inbound.run({ ...invocation, person });
    const alive = trigger !== undefined && epoch(clock.now()) < trigger.until ? trigger.id : undefined;
    await showReply(reply, place, alive, textFor(person));
    if (place.home) await home.publish(place.installation, place.person, place.channel, invocation.id);
  }

  async function showReply(reply: Reply, place: Place, trigger: string | undefined, text: Texts): Promise<void> {
    switch (reply.kind) {
      case "answer":
        return answers.answer(place, reply.audience, reply.card, text);
      case "refusal":
        return answers.answer(place, "private", reply.card, text);
      case "problems":
        return answers.answer(place, "private", { text: words(Object.values(reply.fields).join("\n")) }, text);
      case "ask":
        if (await forms.show(place, reply.form, trigger, text)) return;
        return answers.answer({ ...place, view: undefined }, "private", nextStep(reply.form, text), text);
    }
  }

  /** Home has no room for an answer: a window is opened for it while the trigger lives, and filled when it comes. */
  async function windowAtHome(place: Place, body: Payload, text: Texts): Promise<Place> {
    if (body.view?.type !== "home" || body.trigger_id === undefined) return place;
    try {
      const { view } = await api.call<{ view: { id: string } }>(place.installation, "views.open", {
        trigger_id: body.trigger_id,
        view: noteView(text("slack.form.saving"), text, placeMeta(place)),
      });
      return { ...place, view: view.id };
    } catch (error) {
      logger.warn({ problem: problemWords(error) }, "Slack: a window for an answer could not be opened");
      return place;
    }
  }

  function outdated(what: string | undefined, place: Place, person: Person, ack: Ack): Promise<void> {
    const text = textFor(person);
    const card = { text: text("slack.button.old", { help: words("/cop help") }) };
    logger.warn({ id: String(what).slice(0, 60) }, "Slack: a button of another version was pressed");
    tasks.begin("old button", () => answers.answer(place, "private", card, text));
    return ack();
  }

  return {
    slash(body, ack) {
      const { line, ...meant } = readTypedLine(body.text ?? "");
      const installation = installationOf(body);
      const person = known(installation, body.user_id ?? "", body.user_name);
      const channel = body.channel_id ?? "";
      const direct = isDirect(body.channel_id, body.channel_name);
      const id = invocationId("slash", body.trigger_id, body.response_url, body.text);
      return begin(
        { id, platform: "slack", installation, channel, direct, person, line, origin: "text", ...meant },
        { installation, channel, direct, person: person.ref, respond: respondUntil(body) },
        body,
        ack,
      );
    },

    press(body, ack) {
      const [action] = body.actions ?? [];
      const installation = installationOf(body);
      const person = known(installation, body.user?.id ?? "", body.user?.username ?? body.user?.name);
      const meta = readMeta(body.view?.private_metadata);
      const atHome = body.view?.type === "home" || meta?.home === true;
      const message = body.message?.ts ?? meta?.message;
      const place: Place = {
        installation,
        channel: body.channel?.id ?? meta?.channel ?? "",
        direct: atHome || meta?.direct === true || isDirect(body.channel?.id, body.channel?.name),
        person: person.ref,
        message,
        thread: body.message?.thread_ts ?? meta?.thread,
        respond: respondUntil(body) ?? meta?.respond,
        view: body.view?.type === "modal" ? body.view.id : undefined,
        home: atHome || undefined,
      };
      if (!action?.action_id?.startsWith(sayPrefix)) return outdated(action?.action_id, place, person, ack);
      const { channel, direct } = place;
      const line = action.value ?? "";
      const id = invocationId("press", body.trigger_id, action.action_ts, line, body.response_url);
      return begin(
        {
          ...{ id, platform: "slack", installation, channel, direct, person, line, origin: "button" },
          ...(message === undefined ? {} : { message }),
        },
        place,
        body,
        ack,
      );
    },

    shortcut(body, ack) {
      const meant = parts.shortcuts.find(({ id }) => id === body.callback_id);
      const installation = installationOf(body);
      const person = known(installation, body.user?.id ?? "", body.user?.username ?? body.user?.name);
      const channel = body.channel?.id ?? "";
      const direct = isDirect(body.channel?.id, body.channel?.name);
      const place: Place = { installation, channel, direct, person: person.ref, respond: respondUntil(body) };
      if (meant === undefined) return outdated(body.callback_id, place, person, ack);
      const id = invocationId("shortcut", body.trigger_id, body.message?.ts, meant.id);
      const options = { [meant.option]: readTypedLine(body.message?.text ?? "").line };
      return begin(
        { id, platform: "slack", installation, channel, direct, person, line: meant.line, options, origin: "options" },
        place,
        body,
        ack,
      );
    },
  };
}
