import type { Room } from "../community/room.ts";
import { alumni } from "./commands/alumni.ts";
import { archiveForMembers, stageArchive } from "./commands/archive.ts";
import { foundingDraw, foundingPass, foundingPick } from "./commands/founding-draw.ts";
import { foundingNominate } from "./commands/founding-nominate.ts";
import { foundingDone, foundingShow, foundingSkip, foundingUndo } from "./commands/founding-path.ts";
import { foundingForget, foundingInvite, foundingPeople, foundingTalked } from "./commands/founding-people.ts";
import { foundingDomain, foundingWelcome } from "./commands/founding-words.ts";
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
import { stageFarewell, stageRetire } from "./commands/stage-retire.ts";
import { stageReviewCommand } from "./commands/stage-review.ts";
import { stageShow } from "./commands/stage-show.ts";
import {
  stageAccept,
  stageEnd,
  stageLater,
  stageReopen,
  stageSet,
  stageUndo,
  stageUsed,
} from "./commands/stage-steps.ts";
import { drawn } from "./rules/drawn.ts";
import { ending } from "./rules/ending.ts";
import { linkAnswered } from "./rules/link-answered.ts";
import { linkAsked } from "./rules/link-asked.ts";
import { quarterReview } from "./rules/quarter-review.ts";
import { stageReview } from "./rules/stage-review.ts";
import { stillWarm } from "./rules/still-warm.ts";

/** Principle 1: design for evolution. Stages, founding, links, projects, milestones, and a graceful ending. */
export const evolution: Room = {
  name: "evolution",
  commands: [
    ...[stageShow, stageSet, stageReviewCommand, stageAccept, stageLater, stageUsed, stageEnd, stageUndo],
    ...[stageRetire, stageFarewell, stageReopen, stageArchive, archiveForMembers, alumni],
    ...[foundingShow, foundingDomain, foundingPeople, foundingInvite, foundingTalked, foundingForget],
    ...[foundingDraw, foundingPick, foundingPass],
    ...[foundingNominate, foundingWelcome, foundingDone, foundingSkip, foundingUndo],
    ...[projectList, projectStart, projectShow, projectJoin, projectLeave, projectNote, projectUnnote, projectFinish],
    ...[projectRest, projectResume, projectWarm, projectShelf, projectTell, projectCredit, projectUnshelve],
    ...[linkAdd, linkList, linkAccept, linkRemove],
  ],
  rules: [stageReview, quarterReview, ending, stillWarm, linkAsked, linkAnswered, drawn],
};
