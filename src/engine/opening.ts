// The one synchronous step: run, ask with a form, or refuse. It never waits for the store, so every platform can answer
// within its three seconds, and a form can be the first response.
import type { RichText } from "../cards/card.ts";
import { words } from "../cards/card.ts";
import type { AnyCommand } from "../commands/define.ts";
import type { Invocation, Opening } from "../commands/invocation.ts";
import { cut } from "../commands/line.ts";
import type { Reply } from "../commands/reply.ts";
import { type Resolved, resolve } from "../commands/resolve.ts";
import { joined, type Language, languages, type Texts, textsIn } from "../text/texts.ts";

export const readLine = (commands: readonly AnyCommand[], invocation: Invocation): Resolved =>
  resolve(commands, invocation.line, invocation.options, invocation.mentions);

/** The language the platform says the person uses, as far as there is a catalogue; their preference is not known yet. */
export const spokenLanguage = (said: string | undefined): Language =>
  (Object.keys(languages) as Language[]).find((language) => said?.toLowerCase().startsWith(language)) ?? "en";

/** `/cop rhythm set …` or `/facilitate rhythm set …`, as it would be typed. */
export const asTyped = (line: string): string => `/cop ${line}`.trim();

export function open(commands: readonly AnyCommand[], invocation: Invocation): Opening {
  const text = textsIn(spokenLanguage(invocation.person.language));
  const resolved = readLine(commands, invocation);
  if (resolved.kind === "unknown") return { kind: "refuse", reply: refuseUnknown(text, resolved) };
  const { command, given } = resolved;
  const fromForm = invocation.origin === "form";
  if (command.form && !fromForm && asks(command.form.when, resolved)) {
    return { kind: "ask", command: command.words, form: command.form.build(text, given) };
  }
  const problem = inputProblem(text, resolved, fromForm);
  return problem
    ? { kind: "refuse", reply: problem }
    : { kind: "run", command: command.words, audience: command.audience };
}

function asks(
  when: "missing" | "empty" | "always",
  { missing, given, problems }: Resolved & { kind: "known" },
): boolean {
  if (problems.length > 0) return false;
  return (
    when === "always" ||
    missing.length > 0 ||
    (when === "empty" && Object.keys(given).every((name) => name === "community"))
  );
}

export function refuseUnknown(text: Texts, resolved: Resolved & { kind: "unknown" }): Reply {
  const lines: RichText[] = [text("input.unknown", { said: resolved.said })];
  if (resolved.nearest.length > 0) lines.push(didYouMean(text, resolved.nearest));
  lines.push(text("input.see-help", { help: words(asTyped("help")) }));
  return { kind: "refusal", code: "unknown-command", card: { text: joined(lines) } };
}

const didYouMean = (text: Texts, meant: readonly AnyCommand[]): RichText =>
  text("input.did-you-mean", { suggestions: words(meant.map((command) => asTyped(command.words)).join(", ")) });

/** What was wrong with the options: at the fields of a form, or in one private answer with a correct example. */
export function inputProblem(
  text: Texts,
  resolved: Resolved & { kind: "known" },
  fromForm: boolean,
): Reply | undefined {
  const { command, missing, problems, extra, nearest } = resolved;
  if (missing.length === 0 && problems.length === 0 && extra === undefined) return undefined;
  if (fromForm) {
    const fields = Object.fromEntries([
      ...missing.map((name) => [name, text.plain("input.needed")] as const),
      ...problems.map((problem) => [problem.option, text.plain(problem.key, problem.values)] as const),
    ]);
    if (Object.keys(fields).length > 0) return { kind: "problems", fields };
  }
  const lines: RichText[] = [
    ...problems.map((problem) => text(problem.key, problem.values)),
    ...(missing.length > 0 ? [text("input.missing", { options: words(missing.join(", ")) })] : []),
    ...(extra === undefined ? [] : [text("input.extra", { extra: cut(extra, 100) })]),
    ...(nearest.length === 0 ? [] : [didYouMean(text, nearest)]),
    text("input.example", { example: words(asTyped(command.example)) }),
    text("input.nothing-changed"),
  ];
  return { kind: "refusal", code: "bad-input", card: { text: joined(lines) } };
}
