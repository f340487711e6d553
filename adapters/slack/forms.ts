// Forms: opened at once, filled when the store has answered; a submission is answered in the form while Slack waits, and
// by an update of the view after that.
import type { Form } from "../../src/cards/form.ts";
import { plainCard } from "../../src/cards/plain-text.ts";
import type { Invocation } from "../../src/commands/invocation.ts";
import type { Reply } from "../../src/commands/reply.ts";
import type { Inbound } from "../../src/ports/chat-adapter.ts";
import type { Logger } from "../../src/ports/logger.ts";
import type { Texts } from "../../src/text/texts.ts";
import { type Answers, type Place, placeMeta } from "./answer.ts";
import { prefillGraceMs } from "./limits.ts";
import { escaped } from "./mrkdwn.ts";
import type { Pace, Wait } from "./pace.ts";
import type { View } from "./payloads.ts";
import { fieldErrors, reopenedBlocks } from "./read-form.ts";
import { textBlock } from "./render-card.ts";
import { type FormMeta, renderForm, writeMeta } from "./render-form.ts";
import { cardView, noteView } from "./render-view.ts";
import type { SlackApi } from "./slack-api.ts";
import { problemWords } from "./tasks.ts";

/** What Slack takes as the acknowledgement of a submission. */
export type SubmissionAck =
  | undefined
  | { readonly response_action: "clear" }
  | { readonly response_action: "errors"; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: "update" | "push"; readonly view: object };

/** A submission: what it says, where its answer belongs, and the view as it stood. */
export type Submission = {
  readonly invocation: Invocation;
  readonly place: Place;
  readonly meta: FormMeta;
  readonly view: View;
  readonly text: Texts;
};

export type Forms = {
  /** Shows a form: by a trigger while it lives, or in the modal that is open. Never throws. */
  ask(invocation: Invocation, place: Place, form: Form, trigger: string | undefined, text: Texts): Promise<void>;
  /** Shows a form that is complete; false when there is no way to. */
  show(place: Place, form: Form, trigger: string | undefined, text: Texts): Promise<boolean>;
  /** What to acknowledge with when the reply came in time; `after` is what is left to do then. */
  acknowledge(
    submission: Submission,
    reply: Reply,
  ): { readonly ack: SubmissionAck; readonly after?: () => Promise<void> };
  /** The acknowledgement when it did not. */
  acknowledgeLate(submission: Submission): SubmissionAck;
  /** Shows a reply that came after the late acknowledgement. Never throws. */
  showLate(submission: Submission, reply: Reply): Promise<void>;
};

export type FormParts = {
  readonly inbound: Pick<Inbound, "prefill">;
  readonly api: SlackApi;
  readonly pace: Pace;
  readonly answers: Answers;
  readonly wait: Wait;
  readonly logger: Logger;
};

/** Slack shows the late acknowledgement first and what follows it after. */
const afterAckMs = 300;

