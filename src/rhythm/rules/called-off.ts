// A gathering that people know of is off, or on another date: the channel hears of it once, and whoever had said yes or maybe
// privately, because an hour kept free (or a train ticket) hangs on it.
import { type Card, time } from "../../cards/card.ts";
import { languageOf, type Member } from "../../community/member.ts";
import { defineRule, type RuleInput } from "../../rules/define.ts";
import type { Proposal, Send } from "../../rules/proposal.ts";
import { joined, type Texts } from "../../text/texts.ts";
import type { Instant } from "../../time/instant.ts";
import { whoAnswered } from "../attendance.ts";
import type { Gathering } from "../gathering.ts";
import { rsvpButtons, titleOf, whereField } from "../gathering-card.ts";
import { type Ladder, ladderOf } from "../reminders.ts";
import { nextGatherings } from "../slots.ts";
import { mayBeTold } from "../step.ts";
import { type Entry, timetable } from "../timetable.ts";

type Input = RuleInput<"rhythm" | "gatherings" | "rsvps" | "members", { privately: boolean }>;

/** The date that people had in mind before the gathering became what it is. */
const dateBefore = (gathering: Gathering): Instant =>
  gathering.state === "planned" ? (gathering.movedFrom ?? gathering.startsAt) : gathering.startsAt;

/**
 * May the channel have heard of that date before? Its first step had come by the time of the change. Whatever stood before it
 * then and may have held that step back is left aside: one word too many is better than people at a locked door.
 */
function wasTold(gathering: Gathering, ladder: Ladder): boolean {
  const before: Gathering = {
    ...gathering,
    startsAt: dateBefore(gathering),
    state: "planned",
    datedAt: gathering.createdAt,
  };
  const first = ladderOf(before, ladder, null)[0];
  return first !== undefined && first.step !== "followup" && first.due <= gathering.datedAt;
}

/** Who said yes or maybe before the change, and has not answered since. */
function expecting(gathering: Gathering, { rsvps, members }: Input["snapshot"]): readonly Member[] {
  const own = rsvps.filter((rsvp) => rsvp.gathering === gathering.id);
  const before = gathering.state === "planned" ? own.filter((rsvp) => rsvp.at < gathering.datedAt) : own;
  const since = new Set(own.filter((rsvp) => !before.includes(rsvp)).map((rsvp) => rsvp.member));
  const all = new Map(members.map((member) => [member.id, member]));
  return whoAnswered(gathering.id, before, "yes", "maybe")
    .filter((id) => !since.has(id))
    .flatMap((id) => all.get(id) ?? []);
}

/** The announcement or a reminder says the new date at once, where its time has come with the move. */
function saysItself(
  { gathering, first }: Pick<Entry, "gathering" | "first">,
  { community }: Input["snapshot"],
): boolean {
  if (first === undefined || first.step === "followup" || first.due > gathering.datedAt) return false;
  return community.rules[first.step === "announce" ? "rhythm.announce" : "rhythm.remind"]?.on !== false;
}

export const calledOffRule = defineRule({
  id: "rhythm.called-off",
  reads: ["rhythm", "gatherings", "rsvps", "members"],
  wokenBy: ["rhythm", "gatherings"],
  settings: {
    /** Also a private word to those who had said yes or maybe. */
    privately: true,
  },
  decide(input: Input) {
    const { snapshot, now, settings, text, textIn } = input;
    const { entries, ladder } = timetable(snapshot, now);
    const proposals: Proposal[] = [];
    // Also what was moved further ahead than steps are looked for; no step of it has come.
    const listed = new Set(entries.map(({ gathering }) => gathering.id));
    const far = snapshot.gatherings.filter((one) => !listed.has(one.id));
    const all = [...entries, ...far.map((gathering) => ({ gathering, first: undefined }))];
    for (const entry of all.filter((one) => one.gathering.startsAt > now)) {
      const { gathering } = entry;
      const off = gathering.state !== "planned";
      const told = expecting(gathering, snapshot);
      const news = off || (dateBefore(gathering) !== gathering.startsAt && !saysItself(entry, snapshot));
      if (news && (told.length > 0 || wasTold(gathering, ladder)))
        proposals.push(send(input, gathering, "channel", cardFor(input, gathering, text)));
      if (!settings.privately) continue;
      for (const member of told.filter(mayBeTold)) {
        const own = textIn(languageOf(member, snapshot.community));
        proposals.push(send(input, gathering, member, cardFor(input, gathering, own)));
      }
    }
    return { proposals, nextAt: null, note: text.plain("rhythm.called-off.none") };
  },
});

function send({ key, snapshot, text }: Input, gathering: Gathering, to: Member | "channel", card: Card): Send {
  const { community } = snapshot;
  const what = gathering.state === "planned" ? "moved" : "off";
  return {
    kind: "send",
    key: key(gathering.id, `${what}@${gathering.startsAt}`, gathering.datedAt, to === "channel" ? to : to.id),
    audience:
      to === "channel"
        ? { kind: "channel", channel: community.channel }
        : { kind: "member", member: to.id, solicited: true, topic: `gathering:${gathering.id}` },
    reason: text.plain(`rhythm.called-off.reason.${what}`),
    card,
    due: gathering.datedAt,
    expires: gathering.startsAt,
  };
}

function cardFor({ snapshot, now }: Input, gathering: Gathering, text: Texts): Card {
  const { community, rhythm, gatherings } = snapshot;
  const title = titleOf(gathering, community.name, text);
  const before = time(dateBefore(gathering), gathering.zone);
  if (gathering.state === "planned") {
    const view = { gathering, text };
    const when = time(gathering.startsAt, gathering.zone);
    // One that follows its rhythm, or came back on, does not know under which date people had answered.
    const moved = dateBefore(gathering) !== gathering.startsAt;
    return {
      title: text.plain("rhythm.called-off.moved.title", { title }),
      text: moved
        ? text("rhythm.called-off.moved.text", { before, when })
        : text("rhythm.called-off.moved.anew", { when }),
      fields: whereField(view),
      buttons: rsvpButtons(view),
    };
  }
  const next = nextGatherings(rhythm, gatherings, now, 1)[0];
  return {
    title: text.plain("rhythm.called-off.off.title", { title }),
    text: joined([
      text("rhythm.called-off.off.text", { when: before }),
      ...(next === undefined ? [] : [text("rhythm.called-off.off.next", { when: time(next.startsAt, next.zone) })]),
    ]),
  };
}
