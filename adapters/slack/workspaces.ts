// Where the app is installed, with the token for each place. One workspace by a token; many by OAuth are in
// installations.ts.
import type { Ref } from "../../src/cards/card.ts";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Credentials } from "../../src/ports/credentials.ts";
import { textsIn } from "../../src/text/texts.ts";
import { instant } from "../../src/time/instant.ts";

export type Workspace = {
  /** The team's id, or the organisation's when the app is installed org-wide. */
  readonly ref: Ref;
  readonly name: string;
  readonly token: string;
  /** The app's own user in there; undefined while unknown. */
  readonly botUser: Ref | undefined;
};

export interface Workspaces {
  /** Learns what is needed before the first request comes in. Throws DeliveryProblem when a token is refused. */
  start(): Promise<void>;
  /** Throws DeliveryProblem `forbidden` where the app is not installed. */
  get(installation: Ref): Promise<Workspace>;
  /** The same without waiting for anything; undefined when it is not known yet. */
  peek(installation: Ref): Workspace | undefined;
  /** After Slack refused the token: a fresh one, or undefined when there is none. */
  renew(installation: Ref): Promise<Workspace | undefined>;
  list(): Promise<readonly Workspace[]>;
  /** The app was removed, or its token revoked; `at` is the platform's own moment in milliseconds since 1970. */
  removed(installation: Ref, at: number): Promise<void>;
}

export const notInstalled = (): DeliveryProblem =>
  new DeliveryProblem("forbidden", textsIn("en").plain("slack.todo.not-installed"));

/** What auth.test tells about a token. */
export type Identity = {
  readonly team_id?: string;
  readonly team?: string;
  readonly user_id?: string;
  readonly enterprise_id?: string;
  readonly is_enterprise_install?: boolean;
};

export type SingleParts = {
  /** Asks Slack whom the token belongs to. */
  readonly identify: (token: string) => Promise<Identity>;
  /** Keeps the clock of the purge after a removal; without it there is none. */
  readonly credentials: Credentials | undefined;
  readonly clock: Clock;
};

/** One workspace, or one organisation, by the bot token of the environment. */
export function singleWorkspace(token: string, { identify, credentials, clock }: SingleParts): Workspaces {
  let known: Workspace | undefined;
  let removed = false;
  const learn = async (): Promise<Workspace> => {
    const identity = await identify(token);
    const ref = identity.is_enterprise_install ? identity.enterprise_id : identity.team_id;
    known = { ref: ref ?? "", name: identity.team ?? ref ?? "", token, botUser: identity.user_id };
    removed = false;
    return known;
  };
  return {
    async start() {
      const { ref } = await learn();
      await credentials?.present(ref);
    },
    async get(installation) {
      const workspace = known ?? (await learn());
      if (workspace.ref !== installation || removed) throw notInstalled();
      return workspace;
    },
    // Before Slack has told where the token belongs, whoever sent a signed request is taken to be from there: a form
    // cannot wait for the answer.
    peek(installation) {
      if (removed) return undefined;
      if (known === undefined) return { ref: installation, name: installation, token, botUser: undefined };
      return known.ref === installation ? known : undefined;
    },
    renew: async () => undefined,
    list: async () => (removed ? [] : [known ?? (await learn())]),
    async removed(installation, at) {
      if (known?.ref !== installation) return;
      removed = true;
      await credentials?.removed(installation, at > 0 ? instant(at) : clock.now());
    },
  };
}
