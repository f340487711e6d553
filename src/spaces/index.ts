import type { Room } from "../community/room.ts";

/** Principle 4: private spaces beside the public one. Introductions, circles, the back channel. */
export const spaces: Room = {
  name: "spaces",
  commands: [],
  rules: [],
};
