// Whether what Discord has registered is what is wanted. Pure: Discord is asked and told in register-commands.ts.

export type CommandDifferences = {
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
  readonly changed: readonly string[];
};

type Named = { readonly name: string; readonly type?: number | undefined };

/** Names of commands that differ, by kind and name. Ids, versions and what Discord fills in by itself do not count. */
export function commandDifferences(wanted: readonly Named[], registered: readonly Named[]): CommandDifferences {
  const key = (command: Named) => `${command.type ?? 1} ${command.name}`;
  const there = new Map(registered.map((command) => [key(command), command]));
  const known = new Set(wanted.map(key));
  return {
    missing: wanted.filter((command) => !there.has(key(command))).map(({ name }) => name),
    surplus: registered.filter((command) => !known.has(key(command))).map(({ name }) => name),
    changed: wanted
      .filter((command) => there.has(key(command)) && essence(command) !== essence(there.get(key(command))))
      .map(({ name }) => name),
  };
}

export const isSame = ({ missing, surplus, changed }: CommandDifferences): boolean =>
  missing.length + surplus.length + changed.length === 0;

const compared = new Set([
  "type",
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "options",
  "required",
  "autocomplete",
  "choices",
  "value",
  "min_value",
  "max_value",
  "min_length",
  "max_length",
  "contexts",
  "integration_types",
]);

/** Sets, in which order means nothing. */
const unordered = new Set(["contexts", "integration_types"]);

/** A command as text that is equal for equal commands: absent, null, false and empty are all the same as not said. */
const essence = (command: unknown): string => JSON.stringify(reduced(command));

function reduced(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(reduced);
  if (typeof part !== "object" || part === null) return part;
  return sorted(
    Object.entries(part).filter(([name, value]) => compared.has(name) && isSaid(value)),
    (name, value) => {
      if (unordered.has(name)) return [...(value as unknown[])].sort();
      return name.endsWith("_localizations") ? sorted(Object.entries(value as object)) : reduced(value);
    },
  );
}

const sorted = (entries: [string, unknown][], change = (_: string, value: unknown): unknown => value) =>
  Object.fromEntries(
    entries
      .map(([name, value]): [string, unknown] => [name, change(name, value)])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const isSaid = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  value !== "" &&
  !(typeof value === "object" && Object.keys(value).length === 0);
