// What has to work on every platform, told once. Each scenario answers nothing: what it came to is read from the store
// (facts.ts) and is the same everywhere.
import { expect } from "vitest";
import { words } from "../../../src/cards/card.ts";
import { instant } from "../../../src/time/instant.ts";
import { form, reply } from "./acting.ts";
import type { ChatWorld, Persona, Seen } from "./chat-world.ts";
import { debateFromQuestionToSummary } from "./debate-scenario.ts";
import { everyFormOpens } from "./every-form-scenario.ts";
import { foundingStepByStep, milestoneTold, projectToTheShelf, stageAndGracefulEnd } from "./evolution-scenario.ts";
import { guestFromIdeaToThanks } from "./guest-scenario.ts";
import { neverWithWhomIsBlocked, suggestedAndRefused, suggestedByAThird, threeMeet } from "./introductions-scenario.ts";

export type Scenario = { readonly name: string; readonly play: (world: ChatWorld) => Promise<void> };

const told = async (world: ChatWorld, persona: Persona, line: string) => reply(await world.say(persona, line));
const buttonOf = (seen: Seen | undefined, begin: string): string => {
  const found = seen?.buttons.find(({ id }) => id.startsWith(begin));
  if (!found) throw new Error(`no button ${begin} but ${seen?.buttons.map(({ id }) => id).join(", ")}`);
  return found.id;
};
const weekly = "rhythm set weekly on tue at 16:00 Europe/London";

