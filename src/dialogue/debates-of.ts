// Finding the debate that somebody means, and what was argued in it.
import { asId, meantAmong } from "../commands/answering.ts";
import { type CommunityRequest, type MemberRequest, Refusal, type Suggestion } from "../commands/define.ts";
import { cut } from "../commands/line.ts";
import { isPresent } from "../community/member.ts";
import type { Argument, Debate } from "./debate.ts";

export const debatesOf = ({ records, community }: CommunityRequest): Promise<readonly Debate[]> =>
  records.matters.of("debates", community.id);

/** By its id, by words of its question, or, where nothing was said, the only one that is `meant`. */
export async function meantDebate(
  request: CommunityRequest,
  said: string | undefined,
  meant: (debate: Debate) => boolean = () => true,
): Promise<Debate> {
  const all = await debatesOf(request);
  const found = said === undefined ? all.filter(meant) : meantAmong(all, said, (one) => [one.id, one.question]);
  const [only, another] = found;
  if (only && !another) return only;
  if (only) throw new Refusal("debate.which", { questions: found.map((one) => cut(one.question, 60)).join(" · ") });
  if (said === undefined) throw new Refusal("debate.none-meant");
  throw new Refusal("debate.unknown", { said: cut(said, 60) });
}

/** The debate that a member's button names. */
export async function debateById({ records, community }: CommunityRequest, id: string): Promise<Debate> {
  const found = await records.matters.get("debates", id);
  if (found?.community !== community.id) throw new Refusal("debate.gone");
  return found;
}

/** What was argued in a debate, oldest first. */
export const argumentsIn = async ({ records, community }: CommunityRequest, debate: string) =>
  (await records.matters.of("arguments", community.id)).filter((one) => one.debate === debate);

/** The names of those who want theirs to stand with an argument and are still here. */
export async function namesOf(
  { records }: MemberRequest,
  all: readonly Argument[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(all.filter((one) => one.named).map((one) => one.owner))];
  const members = await Promise.all(wanted.map((id) => records.members.get(id)));
  return new Map(members.flatMap((one) => (one && isPresent(one) ? [[one.id, one.name] as const] : [])));
}

/** For a form's ref: an id whole, anything else as much of it as finds the debate again. */
export const asSaid = (given: unknown): string | undefined =>
  typeof given !== "string" || given.trim() === "" ? undefined : (asId(given) ?? given.trim().slice(0, 30));

export async function suggestDebates(request: CommunityRequest, typed: string): Promise<readonly Suggestion[]> {
  const wanted = typed.trim().toLowerCase();
  return (await debatesOf(request))
    .filter((one) => one.question.toLowerCase().includes(wanted))
    .reverse()
    .map((one) => ({ value: one.id, label: cut(one.question, 90) }));
}
