import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { type ManifestOptions, slackManifest } from "../../../adapters/slack/manifest.ts";
import { chosen, events, scopes } from "../../../adapters/slack/scopes.ts";
import { messageShortcuts } from "../../../adapters/slack/shortcuts.ts";
import { resolve as resolveLine } from "../../../src/commands/resolve.ts";
import { commands } from "../../../src/rooms.ts";

const schemaFile = resolve(import.meta.dirname, "../../../../shared/specs/slack-manifest-v2.schema.json");
const schema = existsSync(schemaFile) ? (JSON.parse(readFileSync(schemaFile, "utf8")) as object) : undefined;

const publicUrl = "https://cultivate.example.org";
const everything = { history: true, privateChannels: true, connect: true, circles: true, groups: true };
const kinds: readonly ManifestOptions[] = [
  { mode: "http", publicUrl },
  { mode: "socket" },
  { mode: "oauth", publicUrl },
  { mode: "oauth", publicUrl, choices: everything },
];

type Manifest = {
  features: {
    slash_commands: { command: string; url?: string; should_escape: boolean; usage_hint: string }[];
    shortcuts: { callback_id: string }[];
  };
  oauth_config: { scopes: { bot: string[] }; redirect_urls?: string[] };
  settings: Record<string, { request_url?: string; bot_events?: string[] } | boolean>;
};
const manifest = (options: ManifestOptions): Manifest => slackManifest(commands, options) as Manifest;

describe("The manifest of the Slack app", () => {
  it.skipIf(schema === undefined).each(kinds)(
    "is valid against Slack's schema (skipped where ../shared/specs is not there): %j",
    (options) => {
      const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema as object);
      validate(slackManifest(commands, options));
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  it("holds both roots, and every word that is not hidden under one of them", () => {
    const [cop, facilitate] = manifest({ mode: "socket" }).features.slash_commands;
    expect([cop?.command, facilitate?.command]).toEqual(["/cop", "/facilitate"]);
    expect(cop?.should_escape && facilitate?.should_escape).toBe(true);
    const said = [cop, facilitate].flatMap((root) =>
      (root?.usage_hint ?? "").split(" · ").flatMap((hint) => {
        const [first = "", seconds] = hint.replace("]", "").split(" [");
        return [first, ...(seconds?.split(", ").map((second) => `${first} ${second}`) ?? [])];
      }),
    );
    for (const command of commands.filter(({ hidden, words }) => !hidden && words !== "")) {
      expect(said).toContain(command.words);
    }
  });

  it("asks for nothing that reads messages unless it was chosen", () => {
    for (const mode of ["http", "socket", "oauth"] as const) {
      const { oauth_config, settings } = manifest({ mode, publicUrl });
      expect(oauth_config.scopes.bot.filter((scope) => scope.includes("history"))).toEqual([]);
      expect(JSON.stringify(settings)).not.toContain("message.");
    }
    expect(manifest({ mode: "http", publicUrl, choices: { history: true } }).oauth_config.scopes.bot).toContain(
      "channels:history",
    );
  });

  it("asks for private places only where they were chosen, and for each permission once", () => {
    const bot = (choices: ManifestOptions["choices"]) =>
      manifest({ mode: "socket", ...(choices ? { choices } : {}) }).oauth_config.scopes.bot;
    expect(bot({}).filter((scope) => /^(groups|mpim)/.test(scope))).toEqual([]);
    const circles = ["groups:write", "groups:read", "mpim:write"];
    expect(bot({ circles: true }).filter((scope) => !bot({}).includes(scope))).toEqual(circles);
    expect(new Set(bot(everything)).size).toBe(bot(everything).length);
  });

  it("names no address in Socket Mode, and the same one everywhere else", () => {
    expect(JSON.stringify(manifest({ mode: "socket" }))).not.toContain("http");
    const written = JSON.stringify(manifest({ mode: "oauth", publicUrl }));
    const addresses = new Set([...written.matchAll(/https:[^"]+/g)].map(([address]) => address));
    expect(addresses).toEqual(new Set([`${publicUrl}/slack/events`, `${publicUrl}/slack/oauth_redirect`]));
  });

  it("has a permission for each event, and a reason for each permission", () => {
    const needed: Readonly<Record<string, string>> = {
      member_joined_channel: "channels:read",
      member_left_channel: "channels:read",
      reaction_added: "reactions:read",
      "message.channels": "channels:history",
      "message.groups": "groups:history",
    };
    for (const event of chosen(events, everything)) {
      const scope = needed[event];
      if (scope !== undefined) expect(chosen(scopes, everything)).toContain(scope);
    }
    expect(scopes.every(({ reason }) => reason.length > 20)).toBe(true);
  });

  it("has shortcuts whose lines are commands with that option", () => {
    for (const { line, option } of messageShortcuts) {
      const resolved = resolveLine(commands, line, { [option]: "words" });
      expect(resolved).toMatchObject({ kind: "known", problems: [], extra: undefined, values: { [option]: "words" } });
    }
  });
});
