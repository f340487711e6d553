// What every database has to do, on every database there is.
import { databases, describeOn } from "../support/databases.ts";
import { communityRecords } from "./store/community.ts";
import { engineRecords } from "./store/engine.ts";
import { outboxRecords } from "./store/outbox.ts";

for (const database of databases) {
  describeOn(database, "the community's records", communityRecords);
  describeOn(database, "the engine's records", engineRecords);
  describeOn(database, "the outbox", outboxRecords);
}
