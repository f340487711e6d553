// What the guest commands share: finding the guest that is meant, and refusing kindly.
import { communityIfUnclear, hasWords } from "../commands/answering.ts";
import { type CommunityRequest, type MemberRequest, Refusal, type Suggestion } from "../commands/define.ts";
import { writeLine } from "../commands/line.ts";
import { isPresent, type Member } from "../community/member.ts";
import type { Texts } from "../text/texts.ts";
import { type Guest, type GuestRefusal, type GuestState, isOneOf, isRefused, type Stepped, since } from "./guest.ts";

/** The longest name of a guest, so that it fits a button's line. */
export const longestName = 60;

/** `guest ask guest=gu_1`, with the community where it has to be named. */
export const lineAbout = (
  request: CommunityRequest,
  words: string,
  options: Readonly<Record<string, string | undefined>>,
): string => writeLine(words, { ...options, community: communityIfUnclear(request) });

/** The step's outcome, or a refusal that says where the guest stands. */
export function taken<Outcome extends Stepped | { readonly undone: unknown }>(
  outcome: Outcome | GuestRefusal,
  guest: Guest,
  text: Texts,
): Exclude<Outcome, GuestRefusal> {
  if (isRefused(outcome as Stepped))
    throw new Refusal(`guest.refuse.${(outcome as GuestRefusal).refused}`, {
      name: guest.name,
      state: text.plain(`guest.state.${guest.state}`),
    });
  return outcome as Exclude<Outcome, GuestRefusal>;
}

export const allGuests = ({ records, community }: CommunityRequest): Promise<readonly Guest[]> =>
  records.matters.of("guests", community.id);

/** By id, by name, or by words of the name; undefined for none and for several. */
function named(all: readonly Guest[], given: string): Guest | undefined {
  const said = given.trim().toLowerCase();
  const exact = all.filter((one) => one.id === given.trim() || one.name.toLowerCase() === said);
  // Of one name twice the one that moved last.
  if (exact.length > 0) return exact.toSorted((one, other) => (since(one) > since(other) ? -1 : 1))[0];
  const words = said.split(/\s+/).filter(Boolean);
  const near = all.filter(({ name }) => words.length > 0 && words.every((word) => name.toLowerCase().includes(word)));
  return near.length === 1 ? near[0] : undefined;
}

/** The guest that somebody means. Where nothing is said: the only one in a fitting state. */
export async function meantGuest(
  request: CommunityRequest,
  given: string | undefined,
  fitting: readonly GuestState[],
  among: (guest: Guest) => boolean = () => true,
  /** Where nothing is said, only of these. */
  likely: (guest: Guest) => boolean = () => true,
): Promise<Guest> {
  const everybody = await allGuests(request);
  const all = everybody.filter(among);
  if (hasWords(given)) {
    const found = named(all, given);
    if (found) return found;
    // An old button: nobody typed its id.
    if (/^gu_\w+$/.test(given.trim()))
      throw new Refusal(everybody.some(({ id }) => id === given.trim()) ? "guest.not-now" : "guest.gone");
    throw new Refusal("guest.none-called", { given: given.slice(0, longestName) });
  }
  const fit = all.filter((one) => isOneOf(one, fitting) && likely(one));
  const [only, another] = fit;
  if (!only) throw new Refusal("guest.none-fits");
  if (another)
    throw new Refusal("guest.which", {
      names: fit
        .map(({ name }) => name)
        .slice(0, 10)
        .join(", "),
    });
  return only;
}

/** Guests whose name begins like what is typed, for facilitators. */
export const suggestGuests =
  (fitting: readonly GuestState[]) =>
  async (request: MemberRequest, typed: string): Promise<readonly Suggestion[]> =>
    (await allGuests(request))
      .filter((one) => isOneOf(one, fitting) && one.name.toLowerCase().includes(typed.trim().toLowerCase()))
      .map((one) => ({ value: one.id, label: one.name }));

/** A member who is still here. */
export async function presentMember(request: CommunityRequest, id: string | null): Promise<Member | undefined> {
  const found = id === null ? undefined : await request.records.members.get(id);
  return found && isPresent(found) ? found : undefined;
}
