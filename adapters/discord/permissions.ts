// The permissions that the bot asks for: each with its name as Discord shows it and the reason why.
import { PermissionFlagsBits } from "discord.js";
import { type TextKey, textsIn } from "../../src/text/texts.ts";

export type Permission =
  | "view"
  | "send"
  | "send-in-threads"
  | "embed"
  | "attach"
  | "history"
  | "public-threads"
  | "private-threads"
  | "events"
  | "invite"
  | "roles";

export const permissionBits: Readonly<Record<Permission, bigint>> = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  "send-in-threads": PermissionFlagsBits.SendMessagesInThreads,
  embed: PermissionFlagsBits.EmbedLinks,
  attach: PermissionFlagsBits.AttachFiles,
  history: PermissionFlagsBits.ReadMessageHistory,
  "public-threads": PermissionFlagsBits.CreatePublicThreads,
  "private-threads": PermissionFlagsBits.CreatePrivateThreads,
  events: PermissionFlagsBits.CreateEvents,
  invite: PermissionFlagsBits.CreateInstantInvite,
  roles: PermissionFlagsBits.ManageRoles,
};

export const allPermissions = Object.keys(permissionBits) as Permission[];

/** Without these the bot cannot do its main job; without another, one feature falls back to a human step. */
export const essential: readonly Permission[] = ["view", "send", "embed"];

export const bitsOf = (permissions: readonly Permission[]): bigint =>
  permissions.reduce((sum, one) => sum | permissionBits[one], 0n);

/** Which of `wanted` are not among the bits that the bot has. An administrator has them all. */
export const missingFrom = (has: bigint, wanted: readonly Permission[]): Permission[] =>
  (has & PermissionFlagsBits.Administrator) !== 0n ? [] : wanted.filter((one) => (has & permissionBits[one]) === 0n);

const text = textsIn("en");

/** As Discord's settings show it in English. */
export const permissionName = (permission: Permission): string =>
  text.plain(`discord.permission.${permission}` satisfies TextKey);

export const permissionReason = (permission: Permission): string =>
  text.plain(`discord.permission.${permission}.why` satisfies TextKey);

export const permissionNames = (permissions: readonly Permission[]): string =>
  permissions.map(permissionName).join(", ");
