// Gatherings as an iCalendar file (RFC 5545). Times are UTC, so that no reader needs zone definitions; every gathering is an
// event of its own, because a moved or cancelled one is then simply that event with a higher SEQUENCE.
import ical, { escape as escapeText, ICalEventStatus } from "ical-generator";
import { epoch, type Instant } from "../time/instant.ts";
import { endOf, type Gathering } from "./gathering.ts";

export type CalendarWords = {
  /** The calendar's name, such as the community's. */
  readonly name: string;
  /** The title of one event, in the reader's language. */
  readonly title: (gathering: Gathering) => string;
  /** What stands in its description: agenda, how to answer. The link and notes need not be repeated in it. */
  readonly about?: (gathering: Gathering) => string;
};

export const calendarMime = "text/calendar; charset=utf-8";

// RFC 5545 3.1 allows no control characters in text but tabs, and line breaks are written out as \n.
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/**
 * A link as a URI value, or null when it is none. The library escapes commas and semicolons in it as if it were text (and no
 * reader undoes that), so they are percent-encoded before.
 */
function uri(link: string): string | null {
  if (!/^https?:/i.test(link) || !URL.canParse(link)) return null;
  return new URL(link).href.replaceAll(",", "%2C").replaceAll(";", "%3B").replaceAll("\\", "%5C");
}

/** The event's id in every calendar, the same for good. */
export const eventUid = (gathering: Pick<Gathering, "id" | "community">): string =>
  `${gathering.id}.${gathering.community}@cultivate`.replace(/[^A-Za-z0-9_.@-]/g, "_");

/**
 * `text/calendar` text of these gatherings, called-off ones as cancelled. `now` becomes DTSTAMP. Of no gatherings it is a
 * calendar without events: feed readers take that, though RFC 5545 asks for at least one component.
 */
export function calendarFile(words: CalendarWords, gatherings: readonly Gathering[], now: Instant): string {
  const calendar = ical({
    // The library writes the name as it is given.
    name: escapeText(clean(words.name), false),
    prodId: { company: "Cultivate", product: "Cultivate", language: "EN" },
  });
  for (const gathering of gatherings) {
    const link = gathering.link === null ? null : uri(gathering.link);
    const about = [words.about?.(gathering), gathering.link, gathering.notes].filter(
      (part): part is string => part !== null && part !== undefined && part !== "",
    );
    // Many calendars show only the location, so the link stands there when there is no room to go to.
    const location = gathering.place ?? gathering.link;
    calendar.createEvent({
      id: eventUid(gathering),
      sequence: gathering.revision,
      stamp: new Date(epoch(now)),
      start: new Date(epoch(gathering.startsAt)),
      end: new Date(epoch(endOf(gathering))),
      summary: clean(words.title(gathering)),
      status: gathering.state === "planned" ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      ...(about.length > 0 ? { description: clean(about.join("\n\n")) } : {}),
      ...(location === null ? {} : { location: clean(location) }),
      ...(link === null ? {} : { url: link }),
    });
  }
  // Every line ends with CRLF, the last one too (RFC 5545 3.1); the library leaves that one out.
  return `${calendar.toString()}\r\n`;
}
