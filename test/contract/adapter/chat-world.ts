// A community on some platform as the scenarios see it: `fay` facilitates, `m1` to `m3` have joined, and the clock is
// in the test's hand. A platform joins the contract by offering this.
import type { ChatAdapter } from "../../../src/ports/chat-adapter.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Instant } from "../../../src/time/instant.ts";

/** What a person sees: words without markup, and what can be pressed. */
export type Seen = {
  readonly text: string;
  readonly buttons: readonly { readonly id: string; readonly label: string }[];
  /** The words for those who cannot see the picture. */
  readonly picture?: string | undefined;
  /** True when nobody else sees it. */
  readonly private: boolean;
  /** The platform's own handle of it. */
  readonly handle: unknown;
};

export type OpenForm = {
  readonly title: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly handle: unknown;
};

export type Shown =
  | { readonly reply: Seen }
  | { readonly form: OpenForm }
  | { readonly problems: Readonly<Record<string, string>> };

export type Persona = "fay" | "m1" | "m2" | "m3";
export const personas: readonly Persona[] = ["fay", "m1", "m2", "m3"];

export type PrivatePlace = { readonly ref: string; readonly people: readonly Persona[] };

export type ChatWorld = {
  readonly store: Store;
  readonly adapter: ChatAdapter;
  readonly installation: string;
  /** The community's channel. */
  readonly channel: string;
  now(): Instant;
  refOf(persona: Persona): string;
  /** How people type somebody's name in a command. */
  typedName(persona: Persona): string;
  say(persona: Persona, line: string): Promise<Shown>;
  press(persona: Persona, seen: Seen, button: string): Promise<Shown>;
  submit(persona: Persona, form: OpenForm, values: Readonly<Record<string, string>>): Promise<Shown>;
  /** What the bot said for everybody in the channel, oldest first. */
  public(): Promise<readonly Seen[]>;
  /** What the bot wrote to somebody directly, oldest first. */
  direct(persona: Persona): Promise<readonly Seen[]>;
  /** Names of files that somebody was given as an answer, oldest first. */
  files(persona: Persona): Promise<readonly string[]>;
  posts(persona: Persona, words: string): Promise<string>;
  replies(persona: Persona, to: string, words: string): Promise<string>;
  /** Answers to something of the bot's where people do that here: in the thread under it. */
  answers(persona: Persona, to: Seen, words: string): Promise<void>;
  reacts(persona: Persona, to: string): Promise<void>;
  /** Private places that the bot opened and has not put away, oldest first, each with who is in it. */
  places(): Promise<readonly PrivatePlace[]>;
  /** In a private place, where nothing is counted; whatever follows comes after it. */
  postsIn(persona: Persona, place: PrivatePlace, words: string): Promise<void>;
  /** Walks through every moment at which something is due. */
  advanceTo(to: string): Promise<void>;
  close(): Promise<void>;
};
