// What was typed after `/cop`, with Slack's escapes undone: mentions become `@name`, channels `#name`, links their address.
import type { MentionedPlace } from "../../src/commands/invocation.ts";

export type TypedLine = {
  readonly line: string;
  readonly mentions: Readonly<Record<string, string>>;
  /** Channels and user groups, where there are any. */
  readonly places?: Readonly<Record<string, MentionedPlace>>;
};

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
  const places: Record<string, MentionedPlace> = {};
  const place = (kind: MentionedPlace["kind"], sign: "#" | "@", ref: string, label: string | undefined): string => {
    // Slack leaves the name out, or empty, where the channel is private.
    const named = undo(label ?? "")
      .replace(/^[#@]/, "")
      .trim();
    const spoken = `${sign}${named === "" ? ref : named}`;
    const free = (places[spoken]?.ref ?? ref) === ref ? spoken : `${sign}${ref}`;
    places[free] = { kind, ref };
    return free;
  };
  const line = text
    .split(/(<[^<>]*>)/)
    .map((part) => {
      if (!/^<[^<>]*>$/.test(part)) return undo(part);
      const [target = "", label] = part.slice(1, -1).split(/\|(.*)/s);
      if (target.startsWith("@")) return mention(target.slice(1), label === undefined ? label : undo(label));
      if (target.startsWith("#")) return place("channel", "#", target.slice(1), label);
      if (target.startsWith("!subteam^")) return place("group", "@", target.slice("!subteam^".length), label);
      if (target.startsWith("!")) return undo(label ?? `@${target.slice(1).split("^")[0]}`);
      return undo(target.replace(/^mailto:/, ""));
    })
    .join("");
  return { line: line.trim(), mentions, ...(Object.keys(places).length === 0 ? {} : { places }) };
}
