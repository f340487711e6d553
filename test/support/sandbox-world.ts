// A whole community on a fixed clock: the real core, the real store and the sandbox as its platform, without a socket.

import { openStore } from "../../data/index.ts";
import { buildSandbox } from "../../src/compose.ts";
import type { Ids } from "../../src/ports/ids.ts";
import { type Logger, silent } from "../../src/ports/logger.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Rule } from "../../src/rules/define.ts";
import { type Instant, instant } from "../../src/time/instant.ts";

/** Ids that rise by one, so that a failing test reads the same twice. */
export function countingIds(): Ids {
  let last = 0;
  return {
    next: (prefix) => {
      last += 1;
      return `${prefix}_${last}`;
    },
  };
}

/** As long as real ones, because buttons and forms have to hold them; in their order, and the same twice. */
export function lifelikeIds(): Ids {
  let last = 0;
  return {
    next: (prefix) => {
      last += 1;
      return `${prefix}_${String(last).padStart(12, "0")}`;
    },
  };
}

/** A Monday morning in London and everywhere near. */
export const monday = instant("2026-03-02T10:00:00Z");

export type SandboxWorld = Awaited<ReturnType<typeof sandboxWorld>>;

/**
 * `fay` facilitates, `m1` to `mN` have joined, in the channel `practice`; the clock stands at `start`. Close it at the end.
 */
export async function sandboxWorld(
  options: {
    members?: number;
    communities?: number;
    start?: Instant;
    store?: Store;
    rules?: readonly Rule[];
    logger?: Logger;
    ids?: Ids;
  } = {},
) {
  const store = options.store ?? (await openStore("sqlite::memory:"));
  const built = await buildSandbox({
    store,
    logger: options.logger ?? silent,
    start: options.start ?? monday,
    publicUrl: "http://sandbox.test",
    ids: options.ids ?? countingIds(),
    ...(options.rules ? { rules: options.rules } : {}),
  });
  const { sandbox, clock } = built;
  await sandbox.reset({
    members: options.members ?? 3,
    ...(options.communities === undefined ? {} : { communities: options.communities }),
  });
  const channel = "practice";
  const answerOf = (answer: Awaited<ReturnType<typeof sandbox.visitor.command>>) => {
    if ("problems" in answer) throw new Error(`the form found problems: ${JSON.stringify(answer.problems)}`);
    return answer;
  };
  return {
    ...built,
    store,
    channel,
    /** Says a command in the community's channel (or elsewhere) and answers what came back. */
    say: async (persona: string, text: string, where: string = channel) =>
      answerOf(await sandbox.visitor.command({ persona, channel: where, text })),
    press: async (persona: string, message: string, button: string) =>
      answerOf(await sandbox.visitor.press({ persona, message, button })),
    submit: (persona: string, form: string, values: Readonly<Record<string, string | readonly string[]>>) =>
      sandbox.visitor.submit({ persona, form, values }),
    /** `PT1H`, `P7D`. */
    advance: (by: string) => sandbox.advance({ by }),
    advanceTo: (to: string) => sandbox.advance({ to }),
    now: () => clock.now(),
    /** What a persona sees in a channel, its direct messages under `dm-<persona>`; without a persona, everything there. */
    seen: async (where: string = channel, persona?: string) =>
      (await sandbox.messages({ channel: where, persona, since: 0 })).messages,
    decisions: async () => (await sandbox.decisions(undefined)).decisions,
    community: async () => {
      const [community] = await store.read.communities.list();
      if (!community) throw new Error("no community was founded");
      return community;
    },
    close: () => (options.store ? Promise.resolve() : store.close()),
  };
}
