// Keeps a platform's own calendar in step with the gatherings, where the platform has one. Each entry is brought in step
// when its gathering's revision has moved on; announcements never wait for it.
import { plainText } from "../cards/plain-text.ts";
import type { Community } from "../community/community.ts";
import type { CalendarAnswer, CalendarPort } from "../ports/calendar.ts";
import { DeliveryProblem } from "../ports/chat-adapter.ts";
import type { CalendarEntryRecord } from "../ports/records/calendar-entries.ts";
import type { Records } from "../ports/store.ts";
import { endOf, type Gathering } from "../rhythm/gathering.ts";
import { textsIn } from "../text/texts.ts";
import { type Instant, minute, plus } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import type { House } from "./house.ts";
import { tellFacilitators } from "./tell-facilitators.ts";

const batch = 20;
const pauseMs = 5 * minute;
const calendarRule = "engine.calendar";

export async function keepCalendars(house: House, now: Instant): Promise<void> {
  const withCalendar = Object.values(house.adapters).filter((adapter) => adapter?.calendar !== undefined);
  const platforms = withCalendar.flatMap((adapter) => (adapter ? [adapter.platform] : []));
  if (platforms.length === 0) return;
  for (const { gathering, entry } of await house.store.read.calendarEntries.behind(platforms, now, batch)) {
    await keepOne(house, gathering, entry, now);
  }
}

async function keepOne(
  house: House,
  gathering: Gathering,
  entry: CalendarEntryRecord | undefined,
  now: Instant,
): Promise<void> {
  const community = await house.store.read.communities.get(gathering.community);
  const calendar = community && house.adapters[community.platform]?.calendar;
  const installation = community && (await house.store.read.installations.get(community.installation));
  if (!community || !calendar || !installation) return;
  const base = {
    gathering: gathering.id,
    community: community.id,
    event: entry?.event ?? null,
    revision: gathering.revision,
  };
  try {
    const answer = await ask(calendar, community, installation.ref, gathering, base.event);
    await house.store.write(async (records) => {
      const event = answer.kind === "kept" ? answer.event : answer.kind === "withdrawn" ? null : base.event;
      await records.calendarEntries.save({ ...base, event, state: answer.kind, nextTryAt: null });
      if (answer.kind === "human-step") await tellOfStep(house, records, community, answer.step, now);
    });
  } catch (error) {
    if (!(error instanceof DeliveryProblem)) throw error;
    house.logger.warn({ gathering: gathering.id, code: error.code, error }, "a calendar entry has to wait");
    const nextTryAt = plus(now, error.retryAfterMs ?? pauseMs);
    const revision = entry?.revision ?? gathering.revision;
    await house.store.write((records) =>
      records.calendarEntries.save({ ...base, revision, state: entry?.state ?? "withdrawn", nextTryAt }),
    );
  }
}

async function ask(
  calendar: CalendarPort,
  community: Community,
  installation: string,
  gathering: Gathering,
  event: string | null,
): Promise<CalendarAnswer> {
  const { language } = community;
  if (gathering.state !== "planned") {
    return event === null ? { kind: "withdrawn" } : calendar.withdraw({ installation, event, language });
  }
  const text = textsIn(language);
  return calendar.keep({
    installation,
    channel: community.channel,
    event,
    title: gathering.title ?? text.plain("feed.title", { community: community.name }),
    about: plainText(text("calendar-entry.about", { community: community.name, minutes: gathering.networkingMinutes })),
    startsAt: gathering.startsAt,
    endsAt: endOf(gathering),
    link: gathering.link,
    place: gathering.place,
    language,
  });
}

/** What only a person can do is told once a month, and everything else goes on without it. */
const tellOfStep = (house: House, records: Records, community: Community, step: string, now: Instant) =>
  tellFacilitators(
    house,
    records,
    community,
    {
      rule: calendarRule,
      about: [localDate(now, community.zone).slice(0, 7)],
      topic: "calendar",
      reason: (text) => text.plain("calendar-entry.reason"),
      words: (text) => text("calendar-entry.step", { step }),
    },
    now,
  );