export const scenarios: readonly Scenario[] = [
  {
    name: "founds a community, lets people join, and knows who facilitates",
    async play(world) {
      expect((await told(world, "m1", "me show")).private).toBe(true);
      expect((await told(world, "m1", weekly)).text).toContain("Only facilitators");
    },
  },
  {
    name: "says back a rhythm, announces the gathering to all, and takes answers by button",
    async play(world) {
      const understood = await told(world, "fay", weekly);
      expect(understood.text).toContain("weekly on tue at 16:00 Europe/London");
      await world.advanceTo("2026-03-03T09:00:00Z");
      const announcement = (await world.public()).at(-1);
      expect(announcement?.private).toBe(false);
      const yes = reply(await world.press("m1", announcement as Seen, buttonOf(announcement, "rsvp yes")));
      expect(yes.private).toBe(true);
      await world.press("m2", announcement as Seen, buttonOf(announcement, "rsvp no"));
      await world.press("m2", announcement as Seen, buttonOf(announcement, "rsvp maybe"));
    },
  },
  {
    name: "takes a story in two steps, keeps a draft, and shows problems at their fields",
    async play(world) {
      const first = form(await world.say("m1", "story"));
      const second = form(await world.submit("m1", first, { activity: "We read a hard letter" }));
      expect(Object.keys(second.fields)).toContain("share");
      const again = form(await world.say("m1", "story"));
      expect(again.fields.activity).toBe("We read a hard letter");
      const both = { activity: "We read a hard letter together", gain: "A plainer first sentence" };
      const step = form(await world.submit("m1", again, both));
      const unfinished = await world.submit("m1", step, { share: "" });
      expect(unfinished).toMatchObject({ problems: { share: expect.any(String) } });
      expect(reply(await world.submit("m1", step, { share: "community" })).private).toBe(true);
      const found = await told(world, "m2", "stories plainer");
      expect(found.text).toContain("plainer");
    },
  },
  {
    name: "welcomes a newcomer a day later, directly, and stops at one click",
    async play(world) {
      await world.advanceTo("2026-03-06T12:00:00Z");
      const [nudge] = await world.direct("m1");
      expect(nudge?.text).toContain("M1");
      const stopped = reply(await world.press("m1", nudge as Seen, buttonOf(nudge, "nudge stop")));
      expect(stopped.private).toBe(true);
      await world.advanceTo("2026-06-01T12:00:00Z");
      expect(await world.direct("m1")).toHaveLength(1);
    },
  },
  {
    name: "changes preferences by a form that begins with what is set",
    async play(world) {
      const preferences = form(await world.say("m1", "preferences"));
      expect(preferences.fields.quiet).toBe("18:00-09:00");
      const wrong = await world.submit("m1", preferences, { quiet: "late" });
      expect(wrong).toMatchObject({ problems: { quiet: expect.any(String) } });
      reply(await world.submit("m1", preferences, { quiet: "20:00-08:00", nudges: "fewer", zone: "Asia/Tokyo" }));
      expect(form(await world.say("m1", "preferences")).fields.quiet).toBe("20:00-08:00");
    },
  },
  {
    name: "counts that people post, reply and react, and keeps none of their words",
    async play(world) {
      const question = await world.posts("m1", "How do you begin a hard letter? secret-words");
      await world.replies("m2", question, "With the answer, secret-words.");
      await world.reacts("m3", question);
      await world.posts("m2", "Thank you, secret-words");
      const everything = JSON.stringify(await world.store.read.activity.of((await someone(world, "m1")).id));
      expect(everything).not.toContain("secret-words");
    },
  },
  {
    name: "shows nobody's words as markup, and wakes nobody up with them",
    async play(world) {
      const words = "<!channel> <@U1> *bold* & <https://evil.example|here> @everyone";
      const first = form(await world.say("m1", "story"));
      const second = form(await world.submit("m1", first, { activity: words, gain: words }));
      const saved = reply(await world.submit("m1", second, { share: "community" }));
      expect(saved.private).toBe(true);
      expect((await told(world, "m2", "stories")).text).toContain("<!channel>");
    },
  },
  {
    name: "refuses what it does not understand with a correct example, and changes nothing",
    async play(world) {
      const refused = await told(world, "fay", "rhythm set sometimes");
      expect(refused.private).toBe(true);
      expect(refused.text).toMatch(/weekly on tue at 16:00/);
      expect((await told(world, "m1", "rythm")).text).toContain("Did you mean");
    },
  },
  {
    name: "shows a picture with words for those who cannot see it",
    async play(world) {
      const card = { title: "Levels", image: { png: pixel, name: "levels.png", alt: "A quiet week" } };
      const to = { kind: "channel", ref: world.channel } as const;
      await world.adapter.send({ installation: world.installation, to, card, kind: "test", key: "picture/1" });
      expect((await world.public()).at(-1)?.picture).toBe("A quiet week");
    },
  },
  {
    name: "finds a message by its key, and no other",
    async play(world) {
      const to = { kind: "channel", ref: world.channel } as const;
      const outgoing = {
        installation: world.installation,
        to,
        card: { text: words("Hello") },
        kind: "test",
        key: "found/1",
      };
      const since = instant("2026-01-01T00:00:00Z");
      const receipt = await world.adapter.send(outgoing);
      expect(await world.adapter.find(outgoing, since)).toEqual(receipt);
      expect(await world.adapter.find({ ...outgoing, key: "found/2" }, since)).toBeUndefined();
    },
  },
  {
    name: "a circle: two members start and join, the place is opened for them, one leaves",
    async play(world) {
      const people = async () => (await world.places()).map((place) => place.people);
      const started = await told(world, "m1", "circle start Plain letters");
      expect(started).toMatchObject({ private: true, text: expect.stringContaining("second person") });
      expect(await people()).toEqual([]);
      const list = await told(world, "m2", "circle list");
      expect(reply(await world.press("m2", list, buttonOf(list, "circle join"))).private).toBe(true);
      expect(await people()).toEqual([["m1", "m2"]]);
      await told(world, "m3", "circle join letters");
      expect(await people()).toEqual([["m1", "m2", "m3"]]);
      const [place] = await world.places();
      if (place) await world.postsIn("m2", place, "How do you bear it? secret-words");
      await world.posts("m3", "This one counts");
      expect(await world.public()).toEqual([]);
      await told(world, "m1", "circle leave");
      expect(await people()).toEqual([["m2", "m3"]]);
    },
  },
  {
    name: "a circle that everybody leaves is put away, and nothing of it is kept",
    async play(world) {
      await told(world, "m1", "circle start Plain letters");
      await told(world, "m2", "circle join letters");
      expect((await told(world, "m2", "circle close")).text).toContain("Nothing was changed");
      await told(world, "m1", "leave");
      expect((await world.places()).map((place) => place.people)).toEqual([["m2"]]);
      await told(world, "m2", "circle leave");
      expect(await world.places()).toEqual([]);
    },
  },
  {
    name: "brings somebody in from outside, or tells a person how",
    async play(world) {
      const request = {
        installation: world.installation,
        channel: world.channel,
        name: "Grace",
        email: "grace@example.org",
        until: null,
      };
      const answer = await world.adapter.inviteOutsider?.(request);
      expect(answer?.kind === "done" || (answer?.kind === "human-step" && answer.step.includes("Grace"))).toBe(true);
      const end = await world.adapter.endAccess?.({
        installation: world.installation,
        channel: world.channel,
        person: world.refOf("m3"),
      });
      expect(["done", "human-step"]).toContain(end?.kind);
    },
  },
  {
    name: "a guest from nomination to thanks, let in and out",
    play: guestFromIdeaToThanks,
  },
  { name: "opens every form that can be asked for", play: everyFormOpens },
  { name: "introductions: three who want it meet, and a thank you is passed on", play: threeMeet },
  { name: "introductions: nobody meets whom they rather would not", play: neverWithWhomIsBlocked },
  { name: "introductions: two whom a third suggests, each asked first", play: suggestedByAThird },
  { name: "introductions: a suggestion ends at a no, without a word to anybody", play: suggestedAndRefused },
  { name: "a debate: opened, argued in its thread and by buttons, summed up", play: debateFromQuestionToSummary },
  { name: "founding: from the domain to the welcome, step by step", play: foundingStepByStep },
  { name: "a project from its start to the shelf", play: projectToTheShelf },
  { name: "a milestone that a facilitator adds and tells", play: milestoneTold },
  { name: "a stage set and taken back, a graceful end, silence, and open again", play: stageAndGracefulEnd },
];

/** The smallest PNG there is. */
const pixel = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

async function someone(world: ChatWorld, persona: Persona) {
  const [community] = await world.store.read.communities.list();
  const member = await world.store.read.members.byRef(community?.id ?? "", world.refOf(persona));
  if (!member) throw new Error(`no member ${persona}`);
  return member;
}
