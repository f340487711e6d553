import type { Room } from "../community/room.ts";
import { circleClose } from "./commands/circle-close.ts";
import { circleInvite } from "./commands/circle-invite.ts";
import { circleJoin } from "./commands/circle-join.ts";
import { circleLeave } from "./commands/circle-leave.ts";
import { circleListed } from "./commands/circle-list.ts";
import { circleStart } from "./commands/circle-start.ts";
import { circleTell } from "./commands/circle-tell.ts";
import { notesAdd, notesDraft } from "./commands/notes-add.ts";
import { notesRemove } from "./commands/notes-remove.ts";
import { notesShow } from "./commands/notes-show.ts";
import { introductions } from "./introductions/index.ts";
import { circleInvite as askInvited } from "./rules/circle-invite.ts";
import { circlePlace } from "./rules/circle-place.ts";
import { forgetNotes } from "./rules/forget-notes.ts";

/** Principle 4: private spaces beside the public one. Introductions, circles, the back channel. */
export const spaces: Room = {
  name: "spaces",
  commands: [
    circleListed,
    circleStart,
    circleJoin,
    circleLeave,
    circleInvite,
    circleClose,
    circleTell,
    notesShow,
    notesAdd,
    notesDraft,
    notesRemove,
    ...introductions.commands,
  ],
  rules: [circlePlace, askInvited, forgetNotes, ...introductions.rules],
};
