// Decisions on record: `why`, `preview`, `audit` and the sandbox's pane read the same ones.
import type { Decision } from "../ports/records/engine.ts";
import type { Records } from "../ports/store.ts";
import { discreetRules } from "../rules/discreet.ts";
import type { House } from "./house.ts";

export const record = (house: House, records: Records, decision: Omit<Decision, "id">): Promise<void> => {
  const to = discreetRules.has(decision.rule) ? "" : decision.to;
  return records.decisions.add({ ...decision, to, id: house.ids.next("dc") });
};

/** As `record`, unless the last word about this key was the same: a rule that is asked daily does not repeat itself. */
export async function recordOnce(house: House, records: Records, decision: Omit<Decision, "id">): Promise<void> {
  const last = (await records.decisions.lastOf(decision.community, [decision.key])).get(decision.key);
  // What waits until the same moment as before is no news, even if by now something else holds it.
  const waitsOn = decision.outcome === "held" && last?.until === decision.until;
  if (last && last.outcome === decision.outcome && (waitsOn || last.reason === decision.reason)) return;
  await record(house, records, decision);
}
