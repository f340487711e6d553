// The rhythm room: when the community gathers, who comes, what it is about, and what is said about it when.
import type { Room } from "../community/room.ts";
import { agendaAdd, agendaRemove, agendaShow } from "./commands/agenda.ts";
import { calendar } from "./commands/calendar.ts";
import { gatheringAttendance, gatheringThere } from "./commands/gathering-attendance.ts";
import { gatheringCancel, gatheringKeep, gatheringShrink, rhythmSkip } from "./commands/gathering-cancel.ts";
import { gatheringChange } from "./commands/gathering-change.ts";
import { gatheringMove, rhythmMove } from "./commands/gathering-move.ts";
import { gatheringNotes, gatheringShare } from "./commands/gathering-notes.ts";
import { gatheringPlan } from "./commands/gathering-plan.ts";
import { gatheringHost, host, hostBack } from "./commands/host.ts";
import { milestoneAdd, milestoneList, milestoneRemove, milestoneRestore, milestoneTell } from "./commands/milestone.ts";
import { next } from "./commands/next.ts";
import { rhythmAlternate } from "./commands/rhythm-alternate.ts";
import { rhythmPause, rhythmResume } from "./commands/rhythm-pause.ts";
import { rhythmPlace } from "./commands/rhythm-place.ts";
import { rhythmRemind } from "./commands/rhythm-remind.ts";
import { rhythmSet } from "./commands/rhythm-set.ts";
import { rhythmShow } from "./commands/rhythm-show.ts";
import { rhythmSuggest } from "./commands/rhythm-suggest.ts";
import { rsvp } from "./commands/rsvp.ts";
import { announce } from "./rules/announce.ts";
import { attendance } from "./rules/attendance.ts";
import { calledOffRule } from "./rules/called-off.ts";
import { followUp } from "./rules/follow-up.ts";
import { milestones } from "./rules/milestones.ts";
import { remind } from "./rules/remind.ts";

export const rhythm: Room = {
  name: "rhythm",
  commands: [
    ...[next, rsvp, agendaShow, agendaAdd, agendaRemove, calendar, host, hostBack],
    ...[rhythmSet, rhythmShow, rhythmPause, rhythmResume, rhythmSkip, rhythmMove, rhythmAlternate, rhythmSuggest],
    ...[rhythmPlace, rhythmRemind],
    ...[gatheringPlan, gatheringCancel, gatheringMove, gatheringChange, gatheringAttendance, gatheringNotes],
    ...[gatheringKeep, gatheringShrink, gatheringThere, gatheringShare, gatheringHost],
    ...[milestoneList, milestoneAdd, milestoneRemove, milestoneRestore, milestoneTell],
  ],
  rules: [announce, remind, followUp, calledOffRule, attendance, milestones],
};
