// What fits an option while it is being typed: time zones and long lists from here, everything else from the command itself.
import type { APIApplicationCommandOptionChoice } from "discord.js";
import type { Suggestion } from "../../src/commands/define.ts";
import type { OptionDefinition } from "../../src/commands/options.ts";
import { commandLimits as limits, shortened } from "./limits.ts";

/** Undefined where only the command knows. */
export function ownSuggestions(
  definition: OptionDefinition | undefined,
  typed: string,
): readonly Suggestion[] | undefined {
  switch (definition?.kind) {
    case "zone":
      return matching(typed === "" ? usualZones : zones(), typed).map((zone) => ({ value: zone, label: zone }));
    case "choice":
      return matching(definition.choices, typed).map((one) => ({ value: one, label: one }));
    case "choices":
      return severalOf(definition.choices, typed);
    default:
      return undefined;
  }
}

/** Those that begin with what was typed (or a part of which does) go before those that merely hold it. */
function matching(all: readonly string[], typed: string): string[] {
  const wanted = plain(typed);
  const place = (one: string) => {
    const said = plain(one);
    if (said.startsWith(wanted)) return 0;
    if (said.includes(`/${wanted}`) || said.includes(` ${wanted}`)) return 1;
    return said.includes(wanted) ? 2 : 3;
  };
  return all
    .map((one) => ({ one, place: place(one) }))
    .filter((found) => found.place < 3)
    .sort((one, other) => one.place - other.place)
    .map(({ one }) => one);
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/[_-]/g, " ");

/** `email, di` becomes `email, digest`: what stands already is kept, and only the last word is completed. */
function severalOf(choices: readonly string[], typed: string): Suggestion[] {
  const said = typed.split(",").map((one) => one.trim());
  const kept = said.slice(0, -1).filter((one) => choices.includes(one));
  const left = choices.filter((one) => !kept.includes(one));
  return matching(left, said.at(-1) ?? "").map((one) => {
    const value = [...kept, one].join(", ");
    return { value, label: value };
  });
}

/** As Discord takes them. */
export const asChoices = (suggestions: readonly Suggestion[]): APIApplicationCommandOptionChoice<string>[] =>
  suggestions
    .filter(({ value }) => value.length > 0 && value.length <= limits.choiceValue)
    .slice(0, limits.suggestions)
    .map(({ value, label }) => ({ value, name: shortened(label.trim() || value, limits.choiceName) }));

let known: readonly string[] | undefined;

function zones(): readonly string[] {
  known ??= [...new Set([...usualZones, ...Intl.supportedValuesOf("timeZone")])];
  return known;
}

/** Before anything is typed: one for most hours of the day. */
const usualZones: readonly string[] = [
  "UTC",
  "Europe/London",
  "Europe/Berlin",
  "Europe/Paris",
  "Europe/Madrid",
  "Europe/Athens",
  "Africa/Lagos",
  "Africa/Johannesburg",
  "Africa/Nairobi",
  "Asia/Dubai",
  "Asia/Karachi",
  "Asia/Kolkata",
  "Asia/Dhaka",
  "Asia/Jakarta",
  "Asia/Singapore",
  "Asia/Shanghai",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Pacific/Auckland",
  "America/Sao_Paulo",
  "America/New_York",
  "America/Chicago",
  "America/Mexico_City",
  "America/Denver",
  "America/Los_Angeles",
];
