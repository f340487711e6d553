// The English catalogue: every other language is measured by its keys. One file a room.
import { circles } from "./circles.ts";
import { common } from "./common.ts";
import { community } from "./community.ts";
import { debates } from "./debates.ts";
import { deeds } from "./deeds.ts";
import { discord } from "./discord.ts";
import { exchange } from "./exchange.ts";
import { founding } from "./founding.ts";
import { guestKnown } from "./guest-known.ts";
import { guestLetter } from "./guest-letter.ts";
import { guestSteps } from "./guest-steps.ts";
import { guestVisit } from "./guest-visit.ts";
import { guests } from "./guests.ts";
import { history } from "./history.ts";
import { insight } from "./insight.ts";
import { introductions } from "./introductions.ts";
import { milestones } from "./milestones.ts";
import { outreach } from "./outreach.ts";
import { participation } from "./participation.ts";
import { projects } from "./projects.ts";
import { rhythm } from "./rhythm.ts";
import { slack } from "./slack.ts";
import { stages } from "./stages.ts";
import { value } from "./value.ts";

export const en = {
  ...common,
  ...community,
  ...discord,
  ...history,
  ...insight,
  ...outreach,
  ...participation,
  ...rhythm,
  ...slack,
  ...value,
  ...circles,
  ...debates,
  ...deeds,
  ...exchange,
  ...founding,
  ...guests,
  ...guestKnown,
  ...guestLetter,
  ...guestSteps,
  ...guestVisit,
  ...introductions,
  ...milestones,
  ...projects,
  ...stages,
};
