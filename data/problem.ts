// What can go wrong with a database, said so that an operator knows what happened, that nothing was lost, and what to do.
export type ProblemCode =
  | "bad-address"
  | "broken"
  | "no-permission"
  | "disk-full"
  | "disk-error"
  | "busy"
  | "unreachable"
  | "refused"
  | "newer";

/** Thrown for everything that the operator, not the program, can mend. Its message is made to be shown as it stands. */
export class DatabaseProblem extends Error {
  override readonly name = "DatabaseProblem";
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** Thrown when the program uses the store in a way that could hang or half-write: a bug, not a condition. */
export class StoreMisuse extends Error {
  override readonly name = "StoreMisuse";
}

/** `place` is what the operator knows the database by: the file's path, or host and database name, never the password. */
type Sentences = (place: string, detail: string) => string;

const sentences: Record<Exclude<ProblemCode, "bad-address" | "newer">, Sentences> = {
  broken: (place, detail) =>
    `The database ${place} cannot be read (${detail}). Nothing was changed in it. ` +
    "Bring back a backup with `cultivate restore <file>`, or move the file aside to start with an empty database.",
  "no-permission": (place, detail) =>
    `This process may not read and write the database ${place} (${detail}). Nothing was changed. ` +
    "Give its user the right to write there, folder included, or name another place in DATABASE_URL.",
  "disk-full": (place, detail) =>
    `There is no room left for the database ${place} (${detail}). The last step was undone as a whole, and all that was ` +
    "saved before is still there. Free some space, then start again.",
  "disk-error": (place, detail) =>
    `The disk under the database ${place} answered with an error (${detail}). The last step was undone as a whole. ` +
    "Check the disk and the folder, then start again.",
  busy: (place, detail) =>
    `Another program kept the database ${place} locked for too long (${detail}). Nothing was changed. ` +
    "Close other programs that have it open, then try again.",
  unreachable: (place, detail) =>
    `The database server ${place} does not answer (${detail}). What was under way was undone as a whole, and all that was ` +
    "saved before is still there. Check that it runs and that DATABASE_URL names its host and port, then try again.",
  refused: (place, detail) =>
    `The database server ${place} does not let us in (${detail}). Nothing was changed. ` +
    "Check user, password and database name in DATABASE_URL.",
};

const detailOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.message === "") return detailOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

const sqliteCodes: readonly (readonly [prefix: string, code: keyof typeof sentences])[] = [
  ["SQLITE_NOTADB", "broken"],
  ["SQLITE_CORRUPT", "broken"],
  ["SQLITE_FULL", "disk-full"],
  ["SQLITE_READONLY", "no-permission"],
  ["SQLITE_CANTOPEN", "no-permission"],
  ["SQLITE_PERM", "no-permission"],
  ["SQLITE_AUTH", "no-permission"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_IOERR", "disk-error"],
  ["EACCES", "no-permission"],
  ["EPERM", "no-permission"],
  ["EROFS", "no-permission"],
  ["ENOTDIR", "no-permission"],
  ["EEXIST", "no-permission"],
  ["ENOENT", "no-permission"],
  ["ENOSPC", "disk-full"],
];

// PostgreSQL's codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
const postgresCodes: readonly (readonly [prefix: string, code: keyof typeof sentences])[] = [
  ["ECONNREFUSED", "unreachable"],
  ["ECONNRESET", "unreachable"],
  ["ENOTFOUND", "unreachable"],
  ["EAI_AGAIN", "unreachable"],
  ["ETIMEDOUT", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["ENETUNREACH", "unreachable"],
  ["EPIPE", "unreachable"],
  ["ENOENT", "unreachable"],
  ["08", "unreachable"],
  ["57P0", "unreachable"],
  ["53300", "unreachable"],
  ["28", "refused"],
  ["3D000", "refused"],
  ["42501", "no-permission"],
  ["25006", "no-permission"],
  ["53100", "disk-full"],
  ["53200", "disk-error"],
  ["58", "disk-error"],
  ["XX001", "broken"],
  ["XX002", "broken"],
];

const found = (
  error: unknown,
  codes: readonly (readonly [string, keyof typeof sentences])[],
): keyof typeof sentences | undefined => {
  const code = codeOf(error);
  return code === "" ? undefined : codes.find(([prefix]) => code.startsWith(prefix))?.[1];
};

const told = (error: unknown, code: keyof typeof sentences | undefined, place: string): unknown =>
  code === undefined || error instanceof DatabaseProblem
    ? error
    : new DatabaseProblem(code, sentences[code](place, detailOf(error)), error);

/** A driver's or the file system's error as a DatabaseProblem where it is one, else the error itself. */
export const sqliteProblem = (error: unknown, place: string): unknown => told(error, found(error, sqliteCodes), place);

// pg has no code for a connection that broke or did not come about in time, only these words.
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

export const postgresProblem = (error: unknown, place: string): unknown =>
  told(error, found(error, postgresCodes) ?? (lostConnection.test(detailOf(error)) ? "unreachable" : undefined), place);
