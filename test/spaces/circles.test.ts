// Small circles: started, joined, left and closed by members, with a private place that follows who is in them.
import { afterEach, describe, expect, it } from "vitest";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import { type Commons, commons } from "./commons.ts";

let here: Commons;
afterEach(() => here.close());

const begin = async (topic = "Plain letters", members?: number) => {
  here = await commons(members);
  return here.told("m1", `/cop circle start ${topic}`);
};

describe("a small circle", () => {
  it("is told to nobody when it begins, and has no place while one person is alone in it", async () => {
    expect(await begin()).toContain("As soon as a second person joins");
    await here.advance("P1D");
    expect(here.places()).toEqual([]);
    expect(await here.inPublic()).toEqual([]);
    for (const who of ["fay", "m2"]) expect(await here.aboutCircles(who)).toEqual([]);
  });

  it("gets a private place with the second person, lets the third in, and says once what it is for", async () => {
    await begin();
    expect(await here.told("m2", "/cop circle join plain")).toContain("I open its private place");
    const [place] = here.places();
    expect(place).toMatchObject({ name: "Plain letters", members: ["m1", "m2"] });
    await here.say("m3", "/cop circle join letters");
    expect(here.places()).toEqual([{ ...place, members: ["m1", "m2", "m3"] }]);
    await here.advance("P30D");
    const said = await here.seen(place?.ref);
    expect(said.map(({ kind }) => kind)).toEqual(["spaces.circle-place"]);
    expect(said[0]?.text).toContain("nothing that is said is read, counted or reported");
  });

  it("lets out whoever leaves, and back in whoever returns", async () => {
    await begin();
    await here.say("m2", "/cop circle join plain");
    await here.say("m3", "/cop circle join plain");
    const { reply } = await here.say("m2", "/cop circle leave");
    expect(here.places()[0]?.members).toEqual(["m1", "m3"]);
    if (!reply) throw new Error("no answer");
    await here.pressIn("m2", reply as never, "circle join");
    expect(here.places()[0]?.members).toEqual(["m1", "m2", "m3"]);
  });

  it("is left by the button in its own place, too", async () => {
    await begin();
    await here.say("m2", "/cop circle join plain");
    const [place] = here.places();
    const [welcome] = await here.seen(place?.ref);
    await here.pressIn("m2", welcome as never, "circle leave");
    expect(here.places()[0]?.members).toEqual(["m1"]);
  });

  it("that everybody has left closes by itself, and nothing of it is kept", async () => {
    await begin();
    await here.say("m2", "/cop circle join plain");
    await here.say("m1", "/cop circle leave");
    expect(here.places()).toHaveLength(1);
    expect(await here.told("m2", "/cop circle leave")).toContain("You were the last one");
    expect(here.places()).toEqual([]);
    expect(await here.circles()).toEqual([]);
  });

  it("is left by whoever leaves the community, and closes when nobody is left", async () => {
    await begin();
    await here.say("m2", "/cop circle join plain");
    await here.say("m2", "/cop leave");
    expect(here.places()[0]?.members).toEqual(["m1"]);
    expect((await here.circles())[0]?.people).toHaveLength(1);
    await here.say("m1", "/cop leave");
    expect(here.places()).toEqual([]);
    expect(await here.circles()).toEqual([]);
  });

  it("goes on without somebody who had themselves erased, and closes when that was the last one", async () => {
    await begin();
    await here.say("m2", "/cop circle join plain");
    await here.say("m1", "/cop me delete yes");
    expect((await here.circles())[0]?.people).toHaveLength(1);
    await here.say("m2", "/cop me delete yes");
    expect(await here.circles()).toEqual([]);
    expect(here.places()).toEqual([]);
  });

  it("lets somebody who had themselves erased out of its place, and keeps nothing that names them", async () => {
    await begin();
    for (const who of ["m2", "m3"]) await here.say(who, "/cop circle join plain");
    const { ref } = await here.member("m2");
    await here.say("m2", "/cop me delete yes");
    expect(here.places()[0]?.members).toEqual(["m1", "m3"]);
    expect(JSON.stringify(await here.deeds())).not.toContain(`"${ref}"`);
    await here.say("m3", "/cop circle leave");
    await here.say("m3", "/cop me delete yes");
    expect((await here.deeds()).filter(({ asked }) => asked.kind === "take-out")).toHaveLength(2);
  });

  it("knows its community: commands said in its place are meant for it, and nothing there is counted", async () => {
    await begin();
    for (const who of ["m2", "m3"]) await here.say(who, "/cop circle join plain");
    const place = here.places()[0]?.ref ?? "";
    const { visitor } = here.sandbox;
    expect((await here.say("m1", "/cop next", place)).reply?.text).not.toContain("no community");
    expect((await here.say("m3", "/cop setup Another UTC", place)).reply?.text).toContain("nothing was changed");
    await visitor.say({ persona: "m1", channel: place, text: "How do you close a letter?" });
    expect((await here.say("m2", "/cop circle leave", place)).reply?.text).toContain("You have left");
    expect(here.places()[0]?.members).toEqual(["m1", "m3"]);
    expect(await here.store.read.activity.of((await here.member("m1")).id)).toEqual([]);
    expect(await here.store.read.communities.list()).toHaveLength(1);
  });

  it("is closed by whoever started it, after one question, and the others hear of it privately", async () => {
    await begin();
    await here.say("m2", "/cop circle join plain");
    const asked = await here.say("m1", "/cop circle close");
    expect(asked.reply?.text).toContain("for everybody in it");
    expect(here.places()).toHaveLength(1);
    await here.pressIn("m1", asked.reply as never, "circle close");
    expect(here.places()).toEqual([]);
    expect(await here.circles()).toEqual([]);
    expect((await here.aboutCircles("m2")).map(({ text }) => text).join()).toContain("was closed");
    expect(await here.aboutCircles("m1")).toEqual([]);
  });

  it("is not closed by another one as long as whoever started it is in it", async () => {
    await begin();
    await here.say("m2", "/cop circle join plain");
    expect(await here.told("m2", "/cop circle close sure=yes")).toContain("Nothing was changed");
    await here.say("m1", "/cop circle leave");
    expect(await here.told("m2", "/cop circle close")).toContain("The circle is closed");
  });

  it("holds eight", async () => {
    await begin("Plain letters", 9);
    for (let number = 2; number <= 8; number += 1) await here.say(`m${number}`, "/cop circle join plain");
    expect(await here.told("m9", "/cop circle join plain")).toContain("That circle is full, so nothing was changed");
    expect(await here.told("m9", "/cop circle")).toContain("It is full.");
    await here.say("m3", "/cop circle leave");
    expect(await here.told("m9", "/cop circle join plain")).toContain("You are in.");
  });

  it("is not begun twice on the same topic, without words, or six times by one person", async () => {
    await begin();
    expect(await here.told("m2", "/cop circle start plain LETTERS")).toContain("nothing was saved");
    expect(await here.told("m2", "/cop circle start …")).toContain("Nothing was saved");
    for (let number = 1; number <= 4; number += 1) await here.say("m1", `/cop circle start Another ${number}`);
    expect(await here.told("m1", "/cop circle start One more")).toContain("nothing was saved");
    expect(await here.circles()).toHaveLength(5);
  });

  it("is begun by a form when no topic was said", async () => {
    here = await commons();
    const { form } = await here.say("m1", "/cop circle start");
    expect(form?.fields.map(({ id }) => id)).toEqual(["topic", "hidden"]);
    await here.submit("m1", form?.ref ?? "", { topic: "Plain letters", hidden: "yes" });
    expect(await here.circles()).toMatchObject([{ topic: "Plain letters", hidden: true }]);
  });
});

