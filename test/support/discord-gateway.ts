// The stand-in Discord's gateway: hello, identify, resume with replay, heartbeats, and every way in which it can break off.
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { type DiscordState, guildOf, type Json, userOf } from "./discord-state.ts";

type Session = {
  readonly id: string;
  readonly shard: number;
  readonly count: number;
  readonly intents: number;
  sequence: number;
  /** Everything that was dispatched, so that a resume can replay what was missed. */
  readonly sent: { op: 0; t: string; s: number; d: unknown }[];
  socket: WebSocket | undefined;
};

export type Identified = {
  readonly intents: number;
  readonly shard: readonly [number, number];
  readonly token: string;
};

export type DiscordGateway = ReturnType<typeof createGateway>;

export type GatewayRules = {
  token: string;
  /** Intents that the application may not have: the connection closes with 4014. */
  disallowed: number;
  /** How many connections are turned away before one is let in. */
  refusals: number;
  /** Servers in trouble, not heard of. */
  readonly away: Set<string>;
};

/** Events come only to those who asked for them. */
function intentOf(event: string): number {
  if (event.startsWith("GUILD_MEMBER_")) return 1 << 1;
  if (event.startsWith("MESSAGE_REACTION_")) return 1 << 10;
  if (event.startsWith("MESSAGE_")) return 1 << 9;
  if (event.startsWith("GUILD_SCHEDULED_EVENT_")) return 1 << 16;
  return /^(GUILD|CHANNEL|THREAD)_/.test(event) ? 1 << 0 : 0;
}

export function createGateway(http: Server, state: DiscordState, rules: GatewayRules) {
  const sockets = new WebSocketServer({
    server: http,
    path: "/gateway",
    verifyClient: () => {
      if (rules.refusals === 0) return true;
      rules.refusals -= 1;
      return false;
    },
  });
  const sessions = new Map<string, Session>();
  const identified: Identified[] = [];
  const resumed: { session: string; seq: number }[] = [];
  const waiting = new Set<() => void>();
  let address = "";
  const changed = () => {
    for (const look of [...waiting]) look();
  };

  sockets.on("connection", (socket) => {
    const send = (payload: object) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(payload));
    let session: Session | undefined;
    send({ op: 10, d: { heartbeat_interval: 41_250 } });
    socket.on("message", (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: Json };
      if (op === 1) return send({ op: 11 });
      if (op === 2) {
        const { token, intents, shard } = d as unknown as Identified;
        identified.push({ token, intents, shard });
        changed();
        if (token !== rules.token) return socket.close(4004, "Authentication failed.");
        if ((intents & rules.disallowed) !== 0) return socket.close(4014, "Disallowed intent(s).");
        session = { id: state.snowflake(), shard: shard[0], count: shard[1], intents, sequence: 0, sent: [], socket };
        sessions.set(session.id, session);
        greet(session);
      }
      if (op === 6) {
        const asked = d as unknown as { token: string; session_id: string; seq: number };
        resumed.push({ session: asked.session_id, seq: asked.seq });
        const known = sessions.get(asked.session_id);
        if (!known) return send({ op: 9, d: false });
        session = known;
        known.socket = socket;
        for (const missed of known.sent.filter(({ s }) => s > asked.seq)) send(missed);
        push(known, "RESUMED", {});
        changed();
      }
    });
    socket.on("close", () => {
      if (session?.socket === socket) session.socket = undefined;
      changed();
    });
  });

  function greet(session: Session): void {
    const own = guildsOf(session);
    const me = state.people.get(state.application.id);
    push(session, "READY", {
      v: 10,
      user: me && userOf(me),
      guilds: own.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: address,
      shard: [session.shard, session.count],
      application: { id: state.application.id, flags: state.application.flags },
    });
    for (const guild of own) if (!rules.away.has(guild.id)) push(session, "GUILD_CREATE", guildOf(state, guild));
    changed();
  }

  const guildsOf = (session: Session) =>
    [...state.guilds.values()].filter(({ id }) => shardOf(id, session.count) === session.shard);

  function push(session: Session, t: string, d: unknown): void {
    session.sequence += 1;
    const payload = { op: 0, t, s: session.sequence, d } as const;
    session.sent.push(payload);
    if (session.socket?.readyState === session.socket?.OPEN) session.socket?.send(JSON.stringify(payload));
  }

  const shardOf = (guild: string | undefined, count: number) =>
    guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count));

  /** The newest session of each shard. */
  const current = () => {
    const byShard = new Map<number, Session>();
    for (const session of sessions.values()) byShard.set(session.shard, session);
    return [...byShard.values()];
  };

  const connected = () => current().filter((session) => session.socket !== undefined);

  return {
    identified,
    resumed,
    sessions,
    listen(url: string) {
      address = url;
    },
    address: () => address,
    /** To the shard of the server; direct messages go to the first. Kept for a resume when the shard is away. */
    dispatch(guild: string | undefined, event: string, data: unknown): void {
      const needed = intentOf(event);
      for (const session of current().filter((one) => shardOf(guild, one.count) === one.shard)) {
        if (needed === 0 || (session.intents & needed) !== 0) push(session, event, data);
      }
    },
    /** The same event again, as after a resume from an older sequence. */
    repeatLast(): void {
      for (const session of connected()) {
        const last = session.sent.at(-1);
        if (last) session.socket?.send(JSON.stringify(last));
      }
    },
    /** The line is gone without a word. */
    drop(code = 4000): void {
      for (const session of connected()) session.socket?.close(code);
    },
    cut(): void {
      for (const session of connected()) session.socket?.terminate();
    },
    /** Discord asks to reconnect elsewhere. */
    reconnect(): void {
      for (const session of connected()) session.socket?.send(JSON.stringify({ op: 7, d: null }));
    },
    invalidate(resumable: boolean): void {
      for (const session of connected()) {
        if (!resumable) sessions.delete(session.id);
        session.socket?.send(JSON.stringify({ op: 9, d: resumable }));
      }
    },
    connected: () => connected().length,
    /** Waits until something holds, looked at whenever a connection changes. */
    async until(holds: () => boolean): Promise<void> {
      if (holds()) return;
      await new Promise<void>((resolve) => {
        const look = () => {
          if (!holds()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      });
    },
    changed,
    async close(): Promise<void> {
      for (const client of sockets.clients) client.terminate();
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}
