// A core small enough to see through: a few lines that answer, ask and refuse, and a store as slow as a test wants it.
import { type Card, quoted, words } from "../../src/cards/card.ts";
import type { Form } from "../../src/cards/form.ts";
import type { Invocation, Opening } from "../../src/commands/invocation.ts";
import { privately, publicly, type Reply } from "../../src/commands/reply.ts";
import type { ChatEvent, Inbound } from "../../src/ports/chat-adapter.ts";

export type TestCore = Inbound & {
  readonly runs: Invocation[];
  readonly events: ChatEvent[];
  /** Milliseconds that the store takes. */
  storeMs: number;
  /** Fails so many times before it works again. */
  failures: number;
  /** What `prefill` puts into the field `what`. */
  draft: string | undefined;
  /** Answers to lines beyond the few known ones. */
  readonly cards: Map<string, Card>;
};

export const storyForm = (values: Readonly<Record<string, string>> = {}): Form => ({
  ref: "story",
  title: "Your story",
  fields: [
    { id: "what", label: "What happened?", type: "paragraph", required: true, max: 500, ...given(values.what) },
    { id: "hope", label: "What do you hope?", type: "text", required: false, ...given(values.hope) },
  ],
});

export const shareForm: Form = {
  ref: "story share story=s1",
  title: "Who may see it?",
  fields: [
    {
      id: "share",
      label: "Who?",
      type: "choice",
      required: true,
      choices: [
        { id: "private", label: "Only me" },
        { id: "shared", label: "Everybody" },
      ],
    },
  ],
};

const given = (value: string | undefined) => (value === undefined ? {} : { value });

const run = (command: string, audience: "private" | "channel" = "private"): Opening => ({
  kind: "run",
  command,
  audience,
});
const refusal = (text: string): Reply => ({ kind: "refusal", code: "test", card: { text: words(text) } });

export function createTestCore(): TestCore {
  const seen = new Set<string>();
  const core: TestCore = {
    runs: [],
    events: [],
    storeMs: 0,
    failures: 0,
    draft: undefined,
    cards: new Map(),
    open(invocation) {
      const [command = ""] = invocation.line.split(" ");
      if (invocation.origin === "form" && command === "story") {
        const what = invocation.options?.what;
        return what === "too short"
          ? { kind: "refuse", reply: { kind: "problems", fields: { what: "A little more, please." } } }
          : run(invocation.line);
      }
      if (command === "story") return { kind: "ask", command, form: storyForm(invocation.options as never) };
      if (command === "say") return run(command, "channel");
      if (["next", "rsvp", "fail", "refused", "steps", "home"].includes(command) || core.cards.has(invocation.line))
        return run(command);
      return {
        kind: "refuse",
        reply: { kind: "refusal", code: "unknown", card: { text: [...words("I do not know "), quoted(command)] } },
      };
    },
    async prefill(_, form) {
      await pause(core.storeMs);
      if (form.ref !== "story" || core.draft === undefined) return form;
      return {
        ...form,
        fields: form.fields.map((field) => (field.id === "what" ? { ...field, value: core.draft as string } : field)),
      };
    },
    async run(invocation) {
      await pause(core.storeMs);
      if (seen.has(invocation.id)) return refusal("That has been done already.");
      seen.add(invocation.id);
      core.runs.push(invocation);
      return reply(core, invocation);
    },
    async observe(event) {
      await pause(core.storeMs);
      if (core.failures > 0) {
        core.failures -= 1;
        throw new Error("the store is away");
      }
      if (!core.events.some(({ id }) => id === event.id)) core.events.push(event);
    },
  };
  return core;
}

function reply(core: TestCore, { line, options, person }: Invocation): Reply {
  const card = core.cards.get(line);
  if (card) return line.startsWith("say") ? publicly(card) : privately(card);
  const [command] = line.split(" ");
  switch (command) {
    case "say":
      return publicly({ text: [quoted(line.slice(4))] });
    case "rsvp":
      return privately({ text: words(`You said ${line.slice(5)}.`) });
    case "refused":
      return refusal("Not now.");
    case "steps":
      return { kind: "ask", form: shareForm };
    case "home":
      return privately({
        title: "My community",
        text: [...words("Hello "), quoted(person.name)],
        buttons: [
          { id: "next", label: "Next" },
          { id: "story", label: "Tell" },
        ],
      });
    case "story":
      if (options?.what === "impossible") return { kind: "problems", fields: { what: "That cannot be." } };
      if (options?.what === "forbidden") return refusal("Only members tell stories.");
      if (options?.share !== undefined) return privately({ text: words("Thank you for the story.") });
      return { kind: "ask", form: shareForm };
    default:
      return privately({ text: words("The next gathering is on Tuesday.") });
  }
}

const pause = (milliseconds: number): Promise<void> =>
  milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
