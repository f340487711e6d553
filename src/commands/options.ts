// The options of a command, declared once: slash text, typed options, buttons and forms are all read by this.

import type { TextKey } from "../text/texts.ts";
import { readZone, type Zone } from "../time/zone.ts";
import { cut } from "./line.ts";

type Common = {
  readonly required: boolean;
  /** One short sentence for help and for Discord's option descriptions. */
  readonly about: TextKey;
};

export type OptionDefinition = Common &
  (
    | {
        readonly kind: "word";
        readonly max: number /** Only as `name=value`, never by place. */;
        readonly named: boolean;
      }
    /** All that is left of the line. */
    | { readonly kind: "words"; readonly max: number }
    | { readonly kind: "choice"; readonly choices: readonly string[]; readonly named?: boolean }
    | { readonly kind: "choices"; readonly choices: readonly string[] }
    | { readonly kind: "number"; readonly min: number; readonly max: number; readonly named?: boolean }
    | { readonly kind: "member" }
    | { readonly kind: "zone" }
  );

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

type ValueOf<D extends OptionDefinition> = D["kind"] extends "number"
  ? number
  : D["kind"] extends "choices"
    ? readonly string[]
    : D["kind"] extends "zone"
      ? Zone
      : D extends { kind: "choice"; choices: readonly (infer C)[] }
        ? C
        : string;

export type OptionValues<D extends OptionDefinitions> = {
  readonly [name in keyof D]: D[name]["required"] extends true ? ValueOf<D[name]> : ValueOf<D[name]> | undefined;
};

/** One word, or several in double quotes. */
export const word = <R extends boolean>(about: TextKey, required: R, max = 100) =>
  ({ kind: "word", about, required, max, named: false }) as const;
/** Given as `name=value` only: ids in buttons and forms. */
export const named = <R extends boolean>(about: TextKey, required: R, max = 100) =>
  ({ kind: "word", about, required, max, named: true }) as const;
export const words = <R extends boolean>(about: TextKey, required: R, max = 500) =>
  ({ kind: "words", about, required, max }) as const;
export const choice = <R extends boolean, const C extends readonly string[]>(about: TextKey, required: R, choices: C) =>
  ({ kind: "choice", about, required, choices }) as const;
export const choices = <R extends boolean, const C extends readonly string[]>(about: TextKey, required: R, all: C) =>
  ({ kind: "choices", about, required, choices: all }) as const;
export const number = <R extends boolean>(about: TextKey, required: R, min: number, max: number) =>
  ({ kind: "number", about, required, min, max }) as const;
/** A member's ref, however the platform writes a mention. */
export const member = <R extends boolean>(about: TextKey, required: R) =>
  ({ kind: "member", about, required }) as const;
export const zone = <R extends boolean>(about: TextKey, required: R) => ({ kind: "zone", about, required }) as const;

export type OptionProblem = {
  readonly option: string;
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string | number>>;
};

/** What was given, as an answer says it back: nobody reads ten thousand characters to find what was wrong with them. */
const shown = (given: string): string => cut(given, 60);

/** Reads one raw value as its definition asks, or says what is wrong with it. */
export function readOption(
  name: string,
  definition: OptionDefinition,
  raw: string | readonly string[],
  mentions: Readonly<Record<string, string>> = {},
): { value: unknown } | { problem: OptionProblem } {
  const problem = (key: TextKey, values: Record<string, string | number> = {}) => ({
    problem: { option: name, key, values: { option: name, ...values } },
  });
  if (definition.kind === "choices") {
    const all = typeof raw === "string" ? raw.split(/[\s,]+/).filter(Boolean) : raw;
    const stray = all.find((one) => !definition.choices.includes(one));
    return stray === undefined
      ? { value: all }
      : problem("input.choice", { given: shown(stray), choices: definition.choices.join(", ") });
  }
  const text = (typeof raw === "string" ? raw : raw.join(" ")).trim();
  switch (definition.kind) {
    case "word":
    case "words":
      return text.length > definition.max
        ? problem("input.too-long", { max: definition.max, given: text.length })
        : { value: text };
    case "choice": {
      const known = definition.choices.find((one) => one.toLowerCase() === text.toLowerCase());
      return known === undefined
        ? problem("input.choice", { given: shown(text), choices: definition.choices.join(", ") })
        : { value: known };
    }
    case "number": {
      const read = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return read >= definition.min && read <= definition.max
        ? { value: read }
        : problem("input.number", { given: shown(text), min: definition.min, max: definition.max });
    }
    case "member": {
      const mentioned = [text, `@${text}`].find((one) => Object.hasOwn(mentions, one));
      const ref = mentioned === undefined ? text.replace(/^@/, "") : (mentions[mentioned] ?? "");
      return /^[\p{L}\p{N}._-]{1,64}$/u.test(ref) ? { value: ref } : problem("input.member", { given: shown(text) });
    }
    case "zone": {
      const read = readZone(text);
      return read === undefined ? problem("input.zone", { given: shown(text) }) : { value: read };
    }
  }
}
