// Stories: kept whole, found by their words, and seen only by whom they are for.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenStore } from "../../../data/index.ts";
import type { StorySearch } from "../../../src/ports/records/value.ts";
import { cycles, cyclesOf, type Story, shareLevels, storyFields } from "../../../src/value/story.ts";
import { visibleTo } from "../../../src/value/story-view.ts";
import type { Fresh } from "../../support/databases.ts";
import { communityOf, later, memberOf, now, settle, sharedStoryOf, storyOf } from "./builders.ts";

const everybody = { member: "ben", facilitator: false };

const found = async (store: OpenStore, search: Partial<StorySearch>): Promise<readonly string[]> =>
  (await store.read.value.search({ community: "co1", reader: everybody, limit: 100, ...search })).map(({ id }) => id);

const withStories = async (fresh: Fresh, ...stories: readonly Story[]): Promise<OpenStore> => {
  const store = await fresh();
  await store.write(async (records) => {
    await settle(records, "ada", "ben");
    for (const story of stories) await records.value.saveStory(story);
  });
  return store;
};

export function valueRecords(fresh: Fresh): void {
  describe("a story", () => {
    const full = storyOf("st1", {
      state: "shared",
      share: "unnamed",
      begunIn: "strategic",
      activity: "the meetup in May",
      gain: "a contact\nand a tool",
      practice: "not yet — noch nicht",
      outcome: "12 % fewer 🔥",
      redefinition: "'quoted' \"words\"",
      evidence: "https://example.org/?a=1&b=2",
      hope: { cycle: "realized", words: "fewer burnt loaves" },
      filledAt: { activity: now, outcome: later(5) },
      answers: [{ field: "practice", kind: "not-yet", at: later(9) }],
      updatedAt: later(9),
      toldAt: later(1),
      sharedAt: later(2),
    });

    it("comes back as it was saved, and is changed by saving it again", async () => {
      const store = await withStories(fresh, full);
      expect(await store.read.value.story("st1")).toEqual(full);
      await store.write(({ value }) => value.saveStory(storyOf("st1")));
      expect(await store.read.value.story("st1")).toEqual(storyOf("st1"));
      await store.write(({ value }) => value.removeStory("st1"));
      expect(await store.read.value.story("st1")).toBeUndefined();
    });

    it("that is unfinished is the member's draft; of two the one last worked on", async () => {
      const store = await withStories(
        fresh,
        storyOf("st1", { updatedAt: later(2) }),
        storyOf("st2", { updatedAt: later(1) }),
        storyOf("st3", { updatedAt: later(9), state: "private", share: "me" }),
      );
      expect((await store.read.value.draft("ada"))?.id).toBe("st1");
      expect(await store.read.value.draft("ben")).toBeUndefined();
    });

    it("is listed with its community's and with its author's, oldest first, whatever its state", async () => {
      const store = await withStories(
        fresh,
        storyOf("z", { state: "retired" }),
        sharedStoryOf("a", { author: "ben" }),
        storyOf("first", { createdAt: later(-1) }),
      );
      const ids = (stories: readonly Story[]) => stories.map(({ id }) => id);
      expect(ids(await store.read.value.stories("co1"))).toEqual(["first", "z", "a"]);
      expect(ids(await store.read.value.of("ada"))).toEqual(["first", "z"]);
      expect(await store.read.value.stories("co2")).toEqual([]);
    });
  });

  describe("a search", () => {
    it("finds stories that hold all the words, in any order and in any part", async () => {
      const store = await withStories(
        fresh,
        sharedStoryOf("all", {
          gain: "a rye starter",
          practice: "baked twice",
          hope: { cycle: "applied", words: "Spelt" },
        }),
        sharedStoryOf("one", { gain: "a rye starter" }),
        sharedStoryOf("none", { gain: "courage" }),
      );
      expect(await found(store, { words: "baked rye" })).toEqual(["all"]);
      expect(await found(store, { words: "rye baked, spelt!" })).toEqual(["all"]);
      expect((await found(store, { words: "RYE" })).toSorted()).toEqual(["all", "one"]);
      expect(await found(store, { words: "rye courage" })).toEqual([]);
    });

    it("finds a word by its beginning, and not by its end", async () => {
      const store = await withStories(fresh, sharedStoryOf("st1", { outcome: "sourdough at 230 degrees" }));
      expect(await found(store, { words: "sourd deg 23" })).toEqual(["st1"]);
      expect(await found(store, { words: "dough" })).toEqual([]);
    });

    it.each([
      ["naïve café", "naive cafe"],
      ["Łódź Straße", "lodz strasse"],
      ["Smørrebrød", "smorrebrod"],
      ["ὈΔΥΣΣΕΎΣ", "οδυσσευς"],
      ["Ёлка", "елка"],
      ["İstanbul ırmak", "istanbul irmak"],
      ["ﬁne ½ ⅷ", "fine 1 2 viii"],
      ["パン作り", "作"],
      ["慢慢来吧", "慢来"],
      ["ขนมปัง", "ปง"],
      ["빵을 굽다", "빵"],
      ["לֶחֶם", "לחם"],
    ])(
      "finds %j by %j: case and accents make no difference, and scripts without spaces are found too",
      async (told, asked) => {
        const store = await withStories(fresh, sharedStoryOf("st1", { outcome: told }), sharedStoryOf("other"));
        expect(await found(store, { words: asked })).toEqual(["st1"]);
        expect(await found(store, { words: told })).toEqual(["st1"]);
      },
    );

    it("shows the newest first, up to a limit, and all of them when no word is given", async () => {
      const store = await withStories(
        fresh,
        sharedStoryOf("b", { sharedAt: later(1) }),
        sharedStoryOf("c", { sharedAt: later(3) }),
        sharedStoryOf("a", { sharedAt: later(2), createdAt: later(-9) }),
      );
      expect(await found(store, {})).toEqual(["c", "a", "b"]);
      expect(await found(store, { words: "  " })).toEqual(["c", "a", "b"]);
      expect(await found(store, { limit: 2 })).toEqual(["c", "a"]);
    });

    it("stays within its community", async () => {
      const store = await withStories(fresh, sharedStoryOf("st1", { gain: "rye" }));
      await store.write(async (records) => {
        await records.communities.save(communityOf("co2"));
        await records.members.save(memberOf("cy", { community: "co2" }));
        await records.value.saveStory(sharedStoryOf("st2", { community: "co2", author: "cy", gain: "rye" }));
      });
      expect(await found(store, { words: "rye" })).toEqual(["st1"]);
    });

    it("can be for one cycle: the stories that pass through it as fact, and not those that only hope", async () => {
      const fields = [...storyFields, "nothing"] as const;
      const every = cycles.flatMap((begunIn) =>
        fields.map((field) =>
          sharedStoryOf(`${begunIn}-${field}`, {
            begunIn,
            hope: { cycle: "realized", words: "to bake" },
            evidence: "rye",
            ...(field === "nothing" ? {} : { [field]: "rye" }),
          }),
        ),
      );
      const store = await withStories(fresh, ...every);
      for (const cycle of cycles) {
        const passing = every.filter((story) => cyclesOf(story).includes(cycle)).map(({ id }) => id);
        expect((await found(store, { cycle })).toSorted()).toEqual(passing.toSorted());
        expect((await found(store, { cycle, words: `rye' "` })).toSorted()).toEqual(passing.toSorted());
      }
    });

    it("comes page by page, nothing twice and nothing left out", async () => {
      const every = Array.from({ length: 11 }, (_, at) => sharedStoryOf(`st${at}`, { sharedAt: later(at % 3) }));
      const store = await withStories(fresh, ...every);
      const pages = await Promise.all([0, 4, 8, 12].map((skip) => found(store, { skip, limit: 4 })));
      expect(pages.map((page) => page.length)).toEqual([4, 4, 3, 0]);
      expect(pages.flat()).toEqual(await found(store, {}));
    });

    it("follows a story that changes, and forgets one that goes", async () => {
      const store = await withStories(fresh, sharedStoryOf("st1", { gain: "rye" }));
      await store.write(({ value }) => value.saveStory(sharedStoryOf("st1", { gain: "spelt" })));
      expect(await found(store, { words: "rye" })).toEqual([]);
      expect(await found(store, { words: "spelt" })).toEqual(["st1"]);
      await store.rehearse(({ value }) => value.saveStory(sharedStoryOf("st1", { gain: "barley" })));
      expect(await found(store, { words: "barley" })).toEqual([]);
      await store.write(({ value }) => value.removeStory("st1"));
      expect(await found(store, { words: "spelt" })).toEqual([]);
      await store.write(({ value }) => value.saveStory(sharedStoryOf("st2", { gain: "oats" })));
      expect(await found(store, { words: "oats" })).toEqual(["st2"]);
    });

    it("shows each reader exactly what that reader may see, whatever a story's state and share", async () => {
      const states = ["draft", "private", "shared", "retired"] as const;
      const every = states.flatMap((state) =>
        [null, ...shareLevels].flatMap((share) =>
          ["ada", "ben"].map((author) => storyOf(`${state}-${share}-${author}`, { state, share, author, gain: "rye" })),
        ),
      );
      const store = await withStories(fresh, ...every);
      for (const member of ["ada", "ben", "fay"]) {
        for (const facilitator of [false, true]) {
          const reader = { member, facilitator };
          const may = every.filter((story) => visibleTo(story, reader) !== null).map(({ id }) => id);
          expect((await found(store, { reader, words: "rye" })).toSorted()).toEqual(may.toSorted());
          expect((await found(store, { reader })).toSorted()).toEqual(may.toSorted());
        }
      }
    });
  });

  describe("hostile words", () => {
    const nasty = [
      `"`,
      `'`,
      `""""`,
      `rye"`,
      `'rye':* | !x`,
      "rye*",
      "*",
      "%",
      "_",
      "rye OR spelt",
      "NOT rye",
      "NEAR(rye spelt, 2)",
      "words:rye",
      "-rye",
      "^rye",
      "(rye",
      "rye)",
      "rye & | ! <-> :A",
      "\\",
      "rye\u0000spelt",
      "\u0000",
      "🍞🔥",
      "\ud83c",
      "a".repeat(500),
      "慢".repeat(500),
      "a b c d e f ".repeat(40),
      "'; drop table stories; --",
      "\u202e\u200b\ufeff",
      "ß".repeat(300),
    ];

    it("never break a search, and where there is no word in them they find nothing", async () => {
      const store = await withStories(fresh, sharedStoryOf("st1", { gain: "rye or spelt near not" }));
      for (const words of nasty) {
        const ids = await found(store, { words });
        expect(["[]", '["st1"]']).toContain(JSON.stringify(ids));
      }
      expect(await found(store, { words: "*" })).toEqual([]);
      expect(await found(store, { words: "🍞🔥" })).toEqual([]);
      expect(await found(store, { words: "rye OR spelt" })).toEqual(["st1"]);
      expect(await found(store, { words: "rye OR wheat" })).toEqual([]);
    });

    it("can be told as well, and a story is found by its own words", async () => {
      const store = await withStories(fresh);
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: "binary", maxLength: 80 }),
          fc.constantFrom(...nasty),
          async (some, word) => {
            const told = `marker ${some} ${word}`;
            await store.write(({ value }) => value.saveStory(sharedStoryOf("st1", { gain: told })));
            const saved = await store.read.value.story("st1");
            expect(saved?.gain?.startsWith("marker")).toBe(true);
            expect(await found(store, { words: "marker" })).toEqual(["st1"]);
            // More words than a search looks at are no hindrance.
            expect(await found(store, { words: told })).toEqual(["st1"]);
          },
        ),
        { numRuns: 60 },
      );
    });
  });
}
