import { Locale } from "discord.js";
import { describe, expect, it } from "vitest";
import { commandTree } from "../../../adapters/discord/command-tree.ts";
import { isCommandName, wording } from "../../../adapters/discord/wording.ts";
import { choice, words as free, named } from "../../../src/commands/options.ts";
import { commands as ours } from "../../../src/rooms.ts";
import { commandNames } from "../../../src/text/command-names.ts";
import { sketch, sketches } from "../../support/discord-commands.ts";
import { discordDescription } from "../../support/discord-description.ts";

type Entry = {
  name: string;
  type?: number;
  options?: Entry[];
  required?: boolean;
  description?: string;
  [more: string]: unknown;
};

const rendered = (commands = sketches, said = wording): Entry[] =>
  JSON.parse(JSON.stringify(commandTree(commands, said).commands));
const find = (path: string, commands = sketches, said = wording): Entry | undefined =>
  path.split(" ").reduce<Entry | undefined>((at, name) => at?.options?.find((entry) => entry.name === name), {
    name: "",
    options: rendered(commands, said),
  });
const problems = (commands = sketches) =>
  discordDescription().problems({
    method: "PUT",
    path: "/applications/1/commands",
    query: new URLSearchParams(),
    body: rendered(commands),
  });

describe("the commands as Discord's", () => {
  it("stand under two roots: members' words under /cop, facilitators' and admins' under /facilitate", () => {
    const [cop, facilitate] = rendered();
    expect(cop?.options?.map(({ name }) => name)).toEqual([
      "now",
      "next",
      "help",
      "rsvp",
      "agenda",
      "story",
      "preferences",
      "me",
    ]);
    expect(facilitate?.options?.map(({ name }) => name)).toEqual(["rhythm", "attendance", "admin"]);
  });

  it("of founding stand under both, because before it there is nobody who facilitates", () => {
    const house = commandTree(ours);
    expect(house.route("cop setup")).toMatchObject({ words: "setup" });
    expect(house.route("facilitate setup")).toMatchObject({ words: "setup" });
    expect(house.pathOf("setup")).toBe("cop setup");
  });

  it("are groups where they have two words", () => {
    expect(find("facilitate rhythm")).toMatchObject({ type: 2, description: "About rhythm." });
    expect(find("facilitate rhythm")?.options?.map(({ name }) => name)).toEqual(["set", "show"]);
  });

  it("leave out what only buttons and forms say, and aliases", () => {
    expect(find("cop agenda remove")).toBeUndefined();
    expect(find("cop story")?.type).toBe(1);
    expect(find("cop me")?.options?.map(({ name }) => name)).toEqual(["show"]);
  });

  it("lead back to the words of the command", () => {
    const tree = commandTree(sketches);
    expect(tree.route("cop now")?.words).toBe("");
    expect(tree.route("cop next")?.words).toBe("next");
    expect(tree.route("facilitate rhythm set")?.words).toBe("rhythm set");
    expect(tree.route("cop gone")).toBeUndefined();
  });

  it("can be used in direct messages too", () => {
    expect(rendered()[0]).toMatchObject({ contexts: [0, 1], integration_types: [0] });
  });

  it("include a shortcut on messages that begins a story", () => {
    expect(rendered()[2]).toEqual({ type: 3, name: "Start a story from this", contexts: [0], integration_types: [0] });
    expect(commandTree(sketches).route("message")?.words).toBe("story");
    expect(rendered([sketch("next")])).toHaveLength(1);
  });

  it("are valid by Discord's description", () => {
    expect(problems()).toEqual([]);
  });
});

describe("a word that is a command and a group at once", () => {
  it("moves into its group, where it shows or writes", () => {
    expect(find("cop agenda")?.options?.map(({ name }) => name)).toEqual(["show", "add"]);
    expect(commandTree(sketches).route("cop agenda show")?.words).toBe("agenda");
    const story = sketch("story", { form: { when: "always", build: () => ({ ref: "story", title: "", fields: [] }) } });
    const tree = commandTree([story, sketch("story share")]);
    expect(tree.route("cop story new")?.words).toBe("story");
    expect(tree.route("cop story share")?.words).toBe("story share");
  });

  it("goes by its own alias if it has one", () => {
    const tree = commandTree([sketch("need", { aliases: ["needs", "need all"] }), sketch("need add")]);
    expect(tree.route("cop need all")?.words).toBe("need");
  });

  it("makes way for a command that is called so already", () => {
    const tree = commandTree([sketch("need"), sketch("need show"), sketch("need open")]);
    expect(tree.route("cop need view")?.words).toBe("need");
    expect(() => commandTree([sketch("need"), sketch("need show"), sketch("need open"), sketch("need view")])).toThrow(
      /"need" needs an alias such as "need all"/,
    );
  });
});

