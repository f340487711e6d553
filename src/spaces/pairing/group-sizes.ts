// How people are spread over groups.

/**
 * Sizes of the groups, as near to the asked size as can be: they differ by at most one, and none is below two. With
 * pairs and an odd number one is a trio, as Donut does it. Empty for fewer than two people.
 */
export function groupSizes(people: number, size: number): number[] {
  if (people < 2) return [];
  const fewest = Math.max(1, Math.floor(people / size));
  const more = Math.min(fewest + 1, people >> 1);
  const off = (groups: number) => Math.abs(people / groups - size);
  const groups = size > 2 && off(more) < off(fewest) ? more : fewest;
  const least = Math.floor(people / groups);
  return Array.from({ length: groups }, (_, at) => least + (at < people % groups ? 1 : 0));
}
