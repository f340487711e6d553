import type { Room } from "../community/room.ts";
import { argueBack, argueFor, argueMind } from "./commands/argue.ts";
import { argueShow } from "./commands/argue-show.ts";
import { debateList } from "./commands/debate-list.ts";
import { debateOpen } from "./commands/debate-open.ts";
import { debateClose, debateReopen, debateUndo } from "./commands/debate-steps.ts";
import { debateShare, debateSummary } from "./commands/debate-summary.ts";
import { exchangeCarry, exchangeUncarry } from "./commands/exchange-carry.ts";
import { exchangeBack, exchangeContact, exchangeShow } from "./commands/exchange-members.ts";
import { exchangeContinue, exchangeNote, exchangeUndo } from "./commands/exchange-note.ts";
import { exchangeAccept, exchangeEnd, exchangePost, exchangeStart } from "./commands/exchange-start.ts";
import { guestCommands, guestRules } from "./guest-room.ts";
import { debateSummaryDue } from "./rules/debate-summary.ts";
import { exchangeAnswered } from "./rules/exchange-answered.ts";
import { exchangeAsked } from "./rules/exchange-asked.ts";
import { exchangeReview } from "./rules/exchange-review.ts";

/** Principle 2: dialogue between inside and outside. Guests, debates, exchange with other communities. */
export const dialogue: Room = {
  name: "dialogue",
  commands: [
    debateOpen,
    debateList,
    debateClose,
    debateReopen,
    debateUndo,
    debateSummary,
    debateShare,
    argueFor,
    argueMind,
    argueShow,
    argueBack,
    ...guestCommands,
    ...[exchangeStart, exchangeAccept, exchangeEnd, exchangePost, exchangeNote, exchangeContinue, exchangeUndo],
    ...[exchangeShow, exchangeContact, exchangeBack, exchangeCarry, exchangeUncarry],
  ],
  rules: [debateSummaryDue, exchangeAsked, exchangeAnswered, exchangeReview, ...guestRules],
};
