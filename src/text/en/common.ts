// What every room says: input that could not be read, help, who may do what.
export const common = {
  "input.choice": "“{given}” is not one of: {choices}.",
  "input.too-long":
    "That is {given} characters; {max} fit here. Nothing was saved, so please shorten it and send it again.",
  "input.number": "“{given}” is not a number from {min} to {max}.",
  "input.member": "I could not tell who “{given}” is. Write @ and their name.",
  "input.zone": "I do not know the time zone “{given}”. Write it like Europe/London or America/New_York.",
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
  "common.nobody": "nobody yet",
} as const;
