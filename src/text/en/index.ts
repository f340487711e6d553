// The English catalogue: every other language is measured by its keys. One file a room.
import { common } from "./common.ts";
import { participation } from "./participation.ts";
import { rhythm } from "./rhythm.ts";
import { value } from "./value.ts";

export const en = { ...common, ...participation, ...rhythm, ...value };
