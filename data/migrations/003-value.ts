// Stories, with full-text search. The column `words` holds a story's words as the program folds them (accents, case,
// scripts without spaces), so that both databases index the very same words; the index over it is the database's own
// affair, kept in step by itself: a generated column on PostgreSQL, triggers on SQLite. So a story that goes because its
// author or its whole installation goes is gone from the index too, without anybody having to think of it.
import { sql } from "kysely";
import { type AnyDatabase, isPostgres, required, sequenced, text, unique, within } from "./columns.ts";

export async function up(db: AnyDatabase): Promise<void> {
  const words = text(db);

  await sequenced(db, "stories")
    .addColumn("id", words, unique)
    .addColumn("community", words, within("communities.id"))
    .addColumn("author", words, within("members.id"))
    .addColumn("state", words, required)
    .addColumn("share", words)
    .addColumn("begun_in", words, required)
    .addColumn("activity", words)
    .addColumn("gain", words)
    .addColumn("practice", words)
    .addColumn("outcome", words)
    .addColumn("redefinition", words)
    .addColumn("evidence", words)
    .addColumn("hope", words)
    .addColumn("filled_at", words, required)
    .addColumn("answers", words, required)
    .addColumn("words", words, required)
    .addColumn("created_at", words, required)
    .addColumn("updated_at", words, required)
    .addColumn("told_at", words)
    .addColumn("shared_at", words)
    .execute();
  await db.schema.createIndex("stories_of").on("stories").columns(["community", "created_at"]).execute();
  await db.schema.createIndex("stories_author").on("stories").column("author").execute();

  await (isPostgres(db) ? indexOnPostgres(db) : indexOnSqlite(db));
}

/** Lexemes as they are, without PostgreSQL's parser: what it takes for a word depends on the server's locale. */
async function indexOnPostgres(db: AnyDatabase): Promise<void> {
  await sql`alter table stories add column search tsvector
    generated always as (array_to_tsvector(string_to_array(words, ' '))) stored`.execute(db);
  await sql`create index stories_search on stories using gin (search)`.execute(db);
}

/** The ascii tokenizer leaves all other letters as they are, whatever Unicode this SQLite was built with. */
async function indexOnSqlite(db: AnyDatabase): Promise<void> {
  const forget = sql`insert into story_words (story_words, rowid, words) values ('delete', old.seq, old.words)`;
  const learn = sql`insert into story_words (rowid, words) values (new.seq, new.words)`;
  await sql`create virtual table story_words
    using fts5 (words, content = 'stories', content_rowid = 'seq', tokenize = 'ascii')`.execute(db);
  await sql`create trigger stories_added after insert on stories begin ${learn}; end`.execute(db);
  await sql`create trigger stories_removed after delete on stories begin ${forget}; end`.execute(db);
  await sql`create trigger stories_changed after update of words on stories begin ${forget}; ${learn}; end`.execute(db);
}
