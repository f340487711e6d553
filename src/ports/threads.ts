// Threads that the bot opens: for an agenda in the open, or for two or a few people who agreed to meet.
import type { Ref } from "../cards/card.ts";
import type { Language } from "../text/texts.ts";

export type ThreadRequest = {
  readonly installation: Ref;
  readonly channel: Ref;
  readonly name: string;
  /** What it is for: asked for again with the same key, it is the same place. */
  readonly key?: string;
  readonly language?: Language;
} & (
  | { readonly audience: "channel" /** The message that it hangs on, if any. */; readonly message?: Ref }
  /** Only these people; the bot sees it too, and nothing said in it is counted or read. */
  | {
      readonly audience: "people";
      readonly people: readonly Ref[];
      /** A place to come back to, that people join and leave, and not one conversation. */
      readonly lasting?: boolean;
    }
);

export type ThreadAnswer =
  | {
      readonly kind: "open";
      /** A channel to `send` to. */
      readonly thread: Ref;
      /** People who could not be brought in: gone, or not allowed there. */
      readonly without: readonly Ref[];
    }
  /** The bot may not: the step that a person has to take. What was to be said there is said by direct message or in the channel. */
  | { readonly kind: "human-step"; readonly step: string };

/** A thread within its installation. */
export type ThreadPlace = { readonly installation: Ref; readonly thread: Ref };

/** Each call is safe to repeat. Throws DeliveryProblem when it should be tried again later. */
export interface ThreadPort {
  open(request: ThreadRequest): Promise<ThreadAnswer>;
  /** Answers who could not be brought in: gone, or not allowed there. */
  bringIn(place: ThreadPlace, people: readonly Ref[]): Promise<readonly Ref[]>;
  takeOut(place: ThreadPlace, person: Ref): Promise<void>;
  close(place: ThreadPlace): Promise<void>;
}
