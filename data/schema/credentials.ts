// What lets the bot into an installation.
import type { Platform } from "../../src/community/community.ts";
import type { Instant } from "../../src/time/instant.ts";

export type CredentialTable = {
  platform: Platform;
  ref: string;
  sealed: string | null;
  saved_at: Instant;
  purge_at: Instant | null;
};

export type CredentialTables = { credentials: CredentialTable };
