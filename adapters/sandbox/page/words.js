// Every word of the page, in one place: short, warm, plain. Functions where a number or a name comes in.

/** @type {(count: number, one: string, many: string) => string} */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
/** @type {(names: string[], most?: number) => string} `Ada, Ben and 3 others` */
const listed = (names, most = 3) => {
  if (names.length <= 1) return names[0] ?? "";
  if (names.length <= most) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, most - 1).join(", ")} and ${names.length - most + 1} others`;
};

export const words = {
  brand: "Cultivate",
  sandbox: "Sandbox",
  tagline: "A community to try things out in. Nothing here leaves this machine.",
  loading: "Opening the garden gate…",
  skip: {
    label: "Skip to",
    talk: "Skip to the conversation",
    compose: "Skip to writing",
    behind: "Skip to behind the scenes",
  },
  tabs: { label: "Parts of the page", places: "Places", talk: "Talk", behind: "Behind the scenes" },
  listed,

  clock: {
    label: "The sandbox's clock",
    next: "Next moment",
    nextFull: (/** @type {string} */ when, /** @type {string} */ what) => `To the next due moment, ${when}: ${what}`,
    nothingDue: "Nothing is due",
    day: "+1 day",
    dayFull: "Move one day on",
    week: "+1 week",
    weekFull: "Move one week on",
    date: "A date…",
    dateTitle: "Move on to a date",
    dateIntro: "Everything that falls due on the way happens, in order.",
    dateField: "Date",
    timeField: "Time",
    go: "Move on",
    past: "The clock only moves on. Choose a later moment, or start afresh.",
    noDate: "Choose a date.",
    more: "Move time",
    moving: "Time is passing…",
    zone: (/** @type {string} */ zone) => `Times as in ${zone}`,
    moved: (/** @type {string} */ to) => `It is now ${to}.`,
    quiet: "Nothing was sent on the way.",
    delivered: (/** @type {number} */ count) => `${plural(count, "message was", "messages were")} sent on the way.`,
    several: (/** @type {string} */ what, /** @type {number} */ count) => `${what} (${count})`,
    andMore: (/** @type {number} */ count) => `and ${count} more: see behind the scenes`,
  },

  people: {
    you: "You are",
    switch: "Switch person",
    title: "Who would you like to be?",
    intro: "See the same community through another person's eyes.",
    search: "Find a person",
    recent: "Switch quickly",
    be: (/** @type {string} */ name) => `Be ${name}`,
    waiting: (/** @type {number} */ count) => `${count} new`,
    none: "Nobody by that name.",
    more: (/** @type {number} */ count) => `${count} more: keep typing`,
    noRole: "not joined yet",
    roles: /** @type {Record<string, string>} */ ({
      facilitator: "facilitator",
      admin: "admin",
      member: "member",
      guest: "guest",
    }),
  },

  places: {
    label: "Communities, channels and direct messages",
    communities: "Communities",
    channels: "Channels",
    direct: "Direct messages",
    filter: "Find a channel",
    unread: (/** @type {number} */ count) => `, ${count} unread`,
    none: "No channel by that name.",
    nowhere: "This person is in no channel yet.",
  },

  bot: "Cultivate",
  botBadge: "bot",

  talk: {
    messages: (/** @type {string} */ place) => `Messages in ${place}`,
    members: (/** @type {number} */ count) => plural(count, "person", "people"),
    withBot: "Only you and the bot",
    empty: "Nothing here yet. Say something, or type / to see what the bot can do.",
    earlier: (/** @type {number} */ count) => `Show earlier (${count})`,
    fresh: "New",
    toNewest: "New messages below",
    wordless: "posted a message (words are not kept)",
    wordlessMany: (/** @type {string[]} */ names, /** @type {number} */ count) =>
      `${listed(names)} posted ${count} messages`,
    wordsNotKept: "words are not kept",
    private: "Only you can see this",
    why: "Why this?",
    whyMore: "See it behind the scenes",
    reply: "Reply in thread",
    replies: (/** @type {number} */ count) => plural(count, "reply", "replies"),
    react: "React",
    reactWith: (/** @type {string} */ emoji) => `React with ${emoji}`,
    reacted: (/** @type {string} */ emoji, /** @type {string[]} */ names, /** @type {number} */ count) =>
      names.length > 0 ? `${emoji} ${count} from ${listed(names, 4)}` : `${emoji} ${count}`,
    file: (/** @type {string} */ name) => `Save ${name}`,
    arrived: (/** @type {string} */ who, /** @type {string} */ what) => `${who}: ${what}`,
    elsewhere: (/** @type {string} */ place) => `The answer is in ${place}`,
    go: "Go there",
  },

  thread: { title: "Thread", close: "Close the thread" },

  composer: {
    label: (/** @type {string} */ place) => `Message in ${place}`,
    placeholder: "Say something, or type /",
    threadLabel: "Reply in this thread",
    send: "Send",
    slash: "Show what the bot can do",
    palette: "What the bot can do",
    people: "People",
    noCommand: "No command begins like that. Send it anyway, and the bot says what comes near.",
    notCommand: "Commands begin with /cop or /facilitate. To say this as it stands, put a space in front.",
    example: "For example",
    use: "Use this example",
    keys: "↑ ↓ choose · Enter or Tab complete · Esc close",
    found: (/** @type {number} */ count) => plural(count, "suggestion", "suggestions"),
  },

  form: {
    optional: "optional",
    choose: "Choose…",
    submit: "Send",
    cancel: "Not now",
    busy: "Sending…",
    problems: (/** @type {number} */ count) =>
      `${plural(count, "answer needs", "answers need")} another look. Nothing you typed is lost.`,
    kept: "What you typed last time is still here.",
    left: (/** @type {number} */ count) => `${plural(count, "character", "characters")} left`,
    over: (/** @type {number} */ count) => `${plural(count, "character", "characters")} too many`,
    zone: "Type a city or region, such as London",
    member: "Type a name",
    step: (/** @type {string} */ title) => `Next step: ${title}`,
    none: "Nothing by that name.",
  },

  behind: {
    title: "Behind the scenes",
    intro: "What the bot considers, and why. In a real community only facilitators can see this.",
    tabs: { coming: "Coming up", decided: "Decided", held: "Held back" },
    window: "The last 30 days",
    community: "Community",
    everywhere: "All communities",
    tiles: { sent: "sent", held: "held back", quiet: "left alone" },
    comingNone: "Nothing is due. The bot looks again whenever something changes.",
    comingIntro: "The next moments at which a rule looks at the facts. Looking does not mean sending.",
    goThere: "Move to this moment",
    decidedNone: "Nothing decided yet. Let some time pass.",
    decidedFiltered: "Nothing of this kind. Try another filter above.",
    filter: "Show outcomes",
    to: (/** @type {string} */ who) => `to ${who}`,
    about: (/** @type {string} */ who) => `about ${who}`,
    who: (/** @type {number} */ count) => `Show all ${count}`,
    times: (/** @type {number} */ count) => `${count} times`,
    older: "Show older",
    heldTitle: "The outreach budget",
    heldIntro:
      "The bot may write to somebody unasked at most once in 7 days and three times in 30, never in their quiet hours, and never again on a topic they turned down. What would break that waits (held back) or is let go (skipped). Answers and reminders that people asked for do not count.",
    heldSum: (
      /** @type {number} */ people,
      /** @type {number} */ sent,
      /** @type {number} */ dropped,
      /** @type {number} */ waiting,
    ) => {
      const all = sent + dropped + waiting;
      const count = (/** @type {number} */ part) => (part === all && all > 1 ? "all" : String(part));
      const parts = [
        sent > 0 ? `${count(sent)} went out later` : "",
        dropped > 0 ? `${count(dropped)} never went out` : "",
        waiting > 0 ? `${count(waiting)} still ${waiting === 1 ? "waits" : "wait"}` : "",
      ].filter(Boolean);
      return `In the last 30 days ${plural(all, "message", "messages")} to ${plural(people, "person", "people")} had to wait: ${listed(parts)}.`;
    },
    stillWaiting: "Held back, still waiting",
    sentAt: (/** @type {string} */ when) => `Sent in the end, ${when}`,
    letGoAt: (/** @type {string} */ when, /** @type {string} */ why) => `Let go, ${when}. ${why}`,
    notSent: "Not sent at all",
    heldNone:
      "Nothing was held back in the last 30 days: nobody was due more than the budget allows. Let a few weeks pass and look again.",
    outcomes: /** @type {Record<string, string>} */ ({
      sent: "Sent",
      held: "Held back",
      skipped: "Skipped",
      nothing: "Nothing to do",
    }),
    meaning: /** @type {Record<string, string>} */ ({
      sent: "went out",
      held: "the outreach budget said wait",
      skipped: "no longer useful, or not the bot's to say",
      nothing: "the rule looked and saw no reason",
    }),
    rooms: /** @type {Record<string, string>} */ ({
      evolution: "Stages and growth",
      dialogue: "Guests and other communities",
      participation: "People and how they take part",
      spaces: "Introductions and circles",
      value: "Stories and value",
      excitement: "Sparks and formats",
      rhythm: "Gatherings and rhythm",
      insight: "Briefs and reports",
      asked: "Asked for by somebody",
    }),
    rules: /** @type {Record<string, string>} */ ({
      "rhythm.announce": "Invitation to a gathering",
      "rhythm.remind": "Reminder of a gathering",
      "rhythm.attendance": "Who was there",
      "rhythm.follow-up": "After a gathering",
      "rhythm.called-off": "A gathering is called off",
      "participation.invite": "Invitation to join",
      "participation.newcomer": "Welcome for a newcomer",
      "participation.dormant": "A question after long silence",
      "participation.hellos": "Private hellos for facilitators",
      "participation.evaluate": "A look at how people take part",
      "value.story-draft": "An unfinished story",
      "value.story-follow-up": "What came of a story",
      "story share": "A story is shared",
    }),
  },

  tour: {
    title: "Five things to try",
    open: "Tour",
    close: "Close the tour",
    progress: (/** @type {number} */ done, /** @type {number} */ all) => `${done} of ${all} done`,
    show: "Show me",
    done: "done",
    list: "Steps",
    step: (/** @type {number} */ number, /** @type {string} */ title) => `${number}. ${title}`,
    finished: "That is the whole garden. Have a look around on your own; “Start afresh” brings everything back.",
    steps: [
      { id: "look", title: "Look around as the facilitator", text: "Send /cop next, then /facilitate rhythm show." },
      {
        id: "answer",
        title: "Answer as a member",
        text: "Be a member, find an invitation and press Yes, or send /cop rsvp yes.",
      },
      { id: "story", title: "Tell a story", text: "Send /cop story. Two short answers are enough." },
      { id: "week", title: "Let a week pass", text: "Press +1 week until a reminder arrives." },
      {
        id: "held",
        title: "See what was held back",
        text: "Behind the scenes, under Held back, is what the bot chose not to send.",
      },
    ],
  },

  reset: {
    open: "Start afresh",
    title: "Start afresh?",
    text: "Everything you did here is forgotten, and the clock goes back to where it began.",
    yes: "Start afresh",
    no: "Keep going",
    done: "A fresh start. Everything is as it was in the beginning.",
  },

  toast: { dismiss: "Dismiss", label: "Notices" },
  close: "Close",
  tryAgain: "Try again",
  problem: {
    offline: "The sandbox does not answer. Is it still running?",
    server: "The sandbox could not do that.",
    lost: "The connection was lost. Trying again; what you typed is safe.",
    failed: "The sandbox could not be opened.",
  },
};
