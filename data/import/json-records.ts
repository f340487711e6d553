// The records of a JSON file of any size, one at a time. A record that is not valid JSON is reported with its line, and
// reading goes on at the next one: one missing quotation mark must not cost a community the rest of its history.
import { isUtf8 } from "node:buffer";
import { type Problem, type ProblemKey, problem } from "./history.ts";
import { type CutEnd, JsonCutter } from "./json-cutter.ts";
import { described, isObject, type JsonObject } from "./json-value.ts";
import { SourceError, type SourceFile } from "./source-files.ts";
import { asUtf8 } from "./utf8.ts";

export type JsonRecord = {
  readonly kind: "record";
  readonly value: JsonObject;
  readonly line: number;
  /** In its list, counted from 1. */
  readonly record: number;
};
/** A field of the root object, other than the list. */
export type JsonField = {
  readonly kind: "field";
  readonly name: string;
  readonly value: unknown;
  readonly line: number;
};

export type JsonShape = {
  /** The field of the root object that holds the records; absent where the root itself is the list. */
  readonly list?: string;
  /** Whether an object is a record, to find the next one after a broken one. */
  readonly looksRight: (value: JsonObject) => boolean;
  /** Bytes of the largest record that is read. */
  readonly most?: number;
};

const megabyte = 1024 * 1024;
/** Far above any real record (a message with ten thousand named reactors takes about 3 MB). */
const mostUsual = 16 * megabyte;

const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const [quote, comma, colon, newline] = [0x22, 0x2c, 0x3a, 0x0a];

export async function* jsonRecords(
  file: SourceFile,
  shape: JsonShape,
): AsyncGenerator<JsonRecord | JsonField | Problem> {
  const reader = new RecordReader(file, shape);
  try {
    yield* reader.all();
  } finally {
    await reader.close();
  }
}

class RecordReader {
  readonly #file: string;
  readonly #shape: JsonShape;
  readonly #most: number;
  readonly #cutter: JsonCutter;
  #record = 0;
  /** Between two records stands something unreadable that has been reported already. */
  #inGarbage = false;
  #saidNotUtf8 = false;

  constructor(file: SourceFile, shape: JsonShape) {
    this.#file = file.path;
    this.#shape = shape;
    this.#most = shape.most ?? mostUsual;
    this.#cutter = new JsonCutter(asUtf8(file.read()));
  }

  close(): Promise<void> {
    return this.#cutter.close();
  }

  async *all(): AsyncGenerator<JsonRecord | JsonField | Problem> {
    const cutter = this.#cutter;
    const first = await cutter.skipBlank("");
    const root = this.#shape.list === undefined ? openBracket : openBrace;
    if (first === undefined) yield this.#ended("history.problem.empty");
    else if (first !== root) yield this.#notList(await this.#value());
    else {
      cutter.skip(1);
      if (root === openBracket) yield* this.#elements();
      else yield* this.#fields();
    }
  }

  #problem(cause: ProblemKey, values: Problem["values"] = {}, line = this.#cutter.line): Problem {
    return problem({ file: this.#file, line }, cause, values);
  }

  #notList(value: unknown): Problem {
    return this.#problem("history.problem.not-list", { found: described(value) });
  }

