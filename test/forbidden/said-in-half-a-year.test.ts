// Half a year of a community, and what the bot said in it: everything in the channel, in direct messages and in private
// answers, with people's names and words as markers.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { botRef, type Posted } from "../../adapters/sandbox/world.ts";
import { plainCard } from "../../src/cards/plain-text.ts";
import { commands } from "../../src/rooms.ts";
import { day } from "../../src/time/instant.ts";
import { type HalfYear, halfYear, interests, people, silent, told, type Who, wording } from "./half-year.ts";
import { comparison, duty, feeling, push, quiet, standing, volume } from "./words.ts";

let year: HalfYear;
beforeAll(async () => {
  year = await halfYear();
});
afterAll(() => year.close());

const said = () => year.posted.filter((message) => message.author === botRef);
const inPublic = () =>
  said().filter((message) => !message.channel.startsWith("dm-") && message.privateTo === undefined);
/** Who reads a message; undefined for everybody in the channel. */
const readerOf = (message: Posted): string | undefined =>
  message.privateTo ?? (message.channel.startsWith("dm-") ? message.channel.slice(3) : undefined);
const at = (message: Posted) => `${message.at} ${message.channel} ${message.kind}: ${wording(message)}`;

/** Where a member reads about themselves, and facilitators about members: private answers to a question of their own. */
const ownView = (message: Posted) => message.kind === "me show" && readerOf(message) !== undefined;
const facilitators = (message: Posted) =>
  ["members", "participation.hellos"].includes(message.kind) && readerOf(message) === "fay";

/** Which of these messages say something like that. */
const saying = (messages: readonly Posted[], words: RegExp | string): readonly string[] =>
  messages
    .filter((message) => (typeof words === "string" ? wording(message).includes(words) : words.test(wording(message))))
    .map(at);
const none = (messages: readonly Posted[], words: RegExp | string): void => expect(saying(messages, words)).toEqual([]);

describe("the half year that was lived", () => {
  it("was a full one: people of every temper, gatherings, stories, and messages of every kind", async () => {
    expect(inPublic().length).toBeGreaterThan(40);
    expect(said().length).toBeGreaterThan(500);
    const kinds = new Set(year.sent.map((message) => message.kind));
    for (const kind of [
      "participation.newcomer",
      "participation.dormant",
      "participation.hellos",
      "value.story-draft",
      "value.story-follow-up",
      "rhythm.announce",
      "rhythm.remind",
      "rhythm.follow-up",
      "rhythm.called-off",
    ])
      expect(kinds, kind).toContain(kind);
    const flags = new Set(
      (await Promise.all((Object.keys(people) as Who[]).map((who) => year.standing(who)))).flatMap(
        (one) => one?.flags ?? [],
      ),
    );
    for (const flag of ["quiet_engaged", "dormant", "paused"]) expect(flags, flag).toContain(flag);
    expect((await year.standing("vera"))?.level).toBe("core");
    expect(said().some(ownView)).toBe(true);
    expect(said().some((message) => message.kind === "members")).toBe(true);
  });
});

describe("X2: nobody has to come, and nobody is asked why they did not", () => {
  it("no message speaks of attendance as a duty, nor of those who were not there", () => {
    none(said(), duty);
  });

  it("who never came is in no message to anybody else but the lists of members", () => {
    none(
      said().filter((message) => readerOf(message) !== "annie" && !facilitators(message)),
      people.annie,
    );
  });

  it("and hears nothing about it", () => {
    const toAnnie = year.sent.filter(({ to }) => to.ref === "annie").map((message) => message.kind);
    expect(toAnnie.filter((kind) => kind !== "participation.newcomer" && kind !== "rhythm.called-off")).toEqual([]);
  });
});

describe("X3: nobody is measured in front of anybody", () => {
  it("no message holds ranks, points or streaks but one's own explanation, and facilitators' private look at one member", () => {
    none(
      said().filter((message) => !ownView(message) && !facilitators(message)),
      volume,
    );
    expect(
      said()
        .filter(ownView)
        .some((message) => volume.test(wording(message))),
    ).toBe(true);
  });

  it("one's own explanation is about oneself alone, and read by oneself alone", () => {
    const shown = said().filter((message) => message.kind === "me show");
    expect(shown.filter((message) => readerOf(message) === undefined)).toEqual([]);
    for (const [who, name] of Object.entries(people))
      none(
        shown.filter((message) => readerOf(message) !== who),
        name,
      );
  });

  it("levels and flags are in no message in the channel, and in no other member's view", () => {
    none(inPublic(), standing);
    none(
      said().filter((message) => !ownView(message) && readerOf(message) !== "fay"),
      standing,
    );
  });

  it("no decision's reason holds a number of points, a level or a name", async () => {
    for (const { reason, rule } of await year.decisions()) {
      expect(reason, rule).not.toMatch(volume);
      expect(reason, rule).not.toMatch(/\b(peripher|drifting|rising|dormant|quiet_engaged)/i);
      for (const name of Object.values(people)) expect(reason, rule).not.toContain(name);
    }
  });
});

describe("X4: quiet is nobody's business", () => {
  it("no name of somebody who did nothing in public is ever said in public", () => {
    for (const who of silent) {
      none(inPublic(), people[who]);
      expect(
        inPublic()
          .filter(({ card }) => JSON.stringify(card).includes(`"${who}"`))
          .map(at),
      ).toEqual([]);
    }
  });

  it("nor is anybody counted or called for being quiet", () => {
    none(inPublic(), quiet);
  });

  it("and who came without a word is named in public for nothing at all", () => {
    none(inPublic(), new RegExp(`${people.quill}|${people.drew}|${people.robin}`));
  });
});

