// A community ends a day after its farewell; when the farewell is moved, the end moves with it, and so does what the ending
// changed around it.
import { defineRule } from "../../rules/define.ts";
import type { Change } from "../../rules/proposal.ts";
import { endsAfter, movedEnding } from "../ending.ts";

export const ending = defineRule({
  id: "evolution.ending",
  reads: ["stages", "gatherings", "rhythm"],
  wokenBy: ["stages", "gatherings"],
  settings: {},
  decide({ snapshot, now, text, key }) {
    const [known] = snapshot.stages;
    const none = { proposals: [], nextAt: null, note: text.plain("stages.ending.none") };
    if (!known?.ending) return none;
    const farewell = snapshot.gatherings.find(({ id }) => id === known.ending?.farewell);
    if (farewell?.state !== "planned") return none;
    const endsAt = endsAfter(farewell);
    if (endsAt === known.ending.endsAt) return none;
    const moved = movedEnding(known.ending, farewell, snapshot, now);
    const changes: readonly Change[] = [
      { kind: "matter", of: "stages", matter: { ...known, ending: moved.ending } },
      ...(moved.rhythm ? [{ kind: "rhythm", rhythm: moved.rhythm } as const] : []),
      ...moved.gatherings.map((gathering) => ({ kind: "gathering", gathering }) as const),
    ];
    return {
      proposals: changes.map((change, place) => ({
        kind: "do",
        key: key(farewell.id, endsAt, String(place)),
        reason: text.plain("stages.ending.reason"),
        change,
      })),
      nextAt: null,
    };
  },
});
