import { describe, expect, it } from "vitest";
import { commandDifferences, isSame } from "../../../adapters/discord/command-diff.ts";
import { commandTree } from "../../../adapters/discord/command-tree.ts";
import { sketch, sketches } from "../../support/discord-commands.ts";

const wanted = commandTree(sketches).commands;

/** As Discord gives commands back: with ids, versions and everything filled in. */
const given = (commands: readonly object[]) =>
  commands.map((command, index) => ({
    id: String(index),
    application_id: "1",
    version: "7",
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    description: "",
    ...(JSON.parse(JSON.stringify(command), (key, value) =>
      key === "required" && value === false ? undefined : value,
    ) as { name: string }),
    contexts: [1, 0],
  }));

describe("registered commands", () => {
  it("are the same as the wanted ones in whatever way Discord gives them back", () => {
    const shortcut = { ...given(wanted)[2], contexts: [0] } as never;
    expect(isSame(commandDifferences(wanted, [...given(wanted).slice(0, 2), shortcut]))).toBe(true);
  });

  it("differ when one is missing, one is left over, or one says something else", () => {
    const [cop, facilitate, shortcut] = wanted;
    expect(commandDifferences(wanted, [])).toEqual({
      missing: ["cop", "facilitate", "Start a story from this"],
      surplus: [],
      changed: [],
    });
    expect(commandDifferences([], [{ name: "old" }])).toEqual({ missing: [], surplus: ["old"], changed: [] });
    const changed = commandTree([...sketches, sketch("calendar")]).commands;
    expect(commandDifferences(changed, [cop, facilitate, shortcut] as never)).toEqual({
      missing: [],
      surplus: [],
      changed: ["cop"],
    });
  });

  it("differ when only the order of options, a choice or a translation does", () => {
    const base = {
      name: "cop",
      type: 1,
      options: [{ name: "a" }, { name: "b" }],
      description_localizations: { de: "Ja" },
    };
    const same = (other: object) => isSame(commandDifferences([base], [{ ...base, ...other }]));
    expect(same({})).toBe(true);
    expect(same({ options: [{ name: "b" }, { name: "a" }] })).toBe(false);
    expect(same({ description_localizations: { de: "Nein" } })).toBe(false);
    expect(same({ options: [{ name: "a", choices: [{ name: "x", value: "x" }] }, { name: "b" }] })).toBe(false);
  });
});
