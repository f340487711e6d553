// One of each thing that introductions keep.
import type { Records } from "../../../src/ports/store.ts";
import { newGroup } from "../../../src/spaces/introductions/round.ts";
import { usualSettings } from "../../../src/spaces/introductions/settings.ts";
import { noWish } from "../../../src/spaces/introductions/wish.ts";
import type { LocalDate } from "../../../src/time/zone.ts";
import { now } from "./builders.ts";

type People = { readonly community: string; readonly ada: string; readonly ben: string; readonly number: number };

export async function fillIntroductions({ matters }: Records, { community, ada, ben, number }: People): Promise<void> {
  const common = { community, owner: null, createdAt: now };
  const monday = "2026-05-04" as LocalDate;
  await matters.save("introductionSettings", { ...usualSettings(community, monday, now), on: true });
  await matters.save("introductionWishes", { ...noWish(community, ada, now), blocks: [ben] });
  await matters.save("introductionSuggestions", {
    ...common,
    id: `sg-${number}`,
    by: ada,
    first: ben,
    second: ada,
    why: { [ada]: "rye" },
    state: "asking-first",
    askedAt: now,
  });
  await matters.save("rounds", {
    ...common,
    id: `rd-${number}`,
    kind: "round",
    number: 1,
    date: monday,
    endDate: "2026-05-18" as LocalDate,
    groups: [{ ...newGroup([ada, ben]), met: [{ member: ada, answer: "yes", at: now }] }],
    sitOuts: [ada],
  });
}
