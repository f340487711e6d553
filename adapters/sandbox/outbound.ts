// The sandbox as a chat platform behind the same port as Slack and Discord.
import { type ChatAdapter, DeliveryProblem, type Inbound } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { sandboxPeople } from "./people.ts";
import { sandboxThreads } from "./threads.ts";
import { botRef, directOf, type World } from "./world.ts";

export const sandboxInstallation = "sandbox";

export type SandboxAdapter = ChatAdapter & { readonly inbound: () => Inbound };

export function createSandboxAdapter(world: World, clock: Clock): SandboxAdapter {
  let inbound: Inbound | undefined;
  return {
    platform: "sandbox",
    capabilities: {
      privateReplies: true,
      threads: true,
      pictures: true,
      files: false,
      scheduledEvents: false,
      scoringByDefault: true,
    },
    async start(core) {
      inbound = core;
    },
    async stop() {
      inbound = undefined;
    },
    inbound: () => {
      if (!inbound) throw new Error("the sandbox has not been started");
      return inbound;
    },
    async send(outgoing) {
      const channel = outgoing.to.kind === "channel" ? outgoing.to.ref : directOf(outgoing.to.ref);
      if (!world.channels.has(channel)) throw new DeliveryProblem("gone", `no channel ${channel}`);
      const posted = world.post({
        channel,
        author: botRef,
        at: clock.now(),
        card: outgoing.card,
        kind: outgoing.kind,
        key: outgoing.key,
      });
      return { channel, message: posted.ref };
    },
    async find(outgoing) {
      const posted = world.byKey(outgoing.key);
      return posted && { channel: posted.channel, message: posted.ref };
    },
    async installations() {
      return [{ ref: sandboxInstallation, name: "Sandbox" }];
    },
    async inviteOutsider({ name, until }) {
      return {
        kind: "done",
        invitation: `https://sandbox.invalid/invitation/${encodeURIComponent(name)}`,
        grant: name,
        until,
      };
    },
    async endAccess() {
      return { kind: "done", until: null };
    },
    threads: sandboxThreads(world),
    people: sandboxPeople(world),
  };
}
