// Finding the next record after a broken one: the next place where something begins that parses and looks like a record.
import type { ProblemKey } from "./history.ts";
import type { CutEnd, JsonCutter } from "./json-cutter.ts";
import { isObject, type JsonObject } from "./json-value.ts";

const megabyte = 1024 * 1024;
const [openBrace, openBracket, comma, newline] = [0x7b, 0x5b, 0x2c, 0x0a];

export class JsonRecovery {
  readonly #cutter: JsonCutter;
  readonly #looksRight: (value: JsonObject) => boolean;
  readonly #most: number;

  constructor(cutter: JsonCutter, looksRight: (value: JsonObject) => boolean, most: number) {
    this.#cutter = cutter;
    this.#looksRight = looksRight;
    this.#most = most;
  }

  /** Moves on from a record that cannot be parsed, to the next one if it had swallowed that; answers what was wrong. */
  async passBroken(cut: CutEnd): Promise<ProblemKey> {
    const cutter = this.#cutter;
    if (cut.end === "broken") {
      await this.seekRecord();
      return "history.problem.not-json";
    }
    const next = await this.recordBetween(1, cut.length);
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
  async seekRecord(): Promise<boolean> {
    const cutter = this.#cutter;
    for (let searched = 1; ; ) {
      // Looking may itself read on, so the end of what is at hand is asked for each time.
      while (searched < cutter.held) {
        const to = cutter.held;
        const next = await this.recordBetween(searched, to);
        if (next !== undefined) {
          cutter.skip(next);
          return true;
        }
        searched = to;
      }
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
  async recordBetween(from: number, to: number): Promise<number | undefined> {
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
      const value = cutter.parsed(offset, cut.length);
      if (isObject(value) && this.#looksRight(value)) return offset;
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
