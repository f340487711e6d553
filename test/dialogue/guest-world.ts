// A community with guests on their way: the real bot, store and outbox, and what people say and press.
import { expect } from "vitest";
import type { Guest, GuestState } from "../../src/dialogue/guest.ts";
import type { Deed } from "../../src/ports/records/deeds.ts";
import { type Circle, circle } from "../participation/circle.ts";

export type GuestWorld = Awaited<ReturnType<typeof guestWorld>>;
type Message = Awaited<ReturnType<Circle["direct"]>>[number];

export const nomination = {
  name: "Grace Hopper",
  why: "She explains hard things with a rope",
  topic: "compilers",
  field: "computing",
  question: "How do we name things?",
};

/** Two halves of a letter that says everything. */
export const letter = {
  visit: {
    why: "You explain hard things with a rope. We ask: how do we name things?",
    date: "Thu 4 June, 17:00 Europe/Berlin, 60 minutes",
    format: "20 minutes from you, 40 minutes of questions",
    audience: "15 people with years of practice",
    success: "Everybody names one thing anew the week after",
  },
  terms: {
    recording: "Nothing is recorded or streamed, and nothing is reused",
    fee: "No fee; we pay travel costs",
    platform: "A video call, with a short test two days before",
    reply: "2026-03-20",
    contact: "Fay, fay@example.org",
  },
};

export async function guestWorld(options: Parameters<typeof circle>[0] = {}) {
  const here = await circle(options);
  const guests = async () => here.store.read.matters.of("guests", (await here.community()).id);
  const guest = async (name = nomination.name): Promise<Guest> => {
    const found = (await guests()).find((one) => one.name === name);
    if (!found) throw new Error(`no guest ${name}`);
    return found;
  };
  const pressIn = async (persona: string, message: Message | undefined, begin: string) => {
    const button = message?.card.buttons.find(({ id }) => id.startsWith(begin));
    if (!message || !button)
      throw new Error(`no button ${begin} but ${message?.card.buttons.map(({ id }) => id).join(", ")}`);
    return here.press(persona, message.ref, button.id);
  };
  const line = (persona: string, text: string) => here.told(persona, `/cop ${text}`);
  /** Submits a form that something opened, and answers what came back. */
  const fill = async (
    persona: string,
    opened: { form?: { ref: string } | null | undefined },
    values: Readonly<Record<string, string>>,
  ) => {
    if (!opened.form) throw new Error("no form was opened");
    const answer = await here.submit(persona, opened.form.ref, values);
    if ("problems" in answer) throw new Error(JSON.stringify(answer.problems));
    return answer;
  };
  return {
    ...here,
    guests,
    guest,
    pressIn,
    line,
    fill,
    questions: async () => here.store.read.matters.of("guestquestions", (await here.community()).id),
    deeds: async (): Promise<readonly Deed[]> => here.store.read.deeds.of((await here.community()).id),
    state: async (name?: string): Promise<GuestState> => (await guest(name)).state,
    /** What a rule has told somebody, as plain words. */
    heard: async (persona: string, rule: string) => (await here.sentBy(rule, persona)).map(({ text }) => text),
    async suggest(persona = "m1", own: Partial<typeof nomination> = {}) {
      const { form } = await here.say(persona, "/cop guest suggest");
      await fill(persona, { form }, { ...nomination, ...own });
    },
    /** From a member's idea to a letter that was sent. */
    async invited() {
      await this.suggest();
      const { id } = await guest();
      await line("fay", `guest approve sure=yes guest=${id}`);
      await line("fay", `guest sent guest=${id}`);
      return id;
    },
    /** Invited on the Monday on which the world begins, comes on Thursday 2 April at 15:00 UTC. */
    async confirmed(more = "") {
      const id = await this.invited();
      await line("fay", `guest confirm ${id} 2026-04-02 15:00 ${more}`);
      expect(await this.state()).toBe("confirmed");
      return id;
    },
    async hosted(more = "") {
      const id = await this.confirmed(more);
      await here.advanceTo("2026-04-02T16:30:00Z");
      await line("fay", `guest host ${id}`);
      return id;
    },
  };
}
