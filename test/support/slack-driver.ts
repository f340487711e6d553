// What Slack would send, made by hand: signed over HTTP or in an envelope on the socket. One driver for both, so that
// the same tests run in both modes.
import { createHmac, randomUUID } from "node:crypto";
import type { SlackWorld } from "./slack-emulator.ts";
import { signingSecret } from "./slack-emulator.ts";

export type Acknowledged = { readonly status: number; readonly body: Record<string, unknown>; readonly ms: number };

export type Way = {
  readonly name: "http" | "socket";
  command(body: Record<string, string>): Promise<Acknowledged>;
  interact(payload: object): Promise<Acknowledged>;
  event(body: object): Promise<Acknowledged>;
};

export type SignOptions = { readonly secret?: string; readonly at?: number };

/** A request as Slack signs it. */
export async function postSigned(
  address: string,
  body: string,
  type = "application/x-www-form-urlencoded",
  { secret = signingSecret, at = Date.now() }: SignOptions = {},
): Promise<Acknowledged> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
  const begun = performance.now();
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": type, "x-slack-request-timestamp": timestamp, "x-slack-signature": signature },
    body,
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
    ms: performance.now() - begun,
  };
}

export function overHttp(address: string): Way {
  return {
    name: "http",
    command: (body) => postSigned(address, new URLSearchParams(body).toString()),
    interact: (payload) => postSigned(address, new URLSearchParams({ payload: JSON.stringify(payload) }).toString()),
    event: (body) => postSigned(address, JSON.stringify(body), "application/json"),
  };
}

export function overSocket(slack: SlackWorld): Way {
  const deliver = async (type: string, payload: unknown): Promise<Acknowledged> => {
    const begun = performance.now();
    const body = (await slack.socket.deliver({ type, payload, envelope_id: randomUUID() })) ?? {};
    return { status: 200, body, ms: performance.now() - begun };
  };
  return {
    name: "socket",
    command: (body) => deliver("slash_commands", body),
    interact: (payload) => deliver("interactive", payload),
    event: (body) => deliver("events_api", body),
  };
}

/** Somebody in a channel of the emulated workspace, and what they can do there. */
export type Person = { readonly user: string; readonly name: string; readonly channel: string; readonly team: string };

export function slashBody(
  slack: SlackWorld,
  who: Person,
  text: string,
  trigger: string,
  extra: Record<string, string> = {},
) {
  return {
    command: "/cop",
    text,
    team_id: who.team,
    channel_id: who.channel,
    channel_name: "practice",
    user_id: who.user,
    user_name: who.name,
    response_url: slack.responseUrl(),
    trigger_id: trigger,
    is_enterprise_install: "false",
    ...extra,
  };
}

export function pressBody(slack: SlackWorld, who: Person, value: string, trigger: string, extra: object = {}) {
  return {
    type: "block_actions",
    team: { id: who.team },
    user: { id: who.user, username: who.name, team_id: who.team },
    channel: { id: who.channel, name: "practice" },
    message: { ts: "1700000000.000100" },
    container: { type: "message" },
    response_url: slack.responseUrl(),
    trigger_id: trigger,
    is_enterprise_install: false,
    actions: [{ type: "button", action_id: "say:0", value, action_ts: "1700000001.5" }],
    ...extra,
  };
}

/** A submission of a view as it was opened, with what was filled in by field. */
export function submitBody(
  who: Person,
  view: Record<string, unknown>,
  values: Record<string, object>,
  trigger: string,
) {
  const blocks = view.blocks as { block_id?: string; element?: { action_id: string } }[];
  const state = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      { [blocks.find((block) => block.block_id === field)?.element?.action_id ?? "value:0"]: value },
    ]),
  );
  return {
    type: "view_submission",
    team: { id: who.team },
    user: { id: who.user, username: who.name, team_id: who.team },
    trigger_id: trigger,
    is_enterprise_install: false,
    view: { id: "V1", hash: "1.a", ...view, state: { values: state } },
  };
}

export const typed = (value: string) => ({ type: "plain_text_input", value });

export function eventBody(team: string, event: object, id: string = randomUUID()) {
  return {
    type: "event_callback",
    team_id: team,
    event_id: id,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: team, enterprise_id: null, is_enterprise_install: false }],
    event,
  };
}
