// A guest's way, from a member's idea to the thanks afterwards (domain 5). A pure state machine: each step is a function from
// a guest to the guest after it, or a typed refusal. Steps are kept, so that the last one can be taken back.
import type { Ref } from "../cards/card.ts";
import type { Matter } from "../ports/records/matters.ts";
import { day, type Instant, plus } from "../time/instant.ts";
import type { LocalDate, Zone } from "../time/zone.ts";
import type { LetterParts } from "./letter.ts";

export const guestStates = [
  "nominated",
  "approved",
  "invited",
  "confirmed",
  "preparing",
  "hosted",
  "thanked",
  "followed_up",
  "declined",
  "lapsed",
  "cancelled",
] as const;
export type GuestState = (typeof guestStates)[number];

/** Which states follow which. Out of an exit leads only asking again, after a long rest. */
export const following: Readonly<Record<GuestState, readonly GuestState[]>> = {
  nominated: ["approved", "declined"],
  // Straight to the yes: the letter was sent, or they were asked in person, without a word of it here.
  approved: ["invited", "confirmed", "declined"],
  invited: ["confirmed", "declined", "lapsed"],
  confirmed: ["preparing", "hosted", "declined", "cancelled"],
  preparing: ["hosted", "declined", "cancelled"],
  hosted: ["thanked"],
  thanked: ["followed_up"],
  followed_up: [],
  declined: ["nominated"],
  lapsed: ["nominated"],
  cancelled: ["nominated"],
};

export const exits = ["declined", "lapsed", "cancelled"] as const satisfies readonly GuestState[];
/** The visit is agreed and lies ahead, or is just over. */
export const expected = ["confirmed", "preparing"] as const satisfies readonly GuestState[];
/** The visit took place. */
export const visited = ["hosted", "thanked", "followed_up"] as const satisfies readonly GuestState[];
/** An idea that members may say +1 to; nothing of it is agreed. */
export const proposed = ["nominated", "approved", "invited"] as const satisfies readonly GuestState[];

/** Whoever comes, or was here, may be known by their account. */
export const mayBeKnown = (guest: Guest): boolean => isOneOf(guest, [...expected, ...visited]);

export const isOneOf = <State extends GuestState>(guest: Guest, states: readonly State[]): boolean =>
  (states as readonly GuestState[]).includes(guest.state);

/** So long an exit rests before somebody is asked again (domain 5). */
export const restBeforeReopening = 180 * day;

export const recordings = ["none", "members", "public"] as const;
/** What the guest agreed to: nothing is recorded, a recording for members, or one for everybody. */
export type Recording = (typeof recordings)[number];

export const staying = ["outsider", "member", "no"] as const;
export type Staying = (typeof staying)[number];

/** What was agreed. The gathering may be moved since: its own start counts while it is known. */
export type Visit = {
  readonly startsAt: Instant;
  readonly zone: Zone;
  readonly minutes: number;
  /** The id of its gathering in the calendar. */
  readonly gathering: string;
  readonly terms: string | null;
  readonly recording: Recording;
  /** The last moment of the guest's access to the channel; null: they are not let in. */
  readonly until: Instant | null;
};

export type GuestStep = {
  readonly from: GuestState;
  readonly to: GuestState;
  readonly at: Instant;
  /** Member id; null once they are erased, or where time did it. */
  readonly by: string | null;
  /** True: nobody did it, its time had come. */
  readonly byTime: boolean;
  /** What it changed, as it was. */
  readonly before: Partial<Kept>;
  readonly undoneAt: Instant | null;
};

/** What steps change, and taking a step back restores. */
type Kept = Pick<Guest, "visit" | "letter" | "replyBy" | "waitingFrom" | "stays" | "takeaways" | "open" | "sharedAt">;

/** One sentence for the thanks, from somebody who was there. */
export type Quote = { readonly member: string; readonly words: string; readonly named: boolean };

