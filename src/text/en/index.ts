// The English catalogue: every other language is measured by its keys. One file a room.
import { common } from "./common.ts";
import { community } from "./community.ts";
import { discord } from "./discord.ts";
import { history } from "./history.ts";
import { insight } from "./insight.ts";
import { outreach } from "./outreach.ts";
import { participation } from "./participation.ts";
import { rhythm } from "./rhythm.ts";
import { slack } from "./slack.ts";
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
};
