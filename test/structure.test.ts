// The house keeps its shape: who may import whom, who owns which library, and what stays out of files altogether. Every
// failure says what to do instead.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { rooms } from "../src/rooms.ts";
import { en } from "../src/text/en/index.ts";

const root = path.resolve(import.meta.dirname, "..");

function filesBelow(folder: string, ends = ".ts"): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ends))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gms);
  return [...statements].map(([, type, target = ""]) => ({
    from: file,
    to: target.startsWith(".") ? path.relative(root, path.resolve(root, path.dirname(file), target)) : target,
    typeOnly: type !== undefined,
  }));
}

const source = ["src", "adapters", "data"].flatMap((folder) => filesBelow(folder));
const imports = source.flatMap(importsOf);
const roomNames = ["evolution", "dialogue", "participation", "spaces", "value", "excitement", "rhythm", "insight"];
const inFolder = (file: string, ...folders: string[]) =>
  folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
const shown = (found: readonly Import[]) => found.map(({ from, to }) => `${from} -> ${to}`);
const compositionRoots = ["src/compose.ts", "src/compose", "src/cli", "src/main.ts"];

describe("imports run one way: adapters -> src <- data", () => {
  it("the core knows no adapter and no database: ask for a port in src/ports and let src/compose.ts hand it in", () => {
    const stray = imports.filter(
      (one) =>
        inFolder(one.from, "src") && !inFolder(one.from, ...compositionRoots) && inFolder(one.to, "adapters", "data"),
    );
    expect(shown(stray)).toEqual([]);
  });

  it("adapters and data do not know each other: they meet in src/compose.ts", () => {
    const stray = imports.filter(
      (one) =>
        (inFolder(one.from, "adapters") && inFolder(one.to, "data")) ||
        (inFolder(one.from, "data") && inFolder(one.to, "adapters")),
    );
    expect(shown(stray)).toEqual([]);
  });

  it("one adapter does not know another: what they share belongs into src/cards or src/ports", () => {
    const platform = (file: string) => file.split("/")[1];
    const stray = imports.filter(
      (one) =>
        inFolder(one.from, "adapters") &&
        inFolder(one.to, "adapters") &&
        one.from.split("/").length > 2 &&
        one.to.split("/").length > 2 &&
        platform(one.from) !== platform(one.to),
    );
    expect(shown(stray)).toEqual([]);
  });

  it("a room does not import another room: read what you need from the snapshot, or propose it", () => {
    const roomOf = (file: string) => roomNames.find((room) => inFolder(file, `src/${room}`));
    const stray = imports.filter(
      (one) =>
        roomOf(one.from) &&
        roomOf(one.to) &&
        roomOf(one.from) !== roomOf(one.to) &&
        !one.typeOnly &&
        roomOf(one.from) !== "insight",
    );
    expect(shown(stray)).toEqual([]);
  });

  it("rooms do not import the engine: a rule proposes and a command writes records, the engine carries them out", () => {
    const stray = imports.filter(
      (one) => roomNames.some((room) => inFolder(one.from, `src/${room}`)) && inFolder(one.to, "src/engine"),
    );
    expect(shown(stray)).toEqual([]);
  });

  it("ports, cards, time and text know no room but by the types of what they hold", () => {
    const stray = imports.filter(
      (one) =>
        inFolder(one.from, "src/ports", "src/cards", "src/time", "src/text") &&
        roomNames.some((room) => inFolder(one.to, `src/${room}`)) &&
        !one.typeOnly,
    );
    expect(shown(stray)).toEqual([]);
  });
});

describe("one owner a library: use the owner's functions instead of importing it a second time", () => {
  const owners: Record<string, readonly string[]> = {
    dayjs: ["src/time"],
    "temporal-polyfill": ["src/time"],
    "node-cron": ["src/engine/heartbeat.ts"],
    "@slack/": ["adapters/slack"],
    "discord.js": ["adapters/discord"],
    "discord-api-types": ["adapters/discord"],
    kysely: ["data"],
    "better-sqlite3": ["data"],
    pg: ["data"],
    hono: ["adapters/sandbox"],
    "@hono/": ["src/compose.ts", "src/compose", "adapters/sandbox"],
    commander: ["src/cli"],
    "cli-progress": ["src/cli"],
    "csv-parse": ["data/import"],
    yauzl: ["data/import"],
    pino: ["src/log.ts"],
    "prom-client": ["src/http"],
    "intl-messageformat": ["src/text"],
    "ical-generator": ["src/rhythm/calendar-file.ts"],
  };
  for (const [library, places] of Object.entries(owners)) {
    it(`${library} belongs to ${places.join(", ")}`, () => {
      const users = imports.filter(
        (one) => one.to === library || one.to.startsWith(library.endsWith("/") ? library : `${library}/`),
      );
      expect(shown(users.filter((one) => !inFolder(one.from, ...places)))).toEqual([]);
    });
  }
});

describe("the core is pure where it decides", () => {
  const pure = source.filter(
    (file) => inFolder(file, "src") && !inFolder(file, ...compositionRoots, "src/system.ts", "src/log.ts"),
  );

  it("nothing asks the system for the time or for lots: take a Clock or a moment, and Ids, as src/system.ts gives them", () => {
    const stray = pure.filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(readFileSync(path.join(root, file), "utf8")),
    );
    expect(stray).toEqual([]);
  });

  it("nothing reads process.env: src/config.ts takes the environment as a record", () => {
    const readers = source.filter(
      (file) => !inFolder(file, "src/main.ts") && /process\.env/.test(readFileSync(path.join(root, file), "utf8")),
    );
    expect(readers).toEqual([]);
  });
});

describe("a file holds one idea", () => {
  it("no file is longer than 300 lines: find the second idea in it and give it a file of its own", () => {
    const long = [...source, ...filesBelow("adapters", ".js")]
      .map((file) => ({ file, lines: readFileSync(path.join(root, file), "utf8").split("\n").length }))
      .filter(({ file, lines }) => lines > 300 && !inFolder(file, "src/text"));
    expect(long).toEqual([]);
  });

  it("no file hides its idea behind a name like utils, helpers or manager", () => {
    expect(source.filter((file) => /(^|[/-])(utils?|helpers?|managers?|misc|common-functions)\b/.test(file))).toEqual(
      [],
    );
  });

  it("no default exports: a thing has the same name everywhere", () => {
    expect(source.filter((file) => /^export default/m.test(readFileSync(path.join(root, file), "utf8")))).toEqual([]);
  });
});

describe("what is registered is whole", () => {
  const commands = rooms.flatMap((room) => room.commands);
  const rules = rooms.flatMap((room) => room.rules);

  it("no two commands are said the same way", () => {
    const said = commands.flatMap((command) => [command.words, ...(command.aliases ?? [])]);
    expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([]);
  });

  it("no two rules have the same id, and each says in the catalogue what it does (rule.<id>)", () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !(`rule.${id}` in en))).toEqual([]);
  });
});

describe("the lockfile", () => {
  it("names no registry's host: keep omit-lockfile-registry-resolved=true in .npmrc and write it anew", () => {
    expect(readFileSync(path.join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "https?:/);
  });

  it("pins exact versions only", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });
});
