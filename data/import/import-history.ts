// Puts a history into the store, piece by piece: people first, then what they did. Done twice it is the same as done once,
// and an import that was interrupted is finished by doing it again.
import type { Community } from "../../src/community/community.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Activity } from "../../src/ports/records/activity.ts";
import type { Records, Store } from "../../src/ports/store.ts";
import type { ImportedGroup } from "../../src/spaces/introductions/imported.ts";
import type { Instant } from "../../src/time/instant.ts";
import { type Platform, type Problem, problem } from "./history.ts";
import { pairingGroup, storeGroups } from "./introductions.ts";
import type { History } from "./open-history.ts";
import { People } from "./people.ts";
import { attendanceActivities, messageActivities, pairingActivities } from "./to-activities.ts";

export type ImportReport = {
  readonly platforms: readonly Platform[];
  /** In the history, and how much of it the community did not know before. */
  readonly messages: number;
  readonly channels: number;
  readonly activities: number;
  readonly newActivities: number;
  readonly newMembers: number;
  /** Of the first and the last message; null without any. */
  readonly from: Instant | null;
  readonly until: Instant | null;
  /** Records left out, wholly or in part, and files. */
  readonly bad: number;
  /** Each of them and each note, up to `mostProblems`. */
  readonly problems: readonly Problem[];
};

export type Import = {
  readonly history: History;
  readonly store: Store;
  readonly community: Community;
  readonly ids: Ids;
  readonly now: Instant;
  /** Looks at everything and changes nothing. */
  readonly dryRun?: boolean;
  /** Acts a transaction, unless it is the usual number. */
  readonly batch?: number;
  /** Now and then: how far it is. */
  readonly onProgress?: (bytesRead: number, totalBytes: number) => void;
  /** Each problem as it is met, however many there are. */
  readonly onProblem?: (problem: Problem) => void;
};

/** A report with more than these would not be read. */
export const mostProblems = 1000;

/** Acts a transaction: enough to be quick, few enough not to keep others waiting. */
const usualBatch = 2000;

/** Notices remembered, so that a reply to one finds whom it was about; exports have them shortly before. */
const mostNotices = 100_000;

/** Imports all of it. In a dry run everything is tried in one transaction that is then undone. */
export async function importHistory(given: Import): Promise<ImportReport> {
  if (!given.dryRun) return await new Importer(given, (work) => given.store.write(work)).run();
  return await given.store.rehearse((records) => new Importer(given, (work) => work(records)).run());
}

type InTransaction = <T>(work: (records: Records) => Promise<T>) => Promise<T>;

class Importer {
  readonly #given: Import;
  readonly #within: InTransaction;
  readonly #noted = new Map<string, string>();
  readonly #threads = new Set<string>();
  readonly #channels = new Set<string>();
  readonly #problems: Problem[] = [];
  #waiting: Activity[] = [];
  #groups: ImportedGroup[] = [];
  #first: Activity | undefined;
  #reacted = false;
  #bad = 0;
  #messages = 0;
  #activities = 0;
  #newActivities = 0;
  #from: Instant | undefined;
  #until: Instant | undefined;

  constructor(given: Import, within: InTransaction) {
    this.#given = given;
    this.#within = within;
  }

  async run(): Promise<ImportReport> {
    const { history, community, ids, now, onProgress } = this.#given;
    const people = new People(community, ids, now, await this.#within(({ members }) => members.list(community.id)));
    for await (const record of history.records()) {
      switch (record.kind) {
        case "origin":
          people.from(record.platform);
          break;
        case "person":
          people.introduce(record);
          break;
        case "channel":
          this.#channels.add(record.ref);
          if (record.thread) this.#threads.add(record.ref);
          break;
        case "notice":
          people.seen(record.author, record.at);
          this.#note(record.source, record.author);
          break;
        case "message":
          this.#spans(record.at);
          this.#keep(messageActivities(community.id, record, people, (source) => this.#noted.get(source)));
          break;
        case "attendance":
          this.#keepRow(attendanceActivities(community.id, record, people), record.place, record.member);
          break;
        case "pairing":
          this.#keepRow(pairingActivities(community.id, record, people), record.place, record.members.join(", "));
          this.#introduce(pairingGroup(record, people));
          break;
        case "problem":
          this.#report(record);
          break;
      }
      if (this.#waiting.length + this.#groups.length < (this.#given.batch ?? usualBatch)) continue;
      await this.#store(people);
      onProgress?.(history.bytesRead(), history.totalBytes);
    }
    this.#ownUpToNames();
    await this.#store(people, this.#from ?? now);
    await this.#within(({ activity }) => activity.settle(community.id, [...this.#threads]));
    onProgress?.(history.bytesRead(), history.totalBytes);
    return {
      platforms: history.platforms,
      messages: this.#messages,
      channels: this.#channels.size,
      activities: this.#activities,
      newActivities: this.#newActivities,
      newMembers: people.added,
      from: this.#from ?? null,
      until: this.#until ?? null,
      bad: this.#bad,
      problems: this.#problems,
    };
  }

  /**
   * A Discord export without a single reaction does not show whether it would name who reacted. An empty count says so,
   * and what members gave stays unknown rather than none (definitions in docs/import.md).
   */
  #ownUpToNames(): void {
    if (!this.#given.history.platforms.includes("discord") || this.#reacted || !this.#first) return;
    const source = "reactions:not-named";
    this.#keep([
      { ...this.#first, source, kind: "acknowledged", count: 0, about: null, inThread: false, toward: null },
    ]);
  }

  #note(source: string, author: string): void {
    if (this.#noted.size >= mostNotices) {
      const oldest = this.#noted.keys().next().value;
      if (oldest !== undefined) this.#noted.delete(oldest);
    }
    this.#noted.set(source, author);
  }

  #spans(at: Instant): void {
    this.#messages += 1;
    if (this.#from === undefined || at < this.#from) this.#from = at;
    if (this.#until === undefined || at > this.#until) this.#until = at;
  }

  #keep(activities: readonly Activity[]): void {
    this.#first ??= activities[0];
    this.#reacted ||= activities.length > 1;
    this.#activities += activities.length;
    this.#waiting.push(...activities);
  }

  #keepRow(activities: readonly Activity[] | undefined, place: { file: string; line: number }, found: string): void {
    if (activities) this.#keep(activities);
    else this.#report(problem(place, "history.problem.several", { found: found.slice(0, 80) }));
  }

  #introduce(group: ImportedGroup | undefined): void {
    if (group) this.#groups.push(group);
  }

  #report(found: Problem): void {
    if (found.severity === "bad") this.#bad += 1;
    if (this.#problems.length < mostProblems) this.#problems.push(found);
    this.#given.onProblem?.(found);
  }

  /** With `since`, those are stored too who left no sign of when they came. */
  async #store(people: People, since?: Instant): Promise<void> {
    const activities = this.#waiting;
    const members = people.changed(since);
    const groups = this.#groups;
    this.#waiting = [];
    this.#groups = [];
    this.#newActivities += await this.#within(async (records) => {
      if (members.length > 0) await records.members.saveAll(members);
      await storeGroups(records, this.#given.community, groups);
      return await records.activity.addAll(activities);
    });
  }
}
