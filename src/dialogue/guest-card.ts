// How guests look in answers: to facilitators with the next step and the way back, to members as names and topics.
import { type Button, type Card, type Field, quoted, type RichText, time, words } from "../cards/card.ts";
import type { CommunityRequest } from "../commands/define.ts";
import { privately, type Reply } from "../commands/reply.ts";
import { joined, type TextKey, type TextValues } from "../text/texts.ts";
import { type Guest, type GuestState, lastGuests, mayReopen, reachedAt } from "./guest.ts";
import { lineAbout } from "./guest-answers.ts";

type Next = { readonly line: string; readonly label: TextKey };

/** What a facilitator does next with a guest in a state. */
const nextSteps: Readonly<Partial<Record<GuestState, Next>>> = {
  nominated: { line: "guest approve", label: "guest.button.look" },
  approved: { line: "guest invite", label: "guest.button.letter" },
  invited: { line: "guest confirm", label: "guest.button.confirm" },
  confirmed: { line: "guest questions", label: "guest.button.questions" },
  preparing: { line: "guest questions", label: "guest.button.questions" },
  hosted: { line: "guest thank", label: "guest.button.thank" },
  thanked: { line: "guest takeaways", label: "guest.button.takeaways" },
};

export const button = (
  request: CommunityRequest,
  line: string,
  label: TextKey,
  options: Readonly<Record<string, string | undefined>>,
  values: TextValues = {},
): Button => ({ id: lineAbout(request, line, options), label: request.text.plain(label, values) });

export const about = (request: CommunityRequest, guest: Guest, line: string, label: TextKey): Button =>
  button(request, line, label, { guest: guest.id }, { name: guest.name });

/** The next step of a guest, or asking again after a long rest; nothing where there is none. */
export function nextButton(request: CommunityRequest, guest: Guest): readonly Button[] {
  const reopens: Next = { line: "guest reopen", label: "guest.button.reopen" };
  const follows: Next = { line: "guest follow", label: "guest.button.follow" };
  const shared = guest.state === "thanked" && guest.sharedAt !== null;
  const next = mayReopen(guest, request.now) ? reopens : shared ? follows : nextSteps[guest.state];
  return next ? [about(request, guest, next.line, next.label)] : [];
}

/** The answer to a step that a facilitator took, with the way back named. */
export function stepTaken(request: CommunityRequest, guest: Guest, card: Card): Reply {
  const { text } = request;
  return privately({
    ...card,
    text: joined([card.text ?? [], text("guest.way-back", { undo: words(`/cop guest undo ${guest.name}`) })], "\n\n"),
    buttons: [...(card.buttons ?? []), about(request, guest, "guest undo", "guest.button.undo")],
  });
}

/** `Grace Hopper: compilers (computing)` with where she stands, for facilitators. */
export function guestLine({ text, zone }: CommunityRequest, guest: Guest): RichText {
  const { name, topic, field, visit } = guest;
  const line = text("guest.list.line", { name, topic, field, liked: guest.plusOnes.length });
  return visit === null ? line : joined([line, [time(visit.startsAt, visit.zone ?? zone)]], ", ");
}

/** The last guests by field, beside whom a new one is looked at (domain 5: diversity). */
export function lastGuestsField(request: CommunityRequest, all: readonly Guest[], count: number): Field {
  const { text, community } = request;
  const label = text.plain("guest.last.label", { count });
  const last = lastGuests(all, count);
  if (last.length === 0) return { label, value: text("guest.last.none") };
  const lines = last.map((guest): RichText => {
    const at = reachedAt(guest, "hosted") ?? guest.createdAt;
    return text("guest.last.line", { field: guest.field, name: guest.name, when: time(at, community.zone, "date") });
  });
  return { label, value: joined(lines) };
}

export const listed = (lines: readonly string[]): RichText =>
  joined(lines.map((line): RichText => [...words("• "), quoted(line)]));
