// Private places on an emulated Slack that knows who is in which channel, and which permissions the app has.
import { afterEach, describe, expect, it } from "vitest";
import { createPace } from "../../../adapters/slack/pace.ts";
import { chosen, scopes } from "../../../adapters/slack/scopes.ts";
import type { SlackApi } from "../../../adapters/slack/slack-api.ts";
import { createThreads } from "../../../adapters/slack/threads.ts";
import type { ThreadPort, ThreadRequest } from "../../../src/ports/threads.ts";
import { instant } from "../../../src/time/instant.ts";
import { hurried, type Tryout, tryOut } from "../../support/slack-try.ts";

let t: Tryout;
afterEach(() => t.end());

type Channel = { id: string; name: string; is_private: boolean; is_archived: boolean };

const begin = async (choices: Parameters<typeof chosen>[1] = { circles: true }) => {
  t = await tryOut("http", { scopes: [...chosen(scopes, choices), "channels:read"] });
  const { threads } = t.adapter;
  if (!threads) throw new Error("no threads");
  return threads;
};
const circle = (key = "co_1/circle/ci_1/1"): ThreadRequest & { audience: "people" } => ({
  ...{ installation: t.ada.team, channel: t.ada.channel, name: "Plain letters", key },
  ...{ audience: "people", people: [t.ada.user, t.bob.user], lasting: true },
});
const place = (thread: string) => ({ installation: t.ada.team, thread });
const opened = async (threads: ThreadPort, request = circle()): Promise<string> => {
  const answer = await threads.open(request);
  if (answer.kind !== "open") throw new Error(answer.step);
  return answer.thread;
};
/** Private channels there are, with the people in them, the bot left out. */
async function privateChannels() {
  const { channels } = await t.slack.ask<{ channels: Channel[] }>("conversations.list", { types: "private_channel" });
  const bot = await t.slack.ask<{ user_id: string }>("auth.test", {});
  return Promise.all(
    channels.map(async ({ id, name, is_archived }) => {
      const { members = [] } = await t.slack.ask<{ members?: string[] }>("conversations.members", { channel: id });
      return { id, name, is_archived, people: members.filter((one) => one !== bot.user_id).toSorted() };
    }),
  );
}
const both = () => [t.ada.user, t.bob.user].toSorted();

describe("A lasting place in Slack", () => {
  it("is a private channel with the people in it, that people are let in and out of, and that is archived", async () => {
    const threads = await begin();
    const thread = await opened(threads);
    expect(await privateChannels()).toMatchObject([{ id: thread, people: both(), is_archived: false }]);
    expect((await privateChannels())[0]?.name).toMatch(/^plain-letters-[0-9a-f]{6}$/);
    await threads.takeOut(place(thread), t.bob.user);
    expect((await privateChannels())[0]?.people).toEqual([t.ada.user]);
    expect(await threads.bringIn(place(thread), [t.bob.user])).toEqual([]);
    expect((await privateChannels())[0]?.people).toEqual(both());
    await threads.close(place(thread));
    expect((await privateChannels())[0]?.is_archived).toBe(true);
  });

  it("is the same one when it is asked for again, and everything else may be said twice, too", async () => {
    const threads = await begin();
    const thread = await opened(threads);
    expect(await opened(threads)).toBe(thread);
    expect(await threads.bringIn(place(thread), [t.bob.user])).toEqual([]);
    await threads.takeOut(place(thread), t.bob.user);
    await threads.takeOut(place(thread), t.bob.user);
    await threads.close(place(thread));
    await threads.close(place(thread));
    expect(await privateChannels()).toHaveLength(1);
  });

  it("of which the answer was lost is found again, and nobody is let into somebody else’s of the same name", async () => {
    const threads = await begin();
    let lost = true;
    t.slack.hook("conversations.invite", () => {
      const answer = lost ? { status: 500 } : undefined;
      lost = false;
      return answer;
    });
    await expect(threads.open(circle())).rejects.toMatchObject({ code: "uncertain" });
    const first = await opened(threads);
    expect(await privateChannels()).toMatchObject([{ id: first, people: both() }]);
    const second = await opened(threads, { ...circle("co_1/circle/ci_2/1"), people: [t.bob.user] });
    expect(second).not.toBe(first);
    expect((await privateChannels()).find(({ id }) => id === second)?.people).toEqual([t.bob.user]);
    expect((await privateChannels()).find(({ id }) => id === first)?.people).toEqual(both());
  });

  it("is opened under another name when its own was put away", async () => {
    const threads = await begin();
    const first = await opened(threads);
    await threads.close(place(first));
    const second = await opened(threads);
    expect(second).not.toBe(first);
    expect((await privateChannels()).map(({ name }) => name.replace(/[0-9a-f]{6}/, "x"))).toEqual([
      "plain-letters-x",
      "plain-letters-x-2",
    ]);
  });

  it("leaves out who is gone, or is a guest of single channels, and lets the others in", async () => {
    const threads = await begin();
    const request = { ...circle(), people: [t.ada.user, "U0NOBODY", t.bob.user] };
    expect(await threads.open(request)).toMatchObject({ kind: "open", without: ["U0NOBODY"] });
    expect((await privateChannels())[0]?.people).toEqual(both());
    t.slack.hook("conversations.invite", () => ({ body: { ok: false, error: "ura_max_channels" } }));
    const [{ id } = { id: "" }] = await privateChannels();
    expect(await threads.bringIn(place(id), [t.bob.user])).toEqual([t.bob.user]);
  });

  it("has a plain name where Slack does not take the topic’s", async () => {
    const threads = await begin();
    t.slack.hook("conversations.create", ({ args }) =>
      String(args.name).startsWith("place-") ? undefined : { body: { ok: false, error: "invalid_name_specials" } },
    );
    await opened(threads);
    expect((await privateChannels())[0]?.name).toMatch(/^place-[0-9a-f]{6}$/);
  });

  it("is opened in the workspace of the community’s channel where the app is installed for an organisation", async () => {
    await begin();
    const asked: [string, Record<string, unknown>][] = [];
    const answers: Record<string, object> = {
      "conversations.info": { channel: { id: "C1", context_team_id: "T0ORG" } },
      "conversations.create": { channel: { id: "C2" } },
    };
    const api: SlackApi = {
      call: async <Answer extends object>(_: string, method: string, args: Record<string, unknown>) => {
        asked.push([method, args]);
        return (answers[method] ?? {}) as Answer;
      },
    };
    const clock = { now: () => instant("2026-03-02T10:00:00Z") };
    const people = ["U1"];
    const request = { installation: "E0ORG", channel: "C1", name: "Plain", key: "k", people, lasting: true };
    await createThreads(api, createPace(clock, hurried)).open({ ...request, audience: "people" });
    expect(asked).toMatchObject([
      ["conversations.info", { channel: "C1" }],
      ["conversations.create", { is_private: true, team_id: "T0ORG" }],
      ["conversations.invite", { channel: "C2", users: "U1" }],
    ]);
  });
});

