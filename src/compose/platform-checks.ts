// Each configured platform's own look at its tokens, scopes and intents, for `cultivate doctor`.
import { checkDiscord } from "../../adapters/discord/doctor.ts";
import { checkSlack } from "../../adapters/slack/doctor.ts";
import type { Community } from "../community/community.ts";
import type { Config } from "../config.ts";
import type { PlatformCheck } from "../ports/platform-check.ts";
import { commands } from "../rooms.ts";
import { systemClock } from "../system.ts";
import { epoch } from "../time/instant.ts";

export type NamedCheck = { readonly name: string; readonly check: PlatformCheck };

/** `communities`: those in the database, whose channels the bot has to be in; none where it cannot be read. */
export function platformChecks(
  { slack, discord }: Pick<Config, "slack" | "discord">,
  communities: readonly Pick<Community, "platform" | "channel" | "name">[],
): readonly NamedCheck[] {
  const channels = communities
    .filter((community) => community.platform === "slack")
    .map(({ channel, name }) => ({ ref: channel, name }));
  return [
    ...(slack ? [{ name: "Slack", check: checkSlack(slack, { channels, now: () => epoch(systemClock.now()) }) }] : []),
    ...(discord ? [{ name: "Discord", check: checkDiscord({ ...discord, commands }) }] : []),
  ];
}
