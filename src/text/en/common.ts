// What every room says: input that could not be read, help, who may do what.
export const common = {
  "input.choice": "“{given}” is not one of: {choices}.",
  "input.too-long":
    "That is {given} characters; {max} fit here. Nothing was saved, so please shorten it and send it again.",
  "input.number": "“{given}” is not a number from {min} to {max}.",
  "input.member": "I could not tell who “{given}” is. Write @ and their name.",
  "input.zone": "I do not know the time zone “{given}”. Write it like Europe/London or America/New_York.",
  "input.needed": "Please fill this in.",
  "input.missing": "Something is missing: {options}.",
  "input.extra": "I did not understand “{extra}”.",
  "input.example": "For example: {example}",
  "input.unknown": "I do not know “{said}”.",
  "input.did-you-mean": "Did you mean {suggestions}?",
  "input.see-help": "Say {help} to see what I can do.",
  "input.nothing-changed": "Nothing was changed.",
  "common.already": "That has been done already.",
  "common.failed":
    "Something went wrong on my side. Nothing was changed. Please try once more; if it stays, tell your facilitator the word {id}.",
  "common.which-community": "Which community do you mean?",
  "common.no-community": "There is no community in this channel yet. Anyone can begin one here: {setup}",
  "common.no-community-direct":
    "I do not know which community you mean. Ask me in your community’s channel, or join it there first with {join}.",
  "common.not-member": "This is for members of {community}. You are welcome to join: {join}",
  "common.not-facilitator":
    "Only facilitators of {community} can do this. Nothing was changed. If you think it should happen, tell one of them: {facilitators}.",
  "common.not-admin": "Only an admin can do this. Nothing was changed. Facilitators of {community}: {facilitators}.",
  "common.you-wrote": "What you wrote",
  "common.nobody": "nobody yet",
  "calendar-entry.about":
    "A gathering of {community}. The last {minutes} minutes are kept free to talk with one another.",
  "calendar-entry.reason": "The server’s calendar could not be kept.",
  "calendar-entry.step":
    "I cannot keep our gatherings in the server’s calendar. Announcements and reminders go on without it. What would help: {step}",
  "feed.title": "Gathering of {community}",
  "decision.nothing": "Nothing to do at this moment.",
  "decision.because": "{reason} {because}",
  "nudge.fewer": "Fewer of these",
  "nudge.pause": "Pause for a month",
  "nudge.stop": "Stop these",
  "decision.withdrawn": "Taken back: its reason was gone before it was sent.",
  "decision.expired": "Not sent any more, because it was too late to be useful. It was about: {reason}",
  "decision.unwanted":
    "Not sent, because meanwhile it was stopped or paused, by the member or a facilitator. It was about: {reason}",
  "decision.gone": "Not sent, because the channel does not exist any more or was archived. It was about: {reason}",
  "decision.closed":
    "Not sent, because this person does not take direct messages. Nothing was posted in public instead. It was about: {reason}",
  "decision.forbidden": "Not sent, because the bot lacks a permission there. It was about: {reason}",
  "decision.invalid": "Not sent, because the platform did not take it in this form. It was about: {reason}",
  "undeliverable.reason": "Something could not be delivered.",
  "undeliverable.member":
    "I could not write to {name}: they do not take direct messages from me. Nothing was posted in public instead, and I will not try again with that message. If it matters, a word from you is best.",
  "undeliverable.channel":
    "I could not post in the channel of {community} ({problem}). Nothing is lost: rhythm and answers are kept. Please check that the channel exists and that I was added to it, then say {check}.",
  "invite.reason": "You came into the channel of {community}.",
  "invite.text":
    "Welcome, {name}. This channel is home to {community}, and I am its bot: I look after meetings and stories. Nothing is expected of you. If you join, I keep you posted; if not, I will not write again.",
  "invite.join": "Join {community}",
} as const;
