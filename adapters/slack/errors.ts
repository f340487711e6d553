// What Slack's error words mean for trying again, and what somebody can do about them.
import { webApi } from "@slack/bolt";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import { type TextKey, type TextValues, textsIn } from "../../src/text/texts.ts";

type Code = DeliveryProblem["code"];
type Meaning = { readonly code: Code; readonly todo?: TextKey };

const gone: Meaning = { code: "gone", todo: "slack.todo.gone" };
const closed: Meaning = { code: "closed", todo: "slack.todo.closed" };
const outside: Meaning = { code: "forbidden", todo: "slack.todo.not-in-channel" };
const token: Meaning = { code: "forbidden", todo: "slack.todo.token" };
const scope: Meaning = { code: "forbidden", todo: "slack.todo.scope" };
const restricted: Meaning = { code: "forbidden", todo: "slack.todo.restricted" };
const later: Meaning = { code: "try-later" };
const uncertain: Meaning = { code: "uncertain" };

/** By the error words of docs.slack.dev. What is not listed was our own mistake: `invalid`. */
const meanings: Readonly<Record<string, Meaning>> = {
  channel_not_found: gone,
  is_archived: gone,
  channel_is_archived: gone,
  user_disabled: closed,
  user_not_found: closed,
  users_not_found: closed,
  user_not_visible: closed,
  cannot_dm_bot: closed,
  cannot_message_user: closed,
  messages_tab_disabled: closed,
  user_is_bot: closed,
  not_in_channel: outside,
  missing_scope: scope,
  no_permission: scope,
  not_allowed_token_type: scope,
  account_inactive: token,
  token_revoked: token,
  token_expired: token,
  invalid_auth: token,
  not_authed: token,
  org_login_required: token,
  team_access_not_granted: token,
  access_denied: restricted,
  ekm_access_denied: restricted,
  restricted_action: restricted,
  restricted_action_read_only_channel: restricted,
  restricted_action_thread_only_channel: restricted,
  restricted_action_non_threadable_channel: restricted,
  posting_to_channel_denied: restricted,
  ratelimited: later,
  rate_limited: later,
  accesslimited: later,
  message_limit_exceeded: later,
  service_unavailable: later,
  request_timeout: later,
  team_added_to_org: later,
  /** Slack: some of it may have happened before the error. */
  internal_error: uncertain,
  fatal_error: uncertain,
};

/** Failures of the network at which nothing can have reached Slack. */
const neverLeft = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The error word of a refused call, or undefined for any other failure. */
export const errorWord = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;

/** Every failure of a call as the port's problem. Messages name Slack's error word, never a token. */
export function deliveryProblem(error: unknown): DeliveryProblem {
  if (error instanceof DeliveryProblem) return error;
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return new DeliveryProblem("try-later", "Slack asks to wait (ratelimited).", {
      cause: error,
      retryAfterMs: error.retryAfter * 1000,
    });
  }
  if (error instanceof webApi.WebAPIPlatformError) return platformProblem(error);
  if (error instanceof webApi.WebAPIHTTPError) {
    const wait = Number(error.headers["retry-after"]);
    return new DeliveryProblem(
      error.statusCode >= 500 ? "uncertain" : "try-later",
      `Slack answered with HTTP ${error.statusCode}.`,
      { cause: error, ...(wait > 0 ? { retryAfterMs: wait * 1000 } : {}) },
    );
  }
  const code = networkCode(error);
  return new DeliveryProblem(
    code !== undefined && neverLeft.has(code) ? "try-later" : "uncertain",
    `Slack could not be reached (${code ?? "no answer in time"}).`,
    { cause: error },
  );
}

function platformProblem(error: webApi.WebAPIPlatformError): DeliveryProblem {
  const word = error.data.error;
  const meaning = meanings[word] ?? { code: "invalid" };
  const values: TextValues = { needed: neededScope(error) ?? word };
  const todo = meaning.todo === undefined ? "" : ` ${textsIn("en").plain(meaning.todo, values)}`;
  const wait = error.data.response_metadata?.retryAfter;
  return new DeliveryProblem(meaning.code, `Slack says ${word}.${todo}`, {
    cause: error,
    ...(meaning.code === "try-later" ? { retryAfterMs: (wait ?? 30) * 1000 } : {}),
  });
}

/** The permission that Slack says is missing. */
export const neededScope = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError && "needed" in error.data && typeof error.data.needed === "string"
    ? error.data.needed
    : undefined;

function networkCode(error: unknown): string | undefined {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    if ("code" in cause && typeof cause.code === "string" && !cause.code.startsWith("slack_")) return cause.code;
    cause = "original" in cause ? cause.original : cause.cause;
  }
  return undefined;
}

/** True where Slack has told that the token is of no use any more. */
export const isTokenProblem = (error: unknown): boolean => {
  const word = errorWord(error);
  return word !== undefined && meanings[word] === token;
};

/** What went wrong before there was anything to send (an upload leaves no message behind) can simply be tried again. */
export function beforeSending(error: unknown): DeliveryProblem {
  const problem = deliveryProblem(error);
  return problem.code === "uncertain" ? new DeliveryProblem("try-later", problem.message, { cause: error }) : problem;
}
