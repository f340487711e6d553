// A folder, or a single file, as the files of an export. Links are never followed: they could lead anywhere, or round.
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Problem, problem } from "./history.ts";
import {
  codeOf,
  countOther,
  inPathOrder,
  mayHoldHistory,
  mostFiles,
  SourceError,
  type SourceFile,
  type SourceFiles,
  UnreadableHistory,
} from "./source-files.ts";

/** Export folders are two or three deep; wrapped once or twice more by zip programs. */
const deepest = 8;
const chunk = 256 * 1024;

/** A small file is read at once: an export has thousands of them, and a stream takes four times as long. */
async function* bytesOf(path: string, size: number): AsyncGenerator<Buffer> {
  try {
    if (size <= chunk) return yield await readFile(path);
    for await (const bytes of createReadStream(path, { highWaterMark: chunk })) yield bytes as Buffer;
  } catch (error) {
    throw new SourceError("history.problem.unreadable", { code: codeOf(error) }, { cause: error });
  }
}

const fileAt = (full: string, path: string, size: number): SourceFile => ({
  path,
  size,
  read: () => bytesOf(full, size),
});

/** One file alone, named by its last part. */
export async function singleFile(path: string): Promise<SourceFiles> {
  const { size } = await stat(path);
  return { files: [fileAt(path, basename(path), size)], others: new Map(), problems: [], close: async () => {} };
}

/** Everything below a folder that may hold history. Throws UnreadableHistory when it is far too much to be an export. */
export async function folderFiles(root: string): Promise<SourceFiles> {
  const files: SourceFile[] = [];
  const others = new Map<string, number>();
  const problems: Problem[] = [];
  const waiting = [""];
  let seen = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folder.split("/").length > deepest) {
      problems.push(problem({ file: folder }, "history.problem.too-deep"));
      continue;
    }
    try {
      for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
        seen += 1;
        if (seen > mostFiles) throw new UnreadableHistory("history.error.too-many", { path: root, limit: mostFiles });
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (entry.isSymbolicLink()) problems.push(problem({ file: path }, "history.problem.link"));
        else if (entry.isDirectory()) waiting.push(path);
        else if (!entry.isFile() || !mayHoldHistory(path)) countOther(others, path);
        else files.push(fileAt(join(root, path), path, (await stat(join(root, path))).size));
      }
    } catch (error) {
      if (error instanceof UnreadableHistory) throw error;
      problems.push(problem({ file: folder || "." }, "history.problem.unreadable", { code: codeOf(error) }));
    }
  }
  return { files: inPathOrder(files), others, problems, close: async () => {} };
}
