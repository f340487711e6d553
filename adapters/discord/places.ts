// Where a message belongs: its channel, or the channel of its thread, from what discord.js remembers and else from Discord.
import { type APIChannel, type Client, Routes } from "discord.js";
import type { Ref } from "../../src/cards/card.ts";
import type { DiscordApi } from "./discord-api.ts";
import { missingFrom, type Permission } from "./permissions.ts";
import { type Place, placeFrom } from "./read-event.ts";
import { remembered } from "./remembered.ts";

export type Places = ReturnType<typeof createPlaces>;

export function createPlaces(client: () => Client | undefined, api: DiscordApi) {
  const openers = remembered<Ref, Ref>(5_000);
  const asked = remembered<Ref, Promise<Place>>(5_000);

  const cached = (channel: Ref): Place | undefined => {
    const known = client()?.channels.cache.get(channel);
    return known && placeFrom({ id: known.id, type: known.type, parent: known.isThread() ? known.parentId : null });
  };

  return {
    /** Without asking Discord. */
    parentOf: (channel: Ref): Ref | undefined => cached(channel)?.channel,

    nameOf(channel: Ref): string | undefined {
      const known = client()?.channels.cache.get(channel);
      return known && "name" in known && known.name !== null ? known.name : undefined;
    },

    /** A thread that somebody just opened: the first word in it is theirs. */
    opened(thread: Ref, by: Ref): void {
      openers.set(thread, by);
    },

    /** Who opened a thread, asked when somebody's word in it is counted: from then on, whoever comes answers. */
    openerOf(thread: Ref | undefined): Ref | undefined {
      return thread === undefined ? undefined : openers.get(thread);
    },
    begun(thread: Ref): void {
      openers.delete(thread);
    },

    /** Never throws: where even Discord knows nothing, a channel is its own. */
    async of(channel: Ref): Promise<Place> {
      const known = cached(channel) ?? (await asked.get(channel));
      if (known) return known;
      const asking = api.get<APIChannel>(Routes.channel(channel)).then(
        (found) => placeFrom({ id: found.id, type: found.type, parent: "parent_id" in found ? found.parent_id : null }),
        (): Place => {
          asked.delete(channel);
          return { channel, thread: undefined, hidden: false };
        },
      );
      asked.set(channel, asking);
      return asking;
    },

    /** Which of these permissions the bot is known to lack in a channel. */
    missing(channel: Ref, wanted: readonly Permission[]): readonly Permission[] {
      const known = client()?.channels.cache.get(channel);
      if (!known || known.isDMBased() || !known.guild.members.me) return [];
      const has = known.permissionsFor(known.guild.members.me);
      return has ? missingFrom(has.bitfield, wanted) : [];
    },
  };
}
