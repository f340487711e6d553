// Where the platform cannot open a place, or cannot let somebody in, a circle's people learn each other's names, once and
// privately, and can talk by themselves.
import { earliest, type Instant } from "../time/instant.ts";
import type { Circle } from "./circle.ts";
import type { CirclePlace } from "./circle-place.ts";

export type NamesTold = {
  readonly to: string;
  /** When it came about; together with `to` it is told once. */
  readonly at: Instant;
  /** Members whose names are told; never empty. */
  readonly names: readonly string[];
  /** No place at all, a place that the reader was not let into, or one that the reader can add somebody to. */
  readonly why: "no-place" | "not-let-in" | "can-add";
};

/** All that should have been told so far. */
export function namesToTell(circle: Circle, place: CirclePlace): readonly NamesTold[] {
  if (circle.state === "closing") return [];
  if (place.kind === "hand") return withoutPlace(circle, place.since);
  if (place.kind !== "there") return [];
  return place.notLetIn.flatMap(({ people, at }) => {
    const here = circle.people.filter((one) => one.since <= at).map((one) => one.member);
    return meet(here, new Set(people), at).map((told) => ({
      ...told,
      why: people.includes(told.to) ? ("not-let-in" as const) : ("can-add" as const),
    }));
  });
}

/** Those who were there when it turned out, and then each who came later. */
function withoutPlace(circle: Circle, since: Instant): readonly NamesTold[] {
  const comings = [
    ...new Set(circle.people.map((one) => (earliest(one.since, since) === one.since ? since : one.since))),
  ];
  return comings.flatMap((at) => {
    const here = circle.people.filter((one) => one.since <= at);
    const fresh = here.filter((one) => at === since || one.since === at).map((one) => one.member);
    return meet(
      here.map((one) => one.member),
      new Set(fresh),
      at,
    ).map((told) => ({ ...told, why: "no-place" as const }));
  });
}

/** Whoever is new learns everybody's name, the others learn theirs. */
const meet = (here: readonly string[], fresh: ReadonlySet<string>, at: Instant) =>
  here.flatMap((to) => {
    const names = here.filter((one) => one !== to && (fresh.has(to) || fresh.has(one)));
    return names.length > 0 ? [{ to, at, names }] : [];
  });
