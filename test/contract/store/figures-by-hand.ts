// The figures once more, counted one by one in plain loops: slow, and easy to hold against the definitions.
import type { Activity, ActivityFigures } from "../../../src/ports/records/activity.ts";
import type { Instant } from "../../../src/time/instant.ts";

const isReply = ({ kind }: Activity): boolean => kind === "reply" || kind === "answer";
const isMessage = (one: Activity): boolean => one.kind === "post" || one.kind === "question" || isReply(one);

export function figuresByHand(
  members: readonly string[],
  activities: readonly Activity[],
  until: Instant,
): readonly ActivityFigures[] {
  const happened = activities.filter(({ at }) => at <= until);
  const messages = happened.filter(isMessage);
  const named =
    happened.some(({ kind }) => kind === "reaction") || !happened.some(({ kind }) => kind === "acknowledged");

  const addressee = (one: Activity): string | null | undefined =>
    messages.find(({ source }) => source === one.about)?.member ?? one.toward;
  const wrote = (member: string): boolean => messages.some((message) => message.member === member);
  const sum = (some: readonly Activity[]): number => some.reduce((total, { count }) => total + count, 0);

  return members.map((member) => {
    const own = messages.filter((message) => message.member === member);
    const times = own.map(({ at }) => at).sort();
    const started = own.filter(
      (message) =>
        message.opensThread ||
        messages.some(
          (reply) =>
            isReply(reply) && reply.inThread && reply.about === message.source && reply.channel === message.channel,
        ),
    );
    const partners = new Set<string>();
    for (const reply of messages.filter(isReply)) {
      const other = addressee(reply);
      if (!other || other === reply.member || !wrote(other)) continue;
      if (reply.member === member) partners.add(other);
      if (other === member) partners.add(reply.member);
    }
    const reactions = happened.filter(({ kind }) => kind === "reaction");
    return {
      member,
      messages: sum(own),
      replies: sum(own.filter(isReply)),
      threadsStarted: started.length,
      reactionsGiven: named ? sum(reactions.filter((one) => one.member === member)) : null,
      reactionsReceived:
        sum(reactions.filter((one) => addressee(one) === member)) +
        sum(happened.filter((one) => one.kind === "acknowledged" && one.member === member)),
      activeDays: new Set(times.map((at) => at.slice(0, 10))).size,
      distinctReplyPartners: partners.size,
      firstAt: times[0] ?? null,
      lastAt: times.at(-1) ?? null,
    };
  });
}
