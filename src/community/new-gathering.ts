// A gathering that somebody plans by hand, as it begins: on its date, where people meet anyway.
import type { Request } from "../commands/define.ts";
import type { Gathering } from "../rhythm/gathering.ts";
import type { Community } from "./community.ts";

type Planned = Pick<
  Gathering,
  "startsAt" | "durationMinutes" | "title" | "format" | "zone" | "link" | "place" | "networkingMinutes"
>;

export const newGathering = (
  { ids, now, community }: Pick<Request, "ids" | "now"> & { readonly community: Pick<Community, "id"> },
  planned: Planned,
): Gathering => ({
  ...planned,
  id: ids.next("g"),
  community: community.id,
  rhythm: null,
  slot: null,
  state: "planned",
  movedFrom: null,
  notes: null,
  host: null,
  datedAt: now,
  revision: 0,
  createdAt: now,
});