export type Guest = Matter & {
  readonly owner: null;
  readonly name: string;
  readonly why: string;
  readonly topic: string;
  /** Their trade, for the diversity of guests. */
  readonly field: string;
  /** A question of ours that they could help with. */
  readonly question: string | null;
  readonly nominatedBy: string | null;
  /** Who would like it too. Nobody reads who; members read no number either. */
  readonly plusOnes: readonly { readonly member: string }[];
  /** Kept only until it was used or is of no use any more; not brought back by undoing. */
  readonly email: string | null;
  /** Who offered to look after the guest, and to take notes: their own offer, given back without a trace. */
  readonly buddy: string | null;
  readonly noteTaker: string | null;
  readonly state: GuestState;
  readonly history: readonly GuestStep[];
  readonly letter: Partial<LetterParts>;
  readonly replyBy: LocalDate | null;
  /** Since when a reply is awaited. */
  readonly waitingFrom: Instant | null;
  readonly visit: Visit | null;
  readonly quotes: readonly Quote[];
  readonly takeaways: readonly string[];
  /** Questions that the visit left open. */
  readonly open: readonly string[];
  readonly sharedAt: Instant | null;
  readonly stays: Staying | null;
  /** The account they have where the community lives, once a facilitator said so, and no longer than it is of use. */
  readonly person: Ref | null;
  /** Whether they are introduced and counted like members, should they join. */
  readonly counts: boolean;
};

export type GuestRefusal = {
  /** `already`: it is so. `out-of-order`: another step comes first. */
  readonly refused: "already" | "out-of-order" | "not-begun" | "rests" | "nothing-to-undo";
};
export type Stepped = Guest | GuestRefusal;
export const isRefused = (outcome: Stepped | Undone): outcome is GuestRefusal => "refused" in outcome;

/** When, and by whom: a member's id. */
export type Doing = { readonly at: Instant; readonly by: string };

export type Nomination = Pick<
  Guest,
  "id" | "community" | "name" | "why" | "topic" | "field" | "question" | "nominatedBy" | "createdAt"
>;

export const nominate = (nomination: Nomination): Guest => ({
  ...nomination,
  owner: null,
  plusOnes: [],
  email: null,
  buddy: null,
  noteTaker: null,
  state: "nominated",
  history: [],
  letter: {},
  replyBy: null,
  waitingFrom: null,
  visit: null,
  quotes: [],
  takeaways: [],
  open: [],
  sharedAt: null,
  stays: null,
  person: null,
  counts: false,
});

/** Without the account, and with what hung on it. */
export const unknownAgain = (guest: Guest): Guest => ({ ...guest, person: null, counts: false });

function step(
  guest: Guest,
  to: GuestState,
  { at, by }: { readonly at: Instant; readonly by: string | null },
  changes: Partial<Kept> = {},
): Stepped {
  if (guest.state === to) return { refused: "already" };
  if (!following[guest.state].includes(to)) return { refused: "out-of-order" };
  const names = Object.keys(changes) as (keyof Kept)[];
  const before = Object.fromEntries(names.map((name) => [name, guest[name]])) as Partial<Kept>;
  const taken: GuestStep = { from: guest.state, to, at, by, byTime: by === null, before, undoneAt: null };
  return { ...guest, ...changes, state: to, history: [...guest.history, taken] };
}

/** Leaves the way: an address is not kept for nothing. */
function leave(guest: Guest, to: (typeof exits)[number], how: { at: Instant; by: string | null }): Stepped {
  const left = step(guest, to, how);
  return isRefused(left) ? left : unknownAgain({ ...left, email: null });
}

export const approve = (guest: Guest, doing: Doing): Stepped => step(guest, "approved", doing);

/** The facilitator has sent the letter in their own name; a reply is awaited from now on. */
export const invite = (guest: Guest, doing: Doing): Stepped => step(guest, "invited", doing, { waitingFrom: doing.at });

export const confirm = (guest: Guest, visit: Visit, doing: Doing): Stepped =>
  step(guest, "confirmed", doing, { visit });

