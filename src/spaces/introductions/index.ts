import type { Room } from "../../community/room.ts";
import { introBlock, introUnblock } from "../commands/intro-block.ts";
import { introMet, introSkip, introThank } from "../commands/intro-met.ts";
import { introNow } from "../commands/intro-now.ts";
import { introOff, introOn, introPause, introTrio } from "../commands/intro-on.ts";
import { introShow } from "../commands/intro-show.ts";
import { introsInterests, introsOdd, introsOff, introsOn, introsSet, introsSize } from "../commands/intros.ts";
import { introsPreview, introsShow } from "../commands/intros-show.ts";
import { introAnswer, suggestIntro } from "../commands/suggest-intro.ts";
import { headsUp } from "../rules/heads-up.ts";
import { introduce } from "../rules/introduce.ts";
import { met } from "../rules/met.ts";
import { round } from "../rules/round.ts";
import { suggested } from "../rules/suggested.ts";

/** One-to-one introductions: what the room offers of them. */
export const introductions: Pick<Room, "commands" | "rules"> = {
  commands: [
    introShow,
    introOn,
    introOff,
    introNow,
    introPause,
    introSkip,
    introTrio,
    introBlock,
    introUnblock,
    introMet,
    introThank,
    suggestIntro,
    introAnswer,
    introsShow,
    introsSet,
    introsSize,
    introsOdd,
    introsInterests,
    introsPreview,
    introsOn,
    introsOff,
  ],
  rules: [round, introduce, headsUp, met, suggested],
};
