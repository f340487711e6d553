import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instant } from "../../../src/time/instant.ts";
import { type Tryout, tryOut } from "../../support/slack-try.ts";

describe("Somebody from outside", () => {
  let t: Tryout;
  beforeEach(async () => {
    t = await tryOut("http");
  });
  afterEach(async () => {
    await t.end();
  });
  const request = (extra: { email?: string } = { email: "grace@example.org" }) => ({
    installation: t.ada.team,
    channel: t.ada.channel,
    name: "Grace Hopper",
    until: instant("2026-06-01T12:00:00Z"),
    ...extra,
  });
  const end = () => t.adapter.endAccess?.({ installation: t.ada.team, channel: t.ada.channel, person: "U0GRACE" });

  it("is invited through Slack Connect to write, and not to bring others", async () => {
    t.slack.hook("conversations.inviteShared", () => ({ body: { ok: true, invite_id: "I1" } }));
    expect(await t.adapter.inviteOutsider?.(request())).toEqual({ kind: "done", invitation: "I1", until: null });
    expect(t.slack.of("conversations.inviteShared")[0]?.args).toMatchObject({
      channel: t.ada.channel,
      emails: ["grace@example.org"],
      external_limited: "true",
    });
  });

  it.each(["missing_scope", "not_paid", "restricted_action", "feature_not_enabled"])(
    "is invited by hand where Slack says %s: the exact step, with the day it ends",
    async (error) => {
      t.slack.hook("conversations.inviteShared", () => ({ body: { ok: false, error } }));
      const answer = await t.adapter.inviteOutsider?.(request());
      expect(answer).toMatchObject({ kind: "human-step" });
      const step = answer?.kind === "human-step" ? answer.step : "";
      for (const words of ["Grace Hopper", "grace@example.org", "Add people", "2026-06-01", error])
        expect(step).toContain(words);
    },
  );

  it("is invited by hand without an e-mail address", async () => {
    const answer = await t.adapter.inviteOutsider?.(request({}));
    expect(answer).toMatchObject({ kind: "human-step", step: expect.stringContaining("their e-mail address") });
    expect(t.slack.of("conversations.inviteShared")).toEqual([]);
  });

  it("need not be invited twice", async () => {
    t.slack.hook("conversations.inviteShared", () => ({ body: { ok: false, error: "already_in_channel" } }));
    expect(await t.adapter.inviteOutsider?.(request())).toEqual({ kind: "done", until: null });
  });

  it("is asked for again later when Slack is busy", async () => {
    t.slack.hook("conversations.inviteShared", () => ({ status: 429, headers: { "retry-after": "9" } }));
    await expect(t.adapter.inviteOutsider?.(request())).rejects.toMatchObject({
      code: "try-later",
      retryAfterMs: 9000,
    });
  });

  it("is taken out of the channel, or a person is told how", async () => {
    t.slack.hook("conversations.kick", () => ({ body: { ok: true } }));
    expect(await end()).toEqual({ kind: "done", until: null });
    t.slack.hook("conversations.kick", () => ({ body: { ok: false, error: "not_in_channel" } }));
    expect(await end()).toEqual({ kind: "done", until: null });
    t.slack.hook("conversations.kick", () => ({ body: { ok: false, error: "cant_kick_from_general" } }));
    expect(await end()).toMatchObject({
      kind: "human-step",
      step: expect.stringContaining("remove them from the channel"),
    });
  });
});
