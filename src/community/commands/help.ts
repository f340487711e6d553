// `/cop help [word]`: what can be said here, for this person.
import { type Field, type RichText, words } from "../../cards/card.ts";
import { type AnyCommand, defineCommand, type Request } from "../../commands/define.ts";
import { words as free } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { nearest } from "../../commands/resolve.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { isFacilitator, type Member } from "../member.ts";

const mayUse = (command: AnyCommand, member: Member | undefined, admin: boolean): boolean =>
  command.for === "anyone" ||
  command.for === "member" ||
  (command.for === "facilitator" && member !== undefined && isFacilitator(member)) ||
  (command.for === "admin" && admin);

const listed = (commands: readonly AnyCommand[]) =>
  commands.filter((command) => !command.hidden && command.words !== "");

export const help = defineCommand({
  words: "help",
  for: "anyone",
  anywhere: true,
  audience: "private",
  summary: "help.summary",
  example: "help rhythm",
  touches: [],
  options: { word: free("help.option.word", false, 100) },
  async run(request, { word }) {
    const { commands, text } = request;
    if (word !== undefined && word !== "") return explain(request, word);
    const member = request.member;
    const usable = listed(commands).filter((command) =>
      mayUse(command, member, request.invocation.person.admin === true),
    );
    const forMembers = usable.filter((command) => command.for === "anyone" || command.for === "member");
    const forFacilitators = usable.filter((command) => command.for === "facilitator" || command.for === "admin");
    const field = (label: string, of: readonly AnyCommand[]): readonly Field[] =>
      of.length === 0 ? [] : [{ label, value: joined(byFirstWord(of).map((group) => line(group, text))) }];
    const roomOf = ({ room }: AnyCommand): HelpRoom => helpRooms.find((one) => one === room) ?? "community";
    return privately({
      title: text.plain("help.title"),
      text: text("help.more", { help: words("/cop help story") }),
      fields: [
        ...helpRooms.flatMap((room) =>
          field(
            text.plain(`help.room.${room}`),
            forMembers.filter((command) => roomOf(command) === room),
          ),
        ),
        ...field(text.plain("help.facilitators"), forFacilitators),
      ],
    });
  },
});

/** Rooms as help heads them, in this order. */
const helpRooms = [
  "rhythm",
  "value",
  "spaces",
  "dialogue",
  "evolution",
  "participation",
  "insight",
  "community",
] as const;
type HelpRoom = (typeof helpRooms)[number];

/** `circle list`, `circle start` and the like stand together. */
function byFirstWord(commands: readonly AnyCommand[]): readonly (readonly AnyCommand[])[] {
  const groups = new Map<string, AnyCommand[]>();
  for (const command of commands) {
    const [first = ""] = command.words.split(" ");
    groups.set(first, [...(groups.get(first) ?? []), command]);
  }
  return [...groups.values()];
}

/** One line a first word: what its first command does, and what else can be said behind the word. */
function line([first, ...others]: readonly AnyCommand[], text: Texts): RichText {
  if (!first) return [];
  const said = { command: words(`/cop ${first.words}`), summary: text(first.summary) };
  if (others.length === 0) return text("help.line", said);
  return text("help.line-more", {
    ...said,
    others: others.map((one) => one.words.split(" ").slice(1).join(" ")).join(", "),
  });
}

function explain({ commands, text }: Request, word: string) {
  const wanted = word.toLowerCase().replace(/^\/(cop|facilitate)\s*/, "");
  const found = listed(commands).filter(
    (command) =>
      command.words === wanted || command.words.startsWith(`${wanted} `) || command.aliases?.includes(wanted),
  );
  const shown = found.length > 0 ? found : nearest(commands, wanted);
  if (shown.length === 0) return privately({ text: text("help.unknown", { word, help: words("/cop help") }) });
  return privately({
    title: text.plain(found.length > 0 ? "help.about" : "help.perhaps", { word }),
    text: joined(
      shown.map((command) =>
        text("help.entry", {
          command: words(`/cop ${command.words}`),
          summary: text(command.summary),
          example: words(`/cop ${command.example}`),
        }),
      ),
    ),
  });
}
