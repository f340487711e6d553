// The other side of a link: another community of the same installation. Nothing is read across installations but by an
// explicit link (design A4), and this is the only way from one community to another.
import type { CommunityRequest } from "../commands/define.ts";
import type { FactKind } from "../rules/snapshot.ts";
import type { Community } from "./community.ts";
import { hasEnded } from "./ended.ts";

type Asking = Pick<CommunityRequest, "records" | "installation" | "community" | "rules" | "now">;

/** Undefined for the community itself, for one of another installation, and for none. Read before anything of it is changed. */
export async function neighbourOf(request: Asking, id: string | null): Promise<Community | undefined> {
  if (id === null || id === request.community.id) return undefined;
  const found = await request.records.communities.get(id);
  return found?.installation === request.installation ? found : undefined;
}

/** Facts of the neighbour changed: its rules that read them look again, as they do in the community that spoke. */
export async function wakeNeighbour(request: Asking, id: string, touched: readonly FactKind[]): Promise<void> {
  const readers = request.rules
    .filter((rule) => (rule.wokenBy ?? rule.reads).some((kind) => touched.includes(kind)))
    .map((rule) => rule.id);
  if (readers.length > 0) await request.records.due.wake(id, readers, request.now);
}

/** Whether its facilitators have ended it: nobody there would be asked or told. */
export const neighbourHasEnded = async ({ records, now }: Asking, id: string): Promise<boolean> =>
  hasEnded(await records.matters.of("stages", id), now);
