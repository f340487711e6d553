// How a channel's messages become what is shown.
import { describe, expect, it } from "vitest";
import { merged } from "../../../../adapters/sandbox/page/load.js";
import { itemsOf } from "../../../../adapters/sandbox/page/stream.js";

type Message = Parameters<typeof itemsOf>[0][number];
let count = 0;
const message = (at: string, author: string, text: string, more: Partial<Message> = {}): Message => {
  count += 1;
  return {
    ref: `m${count}`,
    channel: "c",
    author,
    at: `2026-05-${at}:00.000Z`,
    text,
    card: { buttons: [], ...(text ? { text } : {}) },
    kind: "post",
    ...more,
  };
};
const shape = (messages: Message[], newFrom: string | null = null, most = 50) =>
  itemsOf(messages, "c", "UTC", newFrom, most).items.map((item) =>
    item.kind === "wordless"
      ? `wordless ${item.messages.length}`
      : item.kind === "message"
        ? `${item.message.author}${item.follows ? "+" : ""}`
        : item.kind,
  );

describe("a channel", () => {
  it("is divided by the days of the reader's zone", () => {
    expect(shape([message("11T22:00", "ada", "a"), message("12T08:00", "ben", "b")])).toEqual([
      "day",
      "ada",
      "day",
      "ben",
    ]);
  });

  it("gives one name to what one person says within five minutes", () => {
    expect(
      shape([message("12T08:00", "ada", "a"), message("12T08:04", "ada", "b"), message("12T08:20", "ada", "c")]),
    ).toEqual(["day", "ada", "ada+", "ada"]);
  });

  it("joins posts in a row whose words are not kept, unless somebody answered or reacted", () => {
    const asked = message("12T08:02", "chi", "");
    expect(
      shape([
        message("12T08:00", "ada", ""),
        message("12T08:01", "ben", ""),
        asked,
        message("12T08:03", "dee", "", { thread: asked.ref }),
        message("12T08:04", "eli", "", { reactions: [{ emoji: "👍", by: ["ada"] }] }),
        message("12T08:05", "gus", ""),
      ]),
    ).toEqual(["day", "wordless 2", "chi", "eli", "wordless 1"]);
  });

  it("keeps replies out of the way and hands them to the message they answer", () => {
    const asked = message("12T08:00", "ada", "who?");
    const answer = message("12T08:05", "ben", "me", { thread: asked.ref });
    const { items } = itemsOf([asked, answer], "c", "UTC", null, 50);
    expect(items).toMatchObject([{ kind: "day" }, { kind: "message", replies: [{ ref: answer.ref }] }]);
  });

  it("shows where the unread begins", () => {
    const unread = message("12T08:30", "ben", "new");
    expect(shape([message("12T08:00", "ada", "old"), unread], unread.ref)).toEqual(["day", "ada", "new", "ben"]);
  });

  it("shows the newest, says how many are earlier, and leaves other channels out", () => {
    const many = Array.from({ length: 9 }, (_, index) => message(`12T08:0${index}`, `p${index}`, "x"));
    const { items, earlier } = itemsOf(
      [...many, message("12T09:00", "z", "x", { channel: "other" })],
      "c",
      "UTC",
      null,
      4,
    );
    expect(earlier).toBe(5);
    expect(items.filter((item) => item.kind === "message")).toHaveLength(4);
  });
});

describe("messages that come in", () => {
  it("stand in order of time, those of one moment in the order in which they came", () => {
    const [one, two, three] = [
      message("12T08:00", "a", "1"),
      message("12T09:00", "b", "2"),
      message("12T08:00", "c", "3"),
    ];
    expect(merged([one, two], [three]).map((each) => each.text)).toEqual(["1", "3", "2"]);
  });

  it("take the place of an earlier version of themselves", () => {
    const before = message("12T08:00", "a", "yes: 1");
    expect(merged([before], [{ ...before, text: "yes: 2" }])).toMatchObject([{ ref: before.ref, text: "yes: 2" }]);
  });
});
