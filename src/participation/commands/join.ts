// `/cop join [interests]`: becoming a member, by one's own act. Coming back finds everything as it was left.
import { quoted, words as say } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent, type Member, type Pause } from "../../community/member.ts";
import { newMember } from "../../community/new-member.ts";
import { type LocalDate, localDate } from "../../time/zone.ts";

export const join = defineCommand({
  words: "join",
  for: "anyone",
  audience: "private",
  summary: "join.summary",
  example: "join forms and letters",
  touches: ["members"],
  options: { interests: words("join.option.interests", false, 300) },
  async run(request, { interests }) {
    const { community, member, records, text, now } = request;
    const buttons = [
      { id: "next", label: text.plain("join.next") },
      { id: "preferences", label: text.plain("join.preferences") },
    ];
    if (member && isPresent(member)) {
      if (interests) await records.members.save({ ...member, interests });
      return privately({
        text: text(interests ? "join.interests-saved" : "join.already", { community: community.name }),
        buttons,
      });
    }
    const fresh = newMember(request, community);
    const back: Member = member
      ? {
          ...member,
          name: fresh.name,
          consent: "joined",
          scored: fresh.scored,
          joinedAt: now,
          leftAt: null,
          // Coming back is the plainest way to say that a pause is over.
          pauses: member.pauses.flatMap((pause) => endedOn(pause, localDate(now, community.zone))),
          standing: fresh.standing,
          // Being introduced to others is agreed to anew.
          preferences: { ...member.preferences, introductions: false },
        }
      : fresh;
    await records.members.save({ ...back, interests: interests || back.interests });
    const [founding] = await records.matters.of("foundings", community.id);
    const welcome = founding?.welcome ?? null;
    return privately({
      // Somebody known from imported history has never been here as a member.
      title: text.plain(member?.consent === "joined" ? "join.back" : "join.welcome", { community: community.name }),
      text: text("join.what-next", {
        leave: say("/cop leave"),
        show: say("/cop me show"),
        listening: say("/cop listening"),
      }),
      // The community's own words to newcomers, where facilitators wrote some.
      ...(welcome === null
        ? {}
        : { fields: [{ label: text.plain("founding.welcome.label"), value: [quoted(welcome)] }] }),
      buttons,
    });
  },
});

/** A pause that still runs ends today; one that lies ahead, or began today, never was. */
const endedOn = (pause: Pause, today: LocalDate): readonly Pause[] =>
  pause.until !== null && pause.until <= today ? [pause] : pause.from < today ? [{ ...pause, until: today }] : [];
