import { facilitatorAdd, facilitatorList, facilitatorRemove } from "./commands/facilitator.ts";
import { help } from "./commands/help.ts";
import { setup } from "./commands/setup.ts";
import type { Room } from "./room.ts";

/** What all rooms stand on: founding, facilitators, help. */
export const community: Room = {
  name: "community",
  commands: [setup, facilitatorList, facilitatorAdd, facilitatorRemove, help],
  rules: [],
};
