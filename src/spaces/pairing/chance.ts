// Chance that can be repeated: the same seed gives the same lots, in a test as in a year's time.

/** Gives a number in [0, 1) at each call. */
export type Chance = () => number;

/** Lots drawn from a seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number in [0, 2^32) that depends on every sign of the text and on the seed (FNV-1a, then mixed). */
export function hashed(text: string, seed: number): number {
  let hash = (2166136261 ^ (seed >>> 0)) >>> 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A whole number in [0, below). */
export const drawn = (chance: Chance, below: number): number => Math.floor(chance() * below);

/** The same things in an order drawn by lot. */
export function shuffled<T>(things: readonly T[], chance: Chance): T[] {
  const mixed = [...things];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = drawn(chance, at + 1);
    const kept = mixed[at] as T;
    mixed[at] = mixed[other] as T;
    mixed[other] = kept;
  }
  return mixed;
}
