// Each configured platform's own look at its tokens, scopes and intents, for `cultivate doctor`.
import type { Config } from "../config.ts";
import type { PlatformCheck } from "../ports/platform-check.ts";

export type NamedCheck = { readonly name: string; readonly check: PlatformCheck };

export const platformChecks = (_config: Config): readonly NamedCheck[] => [];