describe("the list of circles", () => {
  it("shows who is in a circle to those in it, and to everybody else its topic and room, facilitator or not", async () => {
    await begin();
    await here.say("m2", "/cop circle join plain");
    expect(await here.told("m1", "/cop circle")).toContain("You are in it with @M2");
    const others = await Promise.all(["fay", "m3"].map((who) => here.told(who, "/cop circle")));
    expect(others[0]).toBe(others[1]);
    expect(others[0]).toContain("6 places are free");
    expect(others[0]).not.toMatch(/M1|M2/);
  });

  it("has buttons to join, leave and start, and asks which one when words fit several", async () => {
    await begin();
    await here.say("m2", "/cop circle start Plain forms");
    const { reply } = await here.say("m3", "/cop circle join plain");
    expect(reply?.card.buttons.map(({ label }) => label)).toEqual(["Plain forms", "Plain letters"]);
    await here.pressIn("m3", reply as never, "circle join");
    const list = await here.say("m3", "/cop circle list");
    expect(list.reply?.card.buttons.map(({ label }) => label)).toEqual([
      "Leave: Plain forms",
      "Join: Plain letters",
      "Start a circle",
    ]);
    expect(await here.told("m3", "/cop circle join wombats")).toContain("I know no such circle");
    expect(await here.told("m4", "/cop circle leave")).toContain("You are in no circle");
  });

  it("works in direct messages", async () => {
    await begin();
    const { reply } = await here.say("m2", "/cop circle", "dm-m2");
    await here.pressIn("m2", reply as never, "circle join");
    expect(here.places()[0]?.members).toEqual(["m1", "m2"]);
  });
});

