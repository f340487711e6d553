// Small circles as a member sees them: their own with who is in them, the others by topic and room only.

import type { Button, Card, Field } from "../cards/card.ts";
import { communityIfUnclear } from "../commands/answering.ts";
import type { MemberRequest } from "../commands/define.ts";
import { cut, writeLine } from "../commands/line.ts";
import type { Member } from "../community/member.ts";
import type { Deed } from "../ports/records/deeds.ts";
import { joined } from "../text/texts.ts";
import { type Circle, freePlaces, isIn, isInvited, mayTell } from "./circle.ts";
import { placeOf } from "./circle-place.ts";
import { labelLength } from "./find-circle.ts";
import { listed } from "./names.ts";

/** What a message holds and somebody reads; words of a topic find the others. */
const shown = 8;

export type CircleView = {
  readonly request: MemberRequest;
  readonly members: readonly Member[];
  readonly deeds: readonly Deed[];
};

export const viewFor = async (request: MemberRequest): Promise<CircleView> => ({
  request,
  members: await request.records.members.list(request.community.id),
  deeds: await request.records.deeds.of(request.community.id),
});

/** `circles` are those that the reader may know of. */
export function circleList(view: CircleView, circles: readonly Circle[]): Card {
  const { request } = view;
  const { text, member } = request;
  const mine = (circle: Circle) => isIn(circle, member.id);
  const inOrder = [...circles.filter(mine), ...circles.filter((circle) => !mine(circle))];
  const more = inOrder.length - shown;
  const start: Button = { id: line(request, "circle start"), label: text.plain("circle.button.start") };
  return {
    title: text.plain("circle.list.title"),
    text: joined([
      text(inOrder.length === 0 ? "circle.list.none" : "circle.list.about"),
      ...(more > 0 ? [text("circle.list.more", { more })] : []),
    ]),
    fields: inOrder.slice(0, shown).map((circle) => (mine(circle) ? ownField(view, circle) : otherField(view, circle))),
    buttons: [...inOrder.slice(0, shown).flatMap((circle) => buttonFor(view, circle)), start],
  };
}

const line = (request: MemberRequest, words: string, circle?: Circle): string =>
  writeLine(words, { circle: circle?.id, community: communityIfUnclear(request) });

const named = (key: "circle.button.join" | "circle.button.leave", circle: Circle, { request }: CircleView): string =>
  request.text.plain(key, { topic: cut(circle.topic, labelLength) });

function buttonFor(view: CircleView, circle: Circle): readonly Button[] {
  const { request } = view;
  if (isIn(circle, request.member.id))
    return circle.state === "open"
      ? [{ id: line(request, "circle leave", circle), label: named("circle.button.leave", circle, view) }]
      : [];
  return freePlaces(circle) > 0
    ? [{ id: line(request, "circle join", circle), label: named("circle.button.join", circle, view) }]
    : [];
}

/** Who is in it, for those who are in it. */
export function ownField({ request, members, deeds }: CircleView, circle: Circle): Field {
  const { text, member } = request;
  const others = members.filter((one) => one.id !== member.id && isIn(circle, one.id));
  const place = placeOf(circle.id, deeds).kind;
  return {
    label: circle.topic,
    value: joined(
      [
        circle.state === "closing"
          ? text("circle.own.closing")
          : others.length === 0
            ? text("circle.own.alone")
            : text("circle.own.with", { names: listed(others) }),
        ...(place === "hand" ? [text("circle.own.by-hand")] : []),
        ...(circle.hidden ? [text("circle.own.hidden")] : []),
      ],
      " ",
    ),
  };
}

const otherField = ({ request }: CircleView, circle: Circle): Field => ({
  label: circle.topic,
  value: joined(
    [
      ...(isInvited(circle, request.member.id) ? [request.text("circle.other.invited")] : []),
      request.text("circle.other.room", { free: freePlaces(circle) }),
    ],
    " ",
  ),
});

/** After joining or starting: what happens next, and what one can do. */
export function circleCard(view: CircleView, circle: Circle, said: "started" | "joined"): Card {
  const { request } = view;
  const { text, member } = request;
  const alone = circle.people.length < 2;
  const place = alone ? "alone" : placeOf(circle.id, view.deeds).kind;
  return {
    title: circle.topic,
    text: joined([text(`circle.${said}`), text("circle.next", { place }), text("circle.private")], " "),
    buttons: [
      ...(mayTell(circle, member.id)
        ? [{ id: line(request, "circle tell", circle), label: text.plain("circle.button.tell") }]
        : []),
      { id: line(request, "circle leave", circle), label: text.plain("circle.button.leave-this") },
    ],
  };
}
