// A small circle: a few members who talk about one topic among themselves (domain 1.3). Nobody is put into one, and nothing
// said there is read, counted or reported. Once it has ended, nothing of it is kept.
import type { Matter } from "../ports/records/matters.ts";
import type { Instant } from "../time/instant.ts";

/** `started`: began it. Only they tell the channel of it; once they have left, anybody in it may close it. */
export type CirclePerson = { readonly member: string; readonly since: Instant; readonly started: boolean };

/** Asked privately by somebody inside. A "no" is not noted: nobody learns of it. */
export type CircleInvitation = { readonly member: string; readonly by: string | null; readonly at: Instant };

export type Circle = Matter & {
  readonly owner: null;
  readonly topic: string;
  /** Not in the list of those who are neither in it nor invited. */
  readonly hidden: boolean;
  /** `closing` until its place is put away; then it is gone. */
  readonly state: "open" | "closing";
  readonly people: readonly CirclePerson[];
  readonly invited: readonly CircleInvitation[];
  /** When the one who started it had the channel told. */
  readonly toldAt: Instant | null;
};

/** [D] As many as still talk with one another, and as Slack's group messages hold. */
export const circlePlaces = 8;
/** [D] Everybody who is asked may join as long as there is room; more invitations than this are a circular. */
const mostInvited = 20;

export type CircleRefusal =
  | "closing"
  | "inside"
  | "outside"
  | "full"
  | "starter"
  | "hidden"
  | "told"
  | "invited"
  | "many";

/** The circle as it is then, or why not. */
export type CircleStep = { readonly circle: Circle } | { readonly refused: CircleRefusal };

const to = (circle: Circle): CircleStep => ({ circle });
const refused = (why: CircleRefusal): CircleStep => ({ refused: why });

export const newCircle = (
  begun: Pick<Circle, "id" | "community" | "topic" | "hidden">,
  member: string,
  now: Instant,
): Circle => ({
  ...begun,
  owner: null,
  createdAt: now,
  state: "open",
  people: [{ member, since: now, started: true }],
  invited: [],
  toldAt: null,
});

const personIn = (circle: Circle, member: string): CirclePerson | undefined =>
  circle.people.find((one) => one.member === member);

export const isIn = (circle: Circle, member: string): boolean => personIn(circle, member) !== undefined;

export const isInvited = (circle: Circle, member: string): boolean =>
  circle.invited.some((one) => one.member === member);

/** Whether this member may know of it. */
export const isVisibleTo = (circle: Circle, member: string): boolean =>
  isIn(circle, member) || (circle.state === "open" && (!circle.hidden || isInvited(circle, member)));

/** Whoever began it, and once they have left, everybody in it. */
export const mayClose = (circle: Circle, member: string): boolean =>
  personIn(circle, member)?.started === true || (isIn(circle, member) && !circle.people.some((one) => one.started));

export const mayTell = (circle: Circle, member: string): boolean =>
  personIn(circle, member)?.started === true && circle.state === "open" && !circle.hidden && circle.toldAt === null;

export const freePlaces = (circle: Circle): number => Math.max(0, circlePlaces - circle.people.length);

export function join(circle: Circle, member: string, now: Instant): CircleStep {
  if (isIn(circle, member)) return refused("inside");
  if (circle.state === "closing") return refused("closing");
  if (freePlaces(circle) === 0) return refused("full");
  return to({
    ...circle,
    people: [...circle.people, { member, since: now, started: false }],
    invited: circle.invited.filter((one) => one.member !== member),
  });
}

/** A circle that everybody has left closes by itself. */
const orClosing = (circle: Circle): Circle => (circle.people.length === 0 ? { ...circle, state: "closing" } : circle);

export function leave(circle: Circle, member: string): CircleStep {
  if (!isIn(circle, member)) return refused("outside");
  return to(orClosing({ ...circle, people: circle.people.filter((one) => one.member !== member) }));
}

export function close(circle: Circle, member: string): CircleStep {
  if (!isIn(circle, member)) return refused("outside");
  if (circle.state === "closing") return refused("closing");
  if (!mayClose(circle, member)) return refused("starter");
  return to({ ...circle, state: "closing" });
}

export function invite(circle: Circle, { by, member, at }: CircleInvitation & { readonly by: string }): CircleStep {
  if (!isIn(circle, by)) return refused("outside");
  if (circle.state === "closing") return refused("closing");
  if (isIn(circle, member)) return refused("inside");
  if (isInvited(circle, member)) return refused("invited");
  if (freePlaces(circle) === 0) return refused("full");
  if (circle.invited.length >= mostInvited) return refused("many");
  return to({ ...circle, invited: [...circle.invited, { member, by, at }] });
}

export function tellChannel(circle: Circle, member: string, now: Instant): CircleStep {
  if (!isIn(circle, member)) return refused("outside");
  if (circle.state === "closing") return refused("closing");
  if (circle.hidden) return refused("hidden");
  if (!personIn(circle, member)?.started) return refused("starter");
  if (circle.toldAt !== null) return refused("told");
  return to({ ...circle, toldAt: now });
}

/** Without those who have left the community. The very same object when nobody has. */
export function withOnly(circle: Circle, isHere: (member: string) => boolean): Circle {
  const people = circle.people.filter((one) => isHere(one.member));
  const invited = circle.invited.filter((one) => isHere(one.member) && one.by !== null && isHere(one.by));
  const same = people.length === circle.people.length && invited.length === circle.invited.length;
  if (same && (people.length > 0 || circle.state === "closing")) return circle;
  return orClosing({ ...circle, people, invited });
}
