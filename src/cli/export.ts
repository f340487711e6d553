// `cultivate export`: everything that is stored of a community, or of one person in it, as one JSON document.
import type { Command } from "commander";
import { everythingOf } from "../participation/held.ts";
import { systemClock } from "../system.ts";
import { withStoreAsItIs } from "./lasting.ts";
import { asJson, type Terminal } from "./terminal.ts";
import { communityCalled } from "./which-community.ts";
import { memberCalled } from "./which-member.ts";

export function addExport(program: Command, terminal: Terminal): void {
  program
    .command("export")
    .description("Print everything that is stored of a community, or of one person in it, as one JSON document.")
    .requiredOption("--community <name>", "whose")
    .option("--member <ref>", "only what is held about this person, as `/cop me export` hands out")
    .option("--json", "as without: it is JSON anyway")
    .action(async (options: { community: string; member?: string }) => {
      const document = await withStoreAsItIs(terminal, async ({ store }) => {
        const community = await communityCalled(store, store.place, options.community);
        const head = { exportedAt: systemClock.now(), community: community.name };
        if (options.member === undefined) return { ...head, ...(await store.export(community.id)) };
        const member = await memberCalled(store, community, options.member);
        return { ...head, ...(await everythingOf(store.read, community, member)) };
      });
      terminal.out(asJson(document));
    });
}
