import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pressBody, slashBody, submitBody, typed } from "../../support/slack-driver.ts";
import { hurried, modes, type Tryout, tryOut } from "../../support/slack-try.ts";

type View = Record<string, unknown> & { blocks: Record<string, unknown>[]; title: { text: string } };
const viewOf = (call: { args: Record<string, unknown> } | undefined): View => call?.args.view as View;
const ackedView = (body: Record<string, unknown>): View => body.view as View;
const words = (view: View): string => JSON.stringify(view.blocks);

describe.each(modes)("Forms on Slack (%s)", (mode) => {
  let t: Tryout;
  beforeEach(async () => {
    t = await tryOut(mode, { wait: hurried });
  });
  afterEach(async () => {
    expect(t.slack.breaches).toEqual([]);
    await t.end();
  });

  const open = async (text = "story"): Promise<View> => {
    const trigger = await t.slack.trigger(t.ada.user);
    expect(await t.way.command(slashBody(t.slack, t.ada, text, trigger))).toMatchObject({ status: 200, body: {} });
    const [opened] = await t.slack.until("views.open");
    return viewOf(opened);
  };
  let submissions = 0;
  const submit = async (view: View, values: Record<string, object>) => {
    submissions += 1;
    return t.way.interact(submitBody(t.ada, view, values, `9.9.${submissions}`));
  };

  it("opens at once by the trigger of the command", async () => {
    const view = await open();
    expect(view).toMatchObject({ type: "modal", title: { text: "Your story" }, callback_id: "cultivate.form.1" });
    expect(t.slack.of("views.open")).toHaveLength(1);
    expect(t.slack.of("views.update")).toEqual([]);
  });

  it("opens with what is known when the store is quick, and is filled afterwards when it is not", async () => {
    t.core.draft = "It began like this";
    expect(await open()).toMatchObject({
      blocks: [{ element: { initial_value: "It began like this", action_id: "value:0" } }, {}],
    });
    t.core.storeMs = 120;
    await open();
    const [filled] = await t.slack.until("views.update");
    expect(viewOf(t.slack.of("views.open")[1])).not.toMatchObject({
      blocks: [{ element: { initial_value: "It began like this" } }, {}],
    });
    expect(viewOf(filled)).toMatchObject({
      blocks: [
        { block_id: "what", element: { action_id: "value:1", initial_value: "It began like this" } },
        { block_id: "hope", element: { action_id: "value:0" } },
      ],
    });
  });

  it("is run as its command with the fields as options", async () => {
    const view = await open();
    await submit(view, { what: typed("We met."), hope: typed("") });
    expect(t.core.runs).toMatchObject([
      { line: "story", origin: "form", options: { what: "We met." }, channel: t.ada.channel },
    ]);
  });

  it("goes on to the next step in the same window, and closes with an answer for the one person", async () => {
    const view = await open();
    const { body } = await submit(view, { what: typed("We met.") });
    expect(body).toMatchObject({ response_action: "update", view: { title: { text: "Who may see it?" } } });
    const last = await submit(ackedView(body), { share: { selected_option: { value: "shared" } } });
    expect(last.body).toEqual({ response_action: "clear" });
    const [answer] = await t.slack.untilResponses();
    expect(answer).toMatchObject({ response_type: "ephemeral", text: "Thank you for the story." });
    expect(t.core.runs.at(-1)).toMatchObject({ line: "story share story=s1", options: { share: "shared" } });
  });

  it("shows a problem at its field, whether it is seen at once or by the store", async () => {
    const view = await open();
    expect((await submit(view, { what: typed("too short") })).body).toEqual({
      response_action: "errors",
      errors: { what: "A little more, please." },
    });
    expect((await submit(view, { what: typed("impossible") })).body).toEqual({
      response_action: "errors",
      errors: { what: "That cannot be." },
    });
  });

  it("lays a refusal over the form, so that nothing that was typed is lost", async () => {
    const view = await open();
    const { body } = await submit(view, { what: typed("forbidden") });
    expect(body.response_action).toBe("push");
    expect(words(ackedView(body))).toContain("Only members tell stories.");
  });

  it("answers kindly to a form of an older version", async () => {
    const { body } = await submit({ callback_id: "story_modal", private_metadata: "s1", blocks: [] } as never, {});
    expect(body.response_action).toBe("update");
    expect(words(ackedView(body))).toContain("older version of me");
    expect(t.core.runs).toEqual([]);
  });

  it("says in the window that it is saving when the store is slow, and then what came of it", async () => {
    const view = await open();
    t.core.storeMs = 400;
    const { body, ms } = await submit({ ...view, id: "VSLOW" }, { what: typed("We met.") });
    expect(ms).toBeLessThan(3000);
    expect(words(ackedView(body))).toContain("still saving");
    const [next] = await t.slack.until("views.update");
    expect(next?.args.view_id).toBe("VSLOW");
    expect(viewOf(next).title.text).toBe("Who may see it?");
  });

  it("brings a late problem back with everything that was typed", async () => {
    const view = await open();
    t.core.storeMs = 400;
    await submit({ ...view, id: "VSLOW" }, { what: typed("impossible"), hope: typed("much") });
    const [again] = await t.slack.until("views.update");
    expect(viewOf(again)).toMatchObject({
      callback_id: "cultivate.form.1",
      private_metadata: view.private_metadata,
      blocks: [
        { type: "section", text: { text: ":warning: That cannot be." } },
        { block_id: "what", element: { initial_value: "impossible" } },
        { block_id: "hope", element: { initial_value: "much" } },
      ],
    });
  });

  it("answers elsewhere when the window was closed meanwhile", async () => {
    const view = await open();
    t.core.storeMs = 400;
    t.slack.hook("views.update", () => ({ body: { ok: false, error: "not_found" } }));
    await submit(
      {
        ...view,
        id: "VSLOW",
        private_metadata: (view.private_metadata as string).replace('"line":"story"', '"line":"next"'),
      },
      {},
    );
    const [answer] = await t.slack.untilResponses();
    expect(answer).toMatchObject({ text: "The next gathering is on Tuesday." });
  });

  it("offers the step by a button when it could not be opened, and says so when the moment has passed", async () => {
    t.slack.hook("views.open", () => ({ body: { ok: false, error: "expired_trigger_id" } }));
    await t.way.command(slashBody(t.slack, t.ada, "story", "1.2.late"));
    const [late] = await t.slack.untilResponses();
    expect(late?.text).toContain("Please try once more");
    await t.way.interact(pressBody(t.slack, t.ada, "steps", "1.3.late"));
    const [, step] = await t.slack.untilResponses(2);
    expect(JSON.stringify(step?.blocks)).toContain("story share story=s1");
  });

  it("opens the next step by itself when a button leads there in time", async () => {
    await t.way.interact(pressBody(t.slack, t.ada, "steps", await t.slack.trigger(t.ada.user)));
    const [opened] = await t.slack.until("views.open");
    expect(viewOf(opened).title.text).toBe("Who may see it?");
  });

  it("begins a story from a message, with the message's words in the form", async () => {
    await t.way.interact({
      type: "message_action",
      callback_id: "story-from-message",
      team: { id: t.ada.team },
      user: { id: t.ada.user, username: "ada" },
      channel: { id: t.ada.channel, name: "practice" },
      message: { ts: "1700000000.1", text: "We tried &lt;it&gt; and <@U1|bob> liked it" },
      response_url: t.slack.responseUrl(),
      trigger_id: await t.slack.trigger(t.ada.user),
    });
    const [opened] = await t.slack.until("views.open");
    expect(viewOf(opened)).toMatchObject({
      blocks: [{ element: { initial_value: "We tried <it> and @bob liked it" } }, {}],
    });
  });
});

