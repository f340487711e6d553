// What a persona does in the sandbox, turned into invocations and chat events.
import { words } from "../../src/cards/card.ts";
import type { Invocation, RawOptions } from "../../src/commands/invocation.ts";
import type { Reply } from "../../src/commands/reply.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Zone } from "../../src/time/zone.ts";
import { SandboxProblem } from "./errors.ts";
import { type SandboxAdapter, sandboxInstallation } from "./outbound.ts";
import { type MessageView, viewMessage } from "./render-card.ts";
import { type FormView, viewForm } from "./render-form.ts";
import { botRef, directOf, inChannel, type Persona, type Posted, sees, type World } from "./world.ts";

export type Answer =
  | { reply: MessageView | null; form: FormView | null }
  | { problems: Readonly<Record<string, string>> };

export type Visitor = {
  command(request: { persona: string; channel?: string | undefined; text: string }): Promise<Answer>;
  press(request: { persona: string; message: string; button: string }): Promise<Answer>;
  submit(request: { persona: string; form: string; values: RawOptions }): Promise<Answer>;
  say(request: { persona: string; channel: string; text: string; thread?: string | undefined }): Promise<MessageView>;
  react(request: { persona: string; message: string; emoji: string }): Promise<MessageView>;
};

/** `zoneOfPersona` is asked for each reader, since preferences change. `fresh` makes ids that no earlier run used. */
export function createVisitor(
  world: World,
  adapter: SandboxAdapter,
  clock: Clock,
  zoneOfPersona: (persona: string) => Promise<Zone | undefined>,
  fresh: () => string,
): Visitor {
  /** In which channel a persona opened a form, so that its submission belongs there. */
  const openForms = new Map<string, string>();

  const persona = (ref: string): Persona => {
    const found = world.personas.get(ref);
    if (!found)
      throw new SandboxProblem(
        404,
        "unknown-persona",
        `There is nobody called "${ref}" here. GET /api/state lists the personas.`,
      );
    return found;
  };

  const homeOf = (ref: string): string =>
    [...world.channels.values()].find((channel) => channel.kind === "channel" && inChannel(channel, ref))?.ref ??
    directOf(ref);

  const channelFor = (ref: string, channel: string | undefined): string => {
    if (channel === undefined) return homeOf(ref);
    if (!inChannel(world.channels.get(channel), ref)) {
      throw new SandboxProblem(
        404,
        "unknown-channel",
        `"${ref}" is in no channel "${channel}". GET /api/state lists the channels.`,
      );
    }
    return channel;
  };

  const messageFor = (ref: string, message: string): Posted => {
    const found = world.message(message);
    if (!found || !sees(world, found, ref))
      throw new SandboxProblem(404, "unknown-message", `"${ref}" sees no message "${message}".`);
    return found;
  };

  const view = async (message: Posted, reader: string) => viewMessage(world, message, await zoneOfPersona(reader));

  const invocation = (
    who: Persona,
    channel: string,
    rest: Pick<Invocation, "line" | "origin"> & Partial<Invocation>,
  ): Invocation => ({
    id: fresh(),
    platform: "sandbox",
    installation: sandboxInstallation,
    channel,
    direct: world.channels.get(channel)?.kind === "direct",
    person: who,
    mentions: Object.fromEntries(
      [...world.personas.values()].flatMap((one) => [
        [`@${one.ref}`, one.ref],
        [`@${one.name}`, one.ref],
      ]),
    ),
    places: Object.fromEntries(
      [...world.channels.values()]
        .filter(({ kind }) => kind === "channel")
        .flatMap(({ ref, name }) =>
          [`#${ref}`, `#${name}`].map((said) => [said, { kind: "channel", ref } as const] as const),
        ),
    ),
    ...rest,
  });

  async function invoke(asked: Invocation): Promise<Answer> {
    const inbound = adapter.inbound();
    const opening = inbound.open(asked);
    if (opening.kind === "ask") return showForm(asked, await inbound.prefill(asked, opening.form));
    const kind = opening.kind === "run" ? opening.command || "now" : "help";
    return show(asked, opening.kind === "refuse" ? opening.reply : await inbound.run(asked), kind);
  }

  async function show(asked: Invocation, reply: Reply, kind: string): Promise<Answer> {
    switch (reply.kind) {
      case "problems":
        return { problems: reply.fields };
      case "ask":
        return showForm(asked, reply.form);
      default: {
        const isPrivate = reply.kind === "refusal" || reply.audience === "private";
        const posted = world.post({
          channel: asked.channel,
          author: botRef,
          at: clock.now(),
          card: reply.card,
          kind,
          ...(isPrivate ? { privateTo: asked.person.ref } : {}),
        });
        return { reply: await view(posted, asked.person.ref), form: null };
      }
    }
  }

  function showForm(asked: Invocation, form: Parameters<typeof viewForm>[0]): Answer {
    openForms.set(`${asked.person.ref} ${form.ref}`, asked.channel);
    return { reply: null, form: viewForm(form) };
  }

  return {
    async command({ persona: ref, channel, text }) {
      const who = persona(ref);
      const match = /^\s*\/(?:cop|facilitate)(?:\s+|$)([\s\S]*)$/i.exec(text);
      if (!match)
        throw new SandboxProblem(
          400,
          "not-a-command",
          "A command begins with /cop or /facilitate. To say something, use /api/say.",
        );
      return invoke(invocation(who, channelFor(ref, channel), { line: match[1] ?? "", origin: "text" }));
    },
    async press({ persona: ref, message, button }) {
      const who = persona(ref);
      const pressed = messageFor(ref, message);
      if (!pressed.card.buttons?.some((one) => one.id === button)) {
        throw new SandboxProblem(404, "unknown-button", `Message "${message}" has no button "${button}".`);
      }
      return invoke(invocation(who, pressed.channel, { line: button, origin: "button", message }));
    },
    async submit({ persona: ref, form, values }) {
      const who = persona(ref);
      const channel = openForms.get(`${ref} ${form}`) ?? homeOf(ref);
      return invoke(invocation(who, channel, { line: form, origin: "form", options: values }));
    },
    async say({ persona: ref, channel, text, thread }) {
      const who = persona(ref);
      const place = channelFor(ref, channel);
      if (thread !== undefined) messageFor(ref, thread);
      const posted = world.post({
        channel: place,
        author: ref,
        at: clock.now(),
        card: { text: words(text) },
        kind: "post",
        ...(thread === undefined ? {} : { thread }),
      });
      if (world.channels.get(place)?.kind === "channel") {
        const event = {
          id: posted.ref + fresh(),
          installation: sandboxInstallation,
          channel: place,
          person: who,
          at: clock.now(),
          asks: text.includes("?"),
        };
        await adapter
          .inbound()
          .observe(
            thread === undefined
              ? { ...event, kind: "posted", message: posted.ref }
              : { ...event, kind: "replied", message: posted.ref, thread },
          );
      }
      return view(posted, ref);
    },
    async react({ persona: ref, message, emoji }) {
      const who = persona(ref);
      const reacted = messageFor(ref, message);
      const by = reacted.reactions.get(emoji) ?? new Set();
      reacted.reactions.set(emoji, by.add(ref));
      if (world.channels.get(reacted.channel)?.kind === "channel" && reacted.privateTo === undefined) {
        await adapter.inbound().observe({
          kind: "reacted",
          id: fresh(),
          installation: sandboxInstallation,
          channel: reacted.channel,
          person: who,
          at: clock.now(),
          message,
          emoji,
        });
      }
      return view(reacted, ref);
    },
  };
}