/** The questions are open: its time has come. */
export const prepare = (guest: Guest, at: Instant): Stepped => step(guest, "preparing", { at, by: null });

/** Held. Not before it began; `startsAt` as the gathering stands today. */
export function host(guest: Guest, startsAt: Instant, doing: Doing): Stepped {
  const held = step(guest, "hosted", doing);
  return isRefused(held) || startsAt <= doing.at ? held : { refused: "not-begun" };
}

export const thank = (guest: Guest, doing: Doing): Stepped => step(guest, "thanked", doing);

/** The takeaways are out, and the guest was asked whether they stay. */
export function followUp(guest: Guest, stays: Staying, doing: Doing): Stepped {
  const done = step(guest, "followed_up", doing, { stays });
  return isRefused(done) ? done : { ...done, email: null };
}

export const decline = (guest: Guest, doing: Doing): Stepped => leave(guest, "declined", doing);
export const cancel = (guest: Guest, doing: Doing): Stepped => leave(guest, "cancelled", doing);
/** No reply came. */
export const lapse = (guest: Guest, at: Instant): Stepped => leave(guest, "lapsed", { at, by: null });

/** Since when a guest is where they are. */
export const since = (guest: Guest): Instant => liveSteps(guest).at(-1)?.at ?? guest.createdAt;

export const mayReopen = (guest: Guest, now: Instant): boolean =>
  isOneOf(guest, exits) && plus(since(guest), restBeforeReopening) <= now;

/** An idea again after a long rest, with nothing agreed. */
export function reopen(guest: Guest, doing: Doing): Stepped {
  const again = step(guest, "nominated", doing, {
    visit: null,
    letter: {},
    replyBy: null,
    waitingFrom: null,
    stays: null,
    takeaways: [],
    open: [],
    sharedAt: null,
  });
  if (isRefused(again)) return again;
  return mayReopen(guest, doing.at)
    ? { ...again, buddy: null, noteTaker: null, plusOnes: [], quotes: [] }
    : { refused: "rests" };
}

/** Steps that were not taken back, oldest first. */
export const liveSteps = (guest: Guest): readonly GuestStep[] =>
  guest.history.filter(({ undoneAt }) => undoneAt === null);

export type Undone = { readonly guest: Guest; readonly undone: readonly GuestStep[] };

/**
 * Takes the last step back. That the questions opened was nobody's step and goes with the one before it. Who is invited again
 * is waited for from now on, or they would lapse at once.
 */
export function undo(guest: Guest, at: Instant): Undone | GuestRefusal {
  const live = liveSteps(guest);
  const last = live.at(-1);
  if (last === undefined) return { refused: "nothing-to-undo" };
  const undone = last.byTime && last.to === "preparing" ? live.slice(-2).reverse() : [last];
  let back = guest;
  for (const { from, before } of undone) back = { ...back, ...before, state: from };
  const history = guest.history.map((one) => (undone.includes(one) ? { ...one, undoneAt: at } : one));
  const waits = back.state === "invited" ? { waitingFrom: at, replyBy: null } : {};
  const after: Guest = { ...back, ...waits, history };
  return { guest: mayBeKnown(after) ? after : unknownAgain(after), undone };
}

/** When a guest got there, by the last step that did; undefined when they did not, or it was taken back. */
export const reachedAt = (guest: Guest, state: GuestState): Instant | undefined =>
  liveSteps(guest).findLast(({ to }) => to === state)?.at;

/** The last guests who were here, newest first: what a new one is looked at beside. */
export const lastGuests = (all: readonly Guest[], count: number): readonly Guest[] =>
  all
    .flatMap((guest) => {
      const at = isOneOf(guest, visited) ? reachedAt(guest, "hosted") : undefined;
      return at === undefined ? [] : [{ guest, at }];
    })
    .sort((one, other) => (one.at > other.at ? -1 : 1))
    .slice(0, count)
    .map(({ guest }) => guest);
