// The reference pages, made from what is registered: docs/commands.md and docs/rules.md say what the house really does.
import type { AnyCommand } from "../commands/define.ts";
import type { OptionDefinition } from "../commands/options.ts";
import type { Room } from "../community/room.ts";
import { type TextKey, textsIn } from "../text/texts.ts";

const text = textsIn("en");

const written = (name: string, option: OptionDefinition): string => {
  const shown = option.kind === "choice" ? option.choices.join("\\|") : name;
  const placed = "named" in option && option.named === true ? `${name}=…` : shown;
  return option.required ? `<${placed}>` : `[${placed}]`;
};

/** `rhythm set <plan>`: how a command is said, its options in order. */
export const usage = (command: AnyCommand): string =>
  [
    `/cop ${command.words}`.trim(),
    ...Object.entries(command.options).map(([name, option]) => written(name, option)),
  ].join(" ");

const whose: Record<AnyCommand["for"], string> = {
  anyone: "anybody",
  member: "members",
  facilitator: "facilitators",
  admin: "admins",
};

export function commandsPage(rooms: readonly Room[]): string {
  const sections = rooms
    .map((room) => ({ room, commands: room.commands.filter((command) => !command.hidden) }))
    .filter(({ commands }) => commands.length > 0)
    .map(({ room, commands }) =>
      [
        `## ${room.name}`,
        "",
        "| say | for | what it does | for example |",
        "| --- | --- | --- | --- |",
        ...commands.map(
          (command) =>
            `| \`${usage(command)}\` | ${whose[command.for]} | ${text.plain(command.summary)} | \`${`/cop ${command.example}`.trim()}\` |`,
        ),
      ].join("\n"),
    );
  return `${["# Commands", "Written by `npm run docs` from what is registered in `src/rooms.ts`. On Slack and in the sandbox every command is said after `/cop`; what is for facilitators and admins may also be said after `/facilitate`, which is where Discord has it. Answers are private unless a command says otherwise.", ...sections].join("\n\n")}\n`;
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

export function rulesPage(rooms: readonly Room[]): string {
  const rows = rooms.flatMap((room) =>
    room.rules.map((rule) => {
      const settings = Object.entries(rule.settings)
        .filter(([, value]) => typeof value !== "object")
        .map(([name, value]) => `\`${name}=${String(value)}\``)
        .join(" ");
      return `| \`${rule.id}\` | ${capital(text.plain(`rule.${rule.id}` as TextKey))} | ${settings || "none"} |`;
    }),
  );
  return `${["# Rules", "Written by `npm run docs` from what is registered in `src/rooms.ts`. Everything the bot does by itself is one of these. A facilitator sees them with `/cop rules`, switches them with `/cop rules on` and `/cop rules off`, and tunes them with `/cop rules set`. What each of them will send is in `/cop preview` before anybody gets it; everything that nobody asked for also passes the limits of `/cop nudges policy`.", `| rule | what it does | settings |\n| --- | --- | --- |\n${rows.join("\n")}`].join("\n\n")}\n`;
}
