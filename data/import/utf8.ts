// The bytes of a text file as UTF-8 without its mark, whichever of the usual encodings it was saved in.
import { TextDecoder } from "node:util";

/** UTF-16 shows by its mark, or by every second byte being empty in what is else plain ASCII. */
function utf16Of(start: Buffer): "utf-16le" | "utf-16be" | undefined {
  const [first, second, third, fourth] = start;
  if ((first === 0xff && second === 0xfe) || (first && second === 0 && third && fourth === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second && third === 0 && fourth)) return "utf-16be";
  return undefined;
}

/** Passes UTF-8 on as it is (also where it is faulty: the reader of the records says so) and turns UTF-16 into it. */
export async function* asUtf8(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let begun = false;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    let rest = chunk;
    if (!begun) {
      held = Buffer.concat([held, chunk]);
      if (held.length < 4) continue;
      rest = withoutMark(held);
      const encoding = utf16Of(held);
      decoder = encoding && new TextDecoder(encoding);
      if (decoder) rest = held;
      begun = true;
    }
    if (rest.length > 0) yield decoder ? Buffer.from(decoder.decode(rest, { stream: true })) : rest;
  }
  if (!begun && held.length > 0) yield withoutMark(held);
  const last = decoder?.decode();
  if (last) yield Buffer.from(last);
}

const withoutMark = (start: Buffer): Buffer =>
  start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start;

/**
 * Whether all of it is UTF-8 (or UTF-16), read as a stream: a CSV file that is not was most likely saved by a spreadsheet
 * as Windows-1252.
 */
export async function isAllUtf8(bytes: AsyncIterable<Buffer>): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of asUtf8(bytes)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
