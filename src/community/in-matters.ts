// Where a member stands in a matter: to hand it to them, and to strike them out when they are erased.

type Json = unknown;

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isOf = (value: Json, member: string): boolean => value === member || (isObject(value) && value.member === member);

/**
 * The same without the member: entries of lists that are the member's id or whose `member` it is go, so do values kept under
 * the id, and a single place becomes null.
 */
export function without<Value>(value: Value, member: string): Value {
  return struck(value, member) as Value;
}

function struck(value: Json, member: string): Json {
  if (value === member) return null;
  if (Array.isArray(value)) return value.filter((one) => !isOf(one, member)).map((one) => struck(one, member));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== member)
      .map(([name, one]) => [name, struck(one, member)]),
  );
}

/** Parts of a matter that are the member's own: objects whose `member` they are. */
export function partsOf(value: Json, member: string): readonly Readonly<Record<string, Json>>[] {
  if (Array.isArray(value)) return value.flatMap((one) => partsOf(one, member));
  if (!isObject(value)) return [];
  return value.member === member ? [value] : Object.values(value).flatMap((one) => partsOf(one, member));
}

/** Whether the member stands anywhere in it. */
export function names(value: Json, member: string): boolean {
  if (value === member) return true;
  if (Array.isArray(value)) return value.some((one) => names(one, member));
  return isObject(value) && Object.entries(value).some(([name, one]) => name === member || names(one, member));
}