describe("App Home", () => {
  let t: Tryout;
  beforeEach(async () => {
    t = await tryOut("http");
  });
  afterEach(async () => {
    expect(t.slack.breaches).toEqual([]);
    await t.end();
  });
  const openHome = (id: string) =>
    t.way.event({
      type: "event_callback",
      team_id: t.ada.team,
      event_id: id,
      event: { type: "app_home_opened", user: t.ada.user, channel: "D1", tab: "home" },
    });
  const pressAtHome = async (value: string) =>
    t.way.interact({
      ...pressBody(t.slack, t.ada, value, await t.slack.trigger(t.ada.user)),
      channel: undefined,
      message: undefined,
      response_url: undefined,
      view: { id: "VHOME", type: "home" },
    });

  it("shows the answer to the home line when it is opened, once for each opening", async () => {
    await openHome("Ev1");
    await openHome("Ev1");
    const [published] = await t.slack.until("views.publish");
    expect(published?.args).toMatchObject({
      user_id: t.ada.user,
      view: {
        type: "home",
        blocks: [{ text: { text: "My community" } }, { text: { text: "Hello ada" } }, { type: "actions" }],
      },
    });
    await t.adapter.stop();
    expect(t.slack.of("views.publish")).toHaveLength(1);
    expect(t.core.runs).toMatchObject([{ line: "home", direct: true, channel: "D1" }]);
  });

  it("answers a button in a window of its own, and shows itself anew", async () => {
    await pressAtHome("next");
    const [updated] = await t.slack.until("views.update");
    expect(words(viewOf(updated))).toContain("The next gathering is on Tuesday.");
    await t.slack.until("views.publish");
  });

  it("opens a form, answers in its window and shows itself anew", async () => {
    await pressAtHome("story");
    const [opened] = await t.slack.until("views.open");
    const { body } = await t.way.interact(submitBody(t.ada, viewOf(opened), { what: typed("We met.") }, "8.8.1"));
    const last = await t.way.interact(
      submitBody(t.ada, ackedView(body), { share: { selected_option: { value: "private" } } }, "8.8.2"),
    );
    expect(words(ackedView(last.body))).toContain("Thank you for the story.");
    await t.slack.until("views.publish");
  });
});
