// Half a year of a whole community, lived through the very commands, buttons and reports that people and platforms use:
// gatherings, stories, comings and goings, and people of every temper. Kept for inspection: every message, to whom it went,
// and every decision.
import type { Posted } from "../../adapters/sandbox/world.ts";
import { plainCard } from "../../src/cards/plain-text.ts";
import type { Outgoing } from "../../src/ports/chat-adapter.ts";
import { type Circle, circle } from "../participation/circle.ts";

/** Who lives there. The names are markers: no word of the bot's own contains one of them. */
export const people = {
  vera: "Vera Voss" /* gives a lot, all the time */,
  abel: "Abel Amari" /* writes now and then */,
  quill: "Quill Sedgewick" /* comes and reacts, never a word */,
  zeno: "Zeno Marsh" /* joined, and was never seen again */,
  iris: "Iris Lull" /* likes listening, and does nothing else */,
  paul: "Paul Hush" /* paused all the time */,
  stella: "Stella Nope" /* said stop */,
  annie: "Annie Elsewhere" /* never comes, and says so */,
  drew: "Drew Ebb" /* gave a lot and then fell quiet */,
  robin: "Robin Rise" /* did nothing for long, and then a lot */,
  tess: "Tess Tell" /* tells stories for all kinds of readers */,
} as const;
export type Who = keyof typeof people;
const everybody = Object.keys(people) as Who[];

/** Those of whom nobody may read in public: they have done nothing in public. */
export const silent: readonly Who[] = ["zeno", "iris", "paul", "stella", "annie"];

export const told = {
  draft: "a turquoise half thought",
  me: "the pewter apology",
  facilitator: "the velvet quarrel",
  community: "the marmalade checklist",
  unnamed: "the sandstone mistake",
} as const;

export const interests: Partial<Record<Who, string>> = {
  zeno: "wombat letters",
  drew: "kind refusals",
  iris: "quiet ledgers",
};

export type HalfYear = Circle & {
  readonly posted: readonly Posted[];
  /** Everything that was sent by the outbox, to channels and to people. */
  readonly sent: readonly Outgoing[];
};

const wordings = new WeakMap<object, string>();

/** What a message says, with titles, labels, fields, buttons and files. */
export function wording({ card }: Pick<Posted, "card">): string {
  const known = wordings.get(card);
  if (known !== undefined) return known;
  const said = [plainCard(card), ...(card.buttons ?? []).map((button) => button.label), card.file?.content ?? ""].join(
    "\n",
  );
  wordings.set(card, said);
  return said;
}

/** Close it at the end. `before` may change the house before anybody joins. */
export async function halfYear(
  options: { weeks?: number; before?: (here: Circle) => Promise<void> } = {},
): Promise<HalfYear> {
  const here = await circle({ members: 0 });
  const sent: Outgoing[] = [];
  const send = here.adapter.send;
  Object.assign(here.adapter, {
    send: async (outgoing: Outgoing) => {
      sent.push(outgoing);
      return send(outgoing);
    },
  });
  await options.before?.(here);
  await settleIn(here);
  const weeks = options.weeks ?? 26;
  for (let week = 1; week <= weeks; week += 1) await liveAWeek(here, week);
  return { ...here, posted: here.world.after(0), sent };
}

async function settleIn(here: Circle): Promise<void> {
  for (const who of everybody) here.comesIn(who, people[who], who === "annie" ? "Asia/Tokyo" : undefined);
  here.comesIn("boss", "Bertha Boss");
  here.world.addPersona({ ref: "boss", name: "Bertha Boss", admin: true });
  for (const who of everybody) await here.say(who, `/cop join ${interests[who] ?? ""}`);
  await here.say("iris", "/cop listening on");
  await here.say("paul", "/cop me pause");
  await here.say("stella", "/cop preferences nudges=stopped");
  await here.say("tess", "/cop preferences language=de");
  await here.say("fay", '/cop rhythm set "every 2 weeks on thu at 15:00 UTC" link=https://example.org/meet');
}

async function liveAWeek(here: Circle, week: number): Promise<void> {
  await here.advance("P1D");
  const question = await here.post("vera", `What did you try in week ${week}?`);
  const other = await here.post("abel", "I tried something");
  await here.post("vera", "Tell us more", other.ref);
  await here.post("vera", "And one thing besides");
  if (week % 3 === 0) await here.post("abel", "Mine went well", question.ref);
  for (const emoji of ["+1", "heart", "eyes", "wave"]) await here.react("quill", question.ref, `${emoji}-${week}`);
  const giving = [...(week <= 9 ? (["drew"] as const) : []), ...(week > 10 ? (["robin"] as const) : [])];
  for (const who of giving) {
    await here.post(who, "This worked", question.ref);
    await here.post(who, "And this", other.ref);
    await here.post(who, "And one thing more");
  }
  await answerGatherings(here, week);
  await storiesOf(here, week);
  if (week === 4) await here.say("vera", "/cop host show_and_tell our dashboard");
  if (week === 6) await here.say("fay", "/cop rhythm skip next");
  if (week === 12) await here.say("fay", "/cop gathering move next 2026-06-05 14:00");
  if (week === 15) await here.say("fay", "/cop gathering cancel next");
  if (week === 20) await here.say("fay", "/cop gathering plan 2026-08-01 10:00 A summer walk");
  await here.advance("P5D");
  if (week % 2 === 0) {
    await here.say("fay", "/cop gathering attendance @vera @quill");
    await here.say("fay", "/cop gathering notes We compared three drafts");
    await here.say("fay", "/cop gathering share");
  }
  if (week % 4 === 2) await lookAround(here);
  await here.advance("P1D");
}

/** By the buttons of what was announced, as people do. */
async function answerGatherings(here: Circle, week: number): Promise<void> {
  const asked = here.world
    .after(0)
    .reverse()
    .filter((message) => message.channel === here.channel && message.privateTo === undefined)
    .find((message) => message.card.buttons?.some((button) => button.id.startsWith("rsvp yes")));
  if (!asked) return;
  const button = (answer: string) => asked.card.buttons?.find((one) => one.id.startsWith(`rsvp ${answer}`))?.id ?? "";
  await here.press("vera", asked.ref, button("yes"));
  await here.press("quill", asked.ref, button("yes"));
  await here.press("annie", asked.ref, button("no"));
  if (week % 5 === 0) await here.press("abel", asked.ref, button("maybe"));
  if (week % 4 === 0) await here.say("vera", `/cop agenda add Drafts of week ${week}`);
}

async function storiesOf(here: Circle, week: number): Promise<void> {
  const shares = { 3: "me", 5: "facilitator", 7: "community", 9: "unnamed" } as const;
  const share = shares[week as keyof typeof shares];
  const words = week === 2 ? told.draft : share && told[share];
  if (words === undefined) return;
  const { form } = await here.say("tess", "/cop story new");
  const more = share === undefined ? {} : { activity: "The meeting" };
  const next = await here.submit("tess", form?.ref ?? "", { gain: words, ...more });
  if (share !== undefined && "form" in next && next.form) await here.submit("tess", next.form.ref, { share });
}

/** What people look at now and then. */
async function lookAround(here: Circle): Promise<void> {
  for (const who of everybody)
    for (const line of ["", "me show", "why", "stories"]) await here.say(who, `/cop ${line}`);
  for (const line of ["members", "members @zeno", "nudges show", "preview 14", "rules list", "audit"])
    await here.say("fay", `/cop ${line}`);
}
