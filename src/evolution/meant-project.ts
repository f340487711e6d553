// Which project somebody means, by its id or by some words of its question.
import { meantAmong } from "../commands/answering.ts";
import { type MemberRequest, Refusal, type Suggestion } from "../commands/define.ts";
import { cut } from "../commands/line.ts";
import { atRestAlone, isIn, type Project, type ProjectStep } from "./project.ts";

export async function projectsOf({ records, community }: MemberRequest): Promise<readonly Project[]> {
  return (await records.matters.of("projects", community.id)).map(atRestAlone);
}

/** Those whose question holds what was typed; the one of that id alone. */
const fitting = (pool: readonly Project[], typed: string): readonly Project[] =>
  typed.trim() === "" ? pool : meantAmong(pool, typed, ({ id, question }) => [id, question]);

/** The only one of `pool` that fits; without words the only one there is. Refused when none or several could be meant. */
export function onlyOne(pool: readonly Project[], typed: string | undefined): Project {
  const found = typed === undefined ? pool : fitting(pool, typed);
  const [only, another] = found;
  if (only && !another) return only;
  if (only) throw new Refusal("project.refuse.which", { questions: found.slice(0, 5).map(short).join(" · ") });
  throw new Refusal(typed === undefined ? "project.refuse.none" : "project.refuse.unknown", {
    said: cut(typed ?? "", 60),
  });
}

/** Among all of the community, or among those that `which` lets through. */
export async function meantProject(
  request: MemberRequest,
  typed: string | undefined,
  which: (project: Project) => boolean = () => true,
): Promise<Project> {
  const all = await projectsOf(request);
  // An id means exactly that one, whatever its state: the step itself says why it is not taken.
  const named = all.find((one) => one.id === typed);
  return named ?? onlyOne(all.filter(which), typed);
}

export const mine =
  (request: MemberRequest) =>
  (project: Project): boolean =>
    isIn(project, request.member.id) && project.state !== "finished";

/** The step, or the refusal that says why not. */
export function taken(step: ProjectStep): Project {
  if (typeof step !== "string") return step;
  throw new Refusal(`project.refuse.${step}`);
}

export const short = (project: Project): string => `“${cut(project.question, 50)}”`;

/** For Discord's autocomplete: projects as one types. */
export const suggestProjects =
  (which: (request: MemberRequest) => (project: Project) => boolean) =>
  async (request: MemberRequest, typed: string): Promise<readonly Suggestion[]> =>
    fitting((await projectsOf(request)).filter(which(request)), typed)
      .slice(0, 25)
      .map((one) => ({ value: one.id, label: cut(one.question, 90) }));
