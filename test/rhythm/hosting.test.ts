// Offering to host: heard by the facilitators once, taken up for a date with a press, taken back at any time without a trace.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";
import { answered, directTo, kept, lastPost, posted, pressLabel } from "./room.ts";

let world: SandboxWorld;
beforeEach(async () => {
  world = await sandboxWorld({ members: 3 });
  await world.say("fay", "/cop rhythm set monthly on 4th tue at 16:00 Europe/London");
});
afterEach(() => world.close());

const wordsTo = async (persona: string) =>
  (await directTo(world, persona)).filter((message) => /^(host|gathering host|host back)$/.test(message.kind));

describe("an offer to host", () => {
  it("is thanked for, and told to each facilitator privately, once, and to nobody else", async () => {
    await world.say("fay", "/cop facilitator add @m3");
    const said = await world.say("m1", "/cop host show_and_tell our dashboard, with all its warts");
    expect(answered(said, "m1")).toContain("I have told the facilitators, and nobody else: show and tell.");
    expect(answered(await world.say("m1", "/cop host show_and_tell"), "m1")).toContain(
      "Your offer for this stands already",
    );
    await world.advance("P3D");
    for (const persona of ["fay", "m3"]) expect(await wordsTo(persona)).toHaveLength(1);
    expect((await wordsTo("fay"))[0]?.text).toContain(
      "M1 would like to host: show and tell.\nour dashboard, with all its warts",
    );
    expect(await wordsTo("m2")).toEqual([]);
    expect(await posted(world)).toEqual([]);
  });

  it("begins with a form where no format is named", async () => {
    const { form } = await world.say("m1", "/cop host");
    expect(form?.fields[0]?.choices).toHaveLength(22);
    await world.submit("m1", form?.ref ?? "", { format: "debate", note: "tabs or spaces" });
    expect((await kept(world)).offers).toMatchObject([{ format: "debate", note: "tabs or spaces" }]);
  });

  it("is taken up for a date with one press; then the gathering has a host and counts for them", async () => {
    await world.say("m1", "/cop host debate");
    const [word] = await wordsTo("fay");
    const taken = await pressLabel(world, "fay", word ?? null, "Yes, on Tue 24 Mar 2026");
    expect(taken.reply?.text).toContain("M1 hosts on Tue 24 Mar 2026, 16:00 (UTC).");
    expect((await wordsTo("m1"))[0]?.text).toContain("is yours to host");
    await world.advanceTo("2026-03-10T16:00:00Z");
    const post = await lastPost(world, "rhythm.announce");
    expect(post.text).toContain("Host: M1");
    expect(post.text).toContain("debate, 60 minutes");
    await world.advanceTo("2026-03-26T00:00:00Z");
    const { members } = await kept(world);
    const m1 = members.find((one) => one.ref === "m1")?.id ?? "";
    expect((await world.store.read.activity.of(m1)).filter((one) => one.kind === "host")).toHaveLength(1);
    expect((await kept(world)).offers).toEqual([]);
  });

  it("taken back before that leaves nothing, and the facilitator's press finds it gone", async () => {
    const said = await world.say("m1", "/cop host debate");
    const [word] = await wordsTo("fay");
    await pressLabel(world, "m1", said.reply, "Take it back");
    expect((await kept(world)).offers).toEqual([]);
    const taken = await pressLabel(world, "fay", word ?? null, "Yes, on Tue 24 Mar 2026");
    expect(taken.reply?.text).toContain("has been taken back or taken up");
    expect((await kept(world)).gatherings).toEqual([]);
  });

  it("given back after that opens the date again, and says so without a name", async () => {
    await world.say("m1", "/cop host debate");
    await pressLabel(world, "fay", (await wordsTo("fay"))[0] ?? null, "Yes, on Tue 24 Mar 2026");
    const back = await pressLabel(world, "m1", (await wordsTo("m1"))[0] ?? null, "Take it back");
    expect(back.reply?.text).toContain("nothing of it is kept");
    expect((await kept(world)).gatherings).toMatchObject([{ host: null, format: "meetup" }]);
    const open = (await wordsTo("fay")).at(-1);
    expect(open?.text).toBe("The gathering on Tue 24 Mar 2026, 16:00 (UTC) is open for a host again.");
  });

  it("cannot be taken up for somebody who did not offer, nor taken back by somebody else", async () => {
    await world.say("m1", "/cop host debate");
    const { offers } = await kept(world);
    await world.say("m2", `/cop host back offer=${offers[0]?.id}`);
    expect((await kept(world)).offers).toEqual(offers);
    const line = `/cop gathering host offer=${offers[0]?.id} gathering=nothing`;
    expect(answered(await world.say("m2", line), "m2")).toContain("Only facilitators");
    expect(answered(await world.say("fay", line), "fay")).toContain("I do not know that gathering here.");
  });
});
