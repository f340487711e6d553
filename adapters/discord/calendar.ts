// Gatherings as scheduled events of the server: each a single event, kept in step when it is moved, skipped or cancelled.
import {
  type APIGuildScheduledEvent,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
  Routes,
} from "discord.js";
import type { Ref } from "../../src/cards/card.ts";
import type { CalendarAnswer, CalendarEntry, CalendarPort } from "../../src/ports/calendar.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { type Texts, textsIn } from "../../src/text/texts.ts";
import { epoch } from "../../src/time/instant.ts";
import type { DiscordApi } from "./discord-api.ts";
import { asProblem, code, codeOf, forbiddenWords } from "./errors.ts";
import { eventLimits, shortened } from "./limits.ts";

export type CalendarContext = {
  readonly api: DiscordApi;
  readonly clock: Clock;
  readonly self: () => Promise<Ref>;
  /** A channel's name, where it is known. */
  readonly channelName: (channel: Ref) => string | undefined;
};

const attempt = { action: "event", needs: ["events"] } as const;

export function createCalendar({ api, clock, self, channelName }: CalendarContext): CalendarPort {
  return {
    async keep(entry) {
      const text = textsIn(entry.language ?? "en");
      if (entry.startsAt <= clock.now()) return { kind: "past" };
      return orHumanStep(text, async () => {
        const body = bodyOf(entry, text);
        const known = entry.event ?? (await alreadyThere(entry, body.name));
        if (known !== undefined) {
          const changed = await change(entry.installation, known, body);
          if (changed !== undefined) return { kind: "kept", event: changed };
        }
        const { id } = await api.post<APIGuildScheduledEvent>(Routes.guildScheduledEvents(entry.installation), {
          body: { ...body, privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly },
        });
        return { kind: "kept", event: id };
      });
    },

    withdraw: ({ installation, event, language }) =>
      orHumanStep(textsIn(language ?? "en"), async () => {
        const cancelled = await end(installation, event, GuildScheduledEventStatus.Canceled);
        // One that runs already cannot be cancelled any more, only ended.
        if (!cancelled) await end(installation, event, GuildScheduledEventStatus.Completed);
        return { kind: "withdrawn" };
      }),

    async interested({ installation, event }) {
      try {
        const query = new URLSearchParams({ with_user_count: "true" });
        const found = await api.get<APIGuildScheduledEvent>(Routes.guildScheduledEvent(installation, event), { query });
        return found.user_count ?? 0;
      } catch (error) {
        if (codeOf(error) === code.unknownEvent) return 0;
        throw asProblem(error, attempt);
      }
    },
  };

  function bodyOf(entry: CalendarEntry, text: Texts) {
    const channel = channelName(entry.channel);
    const where = [entry.place, entry.link].filter((one) => one !== null && one.trim() !== "").join(" · ");
    const elsewhere = channel === undefined ? text.plain("discord.event.somewhere") : `#${channel}`;
    return {
      name: shortened(entry.title.trim() || "…", eventLimits.name),
      description: shortened(entry.about.trim(), eventLimits.description),
      scheduled_start_time: entry.startsAt,
      scheduled_end_time: entry.endsAt,
      entity_type: GuildScheduledEventEntityType.External,
      entity_metadata: { location: shortened(where || elsewhere, eventLimits.place) },
    };
  }

  /** Made before, and the answer was lost: the bot's own event of the same name at the same time. */
  async function alreadyThere(entry: CalendarEntry, name: string): Promise<Ref | undefined> {
    const me = await self();
    const all = await api.get<APIGuildScheduledEvent[]>(Routes.guildScheduledEvents(entry.installation));
    return all.find(
      (event) =>
        event.creator_id === me &&
        event.name === name &&
        Date.parse(event.scheduled_start_time) === epoch(entry.startsAt),
    )?.id;
  }

  /** Undefined when the event is not there any more, or over: then a new one is made. */
  async function change(installation: Ref, event: Ref, body: object): Promise<Ref | undefined> {
    try {
      await api.patch(Routes.guildScheduledEvent(installation, event), { body });
      return event;
    } catch (error) {
      if (codeOf(error) === code.unknownEvent || codeOf(error) === code.finishedEvent) return undefined;
      throw error;
    }
  }

  /** False when Discord does not allow that state after the present one. One that is not there is ended well enough. */
  async function end(installation: Ref, event: Ref, status: GuildScheduledEventStatus): Promise<boolean> {
    try {
      await api.patch(Routes.guildScheduledEvent(installation, event), { body: { status } });
      return true;
    } catch (error) {
      if (codeOf(error) === code.unknownEvent || codeOf(error) === code.finishedEvent) return true;
      if (codeOf(error) === code.invalidForm && status === GuildScheduledEventStatus.Canceled) return false;
      throw error;
    }
  }
}

async function orHumanStep(text: Texts, work: () => Promise<CalendarAnswer>): Promise<CalendarAnswer> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === code.tooManyEvents)
      return { kind: "human-step", step: text.plain("discord.event.too-many", { most: eventLimits.inServer }) };
    const problem = asProblem(error, attempt, text);
    if (problem.code === "forbidden") return { kind: "human-step", step: forbiddenWords(attempt, text) };
    throw problem;
  }
}
