// A submitted form: its command runs, and the answer is the acknowledgement if it comes while Slack still waits.
import type { Invocation } from "../../src/commands/invocation.ts";
import type { Inbound } from "../../src/ports/chat-adapter.ts";
import type { Logger } from "../../src/ports/logger.ts";
import type { Place } from "./answer.ts";
import type { Forms, SubmissionAck } from "./forms.ts";
import type { Home } from "./home.ts";
import { answerInFormMs } from "./limits.ts";
import type { Wait } from "./pace.ts";
import { installationOf, invocationId, type Payload } from "./payloads.ts";
import { type People, textFor } from "./people.ts";
import { readForm } from "./read-form.ts";
import { formCallback, readMeta } from "./render-form.ts";
import { noteView } from "./render-view.ts";
import type { Tasks } from "./tasks.ts";

export type Submissions = {
  /** Answers the acknowledgement, within two seconds whatever the store does. */
  take(body: Payload): Promise<SubmissionAck>;
};

export type SubmissionParts = {
  readonly inbound: Inbound;
  readonly people: People;
  readonly forms: Forms;
  readonly home: Home;
  readonly tasks: Tasks;
  readonly wait: Wait;
  readonly logger: Logger;
};

export function createSubmissions({ inbound, people, forms, home, tasks, wait, logger }: SubmissionParts): Submissions {
  return {
    async take(body) {
      const view = body.view ?? {};
      const installation = installationOf(body);
      const ref = body.user?.id ?? "";
      const name = body.user?.username ?? body.user?.name ?? ref;
      const person = people.peek(installation, ref) ?? { ref, name };
      const text = textFor(person);
      const meta = view.callback_id === formCallback ? readMeta(view.private_metadata) : undefined;
      if (meta === undefined) {
        logger.warn({ view: String(view.callback_id).slice(0, 60) }, "Slack: a form of another version was submitted");
        const nowhere = { line: "", channel: "", direct: true, round: 0 };
        return { response_action: "update", view: noteView(text("slack.form.old"), text, nowhere) };
      }
      const { channel, direct, message, thread, respond, line } = meta;
      const values = view.state?.values ?? {};
      const invocation: Invocation = {
        id: invocationId("submit", body.trigger_id, view.id, view.hash, values),
        ...{ platform: "slack", installation, channel, direct, person, line, origin: "form" },
        options: readForm(values),
        ...(message === undefined ? {} : { message }),
      };
      const place: Place = {
        ...{ installation, channel, direct, person: ref, message, thread, respond },
        ...{ view: view.id, home: meta.home },
      };
      const submission = { invocation, place, meta, view, text };
      const opening = inbound.open(invocation);
      if (opening.kind === "refuse") return forms.acknowledge(submission, opening.reply).ack;
      if (opening.kind === "ask") return forms.acknowledge(submission, { kind: "ask", form: opening.form }).ack;

      const running = people
        .get(installation, ref, name)
        .then((whole) => inbound.run({ ...invocation, person: whole }));
      const reply = await Promise.race([running, wait(answerInFormMs).then(() => undefined)]);
      const late = reply === undefined;
      const { ack, after } = late
        ? { ack: forms.acknowledgeLate(submission), after: async () => forms.showLate(submission, await running) }
        : forms.acknowledge(submission, reply);
      tasks.begin(opening.command, async () => {
        await after?.();
        if (meta.home) await home.publish(installation, ref, channel, invocation.id);
      });
      return ack;
    },
  };
}
