// Every command explains itself: a summary, an example that works, and forms that every platform can show.
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/commands/resolve.ts";
import { commands } from "../../src/rooms.ts";
import { type Language, languages, textsIn } from "../../src/text/texts.ts";

const all = Object.keys(languages) as Language[];

describe("every command", () => {
  it.each(commands.map((command) => [command.words || "(none)", command] as const))(
    "%s has a summary, and an example that it understands itself",
    (_, command) => {
      for (const language of all) {
        const summary = textsIn(language).plain(command.summary);
        expect(summary.length, language).toBeGreaterThan(5);
        // Discord's limit of a description.
        expect(summary.length, `${language}: ${summary}`).toBeLessThanOrEqual(100);
      }
      const found = resolve(commands, command.example, {}, { "@ada": "U1", "@ben": "U2" });
      expect(found).toMatchObject({ kind: "known", problems: [], missing: [], extra: undefined });
      expect(found.kind === "known" && found.command.words).toBe(command.words);
    },
  );

  it("says of each option what it is, in one short line", () => {
    for (const command of commands)
      for (const [name, option] of Object.entries(command.options))
        for (const language of all) {
          const about = textsIn(language).plain(option.about);
          expect(about.length, `${command.words} ${name}`).toBeGreaterThan(1);
          expect(about.length, `${language} ${command.words} ${name}: ${about}`).toBeLessThanOrEqual(100);
        }
  });
});

describe("every form", () => {
  const forms = commands.flatMap((command) =>
    command.form
      ? all.map((language) => [command.words, language, command.form?.build(textsIn(language), {})] as const)
      : [],
  );

  it.each(forms)("of %s, in %s, fits every platform", (words, _, form) => {
    if (!form) throw new Error("no form");
    expect(form.fields.length).toBeGreaterThan(0);
    expect(form.fields.length).toBeLessThanOrEqual(5);
    // Slack's limit of a title is the shortest.
    expect(form.title.length, form.title).toBeLessThanOrEqual(24);
    expect(form.ref.startsWith(words)).toBe(true);
    expect(form.ref.length).toBeLessThanOrEqual(100);
    for (const field of form.fields) {
      expect(field.label.length, field.label).toBeLessThanOrEqual(45);
      expect((field.hint ?? "").length, field.hint).toBeLessThanOrEqual(100);
      expect(Object.keys(commands.find((command) => command.words === words)?.options ?? {})).toContain(field.id);
      for (const choice of field.choices ?? []) expect(choice.label.length, choice.label).toBeLessThanOrEqual(75);
      expect(field.choices?.length ?? 0).toBeLessThanOrEqual(25);
    }
  });
});
