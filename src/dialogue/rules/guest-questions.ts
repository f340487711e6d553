// Before a visit (domain 5): the questions open in the channel ten days before and close two days before; then facilitators, and
// the buddy if there is one, get them by theme. Planned by a guest who was confirmed, and derived from the visit's date.

import { time } from "../../cards/card.ts";
import { facilitatorsOf } from "../../community/facilitators.ts";
import { isPresent, type Member } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import { day, earliest, type Instant, plus } from "../../time/instant.ts";
import { wordsTo } from "../facilitators.ts";
import { expected, type Guest, isOneOf, isRefused, prepare, reachedAt } from "../guest.ts";
import { asRead, questionWindow, usualWindow } from "../guest-question.ts";
import { numberedThemes, themeFields } from "../question-list.ts";
import { endOf, gatheringOf } from "../visit.ts";

export const guestQuestionsRule = defineRule({
  id: "dialogue.questions",
  reads: ["guests", "guestquestions", "gatherings", "members"],
  wokenBy: ["guests", "gatherings"],
  settings: usualWindow,
  decide(input) {
    const { snapshot, now, settings, key, text } = input;
    const { community, guests, gatherings, members } = snapshot;
    const names = new Map(members.filter(isPresent).map((one) => [one.id, one.name]));
    const proposals: Proposal[] = [];
    const moments: Instant[] = [];
    for (const guest of guests.filter((one) => isOneOf(one, expected))) {
      const off = gatherings.find((one) => one.id === guest.visit?.gathering && one.state !== "planned");
      if (off) proposals.push(...calledOff(input, guest, off.datedAt));
      const gathering = gatheringOf(guest, gatherings);
      const confirmedAt = reachedAt(guest, "confirmed");
      if (!gathering || confirmedAt === undefined) continue;
      const { opensAt, closesAt } = questionWindow(gathering, confirmedAt, settings);
      moments.push(opensAt, closesAt, gathering.startsAt);
      if (opensAt >= closesAt) continue;
      if (now >= opensAt && guest.state === "confirmed") {
        const ready = prepare(guest, now);
        if (!isRefused(ready))
          proposals.push({
            kind: "do",
            key: key(guest.id, confirmedAt, "preparing"),
            reason: text.plain("guest.questions.opens"),
            change: { kind: "matter", of: "guests", matter: ready },
          });
      }
      if (now >= opensAt && now < closesAt)
        proposals.push({
          kind: "send",
          key: key(guest.id, confirmedAt, "open"),
          audience: { kind: "channel", channel: community.channel },
          reason: text.plain("guest.questions.opens"),
          due: opensAt,
          expires: closesAt,
          card: {
            title: text.plain("guest.questions.channel.title", { name: guest.name }),
            text: text("guest.questions.channel.text", {
              name: guest.name,
              topic: guest.topic,
              when: time(gathering.startsAt, gathering.zone),
              until: time(closesAt, gathering.zone),
            }),
            buttons: [
              { id: `guest ask guest=${guest.id}`, label: text.plain("guest.button.ask-short"), style: "primary" },
              { id: `guest buddy guest=${guest.id}`, label: text.plain("guest.button.buddy-short") },
              { id: `guest note guest=${guest.id}`, label: text.plain("guest.button.note-short") },
            ],
          },
        });
      const buddy = members.filter((one) => one.id === guest.buddy && isPresent(one));
      const readers = new Set([...facilitatorsOf(members), ...buddy]);
      const asked = asRead(snapshot.guestquestions, guest.id);
      proposals.push(
        ...wordsTo(input, [...readers], {
          parts: [guest.id, confirmedAt, "list"],
          due: closesAt,
          // Also where questions are taken until the hour begins.
          expires: endOf(gathering),
          reason: (spoken) => spoken.plain("guest.questions.reason"),
          card: (spoken) => ({
            title: spoken.plain("guest.questions.title", { name: guest.name }),
            text:
              asked.length > 0
                ? spoken("guest.questions.handed", { count: asked.length })
                : spoken("guest.questions.none", { name: guest.name }),
            fields: themeFields(numberedThemes(asked, text), names, spoken),
            buttons: [],
          }),
        }),
      );
    }
    return {
      proposals,
      nextAt: earliest(...moments.filter((at) => at > now)) ?? null,
      note: text.plain("guest.questions.quiet"),
    };
  },
});

/** The calendar has called the visit off: what becomes of the guest, only a person knows. */
const calledOff = (input: Parameters<typeof wordsTo>[0] & Members, guest: Guest, at: Instant) =>
  wordsTo(input, facilitatorsOf(input.snapshot.members), {
    parts: [guest.id, "off", at],
    due: at,
    expires: plus(at, 7 * day),
    reason: (spoken) => spoken.plain("guest.questions.off-reason"),
    card: (spoken) => ({
      text: spoken("guest.questions.off", { name: guest.name }),
      buttons: [
        { id: `guest cancel guest=${guest.id}`, label: spoken.plain("guest.button.not-held") },
        { id: `gathering keep gathering=${guest.visit?.gathering}`, label: spoken.plain("guest.button.on-again") },
      ],
    }),
  });

type Members = { readonly snapshot: { readonly members: readonly Member[] } };
