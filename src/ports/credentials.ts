// What an adapter is given to keep the keys of its installations: sealed texts by the platform's own id. Each call stands
// for itself; there is no network call inside.
import type { Ref } from "../cards/card.ts";
import type { Instant } from "../time/instant.ts";

export type SealedCredential = { readonly ref: Ref; readonly sealed: string; readonly savedAt: Instant };

export interface Credentials {
  find(ref: Ref): Promise<SealedCredential | undefined>;
  list(): Promise<readonly SealedCredential[]>;
  /** Takes back a removal: whoever installs again within the time finds everything as it was. */
  save(credential: SealedCredential): Promise<void>;
  /**
   * The bot was removed from there at a moment: forgets the sealed text at once and starts the clock of the purge
   * (docs/privacy.md). Does nothing when something was saved after that moment, or when the clock runs already.
   */
  removed(ref: Ref, at: Instant): Promise<void>;
  /** The bot is there, by a key that is not kept here: stops the clock of the purge. */
  present(ref: Ref): Promise<void>;
}
