// What is said about a history that is read in: bad records by their cause, and what is accepted at all.
export const history = {
  "history.problem.not-json": "This is not valid JSON, so it was left out.",
  "history.problem.cut-short": "The file ends in the middle of this record, so the record was left out.",
  "history.problem.unclosed": "The file ends too early. What stands before its end was read.",
  "history.problem.empty": "The file is empty.",
  "history.problem.not-list": "A list of records should stand here, but this is: {found}.",
  "history.problem.not-record": "A record should stand here, but this is: {found}.",
  "history.problem.too-large": "This record is larger than {megabytes} MB, so it was left out.",
  "history.problem.missing": "“{field}” is missing, so this record was left out.",
  "history.problem.wrong": "“{field}” cannot be read ({found}), so this record was left out.",
  "history.problem.unbelievable-time": "“{field}” says {found}, which cannot be, so this record was left out.",
  "history.problem.part": "“{field}” cannot be read ({found}). The rest of this record was.",
  "history.problem.no-channel":
    "The file does not say which channel it is from. It might be a private one, so it was not read.",
  "history.problem.damaged": "The file is damaged and could not be read to its end. What came before that was read.",
  "history.problem.locked": "The file is protected by a password, so it was not read.",
  "history.problem.unreadable": "The file could not be read ({code}).",
  "history.problem.link": "This is a link to another place. Links are not followed.",
  "history.problem.outside": "This path leads out of the export, so it was not read.",
  "history.problem.too-deep": "The folders are nested too deep here; they were not read.",
  "history.problem.unsure-private":
    "It cannot be told whether this channel is private, because {list} is damaged. It was not read.",
  "history.problem.columns": "This row has {found} values, but the header has {expected}. It was left out.",
  "history.problem.quote": "A quotation mark is never closed, so this row was left out.",
  "history.problem.date": "“{found}” is not a date. Write it like 2026-05-05. This row was left out.",
  "history.problem.yes-no": "“{found}” in {field} is neither yes nor no. This row was left out.",
  "history.problem.pair": "A pairing needs two different people. This row was left out.",
  "history.problem.several": "Several members could be meant by “{found}”. This row was left out; write their ids.",
  "history.problem.headers":
    "The header was not recognised. Members need “member” or “name”; attendance “member” and “date”; pairings “member a”, “member b” and “date”.",
  "history.note.not-utf8": "Some characters are not UTF-8. They read as �, everything else is whole.",
  "history.note.private": "Private channels and direct messages are never read.",
  "history.note.unlisted": "This channel is not in channels.json. It was read under the name of its folder.",
  "history.note.ignored": "This file belongs to no kind of history that can be read; it was passed over.",
  "history.error.accepted":
    "What can be read: a Slack export (its folder or its zip file), DiscordChatExporter JSON (a file or a folder of them), or CSV files of members, attendance or pairings.",
  "history.error.missing": "There is nothing at {path}.",
  "history.error.forbidden": "{path} may not be read: {code}.",
  "history.error.broken-zip":
    "{path} is not a whole zip file. Perhaps the download was cut short; please fetch it again.",
  "history.error.day-file":
    "{path} looks like one day of a Slack export. Please give the folder or the zip file that holds channels.json and users.json.",
  "history.error.nothing": "No history was recognised in {path}. Found there: {found}.",
  "history.error.too-many": "{path} holds more than {limit} files. Please give the folder of the export itself.",
  "history.import.nothing-read": "Nothing in {path} could be read. Nothing was changed.",
  "history.import.problems": "Left out, or worth a word ({count, number}):",
  "history.import.more": "And {count, number} more; --json lists all of them.",
  "history.import.rehearsed": "A dry run: nothing was changed. An import would do this:",
  "history.import.founded": "“{community}” is new. It waits in this database and lives on no platform yet.",
  "history.import.into": "Imported into “{community}” of {place}.",
  "history.import.found":
    "Read: {messages, plural, =0 {no messages} one {1 message} other {{messages, number} messages}} in {channels, plural, =0 {no channel} one {1 channel} other {{channels, number} channels}}.",
  "history.import.span": "The first is of {from}, the last of {until}.",
  "history.import.new":
    "New: {people, plural, =0 {nobody} one {1 person} other {{people, number} people}}, and {acts, number} of {total, plural, one {1 act} other {{total, number} acts}}.",
  "history.import.same": "All of it was known already.",
  "history.import.taken-over":
    "What had waited under this name is the community’s own now: {people, plural, =0 {nobody new} one {1 more person} other {{people, number} more people}} and {acts, plural, =0 {no new acts} one {1 more act} other {{acts, number} more acts}}.",
  "history.import.bad":
    "{count, plural, one {1 record or file was left out, wholly or in part} other {{count, number} records or files were left out, wholly or in part}}; everything else was read.",
  "history.import.consent": "Nobody of them is written to until they join by an act of their own.",
  "history.opened.unnamed": "Imported community",
  "history.opened.somebody": "Somebody {end}",
  "history.opened.title": "{community}, from its own history",
  "history.opened.text":
    "{people, plural, one {1 person} other {{people, number} people}} and {messages, plural, one {1 message} other {{messages, number} messages}} in {channels, plural, one {1 channel} other {{channels, number} channels}}, from {from} to {until}. What was said is not kept, only who spoke when. The clock stands at the hour after the last of it, and you facilitate. Nobody here has been asked, so I write to nobody: become one of them and say /cop join to see what they would see.",
  "history.opened.people":
    "{people, plural, one {1 person} other {{people, number} people}}, and you facilitate. Nobody here has been asked, so I write to nobody: become one of them and say /cop join to see what they would see.",
  "history.opened.bad": "Left out",
  "history.opened.bad-text":
    "{count, plural, one {1 record or file} other {{count, number} records or files}} could not be read. cultivate import with --dry-run says which and why.",
  "history.opened.members": "Who takes part",
} as const;