describe("the channel", () => {
  it("hears of a circle only when whoever started it presses the button, once, and no name with it", async () => {
    here = await commons();
    const { reply } = await here.say("m1", "/cop circle start Plain letters");
    expect(await here.inPublic()).toEqual([]);
    await here.pressIn("m1", reply as never, "circle tell");
    const [told] = await here.inPublic();
    expect(told?.text).toContain("Plain letters");
    expect(told?.text).not.toMatch(/M1/);
    expect(await here.told("m1", "/cop circle tell circle=ci_x")).toContain("Nothing was changed");
    await here.press("m1", reply?.ref ?? "", reply?.card.buttons[0]?.id ?? "");
    expect(await here.inPublic()).toHaveLength(1);
    await here.pressIn("m3", told as never, "circle join");
    expect(here.places()[0]?.members).toEqual(["m1", "m3"]);
  });

  it("is told by nobody but the one who started it, and of no hidden circle", async () => {
    await begin();
    const [circle] = await here.circles();
    await here.say("m2", "/cop circle join plain");
    expect(await here.told("m2", `/cop circle tell circle=${circle?.id}`)).toContain("Nothing was changed");
    const { reply } = await here.say("m3", "/cop circle start hidden=yes Hard weeks");
    expect(reply?.card.buttons.map(({ id }) => id).join()).not.toContain("tell");
    const hidden = (await here.circles()).find((one) => one.hidden);
    expect(await here.told("m3", `/cop circle tell circle=${hidden?.id}`)).toContain("nothing was posted");
    expect(await here.inPublic()).toEqual([]);
  });
});

