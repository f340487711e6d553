// What the rooms keep as a whole, on every database.
import { expect, it } from "vitest";
import type { Note } from "../../../src/spaces/note.ts";
import type { Fresh } from "../../support/databases.ts";
import { communityOf, later, memberOf, now, settle } from "./builders.ts";

const noteOf = (id: string, own: Partial<Note> = {}): Note => ({
  id,
  community: "co1",
  owner: "ada",
  createdAt: now,
  by: "ben",
  draft: false,
  words: "Likes rye; wants to meet somebody from the coast",
  ...own,
});

export function matterRecords(fresh: Fresh): void {
  const village = async () => {
    const store = await fresh();
    await store.write(async (records) => {
      await settle(records);
      await records.communities.save(communityOf("co1"));
      await records.members.saveAll([memberOf("ada", { community: "co1" }), memberOf("ben", { community: "co1" })]);
    });
    return store;
  };

  it("are read as they were saved, oldest first, and changed by their id", async () => {
    const store = await village();
    await store.write(async ({ matters }) => {
      await matters.save("notes", noteOf("n2", { createdAt: later(5) }));
      await matters.save("notes", noteOf("n1"));
      await matters.save("notes", noteOf("n2", { createdAt: later(5), words: "changed" }));
    });
    expect(await store.read.matters.of("notes", "co1")).toEqual([
      noteOf("n1"),
      noteOf("n2", { createdAt: later(5), words: "changed" }),
    ]);
    expect(await store.read.matters.get("notes", "n1")).toEqual(noteOf("n1"));
    expect(await store.read.matters.of("notes", "co9")).toEqual([]);
    await store.write(({ matters }) => matters.remove("notes", "n1"));
    expect(await store.read.matters.get("notes", "n1")).toBeUndefined();
  });

  it("go with the member whose they are, and lose the name of one who only stands in them", async () => {
    const store = await village();
    await store.write(({ matters }) => matters.save("notes", noteOf("n1")));
    await store.write(({ members }) => members.remove("ben"));
    expect(await store.read.matters.get("notes", "n1")).toEqual(noteOf("n1", { by: null }));
    await store.write(({ members }) => members.remove("ada"));
    expect(await store.read.matters.of("notes", "co1")).toEqual([]);
  });
}
