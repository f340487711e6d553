// `/cop founding domain` and `welcome`: what the community is about, and its own words to whoever joins.

import { quoted } from "../../cards/card.ts";
import { asId, communityIfUnclear, hasWords } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { domainNamed, type Founding, foundingLimits, welcomed } from "../founding.ts";
import { foundingButton, foundingCard, undoButton } from "../founding-card.ts";
import { foundingOf, keep } from "../own-founding.ts";

const places = ["first", "second", "third"] as const;

const domainForm = (text: Texts, community: string | undefined, known?: Founding) => ({
  ref: writeLine("founding domain", { community }),
  title: text.plain("founding.domain.title"),
  intro: text.plain("founding.domain.intro"),
  fields: [
    {
      id: "domain",
      label: text.plain("founding.option.domain"),
      type: "paragraph" as const,
      required: true,
      max: foundingLimits.domain,
      ...(known?.domain ? { value: known.domain } : {}),
    },
    ...places.map((id, index) => ({
      id,
      label: text.plain(`founding.option.${id}`),
      type: "text" as const,
      required: false,
      max: foundingLimits.question,
      ...(known?.questions[index] ? { value: known.questions[index] } : {}),
    })),
  ],
});

export const foundingDomain = defineCommand({
  words: "founding domain",
  for: "facilitator",
  audience: "private",
  summary: "founding.domain.summary",
  example: "founding domain letters that people understand",
  touches: ["foundings"],
  options: {
    domain: words("founding.option.domain", true, foundingLimits.domain),
    first: named("founding.option.first", false, foundingLimits.question),
    second: named("founding.option.second", false, foundingLimits.question),
    third: named("founding.option.third", false, foundingLimits.question),
  },
  form: { when: "missing", build: (text, given) => domainForm(text, asId(given.community)) },
  prefill: async (request) => domainForm(request.text, communityIfUnclear(request), await foundingOf(request)),
  async run(request, { domain, ...given }) {
    if (!hasWords(domain)) throw new Refusal("founding.refuse.words");
    const before = await foundingOf(request);
    const asked = places.flatMap((place) => (given[place] && hasWords(given[place]) ? [given[place]] : []));
    // A form that showed the questions means what it leaves empty; a typed line leaves them as they are.
    const questions = asked.length > 0 || request.invocation.origin === "form" ? asked : before.questions;
    const founding = domainNamed(before, domain, questions);
    await keep(request, founding);
    const card = await foundingCard(request, founding);
    return privately({ ...card, title: request.text.plain("founding.domain.done") });
  },
});

export const foundingWelcome = defineCommand({
  words: "founding welcome",
  for: "facilitator",
  audience: "private",
  summary: "founding.welcome.summary",
  example: "founding welcome Good that you are here. Thursdays at four there is tea.",
  touches: ["foundings"],
  options: { words: words("founding.option.welcome", false, foundingLimits.welcome) },
  form: { when: "empty", build: (text, given) => welcomeForm(text, asId(given.community)) },
  prefill: async (request) => welcomeForm(request.text, communityIfUnclear(request), await foundingOf(request)),
  async run(request, { words: typed }) {
    const { text } = request;
    const said = typed !== undefined && hasWords(typed) ? typed : null;
    const founding = welcomed(await foundingOf(request), said);
    await keep(request, founding);
    return privately({
      title: text.plain("founding.welcome.title"),
      text: said === null ? text("founding.welcome.none") : joined([[quoted(said)], text("founding.welcome.done")]),
      buttons: [undoButton(request, founding), foundingButton(request, "founding show", "founding.button.path")],
    });
  },
});

const welcomeForm = (text: Texts, community: string | undefined, known?: Founding) => ({
  ref: writeLine("founding welcome", { community }),
  title: text.plain("founding.welcome.title"),
  intro: text.plain("founding.welcome.intro"),
  fields: [
    {
      id: "words",
      label: text.plain("founding.option.welcome"),
      type: "paragraph" as const,
      required: false,
      max: foundingLimits.welcome,
      ...(known?.welcome ? { value: known.welcome } : {}),
    },
  ],
});