  /** The end of the file where there should be none: its own failure if it had one, else `cause`. */
  #ended(cause: ProblemKey, line?: number): Problem {
    const { failure } = this.#cutter;
    if (failure === undefined) return this.#problem(cause, {}, line);
    if (failure instanceof SourceError) return this.#problem(failure.key, failure.values, line);
    throw failure;
  }

  /** The value that begins here, or undefined where it cannot be parsed. It is not passed. */
  async #value(): Promise<unknown> {
    const cut = await this.#cutter.endOf(0, this.#most);
    return cut.end === "whole" ? this.#parsed(0, cut.length) : undefined;
  }

  #parsed(from: number, length: number): unknown {
    try {
      return JSON.parse(this.#cutter.bytes(from, from + length).toString("utf8"));
    } catch {
      return undefined;
    }
  }

  async *#fields(): AsyncGenerator<JsonRecord | JsonField | Problem> {
    const cutter = this.#cutter;
    for (;;) {
      const byte = await cutter.skipBlank();
      if (byte === closeBrace) return;
      if (byte === undefined) return yield this.#ended("history.problem.unclosed");
      const line = cutter.line;
      const name = byte === quote ? await this.#value() : undefined;
      if (typeof name !== "string") return yield* this.#afterGarbage();
      cutter.skip((await cutter.endOf(0, this.#most)).length);
      const begin = await cutter.skipBlank(":");
      if (name === this.#shape.list && begin === openBracket) {
        cutter.skip(1);
        yield* this.#elements();
        continue;
      }
      const cut = begin === undefined ? undefined : await cutter.endOf(0, this.#most);
      if (cut?.end !== "whole" || cut.length === 0) return yield* this.#afterGarbage();
      const value = this.#parsed(0, cut.length);
      if (name === this.#shape.list) yield this.#notList(value);
      else if (value === undefined) yield this.#problem("history.problem.not-json");
      else yield { kind: "field", name, value, line };
      cutter.skip(cut.length);
    }
  }

  /** The root object is broken: goes on at the first thing that looks like a record. */
  async *#afterGarbage(): AsyncGenerator<JsonRecord | JsonField | Problem> {
    const line = this.#cutter.line;
    const found = await this.#seekRecord();
    yield found ? this.#problem("history.problem.not-json", {}, line) : this.#ended("history.problem.not-json", line);
    if (found) yield* this.#elements();
  }

  async *#elements(): AsyncGenerator<JsonRecord | Problem> {
    const cutter = this.#cutter;
    for (;;) {
      const byte = await cutter.skipBlank();
      if (byte === undefined) return yield this.#ended("history.problem.unclosed");
      const line = cutter.line;
      if (byte === closeBracket) {
        cutter.skip(1);
        if (await this.#listIsOver()) return;
        yield this.#problem("history.problem.not-json");
        this.#inGarbage = true;
        continue;
      }
      if (byte === closeBrace || byte === colon) {
        if (!this.#inGarbage) yield this.#problem("history.problem.not-json");
        this.#inGarbage = true;
        cutter.skip(1);
        continue;
      }
      const cut = await cutter.endOf(0, this.#most);
      const value = cut.end === "whole" ? this.#parsed(0, cut.length) : undefined;
      const repeated = this.#inGarbage && byte !== openBrace;
      if (!repeated) this.#record += 1;
      const record = this.#record;
      if (value === undefined) {
        const cause = await this.#passBroken(cut);
        if (!repeated) yield { ...this.#causeOf(cause, line), record };
        this.#inGarbage = byte !== openBrace;
        continue;
      }
      if (!this.#saidNotUtf8 && !isUtf8(cutter.bytes(0, cut.length))) {
        this.#saidNotUtf8 = true;
        yield { ...this.#problem("history.note.not-utf8"), record };
      }
      cutter.skip(cut.length);
      if (isObject(value)) {
        this.#inGarbage = false;
        yield { kind: "record", value, line, record };
      } else if (!repeated) {
        yield { ...this.#problem("history.problem.not-record", { found: described(value) }, line), record };
      }
    }
  }

  #causeOf(cause: ProblemKey, line: number): Problem {
    if (cause === "history.problem.cut-short") return this.#ended(cause, line);
    return this.#problem(
      cause,
      cause === "history.problem.too-large" ? { megabytes: this.#most / megabyte } : {},
      line,
    );
  }

  /** After the closing bracket: whether what follows is what should follow. */
  async #listIsOver(): Promise<boolean> {
    const next = await this.#cutter.skipBlank();
    if (next === undefined) return true;
    return this.#shape.list !== undefined && (next === quote || next === closeBrace);
  }

  /** Moves on from a record that cannot be parsed, to the next one if it had swallowed that; answers what was wrong. */
  async #passBroken(cut: CutEnd): Promise<ProblemKey> {
    const cutter = this.#cutter;
    if (cut.end === "broken") {
      await this.#seekRecord();
      return "history.problem.not-json";
    }
    const next = await this.#recordBetween(1, cut.length);
    if (next !== undefined) cutter.skip(next);
    else if (cut.end === "large") {
      await cutter.skipValue();
      return "history.problem.too-large";
    } else {
      cutter.skip(Math.max(cut.length, 1));
      if (cut.end === "file") return "history.problem.cut-short";
    }
    return "history.problem.not-json";
  }

  /** Moves on to the next thing that looks like a record, past the current position. False at the end of the file. */
  async #seekRecord(): Promise<boolean> {
    const cutter = this.#cutter;
    for (let searched = 1; ; ) {
      const to = cutter.held;
      const next = await this.#recordBetween(searched, to);
      if (next !== undefined) {
        cutter.skip(next);
        return true;
      }
      searched = to;
      if (searched > megabyte) {
        // A kilobyte stays, so that what stands before the next bracket can still be seen.
        cutter.skip(searched - 1024);
        searched = 1024;
      }
      if (!(await cutter.more())) {
        cutter.skip(cutter.held);
        return false;
      }
    }
  }

  /** Where between two offsets something begins that parses and looks like a record. */
  async #recordBetween(from: number, to: number): Promise<number | undefined> {
    const cutter = this.#cutter;
    // Deep nesting would make this quadratic: it gives up when it has looked at four times what it was given.
    let budget = 4 * (to - from) + megabyte;
    for (let offset = from; offset < to && budget > 0; offset += 1) {
      const ahead = cutter.bytes(offset, to).indexOf(openBrace);
      if (ahead < 0) return undefined;
      offset += ahead;
      if (!this.#couldBegin(offset)) continue;
      const cut = await cutter.endOf(offset, Math.min(this.#most, budget));
      budget -= cut.length;
      if (cut.end !== "whole") continue;
      const value = this.#parsed(offset, cut.length);
      if (isObject(value) && this.#shape.looksRight(value)) return offset;
    }
    return undefined;
  }

  /** A record in a list stands first on its line, or after a comma or the opening bracket. */
  #couldBegin(offset: number): boolean {
    for (let before = offset - 1; before >= 0; before -= 1) {
      const byte = this.#cutter.byte(before) as number;
      if (byte === comma || byte === newline || byte === openBracket) return true;
      if (byte > 0x20) return false;
    }
    return false;
  }
}
