// What the bot holds about somebody is theirs: to see, to take along, and to have deleted without a trace.
import { afterEach, describe, expect, it } from "vitest";
import type { RsvpAnswer } from "../../src/rhythm/gathering.ts";
import { day, instant, plus } from "../../src/time/instant.ts";
import { gatheringOf } from "../contract/store/builders.ts";
import { type WalkedStore, walkedStore } from "../support/walked-store.ts";
import { type Circle, circle } from "./circle.ts";

let here: Circle;
let walked: WalkedStore | undefined;
afterEach(async () => {
  await here.close();
  await walked?.close();
  walked = undefined;
});

const zed = {
  ref: "zed-zephyr-77",
  name: "Zedekiah Quillfeather",
  interests: "wombat-shaped letters",
  draft: "a turquoise half thought",
  shared: "the marmalade checklist",
  quiet: "the pewter apology",
  noted: "notedmarker",
  hope: "calmer vermilion evenings",
  topic: "ocarina minutes",
  offer: "bring my zither",
};
const markers = Object.values(zed);

/** Tells a story in both steps. */
async function tell(persona: string, words: Record<string, string>, more: Record<string, string>) {
  const { form } = await here.say(persona, "/cop story new");
  const second = await here.submit(persona, form?.ref ?? "", words);
  if ("problems" in second || !second.form) throw new Error("no second step");
  if (Object.keys(more).length > 0) await here.submit(persona, second.form.ref, more);
}

/** Somebody who has left traces wherever traces can be left; `m2` has as many of their own. */
async function lifeOfZed() {
  here.comesIn(zed.ref, zed.name);
  await here.adapter.inbound().observe({
    kind: "joined-channel",
    id: "came",
    installation: "sandbox",
    channel: here.channel,
    person: { ref: zed.ref, name: zed.name },
    at: here.now(),
  });
  await here.say(zed.ref, "/cop join");
  await here.say(zed.ref, `/cop interests ${zed.interests}`);
  const question = await here.post("m2", "How do you close a letter?");
  await here.post(zed.ref, "With a bow", question.ref);
  await here.react(zed.ref, question.ref);
  const post = await here.post(zed.ref, "Here is mine");
  await here.post("m2", "Nice", post.ref);
  await tell(zed.ref, { gain: zed.shared, practice: "Read aloud" }, { share: "community", hope: zed.hope });
  await tell(zed.ref, { gain: zed.quiet, practice: "Said it" }, { share: "me" });
  await tell(zed.ref, { gain: zed.draft }, {});
  const community = await here.community();
  const [member, other] = [await here.member(zed.ref), await here.member("m2")];
  await here.store.write(async ({ rhythm, matters }) => {
    const note = { id: "no1", community: community.id, owner: member.id, createdAt: here.now() };
    await matters.save("notes", { ...note, by: other.id, draft: false, words: zed.noted });
    const startsAt = plus(here.now(), 3 * day);
    await rhythm.saveGathering(
      gatheringOf("ga1", { community: community.id, rhythm: null, startsAt, host: member.id }),
    );
    for (const { id, topic, note, answer } of [
      { id: member.id, topic: zed.topic, note: zed.offer, answer: "yes" as RsvpAnswer },
      { id: other.id, topic: "otter topic", note: "otter note", answer: "no" as RsvpAnswer },
    ]) {
      await rhythm.saveRsvp({ gathering: "ga1", member: id, answer, at: here.now() });
      await rhythm.saveAttendance({ gathering: "ga1", member: id, by: other.id, at: here.now() });
      await rhythm.addTopic({ id: `to-${id}`, gathering: "ga1", member: id, topic, at: here.now() });
      await rhythm.addHostOffer({
        id: `of-${id}`,
        community: community.id,
        member: id,
        format: "meetup",
        note,
        at: here.now(),
      });
    }
  });
  await here.say("fay", `/cop facilitator add @${zed.ref}`);
  await here.say(zed.ref, "/cop rules off value.story-draft");
  await here.say(zed.ref, "/cop rules on value.story-draft");
  await here.say("fay", `/cop facilitator remove @${zed.ref}`);
  await here.advance("P3D");
}

