// Keeps the places of small circles as their people are: opened for two, people let in and out, put away at the end. It asks
// the platform for whatever is still missing, and says once what a place is for.

import { writeLine } from "../../commands/line.ts";
import { isPresent, languageOf, type Member } from "../../community/member.ts";
import { newDeed } from "../../community/new-deed.ts";
import { defineRule, type RuleInput } from "../../rules/define.ts";
import type { Do, Proposal, Send } from "../../rules/proposal.ts";
import { day, plus } from "../../time/instant.ts";
import { type Circle, withOnly } from "../circle.ts";
import { namesToTell } from "../circle-names.ts";
import { type CirclePlace, isOver, nameFor, placeOf, stepsSoFar, stillToAsk } from "../circle-place.ts";
import { listed } from "../names.ts";

type Input = RuleInput<"circles" | "deeds" | "members", object>;

/** A word that could not be delivered for so long is of no use any more. */
const usefulFor = 7 * day;

export const circlePlace = defineRule({
  id: "spaces.circle-place",
  reads: ["circles", "deeds", "members"],
  afterEnd: true,
  settings: {},
  decide(input) {
    const { circles, members } = input.snapshot;
    const here = new Map(members.filter(isPresent).map((member) => [member.id, member]));
    const proposals = circles.flatMap((before): readonly Proposal[] => {
      const circle = withOnly(before, (member) => here.has(member));
      const place = placeOf(circle.id, input.snapshot.deeds);
      if (isOver(circle, place)) return [gone(circle, input)];
      return [
        ...(circle === before ? [] : [kept(circle, input)]),
        ...steps(circle, place, input),
        ...welcome(circle, place, input),
        ...names(circle, place, here, input),
      ];
    });
    return { proposals, nextAt: null, note: input.text.plain("circle.place.none") };
  },
});

const gone = (circle: Circle, { key, text }: Input): Do => ({
  kind: "do",
  key: key(circle.id, "gone"),
  reason: text.plain("circle.place.gone"),
  change: { kind: "matter-gone", of: "circles", id: circle.id },
});

const kept = (circle: Circle, { key, text }: Input): Do => ({
  kind: "do",
  key: key(circle.id, "people"),
  reason: text.plain("circle.place.left"),
  change: { kind: "matter", of: "circles", matter: circle },
});

function steps(circle: Circle, place: CirclePlace, { snapshot, key, text, now }: Input): readonly Do[] {
  const first = stepsSoFar(circle.id, snapshot.deeds) + 1;
  return stillToAsk(circle, place, nameFor(circle, snapshot.deeds)).map((asked, index) => {
    const step = `circle/${circle.id}/${first + index}`;
    const ids = { next: (prefix: string) => `${prefix}_${circle.id}_${first + index}` };
    const deed = newDeed({ ids, community: snapshot.community }, { key: step, subject: circle.id, asked, dueAt: now });
    return { kind: "do", key: key(step), reason: text.plain("circle.place.step"), change: { kind: "deed", deed } };
  });
}

/** In the place itself, when it opens: what it is for, and the way out. */
function welcome(circle: Circle, place: CirclePlace, { snapshot, now, text, key }: Input): readonly Send[] {
  if (place.kind !== "there" || circle.state === "closing" || place.closing !== "no") return [];
  const expires = plus(place.since, usefulFor);
  if (expires <= now) return [];
  const named = { circle: circle.id, community: snapshot.community.id };
  return [
    {
      kind: "send",
      key: key(circle.id, "open"),
      audience: { kind: "channel", channel: place.thread },
      reason: text.plain("circle.place.open"),
      card: {
        title: circle.topic,
        text: text("circle.place.welcome"),
        buttons: [{ id: writeLine("circle leave", named), label: text.plain("circle.button.leave-this") }],
      },
      due: place.since,
      expires,
    },
  ];
}

function names(
  circle: Circle,
  place: CirclePlace,
  here: ReadonlyMap<string, Member>,
  { snapshot, now, textIn, key }: Input,
): readonly Send[] {
  return namesToTell(circle, place).flatMap(({ to, at, names: others, why }): readonly Send[] => {
    const reader = here.get(to);
    const met = others.flatMap((one) => here.get(one) ?? []);
    const expires = plus(at, usefulFor);
    if (!reader || met.length === 0 || expires <= now) return [];
    const text = textIn(languageOf(reader, snapshot.community));
    return [
      {
        kind: "send",
        key: key(circle.id, at, to),
        // They joined, and this is how they find each other.
        audience: { kind: "member", member: to, solicited: true, topic: "circle" },
        reason: text.plain("circle.names.reason"),
        card: { text: text(`circle.names.${why}`, { topic: circle.topic, names: listed(met), count: met.length }) },
        due: at,
        expires,
      },
    ];
  });
}
