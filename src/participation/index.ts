import type { Room } from "../community/room.ts";
import { interests } from "./commands/interests.ts";
import { join } from "./commands/join.ts";
import { leave } from "./commands/leave.ts";
import { listening } from "./commands/listening.ts";
import { mePause, meResume, meShow } from "./commands/me.ts";
import { meDelete } from "./commands/me-delete.ts";
import { meExport } from "./commands/me-export.ts";
import { meWeigh } from "./commands/me-weigh.ts";
import { members } from "./commands/members.ts";
import { nudge } from "./commands/nudge.ts";
import { nudgesPause, nudgesPolicy, nudgesResume, nudgesShow } from "./commands/nudges.ts";
import { preferences } from "./commands/preferences.ts";
import { dormant } from "./rules/dormant.ts";
import { evaluate } from "./rules/evaluate.ts";
import { hellos } from "./rules/hellos.ts";
import { invite } from "./rules/invite.ts";
import { newcomer } from "./rules/newcomer.ts";

/** Principle 3: different levels of participation, and quiet as a legitimate place to be. */
export const participation: Room = {
  name: "participation",
  commands: [
    join,
    leave,
    meShow,
    meExport,
    mePause,
    meResume,
    meWeigh,
    meDelete,
    preferences,
    listening,
    interests,
    nudge,
    members,
    nudgesShow,
    nudgesPolicy,
    nudgesPause,
    nudgesResume,
  ],
  rules: [evaluate, invite, newcomer, dormant, hellos],
};
