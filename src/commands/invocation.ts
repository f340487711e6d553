// An invocation: a member asks for a command, whatever way it came in.
import type { Ref } from "../cards/card.ts";
import type { Form } from "../cards/form.ts";
import type { Platform } from "../community/community.ts";
import type { Zone } from "../time/zone.ts";
import type { Reply } from "./reply.ts";

/** Option values as they came in: text from a slash line, typed values from Discord, fields of a form. */
export type RawOptions = Readonly<Record<string, string | readonly string[]>>;

export type Invocation = {
  /** The platform's id of it: delivered twice, it is run once. */
  readonly id: string;
  readonly platform: Platform;
  readonly installation: Ref;
  readonly channel: Ref;
  /** True in direct messages with the bot. */
  readonly direct: boolean;
  readonly person: {
    readonly ref: Ref;
    readonly name: string;
    readonly zone?: Zone;
    readonly language?: string;
    readonly admin?: boolean;
  };
  /** `rhythm set weekly on tue at 16:00 Europe/London`: what was typed after `/cop`, or a button's id, or a form's ref. */
  readonly line: string;
  /** Options that came typed or from a form; they go before those in the line. */
  readonly options?: RawOptions;
  readonly origin: "text" | "options" | "button" | "form";
  /** The message whose button was pressed. */
  readonly message?: Ref;
  /** How the person's platform writes a mention in a line, already turned into refs: `@name` -> ref. */
  readonly mentions?: Readonly<Record<string, Ref>>;
  /** Likewise for channels and groups of people, as they stand in the line: `#letters`, `@team`. */
  readonly places?: Readonly<Record<string, MentionedPlace>>;
};

export type MentionedPlace = { readonly kind: "channel" | "group"; readonly ref: Ref };

/** The one synchronous step, so that every platform can answer within its three seconds. */
export type Opening =
  | {
      readonly kind: "run" /** The command's words. */;
      readonly command: string;
      readonly audience: "private" | "channel";
    }
  | { readonly kind: "ask"; readonly command: string; readonly form: Form }
  | { readonly kind: "refuse"; readonly reply: Reply };
