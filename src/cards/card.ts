// What the bot says, without a platform: an adapter turns a card into Block Kit, Discord components or a page.
// Text is rich text: plain words plus the few things every platform shows in its own way.
import type { Instant } from "../time/instant.ts";
import type { TimeStyle, Zone } from "../time/zone.ts";

/** A platform's own id of a person, channel or message. Opaque: the core compares it and hands it back, never reads it. */
export type Ref = string;

export type Inline =
  | { readonly kind: "words"; readonly words: string; readonly strong?: boolean }
  /** Shown in each reader's own zone where the platform can, else in `zone`. */
  | { readonly kind: "time"; readonly at: Instant; readonly style: TimeStyle; readonly zone: Zone }
  | { readonly kind: "mention"; readonly ref: Ref; readonly name: string }
  | { readonly kind: "link"; readonly url: string; readonly label: string }
  /** What a person typed. Never markup, never a mention: adapters escape it. */
  | { readonly kind: "quoted"; readonly words: string };

/** A newline in words is a line break. */
export type RichText = readonly Inline[];

/** Pressing a button is the same as saying its command: `id` is that command's text, without `/cop`. */
export type Button = { readonly id: string; readonly label: string; readonly style?: "primary" | "danger" };

export type Picture = { readonly png: Uint8Array; readonly name: string; readonly alt: string };
export type Attachment = { readonly name: string; readonly mime: string; readonly content: string };

export type Field = { readonly label: string; readonly value: RichText };

export type Card = {
  readonly title?: string;
  readonly text?: RichText;
  readonly fields?: readonly Field[];
  readonly buttons?: readonly Button[];
  readonly image?: Picture;
  readonly file?: Attachment;
  /** What is said about it gets a thread of this name, where threads are opened and named rather than just replied in. */
  readonly thread?: string;
};

export const words = (text: string): RichText => [{ kind: "words", words: text }];
export const time = (at: Instant, zone: Zone, style: TimeStyle = "full"): Inline => ({ kind: "time", at, zone, style });
export const quoted = (text: string): Inline => ({ kind: "quoted", words: text });
export const mention = (ref: Ref, name: string): Inline => ({ kind: "mention", ref, name });
export const link = (url: string, label: string): Inline => ({ kind: "link", url, label });

/** Discord allows 100 characters in a button's id; the shortest limit of all platforms is everybody's. */
export const buttonIdLimit = 100;
