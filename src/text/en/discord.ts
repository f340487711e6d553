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
  "discord.server": "Your server",
  "discord.form.date": "2026-05-05",
  "discord.form.time": "16:00",
  "discord.form.zone": "Europe/London",
  "discord.form.choices": "One or several of: {choices}",
  "discord.shortcut.story": "Start a story from this",
  "discord.root.cop": "Your community of practice: gatherings, stories and people.",
  "discord.root.facilitate": "For those who tend a community of practice.",
  "discord.group": "About {word}.",

  "discord.problem.gone": "Discord does not know it any more",
  "discord.problem.closed": "this person does not take direct messages from me",
  "discord.problem.forbidden": "Discord did not let me {action}; please give my role there: {permissions}",
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

  "discord.intent.guilds": "Guilds",
  "discord.intent.guilds.why": "which channels and threads there are, to know to which community something belongs",
  "discord.intent.messages": "Guild Messages",
  "discord.intent.messages.why":
    "that somebody posted or replied, never what: message content is not asked for and not sent by Discord",
  "discord.intent.reactions": "Guild Message Reactions",
  "discord.intent.reactions.why": "that somebody reacted",
  "discord.intent.events": "Guild Scheduled Events",
  "discord.intent.events.why": "who is interested in a gathering of the server’s calendar",
  "discord.intent.members": "Server Members",
  "discord.intent.members.why":
    "to welcome newcomers and to let those who leave go; asked for only if it is switched on in the Developer Portal",
  "discord.manifest.link": "An admin of your server opens this link:",
  "discord.manifest.permissions": "Permissions that it asks for, and why:",
  "discord.manifest.needed": "needed",
  "discord.manifest.intents": "Gateway intents, and why:",
  "discord.manifest.privileged": "privileged, optional",
  "discord.manifest.commands": "Commands, registered by the bot itself at its start:",

  "discord.event.somewhere": "on Discord",
  "discord.event.too-many":
    "This server’s calendar is full ({most} events at most). Remove some that are not needed any more; the gathering is announced in the channel all the same.",
  "discord.guest.invite-step":
    "I may not do this myself. Please make a single-use invitation for {name} (channel menu, Invite People, Edit invite link: expires after 7 days, 1 use), give them the role “{role}” when they are here, and send the link yourself. To let me do it next time, give my role: {permissions}.",
  "discord.guest.end-step":
    "I could not take the guest role back. Please remove the role “{role}” by hand (Server Settings, Roles, delete it). To let me do it next time, give my role {permissions} and drag it above the guest role (Server Settings, Roles).",

  "discord.people.channel":
    "Discord does not tell me who is in a channel. Give the people in question a role and name that instead, with @ and the role; or add people by hand with /cop founding invite and a name.",
  "discord.people.intent":
    "Discord does not let me see who has a role. An admin of the bot switches on “Server Members Intent” in the Developer Portal (Bot, Privileged Gateway Intents). Until then, open Server Settings, Members, choose the role there, and add people by hand with /cop founding invite and a name.",
  "discord.people.gone": "Whoever asked has to be in the server to see who has a role there.",

  "discord.permission.view": "View Channels",
  "discord.permission.view.why": "to be in the channel where a community lives",
  "discord.permission.send": "Send Messages",
  "discord.permission.send.why": "announcements, reminders and answers",
  "discord.permission.send-in-threads": "Send Messages in Threads",
  "discord.permission.send-in-threads.why": "agendas, introductions and circles",
  "discord.permission.embed": "Embed Links",
  "discord.permission.embed.why": "anything with a title or fields is an embed; without it such messages arrive empty",
  "discord.permission.attach": "Attach Files",
  "discord.permission.attach.why": "charts with their descriptions, calendar files, texts too long for a message",
  "discord.permission.history": "Read Message History",
  "discord.permission.history.why":
    "to find out after an interruption whether a message of the bot’s own arrived, so that none is sent twice; other messages are not read",
  "discord.permission.public-threads": "Create Public Threads",
  "discord.permission.public-threads.why": "a thread for each agenda; without it the agenda stays in the channel",
  "discord.permission.private-threads": "Create Private Threads",
  "discord.permission.private-threads.why":
    "introductions and circles for those who agreed; without it they are introduced by direct message",
  "discord.permission.events": "Create Events",
  "discord.permission.events.why":
    "each gathering in the server’s calendar; without it gatherings are announced in the channel alone",
  "discord.permission.invite": "Create Invite",
  "discord.permission.invite.why":
    "single-use invitations for guests; without it the facilitator is told how to make one",
  "discord.permission.roles": "Manage Roles",
  "discord.permission.roles.why":
    "a guest role that is taken back on its end date; without it an admin is told the step",
} as const;
