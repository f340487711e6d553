// Everything that is held of a guest goes: the matter, members' questions for them, what the platform was asked, messages that
// wait. What a visit left for all stays, without the name.
import type { MemberRequest } from "../commands/define.ts";
import { nameless } from "../community/new-deed.ts";
import type { Texts } from "../text/texts.ts";
import type { Guest } from "./guest.ts";
import { letOut } from "./guest-access.ts";

export type Forgotten = {
  /** Their access ends now. */
  readonly out: boolean;
  /** Their visit is still ahead, in the calendar. */
  readonly ahead: boolean;
};

export async function forgetGuest(request: MemberRequest, guest: Guest): Promise<Forgotten> {
  const { records, community, now } = request;
  const spoken = request.textIn(community.language);
  const out = await letOut(request, guest);
  for (const deed of await records.deeds.of(community.id))
    if (deed.subject === guest.id && deed.state !== "pending") await records.deeds.save(nameless(deed));
  const ahead = await renameGathering(request, guest, spoken);
  for (const entry of await records.matters.of("shelf", community.id))
    if (entry.from?.kind === "guest" && entry.from.id === guest.id) {
      const words = entry.words === null ? null : nameGone(entry.words, guest.name, spoken);
      await records.matters.save("shelf", { ...entry, title: spoken.plain("guest.forgotten.shelf"), words });
    }
  for (const question of await records.matters.of("guestquestions", community.id))
    if (question.guest === guest.id) await records.matters.remove("guestquestions", question.id);
  for (const waiting of await records.outbox.pending(community.id))
    if ([waiting.key, ...waiting.covers].some((key) => key.split("/").includes(guest.id)))
      await records.outbox.save({ ...waiting, state: "withdrawn", card: {} });
  await records.matters.remove("guests", guest.id);
  return { out, ahead: ahead !== undefined && ahead > now };
}

async function renameGathering({ records }: MemberRequest, { visit, name }: Guest, spoken: Texts) {
  const gathering = visit && (await records.rhythm.gathering(visit.gathering));
  if (!gathering) return undefined;
  const notes = gathering.notes === null ? null : nameGone(gathering.notes, name, spoken);
  const title = spoken.plain("guest.forgotten.gathering");
  await records.rhythm.saveGathering({ ...gathering, title, notes, revision: gathering.revision + 1 });
  return gathering.state === "planned" ? gathering.startsAt : undefined;
}

/** Where words name the guest, whole, they speak of a guest. */
const nameGone = (words: string, name: string, spoken: Texts): string =>
  words.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "giu"),
    spoken.plain("guest.forgotten.name"),
  );
