// Many workspaces by OAuth: what Bolt's installer brings is sealed and kept; tokens are held in memory as well, because a
// form cannot wait for a database. A token that rotates is renewed by Bolt's installer before it runs out.
import type { Installation, InstallationQuery, InstallationStore } from "@slack/bolt";
import type { Ref } from "../../src/cards/card.ts";
import { Refused } from "../../src/errors.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Credentials } from "../../src/ports/credentials.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { epoch, hour, instant, minute } from "../../src/time/instant.ts";
import { createSeal } from "./seal.ts";
import { problemWords } from "./tasks.ts";
import { notInstalled, type Workspace, type Workspaces } from "./workspaces.ts";

export type AnyInstallation = Installation<"v1" | "v2", boolean>;
export type AnyQuery = InstallationQuery<boolean>;

/** Bolt's installer: looks an installation up and renews its token where it is about to run out. */
export type Authorize = (query: AnyQuery) => Promise<{ botToken?: string; botTokenExpiresAt?: number }>;

export type InstallationParts = {
  readonly credentials: Credentials;
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly clock: Clock;
  readonly logger: Logger;
};

export type OAuthWorkspaces = Workspaces & {
  readonly store: InstallationStore;
  /** To be told before the first request comes in. */
  useInstaller(authorize: Authorize): void;
};

type Held = Workspace & { readonly orgWide: boolean; readonly expiresAt: number | undefined };

/** Bolt renews a token in the two hours before its end. */
const renewMs = 2 * hour;

const refOf = (installation: AnyInstallation): Ref =>
  (installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id) ?? "";

/** Only what the bot needs: no token of a person, no webhook. */
const kept = (installation: AnyInstallation): AnyInstallation => {
  const { incomingWebhook: _, metadata: __, user, ...rest } = installation;
  return { ...rest, user: { id: user.id, token: undefined, scopes: undefined } } as AnyInstallation;
};

export function oauthWorkspaces({ credentials, key, clock, logger }: InstallationParts): OAuthWorkspaces {
  const { seal, open } = createSeal(key);
  const held = new Map<Ref, Held>();
  const asking = new Map<Ref, Promise<Workspace>>();
  /** When the renewal of a token was last begun. */
  const tried = new Map<Ref, number>();
  let authorize: Authorize | undefined;
  const now = () => epoch(clock.now());
  const nameOf = (ref: Ref) => `slack ${ref}`;

  function hold(installation: AnyInstallation): Held | undefined {
    const { bot } = installation;
    const ref = refOf(installation);
    if (bot === undefined || ref === "") return undefined;
    const orgWide = installation.isEnterpriseInstall === true;
    const name = (orgWide ? installation.enterprise?.name : installation.team?.name) ?? ref;
    const expiresAt = bot.expiresAt === undefined ? undefined : bot.expiresAt * 1000;
    const workspace = { ref, name, token: bot.token, botUser: bot.userId, orgWide, expiresAt };
    held.set(ref, workspace);
    return workspace;
  }

  async function load(ref: Ref): Promise<AnyInstallation | undefined> {
    const found = await credentials.find(ref);
    return found && (JSON.parse(open(nameOf(ref), found.sealed)) as AnyInstallation);
  }

  const store: InstallationStore = {
    async storeInstallation(installation) {
      const keep = kept(installation as AnyInstallation);
      const ref = refOf(keep);
      if (ref === "") throw new Error("Slack did not say where the app was installed");
      await credentials.save({ ref, sealed: seal(nameOf(ref), JSON.stringify(keep)), savedAt: clock.now() });
      hold(keep);
      logger.info({ installation: ref }, "Slack: the app was installed");
    },
    async fetchInstallation(query) {
      const { isEnterpriseInstall, enterpriseId, teamId } = query as AnyQuery;
      const found = await load((isEnterpriseInstall ? enterpriseId : teamId) ?? "");
      if (found === undefined) throw notInstalled();
      return found as never;
    },
    async deleteInstallation(query) {
      const { isEnterpriseInstall, enterpriseId, teamId } = query as AnyQuery;
      await removed((isEnterpriseInstall ? enterpriseId : teamId) ?? "", 0);
    },
  };

  /** From the store, its token renewed where need be; asked once at a time. */
  function ask(ref: Ref): Promise<Workspace> {
    const known = asking.get(ref);
    if (known) return known;
    const asked = askInstaller(ref).finally(() => asking.delete(ref));
    asking.set(ref, asked);
    return asked;
  }

  async function askInstaller(ref: Ref): Promise<Workspace> {
    const installation = await load(ref);
    const workspace = installation && hold(installation);
    if (installation === undefined || workspace === undefined) {
      held.delete(ref);
      throw notInstalled();
    }
    if (workspace.expiresAt === undefined || authorize === undefined) return workspace;
    const { botToken } = await authorize({
      teamId: workspace.orgWide ? undefined : ref,
      enterpriseId: workspace.orgWide ? ref : installation.enterprise?.id,
      isEnterpriseInstall: workspace.orgWide,
    });
    return { ...workspace, ...held.get(ref), token: botToken ?? workspace.token };
  }

  /** Begins to renew a token that will run out soon, without anybody waiting for it. */
  function renewSoon({ ref, expiresAt }: Held): void {
    if (expiresAt === undefined || expiresAt - now() > renewMs || asking.has(ref)) return;
    if ((tried.get(ref) ?? 0) + minute > now()) return;
    tried.set(ref, now());
    ask(ref).catch((error: unknown) =>
      logger.warn({ installation: ref, problem: problemWords(error) }, "Slack: a token could not be renewed yet"),
    );
  }

  async function removed(ref: Ref, at: number): Promise<void> {
    await credentials.removed(ref, at > 0 ? instant(at) : clock.now());
    if ((await credentials.find(ref)) === undefined) {
      held.delete(ref);
      logger.info({ installation: ref }, "Slack: the app was removed; its token is forgotten");
    }
  }

  return {
    store,
    removed,
    useInstaller(given) {
      authorize = given;
    },
    async start() {
      const all = await credentials.list();
      let opened = 0;
      for (const { ref, sealed } of all) {
        try {
          hold(JSON.parse(open(nameOf(ref), sealed)) as AnyInstallation);
          opened += 1;
        } catch {
          logger.error({ installation: ref }, "Slack: a stored token does not open with this ENCRYPTION_KEY");
        }
      }
      if (all.length > 0 && opened === 0) {
        throw new Refused(
          "ENCRYPTION_KEY does not open any of the stored Slack tokens, so nothing was started. Set the key they were stored with; without it every workspace has to install the app again.",
        );
      }
    },
    peek(ref) {
      const workspace = held.get(ref);
      if (workspace === undefined) return undefined;
      renewSoon(workspace);
      return workspace.expiresAt !== undefined && workspace.expiresAt - minute <= now() ? undefined : workspace;
    },
    get: ask,
    async renew(ref) {
      held.delete(ref);
      return ask(ref).catch(() => undefined);
    },
    async list() {
      const all: Workspace[] = [];
      for (const { ref } of await credentials.list()) {
        const workspace = held.get(ref) ?? (await ask(ref).catch(() => undefined));
        if (workspace !== undefined) all.push(workspace);
      }
      return all;
    },
  };
}
