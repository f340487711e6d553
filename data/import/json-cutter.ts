// Cuts a stream of JSON bytes into values without parsing them, and counts lines as it goes. It keeps only what it has not
// yet handed out, so a file of any size takes the memory of its largest single record.

const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

export type CutEnd =
  /** A value from here to `length` bytes on, whole as far as brackets and quotes go. */
  | { readonly end: "whole"; readonly length: number }
  /** A line break inside a quoted text: JSON has none there, so a quotation mark is missing before it. */
  | { readonly end: "broken"; readonly length: number }
  /** More than the caller allows. */
  | { readonly end: "large"; readonly length: number }
  | { readonly end: "file"; readonly length: number };

type Scan = { depth: number; quoted: boolean; escaped: boolean; scalar: boolean };
const newScan = (): Scan => ({ depth: 0, quoted: false, escaped: false, scalar: false });

export class JsonCutter {
  /** Line of the current position, counted from 1. */
  line = 1;
  /** What ended the stream before its time, if anything did. */
  failure: unknown;
  readonly #chunks: AsyncIterator<Buffer>;
  #store: Buffer = Buffer.alloc(64 * 1024);
  #at = 0;
  #end = 0;
  #over = false;

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  /** Bytes at hand from the current position on. */
  get held(): number {
    return this.#end - this.#at;
  }

  /** The byte `offset` after the current position; undefined beyond what is at hand. */
  byte(offset = 0): number | undefined {
    return this.#at + offset < this.#end ? this.#store[this.#at + offset] : undefined;
  }

  bytes(from: number, to: number): Buffer {
    return this.#store.subarray(this.#at + from, this.#at + Math.min(to, this.held));
  }

  /** The value at an offset, or undefined where it is not valid JSON. (The parser's own message would repeat its words.) */
  parsed(from: number, length: number): unknown {
    try {
      return JSON.parse(this.bytes(from, from + length).toString("utf8"));
    } catch {
      return undefined;
    }
  }

  /** Moves the position on; lines passed are counted. */
  skip(length: number): void {
    const to = Math.min(this.#at + length, this.#end);
    this.line += this.linesIn(0, to - this.#at);
    this.#at = to;
  }

  /** Line breaks between two offsets. */
  linesIn(from: number, to: number): number {
    const passed = this.bytes(from, to);
    let lines = 0;
    for (let at = passed.indexOf(newline); at >= 0; at = passed.indexOf(newline, at + 1)) lines += 1;
    return lines;
  }

  /** Takes in one more chunk. False at the end of the file. Offsets from the current position stay true. */
  async more(): Promise<boolean> {
    if (this.#over) return false;
    let next: IteratorResult<Buffer>;
    try {
      next = await this.#chunks.next();
    } catch (error) {
      this.failure = error;
      next = { done: true, value: undefined };
    }
    if (next.done) {
      this.#over = true;
      return false;
    }
    this.#makeRoom(next.value.length);
    next.value.copy(this.#store, this.#end);
    this.#end += next.value.length;
    return true;
  }

  #makeRoom(length: number): void {
    const held = this.held;
    if (this.#store.length - this.#end >= length) return;
    const larger = held + length > this.#store.length ? Buffer.alloc(2 * (held + length)) : this.#store;
    this.#store.copy(larger, 0, this.#at, this.#end);
    this.#store = larger;
    this.#at = 0;
    this.#end = held;
  }

  /** Moves past white space and the given marks. The byte found, or undefined at the end of the file. */
  async skipBlank(marks = ","): Promise<number | undefined> {
    for (;;) {
      let offset = 0;
      for (; offset < this.held; offset += 1) {
        const byte = this.byte(offset) as number;
        if (byte > 0x20 && !marks.includes(String.fromCharCode(byte))) break;
      }
      this.skip(offset);
      if (this.held > 0) return this.byte();
      if (!(await this.more())) return undefined;
    }
  }

  /**
   * Where the value ends that begins `from` bytes after the current position, reading on as needed, but not beyond `most`
   * bytes. Brackets and quotes are counted, nothing else is checked: the parser does that.
   */
  async endOf(from: number, most: number): Promise<CutEnd> {
    const scan = newScan();
    for (let offset = from; ; ) {
      const to = Math.min(this.held, from + most);
      const found = this.#scan(scan, offset, to);
      if (found < 0) return { end: "broken", length: ~found - from };
      if (found < to) return { end: "whole", length: found - from + (scan.scalar ? 0 : 1) };
      if (to - from >= most) return { end: "large", length: to - from };
      offset = to;
      if (!(await this.more())) return { end: scan.scalar ? "whole" : "file", length: this.held - from };
    }
  }

  /** Scans on until the value ends: the offset of its last byte, `to` when it goes on, its complement where it is broken. */
  #scan(state: Scan, from: number, to: number): number {
    const store = this.#store;
    const base = this.#at;
    let { depth, quoted, escaped } = state;
    for (let offset = from; offset < to; offset += 1) {
      const byte = store[base + offset] as number;
      if (quoted) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === newline) return ~offset;
        else if (byte === quote) {
          quoted = false;
          if (depth === 0) return offset;
        }
      } else if (state.scalar) {
        if (byte <= 0x20 || byte === 0x2c || byte === closeBrace || byte === closeBracket) return offset;
      } else if (byte === quote) quoted = true;
      else if (byte === openBrace || byte === openBracket) depth += 1;
      else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1;
        if (depth <= 0) return offset;
      } else if (depth === 0) state.scalar = true;
    }
    state.depth = depth;
    state.quoted = quoted;
    state.escaped = escaped;
    return to;
  }

  /** Drops what is at hand and reads on until the value that began here ends, however large it is. */
  async skipValue(): Promise<void> {
    const scan = newScan();
    for (;;) {
      const found = this.#scan(scan, 0, this.held);
      if (found < 0) return this.skip(~found);
      if (found < this.held) return this.skip(found + (scan.scalar ? 0 : 1));
      this.skip(this.held);
      if (!(await this.more())) return;
    }
  }

  /** Ends the reading of the stream, also before its end. */
  async close(): Promise<void> {
    this.#over = true;
    await this.#chunks.return?.();
  }
}
