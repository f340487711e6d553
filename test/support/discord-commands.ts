// A few commands of every kind, small enough to read at a glance, for tests of the Discord adapter alone.
import { words } from "../../src/cards/card.ts";
import { type AnyCommand, defineCommand, type For } from "../../src/commands/define.ts";
import {
  choice,
  choices,
  words as free,
  member,
  named,
  number,
  type OptionDefinitions,
  word,
  zone,
} from "../../src/commands/options.ts";
import { privately } from "../../src/commands/reply.ts";

type Sketch = Partial<Omit<AnyCommand, "options">> & { readonly options?: OptionDefinitions };

/** A command of which only the words matter. */
export function sketch(said: string, more: Sketch = {}): AnyCommand {
  return {
    ...defineCommand({
      words: said,
      for: (more.for ?? "anyone") as For,
      audience: "private",
      summary: "help.summary",
      example: said,
      touches: [],
      options: {},
      run: async () => privately({ text: words(said) }),
    }),
    ...more,
  };
}

const about = "help.option.word" as const;

export const sketches: readonly AnyCommand[] = [
  sketch(""),
  sketch("next"),
  sketch("help", { options: { word: free(about, false, 100) } }),
  sketch("rsvp", { options: { answer: choice(about, true, ["yes", "no", "maybe"]), gathering: named(about, false) } }),
  sketch("agenda"),
  sketch("agenda add", { options: { topic: free(about, true, 200) } }),
  sketch("agenda remove", { hidden: true, options: { item: named(about, true) } }),
  sketch("story", {
    options: {
      cycle: choice(about, false, ["immediate", "applied", "new"]),
      activity: named(about, false, 300),
      story: named(about, false),
    },
    form: {
      when: "always",
      build: (_, given) => ({
        ref: "story",
        title: "Your story",
        fields: [
          {
            id: "activity",
            label: "Where it began",
            type: "paragraph",
            required: false,
            ...(typeof given.activity === "string" ? { value: given.activity } : {}),
          },
        ],
      }),
    },
    suggest: { story: async (_, typed) => [{ value: "st_1", label: `A story about ${typed}` }] },
  }),
  sketch("story share", { hidden: true, options: { share: choice(about, true, ["me", "community"]) } }),
  sketch("preferences", { options: { zone: zone(about, false), kinds: choices(about, false, ["email", "digest"]) } }),
  sketch("me show", { aliases: ["me"] }),
  sketch("rhythm set", { for: "facilitator", options: { spec: free(about, true, 200) } }),
  sketch("rhythm show", { for: "facilitator", aliases: ["rhythm"] }),
  sketch("attendance", {
    for: "facilitator",
    options: { note: word(about, false, 40), who: member(about, true), minutes: number(about, false, 1, 600) },
  }),
  sketch("admin check", { for: "admin" }),
];
