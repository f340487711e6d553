// Cuts long lists, because a statement holds a limited number of parameters (SQLite 32,766, PostgreSQL 65,535).

/** Rows a statement for inserts. */
export const insertBatch = 500;
/** Keys a statement for look-ups. */
export const lookupBatch = 5000;

export function batches<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const cut: Item[][] = [];
  for (let from = 0; from < items.length; from += size) cut.push(items.slice(from, from + size));
  return cut;
}
