// The rooms of the house: the only place where commands and rules are registered.
import type { AnyCommand } from "./commands/define.ts";
import { community } from "./community/index.ts";
import type { Room } from "./community/room.ts";
import { dialogue } from "./dialogue/index.ts";
import { evolution } from "./evolution/index.ts";
import { insight } from "./insight/index.ts";
import { participation } from "./participation/index.ts";
import { rhythm } from "./rhythm/index.ts";
import type { Rule } from "./rules/define.ts";
import { spaces } from "./spaces/index.ts";
import { value } from "./value/index.ts";

export const rooms: readonly Room[] = [community, participation, rhythm, insight, value, spaces, dialogue, evolution];

export const commands: readonly AnyCommand[] = rooms.flatMap((room) =>
  room.commands.map((command) => ({ ...command, room: room.name })),
);
export const rules: readonly Rule[] = rooms.flatMap((room) => room.rules);
