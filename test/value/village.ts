// A small community that lives in memory with nothing pretended: the real store, bot and outbox, and the sandbox as its
// platform. Ada, Ben and Cy are members, Fay facilitates, Eve has not joined; Gil belongs to another community.
import { createMovableClock } from "../../adapters/sandbox/clock.ts";
import { type Answer, createVisitor } from "../../adapters/sandbox/inbound.ts";
import { createSandboxAdapter, sandboxInstallation } from "../../adapters/sandbox/outbound.ts";
import { createWorld, directOf, type Posted } from "../../adapters/sandbox/world.ts";
import { openStore } from "../../data/index.ts";
import type { RawOptions } from "../../src/commands/invocation.ts";
import { createBot } from "../../src/engine/bot.ts";
import { silent } from "../../src/ports/logger.ts";
import { textsIn } from "../../src/text/texts.ts";
import { day, type Instant, instant, plus } from "../../src/time/instant.ts";
import { value } from "../../src/value/index.ts";
import type { Story } from "../../src/value/story.ts";
import { community, member, monday } from "./builders.ts";

export type Village = Awaited<ReturnType<typeof settle>>;

type Reply = Extract<Answer, { form: unknown }>;

/** Settles it at 10:00 UTC on a Monday. Close it after use. */
export async function settle() {
  const store = await openStore("sqlite::memory:");
  const clock = createMovableClock(monday);
  const world = createWorld();
  const posted: Posted[] = [];
  world.onMessage((message) => posted.push(message));
  const adapter = createSandboxAdapter(world, clock);
  let drawn = 0;
  const fresh = (prefix: string) => `${prefix}_${String(++drawn).padStart(12, "0")}`;
  const bot = createBot(
    {
      store,
      clock,
      ids: { next: fresh },
      logger: silent,
      commands: value.commands,
      rules: value.rules,
      address: (path) => `http://127.0.0.1${path}`,
    },
    [adapter],
  );
  await adapter.start(bot.inboundFor("sandbox"));
  const everybody = ["ada", "ben", "cy", "fay", "eve", "gil"];
  for (const ref of everybody) world.addPersona({ ref, name: member(ref).name });
  world.addChannel(community.channel, "safe-hands", everybody);
  world.addChannel("elsewhere", "elsewhere", everybody);
  await store.write(async (records) => {
    await records.installations.add({
      id: "in_1",
      platform: "sandbox",
      ref: sandboxInstallation,
      name: "Sandbox",
      createdAt: monday,
    });
    await records.communities.save(community);
    await records.communities.save({
      ...community,
      id: "co_2",
      name: "Elsewhere",
      channel: "elsewhere",
      feedToken: "feed2",
    });
    await records.members.saveAll([
      member("ada"),
      member("ben"),
      member("cy"),
      member("fay", { roles: ["facilitator"] }),
      member("gil", { community: "co_2" }),
    ]);
  });
  const visitor = createVisitor(
    world,
    adapter,
    clock,
    async () => undefined,
    () => fresh("i"),
  );

  return {
    store,
    clock,
    bot,
    posted,
    close: () => store.close(),
    /** What a persona is answered; problems at fields are an error here, see `problems`. */
    async say(persona: string, text: string, channel: string = community.channel): Promise<Reply> {
      return answered(await visitor.command({ persona, channel, text }));
    },
    async press(persona: string, message: string, button: string): Promise<Reply> {
      return answered(await visitor.press({ persona, message, button }));
    },
    async submit(persona: string, form: string, values: RawOptions): Promise<Reply> {
      return answered(await visitor.submit({ persona, form, values }));
    },
    submitted: (persona: string, form: string, values: RawOptions): Promise<Answer> =>
      visitor.submit({ persona, form, values }),
    async problems(persona: string, form: string, values: RawOptions): Promise<Readonly<Record<string, string>>> {
      const answer = await visitor.submit({ persona, form, values });
      if (!("problems" in answer)) throw new Error(`no problems, but ${JSON.stringify(answer)}`);
      return answer.problems;
    },
    /** Tells a story in both steps and answers it as stored. */
    async tell(persona: string, words: Record<string, string>, share: string, more: Record<string, string> = {}) {
      await visitor.command({ persona, channel: community.channel, text: "/cop story new" });
      const second = answered(await visitor.submit({ persona, form: "story cycle=new", values: words })).form;
      if (!second) throw new Error("no second step");
      await visitor.submit({ persona, form: second.ref, values: { ...more, share } });
      const all = await store.read.value.of(`m_${persona}`);
      return all.at(-1) as Story;
    },
    stories: () => store.read.value.stories(community.id),
    /** Moves the clock and lets the bot do what fell due. */
    async advance(days: number): Promise<void> {
      const end = plus(clock.now(), days * day);
      for (let next = await bot.nextDue(); next !== undefined && next <= end; next = await bot.nextDue()) {
        if (next > clock.now()) clock.set(next);
        await bot.beat();
        if ((await bot.nextDue()) === next && next <= clock.now()) break;
      }
      clock.set(end);
      await bot.beat();
    },
    beat: () => bot.beat(),
    inChannel: () => posted.filter((one) => one.channel === community.channel && one.privateTo === undefined),
    directTo: (persona: string) => posted.filter((one) => one.channel === directOf(persona)),
  };
}

function answered(answer: Answer): Reply {
  if ("problems" in answer) throw new Error(`problems: ${JSON.stringify(answer.problems)}`);
  return answer;
}

export const buttonOf = (answer: Reply, label: string): { message: string; id: string } => {
  const button = answer.reply?.card.buttons.find((one) => one.label === label);
  if (!answer.reply || !button) throw new Error(`no button "${label}" in ${JSON.stringify(answer)}`);
  return { message: answer.reply.ref, id: button.id };
};

export const english = textsIn("en");
export const at = (text: string): Instant => instant(text);
