// `/cop guest access <guest>`: lets a guest into the channel until the end of their days, or changes that end. The invitation
// goes to facilitators, who hand it on; the end comes by itself.

import { time, words } from "../../cards/card.ts";
import { hasWords, notUnderstood, optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { choice, named, number } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import type { Instant } from "../../time/instant.ts";
import { expected, type Guest, isOneOf, visited } from "../guest.ts";
import { accessOf, isAddress, letIn, letOut, openUntil } from "../guest-access.ts";
import { meantGuest, suggestGuests } from "../guest-answers.ts";
import { button } from "../guest-card.ts";
import { field, formLine, guestId, settled, whoseName } from "../guest-fields.ts";
import { accessUntil, agreedDays, startOf, usualAccessDays } from "../visit.ts";

const email = named("guest.option.email", false, 200);
const days = { ...number("guest.option.days", false, 0, 90), named: true } as const;
const mayComeIn = [...expected, ...visited] as const;

export const guestAccess = defineCommand({
  words: "guest access",
  for: "facilitator",
  audience: "private",
  summary: "guest.access.summary",
  example: "guest access Grace Hopper days=7",
  touches: ["guests", "deeds"],
  options: {
    guest: whoseName,
    email,
    days,
    now: { ...choice("guest.option.now", false, ["yes"]), named: true },
    end: { ...choice("guest.option.end", false, ["yes"]), named: true },
  },
  suggest: { guest: suggestGuests(mayComeIn) },
  run: letThemIn,
});

/** The same by a form: an address is asked for where the platform invites by one. */
export const guestIn = defineCommand({
  words: "guest in",
  for: "facilitator",
  audience: "private",
  summary: "guest.access.summary",
  example: "guest in guest=gu_1",
  touches: ["guests", "deeds"],
  hidden: true,
  options: { guest: guestId, email, days },
  form: {
    when: "always",
    build: (text, given) => ({
      ref: formLine("guest in", given),
      title: text.plain("guest.access.title"),
      intro: text.plain("guest.access.intro"),
      submit: text.plain("guest.access.submit"),
      fields: [
        field(text, { id: "email", label: "guest.access.field.email", type: "text", required: false, max: 200 }),
        field(text, { id: "days", label: "guest.access.field.days", type: "text", required: false, max: 2 }),
      ],
    }),
  },
  async prefill(request, form) {
    const guest = await meantGuest(request, optionIn(form.ref, "guest"), expected);
    const days = (guest.visit && agreedDays(guest.visit)) ?? usualAccessDays;
    return settled(request, form, { guest: guest.id }, { days: String(days) });
  },
  run: letThemIn,
});

type Wishes = {
  readonly guest: string | undefined;
  readonly email: string | undefined;
  readonly days: number | undefined;
  readonly now?: string | undefined;
  readonly end?: string | undefined;
};

async function letThemIn(request: MemberRequest, options: Wishes): Promise<Reply> {
  const { records, community, now, text } = request;
  const guest = await meantGuest(request, options.guest, mayComeIn);
  const access = accessOf(await records.deeds.of(community.id), guest.id);
  if (options.end !== undefined) {
    if (openUntil(access) === null) throw new Refusal("guest.access.none", { name: guest.name });
    await letOut(request, guest);
    await keepEnd(request, guest, now);
    return privately({ text: text("guest.access.ended", { name: guest.name }) });
  }
  const startsAt = await startOf(request, guest);
  if (!isOneOf(guest, mayComeIn) || guest.visit === null || startsAt === undefined)
    throw new Refusal("guest.access.no-visit", { name: guest.name });
  const { zone } = guest.visit;
  if (hasWords(options.email) && !isAddress(options.email))
    return notUnderstood(request, "email", "guest.access.no-email", { given: options.email.slice(0, 60) });
  // After the visit the days count from today.
  const ahead = startsAt > now;
  const days = options.days ?? (ahead ? agreedDays(guest.visit) : undefined) ?? usualAccessDays;
  const until = accessUntil(ahead ? startsAt : now, zone, days);
  const wish = { email: options.email ?? null, startsAt, until, atOnce: options.now !== undefined };
  const letInAt = await letIn(request, guest, wish);
  await keepEnd(request, guest, until, startsAt);
  const key = letInAt === null ? "guest.access.changed" : letInAt > now ? "guest.access.later" : "guest.access.asked";
  const back = button(request, "guest access", "guest.button.access-end", { end: "yes", guest: guest.id });
  return privately({
    text: joined([
      text(key, {
        name: guest.name,
        until: time(until, zone),
        ...(letInAt === null
          ? { again: words(`/cop guest access ${guest.name} days=3`) }
          : { from: time(letInAt, zone, "date") }),
      }),
      ...(letInAt === null ? [] : [text("guest.access.way-back")]),
    ]),
    buttons: [
      ...(letInAt !== null && letInAt > now
        ? [button(request, "guest access", "guest.button.access-now", { now: "yes", guest: guest.id })]
        : []),
      back,
    ],
  });
}

/** The end that was agreed, and the start that it was counted from. */
async function keepEnd({ records }: MemberRequest, guest: Guest, until: Instant | null, startsAt?: Instant) {
  if (guest.visit === null) return;
  const visit = { ...guest.visit, until, startsAt: startsAt ?? guest.visit.startsAt };
  await records.matters.save("guests", { ...guest, visit });
}
