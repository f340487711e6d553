// Reads DATABASE_URL: which kind of database, and where.
import { DatabaseProblem } from "./problem.ts";

export type Address =
  /** `file` is a path, or `:memory:` for a database that lives and dies with the process. */
  { readonly kind: "sqlite"; readonly file: string } | { readonly kind: "postgres"; readonly url: string };

const examples = "`sqlite:var/cultivate.db`, `sqlite::memory:` or `postgres://user:password@host:5432/cultivate`";

/** Throws a DatabaseProblem with examples when it is none of the three. */
export function readAddress(url: string): Address {
  const sqlite = /^sqlite:(.+)$/s.exec(url)?.[1];
  if (sqlite !== undefined) {
    return { kind: "sqlite", file: sqlite.startsWith("//") ? sqlite.slice(2) : sqlite };
  }
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return { kind: "postgres", url };
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0] ?? "what it holds";
  throw new DatabaseProblem(
    "bad-address",
    `DATABASE_URL does not name a database we know (it begins with ${scheme}). Nothing was opened. Set it to ${examples}.`,
  );
}

/** The name by which messages call it: never with user or password. */
export function placeOf(address: Address): string {
  if (address.kind === "sqlite") return address.file === ":memory:" ? "in memory" : address.file;
  const url = new URL(address.url);
  return `${url.host}${url.pathname}`;
}
