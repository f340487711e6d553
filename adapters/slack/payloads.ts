// What Slack sends, as far as it is read here. Everything is optional: a payload is outside data even when it is signed.
import { createHash } from "node:crypto";
import type { Ref } from "../../src/cards/card.ts";
import type { ViewState } from "./read-form.ts";
import type { Block } from "./render-card.ts";

type Named = { readonly id?: string; readonly name?: string };

export type User = Named & { readonly username?: string; readonly team_id?: string };

export type View = {
  readonly id?: string;
  readonly type?: string;
  readonly hash?: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly blocks?: readonly Block[];
  readonly state?: { readonly values?: ViewState };
  readonly title?: { readonly text?: string };
  readonly app_installed_team_id?: string;
};

export type EventBody = {
  readonly type?: string;
  readonly user?: string | { readonly id?: string };
  readonly channel?: string;
  readonly channel_type?: string;
  readonly bot_id?: string;
  readonly subtype?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly event_ts?: string;
  readonly text?: string;
  readonly tab?: string;
  readonly reaction?: string;
  readonly item?: { readonly type?: string; readonly channel?: string; readonly ts?: string };
  readonly tokens?: { readonly bot?: readonly string[] };
};

export type Payload = {
  readonly type?: string;
  readonly command?: string;
  readonly text?: string;
  readonly team_id?: string;
  readonly enterprise_id?: string;
  readonly is_enterprise_install?: boolean | string;
  readonly channel_id?: string;
  readonly channel_name?: string;
  readonly user_id?: string;
  readonly user_name?: string;
  readonly response_url?: string;
  readonly trigger_id?: string;
  readonly callback_id?: string;
  readonly team?: Named | null;
  readonly enterprise?: Named | null;
  readonly user?: User;
  readonly channel?: Named;
  readonly message?: { readonly ts?: string; readonly thread_ts?: string; readonly text?: string };
  readonly actions?: readonly { readonly action_id?: string; readonly value?: string; readonly action_ts?: string }[];
  readonly view?: View;
  readonly event?: EventBody;
  readonly event_id?: string;
  readonly event_time?: number;
  readonly authorizations?: readonly {
    readonly team_id?: string | null;
    readonly enterprise_id?: string | null;
    readonly is_enterprise_install?: boolean;
  }[];
};

/** The workspace, or the organisation where the app is installed org-wide. Empty when Slack does not say. */
export function installationOf(body: Payload): Ref {
  const [authorization] = body.authorizations ?? [];
  if (authorization) {
    const team = authorization.team_id ?? body.team_id;
    return (authorization.is_enterprise_install ? authorization.enterprise_id : team) ?? "";
  }
  const orgWide = body.is_enterprise_install === true || body.is_enterprise_install === "true";
  if (orgWide) return body.enterprise_id ?? body.enterprise?.id ?? "";
  return body.team_id ?? body.view?.app_installed_team_id ?? body.team?.id ?? body.user?.team_id ?? "";
}

/** Direct messages, as their names and ids show it. */
export const isDirect = (channel: string | undefined, name: string | undefined): boolean =>
  name === "directmessage" || channel?.startsWith("D") === true;

/** One id for what people did: the same payload delivered twice has the same, whatever way it came. */
export const invocationId = (...parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27);
