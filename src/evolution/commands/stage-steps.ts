// The facilitators' steps: setting the stage, taking a structure up or not, ending it, and taking the last step back. Each
// answer names the one command that undoes it.
import { words } from "../../cards/card.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, named } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { allFacts } from "../../rules/snapshot.ts";
import type { TextKey } from "../../text/texts.ts";
import { joined } from "../../text/texts.ts";
import { undoEnding } from "../ending.ts";
import { doneBy, keep, lineHere, saysIn, stagesHere } from "../here.ts";
import { accept, end, later, reopen, setStage, stages, undo, used } from "../stage.ts";
import { type StructureId, structureIds } from "../structures.ts";
import { howTo, nameOf, typed } from "../suggestion-card.ts";

const structure = <R extends boolean>(required: R) => choice("stages.option.structure", required, structureIds);

/** Of the step that was just taken: pressed again, or after another step, it takes back nothing else. */
export const undoButton = (request: MemberRequest) => ({
  id: lineHere(request, writeLine("stage undo", { at: request.now })),
  label: request.text.plain("stages.button.undo"),
});

export const undoLine = ({ text }: MemberRequest) => text("stages.undo.line", { line: typed("stage undo") });

const called = ({ text }: MemberRequest, id: StructureId) => ({ name: words(nameOf(id, text)) });

/** "Nothing new" has names in its words too. */
const saying = (request: MemberRequest, id: StructureId) => ({ name: nameOf(id, request.text) });

export const stageSet = defineCommand({
  words: "stage set",
  for: "facilitator",
  audience: "private",
  summary: "stages.set.summary",
  example: "stage set coalescing",
  touches: ["stages"],
  options: { stage: choice("stages.option.stage", true, stages) },
  async run(request, { stage }) {
    const { text } = request;
    const name = text.plain(`stages.name.${stage}`);
    await keep(request, setStage(await stagesHere(request), stage, doneBy(request)), { name });
    return privately({
      title: text.plain("stages.set.title", { stage: words(name) }),
      text: joined([text(`stages.tension.${stage}`), undoLine(request)]),
      buttons: [{ id: lineHere(request, "stage show"), label: text.plain("stages.button.show") }, undoButton(request)],
    });
  },
});

export const stageAccept = defineCommand({
  words: "stage accept",
  for: "facilitator",
  audience: "private",
  summary: "stages.accept.summary",
  example: "stage accept monthly",
  touches: ["stages"],
  options: { structure: structure(true) },
  async run(request, { structure: id }) {
    const { text } = request;
    await keep(request, accept(await stagesHere(request), id, doneBy(request)), saying(request, id));
    return privately({
      title: text.plain("stages.accept.title", called(request, id)),
      text: joined([
        howTo(id, text, saysIn(request)),
        text("stages.accept.then", { used: typed(`stage used ${id}`), end: typed(`stage end ${id}`) }),
        undoLine(request),
      ]),
      buttons: [
        { id: lineHere(request, `stage end ${id}`), label: text.plain("stages.button.end-it") },
        undoButton(request),
      ],
    });
  },
});

const answered = (request: MemberRequest, key: TextKey, id?: StructureId): Reply =>
  privately({
    text: joined([request.text(key, id === undefined ? {} : called(request, id)), undoLine(request)]),
    buttons: [undoButton(request)],
  });

export const stageLater = defineCommand({
  words: "stage later",
  for: "facilitator",
  audience: "private",
  summary: "stages.later.summary",
  example: "stage later monthly",
  touches: ["stages"],
  options: { structure: structure(false) },
  async run(request, { structure: id }) {
    const known = await stagesHere(request);
    await keep(request, later(known, id, doneBy(request)), id === undefined ? {} : saying(request, id));
    return answered(request, "stages.later.done");
  },
});

export const stageEnd = defineCommand({
  words: "stage end",
  for: "facilitator",
  audience: "private",
  summary: "stages.end.summary",
  example: "stage end monthly",
  touches: ["stages"],
  options: { structure: structure(true) },
  async run(request, { structure: id }) {
    await keep(request, end(await stagesHere(request), id, doneBy(request)), saying(request, id));
    return answered(request, "stages.end.done", id);
  },
});

export const stageUsed = defineCommand({
  words: "stage used",
  for: "facilitator",
  audience: "private",
  summary: "stages.used.summary",
  example: "stage used interviews",
  touches: ["stages"],
  options: { structure: structure(true) },
  async run(request, { structure: id }) {
    await keep(request, used(await stagesHere(request), id, doneBy(request)), saying(request, id));
    return answered(request, "stages.used.done", id);
  },
});

export const stageUndo = defineCommand({
  words: "stage undo",
  for: "facilitator",
  audience: "private",
  summary: "stages.undo.summary",
  example: "stage undo",
  touches: allFacts,
  options: { at: named("stages.option.at", false, 40) },
  async run(request, { at }) {
    const { text } = request;
    const known = await stagesHere(request);
    const step = known.history.at(-1);
    if (at !== undefined && step?.at !== at) throw new Refusal("stages.refuse.older");
    const after = await keep(request, undo(known));
    if (known.ending !== null && after.ending === null) await undoEnding(request, known.ending);
    return privately({
      text: joined([
        text("stages.undo.done", { step: words(step?.kind ?? "set") }),
        text("stages.undo.now", { stage: words(text.plain(`stages.name.${after.stage}`)) }),
      ]),
      buttons: [{ id: lineHere(request, "stage show"), label: text.plain("stages.button.show") }],
    });
  },
});

export const stageReopen = defineCommand({
  words: "stage reopen",
  for: "facilitator",
  audience: "private",
  summary: "stages.reopen.summary",
  example: "stage reopen",
  touches: allFacts,
  options: {},
  async run(request) {
    const { text } = request;
    const known = await stagesHere(request);
    await keep(request, reopen(known));
    if (known.ending !== null) await undoEnding(request, known.ending);
    return privately({
      title: text.plain("stages.reopen.title"),
      text: text("stages.reopen.done", { line: typed("stage retire") }),
      buttons: [{ id: lineHere(request, "stage show"), label: text.plain("stages.button.show") }],
    });
  },
});
