// A command's options as Discord's typed options.
import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from "discord.js";
import type { AnyCommand } from "../../src/commands/define.ts";
import type { OptionDefinition } from "../../src/commands/options.ts";
import { commandLimits as limits } from "./limits.ts";
import { described, named, type Wording } from "./wording.ts";

export type RenderedOptions = {
  readonly options: APIApplicationCommandBasicOption[];
  readonly names: ReadonlyMap<string, string>;
};

/** Required ones first, as Discord demands; one that a form would ask for may be left out here. */
export function renderOptions(command: AnyCommand, wording: Wording): RenderedOptions {
  const shown = Object.entries(command.options)
    .filter(([name, definition]) => isTyped(command, name, definition))
    .map(([name, definition]) => ({ name, definition, required: definition.required && command.form === undefined }))
    .sort((one, other) => Number(other.required) - Number(one.required));
  return {
    options: shown.map(({ name, definition, required }) => {
      const head = { ...named(nameOnDiscord(name), wording), ...described(definition.about, wording), required };
      return renderOption(head, definition, command.suggest?.[name] !== undefined);
    }),
    names: new Map(shown.map(({ name }) => [nameOnDiscord(name), name])),
  };
}

/** Ids that only buttons and forms carry are nothing to type, unless the command can suggest them. */
const isTyped = (command: AnyCommand, name: string, definition: OptionDefinition): boolean =>
  !("named" in definition && definition.named) || definition.required || command.suggest?.[name] !== undefined;

const nameOnDiscord = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** More than these are suggested while one types; a root has to keep all its choices within 8,000 characters. */
const fewChoices = 4;

type Head = { readonly name: string; readonly description: string; readonly required: boolean };

function renderOption(head: Head, definition: OptionDefinition, suggested: boolean): APIApplicationCommandBasicOption {
  const text = { type: ApplicationCommandOptionType.String, ...head } as const;
  switch (definition.kind) {
    case "number":
      return {
        type: ApplicationCommandOptionType.Integer,
        ...head,
        min_value: definition.min,
        max_value: definition.max,
      };
    case "member":
      return { type: ApplicationCommandOptionType.User, ...head };
    case "zone":
    case "choices":
      return { ...text, autocomplete: true };
    case "choice":
      return definition.choices.length <= fewChoices
        ? { ...text, choices: definition.choices.map((one) => ({ name: one, value: one })) }
        : { ...text, autocomplete: true };
    case "word":
    case "words":
      return {
        ...text,
        max_length: Math.min(definition.max, limits.typed),
        ...(suggested ? { autocomplete: true } : {}),
      };
  }
}
