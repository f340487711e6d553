// The lists catch what somebody might build, and let pass what people say.
import { describe, expect, it } from "vitest";
import { assignment, comparison, duty, feeling, push, quiet, standing, volume } from "./words.ts";

const lists: readonly (readonly [string, RegExp, readonly string[], readonly string[]])[] = [
  [
    "volume",
    volume,
    [
      "Leaderboard",
      "You are ranked 3rd",
      "12 points this week",
      "a 5-week streak!",
      "the most active member",
      "Top 3",
      "Neue Bestenliste",
      "You earned a badge",
    ],
    ["I will point you to a person", "Frankfurt", "Three people used your answers"],
  ],
  [
    "duty",
    duty,
    [
      "Attendance is mandatory",
      "Absent: Ben",
      "Ben did not come",
      "You missed the gathering",
      "3 no-shows",
      "You must attend",
    ],
    ["Nobody has to come", "The gathering is off", "Not this time"],
  ],
  [
    "quiet",
    quiet,
    [
      "We haven’t heard from Ben",
      "5 inactive people",
      "Ben has not answered",
      "The lurkers among us",
      "Stille Mitglieder: 4",
    ],
    ["Quiet from 18:00–09:00", "Nobody answered for you"],
  ],
  [
    "comparison",
    comparison,
    [
      "You post more than others",
      "below average",
      "compared to others",
      "You fall behind",
      "Du schreibst weniger als andere",
    ],
    ["more than one", "other times of day"],
  ],
  [
    "standing",
    standing,
    [
      "Ben is peripheral",
      "She is drifting",
      "moved to the core: she is in the core",
      "level 3",
      "newcomer of the month",
    ],
    ["the core of the matter", "an active volcano"],
  ],
  [
    "push",
    push,
    ["Why not speak up?", "Be more active", "Get more involved!", "It is time for your first post"],
    ["You are welcome to look around", "Tell a story"],
  ],
  [
    "feeling",
    feeling,
    [
      "I’m so happy to see you",
      "I am sorry",
      "I miss you",
      "Glad to help",
      "As we members know, we members care",
      "Das tut mir leid",
      "I am one of you",
      "Ich freue mich",
    ],
    ["I have sent it to you", "I could not read it", "Ich konnte es nicht lesen"],
  ],
  [
    "assignment",
    assignment,
    [
      "assigned to Ben",
      "Owner: Ben",
      "Due date: Friday",
      "an overdue task",
      "Ben is responsible for the notes",
      "Zuständig: Ben",
    ],
    ["Who would like to host?", "It is yours to host"],
  ],
];

describe.each(lists)("%s", (_, words, breaches, fine) => {
  it("catches", () => {
    expect(breaches.filter((sentence) => !words.test(sentence))).toEqual([]);
  });

  it("lets pass", () => {
    expect(fine.filter((sentence) => words.test(sentence))).toEqual([]);
  });
});
