// Runs an invocation in one transaction: once per id, with roles checked, and with the rules woken that read what it
// changed. A refusal or a failure undoes everything.
import { quoted } from "../cards/card.ts";
import { Refusal } from "../commands/define.ts";
import type { Invocation } from "../commands/invocation.ts";
import type { Reply } from "../commands/reply.ts";
import type { Resolved } from "../commands/resolve.ts";
import type { Records } from "../ports/store.ts";
import { joined, type Texts, textsIn } from "../text/texts.ts";
import { noteAnswer } from "./answered.ts";
import { installationOf } from "./enrol.ts";
import type { House } from "./house.ts";
import { inputProblem, readLine, refuseUnknown, spokenLanguage } from "./opening.ts";
import { findPlace, whyNot } from "./place.ts";
import { buildRequest, textIn } from "./request.ts";
import { wakeReaders } from "./wake.ts";

export async function run(house: House, invocation: Invocation): Promise<Reply> {
  const text = textsIn(spokenLanguage(invocation.person.language));
  const resolved = readLine(house.commands, invocation);
  if (resolved.kind === "unknown") return refuseUnknown(text, resolved);
  const transaction = resolved.command.rehearsal ? house.store.rehearse : house.store.write;
  try {
    return handingBack(
      await transaction((records) => runWithin(house, records, invocation, resolved)),
      invocation,
      text,
    );
  } catch (error) {
    if (error instanceof Undone) return handingBack(error.reply, invocation, text);
    const id = house.ids.next("e");
    house.logger.error({ id, command: resolved.command.words, error }, "a command failed");
    return { kind: "refusal", code: "failed", card: { text: text("common.failed", { id }) } };
  }
}

/** What somebody wrote into a form that was then refused is given back to them: they may have spent an evening on it. */
function handingBack(reply: Reply, invocation: Invocation, text: Texts): Reply {
  const written =
    invocation.origin === "form"
      ? Object.values(invocation.options ?? {}).filter((one) => typeof one === "string" && one.length > 20)
      : [];
  if (reply.kind !== "refusal" || written.length === 0) return reply;
  const value = joined(
    written.map((one) => [quoted(String(one))]),
    "\n\n",
  );
  return {
    ...reply,
    card: { ...reply.card, fields: [...(reply.card.fields ?? []), { label: text.plain("common.you-wrote"), value }] },
  };
}

/** Carries a reply out of a transaction that has to be undone. */
class Undone extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super("undone");
    this.reply = reply;
  }
}

async function runWithin(
  house: House,
  records: Records,
  invocation: Invocation,
  resolved: Resolved & { kind: "known" },
): Promise<Reply> {
  const now = house.clock.now();
  const installation = await installationOf(house, records, invocation.platform, invocation.installation, now);
  const firstText = textsIn(spokenLanguage(invocation.person.language));
  const { command } = resolved;
  if (!(await records.inbox.receive(installation.id, invocation.id, now))) {
    return { kind: "refusal", code: "already", card: { text: firstText("common.already") } };
  }
  const place = await findPlace(records, installation.id, invocation, resolved.given, firstText);
  if ("ask" in place) return place.ask;
  const text = textIn(place, invocation);
  const refusal =
    (await whyNot(records, command, place, invocation, text)) ??
    inputProblem(text, resolved, invocation.origin === "form");
  if (refusal) throw new Undone(refusal);
  await noteAnswer(records, installation.id, invocation, now);
  const request = buildRequest(house, records, installation.id, invocation, place, text, command);
  let reply: Reply;
  try {
    reply = await command.run(request, resolved.values);
  } catch (error) {
    if (error instanceof Refusal)
      throw new Undone({ kind: "refusal", code: error.key, card: { text: text(error.key, error.values) } });
    throw error;
  }
  if (reply.kind === "refusal" || reply.kind === "problems") throw new Undone(reply);
  const community = place.community ?? (await records.communities.inChannel(installation.id, invocation.channel));
  if (community) {
    await wakeReaders(records, house.rules, community.id, command.touches, now);
    if (command.for === "facilitator" || command.for === "admin") {
      await records.audit.add({
        id: house.ids.next("au"),
        community: community.id,
        at: now,
        by: invocation.person.ref,
        command: command.words,
      });
    }
  }
  return reply;
}
