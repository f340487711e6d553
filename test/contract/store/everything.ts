// One row and more of everything an installation can have. A new table wants a row here: the tests of purging and of
// migrating see to it.

import { nominate } from "../../../src/dialogue/guest.ts";
import { newFounding } from "../../../src/evolution/founding.ts";
import { newStages } from "../../../src/evolution/stage.ts";
import type { Records } from "../../../src/ports/store.ts";
import type { LocalDate } from "../../../src/time/zone.ts";
import {
  activityOf,
  communityOf,
  decisionOf,
  deedOf,
  deliveryOf,
  gatheringOf,
  installationOf,
  memberOf,
  now,
  rhythmOf,
  sharedStoryOf,
} from "./builders.ts";
import { fillIntroductions } from "./introductions.ts";

/** Fills an installation; its number tells it from others. */
export async function fill(records: Records, number: number): Promise<void> {
  const id = (name: string): string => `${name}-${number}`;
  const community = id("co");
  const [ada, ben] = [id("ada"), id("ben")];
  const gathering = id("ga");
  const installation = installationOf(id("in"));
  await records.installations.add(installation);
  const { platform, ref } = installation;
  await records.credentials.save({ platform, ref, sealed: "sealed", savedAt: now, purgeAt: null });
  await records.communities.save(
    communityOf(community, { installation: id("in"), nudgesPaused: { since: now, by: "opt-outs" } }),
  );
  await records.members.saveAll([memberOf(ada, { community }), memberOf(ben, { community, ref: "U-same-person" })]);
  await records.rhythm.saveRhythm(rhythmOf(id("rh"), { community }));
  await records.rhythm.saveGathering(gatheringOf(gathering, { community, host: ada }));
  const entry = { gathering, community, event: id("ev"), revision: 0, state: "kept" as const, nextTryAt: null };
  await records.calendarEntries.save(entry);
  await records.rhythm.saveRsvp({ gathering, member: ada, answer: "yes", at: now });
  await records.rhythm.saveAttendance({ gathering, member: ada, by: ben, at: now });
  await records.rhythm.addTopic({ id: id("to"), gathering, member: ada, topic: "rye", at: now });
  await records.rhythm.addHostOffer({ id: id("of"), community, member: ben, format: "meetup", note: null, at: now });
  await records.value.saveStory(sharedStoryOf(id("st"), { community, author: ada, gain: "rye" }));
  await records.matters.save("stages", {
    ...newStages(community, now),
    id: id("sg"),
    set: { by: ada, at: now },
    alumni: [{ member: ben, at: now }],
  });
  await records.matters.save("notes", {
    id: id("no"),
    community,
    owner: ada,
    createdAt: now,
    by: ben,
    draft: false,
    words: "likes rye",
  });
  await records.matters.save("circles", {
    ...{
      id: id("ci"),
      community,
      owner: null,
      createdAt: now,
      topic: "rye",
      hidden: false,
      state: "open",
      toldAt: null,
    },
    people: [{ member: ada, since: now, started: true }],
    invited: [{ member: ben, by: ada, at: now }],
  });
  await records.matters.save("milestones", {
    id: id("ms"),
    community,
    owner: null,
    createdAt: now,
    mark: "own",
    on: "2026-03-02" as LocalDate,
    words: "Rye for everybody",
    by: ada,
    news: false,
    removed: false,
    people: [],
  });
  await records.matters.save("projects", {
    id: id("pj"),
    community,
    owner: null,
    createdAt: now,
    question: "Why rye?",
    state: "finished",
    people: [ada, ben],
    notes: [{ member: ada, words: "It keeps.", at: now }],
    warmAt: now,
    shelf: id("sh"),
    named: [ben],
  });
  await records.matters.save("foundings", {
    ...newFounding({ id: id("fo"), community, domain: "rye", now }),
    people: [{ member: ada, name: null, talked: true }],
    nominations: [{ id: id("nn"), member: null, name: "Cid", knows: "rye", by: ben, at: now }],
  });
  await records.matters.save("shelf", {
    id: id("sh"),
    community,
    owner: null,
    createdAt: now,
    title: "Rye",
    link: null,
    words: "Keep it warm.",
    from: null,
  });
  await records.matters.save("debates", {
    id: id("db"),
    community,
    owner: null,
    createdAt: now,
    question: "Rye or wheat?",
    positions: { a: "Rye", b: "Wheat", third: null },
    by: ben,
    state: "open",
    openedAt: now,
    closedAt: null,
    summary: null,
    past: [],
  });
  await records.matters.save("arguments", {
    id: id("ar"),
    community,
    owner: ada,
    createdAt: now,
    debate: id("db"),
    side: "a",
    words: "rye keeps",
    wouldChange: null,
    named: false,
  });
  await records.matters.save("exchanges", {
    id: id("ex"),
    community,
    owner: null,
    createdAt: now,
    link: id("ln"),
    other: id("co-other"),
    mirror: id("ex-other"),
    name: "Millers",
    question: "rye?",
    state: "standing",
    askedBy: "us",
    askedAt: now,
    ours: "yes",
    theirs: "yes",
    theirsAt: now,
    stoodSince: now,
    contact: ada,
    returned: [{ id: id("rt"), from: "us", kind: "checklist", what: "rye list", at: now }],
    reviewed: 0,
    past: [],
  });
  await records.matters.save("carried", {
    id: id("ca"),
    community,
    owner: ada,
    createdAt: now,
    other: id("co-other"),
    mirror: id("ca-other"),
    what: "rye starter",
    named: true,
  });
  await records.matters.save("links", {
    id: id("lk"),
    community,
    owner: null,
    createdAt: now,
    kind: "address",
    state: "standing",
    address: "https://bakers.example/",
    name: "bakers.example",
    about: "rye",
  });
  await fillIntroductions(records, { community, ada, ben, number });
  const nominated = { id: id("gu"), community, createdAt: now, nominatedBy: ada };
  const rye = { name: "Grace Crust", why: "Bakes with rye", topic: "rye", field: "baking", question: "How sour?" };
  await records.matters.save("guests", {
    ...nominate({ ...nominated, ...rye }),
    buddy: ben,
    noteTaker: ada,
    person: id("person"),
  });
  await records.matters.save("guestquestions", {
    ...{ id: id("gq"), community, owner: ada, createdAt: now, guest: id("gu") },
    ...{ words: "How long does it rest?", anonymous: true, theme: null, answer: null },
  });
  await records.deeds.add(deedOf(id("dd"), { community }));
  await records.activity.addAll([
    activityOf("C1/1", { community, member: ada }),
    activityOf("C1/2", { community, member: ben, kind: "reply", about: "C1/1", toward: ada }),
  ]);
  await records.outbox.add(
    deliveryOf(id("de"), {
      installation: id("in"),
      community,
      key: "a",
      covers: ["a", "b"],
      to: { kind: "member", member: ada, ref: "U-ada" },
    }),
  );
  await records.outbox.add(deliveryOf(id("df"), { installation: id("in"), community, key: "c", covers: ["c"] }));
  await records.decisions.add(decisionOf(id("dc"), { community, to: ada }));
  await records.due.set(community, "rhythm.remind", now);
  await records.inbox.receive(id("in"), "event-1", now);
  await records.audit.add({ id: id("au"), community, at: now, by: "U-ada", command: "rhythm set" });
}
