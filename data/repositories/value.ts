// The value room's records.
import { type Insertable, type Selectable, sql } from "kysely";
import type { StorySearch, ValueRecords } from "../../src/ports/records/value.ts";
import { cycleOfField, fieldOfCycle, type Story } from "../../src/value/story.ts";
import type { Executor } from "../executor.ts";
import type { StoryTable } from "../schema/value.ts";
import { searchWords } from "../search-words.ts";

// By name, because PostgreSQL has its index as one more column.
const columns = [
  "seq",
  "id",
  "community",
  "author",
  "state",
  "share",
  "begun_in",
  "activity",
  "gain",
  "practice",
  "outcome",
  "redefinition",
  "evidence",
  "hope",
  "filled_at",
  "answers",
  "words",
  "created_at",
  "updated_at",
  "told_at",
  "shared_at",
] as const satisfies readonly (keyof StoryTable)[];

const read = (row: Selectable<StoryTable>): Story => ({
  id: row.id,
  community: row.community,
  author: row.author,
  state: row.state,
  share: row.share,
  begunIn: row.begun_in,
  activity: row.activity,
  gain: row.gain,
  practice: row.practice,
  outcome: row.outcome,
  redefinition: row.redefinition,
  evidence: row.evidence,
  hope: row.hope === null ? null : JSON.parse(row.hope),
  filledAt: JSON.parse(row.filled_at),
  answers: JSON.parse(row.answers),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  toldAt: row.told_at,
  sharedAt: row.shared_at,
});

const written = (story: Story): Insertable<StoryTable> => ({
  id: story.id,
  community: story.community,
  author: story.author,
  state: story.state,
  share: story.share,
  begun_in: story.begunIn,
  activity: story.activity,
  gain: story.gain,
  practice: story.practice,
  outcome: story.outcome,
  redefinition: story.redefinition,
  evidence: story.evidence,
  hope: story.hope === null ? null : JSON.stringify(story.hope),
  filled_at: JSON.stringify(story.filledAt),
  answers: JSON.stringify(story.answers),
  words: wordsOf(story).join(" "),
  created_at: story.createdAt,
  updated_at: story.updatedAt,
  told_at: story.toldAt,
  shared_at: story.sharedAt,
});

const wordsOf = (story: Story): readonly string[] =>
  [story.activity, story.gain, story.practice, story.outcome, story.redefinition, story.evidence, story.hope?.words]
    .filter((part) => typeof part === "string")
    .flatMap(searchWords);

/** More words than that narrow nothing down, and each costs. */
const mostWords = 20;

export const valueRecords = ({ db, kind }: Executor): ValueRecords => {
  const stories = () => db.selectFrom("stories").select(columns);

  /** The words are letters and digits only by now, so nothing in them can be an operator. Each may be a beginning. */
  const holds = (words: readonly string[]) =>
    kind === "sqlite"
      ? sql<boolean>`seq in (select rowid from story_words where story_words match ${words.map((one) => `"${one}"*`).join(" ")})`
      : sql<boolean>`search @@ cast(${words.map((one) => `'${one}':*`).join(" & ")} as tsquery)`;

  return {
    async story(id) {
      const row = await stories().where("id", "=", id).executeTakeFirst();
      return row && read(row);
    },

    async draft(member) {
      const row = await stories()
        .where("author", "=", member)
        .where("state", "=", "draft")
        .orderBy("updated_at", "desc")
        .orderBy("seq", "desc")
        .limit(1)
        .executeTakeFirst();
      return row && read(row);
    },

    async stories(community) {
      const rows = await stories().where("community", "=", community).orderBy("created_at").orderBy("seq").execute();
      return rows.map(read);
    },

    async of(member) {
      const rows = await stories().where("author", "=", member).orderBy("created_at").orderBy("seq").execute();
      return rows.map(read);
    },

    async search({ community, cycle, words, reader, limit, skip }: StorySearch) {
      const asked = [...new Set(searchWords(words ?? ""))].slice(0, mostWords);
      // Something was asked for, and there is no word in it: nothing holds it.
      if (asked.length === 0 && words !== undefined && words.trim() !== "") return [];
      const rows = await stories()
        .where("community", "=", community)
        .where("state", "!=", "retired")
        .where(({ or, and, eb }) =>
          or([
            eb("author", "=", reader.member),
            and([
              eb("state", "=", "shared"),
              eb(
                "share",
                "in",
                reader.facilitator ? ["community", "unnamed", "facilitator"] : ["community", "unnamed"],
              ),
            ]),
          ]),
        )
        .$if(cycle !== undefined, (query) =>
          query.where(({ eb, and }) => {
            if (cycle === undefined) return eb.lit(true);
            const field = fieldOfCycle[cycle];
            const told = eb(field, "is not", null);
            return cycleOfField[field] === cycle ? told : and([told, eb("begun_in", "=", cycle)]);
          }),
        )
        .$if(asked.length > 0, (query) => query.where(holds(asked)))
        .orderBy(({ fn }) => fn.coalesce("shared_at", "created_at"), "desc")
        .orderBy("seq", "desc")
        .limit(limit)
        .offset(skip ?? 0)
        .execute();
      return rows.map(read);
    },

    async saveStory(story) {
      const { id, ...rest } = written(story);
      await db
        .insertInto("stories")
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
        .execute();
    },

    async removeStory(id) {
      await db.deleteFrom("stories").where("id", "=", id).execute();
    },
  };
};
