// Matters of every kind, each a row with its body as JSON.
import type { Selectable } from "kysely";
import { without } from "../../src/community/in-matters.ts";
import type { Matter, MatterKind, MatterRecords, Matters } from "../../src/ports/records/matters.ts";
import type { Executor } from "../executor.ts";
import type { MatterTable } from "../schema/matters.ts";

const read = <Kind extends MatterKind>(row: Selectable<MatterTable>): Matters[Kind] => ({
  ...JSON.parse(row.body),
  id: row.id,
  community: row.community,
  owner: row.owner,
  createdAt: row.created_at,
});

export const matterRecords = ({ db }: Executor): MatterRecords => ({
  async of<Kind extends MatterKind>(kind: Kind, community: string) {
    const rows = await db
      .selectFrom("matters")
      .selectAll()
      .where("community", "=", community)
      .where("kind", "=", kind)
      .orderBy("created_at")
      .orderBy("seq")
      .execute();
    return rows.map((row) => read<Kind>(row));
  },

  async get<Kind extends MatterKind>(kind: Kind, id: string) {
    const row = await db
      .selectFrom("matters")
      .selectAll()
      .where("id", "=", id)
      .where("kind", "=", kind)
      .executeTakeFirst();
    return row && read<Kind>(row);
  },

  async save(kind, matter: Matter) {
    const { id, community, owner, createdAt, ...body } = matter;
    const values = { community, kind, owner, body: JSON.stringify(body), created_at: createdAt };
    await db
      .insertInto("matters")
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
      .execute();
  },

  async remove(kind, id) {
    await db.deleteFrom("matters").where("id", "=", id).where("kind", "=", kind).execute();
  },
});

/** Strikes somebody who is erased out of what stays. What is their own goes by foreign key. */
export async function strikeOut({ db }: Executor, community: string, member: string): Promise<void> {
  const naming = `%${member}%`;
  for (const { id, body } of await db
    .selectFrom("matters")
    .select(["id", "body"])
    .where("community", "=", community)
    .where("body", "like", naming)
    .execute()) {
    const left = JSON.stringify(without(JSON.parse(body), member));
    if (left !== body) await db.updateTable("matters").set({ body: left }).where("id", "=", id).execute();
  }
  for (const { id, asked, answer } of await db
    .selectFrom("deeds")
    .select(["id", "asked", "answer"])
    .where("community", "=", community)
    .where((or) => or.or([or("asked", "like", naming), or("answer", "like", naming)]))
    .execute()) {
    const left = {
      asked: JSON.stringify(without(JSON.parse(asked), member)),
      answer: answer === null ? null : JSON.stringify(without(JSON.parse(answer), member)),
    };
    if (left.asked !== asked || left.answer !== answer)
      await db.updateTable("deeds").set(left).where("id", "=", id).execute();
  }
}
