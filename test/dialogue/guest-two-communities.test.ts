// Somebody in two communities, in their direct messages: each press and each form belongs to the community it came from.
import { afterEach, expect, it } from "vitest";
import { type GuestWorld, guestWorld } from "./guest-world.ts";

let here: GuestWorld;
afterEach(() => here.close());

it("forms that were opened from a direct message come back to their community", async () => {
  here = await guestWorld({ communities: 2 });
  const all = await here.store.read.communities.list();
  const first = all.find((one) => one.channel === here.channel);
  const second = all.find((one) => one.channel !== here.channel);
  const channel = second?.channel ?? "";
  const { form } = await here.say("m1", "/cop guest suggest", channel);
  const about = { name: "Ada Lovelace", why: "She counts", topic: "looms", field: "weaving", question: "" };
  await here.submit("m1", form?.ref ?? "", about);
  const of = async (id: string | undefined) => here.store.read.matters.of("guests", id ?? "");
  expect([(await of(first?.id)).length, (await of(second?.id)).length]).toEqual([0, 1]);
  const [told] = await here.sentBy("guest suggest", "fay");
  const look = (await here.pressIn("fay", told, "guest approve")).reply;
  const approved = (await here.pressIn("fay", look as never, "guest approve")).reply;
  const letter = (await here.pressIn("fay", approved as never, "guest invite")).reply;
  const half = await here.pressIn("fay", letter as never, "guest letter");
  expect(half.form?.ref).toContain(`community=${second?.id}`);
  const written = await here.fill("fay", half, { date: "Thu 4 June" });
  await here.pressIn("fay", written.reply as never, "guest sent");
  const confirm = await here.say("fay", "/cop guest confirm", channel);
  await here.fill("fay", confirm, { date: "2026-04-02", time: "15:00", recording: "none" });
  expect((await of(second?.id))[0]).toMatchObject({ state: "confirmed" });
  const gatherings = await here.store.read.rhythm.gatherings(first?.id ?? "", here.now());
  expect(gatherings).toEqual([]);
});
