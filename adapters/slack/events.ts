// What happens in a channel, reduced at the door: who, where, when and what kind. The words of a message are looked at
// once, for a question mark, and go no further.
import type { Ref } from "../../src/cards/card.ts";
import type { ChatEvent } from "../../src/ports/chat-adapter.ts";
import { asksSomething } from "../../src/text/asks.ts";
import { type Instant, instant } from "../../src/time/instant.ts";
import { type EventBody, installationOf, type Payload } from "./payloads.ts";

/** An event before it is known who the person is. */
export type Happening = ChatEvent extends infer E
  ? E extends ChatEvent
    ? Omit<E, "person"> & { readonly person: Ref }
    : never
  : never;

/** Subtypes that are still somebody posting something. */
const posts = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);

/** Undefined for what is not counted: bots, edits, the platform's own notes, direct messages. */
export function readEvent(body: Payload, receivedAt: Instant): Happening | undefined {
  const { event } = body;
  if (event === undefined) return undefined;
  const person = typeof event.user === "string" ? event.user : event.user?.id;
  const channel = event.channel ?? event.item?.channel;
  if (person === undefined || channel === undefined || person === "USLACKBOT" || event.bot_id !== undefined)
    return undefined;
  const common = {
    id: body.event_id ?? `${channel}:${event.event_ts ?? event.ts ?? ""}:${event.type}`,
    installation: installationOf(body),
    channel,
    person,
    at: momentOf(event.event_ts ?? event.ts) ?? receivedAt,
  };
  switch (event.type) {
    case "message":
      return readMessage(event, common);
    case "reaction_added":
      return event.item?.type === "message" && event.item.ts !== undefined && event.reaction !== undefined
        ? { ...common, kind: "reacted", message: event.item.ts, emoji: event.reaction }
        : undefined;
    case "member_joined_channel":
      return { ...common, kind: "joined-channel" };
    case "member_left_channel":
      return { ...common, kind: "left-channel" };
    default:
      return undefined;
  }
}

function readMessage(event: EventBody, common: Omit<Happening, "kind">): Happening | undefined {
  const direct = event.channel_type === "im" || event.channel_type === "mpim";
  if (direct || !posts.has(event.subtype) || event.ts === undefined) return undefined;
  const asks = asksSomething(event.text ?? "");
  const { ts: message, thread_ts: thread } = event;
  return thread !== undefined && thread !== message
    ? ({ ...common, kind: "replied", message, thread, asks } as Happening)
    : ({ ...common, kind: "posted", message, asks } as Happening);
}

/** Slack's `1355517523.000005`. */
function momentOf(ts: string | undefined): Instant | undefined {
  const seconds = Number(ts);
  return ts !== undefined && seconds > 0 ? instant(Math.floor(seconds * 1000)) : undefined;
}
