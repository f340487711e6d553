// What Discord reports, reduced to kinds and ids at the door: no words come in, not even where Discord sends them. Pure.
import {
  ChannelType,
  type GatewayGuildMemberAddDispatchData,
  type GatewayGuildMemberRemoveDispatchData,
  type GatewayGuildScheduledEventUserAddDispatchData,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageReactionAddDispatchData,
  MessageType,
} from "discord.js";
import type { Ref } from "../../src/cards/card.ts";
import type { ChatEvent } from "../../src/ports/chat-adapter.ts";
import { type Instant, instant } from "../../src/time/instant.ts";

/** Where something happened. */
export type Place = {
  /** The channel itself, or the one to which a thread belongs. */
  readonly channel: Ref;
  readonly thread: Ref | undefined;
  /** Direct messages and private threads: nothing there is counted (domain section 1.5). */
  readonly hidden: boolean;
  /** Who opened the thread, as long as nobody has written in it. */
  readonly opener?: Ref | undefined;
};

type Author = {
  readonly id: Ref;
  readonly username?: string;
  readonly global_name?: string | null;
  readonly bot?: boolean;
  readonly system?: boolean;
};

const nameOf = (user: Author, nick?: string | null): string => nick ?? user.global_name ?? user.username ?? user.id;

const isPerson = (user: Author | undefined): user is Author =>
  user !== undefined && user.bot !== true && user.system !== true;

const counted: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/** A message: a post, a reply, or the first word of a thread. Undefined for whatever is not counted. */
export function readMessage(message: GatewayMessageCreateDispatchData, place: Place): ChatEvent | undefined {
  const installation = message.guild_id;
  if (installation === undefined || place.hidden || message.webhook_id !== undefined || !isPerson(message.author))
    return undefined;
  const base = {
    id: `message:${message.id}`,
    installation,
    channel: place.channel,
    person: { ref: message.author.id, name: nameOf(message.author, message.member?.nick) },
    at: instant(message.timestamp),
  };
  if (message.type === MessageType.UserJoin) return { ...base, kind: "joined-installation" };
  if (!counted.includes(message.type)) return undefined;
  const said = { ...base, message: message.id, asks: false };
  if (place.thread !== undefined) {
    const opens = message.id === place.thread || place.opener === message.author.id;
    return opens ? { ...said, kind: "posted", opensThread: true } : { ...said, kind: "replied", thread: place.thread };
  }
  const answered = message.type === MessageType.Reply ? message.message_reference?.message_id : undefined;
  return answered === undefined ? { ...said, kind: "posted" } : { ...said, kind: "replied", thread: answered };
}

export function readReaction(
  reaction: GatewayMessageReactionAddDispatchData,
  place: Place,
  at: Instant,
): ChatEvent | undefined {
  const { guild_id: installation, member, emoji } = reaction;
  const user: Author = member?.user ?? { id: reaction.user_id };
  if (installation === undefined || place.hidden || !isPerson(user)) return undefined;
  const shown = emoji.id ? `${emoji.name ?? ""}:${emoji.id}` : (emoji.name ?? "");
  return {
    id: `reaction:${reaction.message_id}:${shown}:${reaction.user_id}`,
    kind: "reacted",
    installation,
    channel: place.channel,
    person: { ref: reaction.user_id, name: nameOf(user, member?.nick) },
    at,
    message: reaction.message_id,
    emoji: shown,
  };
}

/** People join and leave a server, not its channels. */
export function readJoin(data: GatewayGuildMemberAddDispatchData, at: Instant): ChatEvent | undefined {
  if (!isPerson(data.user)) return undefined;
  return {
    id: `join:${data.guild_id}:${data.user.id}:${data.joined_at ?? at}`,
    kind: "joined-installation",
    installation: data.guild_id,
    channel: data.guild_id,
    person: { ref: data.user.id, name: nameOf(data.user, data.nick) },
    at,
  };
}

export function readLeave(data: GatewayGuildMemberRemoveDispatchData, at: Instant): ChatEvent | undefined {
  if (!isPerson(data.user)) return undefined;
  return {
    id: `leave:${data.guild_id}:${data.user.id}:${at}`,
    kind: "left-installation",
    installation: data.guild_id,
    channel: data.guild_id,
    person: { ref: data.user.id, name: nameOf(data.user) },
    at,
  };
}

/** Somebody marked a gathering in the server's calendar as interesting, or took that back: a soft RSVP. */
export const readInterest = (
  data: GatewayGuildScheduledEventUserAddDispatchData,
  interested: boolean,
  at: Instant,
): ChatEvent => ({
  id: `interest:${data.guild_scheduled_event_id}:${data.user_id}:${interested}:${at}`,
  kind: "interest",
  installation: data.guild_id,
  channel: data.guild_id,
  person: { ref: data.user_id, name: data.user_id },
  at,
  event: data.guild_scheduled_event_id,
  interested,
});

const threadKinds: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** Where a channel belongs, from what Discord says of it. */
export function placeFrom(channel: {
  readonly id: Ref;
  readonly type: ChannelType;
  readonly parent?: Ref | null | undefined;
}): Place {
  const isThread = threadKinds.includes(channel.type);
  return {
    channel: isThread ? (channel.parent ?? channel.id) : channel.id,
    thread: isThread ? channel.id : undefined,
    hidden:
      channel.type === ChannelType.DM ||
      channel.type === ChannelType.GroupDM ||
      channel.type === ChannelType.PrivateThread,
  };
}