export function createForms({ inbound, api, pace, answers, wait, logger }: FormParts): Forms {
  async function update(place: Place, view: object, hash?: string): Promise<boolean> {
    try {
      await pace.unlessBlocked(place.installation, "views.update", () =>
        api.call(place.installation, "views.update", { view_id: place.view, view, ...(hash ? { hash } : {}) }),
      );
      return true;
    } catch (error) {
      logger.warn({ problem: problemWords(error) }, "Slack: a view could not be updated");
      return false;
    }
  }

  async function open(
    place: Place,
    view: object,
    trigger: string | undefined,
  ): Promise<{ id: string; hash?: string } | undefined> {
    if (place.view !== undefined) return (await update(place, view)) ? { id: place.view } : undefined;
    if (trigger === undefined) return undefined;
    try {
      const opened = await api.call<{ view?: { id: string; hash?: string } }>(place.installation, "views.open", {
        trigger_id: trigger,
        view,
      });
      return opened.view ?? { id: "" };
    } catch (error) {
      logger.warn({ problem: problemWords(error) }, "Slack: a form could not be opened");
      return undefined;
    }
  }

  return {
    async ask(invocation, place, form, trigger, text) {
      const meta = placeMeta(place);
      const filling = inbound.prefill(invocation, form).catch((error: unknown) => {
        logger.warn({ problem: problemWords(error) }, "Slack: a form could not be filled in advance");
        return form;
      });
      const first = (await Promise.race([filling, wait(prefillGraceMs).then(() => undefined)])) ?? form;
      const shown = await open(place, renderForm({ form: first, meta, text }), trigger);
      if (shown === undefined) {
        await answers.answer({ ...place, view: undefined }, "private", { text: text("slack.form.open-late") }, text);
        return;
      }
      const filled = await filling;
      if (shown.id === "" || JSON.stringify(filled) === JSON.stringify(first)) return;
      const view = renderForm({ form: filled, meta: { ...meta, round: 1 }, text, before: first });
      await update({ ...place, view: shown.id }, view, shown.hash);
    },

    async show(place, form, trigger, text) {
      return (await open(place, renderForm({ form, meta: placeMeta(place), text }), trigger)) !== undefined;
    },

    acknowledge(submission, reply) {
      const { meta, view, text, place } = submission;
      const round = { ...meta, round: meta.round + 1 };
      switch (reply.kind) {
        case "problems": {
          const errors = fieldErrors(reply.fields, view.blocks ?? []);
          if (errors) return { ack: { response_action: "errors", errors } };
          return { ack: { response_action: "update", view: reopened(submission, reply.fields) } };
        }
        case "ask":
          return { ack: { response_action: "update", view: renderForm({ form: reply.form, meta: round, text }) } };
        // On top of the form, so that closing it leads back to what was written.
        case "refusal":
          return { ack: { response_action: "push", view: cardView(reply.card, text, { ...meta, line: "" }) } };
        case "answer": {
          if (
            meta.home &&
            reply.audience === "private" &&
            reply.card.image === undefined &&
            reply.card.file === undefined
          ) {
            return { ack: { response_action: "update", view: cardView(reply.card, text, { ...meta, line: "" }) } };
          }
          const outside = { ...place, view: undefined };
          return {
            ack: { response_action: "clear" },
            after: () => answers.answer(outside, reply.audience, reply.card, text),
          };
        }
      }
    },

    acknowledgeLate: ({ text, meta }) => ({
      response_action: "update",
      view: noteView(text("slack.form.saving"), text, { ...meta, line: "" }),
    }),

    async showLate(submission, reply) {
      const { place, text, meta } = submission;
      await wait(afterAckMs);
      switch (reply.kind) {
        case "answer":
          return answers.answer(place, reply.audience, reply.card, text);
        case "ask": {
          const view = renderForm({ form: reply.form, meta: { ...meta, round: meta.round + 1 }, text });
          if (!(await update(place, view)))
            await answers.answer({ ...place, view: undefined }, "private", nextStep(reply.form, text), text);
          return;
        }
        case "problems":
        case "refusal": {
          const problems = reply.kind === "problems" ? reply.fields : { "": plainCard(reply.card) };
          if (await update(place, reopened(submission, problems))) return;
          const lines = Object.values(problems).join("\n");
          await answers.answer(
            { ...place, view: undefined },
            "private",
            { text: [{ kind: "quoted", words: lines }] },
            text,
          );
        }
      }
    },
  };
}

/** A step that cannot be shown at once: a button that says its line brings it. */
export const nextStep = (form: Form, text: Texts) => ({
  title: form.title,
  text: text("slack.form.continue"),
  buttons: [{ id: form.ref, label: text.plain("slack.form.continue-button"), style: "primary" as const }],
});

/** The same form with what was typed, and what is wrong with it. */
function reopened({ view, meta }: Submission, problems: Readonly<Record<string, string>>): object {
  const blocks = reopenedBlocks(view.blocks ?? [], view.state?.values ?? {}, problems);
  const { title, submit, close, callback_id } = view as unknown as Record<string, unknown>;
  return {
    type: "modal",
    title,
    submit,
    close,
    callback_id,
    private_metadata: writeMeta(meta),
    blocks: blocks.length > 0 ? blocks : [textBlock(escaped(Object.values(problems).join("\n") || "…"))],
  };
}
