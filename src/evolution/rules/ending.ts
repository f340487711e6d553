// A community ends a day after its farewell; when the farewell is moved, the end moves with it, and so does what the ending
// changed around it. When the farewell is called off, those who tend the community hear that it ends all the same.
import { time } from "../../cards/card.ts";
import { writeLine } from "../../commands/line.ts";
import { facilitatorsAt } from "../../community/facilitators.ts";
import { languageOf, zoneOf } from "../../community/member.ts";
import type { Gathering } from "../../rhythm/gathering.ts";
import { defineRule, type RuleInput } from "../../rules/define.ts";
import type { Change, Send } from "../../rules/proposal.ts";
import { endsAfter, movedEnding } from "../ending.ts";
import type { Ending } from "../stage.ts";

export const ending = defineRule({
  id: "evolution.ending",
  reads: ["stages", "gatherings", "rhythm", "members"],
  wokenBy: ["stages", "gatherings"],
  settings: {},
  decide(input) {
    const { snapshot, now, text, key } = input;
    const [known] = snapshot.stages;
    const none = { proposals: [], nextAt: null, note: text.plain("stages.ending.none") };
    if (!known?.ending) return none;
    const farewell = snapshot.gatherings.find(({ id }) => id === known.ending?.farewell);
    if (farewell?.state === "cancelled" && known.ending.endsAt > now)
      return { proposals: farewellOff(input, farewell, known.ending), nextAt: known.ending.endsAt };
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

type Input = RuleInput<"stages" | "gatherings" | "rhythm" | "members", object>;

function farewellOff({ snapshot, now, textIn, key }: Input, farewell: Gathering, { endsAt }: Ending): readonly Send[] {
  const { community, members } = snapshot;
  return facilitatorsAt(members, community, now).map((one) => {
    const own = textIn(languageOf(one, community));
    return {
      kind: "send",
      key: key(farewell.id, "off", String(farewell.revision), one.id),
      audience: { kind: "member", member: one.id, solicited: true, topic: "ending" },
      reason: own.plain("stages.ending.off.reason"),
      card: {
        text: own("stages.ending.off", { when: time(endsAt, zoneOf(one, community), "date") }),
        buttons: [
          { id: writeLine("stage reopen", { community: community.id }), label: own.plain("stages.button.keep-open") },
        ],
      },
      due: farewell.datedAt,
      expires: endsAt,
    };
  });
}
