// What counts as unread, what the tour ticks off, and how people look.
import { describe, expect, it } from "vitest";
import { hueOf, initials } from "../../../../adapters/sandbox/page/avatar.js";
import { fitting } from "../../../../adapters/sandbox/page/choose.js";
import { isDone, marksOf } from "../../../../adapters/sandbox/page/tour-progress.js";
import { readAll, unreadCounts } from "../../../../adapters/sandbox/page/unread.js";
import { world } from "../../../../adapters/sandbox/page/world.js";

const message = (ref: string, at: string, author: string, channel = "c") => ({
  ref,
  channel,
  author,
  at,
  text: "x",
  kind: "post",
});

describe("unread", () => {
  const opened = {
    ...world(),
    me: "ada",
    opened: "2026-05-12T08:00:00.000Z",
    messages: [
      message("old", "2026-05-12T08:00:00.000Z", "ben"),
      message("own", "2026-05-12T09:00:00.000Z", "ada"),
      message("new", "2026-05-12T09:00:00.000Z", "ben"),
      message("else", "2026-05-12T09:00:00.000Z", "ben", "d"),
    ],
  };

  it("is what others wrote since the page was opened", () => {
    expect([...unreadCounts(opened)]).toEqual([
      ["c", 1],
      ["d", 1],
    ]);
  });

  it("is also what came at the very moment of opening, when the page saw it come", () => {
    expect(unreadCounts({ ...opened, fresh: new Set(["old"]) }).get("c")).toBe(2);
  });

  it("is read by opening the channel, for this person only", () => {
    const { seen, first } = readAll(opened, "c");
    expect(first).toBe("new");
    expect([...unreadCounts({ ...opened, seen })]).toEqual([["d", 1]]);
    expect(unreadCounts({ ...opened, seen, me: "chi" }).get("c")).toBe(2);
  });
});

describe("the tour", () => {
  const fay = { ref: "fay", name: "Fay", roles: ["member", "facilitator"] };
  const ada = { ref: "ada", name: "Ada", roles: ["member"] };

  it("ticks looking around after both commands, said by a facilitator under either root", () => {
    const marks = [
      ...marksOf({ kind: "command", text: "/cop next", persona: fay }),
      ...marksOf({ kind: "command", text: "/cop rhythm show", persona: fay }),
    ];
    expect(isDone(marks, "look")).toBe(true);
    expect(isDone(marks.slice(1), "look")).toBe(false);
    expect(marksOf({ kind: "command", text: "/cop next", persona: ada })).toEqual([]);
  });

  it("ticks an answer by a member, pressed or typed", () => {
    expect(marksOf({ kind: "command", text: "/cop rsvp yes gathering=g1", persona: ada })).toEqual(["answer"]);
    expect(marksOf({ kind: "command", text: "/cop rsvp yes", persona: fay })).toEqual([]);
  });

  it("ticks a story when its last step was taken", () => {
    expect(marksOf({ kind: "form", form: "story", more: true })).toEqual([]);
    expect(marksOf({ kind: "form", form: "story share story=st_1", more: false })).toEqual(["story"]);
    expect(marksOf({ kind: "form", form: "preferences", more: false })).toEqual([]);
  });

  it("ticks the week when a reminder went out", () => {
    expect(marksOf({ kind: "sent", rules: ["participation.hellos"] })).toEqual([]);
    expect(marksOf({ kind: "sent", rules: ["rhythm.remind"] })).toEqual(["week"]);
  });
});

describe("people", () => {
  it("have the initials of their first and last name, whatever the alphabet", () => {
    expect(["Hester van Dijk", "Zoë", "Ö. Łukasz", "Dara O’Neill", "", "李 小龙"].map(initials)).toEqual([
      "HD",
      "Z",
      "ÖŁ",
      "DN",
      "?",
      "李小",
    ]);
  });

  it("have one of twelve colours, always the same", () => {
    const hues = Array.from({ length: 200 }, (_, index) => hueOf(`member-${index}`));
    expect(new Set(hues).size).toBe(12);
    expect(hues.every((hue) => hue >= 0 && hue < 12)).toBe(true);
    expect(hueOf("ada")).toBe(hueOf("ada"));
  });

  it("are found by every word that was typed, in any order", () => {
    const options = ["Ada Brandt", "Dara Brandt", "Ben Ada"].map((label) => ({ id: label, label }));
    expect(fitting(options, "brandt ada").map((option) => option.label)).toEqual(["Ada Brandt"]);
  });
});
