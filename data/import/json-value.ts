// Reading JSON that somebody else wrote: every field may be missing or of another kind than expected.

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text that is not empty. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

export const objectIn = (value: unknown): JsonObject | undefined => (isObject(value) ? value : undefined);

/** For a report: what kind of value it is, and only for numbers and the like which. Texts are never repeated. */
export function described(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (typeof value === "string") return value === "" ? "“”" : "text";
  return isObject(value) ? "{…}" : String(value);
}

/** As `described`, but shows a short text: only for fields that hold ids and times. */
export const shown = (value: unknown): string =>
  typeof value === "string" && value !== "" ? (value.length > 40 ? `${value.slice(0, 40)}…` : value) : described(value);
