// A community ends a day after its farewell; when the farewell is moved, the end moves with it.
import { defineRule } from "../../rules/define.ts";
import { endsAfter } from "../ending.ts";

export const ending = defineRule({
  id: "evolution.ending",
  reads: ["stages", "gatherings"],
  settings: {},
  decide({ snapshot, text, key }) {
    const [known] = snapshot.stages;
    const none = { proposals: [], nextAt: null, note: text.plain("stages.ending.none") };
    if (!known?.ending) return none;
    const farewell = snapshot.gatherings.find(({ id }) => id === known.ending?.farewell);
    if (farewell?.state !== "planned") return none;
    const endsAt = endsAfter(farewell);
    if (endsAt === known.ending.endsAt) return none;
    return {
      proposals: [
        {
          kind: "do",
          key: key(farewell.id, endsAt),
          reason: text.plain("stages.ending.reason"),
          change: { kind: "matter", of: "stages", matter: { ...known, ending: { ...known.ending, endsAt } } },
        },
      ],
      nextAt: null,
    };
  },
});
