// `/cop calendar`: all gatherings as an iCalendar file, and an address to subscribe to; with `gathering=` that one alone.
import { link, words } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { named } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { meantGathering, readCalendar } from "../calendar.ts";
import { calendarFeed } from "../calendar-feed.ts";
import { calendarFile, calendarMime } from "../calendar-file.ts";
import { titleOf } from "../gathering-card.ts";

/** A file's name that every system takes. */
const fileName = (name: string): string =>
  `${
    name
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .toLowerCase()
      .slice(0, 40) || "gatherings"
  }.ics`;

export const calendar = defineCommand({
  words: "calendar",
  for: "member",
  audience: "private",
  summary: "rhythm.calendar.summary",
  example: "calendar",
  touches: [],
  options: { gathering: named("rhythm.option.gathering", false, 60) },
  async run(request, { gathering: id }) {
    const { records, community, now, text } = request;
    if (id !== undefined) {
      const found = meantGathering(request, await readCalendar(request), { id }, "next");
      const title = titleOf(found, community.name, text);
      const content = calendarFile({ name: community.name, title: () => title }, [found], now);
      return privately({
        text: text("rhythm.calendar.one"),
        file: { name: fileName(title), mime: calendarMime, content },
      });
    }
    const content = await calendarFeed(records, community, now);
    const address = request.address(`/calendar/${community.feedToken}.ics`);
    return privately({
      title: text.plain("rhythm.calendar.title"),
      text: text("rhythm.calendar.text", { address: link(address, address), command: words("/cop calendar") }),
      file: { name: fileName(community.name), mime: calendarMime, content },
    });
  },
});
