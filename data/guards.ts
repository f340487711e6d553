// Plugins that stop a misuse of the store before it reaches the database, where it would hang or half-write.
import type { AsyncLocalStorage } from "node:async_hooks";
import type { KyselyPlugin, PluginTransformQueryArgs, RawNode, RootOperationNode } from "kysely";
import { StoreMisuse } from "./problem.ts";

/** A running transaction. Closed when it ends, since what it started may outlive it. */
export type Running = { open: boolean };

const before = (check: (node: RootOperationNode) => void): KyselyPlugin => ({
  transformQuery({ node }: PluginTransformQueryArgs) {
    check(node);
    return node;
  },
  async transformResult({ result }) {
    return result;
  },
});

/** For the root: no use inside a transaction (SQLite's one connection is taken: it would wait for ever), no writing. */
export const readingOnly = (running: AsyncLocalStorage<Running>): KyselyPlugin =>
  before((node) => {
    if (running.getStore()?.open) {
      throw new StoreMisuse("store.read was used inside a transaction: use the records that were handed in");
    }
    if (!isReading(node)) throw new StoreMisuse("store.read was used to write: use store.write");
  });

const isReading = (node: RootOperationNode): boolean =>
  node.kind === "SelectQueryNode" ||
  (node.kind === "RawNode" && /^\s*(select|with)\s/i.test((node as RawNode).sqlFragments[0] ?? ""));

/** For a transaction: no use after its end, when its connection belongs to somebody else. */
export const whileOpen = (transaction: Running): KyselyPlugin =>
  before(() => {
    if (!transaction.open) {
      throw new StoreMisuse("records were used after their transaction had ended: await everything inside it");
    }
  });
