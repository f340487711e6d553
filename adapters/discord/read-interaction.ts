// What a person did on Discord, as an invocation: a typed sub-command, a button, a choice from a list, a form, a shortcut on
// a message. Pure.
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
} from "discord.js";
import type { Ref } from "../../src/cards/card.ts";
import type { Invocation, RawOptions } from "../../src/commands/invocation.ts";
import { idToLine } from "./button-id.ts";
import { type CommandTree, type Route, shortcutPath } from "./command-tree.ts";
import { readSubmission } from "./read-form.ts";
import { serverFrom } from "./render-card.ts";

export type Reading =
  | {
      readonly kind: "invoke";
      readonly invocation: Invocation /** Opens a form that was kept. */;
      readonly reopens: boolean;
    }
  | {
      readonly kind: "suggest";
      readonly invocation: Invocation;
      readonly option: string;
      readonly typed: string;
      readonly route: Route;
    }
  /** Said in direct messages, and nothing tells of which server. */
  | { readonly kind: "homeless" }
  /** Something that this program does not know. */
  | { readonly kind: "unknown" };

export type ReadingContext = {
  readonly tree: CommandTree;
  /** The server that a person's direct messages were last about. */
  readonly homeOf: (person: Ref) => Ref | undefined;
  /** The channel to which a thread belongs, where Discord does not say it in the interaction. */
  readonly parentOf: (channel: Ref) => Ref | undefined;
};

/** Begins the id of a button that opens a kept form again; the form's ref follows. */
export const reopen = "+ ";

type Answerable = Exclude<APIInteraction, { type: InteractionType.Ping }>;

export function readInteraction(interaction: Answerable, context: ReadingContext): Reading {
  const installation = installationOf(interaction, context);
  if (installation === undefined) return { kind: "homeless" };
  const base = { ...whoAndWhere(interaction, context), installation };
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return readCommand(interaction, base, context.tree);
    case InteractionType.ApplicationCommandAutocomplete:
      return readTyping(interaction, base, context.tree);
    case InteractionType.MessageComponent:
      return readPress(interaction, base);
    case InteractionType.ModalSubmit:
      return readSubmit(interaction, base);
    default:
      return { kind: "unknown" };
  }
}

function installationOf(interaction: Answerable, context: ReadingContext): Ref | undefined {
  if (interaction.guild_id !== undefined) return interaction.guild_id;
  const said = "message" in interaction ? interaction.message?.embeds?.[0]?.author?.url : undefined;
  const person = (interaction.member?.user ?? interaction.user)?.id;
  return serverFrom(said) ?? (person === undefined ? undefined : context.homeOf(person));
}

type Base = Omit<Invocation, "line" | "origin">;

function whoAndWhere(interaction: Answerable, context: ReadingContext): Omit<Base, "installation"> {
  const { member } = interaction;
  const user = member?.user ?? interaction.user;
  const name = member?.nick ?? user?.global_name ?? user?.username ?? "";
  const rights = BigInt(member?.permissions ?? 0);
  const language = "locale" in interaction ? interaction.locale : undefined;
  return {
    id: interaction.id,
    platform: "discord",
    channel: placeOf(interaction, context),
    direct: interaction.guild_id === undefined,
    person: {
      ref: user?.id ?? "",
      name,
      ...(language === undefined ? {} : { language }),
      admin: (rights & (PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild)) !== 0n,
    },
  };
}

