import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEvent } from "../../../adapters/slack/events.ts";
import { instant } from "../../../src/time/instant.ts";
import { eventBody } from "../../support/slack-driver.ts";
import { hurried, modes, type Tryout, tryOut } from "../../support/slack-try.ts";

const now = instant("2026-05-05T15:00:00Z");
const read = (event: object, body: object = {}) =>
  readEvent({ ...eventBody("T1", event, "Ev1"), ...body } as never, now);
const message = {
  type: "message",
  channel: "C1",
  channel_type: "channel",
  user: "U1",
  ts: "1777993200.000200",
  text: "hello",
};

describe("What happens in a channel", () => {
  it("is reduced to who, where, when and what kind", () => {
    expect(read(message)).toEqual({
      id: "Ev1",
      installation: "T1",
      channel: "C1",
      person: "U1",
      at: "2026-05-05T15:00:00.000Z",
      kind: "posted",
      message: "1777993200.000200",
      asks: false,
    });
  });

  it.each([
    [
      { ...message, text: "does this work?" },
      { kind: "posted", asks: true },
    ],
    [
      { ...message, text: "see <https://example.org/?a=1>" },
      { kind: "posted", asks: false },
    ],
    [
      { ...message, text: undefined },
      { kind: "posted", asks: false },
    ],
    [
      { ...message, thread_ts: "1777993100.000100" },
      { kind: "replied", thread: "1777993100.000100" },
    ],
    [{ ...message, thread_ts: message.ts }, { kind: "posted" }],
    [{ ...message, subtype: "file_share" }, { kind: "posted" }],
    [{ ...message, subtype: "thread_broadcast", thread_ts: "1.1" }, { kind: "replied" }],
    [
      {
        type: "reaction_added",
        user: "U1",
        reaction: "tada",
        item: { type: "message", channel: "C1", ts: "1.2" },
        event_ts: "5.0",
      },
      { kind: "reacted", message: "1.2", emoji: "tada" },
    ],
    [{ type: "member_joined_channel", user: "U1", channel: "C1", event_ts: "5.0" }, { kind: "joined-channel" }],
    [{ type: "member_left_channel", user: "U1", channel: "C1", event_ts: "5.0" }, { kind: "left-channel" }],
  ])("%j", (event, seen) => {
    expect(read(event)).toMatchObject(seen);
  });

  it.each([
    ["an edit", { ...message, subtype: "message_changed" }],
    ["a deletion", { ...message, subtype: "message_deleted" }],
    ["a bot", { ...message, bot_id: "B1" }],
    ["the platform itself", { ...message, user: "USLACKBOT" }],
    ["a join told as a message", { ...message, subtype: "channel_join" }],
    ["direct messages", { ...message, channel_type: "im" }],
    ["a reaction to a file", { type: "reaction_added", user: "U1", reaction: "tada", item: { type: "file" } }],
    ["another kind", { type: "channel_rename", channel: { id: "C1" } }],
    ["nobody", { ...message, user: undefined }],
  ])("does not count %s", (_, event) => {
    expect(read(event)).toBeUndefined();
  });

  it("belongs to the organisation where the app is installed org-wide", () => {
    const authorizations = [{ team_id: null, enterprise_id: "E1", is_enterprise_install: true }];
    expect(read(message, { authorizations })?.installation).toBe("E1");
  });

  it("takes no words with it", () => {
    expect(
      JSON.stringify(read({ ...message, text: "secret words?", blocks: [{ text: "secret words" }] })),
    ).not.toContain("secret");
  });
});

describe.each(modes)("Events from Slack (%s)", (mode) => {
  let t: Tryout;
  beforeEach(async () => {
    t = await tryOut(mode, { wait: hurried });
  });
  afterEach(async () => {
    await t.end();
  });

  it("come to the core with the person's name and time zone", async () => {
    t.slack.hook("users.info", () => ({
      body: {
        ok: true,
        user: { id: t.ada.user, name: "ada", tz: "Europe/Berlin", profile: { display_name: "Ada L." } },
      },
    }));
    await t.way.event(eventBody(t.ada.team, { ...message, channel: t.ada.channel, user: t.ada.user }));
    await t.adapter.stop();
    expect(t.core.events).toMatchObject([
      { kind: "posted", person: { ref: t.ada.user, name: "Ada L.", zone: "Europe/Berlin" }, channel: t.ada.channel },
    ]);
  });

  it("are counted once, though a hundred of them come three times each", async () => {
    const bodies = Array.from({ length: 100 }, (_, number) =>
      eventBody(
        t.ada.team,
        { ...message, user: t.ada.user, ts: `1777993200.${String(number).padStart(6, "0")}` },
        `Ev${number}`,
      ),
    );
    const statuses = await Promise.all(
      [...bodies, ...bodies, ...bodies].map(async (body) => (await t.way.event(body)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    await t.adapter.stop();
    expect(t.core.events.map(({ id }) => id).sort()).toEqual(bodies.map(({ event_id }) => event_id).sort());
    expect(t.slack.of("users.info")).toHaveLength(1);
  });

  it("are kept trying when the store is away for a moment", async () => {
    t.core.failures = 2;
    await t.way.event(eventBody(t.ada.team, { ...message, user: t.ada.user }));
    await t.adapter.stop();
    expect(t.core.events).toHaveLength(1);
  });

  it("say nothing about the bot itself", async () => {
    const { user_id } = await t.slack.ask<{ user_id: string }>("auth.test", {});
    await t.way.event(eventBody(t.ada.team, { type: "member_joined_channel", user: user_id, channel: t.ada.channel }));
    await t.adapter.stop();
    expect(t.core.events).toEqual([]);
  });
});
