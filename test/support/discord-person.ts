// What people do on the stand-in Discord: type, press, choose, submit, write, react. Each interaction tells what became of it.

import type { OpenInteraction } from "./discord-desk.ts";
import type { DiscordServer, LoggedCall } from "./discord-server.ts";
import { channelOf, type Json, memberOf, type Person, type StoredMessage, userOf } from "./discord-state.ts";

export type Doing = {
  readonly id: string;
  readonly open: OpenInteraction;
  /** How Discord was answered at first: type, data, and after how long. */
  acknowledgement(): Promise<{ type: number; data: Json; afterMs: number }>;
  /** The message that the person finally reads. */
  answer(): Promise<StoredMessage>;
};

export type PersonContext = {
  readonly server: DiscordServer;
  readonly guild: string;
  readonly channel: string;
  readonly person: Person;
  readonly locale?: string;
  readonly permissions?: string;
};

export type DiscordPerson = ReturnType<typeof createPerson>;

/** `direct: true`: the person does it in their direct messages with the bot. */
type Where = { readonly direct?: boolean; readonly channel?: string };

export function createPerson(context: PersonContext) {
  const { server, guild, person } = context;
  const { state } = server;

  function interact(kind: number, data: Json, where: Where, more: Json = {}): Doing {
    const channelId = where.direct ? state.direct(person.id).id : (where.channel ?? context.channel);
    const channel = state.channels.get(channelId);
    const id = state.snowflake();
    const waiting = new Set<() => void>();
    const open: OpenInteraction = {
      id,
      token: `token-${id}`,
      sentAt: Date.now(),
      guild: where.direct ? undefined : guild,
      channel: channelId,
      kind,
      followUps: [],
      edits: 0,
      changed: () => {
        for (const look of [...waiting]) look();
      },
    };
    server.interactions.set(id, open);
    const home = state.guilds.get(guild);
    server.gateway.dispatch(where.direct ? undefined : guild, "INTERACTION_CREATE", {
      id,
      application_id: state.application.id,
      type: kind,
      token: open.token,
      version: 1,
      channel_id: channelId,
      ...(channel ? { channel: channelOf(state, channel) } : {}),
      locale: context.locale ?? "en-US",
      app_permissions: String(state.permissionsIn(channelId)),
      entitlements: [],
      authorizing_integration_owners: {},
      attachment_size_limit: 10_485_760,
      context: where.direct ? 1 : 0,
      ...(where.direct || !home
        ? { user: userOf(person) }
        : {
            guild_id: guild,
            guild_locale: "en-US",
            member: { ...memberOf(home, person), permissions: context.permissions ?? "0" },
          }),
      data,
      ...more,
    });
    const when = async <T>(look: () => T | undefined): Promise<T> => {
      for (;;) {
        const found = look();
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          const once = () => {
            waiting.delete(once);
            resolve();
          };
          waiting.add(once);
        });
      }
    };
    return {
      id,
      open,
      acknowledgement: () =>
        when(
          () =>
            open.acknowledgement && {
              type: open.acknowledgement.type,
              data: open.acknowledgement.data ?? {},
              afterMs: (open.acknowledgedAt ?? 0) - open.sentAt,
            },
        ),
      answer: () => when(() => open.followUps[0] ?? open.original),
    };
  }

  /** `cop rhythm set` with typed options, as Discord sends it: `{ spec: "weekly …" }`. */
  const tree = (path: string, options: readonly Json[]): Json => {
    const [root = "", ...rest] = path.split(" ");
    const inner = rest.reduceRight<readonly Json[]>(
      (below, name, index) => [{ name, type: rest.length === 2 && index === 0 ? 2 : 1, options: below }],
      options,
    );
    return { id: "1", name: root, type: 1, options: inner };
  };
  const typed = (options: Record<string, string | number>, focused?: string) =>
    Object.entries(options).map(([name, value]) => ({
      name,
      type: typeof value === "number" ? 4 : /^\d{17,}$/.test(value) ? 6 : 3,
      value,
      ...(name === focused ? { focused: true } : {}),
    }));

  return {
    ref: person.id,
    name: person.name,
    command: (path: string, options: Record<string, string | number> = {}, where: Where = {}) =>
      interact(2, tree(path, typed(options)), where),
    /** The context menu of somebody's message. */
    shortcut: (message: string, where: Where = {}) =>
      interact(
        2,
        { id: "1", name: "Start a story from this", type: 3, target_id: message, resolved: { messages: {} } },
        where,
      ),
    /** Everything typed so far, the named option still under the cursor. */
    typing: (path: string, options: Record<string, string | number>, focused: string) =>
      interact(4, tree(path, typed(options, focused)), {}),
    press: (message: StoredMessage, button: string, where: Where = {}) =>
      interact(3, { custom_id: button, component_type: 2 }, { channel: message.channel_id, ...where }, { message }),
    choose: (message: StoredMessage, list: string, value: string, where: Where = {}) =>
      interact(
        3,
        { custom_id: list, component_type: 3, values: [value] },
        { channel: message.channel_id, ...where },
        { message },
      ),
    /** Fills in a modal that was shown, part by part as Discord sends it back. */
    submit(modal: Json, values: Record<string, string | readonly string[]>, where: Where = {}) {
      const parts = (modal.components as { type: number; component?: { type: number; custom_id: string } }[]).map(
        (part, index) => {
          if (!part.component) return { type: part.type, id: index + 1 };
          const value = values[part.component.custom_id];
          const said =
            part.component.type === 4
              ? { value: String(value ?? "") }
              : { values: value === undefined ? [] : [value].flat() };
          return {
            type: 18,
            id: index + 1,
            component: { type: part.component.type, id: index + 100, custom_id: part.component.custom_id, ...said },
          };
        },
      );
      return interact(5, { custom_id: modal.custom_id, components: parts }, where);
    },
    /** Writes in a channel or thread. */
    write(text: string, more: { channel?: string; replyTo?: string; type?: number; id?: string } = {}): string {
      const channel = more.channel ?? context.channel;
      const id = more.id ?? state.snowflake();
      const home = state.guilds.get(guild);
      const { user: _, ...member } = home ? memberOf(home, person) : {};
      server.gateway.dispatch(guild, "MESSAGE_CREATE", {
        id,
        channel_id: channel,
        guild_id: guild,
        author: userOf(person),
        member,
        type: more.type ?? (more.replyTo ? 19 : 0),
        // Without the intent for it, Discord sends no content; the bot has to do without.
        content: (server.gateway.identified.at(-1)?.intents ?? 0) & (1 << 15) ? text : "",
        timestamp: new Date(state.now()).toISOString(),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        pinned: false,
        ...(more.replyTo
          ? { message_reference: { type: 0, message_id: more.replyTo, channel_id: channel, guild_id: guild } }
          : {}),
      });
      return id;
    },
    react(message: string, emoji: { id?: string; name: string }, channel = context.channel): void {
      const home = state.guilds.get(guild);
      server.gateway.dispatch(guild, "MESSAGE_REACTION_ADD", {
        user_id: person.id,
        channel_id: channel,
        guild_id: guild,
        message_id: message,
        emoji: { id: emoji.id ?? null, name: emoji.name },
        member: home && memberOf(home, person),
        burst: false,
        type: 0,
      });
    },
  };
}

export const isPost = (call: LoggedCall): boolean =>
  call.method === "POST" && /^\/channels\/\d+\/messages$/.test(call.path);
