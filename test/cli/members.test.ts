import { describe, expect, it } from "vitest";
import { openStore } from "../../data/index.ts";
import { runCli } from "../support/cli.ts";
import { livedInDatabase } from "./lived-in.ts";

describe("cultivate members", () => {
  it("prints the list that scripts rely on, of a community by its name in any capitals", async () => {
    const { env } = await livedInDatabase(async (world) => {
      await world.sandbox.visitor.say({ persona: "m1", channel: world.channel, text: "Who bakes rye?" });
    });
    const { code, out, err } = await runCli(["members", "--community", "practice", "--json"], { env });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const rows = JSON.parse(out);
    expect(rows.map(({ name }: { name: string }) => name)).toEqual(["Fay", "M1", "M2", "M3"]);
    expect(rows[1]).toEqual({
      ref: "m1",
      name: "M1",
      level: "peripheral",
      flags: [],
      score: { E: 3, V: 3, Q: 0, R: 1 },
      activity: {
        messages: 1,
        replies: 0,
        threads_started: 0,
        reactions_given: 0,
        reactions_received: 0,
        active_days: 1,
        distinct_reply_partners: 0,
        first_at: expect.stringMatching(/^\d{4}-.*Z$/),
        last_at: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    });
  });

  it("prints a table for people, in which no name can move the cursor", async () => {
    const { env } = await livedInDatabase(async ({ store }) => {
      const [community] = await store.read.communities.list();
      const [member] = await store.read.members.list(community?.id ?? "");
      if (!member) throw new Error("nobody joined");
      await store.write(({ members }) => members.save({ ...member, name: "\u001b[2JEvil\u0007\u202e" }));
    });
    const { code, out } = await runCli(["members", "--community", "Practice"], { env });
    expect(code).toBe(0);
    expect(out).toMatch(/^NAME +REF +LEVEL/);
    expect(out).toMatch(/^M1 +m1 +peripheral +- +0\.00/m);
    expect(out.replace(/\n/g, "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("of a community that nobody knows lists the known ones, and asks for an id where several have one name", async () => {
    const { env } = await livedInDatabase(async ({ store, community }) => {
      const one = await community();
      await store.write(({ communities }) =>
        communities.save({ ...one, id: "co_other", channel: "elsewhere", feedToken: "another-token-of-a-feed" }),
      );
    });
    const unknown = await runCli(["members", "--community", "Bakers"], { env });
    expect(unknown.code).toBe(1);
    expect(unknown.err).toBe('There is no community called "Bakers". Known are "Practice", "Practice".\n');
    const several = await runCli(["members", "--community", "Practice"], { env });
    expect(several.code).toBe(1);
    expect(several.err).toContain("co_other (sandbox, elsewhere)");
    expect((await runCli(["members", "--community", "co_other"], { env })).code).toBe(0);
  });

  it("does not touch a database that another version made or has yet to be migrated", async () => {
    const { env, file } = await livedInDatabase();
    const { default: Sqlite } = await import("better-sqlite3");
    const database = new Sqlite(file);
    const [last] = database.prepare("select name from kysely_migration order by name desc").pluck().all() as string[];
    database.prepare("insert into kysely_migration (name, timestamp) values ('999-later', '2027-01-01')").run();
    database.close();
    const newer = await runCli(["members", "--community", "Practice"], { env });
    expect(newer.code).toBe(1);
    expect(newer.err).toMatch(/made by another version of Cultivate .*Nothing was changed/s);

    const again = new Sqlite(file);
    again.prepare("delete from kysely_migration where name in ('999-later', ?)").run(last);
    again.close();
    const older = await runCli(["members", "--community", "Practice"], { env });
    expect(older.code).toBe(1);
    expect(older.err).toContain(`lacks a step of this version (${last}). Nothing was changed. \`cultivate migrate\``);
    const store = await openStore(env.DATABASE_URL, { migrate: false });
    expect((await store.migrations()).at(-1)?.executedAt).toBe(null);
    await store.close();
  });
});
