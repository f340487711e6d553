// Where a sandbox may open. Its clock runs months ahead and its bot has no platform to send to, so the communities of a real
// bot must not be in its database: their reminders would be decided at the wrong time and lost.
import { Refused } from "../errors.ts";
import type { Store } from "../ports/store.ts";

/** Throws Refused, with nothing changed, when communities of a platform live in the database. */
export async function refuseRealCommunities(store: Pick<Store, "read">, place: string): Promise<void> {
  const real = (await store.read.installations.list()).filter((one) => one.platform !== "sandbox");
  if (real.length === 0) return;
  const names = { slack: "Slack", discord: "Discord", sandbox: "" };
  const platforms = [...new Set(real.map((one) => names[one.platform]))].join(" and ");
  throw new Refused(
    `The database ${place} holds communities of ${platforms}, and a sandbox would move their clock. Nothing was started. To run the bot for them, set the platform's variables; for a sandbox, leave DATABASE_URL away or name another one.`,
  );
}
