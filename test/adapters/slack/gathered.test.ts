// Who is in a channel or a user group, on an emulated Slack: never more than the one who asks could look up themselves.
import { afterEach, describe, expect, it } from "vitest";
import { chosen, scopes } from "../../../adapters/slack/scopes.ts";
import type { PeoplePort } from "../../../src/ports/people.ts";
import type { Instant } from "../../../src/time/instant.ts";
import { slashBody } from "../../support/slack-driver.ts";
import { type Tryout, tryOut } from "../../support/slack-try.ts";

let t: Tryout;
afterEach(async () => {
  expect(t.slack.breaches).toEqual([]);
  await t.end();
});

const begin = async (options: Parameters<typeof tryOut>[1] = {}): Promise<PeoplePort> => {
  t = await tryOut("http", options);
  if (!t.adapter.people) throw new Error("Slack tells who is in a channel");
  return t.adapter.people;
};
const by = (asker: string, most = 200) =>
  ({
    ...{ installation: t.ada.team, asker, home: t.ada.channel, most, language: "en" as const },
  }) as const;
const ok = (body: object) => ({ status: 200, body: { ok: true, ...body } });
const no = (error: string, more: object = {}) => ({ status: 200, body: { ok: false, error, ...more } });
/** Users as Slack tells of them, by id. */
const users = (told: (id: string) => object) => {
  t.slack.hook("users.info", ({ args }) => {
    const user = told(String(args.user));
    return "error" in user ? no(String(user.error)) : ok({ user: { id: args.user, ...user } });
  });
};
const channel = (info: object, members: readonly string[]) => {
  t.slack.hook("conversations.info", () => ok({ channel: { id: "C1", name: "letters", ...info } }));
  t.slack.hook("conversations.members", ({ args }) => {
    const from = Number(args.cursor ?? 0);
    const next = from + 200 < members.length ? String(from + 200) : "";
    return ok({ members: members.slice(from, from + 200), response_metadata: { next_cursor: next } });
  });
};
const names = (answer: Awaited<ReturnType<PeoplePort["inChannel"]>>) => {
  if (answer.kind !== "people") throw new Error(answer.step);
  return answer.people.map(({ name }) => name);
};

