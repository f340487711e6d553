// A card as the `Message` of the sandbox's HTTP interface (design B4): plain text in the reader's own time zone.
import { plainText } from "../../src/cards/plain-text.ts";
import type { Zone } from "../../src/time/zone.ts";
import { botRef, type Posted, type World } from "./world.ts";

export type MessageView = {
  ref: string;
  channel: string;
  author: string;
  authorName: string;
  bot: boolean;
  at: string;
  text: string;
  card: {
    title?: string;
    text?: string;
    fields?: { label: string; value: string }[];
    buttons: { id: string; label: string; style?: string }[];
    image?: { url: string; alt: string };
    file?: { name: string; url: string };
  };
  reactions: { emoji: string; count: number; by: string[] }[];
  privateTo?: string;
  thread?: string;
  kind: string;
};

export function viewMessage(world: World, message: Posted, reader: Zone | undefined): MessageView {
  const { card } = message;
  const text = card.text && plainText(card.text, reader);
  const fields = card.fields?.map((field) => ({ label: field.label, value: plainText(field.value, reader) }));
  return {
    ref: message.ref,
    channel: message.channel,
    author: message.author,
    authorName: message.author === botRef ? "Cultivate" : (world.personas.get(message.author)?.name ?? message.author),
    bot: message.author === botRef,
    at: message.at,
    text: [card.title, text, ...(fields ?? []).map((field) => `${field.label}: ${field.value}`)]
      .filter(Boolean)
      .join("\n"),
    card: {
      ...(card.title === undefined ? {} : { title: card.title }),
      ...(text === undefined ? {} : { text }),
      ...(fields === undefined ? {} : { fields }),
      buttons: (card.buttons ?? []).map((button) => ({ ...button })),
      ...(card.image
        ? {
            image: {
              url: `data:image/png;base64,${Buffer.from(card.image.png).toString("base64")}`,
              alt: card.image.alt,
            },
          }
        : {}),
      ...(card.file
        ? {
            file: {
              name: card.file.name,
              url: `data:${card.file.mime};charset=utf-8,${encodeURIComponent(card.file.content)}`,
            },
          }
        : {}),
    },
    reactions: [...message.reactions].map(([emoji, by]) => ({
      emoji,
      count: by.size + (message.unnamed?.get(emoji) ?? 0),
      by: [...by],
    })),
    ...(message.privateTo === undefined ? {} : { privateTo: message.privateTo }),
    ...(message.thread === undefined ? {} : { thread: message.thread }),
    kind: message.kind,
  };
}
