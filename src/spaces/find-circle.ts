// Which circle somebody means, by its id or by words of its topic: only ever among those that they may know of.

import type { Card } from "../cards/card.ts";
import { communityIfUnclear, meantAmong } from "../commands/answering.ts";
import { type MemberRequest, Refusal, type Suggestion } from "../commands/define.ts";
import { cut, writeLine } from "../commands/line.ts";
import { type Circle, type CircleStep, isIn, isVisibleTo } from "./circle.ts";

type Here = Pick<MemberRequest, "records" | "community" | "member">;

/** Those that this member may know of, newest first. */
export async function circlesFor({ records, community, member }: Here): Promise<readonly Circle[]> {
  const all = await records.matters.of("circles", community.id);
  return all.filter((circle) => isVisibleTo(circle, member.id)).toReversed();
}

/** Those that they are in. */
export const circlesOf = async (here: Here): Promise<readonly Circle[]> =>
  (await circlesFor(here)).filter((circle) => circle.state === "open" && isIn(circle, here.member.id));

/** The circle that is meant among these, or a card that asks which. Nothing said means the only one. */
export function meantCircle(
  request: MemberRequest,
  among: readonly Circle[],
  said: string | undefined,
  line: string,
  none: "circle.refuse.unknown" | "circle.refuse.in-none",
): { readonly circle: Circle } | { readonly ask: Card } {
  const fitting = fits(among, said ?? "");
  const [only, another] = fitting;
  if (!only) throw new Refusal(among.length === 0 ? none : "circle.refuse.unknown");
  if (!another) return { circle: only };
  const { text } = request;
  const buttons = fitting.slice(0, mostAsked).map((circle) => ({
    id: `${line} ${writeLine("", { circle: circle.id, community: communityIfUnclear(request) }).trim()}`,
    label: cut(circle.topic, labelLength),
  }));
  return { ask: { text: text("circle.which"), buttons } };
}

const mostAsked = 10;
export const labelLength = 40;

const fits = (among: readonly Circle[], said: string): readonly Circle[] =>
  said.trim() === "" ? among : meantAmong(among, said, ({ id, topic }) => [id, topic]);

/** The circle after a step, or the refusal in words. */
export function afterStep(step: CircleStep): Circle {
  if ("refused" in step) throw new Refusal(`circle.refuse.${step.refused}`);
  return step.circle;
}

/** For Discord's list while somebody types. */
export const suggested = (circles: readonly Circle[], typed: string): readonly Suggestion[] =>
  fits(circles, typed).map((circle) => ({ value: circle.id, label: circle.topic }));
