// Finding the link that somebody means, and keeping both sides of it.
import { meantAmong } from "../commands/answering.ts";
import { type CommunityRequest, Refusal, type Suggestion } from "../commands/define.ts";
import { cut } from "../commands/line.ts";
import type { Pair } from "../community/agreement.ts";
import { neighbourOf, wakeNeighbour } from "../community/neighbours.ts";
import type { Link, NeighbourLink } from "./link.ts";

export const linksOf = ({ records, community }: CommunityRequest): Promise<readonly Link[]> =>
  records.matters.of("links", community.id);

/** By its id, its name or address, or a part of them. Nothing but this community's own links is looked at. */
export async function meantLink(request: CommunityRequest, said: string): Promise<Link> {
  const found = meantAmong(await linksOf(request), said, (one) =>
    one.kind === "address" ? [one.id, one.name, one.address] : [one.id, one.name],
  );
  const [only, another] = found;
  if (!only) throw new Refusal("link.unknown", { said: cut(said, 60) });
  if (another) throw new Refusal("link.which", { names: found.map((one) => `${one.name} (${one.id})`).join(", ") });
  return only;
}

/** Both sides of a link to a neighbour; a refusal where the other side is not there any more. */
export async function pairOf(request: CommunityRequest, own: NeighbourLink): Promise<Pair<NeighbourLink>> {
  const neighbour = await neighbourOf(request, own.other);
  const mirrored = neighbour && (await request.records.matters.get("links", own.mirror));
  if (mirrored?.kind !== "community" || mirrored.community !== own.other || mirrored.mirror !== own.id)
    throw new Refusal("link.dead", { name: own.name });
  return {
    own: { ...own, name: neighbour?.name ?? own.name },
    mirrored: { ...mirrored, name: request.community.name },
  };
}

/** Saves both sides, and has the other community's rules look at theirs. */
export async function keepPair(request: CommunityRequest, { own, mirrored }: Pair<NeighbourLink>): Promise<void> {
  await request.records.matters.save("links", own);
  await request.records.matters.save("links", mirrored);
  await wakeNeighbour(request, mirrored.community, ["links"]);
}

export async function suggestLinks(request: CommunityRequest, typed: string): Promise<readonly Suggestion[]> {
  const wanted = typed.trim().toLowerCase();
  return (await linksOf(request))
    .filter((one) => one.name.toLowerCase().includes(wanted))
    .map((one) => ({ value: one.id, label: cut(`${one.name}: ${one.about}`, 90) }));
}