const threads: readonly unknown[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** A thread belongs to the community of its channel. */
function placeOf(interaction: Answerable, context: ReadingContext): Ref {
  const { channel } = interaction;
  const id = channel?.id ?? interaction.channel_id ?? "";
  if (channel && threads.includes(channel.type) && "parent_id" in channel && channel.parent_id)
    return channel.parent_id;
  return context.parentOf(id) ?? id;
}

function readCommand(interaction: APIApplicationCommandInteraction, base: Base, tree: CommandTree): Reading {
  const { data } = interaction;
  if (data.type === ApplicationCommandType.Message) {
    const route = tree.route(shortcutPath);
    if (!route) return { kind: "unknown" };
    const about = `https://discord.com/channels/${base.installation}/${interaction.channel?.id ?? base.channel}/${data.target_id}`;
    return invoke({ ...base, line: route.words, origin: "options", options: { cycle: "new", activity: about } });
  }
  if (data.type !== ApplicationCommandType.ChatInput) return { kind: "unknown" };
  const { path, options } = walk(data.name, data.options ?? []);
  const route = tree.route(path);
  const given = { options: named(options, route), ...mentioned(options) };
  // Discord's clients keep an old list for a while: what is not there any more is for the core to make sense of.
  const line = route ? route.words : path.split(" ").slice(1).join(" ");
  return invoke({ ...base, line, origin: "options", ...given });
}

/** `<@123>`, `<#123>` and `<@&123>` in a typed text, as the core is told of people, channels and roles. */
function mentioned(options: readonly Given[]): Pick<Invocation, "mentions" | "places"> {
  const texts = options.flatMap((option) =>
    "value" in option && typeof option.value === "string" ? [option.value] : [],
  );
  const found = texts.flatMap((text) =>
    [...text.matchAll(/<@!?(\d+)>/g)].map((match) => [match[0], match[1] ?? ""] as const),
  );
  const places = texts.flatMap((text) =>
    [...text.matchAll(/<(#|@&)(\d+)>/g)].map(
      (match) => [match[0], { kind: match[1] === "#" ? "channel" : "group", ref: match[2] ?? "" }] as const,
    ),
  );
  return {
    ...(found.length > 0 ? { mentions: Object.fromEntries(found) } : {}),
    ...(places.length > 0 ? { places: Object.fromEntries(places) } : {}),
  };
}

function readTyping(interaction: APIApplicationCommandAutocompleteInteraction, base: Base, tree: CommandTree): Reading {
  const { path, options } = walk(interaction.data.name, interaction.data.options ?? []);
  const route = tree.route(path);
  const focused = options.find((option) => "focused" in option && option.focused === true);
  const option = focused && route?.options.get(focused.name);
  if (!route || !focused || option === undefined) return { kind: "unknown" };
  const given = named(
    options.filter((one) => one !== focused),
    route,
  );
  const typed = "value" in focused ? String(focused.value ?? "") : "";
  return {
    kind: "suggest",
    route,
    option,
    typed,
    invocation: { ...base, line: route.words, origin: "options", options: given },
  };
}

function readPress(interaction: APIMessageComponentInteraction, base: Base): Reading {
  const { data } = interaction;
  const id = data.component_type === ComponentType.StringSelect ? (data.values[0] ?? "") : data.custom_id;
  const reopens = id.startsWith(reopen);
  const line = idToLine(reopens ? id.slice(reopen.length) : id);
  return { kind: "invoke", reopens, invocation: { ...base, line, origin: "button", message: interaction.message.id } };
}

function readSubmit(interaction: APIModalSubmitInteraction, base: Base): Reading {
  const { data, message } = interaction;
  return invoke({
    ...base,
    line: idToLine(data.custom_id),
    origin: "form",
    options: readSubmission(data.components),
    ...(message ? { message: message.id } : {}),
  });
}

const invoke = (invocation: Invocation): Reading => ({ kind: "invoke", invocation, reopens: false });

type Given = APIApplicationCommandInteractionDataOption<
  InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>;

/** `cop rhythm set` and the options given to it. */
function walk(root: string, options: readonly Given[]): { path: string; options: readonly Given[] } {
  const [first] = options;
  if (
    first?.type !== ApplicationCommandOptionType.Subcommand &&
    first?.type !== ApplicationCommandOptionType.SubcommandGroup
  ) {
    return { path: root, options };
  }
  return walk(`${root} ${first.name}`, first.options ?? []);
}

function named(options: readonly Given[], route: Route | undefined): RawOptions {
  return Object.fromEntries(
    options.flatMap((option) => {
      const name = route ? route.options.get(option.name) : option.name;
      return name === undefined || !("value" in option) ? [] : [[name, String(option.value)]];
    }),
  );
}
