// The keys of a platform's installations in the store, and the clock that runs after the bot was removed from one.
import type { Platform } from "../community/community.ts";
import type { Credentials, SealedCredential } from "../ports/credentials.ts";
import type { Logger } from "../ports/logger.ts";
import type { Credential } from "../ports/records/credentials.ts";
import type { Store } from "../ports/store.ts";
import { day, type Instant, plus } from "../time/instant.ts";

/** All that is held of an installation goes this long after the bot was removed. Long enough for a removal by mistake. */
export const purgeAfterMs = 30 * day;

const sealedOf = ({ ref, sealed, savedAt }: Credential): SealedCredential[] =>
  sealed === null ? [] : [{ ref, sealed, savedAt }];

export function credentialsIn(store: Store, platform: Platform): Credentials {
  return {
    async find(ref) {
      const found = await store.read.credentials.find(platform, ref);
      return found && sealedOf(found)[0];
    },
    list: async () => (await store.read.credentials.list(platform)).flatMap(sealedOf),
    save: ({ ref, sealed, savedAt }) =>
      store.write(({ credentials }) => credentials.save({ platform, ref, sealed, savedAt, purgeAt: null })),
    removed: (ref, at) =>
      store.write(async ({ credentials }) => {
        const known = await credentials.find(platform, ref);
        if (known !== undefined && (known.purgeAt !== null || known.savedAt > at)) return;
        const savedAt = known?.savedAt ?? at;
        await credentials.save({ platform, ref, sealed: null, savedAt, purgeAt: plus(at, purgeAfterMs) });
      }),
    async present(ref) {
      const known = await store.read.credentials.find(platform, ref);
      if (known !== undefined && known.purgeAt !== null) {
        await store.write(({ credentials }) => credentials.remove(platform, ref));
      }
    },
  };
}

/** Purges what is due, one installation a transaction; answers how many were. For the heartbeat, once an hour or so. */
export async function purgeRemoved(store: Store, now: Instant, logger: Logger): Promise<number> {
  const due = await store.read.credentials.purgeDue(now);
  for (const { platform, ref } of due) {
    await store.write(async ({ installations, credentials }) => {
      const still = await credentials.find(platform, ref);
      if (still === undefined || still.purgeAt === null || still.purgeAt > now) return;
      const installation = await installations.find(platform, ref);
      if (installation) await installations.purge(installation.id);
      await credentials.remove(platform, ref);
    });
    logger.info({ platform, ref }, "everything of a removed installation was purged");
  }
  return due.length;
}
