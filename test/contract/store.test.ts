// What every database has to do, on every database there is.
import { databases, describeOn } from "../support/databases.ts";
import { activityRecords } from "./store/activity.ts";
import { calendarEntryRecords } from "./store/calendar-entries.ts";
import { communityRecords } from "./store/community.ts";
import { credentialRecords } from "./store/credentials.ts";
import { deedRecords } from "./store/deeds.ts";
import { engineRecords } from "./store/engine.ts";
import { activityFigures } from "./store/figures.ts";
import { matterRecords } from "./store/matters.ts";
import { outboxRecords } from "./store/outbox.ts";
import { rhythmRecords } from "./store/rhythm.ts";
import { transactions } from "./store/transactions.ts";
import { valueRecords } from "./store/value.ts";

for (const database of databases) {
  describeOn(database, "the community's records", communityRecords);
  describeOn(database, "the credentials", credentialRecords);
  describeOn(database, "entries in a platform’s calendar", calendarEntryRecords);
  describeOn(database, "the engine's records", engineRecords);
  describeOn(database, "the outbox", outboxRecords);
  describeOn(database, "the rhythm's records", rhythmRecords);
  describeOn(database, "the stories", valueRecords);
  describeOn(database, "what people did", activityRecords);
  describeOn(database, "what it comes to", activityFigures);
  describeOn(database, "matters", matterRecords);
  describeOn(database, "deeds", deedRecords);
  describeOn(database, "transactions", transactions);
}
