// Why somebody stands where they stand, in a sentence with its inputs (domain 0.4, template of 1.5): for the member's own
// eyes (`me show`) or a facilitator's.

import type { RichText } from "../cards/card.ts";
import { isFacilitator, type Member } from "../community/member.ts";
import { joined, type Texts } from "../text/texts.ts";
import type { Evaluation } from "./evaluate.ts";
import { levelAbove, settledDays } from "./level.ts";
import { type ParticipationSettings, usualSettings } from "./settings.ts";

export type Explained = Pick<Evaluation, "standing" | "score" | "mainKinds" | "before">;

/**
 * "You are active: 13.2 points over the last months (core begins at 24, active holds from 6), seen in 9 of 12 weeks.
 * Mostly: replies, answers, gatherings." When points are not what is missing for the next level, it says what is.
 * `reader` is the member or somebody who reads about the member.
 */
export function explainLevel(
  member: Pick<Member, "name" | "roles">,
  found: Explained,
  reader: "you" | "them",
  texts: Texts,
  settings: ParticipationSettings = usualSettings,
): RichText {
  const { level } = found.standing;
  const name = member.name;
  if (found.standing.flags.includes("paused")) return texts(`participation.explain.${reader}.paused`, { name, level });
  if (isFacilitator(member)) return texts(`participation.explain.${reader}.role`, { name });
  const sentence = texts(`participation.explain.${reader}`, {
    name,
    level,
    points: found.score.E,
    weeks: found.score.R,
    terms: terms(found, texts, settings),
  });
  if (found.mainKinds.length === 0) return sentence;
  const kinds = joined(
    found.mainKinds.map((kind) => texts(`participation.kind.${kind}`)),
    ", ",
  );
  return joined([sentence, texts("participation.explain.mostly", { kinds })], " ");
}

function terms({ standing, before }: Explained, texts: Texts, settings: ParticipationSettings): RichText {
  const { level } = standing;
  const above = levelAbove(level);
  const rise =
    above && before
      ? [
          texts(`participation.terms.rise.${before}`, {
            level: above,
            points: settings.enter[above].E,
            weeks: settings.enter[above].R,
            days: before === "tenure" ? settings.enter[above].tenureDays : settledDays,
          }),
        ]
      : [];
  const stay =
    level === "peripheral" ? [] : [texts("participation.terms.stay", { level, points: settings.stay[level].E })];
  return joined([...rise, ...stay], ", ");
}