const exportOf = async (persona: string) => {
  const { reply } = await here.say(persona, "/cop me export");
  expect(reply?.privateTo).toBe(persona);
  const file = here.world.after(0).find((one) => one.ref === reply?.ref)?.card.file;
  expect(file).toMatchObject({ name: "cultivate-export.json", mime: "application/json" });
  return { text: file?.content ?? "", held: JSON.parse(file?.content ?? "null") };
};

describe("/cop me show", () => {
  it("says in one sentence where somebody stands, with its inputs, for their eyes only", async () => {
    here = await circle();
    const { reply } = await here.say("m1", "/cop me show");
    expect(reply).toMatchObject({ privateTo: "m1", card: { title: "You in Practice" } });
    expect(reply?.card.text).toBe(
      "You are in the periphery, which is a full way to belong: 0.0 points over the last months (active begins at 8), seen in 0 of 12 weeks.",
    );
  });

  it("counts what was done, and names what it mostly was", async () => {
    here = await circle();
    const question = await here.post("m2", "How do you close a letter?");
    await here.post("m1", "With a bow", question.ref);
    await here.react("m1", question.ref);
    expect(await here.told("m1", "/cop me")).toContain(
      "3.5 points over the last months (active begins at 8), seen in 1 of 12 weeks. Mostly: answers, reactions.",
    );
  });

  it("tells a facilitator that the role decides, and somebody who paused that nothing is weighed", async () => {
    here = await circle();
    expect(await here.told("fay", "/cop me show")).toContain("because you tend this community");
    await here.say("m1", "/cop me pause");
    expect(await here.told("m1", "/cop me show")).toContain("You are paused, so nothing is weighed");
  });

  it("shows interests, listening, messages and stories", async () => {
    here = await circle();
    await here.say("m1", "/cop join plain forms");
    await here.say("m1", "/cop listening on");
    await here.say("m1", "/cop preferences nudges=fewer");
    await tell("m1", { gain: "A list", practice: "Read aloud" }, { share: "me" });
    const shown = await here.told("m1", "/cop me show");
    for (const line of [
      "Interests: plain forms",
      "Likes listening: yes",
      "Messages from me: Half as many",
      "Stories: one",
    ])
      expect(shown).toContain(line);
  });
});

describe("/cop me weigh", () => {
  it("says what it is for before it asks, and whoever says no is not counted", async () => {
    here = await circle();
    await here.post("m1", "Something");
    const asked = await here.say("m1", "/cop me weigh");
    expect(asked.reply?.text).toContain("never what you wrote");
    await here.press("m1", asked.reply?.ref ?? "", "me weigh off");
    await here.post("m1", "Something else");
    expect(await here.store.read.activity.of((await here.member("m1")).id)).toHaveLength(1);
    expect(await here.told("m1", "/cop me show")).toContain("not weighed");
    expect(await here.told("fay", "/cop members @m1")).toContain("not weighed");
    await here.advance("P70D");
    expect((await here.standing("m1"))?.flags).toEqual([]);
    await here.say("m1", "/cop me weigh on");
    await here.post("m1", "Back");
    expect(await here.told("m1", "/cop me show")).toContain("points over the last months");
  });
});

