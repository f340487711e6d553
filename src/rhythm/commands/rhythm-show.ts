// `/cop rhythm`: the rhythm as it stands, how reliable it has been, and what is said when.

import { words } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { readCalendar } from "../calendar.ts";
import { heartbeatHealth } from "../heartbeat-health.ts";
import { pausedAt } from "../rhythm.ts";
import { button, datesField, detailsLine, ladderField, pauseLine, placeField, rhythmWords } from "../rhythm-card.ts";

export const rhythmShow = defineCommand({
  words: "rhythm show",
  aliases: ["rhythm"],
  for: "facilitator",
  audience: "private",
  summary: "rhythm.show.summary",
  example: "rhythm show",
  touches: [],
  options: {},
  async run(request) {
    const { text, now } = request;
    const community = communityIfUnclear(request);
    const calendar = await readCalendar(request);
    const { rhythm } = calendar;
    if (rhythm === null) {
      return privately({
        text: text("rhythm.show.none", { example: words("/cop rhythm set monthly on 2nd tue at 15:00 Europe/London") }),
        fields: [datesField(calendar, now, 3, text)],
        buttons: [
          { ...button(text, "rhythm set", "rhythm.button.set", community), style: "primary" },
          button(text, "rhythm suggest", "rhythm.button.suggest", community),
        ],
      });
    }
    const health = heartbeatHealth(calendar.stored, now);
    const paused = pausedAt(rhythm, now);
    return privately({
      title: text.plain("rhythm.show.title"),
      text: joined([
        rhythmWords(rhythm, text),
        detailsLine(rhythm, text),
        ...pauseLine(rhythm, now, text),
        ...(health === null ? [] : [text("rhythm.show.health", { held: health.held, planned: health.planned })]),
      ]),
      fields: [datesField(calendar, now, 3, text), placeField(rhythm, text), ladderField(rhythm, text)],
      buttons: [
        button(text, "rhythm set", "rhythm.button.change", community),
        button(text, "rhythm remind", "rhythm.button.remind", community),
        paused
          ? button(text, "rhythm resume", "rhythm.button.resume", community)
          : button(text, "rhythm skip", "rhythm.button.skip", community),
      ],
    });
  },
});
