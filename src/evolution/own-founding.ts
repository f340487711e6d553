// The community's founding, and whom somebody means by what they typed.
import type { CommunityRequest } from "../commands/define.ts";
import { cut } from "../commands/line.ts";
import type { Member } from "../community/member.ts";
import { type Candidate, type Founding, foundingLimits, newFounding } from "./founding.ts";

/** As it stands, or as it begins. Its domain is the community's, whoever changed that last. */
export async function foundingOf({ records, community, ids, now }: CommunityRequest): Promise<Founding> {
  const [known] = await records.matters.of("foundings", community.id);
  const begun = newFounding({ id: ids.next("fo"), community: community.id, domain: community.domain, now });
  // One that was kept by an earlier version has no revision yet.
  return { ...(known ?? begun), revision: known?.revision ?? 0, domain: community.domain };
}

/** Keeps it, and gives the community the domain that it holds. */
export async function keep({ records, community }: CommunityRequest, founding: Founding): Promise<void> {
  await records.matters.save("foundings", founding);
  if (founding.domain !== community.domain) await records.communities.save({ ...community, domain: founding.domain });
}

/** Whether there is a gathering, planned or held, or a rhythm that will bring one. */
export async function meets({ records, community }: CommunityRequest): Promise<boolean> {
  if (await records.rhythm.rhythm(community.id)) return true;
  const all = await records.rhythm.gatherings(community.id, community.createdAt);
  return all.some((one) => one.state === "planned");
}

const bare = (text: string): string =>
  text
    .trim()
    .replace(/^["“]|["”]$/g, "")
    .replace(/^@/, "")
    .trim();

/**
 * The person at the beginning of a text, and what follows. A mention may hold spaces; without one it is `first`, which was
 * read as one word. Who is known, from history too, is meant by id; of anybody else only the name is kept.
 */
export function personIn(
  first: string,
  rest: string,
  all: readonly Member[],
  mentions: Readonly<Record<string, string>> = {},
): { readonly who: Candidate; readonly rest: string } {
  const whole = `${first} ${rest}`.trim();
  const mention = Object.keys(mentions)
    .filter((words) => whole.startsWith(words))
    .sort((one, other) => other.length - one.length)[0];
  if (mention !== undefined) {
    const known = all.find((one) => one.ref === mentions[mention]);
    return { who: candidate(known, bare(mention)), rest: whole.slice(mention.length).trim() };
  }
  const name = bare(first);
  const named = all.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const known = all.find((one) => one.id === name || one.ref === name) ?? (named.length === 1 ? named[0] : undefined);
  return { who: candidate(known, name), rest };
}

/** As a button can say it back: without the quotes that end an option. */
export const candidate = (known: Pick<Member, "id"> | undefined, name: string): Candidate =>
  known
    ? { member: known.id, name: null }
    : { member: null, name: cut(name.replace(/["“”]/g, "'").replace(/\s+/g, " ").trim(), foundingLimits.name) };

/** The name to show; undefined for somebody who is no longer known. */
export const nameOf = (who: Candidate, all: readonly Member[]): string | undefined =>
  who.name ?? all.find((one) => one.id === who.member)?.name;

/** How a button says whom it means. */
export const saidOf = (who: Candidate): string | undefined => who.member ?? who.name ?? undefined;
