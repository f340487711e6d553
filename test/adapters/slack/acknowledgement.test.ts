import { expect, it } from "vitest";
import { eventBody, pressBody, slashBody, submitBody, typed } from "../../support/slack-driver.ts";
import { modes, tryOut } from "../../support/slack-try.ts";

// The real thing on purpose: a store and a Web API that take five seconds each, against Slack's three.
it.concurrent.each(modes)(
  "acknowledges everything in time and opens forms while their trigger lives, however slow store and Slack are (%s)",
  async (mode) => {
    const t = await tryOut(mode);
    const view = {
      callback_id: "cultivate.form.1",
      private_metadata: JSON.stringify({ line: "story", channel: t.ada.channel, round: 0 }),
      blocks: [],
    };
    t.slack.slow(5000);
    t.core.storeMs = 5000;
    const begun = Date.now();
    const acknowledged = await Promise.all([
      t.way.command(slashBody(t.slack, t.ada, "next", "1.1.a")),
      t.way.command(slashBody(t.slack, t.ada, "story", "1.1.b")),
      t.way.command(slashBody(t.slack, t.ada, "nonsense", "1.1.c")),
      t.way.interact(pressBody(t.slack, t.ada, "rsvp yes", "1.1.d")),
      t.way.interact(pressBody(t.slack, t.ada, "story", "1.1.e")),
      t.way.interact({
        ...pressBody(t.slack, t.ada, "next", "1.1.f"),
        channel: undefined,
        view: { id: "VH", type: "home" },
      }),
      t.way.interact(submitBody(t.ada, view, { what: typed("We met.") }, "1.1.g")),
      t.way.interact({
        type: "message_action",
        callback_id: "story-from-message",
        team: { id: t.ada.team },
        user: { id: t.ada.user },
        message: { text: "x" },
        trigger_id: "1.1.h",
      }),
      t.way.event(
        eventBody(t.ada.team, { type: "message", channel: t.ada.channel, user: t.ada.user, ts: "1.1", text: "hi" }),
      ),
    ]);
    for (const { status, ms } of acknowledged) {
      expect(status).toBe(200);
      expect(ms).toBeLessThan(3000);
    }
    const opened = await t.slack.until("views.open", 4);
    for (const { at } of opened) expect(at - begun).toBeLessThan(3000);
    t.slack.slow(0);
    // All of it is done in the end: the two commands, the button, the submission, the button at home.
    await t.adapter.stop();
    expect(t.core.runs.map(({ line }) => line).sort()).toEqual(["next", "next", "rsvp yes", "story"]);
    expect(t.slack.breaches).toEqual([]);
    await t.slack.close();
  },
);
