// Plays the demo's life through the very bot that the visitor will meet: every reminder, follow-up and nudge in its past
// was decided by the rules, not written by hand.
import { day, type Instant, plus } from "../../../src/time/instant.ts";
import { localDate, plusDays, UTC } from "../../../src/time/zone.ts";
import type { MovableClock } from "../clock.ts";
import type { Visitor } from "../inbound.ts";
import { botRef, sees, type World } from "../world.ts";
import { cast, lifeInDays } from "./cast.ts";
import { type Errand, errands } from "./errands.ts";
import { type Act, liveDemo } from "./lives.ts";
import { drawLots } from "./lots.ts";
import * as sayings from "./sayings.ts";

export const demoChannel = "clear-writing";

export type Stage = {
  readonly world: World;
  readonly visitor: Visitor;
  readonly clock: MovableClock;
  /** Moves the clock through every due moment, delivering what falls due. */
  readonly advanceTo: (at: Instant) => Promise<void>;
};

/** Leaves the clock at `now`. */
export async function playDemo(stage: Stage, now: Instant): Promise<void> {
  const { world, visitor, clock } = stage;
  const founded = plus(now, -lifeInDays * day);
  clock.restart(founded);
  for (const { ref, name, zone } of cast) world.addPersona({ ref, name, zone, admin: ref === "fay" });
  world.addChannel(
    demoChannel,
    demoChannel,
    cast.map((one) => one.ref),
  );
  const fay = (text: string) => visitor.command({ persona: "fay", channel: demoChannel, text });
  await fay('/cop setup "Clear Writing" Europe/London texts that people understand the first time');
  await fay("/cop rhythm set every 2 weeks on thu at 15:00 Europe/London");
  const lots = drawLots(11);
  for (const act of liveDemo(founded, sayings.stories)) {
    await stage.advanceTo(act.at);
    await (act.kind === "errand" ? run(stage, errands[act.number], founded) : perform(stage, act, lots.chance()));
  }
  await stage.advanceTo(now);
}

async function run({ world, visitor }: Stage, errand: Errand | undefined, founded: Instant): Promise<void> {
  if (!errand) return;
  const { who: persona } = errand;
  if ("press" in errand) {
    const [message] = world
      .after(0)
      .reverse()
      .filter((one) => sees(world, one, persona) && one.card.buttons?.some(({ id }) => id.startsWith(errand.press)));
    const button = message?.card.buttons?.find(({ id }) => id.startsWith(errand.press));
    if (!message || !button) return;
    const asked = await visitor.press({ persona, message: message.ref, button: button.id });
    if (errand.values && "form" in asked && asked.form)
      await visitor.submit({ persona, form: asked.form.ref, values: errand.values });
    return;
  }
  const line =
    "line" in errand ? errand.line : errand.dated((dayNumber) => plusDays(localDate(founded, UTC), dayNumber));
  await visitor.command({ persona, channel: demoChannel, text: `/cop ${line}` });
}

async function perform({ world, visitor }: Stage, act: Exclude<Act, { kind: "errand" }>, lot: number): Promise<void> {
  const persona = act.who;
  const draw = <T>(all: readonly T[]): T => all[Math.floor(lot * all.length)] as T;
  const said = () =>
    world
      .after(0)
      .filter((message) => message.kind === "post" && message.channel === demoChannel && message.thread === undefined)
      .reverse();
  switch (act.kind) {
    case "join":
      await visitor.command({ persona, channel: demoChannel, text: "/cop join" });
      return;
    case "say":
      await visitor.say({ persona, channel: demoChannel, text: draw(act.asks ? sayings.questions : sayings.remarks) });
      return;
    case "reply": {
      const to = said().filter((message) => message.author !== persona)[act.back];
      const text =
        to?.card.text?.[0]?.kind === "words" && to.card.text[0].words.includes("?")
          ? draw(sayings.answers)
          : draw(sayings.replies);
      if (to) await visitor.say({ persona, channel: demoChannel, text, thread: to.ref });
      return;
    }
    case "react": {
      const to = said().filter((message) => message.author !== persona)[act.back];
      if (to) await visitor.react({ persona, message: to.ref, emoji: draw(sayings.reactions) });
      return;
    }
    case "rsvp": {
      const announced = world
        .after(0)
        .reverse()
        .find(
          (message) =>
            message.author === botRef &&
            message.channel === demoChannel &&
            message.privateTo === undefined &&
            message.card.buttons?.some((button) => button.id.startsWith("rsvp ")),
        );
      const button = announced?.card.buttons?.find((one) => one.id.startsWith(`rsvp ${act.answer}`));
      if (announced && button) await visitor.press({ persona, message: announced.ref, button: button.id });
      return;
    }
    case "topic":
      await visitor.command({ persona, channel: demoChannel, text: `/cop agenda add ${draw(sayings.topics)}` });
      return;
    case "story":
      await tell(visitor, persona, sayings.stories[act.number]);
  }
}

async function tell(
  visitor: Visitor,
  persona: string,
  story: (typeof sayings.stories)[number] | undefined,
): Promise<void> {
  if (!story) return;
  const asked = await visitor.command({ persona, channel: demoChannel, text: "/cop story" });
  if (!("form" in asked) || !asked.form) return;
  const next = await visitor.submit({ persona, form: asked.form.ref, values: story.values });
  if ("form" in next && next.form)
    await visitor.submit({ persona, form: next.form.ref, values: { share: story.share } });
}
