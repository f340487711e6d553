// What Discord refused, as the core's typed problems: whether to try again, and what a person has to do.
import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import { type Texts, textsIn } from "../../src/text/texts.ts";
import { waitOf } from "./discord-api.ts";
import { type Permission, permissionNames } from "./permissions.ts";

/** What was tried, for a note that says what to do. */
export type Attempt = {
  readonly action: "post" | "read" | "event" | "thread" | "private-thread" | "invite" | "role";
  /** The permissions that it takes, or those known to be missing. */
  readonly needs: readonly Permission[];
};

/** Discord's own codes (developer documentation, "JSON error codes"). */
export const code = {
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownInvite: 10006,
  unknownMember: 10007,
  unknownRole: 10011,
  unknownMessage: 10008,
  unknownUser: 10013,
  unknownEvent: 10070,
  unknownInteraction: 10062,
  slowmode: 20016,
  tooManyDirects: 40003,
  alreadyAcknowledged: 40060,
  limitedResource: 40062,
  tooManyEvents: 30038,
  missingAccess: 50001,
  emptyMessage: 50006,
  cannotMessageUser: 50007,
  missingPermissions: 50013,
  invalidRecipient: 50033,
  invalidForm: 50035,
  noMutualServer: 50278,
  overloaded: 130000,
  threadExists: 160004,
  finishedEvent: 180000,
} as const;

const gone: readonly number[] = [
  code.unknownChannel,
  code.unknownGuild,
  code.unknownMember,
  code.unknownMessage,
  code.unknownUser,
  code.unknownEvent,
];
const closed: readonly number[] = [code.cannotMessageUser, code.invalidRecipient, code.noMutualServer];
const busy: readonly number[] = [code.slowmode, code.tooManyDirects, code.limitedResource, code.overloaded];

export const codeOf = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError && typeof error.code === "number" ? error.code : undefined;

/** Never throws; an error of the program itself becomes "uncertain", so that it is looked into before anything is repeated. */
export function asProblem(error: unknown, attempt: Attempt, text: Texts = textsIn("en")): DeliveryProblem {
  if (error instanceof DeliveryProblem) return error;
  const problem = (kind: DeliveryProblem["code"], message: string, retryAfterMs?: number) =>
    new DeliveryProblem(kind, message, { cause: error, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
  if (error instanceof RateLimitError)
    return problem("try-later", text.plain("discord.problem.busy"), Math.ceil(waitOf(error)));
  if (error instanceof HTTPError) return problem("try-later", text.plain("discord.problem.down"));
  if (!(error instanceof DiscordAPIError))
    return problem(neverLeft(error) ? "try-later" : "uncertain", text.plain("discord.problem.down"));
  const number = Number(error.code);
  if (busy.includes(number)) return problem("try-later", text.plain("discord.problem.busy"), retryAfter(error));
  if (closed.includes(number)) return problem("closed", text.plain("discord.problem.closed"));
  if (gone.includes(number)) return problem("gone", text.plain("discord.problem.gone"));
  if (error.status === 401) return problem("try-later", text.plain("discord.problem.token"));
  if (error.status === 403) return problem("forbidden", forbiddenWords(attempt, text));
  if (error.status === 404) return problem("gone", text.plain("discord.problem.gone"));
  return problem("invalid", text.plain("discord.problem.invalid", { detail: String(error.code) }));
}

export const forbiddenWords = (attempt: Attempt, text: Texts): string =>
  text.plain("discord.problem.forbidden", {
    action: text.plain(`discord.action.${attempt.action}`),
    permissions: permissionNames(attempt.needs),
  });

/** Refused before anything was sent: it certainly was not accepted. */
function neverLeft(error: unknown): boolean {
  const reasons = [error, (error as { cause?: unknown } | undefined)?.cause];
  return reasons.some((one) =>
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(String((one as { code?: unknown } | undefined)?.code)),
  );
}

function retryAfter(error: DiscordAPIError): number | undefined {
  const seconds = (error.rawError as { retry_after?: unknown }).retry_after;
  return typeof seconds === "number" ? Math.ceil(seconds * 1000) : undefined;
}
