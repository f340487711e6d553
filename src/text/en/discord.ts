// What only Discord needs to be told, to members, facilitators and admins.
export const discord = {
  "discord.shortened": "Shortened here; the whole text is in the file.",
  "discord.continue": "Continue",
  "discord.continue.text": "Next: {title}. What you wrote so far is kept.",
  "discord.try-again": "Try again",
  "discord.problems": "That was not saved yet. What you wrote is kept; press the button to mend it.",
  "discord.problem": "{field}: {problem}",
  "discord.lost":
    "That form is too old, so I could not tell what it was about. Nothing was changed. Please begin once more.",
  "discord.which-server":
    "I do not know which server you mean. Please say this in your community’s channel; buttons on my messages work here.",
  "discord.answered-elsewhere": "Done. The answer is in the channel.",
  "discord.form.date": "2026-05-05",
  "discord.form.time": "16:00",
  "discord.form.zone": "Europe/London",
  "discord.form.choices": "One or several of: {choices}",
  "discord.shortcut.story": "Start a story from this",
  "discord.root.cop": "Your community of practice: gatherings, stories and people.",
  "discord.root.facilitate": "For those who tend a community of practice.",
  "discord.group": "About {word}.",

  "discord.problem.gone": "Discord does not know this {what} any more",
  "discord.problem.closed": "this person does not take direct messages from me",
  "discord.problem.forbidden":
    "Discord did not let me {action}: please give my role {permissions} there (channel settings, Permissions, Cultivate)",
  "discord.problem.invalid": "Discord did not take it in this form ({detail})",
  "discord.problem.busy": "Discord asks me to wait",
  "discord.problem.down": "Discord does not answer at the moment",
  "discord.problem.token": "Discord does not accept the bot’s token any more: set DISCORD_TOKEN anew and start again",
  "discord.action.post": "post in the channel",
  "discord.action.read": "look for earlier messages in the channel",
  "discord.action.event": "keep the event in the server’s calendar",
  "discord.action.thread": "open a thread",
  "discord.action.private-thread": "open a private thread",
  "discord.action.invite": "make an invitation",
  "discord.action.role": "give or take the guest role",
} as const;