describe("The people of a channel in Slack", () => {
  it("come with their names as Slack itself has them", async () => {
    const people = await begin({ scopes: chosen(scopes, {}) });
    await t.slack.ask("conversations.invite", { channel: t.ada.channel, users: `${t.ada.user},${t.bob.user}` });
    const answer = await people.inChannel({ ...by(t.ada.user), channel: t.ada.channel });
    expect(names(answer)).toEqual(expect.arrayContaining(["ada", "bob"]));
  });

  it("are people: no programs, no accounts that were switched off, none that Slack does not know", async () => {
    const people = await begin();
    channel({}, ["U1", "U2", "U3", "U4", "USLACKBOT"]);
    users((id) =>
      id === "U2"
        ? { is_bot: true }
        : id === "U3"
          ? { deleted: true }
          : id === "U4"
            ? { error: "user_not_found" }
            : { name: id },
    );
    expect(await people.inChannel({ ...by("U1"), channel: "C1" })).toEqual({
      ...{ kind: "people", people: [{ ref: "U1", name: "U1" }], more: false },
    });
  });

  it("of a private channel are shown only to somebody who is in it", async () => {
    const people = await begin();
    channel({ is_private: true }, ["U1", "U2"]);
    users((id) => ({ name: id }));
    expect(names(await people.inChannel({ ...by("U1"), channel: "C1" }))).toEqual(["U1", "U2"]);
    const answer = await people.inChannel({ ...by("U9"), channel: "C1" });
    expect(answer).toMatchObject({ kind: "human-step" });
    expect(JSON.stringify(answer)).not.toMatch(/U1|letters/);
  });

  it("are hidden from a guest who is not in there, and so are user groups", async () => {
    const people = await begin();
    channel({}, ["U1"]);
    users((id) => ({ name: id, is_restricted: id === "U9" }));
    t.slack.hook("usergroups.users.list", () => ok({ users: ["U1"] }));
    expect(await people.inChannel({ ...by("U9"), channel: "C1" })).toMatchObject({ kind: "human-step" });
    expect(await people.inGroup({ ...by("U9"), group: "S1" })).toMatchObject({ kind: "human-step" });
    expect(t.slack.of("usergroups.users.list")).toEqual([]);
  });

  it("are not those of direct messages or group messages", async () => {
    const people = await begin();
    users((id) => ({ name: id }));
    for (const kind of [{ is_im: true }, { is_mpim: true, is_private: true }]) {
      channel(kind, ["U1", "U2"]);
      expect(await people.inChannel({ ...by("U1"), channel: "D1" })).toMatchObject({ kind: "human-step" });
    }
  });

  it("that nobody can see are a step for a person", async () => {
    const people = await begin();
    t.slack.hook("conversations.info", () => no("channel_not_found"));
    expect(await people.inChannel({ ...by("U1"), channel: "C404" })).toMatchObject({
      kind: "human-step",
      step: expect.stringContaining("/invite @Cultivate"),
    });
  });

  it("are asked for by name sixty at a time, and the names that are known not again", async () => {
    let now = Date.now();
    const people = await begin({ clock: { now: () => new Date(now).toISOString() as Instant } });
    const all = Array.from({ length: 130 }, (_, index) => `U${1000 + index}`);
    channel({}, all);
    users((id) => ({ name: id }));
    for (let go = 0; go < 2; go += 1) {
      await expect(people.inChannel({ ...by("U1000"), channel: "C1" })).rejects.toMatchObject({
        code: "try-later",
        retryAfterMs: 60_000,
      });
      now += 61_000;
    }
    expect(names(await people.inChannel({ ...by("U1000"), channel: "C1" }))).toEqual(all);
    const asked = t.slack.of("users.info").map(({ args }) => args.user);
    expect(
      all.filter((one) => one !== "U1000").every((one) => asked.filter((other) => other === one).length === 1),
    ).toBe(true);
  });

  it("are no more than were asked for, and it says that there are more", async () => {
    const people = await begin();
    channel({}, ["U1", "U2", "U3"]);
    users((id) => ({ name: id }));
    expect(await people.inChannel({ ...by("U1", 2), channel: "C1" })).toMatchObject({
      people: [{ ref: "U1" }, { ref: "U2" }],
      more: true,
    });
  });

  it("wait as long as Slack says when it is too much", async () => {
    const people = await begin();
    t.slack.hook("conversations.info", () => ({ status: 429, headers: { "retry-after": "7" } }));
    await expect(people.inChannel({ ...by("U1"), channel: "C1" })).rejects.toMatchObject({
      code: "try-later",
      retryAfterMs: 7000,
    });
  });
});

describe("The people of a user group in Slack", () => {
  it("come with their names", async () => {
    const people = await begin();
    users((id) => ({ name: id }));
    t.slack.hook("usergroups.users.list", ({ args }) =>
      args.usergroup === "S1" ? ok({ users: ["U1", "U2"] }) : no("no_such_subteam"),
    );
    expect(names(await people.inGroup({ ...by("U1"), group: "S1" }))).toEqual(["U1", "U2"]);
    expect(await people.inGroup({ ...by("U1"), group: "S404" })).toMatchObject({ kind: "human-step" });
  });

  it("without the permission are a step that names it", async () => {
    const people = await begin();
    users((id) => ({ name: id }));
    t.slack.hook("usergroups.users.list", () =>
      no("missing_scope", { needed: "usergroups:read", provided: "commands" }),
    );
    expect(await people.inGroup({ ...by("U1"), group: "S1" })).toMatchObject({
      kind: "human-step",
      step: expect.stringContaining("(usergroups:read)"),
    });
  });
});

describe("A channel and a group typed in Slack", () => {
  it("reach the core as what they are", async () => {
    await begin();
    const typed = "next <#C0LETTERS|letters> <!subteam^S0TEAM|@team>";
    await t.way.command(slashBody(t.slack, t.ada, typed, await t.slack.trigger(t.ada.user), {}));
    await t.slack.untilResponses();
    expect(t.core.runs[0]).toMatchObject({
      line: "next #letters @team",
      places: { "#letters": { kind: "channel", ref: "C0LETTERS" }, "@team": { kind: "group", ref: "S0TEAM" } },
    });
  });
});
