// The catalogues are whole: every message compiles, is used, and says the same things in every language.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/cards/plain-text.ts";
import { rules } from "../../src/rooms.ts";
import { en } from "../../src/text/en/index.ts";
import { type Language, languages, type TextKey, textsIn } from "../../src/text/texts.ts";
import { asksFor, inLanguage, messages } from "./catalogue.ts";

const root = path.resolve(import.meta.dirname, "../..");

function sources(): string {
  return ["src", "adapters", "data", "bin"]
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name)),
    )
    .filter(
      (file) => !file.startsWith(path.join(root, "src/text/en")) && !file.startsWith(path.join(root, "src/text/de")),
    )
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

describe("every key", () => {
  it("is used somewhere: take out what nobody says any more", () => {
    const source = sources();
    const written = new Set([...source.matchAll(/["'`]([a-z][\w-]*(?:\.[\w-]+)+)["'`]/g)].map(([, key]) => key));
    const made = [...source.matchAll(/`([a-z][\w-]*\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, template = ""]) => {
      const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return new RegExp(`^${parts.join("[\\w.-]+")}$`);
    });
    const ofRules = new Set(rules.map((rule) => `rule.${rule.id}`));
    const unused = (Object.keys(en) as TextKey[]).filter((key) =>
      key.startsWith("rule.") ? !ofRules.has(key) : !written.has(key) && !made.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it("of a rule says in one sentence what it does", () => {
    for (const { id } of rules) {
      const words = (en as Record<string, string>)[`rule.${id}`] ?? "";
      expect(words, id).toMatch(/\.$/);
      expect(words.split(/\s+/).length, id).toBeLessThanOrEqual(30);
    }
  });

  it("stands in one file only", () => {
    const folder = path.join(root, "src/text/en");
    const keys = readdirSync(folder).flatMap((file) =>
      [...readFileSync(path.join(folder, file), "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(new Set(keys)).toEqual(new Set(Object.keys(en)));
  });
});

describe("every message", () => {
  it("compiles, and says something whatever it is given", () => {
    for (const { language, key, words } of messages) {
      const asked = asksFor({ language, words });
      const values = Object.fromEntries(
        [...asked].map(([name, kind]) => [name, kind === "number" || kind === "plural" ? 2 : "something"]),
      );
      const said = plainText(textsIn(language)(key, values));
      expect(said.trim().length, `${language} ${key}`).toBeGreaterThan(0);
      expect(said, `${language} ${key}`).not.toMatch(/[{}]/);
    }
  });

  it("has typographic quotes and apostrophes: a straight apostrophe hides what follows it from the formatter", () => {
    for (const { language, key, words } of messages) {
      expect(words, `${language} ${key}`).not.toContain("'");
      expect(words, `${language} ${key}`).not.toContain('"');
    }
  });

  it("has no stray spaces", () => {
    for (const { language, key, words } of messages) {
      // Marks that are put behind other words begin with a space on purpose.
      if (key.startsWith("value.stories.")) continue;
      expect(words, `${language} ${key}`).toBe(words.trim());
      expect(words, `${language} ${key}`).not.toContain("  ");
    }
  });
});

describe("every other language", () => {
  const others = (Object.keys(languages) as Language[]).filter((language) => language !== "en");

  it.each(others)("%s has only keys that English has, and asks for the same values", (language) => {
    expect(inLanguage(language).length).toBeGreaterThan(100);
    for (const { key, words } of inLanguage(language)) {
      const english = (en as Record<string, string>)[key];
      expect(english, key).toBeDefined();
      const [own, original] = [asksFor({ language, words }), asksFor({ language: "en", words: english ?? "" })];
      expect([...own.keys()].sort(), key).toEqual([...original.keys()].sort());
      for (const [name, kind] of own) expect([kind, "value"], `${key} ${name}`).toContain(original.get(name));
    }
  });

  it("German says du and never Sie", () => {
    for (const { key, words } of inLanguage("de"))
      expect(words, key).not.toMatch(/(?<![.!?:“„] )(?<!^)\b(Sie|Ihnen|Ihr|Ihre[nmrs]?)\b/);
  });

  it("German has words for everything of the participation room, and for what everybody meets", () => {
    const known = new Set(inLanguage("de").map((message) => message.key));
    const wanted = (Object.keys(en) as TextKey[]).filter((key) =>
      /^(input|common|nudge|nudges|join|leave|listening|interests|me|preferences|newcomer|dormant|hellos|members|invite|participation\.(explain|terms|kind|evaluate)|rule\.participation)\b/.test(
        key,
      ),
    );
    expect(wanted.filter((key) => !known.has(key))).toEqual([]);
  });
});
