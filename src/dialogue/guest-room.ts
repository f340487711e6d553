// What the room offers around guests: their way from an idea to thanks.
import type { Room } from "../community/room.ts";
import { guestAccess, guestIn } from "./commands/guest-access.ts";
import { guestApprove } from "./commands/guest-approve.ts";
import { guestAsk, guestUnask } from "./commands/guest-ask.ts";
import { guestConfirm } from "./commands/guest-confirm.ts";
import { guestCancel, guestDecline } from "./commands/guest-exit.ts";
import { guestForget } from "./commands/guest-forget.ts";
import { guestBuddy, guestHelp, guestNote } from "./commands/guest-help.ts";
import { guestHeld, guestHost, guestQuote } from "./commands/guest-host.ts";
import { guestInvite, guestLetter, guestSent } from "./commands/guest-invite.ts";
import { guestList, guestReopen } from "./commands/guest-list.ts";
import { guestCounts, guestPerson, guestUnknown } from "./commands/guest-person.ts";
import { guestAnswered, guestQuestions, guestTheme } from "./commands/guest-questions.ts";
import { guestBack, guestIdeas, guestPlus, guestSuggest } from "./commands/guest-suggest.ts";
import { guestFollow, guestNotes, guestShare, guestTakeaways } from "./commands/guest-takeaways.ts";
import { guestThank, guestThanked } from "./commands/guest-thank.ts";
import { guestUndo } from "./commands/guest-undo.ts";
import { guestAccessRule } from "./rules/guest-access.ts";
import { guestAnsweredRule } from "./rules/guest-answered.ts";
import { guestKnown } from "./rules/guest-known.ts";
import { guestQuestionsRule } from "./rules/guest-questions.ts";
import { guestTakeawaysRule } from "./rules/guest-takeaways.ts";
import { guestThanks } from "./rules/guest-thanks.ts";
import { guestWaiting } from "./rules/guest-waiting.ts";
import { outsideVoice } from "./rules/outside-voice.ts";

export const guestCommands: Room["commands"] = [
  guestHelp,
  guestSuggest,
  guestIdeas,
  guestAsk,
  guestBack,
  guestPlus,
  guestUnask,
  guestBuddy,
  guestNote,
  guestHeld,
  guestQuote,
  guestNotes,
  guestShare,
  guestList,
  guestApprove,
  guestInvite,
  guestLetter,
  guestSent,
  guestConfirm,
  guestAccess,
  guestIn,
  guestPerson,
  guestUnknown,
  guestCounts,
  guestQuestions,
  guestTheme,
  guestAnswered,
  guestDecline,
  guestCancel,
  guestHost,
  guestThank,
  guestThanked,
  guestTakeaways,
  guestFollow,
  guestReopen,
  guestUndo,
  guestForget,
];

export const guestRules: Room["rules"] = [
  guestWaiting,
  guestQuestionsRule,
  guestAnsweredRule,
  guestAccessRule,
  guestKnown,
  guestThanks,
  guestTakeawaysRule,
  outsideVoice,
];
