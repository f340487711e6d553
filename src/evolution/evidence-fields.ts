// The evidence as facilitators read it: each line with its number, its mark and of how many, in words.
import { type Field, words } from "../cards/card.ts";
import { joined, type Texts } from "../text/texts.ts";
import type { Evidence, Line } from "./evidence.ts";
import { type Stage, stages } from "./stage.ts";

const lineWords = (line: Line, text: Texts) => {
  const what =
    line.why === undefined
      ? text(`stages.line.${line.id}`, {
          value: line.value ?? 0,
          mark: line.mark,
          n: line.n ?? 0,
          holds: words(line.holds),
        })
      : text("stages.not-known", {
          what: words(text.plain(`stages.what.${line.id}`)),
          why: words(text.plain(`stages.unknown.${line.why}`)),
        });
  return text("stages.line", { holds: words(line.holds), line: what });
};

export const evidenceFields = (evidence: Evidence, current: Stage, text: Texts): readonly Field[] =>
  stages.map((stage) => ({
    label: text.plain("stages.evidence.label", {
      stage: words(text.plain(`stages.name.${stage}`)),
      holds: words(evidence[stage].holds),
      current: words(stage === current ? "yes" : "no"),
    }),
    value: joined(evidence[stage].lines.map((line) => lineWords(line, text))),
  }));
