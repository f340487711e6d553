// How a command is said on Discord. The core writes `/cop rhythm set …` as on every platform; here the word may stand under
// the other root or have a second word, and Discord can show it so that a click begins it.
import type { Ref } from "../../src/cards/card.ts";
import type { CommandTree } from "./command-tree.ts";

export type SpokenCommands = {
  /** Where each command stands in a text, and how it is said: plainly, and as something to click once it is registered. */
  find(text: string): readonly SpokenCommand[];
  /** The text with every command as it is said here. */
  plain(text: string): string;
  /** The id that Discord gave a root when it was registered. */
  registered(root: string, id: Ref): void;
};

export type SpokenCommand = {
  readonly from: number;
  readonly to: number;
  readonly plain: string;
  readonly shown: string;
};

const written = /(?<![\p{L}\p{N}/])\/(?:cop|facilitate)((?: [a-z][a-z-]*){1,2})/gu;

export function createSpokenCommands(tree: CommandTree): SpokenCommands {
  const ids = new Map<string, Ref>();

  const find = (text: string): readonly SpokenCommand[] =>
    [...text.matchAll(written)].flatMap((match) => {
      const words = (match[1] ?? "").trim().split(" ");
      for (const said of [words.join(" "), words[0] ?? ""]) {
        const path = tree.pathOf(said);
        if (path === undefined) continue;
        const id = ids.get(path.split(" ")[0] ?? "");
        const to = match.index + match[0].length - (words.join(" ").length - said.length);
        return [
          { from: match.index, to, plain: `/${path}`, shown: id === undefined ? `/${path}` : `</${path}:${id}>` },
        ];
      }
      return [];
    });

  return {
    find,
    plain(text) {
      let out = "";
      let from = 0;
      for (const command of find(text)) {
        out += text.slice(from, command.from) + command.plain;
        from = command.to;
      }
      return out + text.slice(from);
    },
    registered: (root, id) => void ids.set(root, id),
  };
}