describe("/cop me export", () => {
  it("hands over a file with everything that is held, and nothing of anybody else", async () => {
    here = await circle();
    await lifeOfZed();
    const { text, held } = await exportOf(zed.ref);
    for (const marker of markers) expect(text, marker).toContain(marker);
    expect(Object.keys(held)).toEqual([
      "exportedAt",
      "community",
      "member",
      "activity",
      "stories",
      "rsvps",
      "attendance",
      "agendaTopics",
      "hostOffers",
      "messages",
      "matters",
      "decisions",
      "commands",
    ]);
    for (const [part, value] of Object.entries(held)) expect(value, part).not.toEqual([]);
    const others = await Promise.all(["fay", "m1", "m2", "m3"].map((ref) => here.member(ref)));
    for (const other of others) {
      expect(text).not.toContain(`"${other.id}"`);
      expect(text).not.toContain(`"${other.ref}"`);
      expect(text).not.toContain(other.name);
    }
    expect(text).not.toContain("otter");
  });

  it("is there for somebody who has left, too", async () => {
    here = await circle();
    await here.say("m1", "/cop join plain forms");
    await here.say("m1", "/cop leave");
    expect((await exportOf("m1")).held.member).toMatchObject({ ref: "m1", interests: "plain forms" });
  });

  it("has nothing for somebody who is not known", async () => {
    here = await circle();
    here.comesIn("ada", "Ada");
    expect(await here.told("ada", "/cop me export")).toContain("I hold nothing about you");
    expect(await here.told("ada", "/cop me delete")).toContain("I hold nothing about you");
  });
});

describe("/cop me delete", () => {
  const found = async () => {
    const rows = (await walked?.rows()) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    return rows.flatMap(({ table, row }) =>
      markers.filter((marker) => row.includes(marker)).map((marker) => `${table}: ${marker}`),
    );
  };

  it("asks once, and leaves no trace in any table", async () => {
    walked = await walkedStore();
    here = await circle({ store: walked.store });
    await lifeOfZed();
    const asked = await here.say(zed.ref, "/cop me delete");
    expect(asked.reply?.text).toContain("nothing is changed");
    const before = await found();
    for (const marker of markers) expect(before.join("\n")).toContain(marker);
    const { reply } = await here.press(zed.ref, asked.reply?.ref ?? "", "me delete yes");
    expect(reply).toMatchObject({ privateTo: zed.ref });
    expect(reply?.text).toContain("deleted");
    expect(await found()).toEqual([]);
    await here.advance("P70D");
    expect(await found()).toEqual([]);
    expect((await walked.rows()).some(({ row }) => row.includes("otter topic"))).toBe(true);
    expect(await here.told("fay", "/cop audit")).toContain("somebody who is not here any more");
  });

  it("takes back what waits to tell others of this person", async () => {
    walked = await walkedStore();
    here = await circle({ store: walked.store });
    here.comesIn(zed.ref, zed.name);
    await here.say(zed.ref, "/cop join");
    const send = here.adapter.send;
    Object.assign(here.adapter, {
      send: async () => {
        throw new Error("the platform does not answer");
      },
    });
    await here.say(zed.ref, `/cop interests ${zed.interests}`);
    await tell(zed.ref, { gain: zed.shared, practice: "Read aloud" }, { share: "community" });
    const community = await here.community();
    expect(await here.store.read.outbox.pending(community.id)).toHaveLength(2);
    await here.say(zed.ref, "/cop me delete yes");
    expect(await here.store.read.outbox.pending(community.id)).toEqual([]);
    expect(await found()).toEqual([]);
    Object.assign(here.adapter, { send });
    await here.advance("P1D");
    expect(await here.inPublic()).toEqual([]);
  });

  it("is there for somebody who has left, and refused to the last facilitator", async () => {
    here = await circle();
    await here.say("m1", "/cop leave");
    await here.say("m1", "/cop me delete yes");
    const community = await here.community();
    expect(await here.store.read.members.byRef(community.id, "m1")).toBeUndefined();
    expect(await here.told("fay", "/cop me delete yes")).toContain("only facilitator, so nothing was changed");
  });

  it("leaves somebody free to join again as if they had never been here", async () => {
    here = await circle();
    await here.say("m1", "/cop join plain forms");
    await here.say("m1", "/cop me delete yes");
    expect((await here.say("m1", "/cop join")).reply?.card.title).toBe("Welcome to Practice");
    expect((await here.member("m1")).interests).toBeNull();
    expect(instant((await here.member("m1")).joinedAt)).toBe(here.now());
  });
});
