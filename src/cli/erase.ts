// `cultivate erase`: everything that is held about a person in a community goes, for who asks for it by another way than
// `/cop me delete`.
import type { Command } from "commander";
import { forget } from "../participation/forget.ts";
import { randomIds, systemClock } from "../system.ts";
import { withStoreAsItIs } from "./lasting.ts";
import { asJson, printable, type Terminal } from "./terminal.ts";
import { communityCalled } from "./which-community.ts";
import { memberCalled } from "./which-member.ts";

export function addErase(program: Command, terminal: Terminal): void {
  program
    .command("erase")
    .description("Erase everything that is held about a person in a community. This cannot be taken back.")
    .requiredOption("--member <ref>", "whose, by the ref that `members` lists")
    .requiredOption("--community <name>", "in which community")
    .option("--json", "one JSON document")
    .action(async (options: { member: string; community: string; json?: true }) => {
      const { rules } = await import("../rooms.ts");
      const done = await withStoreAsItIs(terminal, async ({ store }) => {
        const community = await communityCalled(store, store.place, options.community);
        const member = await memberCalled(store, community, options.member);
        await store.write(async (records) => {
          await forget({ records, ids: randomIds, now: systemClock.now() }, community, member);
          const ids = rules.map((rule) => rule.id);
          await records.due.wake(community.id, ids, systemClock.now());
        });
        return { community: community.name, erased: member.ref, overwritten: await store.scrub() };
      });
      terminal.out(options.json ? asJson(done) : shown(done));
    });
}

const shown = ({
  community,
  erased,
  overwritten,
}: {
  community: string;
  erased: string;
  overwritten: boolean;
}): string =>
  [
    `Everything that was held about ${printable(erased)} in ${printable(community)} is erased.`,
    ...(overwritten ? [] : ["The file is in use: what is deleted in it will be written over as the bot goes on."]),
    "Not in our hands: backups made before, which still hold it; what others wrote in their own words; and history that is imported again.",
    "",
  ].join("\n");
