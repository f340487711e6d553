// A community whose members are introduced to each other: what each of them was told privately, and what is kept.
import { circle } from "../participation/circle.ts";

export type Introduced = Awaited<ReturnType<typeof introduced>>;

/** On Monday 2 March 2026 at ten `m1` to `mN` switch introductions on, but for `off`, and `fay` begins rounds. */
export async function introduced(
  options: { members?: number; off?: readonly string[]; cadence?: string; before?: readonly string[] } = {},
) {
  const count = options.members ?? 4;
  const here = await circle({ members: count });
  const everybody = Array.from({ length: count }, (_, place) => `m${place + 1}`);
  for (const line of options.before ?? []) await here.say("fay", `/cop ${line}`);
  for (const who of everybody) if (!options.off?.includes(who)) await here.say(who, "/cop intro on");
  if (options.cadence !== "none") await here.say("fay", `/cop intros set ${options.cadence ?? "2 weeks"}`);
  const rounds = async () => here.store.read.matters.of("rounds", (await here.community()).id);
  return {
    ...here,
    everybody,
    rounds,
    /** Refs instead of ids, sorted. */
    refs: async (ids: readonly string[]) =>
      (await Promise.all(ids.map(async (id) => (await here.store.read.members.get(id))?.ref ?? "nobody"))).sort(),
    /** All that introductions have brought somebody, oldest first. */
    brought: async (who: string) => (await here.direct(who)).filter((message) => message.kind.startsWith("spaces.")),
    /** The introductions that somebody was told, oldest first. */
    meetings: async (who: string) =>
      (await here.sentBy("spaces.introduce", who)).filter((message) => message.card.title?.startsWith("Meet ")),
    /** Whom the last introduction named, by the sandbox's way of names: `M3`. */
    partnersOf: async (who: string): Promise<readonly string[]> => {
      const last = (await here.sentBy("spaces.introduce", who))
        .filter((message) => message.card.title?.startsWith("Meet "))
        .at(-1);
      return (last?.card.title ?? "Meet ").slice("Meet ".length).toLowerCase().split(", ").filter(Boolean);
    },
    /** Presses the button of that label under the last message of a rule. */
    pressLast: async (who: string, rule: string, label: string) => {
      const last = (await here.sentBy(rule, who)).at(-1);
      const button = last?.card.buttons.find((one) => one.label === label);
      if (!last || !button) throw new Error(`${who} has no button ${label} of ${rule}`);
      return here.press(who, last.ref, button.id);
    },
  };
}
