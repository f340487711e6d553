// What the rules of the ladder have in common: one step of one gathering as a message to the channel, under a key that holds
// the start and since when it is known, so that a moved gathering has its steps anew, and one that came back on as well.
import { isPresent, type Member } from "../community/member.ts";
import type { RuleInput } from "../rules/define.ts";
import type { Do, Send, Skip } from "../rules/proposal.ts";
import type { FactKind, Snapshot } from "../rules/snapshot.ts";
import type { Texts } from "../text/texts.ts";
import type { Gathering } from "./gathering.ts";
import type { GatheringView } from "./gathering-card.ts";
import type { LadderMoment, LadderPosition, LadderStep } from "./reminders.ts";

type Input = Pick<RuleInput<FactKind, object>, "text" | "key" | "now"> & {
  readonly snapshot: Pick<Snapshot, "community">;
};

/** What is shown of a gathering, from the facts of a snapshot. */
export function viewer(
  { community, rsvps, agenda, members }: Snapshot<"rsvps" | "agenda" | "members">,
  text: Texts,
): (gathering: Gathering) => GatheringView {
  const names = new Map(members.map((member) => [member.id, member.name]));
  return (gathering) => ({
    gathering,
    communityName: community.name,
    rsvps,
    agenda: agenda.filter((item) => item.gathering === gathering.id),
    names,
    text,
  });
}

/** A gathering that so far was only promised is noted down before anything is said about it. */
export const noteDown = ({ key, text }: Pick<Input, "key" | "text">, gathering: Gathering): Do => ({
  kind: "do",
  key: key(gathering.id, "planned"),
  reason: text.plain("rhythm.announce.kept"),
  change: { kind: "gathering-planned", gathering },
});

const keyOf = (key: Input["key"], gathering: Gathering, { occurrence }: LadderMoment, to: string): string =>
  key(gathering.id, occurrence, gathering.datedAt, to);

/** A step as one post in the community's channel. */
export const stepSend = (
  { key, snapshot }: Input,
  gathering: Gathering,
  moment: LadderMoment,
  what: Pick<Send, "reason" | "card">,
): Send => ({
  kind: "send",
  key: keyOf(key, gathering, moment, "channel"),
  audience: { kind: "channel", channel: snapshot.community.channel },
  due: moment.due,
  expires: moment.until,
  ...what,
});

/** A step as a private word to somebody who answered; asked for by that answer, and not said to who wants no messages. */
export const privateStep = (
  { key }: Input,
  gathering: Gathering,
  moment: LadderMoment,
  member: Member,
  what: Pick<Send, "reason" | "card">,
): Send => ({
  kind: "send",
  key: keyOf(key, gathering, moment, member.id),
  audience: { kind: "member", member: member.id, solicited: true, topic: `gathering:${gathering.id}` },
  due: moment.due,
  expires: moment.until,
  ...what,
});

/** Here, and not somebody who said that the bot should not write to them. */
export const mayBeTold = (member: Member | undefined): member is Member =>
  member !== undefined && isPresent(member) && member.preferences.nudges !== "stopped";

/** Steps whose time came and went; the engine drops those that were sent in their time. */
export const stepSkips = (
  { key, snapshot, text }: Input,
  gathering: Gathering,
  { passed }: LadderPosition,
  steps: readonly LadderStep[],
): readonly Skip[] =>
  passed
    .filter((moment) => steps.includes(moment.step))
    .map((moment) => ({
      kind: "skip",
      key: keyOf(key, gathering, moment, "channel"),
      to: snapshot.community.channel,
      reason: text.plain(`rhythm.passed.${moment.why}`, {
        step: text.plain(`rhythm.step.${moment.step}`),
        by: moment.by === null ? "" : text.plain(`rhythm.step.${moment.by}`),
      }),
    }));
