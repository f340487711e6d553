// `/cop stage`: where the community stands in the eyes of its facilitators, what speaks for each stage, and what fits next.
import { type Button, type Field, time, words } from "../../cards/card.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { evidenceFields } from "../evidence-fields.ts";
import { factsHere, lineHere, saysIn, stagesHere } from "../here.ts";
import { evidenceAt, groundOf } from "../look.ts";
import { type Stages, type Structure, stages } from "../stage.ts";
import type { Ground } from "../structures.ts";
import { type Next, nextStep, running, timesUsed } from "../suggest.ts";
import { howTo, nameOf, typed } from "../suggestion-card.ts";

/** As the rule that suggests (domain 2). */
const usual = { days: 28, uses: 2 };

export const stageShow = defineCommand({
  words: "stage show",
  aliases: ["stage"],
  for: "facilitator",
  audience: "private",
  summary: "stages.show.summary",
  example: "stage show",
  touches: [],
  options: {},
  async run(request) {
    const { text, community, now, zone } = request;
    const known = await stagesHere(request);
    const facts = await factsHere(request);
    const ground = groundOf(facts, now);
    const limits = { ...usual, ...community.rules["evolution.stage-review"]?.settings };
    const next = nextStep(known, ground, limits);
    const name = words(text.plain(`stages.name.${known.stage}`));
    const by = known.set && facts.members.find(({ id }) => id === known.set?.by)?.name;
    return privately({
      title: text.plain("stages.show.title", { stage: name }),
      text: joined([
        text(`stages.tension.${known.stage}`),
        known.set
          ? text("stages.show.set", { by: by ?? text.plain("stages.somebody"), when: time(known.set.at, zone, "date") })
          : text("stages.show.begins", { line: typed("stage set coalescing") }),
        ...(known.ending
          ? [
              text(known.ending.endsAt <= now ? "stages.show.ended" : "stages.show.ending", {
                when: time(known.ending.endsAt, zone, "date"),
                line: typed("stage reopen"),
              }),
            ]
          : []),
      ]),
      fields: [
        ...evidenceFields(evidenceAt(facts, known, now), known.stage, text),
        ...runningField(known, ground, request),
        { label: text.plain("stages.next.label"), value: nextWords(next, request) },
        ...(await alumniField(known, request)),
      ],
      buttons: buttons(known, next, request),
    });
  },
});

function runningField(known: Stages, ground: Ground, { text }: MemberRequest): readonly Field[] {
  const all = running(known);
  const line = (one: Structure) =>
    text("stages.running.line", { name: words(nameOf(one.structure, text)), times: timesUsed(one, ground) });
  return all.length === 0 ? [] : [{ label: text.plain("stages.running.label"), value: joined(all.map(line)) }];
}

function nextWords(next: Next, request: MemberRequest) {
  const { text, zone } = request;
  if ("suggestion" in next) {
    return next.suggestion.kind === "stage"
      ? text("stages.suggest.stage", { stage: words(text.plain(`stages.name.${next.suggestion.stage}`)) })
      : joined([
          [{ kind: "words", words: nameOf(next.suggestion.structure, text), strong: true }],
          howTo(next.suggestion.structure, text, saysIn(request)),
        ]);
  }
  switch (next.wait) {
    case "lately":
    case "rest":
      return text(`stages.next.${next.wait}`, { until: time(next.until, zone, "date") });
    case "unused":
      return text("stages.next.unused", {
        name: words(nameOf(next.structure, text)),
        times: next.times,
        line: typed(`stage used ${next.structure}`),
      });
    default:
      return text(`stages.next.${next.wait}`);
  }
}

/** The names of those who said yes to it, for facilitators, by the alphabet. */
async function alumniField(known: Stages, { text, records }: MemberRequest): Promise<readonly Field[]> {
  if (known.alumni.length === 0) return [];
  const people = await Promise.all(known.alumni.map(({ member }) => records.members.get(member)));
  const names = people.flatMap((one) => (one ? [one.name] : [])).sort((one, other) => one.localeCompare(other, "en"));
  return [{ label: text.plain("stages.alumni.label"), value: [{ kind: "quoted", words: names.join(", ") }] }];
}

const mostEnds = 5;

function buttons(known: Stages, next: Next, request: MemberRequest): readonly Button[] {
  const { text } = request;
  const all: Button[] = [];
  const add = (line: string, label: string) => all.push({ id: lineHere(request, line), label });
  if (known.ending !== null) {
    add("stage reopen", text.plain("stages.button.reopen"));
    add("stage archive", text.plain("stages.button.archive"));
    return all;
  }
  if ("suggestion" in next && next.suggestion.kind === "structure") {
    add(`stage accept ${next.suggestion.structure}`, text.plain("stages.button.accept"));
    add(`stage later ${next.suggestion.structure}`, text.plain("stages.button.later"));
  } else if (known.open !== null) {
    const { open } = known;
    if (open.kind === "structure") add(`stage accept ${open.structure}`, text.plain("stages.button.accept"));
    add("stage later", text.plain("stages.button.later"));
  }
  const onward = stages[stages.indexOf(known.stage) + 1];
  if (onward !== undefined)
    add(`stage set ${onward}`, text.plain("stages.button.set", { stage: words(text.plain(`stages.name.${onward}`)) }));
  for (const { structure } of running(known).slice(-mostEnds))
    add(`stage end ${structure}`, text.plain("stages.button.end", { name: words(nameOf(structure, text)) }));
  add("stage review", text.plain("stages.button.review"));
  if (known.history.length > 0) add("stage undo", text.plain("stages.button.undo"));
  return all;
}
