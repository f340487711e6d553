// A community as it begins: in one channel of one installation, with nothing decided yet.
import type { Ids } from "../ports/ids.ts";
import { UTC } from "../time/zone.ts";
import type { Community } from "./community.ts";

type Given = Pick<Community, "installation" | "platform" | "name" | "channel" | "createdAt"> &
  Partial<Pick<Community, "zone">>;

/** Half-life of participation as in domain 1.5, until there is a main cycle to take it from. */
const usualHalfLifeDays = 30;

export function newCommunity(ids: Ids, given: Given): Community {
  return {
    id: ids.next("co"),
    domain: null,
    zone: UTC,
    language: "en",
    nudgesPaused: null,
    rules: {},
    halfLifeDays: usualHalfLifeDays,
    holidays: [],
    feedToken: `${ids.next("f")}${ids.next("f")}`,
    ...given,
  };
}
