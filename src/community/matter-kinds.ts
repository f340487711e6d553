// All kinds of matters, by name: each is also a fact that rules may read.
import type { MatterKind } from "../ports/records/matters.ts";

const named: Readonly<Record<MatterKind, true>> = {
  circles: true,
  notes: true,
  stages: true,
  milestones: true,
  foundings: true,
  projects: true,
  shelf: true,
  debates: true,
  arguments: true,
  exchanges: true,
  carried: true,
  links: true,
  introductionSettings: true,
  introductionWishes: true,
  introductionSuggestions: true,
  rounds: true,
  guests: true,
  guestquestions: true,
};

export const matterKinds = Object.keys(named) as readonly MatterKind[];
