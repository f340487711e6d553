import type { Room } from "../community/room.ts";
import { audit } from "./commands/audit.ts";
import { home } from "./commands/home.ts";
import { now } from "./commands/now.ts";
import { preview } from "./commands/preview.ts";
import { rulesList, rulesOff, rulesOn, rulesSet } from "./commands/rules.ts";
import { why } from "./commands/why.ts";

/** What looks across rooms. */
export const insight: Room = {
  name: "insight",
  commands: [now, home, why, preview, rulesList, rulesOn, rulesOff, rulesSet, audit],
  rules: [],
};