describe("X6: nobody is compared with others", () => {
  it("no message does", () => {
    none(said(), comparison);
  });
});

describe("X8: nothing is said to look lively", () => {
  it("what stands in the channel belongs to a gathering or to an act of a person", async () => {
    const words = commands.map((command) => command.words);
    const gatherings = await year.store.read.rhythm.gatherings(
      (await year.community()).id,
      "2026-01-01T00:00:00.000Z" as never,
    );
    const dates = gatherings.flatMap((one) => [one.startsAt, one.movedFrom, one.slot]).filter((date) => date !== null);
    for (const message of inPublic()) {
      if (words.includes(message.kind)) continue;
      expect(message.kind).toMatch(/^rhythm\./);
      const near = dates.some((date) => Math.abs(Date.parse(date) - Date.parse(message.at)) <= 29 * day);
      expect(near, at(message)).toBe(true);
    }
  });

  it("there is no mass mention in anything the bot says", () => {
    none(said(), /@(channel|here|everyone)|<!(channel|here|everyone)/i);
  });
});

describe("X9: nobody is pushed inward", () => {
  const unasked = (who: Who) =>
    year.sent.filter(({ to, kind }) => to.ref === who && /^(participation|value)\./.test(kind));

  it("no message asks anybody to be louder", () => {
    none(
      said().filter((message) => readerOf(message) !== "fay"),
      push,
    );
  });

  it("somebody quietly engaged gets a welcome like everybody, and then nothing unasked", () => {
    expect(unasked("quill").map(({ kind }) => kind)).toEqual(["participation.newcomer"]);
  });

  it("a listener gets a welcome, and then nothing unasked", () => {
    expect(unasked("iris").map(({ kind }) => kind)).toEqual(["participation.newcomer"]);
  });

  it("who paused or said stop gets nothing unasked at all", () => {
    expect([...unasked("paul"), ...unasked("stella")]).toEqual([]);
  });

  it("somebody who was never seen again gets a welcome and one question in half a year", () => {
    expect(unasked("zeno").map(({ kind }) => kind)).toEqual(["participation.newcomer", "participation.dormant"]);
  });

  it("being quietly engaged is told to facilitators as a strength, and to nobody else", () => {
    const lists = said().filter((message) => message.kind === "participation.hellos");
    expect(lists.some((message) => wording(message).includes(people.quill))).toBe(true);
    for (const message of lists) {
      expect(readerOf(message)).toBe("fay");
      if (wording(message).includes(people.quill)) expect(wording(message)).toContain("a strength, not a gap");
    }
  });
});

describe("what goes out unasked (domain 7.2, 7.3)", () => {
  const unasked = () =>
    year.sent.filter(
      ({ kind, to }) => to.kind === "person" && /^(participation\.(newcomer|dormant)|value\.)/.test(kind),
    );

  it("takes at most 60 words for each thing it holds", () => {
    expect(unasked().length).toBeGreaterThan(10);
    for (const { card } of unasked())
      for (const thing of plainCard({ ...card, fields: [] }).split("\n\n"))
        expect(thing.split(/\s+/).length, thing).toBeLessThanOrEqual(60);
  });

  it("carries fewer, pause and stop", () => {
    for (const { card } of unasked())
      expect(card.buttons?.slice(-3).map((button) => button.id)).toEqual(["nudge fewer", "nudge pause", "nudge stop"]);
  });
});

describe("X11: the bot is a bot", () => {
  /** What is in quotation marks is a draft for a person to say. */
  const ownWords = (message: Posted) => wording(message).replace(/“[^”]*”|„[^“]*“/g, "…");

  it("it claims no feelings in anything it said", () => {
    expect(
      said()
        .filter((message) => feeling.test(ownWords(message)))
        .map(at),
    ).toEqual([]);
  });
});

describe("X12: words belong to who wrote them", () => {
  const readers = (words: string) =>
    new Set(
      said()
        .filter((message) => wording(message).includes(words))
        .map((message) => readerOf(message) ?? "everybody"),
    );

  it("a draft and a private story are read by nobody but their author", () => {
    expect(readers(told.draft)).toEqual(new Set(["tess"]));
    expect(readers(told.me)).toEqual(new Set(["tess"]));
  });

  it("a story for facilitators by them alone, and one for the community by all", () => {
    expect([...readers(told.facilitator)].filter((reader) => !["tess", "fay"].includes(reader))).toEqual([]);
    expect(readers(told.community)).toContain("everybody");
  });

  it("a story without a name is nowhere beside the name", () => {
    expect(readers(told.unnamed)).toContain("everybody");
    const parts = said()
      .filter((message) => readerOf(message) !== "tess")
      .flatMap(({ card }) => [
        plainCard({ ...card, fields: [] }),
        ...(card.fields ?? []).map((field) => plainCard({ fields: [field] })),
      ]);
    const telling = parts.filter((part) => part.includes(told.unnamed));
    expect(telling.length).toBeGreaterThan(1);
    expect(telling.filter((part) => part.includes(people.tess))).toEqual([]);
  });

  it("interests are read by facilitators and by who told them", () => {
    for (const [who, words] of Object.entries(interests))
      for (const reader of readers(words)) expect(["fay", who], `${words} read by ${reader}`).toContain(reader);
  });

  it("no decision's reason holds a word of anybody", async () => {
    for (const { reason } of await year.decisions())
      for (const words of [...Object.values(told), ...Object.values(interests)]) expect(reason).not.toContain(words);
  });

  it("no picture and no file goes to the channel, and a file with one's data only to oneself", () => {
    const attached = said().filter(({ card }) => card.image !== undefined || card.file !== undefined);
    expect(attached.filter((message) => readerOf(message) === undefined).map(at)).toEqual([]);
  });
});
