// What a repository works with: the root or a transaction, and the kind of database where the two differ.
import type { Kysely } from "kysely";
import type { DatabaseKind } from "./database.ts";
import type { Schema } from "./schema.ts";

export type Executor = {
  readonly db: Kysely<Schema>;
  readonly kind: DatabaseKind;
  /** True inside a transaction of a database where others write at the same time: rows that will be changed are locked. */
  readonly locks: boolean;
};
