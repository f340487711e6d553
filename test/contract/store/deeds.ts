// What a platform is asked to do, on every database.
import { expect, it } from "vitest";
import type { Fresh } from "../../support/databases.ts";
import { communityOf, deedOf, later, memberOf, now, settle } from "./builders.ts";

export function deedRecords(fresh: Fresh): void {
  const village = async () => {
    const store = await fresh();
    await store.write(async (records) => {
      await settle(records);
      await records.communities.save(communityOf("co1"));
    });
    return store;
  };
  const { platform } = communityOf("co1");

  it("are asked for once a reason", async () => {
    const store = await village();
    expect(await store.write(({ deeds }) => deeds.add(deedOf("d1", { key: "why" })))).toBe(true);
    expect(await store.write(({ deeds }) => deeds.add(deedOf("d2", { key: "why" })))).toBe(false);
    expect(await store.read.deeds.of("co1")).toEqual([deedOf("d1", { key: "why" })]);
  });

  it("are taken when due, by one at a time, and taken again when that one is not heard of", async () => {
    const store = await village();
    const due = later(10);
    await store.write(({ deeds }) => deeds.add(deedOf("d1", { dueAt: due, nextTryAt: due })));
    const claim = (at = due, platforms = [platform]) =>
      store.write(async ({ deeds }) =>
        (await deeds.claim(platforms, at, 60_000, 5)).map(({ id, tries }) => [id, tries]),
      );
    expect(await store.read.deeds.nextDue()).toBe(due);
    expect(await claim(now)).toEqual([]);
    expect(await claim(due, [])).toEqual([]);
    expect(await claim(due)).toEqual([["d1", 1]]);
    expect(await claim(due)).toEqual([]);
    expect(await claim(later(12))).toEqual([["d1", 2]]);
  });

  it("are not taken any more once they are done", async () => {
    const store = await village();
    const done = deedOf("d1", { state: "done", answer: { kind: "done", grant: "R1/inv1" }, answeredAt: now });
    await store.write(async ({ deeds }) => {
      await deeds.add(deedOf("d1"));
      await deeds.save(done);
    });
    expect(await store.write(({ deeds }) => deeds.claim([platform], later(90), 1, 5))).toEqual([]);
    expect(await store.read.deeds.of("co1")).toEqual([done]);
    expect(await store.read.deeds.nextDue()).toBeUndefined();
  });

  it("lose somebody who is erased", async () => {
    const store = await village();
    const asked = { kind: "open-thread", name: "Rye", people: ["ada", "ben"], lasting: true } as const;
    await store.write(async ({ deeds, members }) => {
      await members.saveAll([memberOf("ada", { community: "co1" }), memberOf("ben", { community: "co1" })]);
      await deeds.add(deedOf("d1", { asked }));
      await members.remove("ada");
    });
    expect(await store.read.deeds.of("co1")).toMatchObject([{ asked: { people: ["ben"] } }]);
  });
}
