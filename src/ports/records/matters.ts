// Matters: what the rooms keep besides gatherings, stories and activity, such as circles, guests or notes. A community has a
// few of each, they are read whole, and only their room knows their shape; so one table holds them all, and a new kind is a
// line here and a line in `matterKinds`.

import type { Argument, Debate } from "../../dialogue/debate.ts";
import type { Carried, Exchange } from "../../dialogue/exchange.ts";
import type { Guest } from "../../dialogue/guest.ts";
import type { GuestQuestion } from "../../dialogue/guest-question.ts";
import type { Founding } from "../../evolution/founding.ts";
import type { Link } from "../../evolution/link.ts";
import type { Project } from "../../evolution/project.ts";
import type { ShelfEntry } from "../../evolution/shelf.ts";
import type { Stages } from "../../evolution/stage.ts";
import type { Milestone } from "../../rhythm/milestone.ts";
import type { Circle } from "../../spaces/circle.ts";
import type { Round } from "../../spaces/introductions/round.ts";
import type { IntroductionSettings } from "../../spaces/introductions/settings.ts";
import type { IntroductionSuggestion } from "../../spaces/introductions/suggestion.ts";
import type { IntroductionWish } from "../../spaces/introductions/wish.ts";
import type { Note } from "../../spaces/note.ts";
import type { Instant } from "../../time/instant.ts";

/**
 * What every matter has. Members stand in it by id, in lists or under names such as `member` and `by`: when somebody is
 * erased, list entries about them go and single places become null, so a type says `string | null` there.
 */
export type Matter = {
  readonly id: string;
  readonly community: string;
  /** The member whose it is: the whole matter goes with them. Null: it is the community's. */
  readonly owner: string | null;
  readonly createdAt: Instant;
};

export type Matters = {
  readonly circles: Circle;
  readonly notes: Note;
  readonly stages: Stages;
  readonly milestones: Milestone;
  readonly foundings: Founding;
  readonly projects: Project;
  readonly shelf: ShelfEntry;
  readonly debates: Debate;
  readonly arguments: Argument;
  readonly exchanges: Exchange;
  readonly carried: Carried;
  readonly links: Link;
  readonly introductionSettings: IntroductionSettings;
  readonly introductionWishes: IntroductionWish;
  readonly introductionSuggestions: IntroductionSuggestion;
  readonly rounds: Round;
  readonly guests: Guest;
  readonly guestquestions: GuestQuestion;
};

export type MatterKind = keyof Matters;

export interface MatterRecords {
  /** All of a kind, oldest first. */
  of<Kind extends MatterKind>(kind: Kind, community: string): Promise<readonly Matters[Kind][]>;
  get<Kind extends MatterKind>(kind: Kind, id: string): Promise<Matters[Kind] | undefined>;
  save<Kind extends MatterKind>(kind: Kind, matter: Matters[Kind]): Promise<void>;
  remove(kind: MatterKind, id: string): Promise<void>;
}
