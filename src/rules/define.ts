// A rule: a pure function from a snapshot and a moment to proposals. It never sends, saves, draws lots unseeded or asks
// for the time. One rule a file; its room lists it.
import type { Language, Texts } from "../text/texts.ts";
import type { Instant } from "../time/instant.ts";
import type { Proposal } from "./proposal.ts";
import type { FactKind, Snapshot } from "./snapshot.ts";

export type RuleInput<Kind extends FactKind, Settings> = {
  readonly snapshot: Snapshot<Kind>;
  readonly now: Instant;
  readonly settings: Settings;
  /** In the community's language. */
  readonly text: Texts;
  /** In somebody's own language. */
  readonly textIn: (language: Language) => Texts;
  /** The rule's id as the first part of a key, the community's as the second. */
  readonly key: (...parts: readonly string[]) => string;
  /** Whether the house has a command of these words: a rule names no other. Tests of rules that name none leave it out. */
  readonly says?: (words: string) => boolean;
};

export type RuleOutput = {
  /**
   * All that should stand at this moment, sent or not: the engine leaves out what was sent already, and withdraws what
   * waits in the outbox under a key that is no longer proposed.
   */
  readonly proposals: readonly Proposal[];
  /** The next moment at which this may come out differently with the facts as they are; null for "only when they change". */
  readonly nextAt: Instant | null;
  /** When nothing is proposed: why, in one sentence for the pane. */
  readonly note?: string;
};

export type Rule<Kind extends FactKind = FactKind, Settings extends object = Readonly<Record<string, unknown>>> = {
  /** `room.verb`, such as `rhythm.remind`. The catalogue holds `rule.<id>`: what it does, in one sentence. */
  readonly id: string;
  readonly reads: readonly Kind[];
  /** The facts whose change makes it look again at once; all that it reads unless said otherwise. */
  readonly wokenBy?: readonly FactKind[];
  /** True: what the platform reports sets it off (src/engine/observe.ts), never time. Seen and switched off like any other. */
  readonly whenReported?: boolean;
  /**
   * True: goes on in a community that has ended, because it keeps a promise to people (notes that are forgotten, a place that
   * somebody has left). What it would send is held back like everything else.
   */
  readonly afterEnd?: boolean;
  /** Defaults; a facilitator changes them with `/cop rules set`. Only numbers, booleans and texts. */
  readonly settings: Settings;
  readonly decide: (input: RuleInput<Kind, Settings>) => RuleOutput;
};

export function defineRule<Kind extends FactKind, Settings extends object>(rule: Rule<Kind, Settings>): Rule {
  return rule as unknown as Rule;
}
