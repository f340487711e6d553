// What the invented people say in the demo's channel. Only the sandbox page ever shows these words; the bot keeps none.
export const questions = [
  "How do you write a refusal letter that does not sound like a door closing?",
  "Does anybody have a good way to explain deadlines that depend on other deadlines?",
  "Has someone tested their forms with people who read in a second language?",
  "What do you do when legal insists on the long version?",
  "Is there a short text you are proud of? I would love to see it.",
  "How long should the first paragraph of a decision be?",
  "Who has replaced “hereby” and lived to tell the tale?",
  "What is your test for whether a heading works?",
  "Do you write to “you” or to “the applicant”?",
  "How do you keep a glossary alive once the project is over?",
];

export const remarks = [
  "We cut our parking letter from two pages to one. Calls went down within a week.",
  "A reader told me today: “So I just wait?” One sentence answered it. It is now the first one.",
  "Found a 94-word sentence this morning. It has been promoted to my wall.",
  "Reading aloud still beats every tool I know.",
  "We asked three people in the waiting room. Two of them read it the other way round.",
  "Lists help, until there are five of them on a page.",
  "I put the telephone number at the top. Nobody minded, everybody called it.",
  "Our new template has a box called “What happens next”. Best box ever.",
  "I learned that “shortly” means four weeks in our building.",
  "Colleagues have begun to send me sentences to repair. I think that is a good sign.",
  "Today I deleted a whole annex and waited for somebody to notice. So far, nobody.",
  "The new tax leaflet is out. Have a look at page two, we fought for it.",
];

export const answers = [
  "We begin with what the person can still do. The refusal comes second, in one plain sentence.",
  "A small table helped us: what, by when, what if not.",
  "Yes, with six people and coffee. We changed almost everything afterwards.",
  "We show both versions to five readers and let them tell legal themselves.",
  "Three lines. Who decided, what, and what to do now.",
  "If I cover the text and the heading still tells me something, it works.",
  "“You”, always. The applicant never opens the letter, a person does.",
  "One owner at a time, and it moves on every quarter.",
];

export const replies = [
  "That is going straight into our next letter.",
  "Same here, word for word.",
  "Thank you, I needed this today.",
  "Could you share the before and after?",
  "We tried something like it. It took two rounds.",
  "Lovely.",
  "I will ask our legal team and report back.",
  "May I steal that?",
];

export const reactions = ["👍", "🌱", "💡", "🙌", "❤️"];

export const topics = [
  "A refusal letter, before and after",
  "Deadlines that depend on deadlines",
  "Testing with five readers: how little is enough?",
  "Writing for people under stress",
  "What we stopped writing this year",
];

export const stories: readonly {
  readonly who: string;
  readonly day: number;
  readonly values: Readonly<Record<string, string>>;
  readonly share: string;
}[] = [
  {
    who: "ben",
    day: 40,
    values: {
      activity: "The gathering on refusal letters.",
      gain: "Ada’s order: first what you can still do, then the no.",
      practice: "I rewrote our housing refusal with it and tested it with five readers.",
      outcome: "Follow-up calls fell from about 30 to 12 a week. It may be the season, too.",
    },
    share: "community",
  },
  {
    who: "hana",
    day: 71,
    values: { activity: "A thread about headings.", gain: "The cover test: a heading has to speak without its text." },
    share: "community",
  },
  {
    who: "gus",
    day: 92,
    values: {
      activity: "I mostly listen here.",
      gain: "Courage, to be honest. And a table for deadlines.",
      practice: "I showed the table to my team without saying where it came from.",
    },
    share: "unnamed",
  },
  {
    who: "chi",
    day: 125,
    values: {
      activity: "Reading aloud together in the last gathering.",
      gain: "I hear my own long sentences now.",
      practice: "We read every new template aloud before it goes out.",
      outcome: "It takes ten minutes more, and nobody wants to go back.",
      redefinition: "Done used to mean approved. Now it means understood.",
    },
    share: "community",
  },
];
