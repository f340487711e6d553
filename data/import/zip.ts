// A zip file as the files of an export. Its directory is read first, so the order inside does not matter; each file is
// unpacked as a stream when its turn comes, and its checksum compared.
import { basename } from "node:path";
import { crc32 } from "node:zlib";
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from "yauzl";
import { type Problem, problem } from "./history.ts";
import {
  countOther,
  inPathOrder,
  mayHoldHistory,
  mostFiles,
  SourceError,
  type SourceFile,
  type SourceFiles,
  UnreadableHistory,
} from "./source-files.ts";

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new SourceError("history.problem.locked");
  let sum = 0;
  try {
    for await (const bytes of await zip.openReadStreamPromise(entry)) {
      sum = crc32(bytes as Buffer, sum);
      yield bytes as Buffer;
    }
  } catch (error) {
    throw new SourceError("history.problem.damaged", {}, { cause: error });
  }
  if (sum !== entry.crc32) throw new SourceError("history.problem.damaged");
}

/** Names are decoded here, because one bad name would otherwise end the reading of the whole directory. */
const pathOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);

/** A link inside a zip file is an entry whose Unix mode says so; its content would be the target's path. */
const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;

/** Throws UnreadableHistory when the file is no zip file or its directory at the end is missing (a broken download). */
export async function zipFiles(path: string): Promise<SourceFiles> {
  const broken = (error: unknown) => new UnreadableHistory("history.error.broken-zip", { path }, { cause: error });
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch((error: unknown) => {
    throw broken(error);
  });
  const files: SourceFile[] = [];
  const others = new Map<string, number>();
  const problems: Problem[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = pathOf(entry);
      if (name.endsWith("/")) continue;
      if (zip.entriesRead > mostFiles)
        throw new UnreadableHistory("history.error.too-many", { path, limit: mostFiles });
      if (validateFileName(name) !== null) problems.push(problem({ file: name }, "history.problem.outside"));
      else if (isLink(entry)) problems.push(problem({ file: name }, "history.problem.link"));
      else if (!mayHoldHistory(name)) countOther(others, name);
      else files.push({ path: name, size: entry.uncompressedSize, read: () => unpacked(zip, entry) });
    }
  } catch (error) {
    // A directory that breaks off in the middle still names the files before that place.
    if (error instanceof UnreadableHistory || files.length === 0) {
      zip.close();
      throw error instanceof UnreadableHistory ? error : broken(error);
    }
    problems.push(problem({ file: basename(path) }, "history.problem.damaged"));
  }
  return { files: inPathOrder(files), others, problems, close: async () => zip.close() };
}