describe("a hidden circle", () => {
  const hiddenOne = async () => {
    here = await commons();
    await here.say("m1", "/cop circle start hidden=yes Hard weeks");
    const [circle] = await here.circles();
    return circle?.id ?? "";
  };

  it("is in nobody’s list, and its very id opens no door", async () => {
    const id = await hiddenOne();
    for (const who of ["fay", "m2"]) expect(await here.told(who, "/cop circle")).not.toContain("Hard");
    expect(await here.told("m2", `/cop circle join ${id}`)).toContain("I know no such circle");
    expect(await here.told("m2", "/cop circle join hard weeks")).toContain("I know no such circle");
    expect(await here.told("m1", "/cop circle")).toContain("Hard weeks");
  });

  it("asks whom somebody inside invites, privately and once, and they join by one press", async () => {
    await hiddenOne();
    expect(await here.told("m1", "/cop circle invite @m2")).toContain("I will ask M2 privately");
    const [question] = await here.sentBy("spaces.circle-invite", "m2");
    expect(question?.text).toContain("M1 is in a small circle on “Hard weeks”");
    expect(question?.card.buttons.map(({ label }) => label).slice(0, 2)).toEqual(["Join", "No, thank you"]);
    expect(await here.told("m2", "/cop circle")).toContain("You are invited");
    await here.pressIn("m2", question as never, "circle join");
    expect(here.places()[0]?.members).toEqual(["m1", "m2"]);
    await here.advance("P40D");
    expect(await here.sentBy("spaces.circle-invite", "m2")).toHaveLength(1);
  });

  it("hears nothing of a “no”, asks nobody twice, and lets only those inside ask", async () => {
    await hiddenOne();
    await here.say("m1", "/cop circle invite @m2");
    const [question] = await here.sentBy("spaces.circle-invite", "m2");
    await here.pressIn("m2", question as never, "nudge no");
    await here.advance("P40D");
    expect(await here.aboutCircles("m1")).toEqual([]);
    expect(await here.told("m1", "/cop circle")).not.toContain("M2");
    expect(await here.told("m1", "/cop circle invite @m2")).toContain("once is enough. Nothing was changed");
    expect(await here.told("m3", "/cop circle invite @m4")).toContain("You are in no circle");
    expect(await here.sentBy("spaces.circle-invite", "m2")).toHaveLength(1);
  });

  it("does not write to somebody who wants no messages; the invitation waits in their list", async () => {
    await hiddenOne();
    await here.say("m2", "/cop preferences nudges=stopped");
    await here.say("m1", "/cop circle invite @m2");
    await here.advance("P20D");
    expect(await here.aboutCircles("m2")).toEqual([]);
    expect(await here.told("m2", "/cop circle join hard")).toContain("You are in.");
  });

  it("asks nobody in the name of somebody whom they wish never to meet, and tells neither", async () => {
    await hiddenOne();
    await here.say("m2", "/cop intro block @m1");
    expect(await here.told("m1", "/cop circle invite @m2")).toContain("I will ask M2 privately");
    await here.advance("P20D");
    expect(await here.aboutCircles("m2")).toEqual([]);
    expect(await here.aboutCircles("m1")).toEqual([]);
  });

  it("shows facilitators in the preview neither topic nor what the question is", async () => {
    await hiddenOne();
    await here.advanceTo("2026-03-02T19:00:00Z");
    await here.say("m1", "/cop circle invite @m2");
    const preview = await here.told("fay", "/cop preview 14");
    expect(preview).not.toMatch(/circle|Hard weeks/i);
  });
});

describe("a platform that answers late", () => {
  /** The sandbox's places are not to be had until `open` is called. */
  const closedDoor = async () => {
    here = await commons();
    const { threads } = here.adapter;
    if (!threads) throw new Error("no threads");
    const { open } = threads;
    Object.assign(threads, {
      open: async () => {
        throw new DeliveryProblem("try-later", "busy", { retryAfterMs: 60_000 });
      },
    });
    await here.say("m1", "/cop circle start Plain letters");
    await here.say("m2", "/cop circle join plain");
    return () => Object.assign(threads, { open });
  };

  it("lets in who came and out who went in the meantime", async () => {
    const open = await closedDoor();
    await here.say("m3", "/cop circle join plain");
    await here.say("m2", "/cop circle leave");
    open();
    await here.advance("PT5M");
    expect(here.places()).toMatchObject([{ members: ["m1", "m3"] }]);
  });

  it("puts the place away again when the circle was closed before it was open", async () => {
    const open = await closedDoor();
    await here.say("m1", "/cop circle close sure=yes");
    open();
    await here.advance("PT5M");
    expect(here.places()).toEqual([]);
    expect(await here.circles()).toEqual([]);
  });
});

