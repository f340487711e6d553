import type { Room } from "../community/room.ts";

/** Principle 2: dialogue between inside and outside. Guests, debates, exchange with other communities. */
export const dialogue: Room = {
  name: "dialogue",
  commands: [],
  rules: [],
};
