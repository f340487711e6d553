// The steps in order, listed by hand. A step that was released is never changed again: a change is a new step.
import type { Migration } from "kysely/migration";
import * as foundation from "./001-foundation.ts";
import * as rhythm from "./002-rhythm.ts";
import * as value from "./003-value.ts";
import * as activity from "./004-activity.ts";
import * as credentials from "./005-credentials.ts";
import * as calendarEntries from "./006-calendar-entries.ts";
import * as matters from "./007-matters.ts";
import * as deeds from "./008-deeds.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-foundation": foundation,
  "002-rhythm": rhythm,
  "003-value": value,
  "004-activity": activity,
  "005-credentials": credentials,
  "006-calendar-entries": calendarEntries,
  "007-matters": matters,
  "008-deeds": deeds,
};
