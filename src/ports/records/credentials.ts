// What lets the bot into an installation, sealed; and, once it was thrown out, when everything of it is purged.
import type { Ref } from "../../cards/card.ts";
import type { Platform } from "../../community/community.ts";
import type { Instant } from "../../time/instant.ts";

export type Credential = {
  readonly platform: Platform;
  readonly ref: Ref;
  /** Ciphertext: the store never sees what is in it. Null after the bot was removed. */
  readonly sealed: string | null;
  readonly savedAt: Instant;
  /** Set when the bot was removed: when all that is held of the installation goes. */
  readonly purgeAt: Instant | null;
};

export interface CredentialRecords {
  find(platform: Platform, ref: Ref): Promise<Credential | undefined>;
  /** Those of a platform, by ref. */
  list(platform: Platform): Promise<readonly Credential[]>;
  save(credential: Credential): Promise<void>;
  remove(platform: Platform, ref: Ref): Promise<void>;
  /** Those whose purge is due, the longest due first. */
  purgeDue(now: Instant): Promise<readonly Credential[]>;
}
