// The people of a history as members of a community: known by their ref, met again at every import, never asked and never
// written to until they join by an act of their own.
import type { Community } from "../../src/community/community.ts";
import { type Member, usualPreferences } from "../../src/community/member.ts";
import type { Ids } from "../../src/ports/ids.ts";
import { type Instant, instant } from "../../src/time/instant.ts";
import type { Person, Platform } from "./history.ts";

/** What is known of somebody; `since` is the earliest sign of them. */
type Known = { member: Member; since: Instant | undefined; changed: boolean; stored: boolean };

/** Spreadsheets and exports differ in capitals and spaces. */
const folded = (name: string): string => name.toLowerCase().replace(/\s+/g, " ").trim();

/** Only a guess until the first sign of somebody is seen; nothing is stored under it. */
const unknown: Instant = instant(0);

export class People {
  readonly #community: Pick<Community, "id" | "platform">;
  readonly #ids: Ids;
  readonly #now: Instant;
  readonly #known = new Map<string, Known>();
  readonly #bots = new Set<string>();
  #byName: Map<string, Known[]> | undefined;
  #platform: Platform = "slack";
  added = 0;

  constructor(community: Pick<Community, "id" | "platform">, ids: Ids, now: Instant, members: readonly Member[]) {
    this.#community = community;
    this.#ids = ids;
    this.#now = now;
    for (const member of members)
      this.#known.set(member.ref, { member, since: undefined, changed: false, stored: true });
  }

  /** What follows is from there. */
  from(platform: Platform): void {
    this.#platform = platform;
  }

  /** Who somebody is, as an export says. What a member said of themselves stays. */
  introduce(person: Person): void {
    if (person.bot) {
      this.#bots.add(person.ref);
      return;
    }
    const known = this.#of(person.ref, person.name);
    if (person.joined) this.#sign(known, person.joined);
    const { member } = known;
    if (member.consent === "joined") return;
    const named = person.name !== person.ref && (person.listed || member.name === member.ref);
    const next: Member = {
      ...member,
      name: named ? person.name : member.name,
      leftAt: person.gone ? (member.leftAt ?? this.#now) : member.leftAt,
      roles:
        person.facilitator && !member.roles.includes("facilitator") ? [...member.roles, "facilitator"] : member.roles,
      preferences: person.zone ? { ...member.preferences, zone: person.zone } : member.preferences,
    };
    this.#change(known, next);
  }

  /** The member's id, for somebody who was seen at a moment. Undefined for a bot. */
  seen(ref: string, at: Instant): string | undefined {
    if (this.#bots.has(ref)) return undefined;
    const known = this.#of(ref, ref);
    this.#sign(known, at);
    return known.member.id;
  }

  /** The member's id, for somebody who is only spoken of: they are not stored for that. */
  named(ref: string): string | undefined {
    return this.#bots.has(ref) ? undefined : this.#of(ref, ref, false).member.id;
  }

  /** Who is meant by a ref or a name in a list. Several of that name: "several". Nobody: somebody new by that name. */
  meant(text: string, at: Instant): string | "several" | undefined {
    if (this.#known.has(text) || this.#bots.has(text)) return this.seen(text, at);
    this.#byName ??= Map.groupBy(this.#known.values(), ({ member }) => folded(member.name));
    const found = this.#byName.get(folded(text)) ?? [];
    if (found.length > 1) return "several";
    const known = found[0] ?? this.#of(text, text);
    this.#sign(known, at);
    return known.member.id;
  }

  /**
   * Those who are new or have changed since the last time, to be stored before what they did. At the end of a history also
   * those who left no other sign: they have been there `since` it began.
   */
  changed(since?: Instant): readonly Member[] {
    const members: Member[] = [];
    for (const known of this.#known.values()) {
      if (!known.changed || (known.since === undefined && !known.stored && since === undefined)) continue;
      const joinedAt = known.since ?? since ?? unknown;
      const { member } = known;
      if (!known.stored) {
        known.member = { ...member, joinedAt, standing: { ...member.standing, since: joinedAt } };
        this.added += 1;
      }
      members.push(known.member);
      known.stored = true;
      known.changed = false;
    }
    return members;
  }

  #of(ref: string, name: string, wanted = true): Known {
    const before = this.#known.get(ref);
    if (before) {
      before.changed ||= wanted && !before.stored;
      return before;
    }
    const made: Known = { member: this.#imported(ref, name), since: undefined, changed: wanted, stored: false };
    this.#known.set(ref, made);
    this.#byName?.set(folded(name), [...(this.#byName.get(folded(name)) ?? []), made]);
    return made;
  }

  #imported(ref: string, name: string): Member {
    return {
      id: this.#ids.next("m"),
      community: this.#community.id,
      ref,
      name,
      roles: [],
      consent: "imported",
      // On Discord nobody is scored before they opt in (domain section 0), wherever their history is looked at.
      scored: this.#platform !== "discord" && this.#community.platform !== "discord",
      joinedAt: unknown,
      leftAt: null,
      interests: null,
      listening: false,
      pauses: [],
      preferences: usualPreferences,
      standing: { level: "peripheral", since: unknown, up: 0, down: 0, evaluatedAt: null, flags: [] },
    };
  }

  /** Somebody joined at the earliest sign of them, unless they said so themselves. */
  #sign(known: Known, at: Instant): void {
    known.since = known.since === undefined || at < known.since ? at : known.since;
    const { member } = known;
    if (!known.stored || member.consent === "joined" || member.joinedAt <= at) return;
    const standing = member.standing.evaluatedAt === null ? { ...member.standing, since: at } : member.standing;
    this.#change(known, { ...member, joinedAt: at, standing });
  }

  #change(known: Known, next: Member): void {
    if (JSON.stringify(next) === JSON.stringify(known.member)) return;
    known.member = next;
    known.changed = true;
  }
}
