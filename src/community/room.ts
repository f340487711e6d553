// A room: one of the seven design principles (or what all of them share) with its commands and rules.
import type { AnyCommand } from "../commands/define.ts";
import type { Rule } from "../rules/define.ts";

export type Room = {
  readonly name: string;
  readonly commands: readonly AnyCommand[];
  readonly rules: readonly Rule[];
};
