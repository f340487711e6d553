// The records of a JSON file of any size, one at a time. A record that is not valid JSON is reported with its line, and
// reading goes on at the next one: one missing quotation mark must not cost a community the rest of its history.
import { isUtf8 } from "node:buffer";
import { type Problem, type ProblemKey, problem } from "./history.ts";
import { type CutEnd, JsonCutter } from "./json-cutter.ts";
import { JsonRecovery } from "./json-recovery.ts";
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
const [quote, colon, comma] = [0x22, 0x3a, 0x2c];

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
  readonly #recovery: JsonRecovery;
  #record = 0;
  /** The last record was broken: what follows it may still be rubble of it. */
  #afterBroken = false;
  /** Between two records stands something unreadable that has been reported already. */
  #inRubble = false;
  /** The list has ended once, and yet there was more. */
  #closedOnce = false;
  /** The end of the file was reached and has been spoken of. */
  #over = false;
  #saidNotUtf8 = false;

  constructor(file: SourceFile, shape: JsonShape) {
    this.#file = file.path;
    this.#shape = shape;
    this.#most = shape.most ?? mostUsual;
    this.#cutter = new JsonCutter(asUtf8(file.read()));
    this.#recovery = new JsonRecovery(this.#cutter, shape.looksRight, this.#most);
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
      // A checksum is known to be wrong only at the very end.
      if (!this.#over && cutter.failure !== undefined) yield this.#ended("history.problem.unclosed");
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
    this.#over = true;
    const { failure } = this.#cutter;
    if (failure === undefined) return this.#problem(cause, {}, line);
    if (failure instanceof SourceError) return this.#problem(failure.key, failure.values, line);
    throw failure;
  }

  /** The value that begins here, or undefined where it cannot be parsed. It is not passed. */
  async #value(): Promise<unknown> {
    const cut = await this.#cutter.endOf(0, this.#most);
    return cut.end === "whole" ? this.#cutter.parsed(0, cut.length) : undefined;
  }

  async *#fields(): AsyncGenerator<JsonRecord | JsonField | Problem> {
    const cutter = this.#cutter;
    for (;;) {
      const byte = await cutter.skipBlank();
      if (byte === undefined) {
        if (!this.#over) yield this.#ended("history.problem.unclosed");
        return;
      }
      if (byte === closeBrace) {
        cutter.skip(1);
        const after = await cutter.skipBlank("");
        if (after === undefined) return;
        // Another object right behind is another file's content: its records are none of this one's.
        if (after !== comma) return yield this.#problem("history.problem.not-json");
      } else if (yield* this.#field(byte)) continue;
      const line = cutter.line;
      const found = await this.#recovery.seekRecord();
      yield found ? this.#problem("history.problem.not-json", {}, line) : this.#ended("history.problem.not-json", line);
      if (!found) return;
      yield* this.#elements();
    }
  }

  /** One field, or the list. False where it is broken: it is not passed then. */
  async *#field(byte: number): AsyncGenerator<JsonRecord | JsonField | Problem, boolean> {
    const cutter = this.#cutter;
    const line = cutter.line;
    const name = byte === quote ? await this.#value() : undefined;
    if (typeof name !== "string") return false;
    cutter.skip((await cutter.endOf(0, this.#most)).length);
    const begin = await cutter.skipBlank(":");
    if (name === this.#shape.list && begin === openBracket) {
      cutter.skip(1);
      yield* this.#elements();
      return true;
    }
    const cut = begin === undefined ? undefined : await cutter.endOf(0, this.#most);
    if (cut?.end !== "whole" || cut.length === 0) return false;
    const value = cutter.parsed(0, cut.length);
    if (value === undefined) return false;
    if (name === this.#shape.list) yield this.#notList(value);
    else yield { kind: "field", name, value, line };
    cutter.skip(cut.length);
    return true;
  }

  async *#elements(): AsyncGenerator<JsonRecord | Problem> {
    const cutter = this.#cutter;
    for (;;) {
      const byte = await cutter.skipBlank();
      if (byte === undefined) {
        if (!this.#closedOnce || cutter.failure !== undefined) yield this.#ended("history.problem.unclosed");
        return;
      }
      if (byte === closeBracket) {
        cutter.skip(1);
        if (await this.#listIsOver()) return;
        this.#closedOnce = true;
        yield* this.#rubble();
      } else if (byte === closeBrace || byte === colon) {
        yield* this.#rubble();
        cutter.skip(1);
      } else {
        const cut = await cutter.endOf(0, this.#most);
        const value = cut.end === "whole" ? this.#cutter.parsed(0, cut.length) : undefined;
        if (value === undefined) {
          yield* this.#broken(cut);
          if (this.#over) return;
        } else yield* this.#element(value, cut.length);
      }
    }
  }

  /** Something that belongs to no record: said once, until there is a record again. */
  *#rubble(): Generator<Problem> {
    if (!this.#inRubble && !this.#afterBroken) yield this.#problem("history.problem.not-json");
    this.#inRubble = true;
  }

  /** A value that could be parsed, and what is said of it. */
  async *#element(value: unknown, length: number): AsyncGenerator<JsonRecord | Problem> {
    const cutter = this.#cutter;
    const line = cutter.line;
    if (isObject(value) && (!this.#inRubble || this.#shape.looksRight(value))) {
      this.#inRubble = this.#afterBroken = false;
      this.#record += 1;
      const record = this.#record;
      if (!this.#saidNotUtf8 && !isUtf8(cutter.bytes(0, length))) {
        this.#saidNotUtf8 = true;
        yield { ...this.#problem("history.note.not-utf8"), record };
      }
      cutter.skip(length);
      yield { kind: "record", value, line, record };
      return;
    }
    cutter.skip((await this.#listed(value, length)) ?? length);
    if (this.#inRubble) return;
    // A text with a colon after it was a field of a record that ended too early.
    if (typeof value === "string" && (await cutter.skipBlank("")) === colon) return yield* this.#rubble();
    this.#afterBroken = false;
    this.#record += 1;
    const record = this.#record;
    yield { ...this.#problem("history.problem.not-record", { found: described(value) }, line), record };
  }

  /** Where in a list inside the list (one bracket too many) the first record begins. */
  async #listed(value: unknown, length: number): Promise<number | undefined> {
    return Array.isArray(value) ? await this.#recovery.recordBetween(1, length) : undefined;
  }

  /** A value that could not be parsed: passes it, and says so unless it is rubble. */
  async *#broken(cut: CutEnd): AsyncGenerator<Problem> {
    const cutter = this.#cutter;
    const line = cutter.line;
    const isNew = !this.#inRubble || cutter.byte() === openBrace;
    if (isNew) this.#record += 1;
    const record = this.#record;
    const cause = await this.#recovery.passBroken(cut);
    this.#afterBroken = true;
    if (isNew) yield { ...this.#causeOf(cause, line), record };
    // The end of the file has been told with it.
    if (cut.end !== "whole" && cutter.held === 0 && !(await cutter.more())) this.#over = true;
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
}
