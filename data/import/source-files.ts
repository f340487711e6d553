// An export as a set of files, whatever holds it: a folder, a zip file, or one file alone. Nothing is unpacked; each file
// is a stream of bytes, read when its turn comes.
import type { Problem, ProblemKey } from "./history.ts";

export type SourceFile = {
  /** Inside the export, with `/`; never absolute, never `..`. */
  readonly path: string;
  /** Bytes, unpacked: what progress counts. */
  readonly size: number;
  /** May throw SourceError, at once or between chunks. */
  read(): AsyncIterable<Buffer>;
};

export type SourceFiles = {
  /** In order of path. */
  readonly files: readonly SourceFile[];
  /** Names that belong to no kind of history, and how many of each ending: for an error that says what was found. */
  readonly others: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  close(): Promise<void>;
};

/** A file of an export that cannot be read to its end. */
export class SourceError extends Error {
  readonly key: ProblemKey;
  readonly values: Problem["values"];
  constructor(key: ProblemKey, values: Problem["values"] = {}, options?: ErrorOptions) {
    super(key, options);
    this.key = key;
    this.values = values;
  }
}

/** The path given to the import holds nothing that can be read; `key` says why, in words of the catalogue. */
export class UnreadableHistory extends Error {
  readonly key: UnreadableKey;
  readonly values: Problem["values"];
  /** What was wrong with the files that were looked at. */
  readonly problems: readonly Problem[];
  constructor(
    key: UnreadableKey,
    values: Problem["values"],
    options: ErrorOptions & { readonly problems?: readonly Problem[] } = {},
  ) {
    super(`${key} ${JSON.stringify(values)}`, options);
    this.key = key;
    this.values = values;
    this.problems = options.problems ?? [];
  }
}

export type UnreadableKey =
  | "history.error.missing"
  | "history.error.forbidden"
  | "history.error.broken-zip"
  | "history.error.day-file"
  | "history.error.nothing"
  | "history.error.too-many";

/** More files than this are somebody's disk, not an export. */
export const mostFiles = 500_000;

/** `json`, `csv` … in small letters; empty without an ending. */
export const endingOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";

export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** Only these can hold history; DiscordChatExporter's media folders (`…_Files`) hold what members uploaded. */
export const mayHoldHistory = (path: string): boolean =>
  ["json", "csv"].includes(endingOf(path)) &&
  !path.split("/").some((part) => part.endsWith("_Files") || part === "__MACOSX" || part.startsWith("."));

/** Counts a file that is not read, by its ending. */
export function countOther(others: Map<string, number>, path: string): void {
  const name = endingOf(path) ? `.${endingOf(path)}` : nameOf(path);
  others.set(name, (others.get(name) ?? 0) + 1);
}

export const inPathOrder = (files: SourceFile[]): SourceFile[] =>
  files.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));

/** The operating system's word for what went wrong (`EACCES`), for a message. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