describe("A place for one conversation in Slack", () => {
  const meeting = () => ({ ...circle(), lasting: false });

  it("is a group message, the same one for the same people, and needs no end", async () => {
    const threads = await begin();
    const thread = await opened(threads, meeting());
    expect(await opened(threads, meeting())).toBe(thread);
    expect(t.slack.of("conversations.open")[0]?.args).toMatchObject({ users: `${t.ada.user},${t.bob.user}` });
    expect(await privateChannels()).toEqual([]);
    await threads.close(place(thread));
  });

  it("is a private channel for more people than a group message holds", async () => {
    const threads = await begin();
    const many = [t.ada.user, t.bob.user, ...Array.from({ length: 7 }, (_, index) => `U0GONE${index}`)];
    await opened(threads, { ...meeting(), people: many });
    expect(await privateChannels()).toMatchObject([{ people: both() }]);
  });
});

describe("A Slack that does not let the bot open places", () => {
  it("without the permissions: the exact step for an admin", async () => {
    const threads = await begin({});
    for (const lasting of [true, false]) {
      const answer = await threads.open({ ...circle(), lasting });
      const step = answer.kind === "human-step" ? answer.step : "";
      for (const words of ["groups:write, groups:read, mpim:write", "OAuth & Permissions", "installs the app again"])
        expect(step).toContain(words);
    }
  });

  it("by its settings: the step, with Slack’s own word", async () => {
    const threads = await begin();
    t.slack.hook("conversations.create", () => ({ body: { ok: false, error: "restricted_action" } }));
    expect(await threads.open({ ...circle(), language: "en" })).toMatchObject({
      kind: "human-step",
      step: expect.stringMatching(/restricted_action.*workspace admin/),
    });
  });

  it("for now: it is asked again later", async () => {
    const threads = await begin();
    t.slack.hook("conversations.create", () => ({ status: 429, headers: { "retry-after": "9" } }));
    await expect(threads.open(circle())).rejects.toMatchObject({ code: "try-later", retryAfterMs: 9000 });
  });

  it("because the channel is gone: nothing is left to take anybody out of, and nobody is let in", async () => {
    const threads = await begin();
    await threads.takeOut(place("C0GONE"), t.bob.user);
    await threads.close(place("C0GONE"));
    await expect(threads.bringIn(place("C0GONE"), [t.bob.user])).rejects.toMatchObject({ code: "gone" });
  });

  it("has nothing to open for everybody: replies are threads", async () => {
    const threads = await begin();
    const { installation, channel, name } = circle();
    expect(await threads.open({ installation, channel, name, audience: "channel" })).toMatchObject({
      kind: "human-step",
    });
  });
});
