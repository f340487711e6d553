// What was typed after `/cop`, with Slack's escapes undone: mentions become `@name`, links their address.

export type TypedLine = { readonly line: string; readonly mentions: Readonly<Record<string, string>> };

const undo = (words: string): string => words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/**
 * Reads the text of a slash command whose manifest says `should_escape`. A mention's name is kept for readers
 * (`mentions` tells whom it means); where the name is missing, odd or already somebody else's, the ref stands for it.
 */
export function readTypedLine(text: string): TypedLine {
  const mentions: Record<string, string> = {};
  const mention = (ref: string, name: string | undefined): string => {
    const spoken = name !== undefined && /^[\p{L}\p{N}._-]{1,64}$/u.test(name) ? `@${name}` : `@${ref}`;
    const free = (mentions[spoken] ?? ref) === ref ? spoken : `@${ref}`;
    mentions[free] = ref;
    return free;
  };
  const line = text
    .split(/(<[^<>]*>)/)
    .map((part) => {
      if (!/^<[^<>]*>$/.test(part)) return undo(part);
      const [target = "", label] = part.slice(1, -1).split(/\|(.*)/s);
      if (target.startsWith("@")) return mention(target.slice(1), label === undefined ? label : undo(label));
      if (target.startsWith("#")) return `#${undo(label ?? target.slice(1))}`;
      if (target.startsWith("!")) return undo(label ?? `@${target.slice(1).split("^")[0]}`);
      return undo(target.replace(/^mailto:/, ""));
    })
    .join("");
  return { line: line.trim(), mentions };
}