describe("options", () => {
  it("have Discord's types", () => {
    expect(find("facilitate attendance")?.options).toEqual([
      { type: 6, name: "who", description: "A command to hear more about", required: true },
      { type: 3, name: "note", description: "A command to hear more about", required: false, max_length: 40 },
      {
        type: 4,
        name: "minutes",
        description: "A command to hear more about",
        required: false,
        min_value: 1,
        max_value: 600,
      },
    ]);
    expect(find("cop rsvp answer")?.choices).toEqual(["yes", "no", "maybe"].map((name) => ({ name, value: name })));
  });

  it("come with suggestions for time zones, several choices, and what the command itself suggests", () => {
    expect(find("cop preferences zone")?.autocomplete).toBe(true);
    expect(find("cop preferences kinds")?.autocomplete).toBe(true);
    expect(find("cop story story")?.autocomplete).toBe(true);
    expect(find("cop help word")?.autocomplete).toBeUndefined();
  });

  it("are not demanded where a form would ask for them", () => {
    const build = () => ({ ref: "host", title: "Host", fields: [] });
    const host = sketch("host", {
      options: { format: free("help.option.word", true) },
      form: { when: "missing", build },
    });
    expect(find("cop host format", [host])?.required).toBe(false);
    expect(find("cop rsvp answer")?.required).toBe(true);
  });

  it("leave out ids that only a button carries", () => {
    expect(find("cop rsvp gathering")).toBeUndefined();
    expect(find("cop story activity")).toBeUndefined();
    const must = sketch("need show", { options: { need: named("help.option.word", true) } });
    expect(find("cop need show need", [must])).toBeDefined();
  });

  it("of many choices are suggested as one types", () => {
    const many = Array.from({ length: 13 }, (_, index) => `c${index}`);
    const command = sketch("pick", { options: { one: choice("help.option.word", true, many) } });
    expect(find("cop pick one", [command])).toMatchObject({ autocomplete: true });
    expect(find("cop pick one", [command])?.choices).toBeUndefined();
  });

  it("are called in small letters on Discord, and lead back to their own name", () => {
    const command = sketch("pick", { options: { meetingPlace: free("help.option.word", false) } });
    expect(find("cop pick meeting-place", [command])).toBeDefined();
    expect(commandTree([command]).route("cop pick")?.options.get("meeting-place")).toBe("meetingPlace");
  });
});

describe("other languages", () => {
  const german: Record<string, string> = { next: "nächstes", agenda: "themen", help: "themen", rsvp: "Zu Sagen" };
  const said = {
    ...wording,
    names: (word: string) => (german[word] ? { [Locale.German]: german[word] } : {}),
    translations: () => ({ [Locale.German]: "Auf Deutsch." }),
  };

  it("name commands where a catalogue has a name", () => {
    expect(find("cop next", sketches, said)).toMatchObject({
      name: "next",
      name_localizations: { de: "nächstes" },
      description_localizations: { de: "Auf Deutsch." },
    });
  });

  it("keep the English name where two would be called the same", () => {
    expect(find("cop agenda", sketches, said)?.name_localizations).toBeUndefined();
    expect(find("cop help", sketches, said)?.name_localizations).toBeUndefined();
  });
});

describe("Discord's limits", () => {
  const several = (count: number, first = "") =>
    Array.from({ length: count }, (_, index) => sketch(`${first}c${index}`));

  it("are said with what to do when there are too many entries under a root or in a group", () => {
    expect(() => commandTree(several(25))).not.toThrow();
    expect(() => commandTree(several(26))).toThrow("Discord takes 25 entries under /cop, and there are 26.");
    expect(() => commandTree(several(26, "group "))).toThrow(
      "Discord takes 25 entries under /cop group, and there are 26.",
    );
  });

  it("are said when a name cannot be one", () => {
    expect(() => commandTree([sketch("what?")])).toThrow('"what?" cannot be a name on Discord');
    expect(() => commandTree([sketch("x".repeat(33))])).toThrow("cannot be a name on Discord");
  });

  it("are said when all of a root is too long", () => {
    const option = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `option-number-${index}-${"x".repeat(12)}`,
        free("help.option.word", false),
      ]),
    );
    expect(() =>
      commandTree(Array.from({ length: 20 }, (_, index) => sketch(`c${index}`, { options: option }))),
    ).toThrow(/Discord takes 8000 characters under \/cop, and there are \d+\./);
  });

  it("shorten the longest descriptions, and no more than needed, where a root would say too much", () => {
    const long = { ...wording, text: () => "a word ".repeat(14).trim() };
    const options = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`o${index}`, choice("input.needed", false, ["x"])]),
    );
    const lengths = (count: number) => {
      const all = Array.from({ length: count }, (_, index) => sketch(`c${index}`, { options }));
      const [root] = commandTree(all, long).commands as unknown as Entry[];
      return (root?.options ?? []).flatMap((one) => one.options ?? []).map((one) => one.description?.length ?? 0);
    };
    expect(new Set(lengths(5))).toEqual(new Set([97]));
    expect(Math.max(...lengths(20))).toBeLessThan(60);
    expect(Math.min(...lengths(20))).toBeGreaterThan(45);
  });

  it("are said when two commands have one name", () => {
    expect(() => commandTree([sketch("next"), sketch("next")])).toThrow('Two commands are called "next".');
  });

  it("are kept by all commands of the house", () => {
    expect(problems([...ours])).toEqual([]);
  });
});

describe("what commands are called in another language", () => {
  const names = Object.values(commandNames).flatMap((words) => Object.values(words ?? {}));

  it("is a name that Discord takes, and no two words share one", () => {
    expect(names.filter((name) => !isCommandName(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("stands beside the English name for those who use Discord in that language", () => {
    expect(find("cop story", ours)).toMatchObject({ name_localizations: { de: "geschichte" } });
  });
});
