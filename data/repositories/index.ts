// All records over one executor.
import type { Records } from "../../src/ports/store.ts";
import type { Executor } from "../executor.ts";
import { activityRecords } from "./activity.ts";
import { calendarEntryRecords } from "./calendar-entries.ts";
import { communityRecords } from "./community.ts";
import { credentialRecords } from "./credentials.ts";
import { deedRecords } from "./deeds.ts";
import { auditRecords, decisionRecords, dueRecords, inboxRecords } from "./engine.ts";
import { installationRecords } from "./installation.ts";
import { matterRecords } from "./matters.ts";
import { memberRecords } from "./member.ts";
import { outboxRecords } from "./outbox.ts";
import { rhythmRecords } from "./rhythm.ts";
import { valueRecords } from "./value.ts";

export const recordsOver = (executor: Executor): Records => ({
  installations: installationRecords(executor),
  communities: communityRecords(executor),
  calendarEntries: calendarEntryRecords(executor),
  credentials: credentialRecords(executor),
  members: memberRecords(executor),
  activity: activityRecords(executor),
  rhythm: rhythmRecords(executor),
  value: valueRecords(executor),
  matters: matterRecords(executor),
  deeds: deedRecords(executor),
  outbox: outboxRecords(executor),
  decisions: decisionRecords(executor),
  due: dueRecords(executor),
  inbox: inboxRecords(executor),
  audit: auditRecords(executor),
});
