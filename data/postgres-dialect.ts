// PostgreSQL through pg and Kysely, with errors in an operator's words.
import {
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type PostgresPool,
  PostgresQueryCompiler,
  type TransactionSettings,
} from "kysely";
import { postgresProblem } from "./problem.ts";
import { withoutNul } from "./text-parameters.ts";

export type PostgresSettings = { readonly pool: PostgresPool; readonly place: string };

export const postgresDialect = (settings: PostgresSettings): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new TellingDriver(settings),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

class TellingDriver extends PostgresDriver {
  readonly #place: string;
  readonly #told = new WeakSet<DatabaseConnection>();

  constructor({ pool, place }: PostgresSettings) {
    super({ pool });
    this.#place = place;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#telling(() => super.acquireConnection());
    if (this.#told.has(connection)) return connection;
    const ask = connection.executeQuery.bind(connection);
    connection.executeQuery = (query, options) =>
      this.#telling(() => ask({ ...query, parameters: withoutNul(query.parameters) }, options));
    this.#told.add(connection);
    return connection;
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await this.#telling(() => super.beginTransaction(connection, settings));
  }

  async #telling<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      throw postgresProblem(error, this.#place);
    }
  }
}
