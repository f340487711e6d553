// Tries every future of a few people, to compare the planner's with the best there is. Slow, plain, and with nothing from
// the planner in it.
import type { PairingRequest } from "../../../src/spaces/pairing/plan-round.ts";

/** `meets` has one bit for each pair. */
type Option = { readonly meets: number; readonly out: readonly number[]; readonly trio: readonly number[] };

const bits = (of: number): number => {
  let count = 0;
  for (let rest = of; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** Whether the people could live through so many rounds with at most so many repeats, turns being as fair as in the planner. */
export function couldDoWith(asked: PairingRequest, rounds: number, atMost: number): boolean {
  const ids = asked.people.map(({ id }) => id);
  const numbered = ids.flatMap((_, one) => ids.slice(0, one).map((__, other) => `${other} ${one}`));
  const bitOf = ids.map((_, one) =>
    ids.map((__, other) => (one === other ? 0 : 1 << numbered.indexOf([one, other].sort().join(" ")))),
  );
  const pair = (one: number, other: number) => bitOf[one]?.[other] ?? 0;
  const listed = (names: readonly (readonly string[])[]) =>
    names
      .flatMap((group) => group.flatMap((a) => group.map((b) => pair(ids.indexOf(a), ids.indexOf(b)))))
      .reduce((all, bit) => all | bit, 0);
  const inside = (names: readonly (readonly string[])[]) =>
    names.map((group) => group.filter((id) => ids.includes(id)));
  const blocked = listed(inside(asked.blocked).filter((both) => both.length === 2));
  const met = listed(inside(asked.past.map(({ members }) => members)));

  const options: Option[] = [];
  const walk = (left: readonly number[], option: Option) => {
    const [one, ...rest] = left;
    if (one === undefined) return void options.push(option);
    walk(rest, { ...option, out: [...option.out, one] });
    for (const [at, other] of rest.entries()) {
      if ((blocked & pair(one, other)) !== 0) continue;
      const without = rest.filter((each) => each !== other);
      walk(without, { ...option, meets: option.meets | pair(one, other) });
      if (asked.odd !== "trio") continue;
      for (const third of rest.slice(at + 1)) {
        if ((blocked & (pair(one, third) | pair(other, third))) !== 0) continue;
        walk(
          without.filter((each) => each !== third),
          {
            ...option,
            meets: option.meets | pair(one, other) | pair(one, third) | pair(other, third),
            trio: [...option.trio, one, other, third],
          },
        );
      }
    }
  };
  walk(
    ids.map((_, at) => at),
    { meets: 0, out: [], trio: [] },
  );
  const keep = (score: (option: Option) => number, from: readonly Option[]) => {
    const least = Math.min(...from.map(score));
    return from.filter((option) => score(option) === least);
  };
  const fewest = keep(
    ({ trio }) => trio.length,
    keep(({ out }) => out.length, options),
  );

  const ranks = (turns: readonly number[], who: readonly number[]) =>
    who
      .map((one) => String((turns[one] as number) + 1e7))
      .sort()
      .join();
  const seen = new Set<string>();
  const search = (
    known: number,
    sat: readonly number[],
    trios: readonly number[],
    left: number,
    spare: number,
  ): boolean => {
    if (left === 0) return true;
    const unknown = ids.map(
      (_, one) => ids.filter((__, other) => one !== other && (known & pair(one, other)) === 0).length,
    );
    const some = fewest[0] as Option;
    const newMeetings =
      unknown.reduce((sum, each) => sum + Math.min(each, left * (some.trio.length > 0 ? 2 : 1)), 0) / 2;
    if (bits(some.meets) * left - Math.floor(newMeetings) > spare) return false;
    const key = `${known}|${sat}|${trios}|${left}|${spare}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const turns =
      some.out.length + some.trio.length === 0
        ? []
        : fewest.map((option) => `${ranks(sat, option.out)} ${ranks(trios, option.trio)}`);
    const first = turns.toSorted()[0];
    return fewest.some((option, at) => {
      if (turns[at] !== first) return false;
      const repeats = bits(option.meets & known);
      return (
        repeats <= spare &&
        search(
          known | option.meets,
          sat.map((had, one) => (had % 1e6) + (option.out.includes(one) ? 1e6 + 1 : 0)),
          trios.map((had, one) => had + (option.trio.includes(one) ? 1 : 0)),
          left - 1,
          spare - repeats,
        )
      );
    });
  };
  return search(
    met,
    asked.people.map(({ satOut, satOutLast }) => satOut + (satOutLast ? 1e6 : 0)),
    asked.people.map(({ trios }) => trios ?? 0),
    rounds,
    atMost,
  );
}
