// Finding the exchange or the link that somebody means, and keeping both sides of an exchange.
import { meantAmong } from "../commands/answering.ts";
import { type CommunityRequest, Refusal, type Suggestion } from "../commands/define.ts";
import { cut } from "../commands/line.ts";
import type { Pair } from "../community/agreement.ts";
import { neighbourOf, wakeNeighbour } from "../community/neighbours.ts";
import type { NeighbourLink } from "../evolution/link.ts";
import type { Exchange } from "./exchange.ts";

export const exchangesOf = ({ records, community }: CommunityRequest): Promise<readonly Exchange[]> =>
  records.matters.of("exchanges", community.id);

export const isOpen = ({ state }: Exchange): boolean => state === "asked" || state === "standing";

/** By its id or the other community's name; where nothing was said, the only one that is `meant`. What is open goes first. */
export async function meantExchange(
  request: CommunityRequest,
  said: string | undefined,
  meant: (exchange: Exchange) => boolean = isOpen,
): Promise<Exchange> {
  const all = await exchangesOf(request);
  const found = said === undefined ? all.filter(meant) : meantAmong(all, said, (one) => [one.id, one.name]);
  const open = found.filter(meant);
  const [only, another] = open.length > 0 ? open : found.slice(-1);
  if (only && !another) return only;
  if (only) throw new Refusal("exchange.which", { names: open.map((one) => one.name).join(", ") });
  if (said === undefined) throw new Refusal("exchange.none-meant");
  throw new Refusal("exchange.unknown", { said: cut(said, 60) });
}

/** Own links to neighbours that stand. */
export async function standingLinks({ records, community }: CommunityRequest): Promise<readonly NeighbourLink[]> {
  const all = await records.matters.of("links", community.id);
  return all.filter((one): one is NeighbourLink => one.kind === "community" && one.state === "standing");
}

/** The standing link that is meant, by its id or the other community's name. */
export async function meantStandingLink(request: CommunityRequest, said: string): Promise<NeighbourLink> {
  const [only, another] = meantAmong(await standingLinks(request), said, (one) => [one.id, one.name]);
  if (!only) throw new Refusal("exchange.no-link", { said: cut(said, 60) });
  if (another) throw new Refusal("exchange.which-link", { said: cut(said, 60) });
  return only;
}

/** Both sides of an exchange; a refusal where the other one is not there any more. */
export async function pairOf(request: CommunityRequest, own: Exchange): Promise<Pair<Exchange>> {
  const neighbour = await neighbourOf(request, own.other);
  const mirrored = neighbour && (await request.records.matters.get("exchanges", own.mirror));
  if (mirrored?.community !== own.other || mirrored.mirror !== own.id)
    throw new Refusal("link.dead", { name: own.name });
  return {
    own: { ...own, name: neighbour?.name ?? own.name },
    mirrored: { ...mirrored, name: request.community.name },
  };
}

/** As `pairOf`, where the link between the two stands. */
export async function linkedPair(request: CommunityRequest, own: Exchange): Promise<Pair<Exchange>> {
  const pair = await pairOf(request, own);
  if (!(await standingLinks(request)).some((one) => one.id === own.link))
    throw new Refusal("exchange.link-ended", { name: own.name });
  return pair;
}

/** Saves both sides, and has the other community's rules look at theirs. */
export async function keepPair(request: CommunityRequest, { own, mirrored }: Pair<Exchange>): Promise<void> {
  await request.records.matters.save("exchanges", own);
  await request.records.matters.save("exchanges", mirrored);
  await wakeNeighbour(request, mirrored.community, ["exchanges"]);
}

export async function suggestExchanges(request: CommunityRequest, typed: string): Promise<readonly Suggestion[]> {
  return (await exchangesOf(request))
    .filter((one) => one.name.toLowerCase().includes(typed.trim().toLowerCase()))
    .map((one) => ({ value: one.id, label: cut(`${one.name}: ${one.question}`, 90) }));
}

export async function suggestStandingLinks(request: CommunityRequest, typed: string): Promise<readonly Suggestion[]> {
  return (await standingLinks(request))
    .filter((one) => one.name.toLowerCase().includes(typed.trim().toLowerCase()))
    .map((one) => ({ value: one.id, label: cut(`${one.name}: ${one.about}`, 90) }));
}
