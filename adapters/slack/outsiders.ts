// People from outside: invited through Slack Connect where the app may, removed from the channel where it may, and
// otherwise the exact step that a person takes in Slack.
import type { Ref } from "../../src/cards/card.ts";
import type { AccessAnswer, ChatAdapter } from "../../src/ports/chat-adapter.ts";
import { textsIn } from "../../src/text/texts.ts";
import { type LocalDate, localDate, UTC } from "../../src/time/zone.ts";
import { deliveryProblem, errorWord } from "./errors.ts";
import type { Pace } from "./pace.ts";
import type { SlackApi } from "./slack-api.ts";

export type Outsiders = Required<Pick<ChatAdapter, "inviteOutsider" | "endAccess">>;

/** Not for want of a permission: there is nothing left to do. */
const inThere = new Set(["already_in_channel", "already_in_team"]);
const outAlready = new Set(["not_in_channel", "user_not_in_channel"]);

export function createOutsiders(api: SlackApi, pace: Pace): Outsiders {
  const text = textsIn("en");
  const ask = <Answer extends object>(installation: Ref, method: string, args: Record<string, unknown>) =>
    pace.unlessBlocked(installation, method, () => api.call<Answer>(installation, method, args));

  /** Problems that pass are thrown; what Slack forbids becomes a step for a person. */
  function reasonOf(error: unknown): string {
    const problem = deliveryProblem(error);
    if (problem.code === "try-later" || problem.code === "uncertain") throw problem;
    return errorWord(error) ?? problem.message;
  }

  return {
    async inviteOutsider({ installation, channel, name, email, until }) {
      const byHand = (reason: string): AccessAnswer => ({
        kind: "human-step",
        step: text.plain("slack.access.invite-step", {
          name,
          reason,
          email: email ?? text.plain("slack.access.their-email"),
          until: until === null ? "none" : dayOf(until),
        }),
      });
      if (email === undefined) return byHand(text.plain("slack.access.no-email"));
      try {
        const invited = await ask<{ invite_id?: string }>(installation, "conversations.inviteShared", {
          channel,
          emails: [email],
          // They may write, and not bring others along.
          external_limited: true,
        });
        // Slack ends nothing by itself: whoever asked has to call `endAccess` when the time comes.
        return {
          kind: "done",
          until: null,
          ...(invited.invite_id === undefined ? {} : { invitation: invited.invite_id }),
        };
      } catch (error) {
        const reason = reasonOf(error);
        return inThere.has(reason) ? { kind: "done", until: null } : byHand(reason);
      }
    },

    async endAccess({ installation, channel, name, person }) {
      const byHand = (reason: string): AccessAnswer => ({
        kind: "human-step",
        step: text.plain("slack.access.end-step", { reason, name: name ?? person ?? "" }),
      });
      // An invitation does not say who took it.
      if (person === undefined) return byHand(text.plain("slack.access.unknown-person"));
      try {
        await ask(installation, "conversations.kick", { channel, user: person });
        return { kind: "done", until: null };
      } catch (error) {
        const reason = reasonOf(error);
        if (outAlready.has(reason)) return { kind: "done", until: null };
        return byHand(reason);
      }
    },
  };
}

const dayOf = (at: NonNullable<Parameters<Outsiders["inviteOutsider"]>[0]["until"]>): LocalDate => localDate(at, UTC);
