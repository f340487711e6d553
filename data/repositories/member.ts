// Members, and forgetting one.
import type { Insertable, Selectable } from "kysely";
import type { Member } from "../../src/community/member.ts";
import type { MemberRecords } from "../../src/ports/records/community.ts";
import type { Executor } from "../executor.ts";
import { flag } from "../schema/columns.ts";
import type { MemberTable } from "../schema/community.ts";
import { batches, insertBatch } from "./batches.ts";
import { strikeOut } from "./matters.ts";

const read = (row: Selectable<MemberTable>): Member => ({
  id: row.id,
  community: row.community,
  ref: row.ref,
  name: row.name,
  roles: JSON.parse(row.roles),
  consent: row.consent,
  scored: row.scored === 1,
  joinedAt: row.joined_at,
  leftAt: row.left_at,
  interests: row.interests,
  listening: row.listening === 1,
  pauses: JSON.parse(row.pauses),
  preferences: JSON.parse(row.preferences),
  standing: JSON.parse(row.standing),
});

const written = (member: Member): Insertable<MemberTable> => ({
  id: member.id,
  community: member.community,
  ref: member.ref,
  name: member.name,
  roles: JSON.stringify(member.roles),
  consent: member.consent,
  scored: flag(member.scored),
  joined_at: member.joinedAt,
  left_at: member.leftAt,
  interests: member.interests,
  listening: flag(member.listening),
  pauses: JSON.stringify(member.pauses),
  preferences: JSON.stringify(member.preferences),
  standing: JSON.stringify(member.standing),
});

const kept = [
  "community",
  "ref",
  "name",
  "roles",
  "consent",
  "scored",
  "joined_at",
  "left_at",
  "interests",
  "listening",
  "pauses",
  "preferences",
  "standing",
] as const satisfies readonly (keyof MemberTable)[];

export const memberRecords = (executor: Executor): MemberRecords => {
  const { db } = executor;
  async function saveAll(members: readonly Member[]): Promise<void> {
    // The last one of an id counts: PostgreSQL refuses to update a row twice in one statement.
    const last = [...new Map(members.map((member) => [member.id, member])).values()];
    for (const batch of batches(last, insertBatch)) {
      await db
        .insertInto("members")
        .values(batch.map(written))
        .onConflict((conflict) =>
          conflict
            .column("id")
            .doUpdateSet(({ ref }) => Object.fromEntries(kept.map((column) => [column, ref(`excluded.${column}`)]))),
        )
        .execute();
    }
  }

  return {
    async get(id) {
      const row = await db.selectFrom("members").selectAll().where("id", "=", id).executeTakeFirst();
      return row && read(row);
    },

    async byRef(community, ref) {
      const row = await db
        .selectFrom("members")
        .selectAll()
        .where("community", "=", community)
        .where("ref", "=", ref)
        .executeTakeFirst();
      return row && read(row);
    },

    async list(community) {
      const rows = await db
        .selectFrom("members")
        .selectAll()
        .where("community", "=", community)
        .orderBy("joined_at")
        .orderBy("id")
        .execute();
      return rows.map(read);
    },

    async of(installation, ref) {
      const rows = await db
        .selectFrom("members")
        .innerJoin("communities", "communities.id", "members.community")
        .selectAll("members")
        .where("members.ref", "=", ref)
        .where("communities.installation", "=", installation)
        .orderBy("members.community")
        .execute();
      return rows.map(read);
    },

    save: (member) => saveAll([member]),
    saveAll,

    /**
     * What names the member goes along: their own rows by foreign key, decisions about them and the welcome from before
     * they joined by id or ref. What they did for the community stays on record without a name.
     */
    async remove(id) {
      const member = await db
        .selectFrom("members")
        .select(["community", "ref"])
        .where("id", "=", id)
        .executeTakeFirst();
      if (!member) return;
      const { community, ref } = member;
      await db.deleteFrom("decisions").where("community", "=", community).where("recipient", "in", [id, ref]).execute();
      await db
        .deleteFrom("deliveries")
        .where("community", "=", community)
        .where("to_kind", "=", "member")
        .where("to_member", "is", null)
        .where("to_ref", "=", ref)
        .execute();
      await db
        .updateTable("audit")
        .set({ by: "" })
        .where("community", "=", community)
        .where("by", "in", [id, ref])
        .execute();
      await db.deleteFrom("members").where("id", "=", id).execute();
      await strikeOut(executor, community, id);
    },
  };
};
