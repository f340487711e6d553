import type { Room } from "../community/room.ts";
import { linkAdd } from "./commands/link-add.ts";
import { linkAccept, linkRemove } from "./commands/link-answers.ts";
import { linkList } from "./commands/link-list.ts";
import { projectCredit, projectFinish, projectUnshelve } from "./commands/project-finish.ts";
import { projectList, projectShelf, projectShow } from "./commands/project-list.ts";
import { projectNote, projectUnnote } from "./commands/project-notes.ts";
import { projectJoin, projectLeave } from "./commands/project-people.ts";
import { projectStart } from "./commands/project-start.ts";
import { projectRest, projectResume, projectWarm } from "./commands/project-state.ts";
import { projectTell } from "./commands/project-tell.ts";
import { linkAnswered } from "./rules/link-answered.ts";
import { linkAsked } from "./rules/link-asked.ts";
import { stillWarm } from "./rules/still-warm.ts";

/** Principle 1: design for evolution. Stages, founding, links, projects, milestones, and a graceful ending. */
export const evolution: Room = {
  name: "evolution",
  commands: [
    ...[projectList, projectStart, projectShow, projectJoin, projectLeave, projectNote, projectUnnote, projectFinish],
    ...[projectRest, projectResume, projectWarm, projectShelf, projectTell, projectCredit, projectUnshelve],
    ...[linkAdd, linkList, linkAccept, linkRemove],
  ],
  rules: [stillWarm, linkAsked, linkAnswered],
};
