// Carries out what a rule wants set. Each change tells which facts it touched, so that rules that read them look again.
import { isDeepStrictEqual } from "node:util";
import type { Records } from "../ports/store.ts";
import type { Change } from "../rules/proposal.ts";
import type { FactKind } from "../rules/snapshot.ts";

export async function applyChange(records: Records, community: string, change: Change): Promise<readonly FactKind[]> {
  switch (change.kind) {
    case "gathering-planned":
      if (await records.rhythm.gathering(change.gathering.id)) return [];
      await records.rhythm.saveGathering(change.gathering);
      return ["gatherings"];
    case "gathering":
      await records.rhythm.saveGathering(change.gathering);
      return ["gatherings"];
    case "rhythm":
      await records.rhythm.saveRhythm(change.rhythm);
      return ["rhythm"];
    case "standing": {
      const member = await records.members.get(change.member);
      if (!member) return [];
      await records.members.save({ ...member, standing: change.standing });
      return ["members"];
    }
    case "nudges-paused": {
      const found = await records.communities.get(community);
      if (!found || found.nudgesPaused) return [];
      await records.communities.save({ ...found, nudgesPaused: { since: change.since, by: change.by } });
      return ["members"];
    }
    case "activity":
      return (await records.activity.addAll(change.activities)) > 0 ? ["activity"] : [];
    case "story":
      await records.value.saveStory(change.story);
      return ["stories"];
    case "matter": {
      const before = await records.matters.get(change.of, change.matter.id);
      // What stands so already wakes nobody: a rule may say the same at every look.
      if (before && isDeepStrictEqual(before, JSON.parse(JSON.stringify(change.matter)))) return [];
      await records.matters.save(change.of, change.matter);
      return [change.of];
    }
    case "matter-gone":
      if (!(await records.matters.get(change.of, change.id))) return [];
      await records.matters.remove(change.of, change.id);
      return [change.of];
    case "deed":
      return (await records.deeds.add(change.deed)) ? ["deeds"] : [];
  }
}
