// A press on something the bot sent unasked is an answer to it: the outreach budget learns from it (domain 7.2). Also when
// the press opens a form: who opened it was there, whether they finish it or not.
import type { Invocation } from "../commands/invocation.ts";
import type { NudgeAnswer } from "../ports/records/outbox.ts";
import type { Records } from "../ports/store.ts";
import type { Instant } from "../time/instant.ts";
import type { House } from "./house.ts";

/** Only the first answer counts, and only from the person to whom the message went. */
export async function noteAnswer(
  records: Records,
  installation: string,
  invocation: Invocation,
  now: Instant,
): Promise<void> {
  if (invocation.origin !== "button" || invocation.message === undefined) return;
  const receipt = { channel: invocation.channel, message: invocation.message };
  const delivery = await records.outbox.byReceipt(installation, receipt);
  if (!delivery || delivery.solicited || delivery.answer !== "none") return;
  if (delivery.to.kind !== "member" || delivery.to.ref !== invocation.person.ref) return;
  const answer: NudgeAnswer = /^nudge (no|fewer|pause|stop)\b/.test(invocation.line) ? "no" : "acted";
  await records.outbox.save({ ...delivery, answer, answeredAt: now });
}

/** For a press that opens a form, before anything runs. Never a reason not to show the form. */
export async function noteOpened(house: House, invocation: Invocation): Promise<void> {
  if (invocation.origin !== "button" || invocation.message === undefined) return;
  try {
    const { store, clock } = house;
    const installation = await store.read.installations.find(invocation.platform, invocation.installation);
    if (installation) await store.write((records) => noteAnswer(records, installation.id, invocation, clock.now()));
  } catch (error) {
    house.logger.warn({ error }, "an answer to a message could not be noted");
  }
}
