// What a community's store holds after a scenario, in a form that is the same on every platform: personas for refs, no
// ids.
import { describePlan } from "../../../src/rhythm/grammar.ts";
import { instant } from "../../../src/time/instant.ts";
import { type ChatWorld, personas } from "./chat-world.ts";
import { mattersOf } from "./matters-alike.ts";

const always = instant("2000-01-01T00:00:00Z");

export async function facts(world: ChatWorld): Promise<object> {
  const { read } = world.store;
  const [community] = await read.communities.list();
  if (!community) return {};
  const members = await read.members.list(community.id);
  const deeds = await read.deeds.of(community.id);
  const places = deeds.flatMap(({ answer }) => (answer?.kind === "done" && answer.thread ? [answer.thread] : []));
  const who = (id: string | null): string => {
    const ref = members.find((member) => member.id === id)?.ref ?? id;
    const channel = ref === world.channel ? "channel" : places.includes(ref ?? "") ? "private place" : String(ref);
    return personas.find((persona) => world.refOf(persona) === ref) ?? channel;
  };
  const gatherings = await read.rhythm.gatherings(community.id, always);
  const rsvps = await read.rhythm.rsvps(gatherings.map(({ id }) => id));
  const rhythm = await read.rhythm.rhythm(community.id);
  const stories = await read.value.stories(community.id);
  const sent = await read.outbox.sentSince(community.id, always);
  const figures = await read.activity.figures(community.id, world.now());
  return {
    name: community.name,
    rhythm: rhythm && describePlan(rhythm),
    members: members
      .map(({ ref, name, roles, consent, leftAt, listening, preferences, standing }) => ({
        ...{ who: who(ref), name, roles, consent, left: leftAt !== null, listening, preferences },
        level: standing.level,
      }))
      .toSorted((one, other) => (one.who < other.who ? -1 : 1)),
    rsvps: rsvps
      .map(({ gathering, member, answer, at }) => {
        const startsAt = gatherings.find(({ id }) => id === gathering)?.startsAt ?? gathering.replace(/^\w+-/, "");
        return { who: who(member), startsAt, answer, at };
      })
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    stories: stories
      .map(({ author, state, share, begunIn, activity, gain, practice, outcome, redefinition, evidence, hope }) => ({
        ...{ who: who(author), state, share, begunIn, activity, gain, practice, outcome, redefinition, evidence, hope },
      }))
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    sent: sent
      // How somebody gets in and out is each platform's own: by itself, or by a step for a person.
      .filter(({ rule }) => rule !== "engine.deeds" && rule !== "dialogue.access")
      .map(({ rule, to, sentAt, answer, solicited }) => ({ sentAt, rule, to: who(to.ref), answer, solicited }))
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    activity: figures
      .map(({ member, messages, replies, reactionsGiven, threadsStarted }) => ({
        ...{ who: who(member), messages, replies, reactionsGiven, threadsStarted },
      }))
      .toSorted((one, other) => (one.who < other.who ? -1 : 1)),
    matters: await mattersOf(world, community.id, members),
    deeds: deeds.map(({ asked, state, answer, answeredAt, dueAt }) => ({
      ...{ kind: asked.kind, state, answeredAt, dueAt },
      // As above.
      answer: asked.kind === "invite-outsider" || asked.kind === "end-access" ? undefined : answer?.kind,
      people: "people" in asked ? asked.people.map(who) : "member" in asked ? [who(asked.member)] : [],
    })),
    audit: (await read.audit.list(community.id, 100)).map(({ by, command }) => ({ by: who(by), command })),
  };
}
