// `/cop help [word]`: what can be said here, for this person.
import { words } from "../../cards/card.ts";
import { type AnyCommand, defineCommand, type Request } from "../../commands/define.ts";
import { words as free } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { nearest } from "../../commands/resolve.ts";
import { joined } from "../../text/texts.ts";
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
    const lines = (of: readonly AnyCommand[]) =>
      joined(
        of.map((command) =>
          text("help.line", { command: words(`/cop ${command.words}`), summary: text(command.summary) }),
        ),
      );
    const forMembers = usable.filter((command) => command.for === "anyone" || command.for === "member");
    const forFacilitators = usable.filter((command) => command.for === "facilitator" || command.for === "admin");
    return privately({
      title: text.plain("help.title"),
      text: lines(forMembers),
      ...(forFacilitators.length > 0
        ? { fields: [{ label: text.plain("help.facilitators"), value: lines(forFacilitators) }] }
        : {}),
    });
  },
});

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
