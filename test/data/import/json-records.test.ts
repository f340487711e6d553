import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonShape, jsonRecords } from "../../../data/import/json-records.ts";
import { SourceError, type SourceFile } from "../../../data/import/source-files.ts";
import { all, sayProblem } from "./support.ts";

const shape: JsonShape = { looksRight: (value) => "id" in value };

function fileOf(content: string | Buffer, chunk = 7, failure?: Error): SourceFile {
  const bytes = Buffer.from(content as string);
  return {
    path: "f",
    size: bytes.length,
    read: async function* () {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
      if (failure) throw failure;
    },
  };
}

async function read(file: SourceFile, how: JsonShape = shape): Promise<{ ids: unknown[]; problems: string[] }> {
  const found = await all(jsonRecords(file, how));
  return {
    ids: found.flatMap((one) => (one.kind === "record" ? [one.value.id] : [])),
    problems: found.flatMap((one) => (one.kind === "problem" ? [sayProblem(one).replace("problem.", "")] : [])),
  };
}

const pretty = (values: readonly unknown[]) => JSON.stringify(values, null, 4);
const three = [
  { id: 1, more: [{ a: "x" }] },
  { id: 2, more: [{ a: '{[\\",' }] },
  { id: 3, more: [] },
];

describe("the records of a JSON file", () => {
  it("come one by one with line and number, however the bytes are cut into pieces", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ id: fc.integer(), words: fc.string({ unit: "binary" }), nested: fc.jsonValue() })),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(undefined, 1, "\t"),
        async (values, chunk, space) => {
          const file = fileOf(JSON.stringify(values, null, space), chunk);
          const found = await all(jsonRecords(file, shape));
          expect(found.map((one) => (one.kind === "record" ? one.value : one))).toEqual(
            values.map((value) => JSON.parse(JSON.stringify(value))),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("are found in UTF-8 with a mark and in UTF-16 of either order, with or without one", async () => {
    const text = pretty([{ id: "Åsa" }]);
    const little = Buffer.from(text, "utf16le");
    const big = Buffer.from(little).swap16();
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`),
      little,
      big,
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
    ]) {
      expect(await read(fileOf(bytes))).toEqual({ ids: ["Åsa"], problems: [] });
    }
  });

  it("with bytes that are not UTF-8 are read all the same, and that is noted once", async () => {
    const bytes = Buffer.from('[{ "id": 1, "w": "caf\xe9" },\n{ "id": 2, "w": "caf\xe9" }]', "latin1");
    expect(await read(fileOf(bytes))).toEqual({ ids: [1, 2], problems: ["f:1 note.not-utf8"] });
  });

  it("in a list inside an object come with the object's other fields", async () => {
    const text = JSON.stringify({ channel: { id: 9 }, messages: three, messageCount: 3 });
    const found = await all(jsonRecords(fileOf(text), { ...shape, list: "messages" }));
    const said = found.map((one) => (one.kind === "field" ? one.name : one.kind));
    expect(said).toEqual(["channel", "record", "record", "record", "messageCount"]);
  });
});

describe("a broken record", () => {
  const breaks: Record<string, (text: string) => string> = {
    "that lacks its closing brace": (text) => text.replace(/\}(\s*),(\s*)\{(\s*)"id": ?3/, '$1,$2{$3"id": 3'),
    "that lacks a quotation mark": (text) => text.replace('"id": 2', '"id: 2').replace('"id":2', '"id:2'),
    "that lacks a comma": (text) => text.replace(/("id": ?2),/, "$1"),
    "with one closing bracket too many": (text) => text.replace(/("id": ?2)/, "$1]"),
    "that is cut off where the next one begins": (text) => text.replace(/("id": ?2)[\s\S]*?(\{\s*"id": ?3)/, "$1\n$2"),
    "in single quotes": (text) => text.replace('"id": 2', "'id': 2").replace('"id":2', "'id':2"),
  };
  for (const [what, spoil] of Object.entries(breaks)) {
    for (const [layout, text] of Object.entries({
      "on lines of its own": pretty(three),
      "all on one line": JSON.stringify(three),
    })) {
      it(`${what} costs only itself (${layout})`, async () => {
        const spoilt = spoil(text);
        expect(spoilt).not.toBe(text);
        const { ids, problems } = await read(fileOf(spoilt));
        expect(ids).toEqual([1, 3]);
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.every((problem) => problem.endsWith("not-json"))).toBe(true);
      });
    }
  }

  it("with one closing brace too many is whole up to there, and costs no other", async () => {
    for (const text of [pretty(three), JSON.stringify(three)]) {
      const { ids, problems } = await read(fileOf(text.replace(/("id": ?2)/, "$1}")));
      expect(ids).toEqual([1, 2, 3]);
      expect(problems).toHaveLength(1);
    }
  });

  it("in the middle is reported with the line it begins on", async () => {
    expect(await read(fileOf('[\n{ "id": 1 },\n{ "id": \n},\n{ "id": 3 }\n]'))).toEqual({
      ids: [1, 3],
      problems: ["f:3 not-json"],
    });
  });

  const layouts: Record<string, (values: readonly unknown[], space?: number) => string> = {
    "a list": (values, space) => JSON.stringify(values, null, space),
    "a list in an object": (values, space) =>
      JSON.stringify({ channel: { id: 9 }, messages: values, count: 9 }, null, space),
  };
  for (const [what, layout] of Object.entries(layouts)) {
    it(`never costs another one in ${what}, wherever a byte is lost or changed`, async () => {
      const values = Array.from({ length: 9 }, (_, id) => ({ id, who: { name: "ada" }, said: ["a", { b: "}{" }] }));
      const how = what === "a list" ? shape : { ...shape, list: "messages" };
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(undefined, 1, 4),
          fc.nat(),
          fc.constantFrom("", '"', "{", "}", "[", "]", "\\", ",", ":", "x", "\n", "\u0000"),
          fc.integer({ min: 1, max: 200 }),
          async (space, where, put, chunk) => {
            const text = layout(values, space);
            const first = what === "a list" ? 1 : text.indexOf('"messages"') + 11;
            const at = first + (where % (text.length - first - 1));
            const { ids } = await read(fileOf(text.slice(0, at) + put + text.slice(at + 1), chunk), how);
            const right = ids.filter((id) => typeof id === "number" && id >= 0 && id < 9);
            // Where the mark that parts two records is what was lost, both may go.
            expect(new Set(right).size).toBeGreaterThanOrEqual(7);
            expect(right).toEqual([...right].sort());
          },
        ),
        { numRuns: 1000 },
      );
    });
  }
});

describe("a file that is not what it should be", () => {
  const cases: Record<string, [content: string, ids: number[], problems: string[]]> = {
    empty: ["", [], ["f:1 empty"]],
    "only blank": [" \n\n", [], ["f:3 empty"]],
    "an object": ['{ "id": 1 }', [], ["f:1 not-list"]],
    "a number": ["12", [], ["f:1 not-list"]],
    "no JSON at all": ["<html>", [], ["f:1 not-list"]],
    "cut off inside a record": ['[{ "id": 1 },\n{ "id": 2, "wo', [1], ["f:2 cut-short"]],
    "cut off between records": ['[{ "id": 1 },\n', [1], ["f:2 unclosed"]],
    "an empty list": ["[]", [], []],
    "a list with a comma at its end": ['[{ "id": 1 },]', [1], []],
    "a list in a list": ['[[{ "id": 1 }, { "id": 2 }]]', [1, 2], ["f:1 not-record", "f:1 not-json"]],
    "a list with words after it": ['[{ "id": 1 }] and more', [1], ["f:1 not-json"]],
    "two lists": ['[{ "id": 1 }]\n[{ "id": 2 }]', [1, 2], ["f:2 not-json"]],
  };
  for (const [what, [content, ids, problems]] of Object.entries(cases)) {
    it(`(${what}) is reported, and what can be read of it is`, async () => {
      expect(await read(fileOf(content))).toEqual({ ids, problems });
    });
  }

  it("(an object without the list) gives its fields and nothing else", async () => {
    const inside: JsonShape = { ...shape, list: "messages" };
    expect(await read(fileOf('{ "a": 1, "messages": null, "b": 2 }'), inside)).toEqual({
      ids: [],
      problems: ["f:1 not-list"],
    });
    expect(await read(fileOf("[]"), inside)).toEqual({ ids: [], problems: ["f:1 not-list"] });
    expect(await read(fileOf('{ "a": 1, oops, "messages": [{ "id": 1 }] }'), inside)).toEqual({
      ids: [1],
      problems: ["f:1 not-json"],
    });
    expect(await read(fileOf('{ "messages": [{ "id": 1 }]'), inside)).toEqual({ ids: [1], problems: ["f:1 unclosed"] });
  });

  it("(one that breaks off while it is read) gives what came before, and says why", async () => {
    const broken = fileOf('[{ "id": 1 }, { "id"', 7, new SourceError("history.problem.damaged"));
    expect(await read(broken)).toEqual({ ids: [1], problems: ["f:1 damaged"] });
  });
});

describe("a record larger than fits", () => {
  const most = 1024;

  it("is passed over and reported, and the next one is read", async () => {
    const text = pretty([{ id: 1 }, { id: 2, w: "x".repeat(3 * most), z: [{ a: 1 }] }, { id: 3 }]);
    expect(await read(fileOf(text, 100), { ...shape, most })).toEqual({ ids: [1, 3], problems: ["f:5 too-large"] });
  });

  it("is not what a lost brace makes of many small ones", async () => {
    const text = pretty(Array.from({ length: 200 }, (_, id) => ({ id, w: "words" }))).replace(
      '"words"\n    }',
      '"words"',
    );
    const { ids, problems } = await read(fileOf(text, 100), { ...shape, most });
    expect(ids).toEqual(Array.from({ length: 199 }, (_, index) => index + 1));
    expect(problems).toEqual(["f:2 not-json"]);
  });

  it("does not take the machine's time by being nested very deep", async () => {
    const deep = `{"id":2,"w":${'[{"a":'.repeat(100_000)}`;
    const { ids, problems } = await read(fileOf(`[{"id":1},${deep}`, 65_536));
    expect([ids, problems]).toEqual([[1], ["f:1 cut-short"]]);
  });
});
