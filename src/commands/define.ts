// What a command is. One command a file; its room lists it; every platform gets it from there.
import type { Card, Ref } from "../cards/card.ts";
import type { Form } from "../cards/form.ts";
import type { Community } from "../community/community.ts";
import type { Member } from "../community/member.ts";
import type { Ids } from "../ports/ids.ts";
import type { Records } from "../ports/store.ts";
import type { Rule } from "../rules/define.ts";
import type { Audience } from "../rules/proposal.ts";
import type { FactKind } from "../rules/snapshot.ts";
import type { Language, TextKey, Texts } from "../text/texts.ts";
import type { Instant } from "../time/instant.ts";
import type { Zone } from "../time/zone.ts";
import type { Invocation, RawOptions } from "./invocation.ts";
import type { OptionDefinitions, OptionValues } from "./options.ts";
import type { Reply } from "./reply.ts";

export type For = "anyone" | "member" | "facilitator" | "admin";

/** All that a command may use. `community` and `member` are there as its `for` promises. */
export type Request = {
  readonly invocation: Invocation;
  readonly now: Instant;
  readonly ids: Ids;
  /** Inside the transaction of this invocation. */
  readonly records: Records;
  readonly installation: string;
  /** Whether this platform lets members be scored before they opt in (domain section 0: Discord does not). */
  readonly scoresByDefault: boolean;
  readonly person: Ref;
  /** Undefined for somebody who is not a member (or left). */
  readonly member: Member | undefined;
  /** The reader's own zone. */
  readonly zone: Zone;
  /** In the reader's language. */
  readonly text: Texts;
  readonly textIn: (language: Language) => Texts;
  /** Queues a message in this same transaction, through the outbox. */
  readonly send: (message: {
    key: string;
    audience: Audience;
    card: Card;
    reason: string;
    expires: Instant;
  }) => Promise<void>;
  /** A public address of this process, such as the calendar feed's. */
  readonly address: (path: string) => string;
  /** All commands and rules of the house, for help and for `rules`. */
  readonly commands: readonly AnyCommand[];
  readonly rules: readonly Rule[];
  /** What would be sent over the next days if nothing changed. Only for commands that are a `rehearsal`. */
  readonly preview: (days: number) => Promise<readonly PreviewEntry[]>;
};

export type PreviewEntry = {
  readonly at: Instant;
  readonly rule: string;
  readonly to: string;
  readonly reason: string;
  readonly text: string;
};

/** Something that fits an option: what is shown, and what it stands for. */
export type Suggestion = { readonly value: string; readonly label: string };

export type CommunityRequest = Request & { readonly community: Community };
export type MemberRequest = CommunityRequest & { readonly member: Member };

type RequestFor<F extends For, N extends boolean> = N extends true
  ? Request & { readonly community: Community | undefined }
  : F extends "anyone"
    ? CommunityRequest
    : MemberRequest;

export type Command<
  F extends For = For,
  D extends OptionDefinitions = OptionDefinitions,
  N extends boolean = boolean,
> = {
  /** One or two words: `next`, `rhythm set`. */
  readonly words: string;
  /** Other ways to say it: `me` for `me show`. */
  readonly aliases?: readonly string[];
  readonly for: F;
  /** Declared, because Discord fixes whether an answer is private before the work begins. */
  readonly audience: "private" | "channel";
  /** One sentence for help. */
  readonly summary: TextKey;
  /** A correct line, shown when the input was not: `rhythm set weekly on tue at 16:00 Europe/London`. */
  readonly example: string;
  readonly options: D;
  /** True: works where there is no community yet (setup, help). */
  readonly anywhere?: N;
  /** Not shown in help and palettes: what only buttons and forms say. */
  readonly hidden?: boolean;
  /** The facts it may change; rules that read them look again. Empty for a command that only reads. */
  readonly touches: readonly FactKind[];
  /** True: whatever it writes is undone, so that it can walk ahead in time (`preview`). */
  readonly rehearsal?: boolean;
  /** Asked for before it runs: when a required option is missing, when nothing was said, or always; never when it comes from a form. */
  readonly form?: {
    readonly when: "missing" | "empty" | "always";
    readonly build: (text: Texts, given: RawOptions) => Form;
  };
  /** Fills the form with what is known. Not on the synchronous path. */
  readonly prefill?: (request: RequestFor<F, N>, form: Form) => Promise<Form>;
  /** What fits an option while it is typed, best first, by the option's name (Discord's autocomplete). Reads only. */
  readonly suggest?: Readonly<
    Record<string, (request: RequestFor<F, N>, typed: string) => Promise<readonly Suggestion[]>>
  >;
  readonly run: (request: RequestFor<F, N>, options: OptionValues<D>) => Promise<Reply>;
};

/** A command with its types forgotten, as lists and the engine hold it. */
export type AnyCommand = Omit<Command, "run" | "prefill" | "suggest"> & {
  /** The name of the room it belongs to, so that help can show them room by room. */
  readonly room?: string;
  readonly run: (
    request: Request & { community?: Community | undefined },
    options: Readonly<Record<string, unknown>>,
  ) => Promise<Reply>;
  readonly prefill?: (request: Request & { community?: Community | undefined }, form: Form) => Promise<Form>;
  readonly suggest?: Readonly<
    Record<
      string,
      (request: Request & { community?: Community | undefined }, typed: string) => Promise<readonly Suggestion[]>
    >
  >;
};

export function defineCommand<F extends For, D extends OptionDefinitions, N extends boolean = false>(
  command: Command<F, D, N>,
): AnyCommand {
  return command as unknown as AnyCommand;
}

/** Thrown by a command: nothing it did is kept, and the person privately reads why and what to do next. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(key: TextKey, values: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}
