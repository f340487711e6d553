// Facts changed: the rules that read them look again at once.
import type { Records } from "../ports/store.ts";
import type { Rule } from "../rules/define.ts";
import { allFacts, type FactKind } from "../rules/snapshot.ts";
import type { Instant } from "../time/instant.ts";

export async function wakeReaders(
  records: Records,
  rules: readonly Rule[],
  community: string,
  touched: readonly FactKind[],
  now: Instant,
): Promise<void> {
  const everything = touched.length >= allFacts.length;
  const readers = rules
    .filter((rule) => everything || (rule.wokenBy ?? rule.reads).some((kind) => touched.includes(kind)))
    .map((rule) => rule.id);
  if (readers.length > 0) await records.due.wake(community, readers, now);
}
