// Topics outlive the gathering they were meant for: when it is called off they wait for the next one.
import type { Records } from "../ports/store.ts";
import type { Gathering } from "./gathering.ts";
import { keepGathering } from "./keep.ts";

/** Answers how many were taken along; none where there is no next gathering: then they stay where they are. */
export async function takeTopicsAlong(
  records: Pick<Records, "rhythm">,
  from: Gathering,
  to: Gathering | undefined,
): Promise<number> {
  if (to === undefined || to.id === from.id) return 0;
  const topics = await records.rhythm.agenda(from.id);
  if (topics.length === 0) return 0;
  await keepGathering(records, to);
  for (const topic of topics) {
    await records.rhythm.removeTopic(topic.id);
    await records.rhythm.addTopic({ ...topic, gathering: to.id });
  }
  return topics.length;
}
