// What only Slack's adapter says: around forms, old buttons, and to those who look after the app.
export const slack = {
  "slack.form.submit": "Save",
  "slack.form.close": "Cancel",
  "slack.view.close": "Close",
  "slack.view.title": "Cultivate",
  "slack.form.saving":
    "One moment, I am still saving this. You may close this window: it will be finished all the same.",
  "slack.form.open-late": "Slack did not let me open the form in time. Nothing was changed. Please try once more.",
  "slack.form.old":
    "This form was made by an older version of me, so I could not use it. Nothing was saved. Please close it and open it once more.",
  "slack.form.nothing": "There is nothing to choose from yet.",
  "slack.form.continue": "One more step.",
  "slack.form.continue-button": "Continue",
  "slack.button.old": "This button was made by an older version of me. Say {help} to see what I can do.",
  "slack.sent-directly": "I have sent it to you in our direct messages.",
  "slack.not-in-channel":
    "I could not post in the channel, because I am not in it. Somebody there can add me with {invite}; here is what I would have said.",
  "slack.whole-text": "All of it",
  "slack.shortened": "This is too long for Slack, so the rest stands in a file: {link}",
  "slack.access.invite-step":
    "Slack does not let me invite {name} by myself ({reason}). Open the channel’s details in Slack, choose “Add people”, enter {email}, and invite them to this channel only: as a guest of the workspace, or through Slack Connect.{until, select, none {} other { Access should end on {until}.}}",
  "slack.access.end-step":
    "Slack does not let me end this access by myself ({reason}). Open the channel’s details, choose “Members”, find {name}, and remove them from the channel; a workspace admin can also deactivate a guest under “Manage members”.",
  "slack.access.no-email": "I do not know an e-mail address",
  "slack.access.unknown-person": "I do not know by which name they are here",
  "slack.access.their-email": "their e-mail address",
  "slack.place.scope":
    "Slack does not let me open private places, because a permission is missing ({needed}). An admin adds {all} under “OAuth & Permissions” of the Slack app and installs the app again.",
  "slack.place.step":
    "Slack does not let me open private places ({reason}). A workspace admin can allow the app to create private channels, in the workspace’s settings under “Permissions”.",
  "slack.place.replies": "On Slack nothing needs to be opened: replies to a message are a thread of their own.",
  "slack.people.unseen":
    "Either there is no such channel or group, or you or I cannot see who is in it. For a private channel: be in it yourself, and add me with /invite @Cultivate. Or add people by hand with /cop founding invite and a name.",
  "slack.people.scope":
    "A permission is missing ({needed}). An admin adds it under “OAuth & Permissions” of the Slack app and installs the app again. Until then, add people by hand with /cop founding invite and a name.",
  "slack.todo.gone": "The channel is archived or no longer there. Choose another one, or bring it back.",
  "slack.todo.not-in-channel": "I am not a member of the channel. Somebody in it can add me with /invite @Cultivate.",
  "slack.todo.closed": "This person cannot be written to: the account is deactivated, a bot, or not visible to me.",
  "slack.todo.scope":
    "The app lacks a permission ({needed}). An admin adds it under “OAuth & Permissions” of the Slack app and installs the app again.",
  "slack.todo.token":
    "Slack no longer accepts the app’s token. An admin has to install the app again, or set the new token.",
  "slack.todo.restricted": "The workspace’s settings do not let the app post here. A workspace admin can allow it.",
  "slack.todo.not-installed":
    "The app is not installed in this workspace (any more). An admin has to install it again.",
} as const;
