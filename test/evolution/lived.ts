// A community to live through months in: what people do is written down at once, and facilitators answer by commands.
import { directOf } from "../../adapters/sandbox/world.ts";
import type { Stages } from "../../src/evolution/stage.ts";
import type { ActivityKind } from "../../src/ports/records/activity.ts";
import { day, hour, type Instant, plus } from "../../src/time/instant.ts";
import { nextMonthly } from "../../src/time/monthly.ts";
import { type LocalTime, UTC } from "../../src/time/zone.ts";
import { circle } from "../participation/circle.ts";
import { gatheringOf } from "../rhythm/builders.ts";

export type Lived = Awaited<ReturnType<typeof lived>>;

/** `fay` facilitates nine members. Close it at the end. */
export async function lived(members = 9) {
  const here = await circle({ members });
  let acts = 0;
  const matter = async (): Promise<Stages | undefined> =>
    (await here.store.read.matters.of("stages", (await here.community()).id))[0];

  async function did(who: readonly string[], kind: ActivityKind, at: Instant, count = 1): Promise<void> {
    const community = (await here.community()).id;
    const ids = await Promise.all(who.map(async (ref) => (await here.member(ref)).id));
    await here.store.write(async (records) => {
      await records.activity.addAll(
        ids.map((member) => {
          acts += 1;
          return {
            ...{ community, member, kind, at, count, source: `lived-${acts}` },
            ...{ channel: null, about: null, opensThread: false },
          };
        }),
      );
    });
  }

  return {
    ...here,
    matter,
    did,
    /** A gathering that was held at a moment gone by, and who was there. */
    async met(who: readonly string[], at: Instant, host?: string): Promise<void> {
      const { id: community } = await here.community();
      acts += 1;
      const id = `held-${acts}`;
      const by = host === undefined ? null : (await here.member(host)).id;
      await here.store.write((records) =>
        records.rhythm.saveGathering(
          gatheringOf({ id, community, rhythm: null, slot: null, startsAt: at, datedAt: at, createdAt: at, host: by }),
        ),
      );
      await did(who, "attend", at);
      if (host !== undefined) await did([host], "host", at);
    },
    /** To an hour after the next monthly look. */
    toNextLook: () => here.advanceTo(plus(nextMonthly(here.now(), 1, "09:00" as LocalTime, UTC), hour)),
    daysAgo: (days: number): Instant => plus(here.now(), -days * day),
    suggestions: () => here.sentBy("evolution.stage-review", "fay"),
    questions: () => here.sentBy("evolution.quarter-review", "fay"),
    /** The last message from rules to somebody. */
    last: async (persona: string) => (await here.seen(directOf(persona))).at(-1),
  };
}
