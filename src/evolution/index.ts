import type { Room } from "../community/room.ts";

/** Principle 1: design for evolution. Stages, founding, links, projects, milestones, and a graceful ending. */
export const evolution: Room = {
  name: "evolution",
  commands: [],
  rules: [],
};
