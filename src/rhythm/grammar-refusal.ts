// A rhythm that could not be read, put into words: what was wrong, and a line that is right.
import type { TextKey } from "../text/texts.ts";
import type { GrammarProblem, GrammarProblemCode } from "./grammar.ts";

const usual = "weekly on tue at 16:00 Europe/London";

/** A correct line for each problem, shown where it cannot be told what was meant. */
const examples: Partial<Record<GrammarProblemCode, string>> = {
  "cadence-two-ways": "every 2 weeks on thu at 16:00 Europe/London",
  "cadence-yearly": "every 12 months on 1st tue at 16:00 Europe/London",
  "every-range": "every 2 weeks on thu at 16:00 Europe/London",
  "nth-missing": "monthly on 2nd tue at 16:00 Europe/London",
  "nth-fifth": "monthly on last tue at 16:00 Europe/London",
  "nth-range": "monthly on last tue at 16:00 Europe/London",
  "nth-weekly": "monthly on 2nd tue at 16:00 Europe/London",
  "date-of-month": "monthly on 3rd tue at 16:00 Europe/London",
  "starting-unknown": "every 2 weeks on thu at 16:00 Europe/London starting 2026-05-07",
};

export type GrammarRefusal = { readonly key: TextKey; readonly values: Readonly<Record<string, string>> };

/**
 * Key and values for the catalogue. `form` is what was asked for: a whole rhythm, or only a time in a zone as
 * `rhythm alternate` takes it.
 */
export function grammarRefusal(problem: GrammarProblem, form: "rhythm" | "time" = "rhythm"): GrammarRefusal {
  const { code, value, suggestion } = problem;
  const example = form === "time" ? "09:00 Asia/Tokyo" : (examples[code] ?? usual);
  return {
    key: `rhythm.grammar.${code}`,
    values: { value, meant: suggestion === null ? "no" : "yes", instead: suggestion ?? example },
  };
}
