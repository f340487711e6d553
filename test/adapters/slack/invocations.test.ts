import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pressBody, slashBody } from "../../support/slack-driver.ts";
import { modes, type Tryout, tryOut } from "../../support/slack-try.ts";

describe.each(modes)("What people say on Slack (%s)", (mode) => {
  let t: Tryout;
  let waits: number[];
  beforeEach(async () => {
    waits = [];
    t = await tryOut(mode, { wait: async (milliseconds) => void waits.push(milliseconds) });
  });
  afterEach(async () => {
    expect(t.slack.breaches).toEqual([]);
    await t.end();
  });
  const say = async (text: string, extra: Record<string, string> = {}) =>
    t.way.command(slashBody(t.slack, t.ada, text, await t.slack.trigger(t.ada.user), extra));

  it("acknowledges a command with nothing, and answers the one person", async () => {
    const acknowledged = await say("next");
    expect(acknowledged).toMatchObject({ status: 200, body: {} });
    const [answer] = await t.slack.untilResponses();
    expect(answer).toMatchObject({
      response_type: "ephemeral",
      replace_original: false,
      text: "The next gathering is on Tuesday.",
    });
  });

  it("knows the person by name, channel and workspace, and whether they look after it", async () => {
    await say("next");
    await t.slack.untilResponses();
    expect(t.core.runs).toMatchObject([
      {
        platform: "slack",
        installation: t.ada.team,
        channel: t.ada.channel,
        direct: false,
        person: { ref: t.ada.user, name: "ada", admin: false },
        line: "next",
        origin: "text",
      },
    ]);
  });

  it("answers for all when the command is for all", async () => {
    await say("say hello <!channel> &amp; all");
    const [answer] = await t.slack.untilResponses();
    expect(answer).toMatchObject({ response_type: "in_channel", text: "hello @channel &amp; all" });
  });

  it("refuses what it does not know in the acknowledgement itself", async () => {
    const { body } = await say("nonsense");
    expect(body).toMatchObject({ response_type: "ephemeral", text: "I do not know nonsense" });
    expect(t.core.runs).toEqual([]);
  });

  it("knows direct messages", async () => {
    await say("next", { channel_name: "directmessage", channel_id: "D1" });
    await t.slack.untilResponses();
    expect(t.core.runs).toMatchObject([{ direct: true, channel: "D1" }]);
  });

  it("runs a button as the line that it carries", async () => {
    const { status, body } = await t.way.interact(pressBody(t.slack, t.ada, "rsvp yes", "1.2.a"));
    expect({ status, body }).toEqual({ status: 200, body: {} });
    const [answer] = await t.slack.untilResponses();
    expect(answer).toMatchObject({ response_type: "ephemeral", text: "You said yes." });
    expect(t.core.runs).toMatchObject([{ line: "rsvp yes", origin: "button", message: "1700000000.000100" }]);
  });

  it("answers kindly to a button of another version", async () => {
    const strange = pressBody(t.slack, t.ada, "x", "1.2.a", { actions: [{ action_id: "old_rsvp", value: "1" }] });
    expect(await t.way.interact(strange)).toMatchObject({ status: 200 });
    const [answer] = await t.slack.untilResponses();
    expect(answer?.text).toContain("older version of me");
    expect(t.core.runs).toEqual([]);
  });

  it("acts once on what is delivered twice, and acknowledges both", async () => {
    const body = slashBody(t.slack, t.ada, "next", "1.2.same");
    const both = await Promise.all([t.way.command(body), t.way.command(body)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    await t.slack.untilResponses();
    await t.adapter.stop();
    expect(t.core.runs).toHaveLength(1);
    expect(t.slack.responses).toHaveLength(1);
  });

  it("goes another way when the response address does not work", async () => {
    const dead = `${t.slack.origin}/api/none`;
    t.slack.hook("none", () => ({ status: 404, body: { ok: false, error: "expired_url" } }));
    await say("next", { response_url: dead });
    const [call] = await t.slack.until("chat.postEphemeral");
    expect(call?.args).toMatchObject({ channel: t.ada.channel, user: t.ada.user });
  });

  it("writes directly when it is not in the channel either", async () => {
    t.slack.hook("none", () => ({ status: 404, body: { ok: false, error: "expired_url" } }));
    t.slack.hook("chat.postEphemeral", () => ({ body: { ok: false, error: "not_in_channel" } }));
    await say("next", { response_url: `${t.slack.origin}/api/none` });
    const [call] = await t.slack.until("chat.postMessage");
    expect(call?.args.channel).toMatch(/^D/);
  });

  it("waits as long as the response address asks", async () => {
    let tries = 0;
    t.slack.hook("busy", () => {
      tries += 1;
      return tries === 1 ? { status: 429, headers: { "retry-after": "7" } } : { body: { ok: true } };
    });
    await say("next", { response_url: `${t.slack.origin}/api/busy` });
    await t.slack.until("busy", 2);
    expect(waits).toContain(7000);
  });
});
