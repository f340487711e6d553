// Every Monday the facilitator gets at most five people worth a private word, each with the reason and a draft to send in
// their own name (domain 6.2, 7.3: samples 3, 4 and 7 go out from a person only). The bot itself stays silent.
import { mention } from "../../cards/card.ts";
import { withoutGuests } from "../../community/guests.ts";
import { type Flag, isFacilitator, isPresent, languageOf, type Member, pauseOn } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { day, elapsed, type Instant, plus, week } from "../../time/instant.ts";
import { lastWeekly, nextWeekly } from "../../time/weekly.ts";
import { type LocalTime, localDate } from "../../time/zone.ts";

const monday = 1;
const nine = "09:00" as LocalTime;
/** In this order: who may be slipping away comes first. */
const spoken = ["drifting", "rising", "quiet_engaged"] as const satisfies readonly Flag[];
type Spoken = (typeof spoken)[number];

export const hellos = defineRule({
  id: "participation.hellos",
  reads: ["members", "guests"],
  // Weekly news for the facilitator; nobody's single act changes Monday's list in the middle of the week.
  wokenBy: [],
  settings: { people: 5, everyWeeks: 4 },
  decide({ snapshot, now, settings, text, textIn, key }) {
    const { community } = snapshot;
    const slot = lastWeekly(now, monday, nine, community.zone);
    const nextAt = nextWeekly(now, monday, nine, community.zone);
    const present = withoutGuests(snapshot.members, snapshot.guests, now).filter(isPresent);
    const today = localDate(now, community.zone);
    const away = (member: Member) => pauseOn(member, today) !== undefined;
    const worth = spoken
      .flatMap((flag) => turnOf(present, flag, slot, settings))
      .filter(({ member }, index, all) => all.findIndex((one) => one.member === member) === index && !away(member))
      .slice(0, settings.people);
    const useful = plus(slot, 3 * day) > now;
    if (worth.length === 0 || !useful) return { proposals: [], nextAt, note: text.plain("hellos.none") };
    const proposals = present.filter(isFacilitator).map((facilitator): Send => {
      const own = textIn(languageOf(facilitator, community));
      return {
        kind: "send",
        key: key(localDate(slot, community.zone), facilitator.id),
        audience: { kind: "member", member: facilitator.id, solicited: true, topic: "hellos" },
        reason: own.plain("hellos.reason"),
        card: {
          title: own.plain("hellos.title"),
          text: own("hellos.intro"),
          fields: worth.map(({ member, flag }) => ({ label: member.name, value: suggestion(member, flag, own) })),
        },
        due: slot,
        expires: plus(slot, 3 * day),
      };
    });
    return { proposals, nextAt };
  },
});

type Worth = { readonly member: Member; readonly flag: Spoken };

/**
 * Those whose turn it is: in the week their flag was new, and every so many weeks while it stands, so that nobody is on the
 * list every Monday. Where more were new in one week than fit a list, the rest have their turn on the Mondays after it.
 */
function turnOf(
  members: readonly Member[],
  flag: Spoken,
  slot: Instant,
  { people, everyWeeks }: { readonly people: number; readonly everyWeeks: number },
): readonly Worth[] {
  const round = Math.max(1, Math.round(everyWeeks));
  const list = Math.max(1, Math.round(people));
  const places = new Map<number, number>();
  return members.flatMap((member) => {
    const since = member.standing.flags.includes(flag) ? member.standing.flaggedAt?.[flag] : undefined;
    if (since === undefined || isFacilitator(member) || (member.listening && flag === "rising")) return [];
    const weeks = Math.floor(Math.max(0, elapsed(since, slot)) / week);
    const place = places.get(weeks) ?? 0;
    places.set(weeks, place + 1);
    return weeks % round === Math.floor(place / list) % round ? [{ member, flag }] : [];
  });
}

/** Longer interests are a text of their own and make no part of a sentence. */
const longestTopic = 60;

const suggestion = (member: Member, flag: Spoken, text: Texts) =>
  joined([
    text(`hellos.${flag}.why`, { who: mention(member.ref, member.name) }),
    text(`hellos.${flag}.draft`, { name: member.name, topic: topicOf(member) ?? text.plain("hellos.topic") }),
  ]);

const topicOf = ({ interests }: Member): string | undefined =>
  interests !== null && interests.length <= longestTopic ? interests : undefined;
