// PostgreSQL cannot keep the character NUL in a text, SQLite cuts a text there in places. Nobody types it on purpose, so
// it is left out on the way into either.

/** The parameters of a statement, each text without NUL. */
export function withoutNul(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) =>
    typeof value === "string" && value.includes("\u0000") ? value.replaceAll("\u0000", "") : value,
  );
}