describe("a platform that cannot open a place", () => {
  const unable = async () => {
    here = await commons();
    Object.assign(here.adapter.threads ?? {}, { open: async () => ({ kind: "human-step", step: "Allow it." }) });
    await here.say("m1", "/cop circle start Plain letters");
    await here.say("m2", "/cop circle join plain");
    await here.advance("PT1M");
  };

  it("lets the members learn each other’s names, privately and once, and those who come later theirs", async () => {
    await unable();
    await here.say("m3", "/cop circle join plain");
    await here.advance("P9D");
    const texts = async (who: string) => (await here.sentBy("spaces.circle-place", who)).map(({ text }) => text);
    expect((await texts("m1")).map((text) => text.match(/@M\d/g))).toEqual([["@M2"], ["@M3"]]);
    expect((await texts("m2")).map((text) => text.match(/@M\d/g))).toEqual([["@M1"], ["@M3"]]);
    expect((await texts("m3")).map((text) => text.match(/@M\d/g))).toEqual([["@M1", "@M2"]]);
    expect(await here.told("m1", "/cop circle")).toContain("you can write to one another");
  });

  it("tells facilitators the step, and neither the topic nor a name", async () => {
    await unable();
    const [told] = await here.sentBy("engine.deeds", "fay");
    expect(told?.text).toContain("Allow it.");
    expect(told?.text).not.toMatch(/Plain letters|M1|M2/);
  });

  it("still closes the circle", async () => {
    await unable();
    await here.say("m1", "/cop circle close sure=yes");
    expect(await here.circles()).toEqual([]);
  });
});

describe("somebody whom the platform does not let in, such as a guest of single channels", () => {
  it.each([
    ["later", async () => ["m3"]],
    [
      "later, for want of a permission",
      async () => {
        throw new DeliveryProblem("forbidden", "no");
      },
    ],
  ])("%s: they and those inside learn each other’s names, once", async (_, bringIn) => {
    await begin();
    await here.say("m2", "/cop circle join plain");
    Object.assign(here.adapter.threads ?? {}, { bringIn });
    await here.say("m3", "/cop circle join plain");
    await here.advance("P9D");
    const told = async (who: string) => (await here.sentBy("spaces.circle-place", who)).map(({ text }) => text);
    expect((await told("m3")).map((text) => text.match(/@M\d/g))).toEqual([["@M1", "@M2"]]);
    expect((await told("m3"))[0]).toContain("I could not let you into the place");
    for (const who of ["m1", "m2"]) {
      expect((await told(who)).map((text) => text.match(/@M\d/g))).toEqual([["@M3"]]);
      expect((await told(who))[0]).toContain("you can add them");
    }
    expect((await here.deeds()).map(({ asked }) => asked.kind)).toEqual(["open-thread", "bring-in"]);
  });

  it("when it opens: the same, and erasing them leaves no trace in what was asked", async () => {
    here = await commons();
    const { threads } = here.adapter;
    const open = threads?.open;
    Object.assign(threads ?? {}, {
      open: async (request: Parameters<NonNullable<typeof open>>[0]) => ({
        ...(await open?.(request)),
        without: ["m2"],
      }),
    });
    await here.say("m1", "/cop circle start Plain letters");
    await here.say("m2", "/cop circle join plain");
    await here.advance("PT1M");
    expect((await here.sentBy("spaces.circle-place", "m2"))[0]?.text).toContain("I could not let you into the place");
    const { id } = await here.member("m2");
    expect(JSON.stringify(await here.deeds())).toContain(id);
    await here.say("m2", "/cop me delete yes");
    expect(JSON.stringify(await here.deeds())).not.toContain(`"${id}"`);
  });
});
