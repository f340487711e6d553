// What the columns of a CSV file mean. The header decides which of three tables it is: members, attendance or pairings.

export type TableKind = "members" | "attendance" | "pairings";

/** Spellings that people and other tools use, in small letters and without spaces or marks. */
const spellings = {
  id: ["id", "ref", "memberid", "userid", "user"],
  member: ["member", "who", "person", "participant", "attendee"],
  name: ["name", "displayname", "fullname", "membername", "realname", "username"],
  zone: ["zone", "timezone", "tz"],
  joined: ["joined", "joinedat", "joinedon", "since", "membersince"],
  role: ["role", "roles"],
  bot: ["bot", "isbot"],
  status: ["status"],
  gathering: ["gathering", "event", "session", "meeting", "title"],
  date: [
    "date",
    "datetime",
    "day",
    "when",
    "at",
    "start",
    "startsat",
    "gatheringdate",
    "eventdate",
    "sessiondate",
    "meetingdate",
    "pairedon",
    "rounddate",
    "round",
  ],
  attended: ["attended", "present", "came", "attendance"],
  first: ["membera", "a", "member1", "persona", "person1", "user1", "name1", "participant1", "first"],
  second: [
    "memberb",
    "b",
    "member2",
    "personb",
    "person2",
    "user2",
    "name2",
    "participant2",
    "second",
    "partner",
    "with",
  ],
  third: ["memberc", "c", "member3", "personc", "person3", "user3", "name3", "participant3", "third"],
  met: ["met", "havemet", "confirmed"],
} as const;

export type Column = keyof typeof spellings;
export type Columns = ReadonlyMap<Column, number>;
export type Table = { readonly kind: TableKind; readonly columns: Columns; readonly width: number };

const plain = (header: string): string => header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The spelling that stands first in the list above wins where a file has several (Slack's member list has four names). */
function columnsOf(header: readonly string[]): Map<Column, number> {
  const names = header.map(plain);
  const columns = new Map<Column, number>();
  for (const [column, known] of Object.entries(spellings) as [Column, readonly string[]][]) {
    const at = known.map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns.set(column, at);
  }
  return columns;
}

/** Which table a header announces; undefined when it is none of the three. */
export function tableOf(header: readonly string[]): Table | undefined {
  const columns = columnsOf(header);
  const has = (...wanted: Column[]) => wanted.every((column) => columns.has(column));
  const someone = has("member") || has("id") || has("name");
  const width = header.length;
  if (has("second", "date") && (has("first") || someone)) return { kind: "pairings", columns, width };
  if (someone && (has("date") || has("gathering"))) return { kind: "attendance", columns, width };
  if (someone && !has("second")) return { kind: "members", columns, width };
  return undefined;
}
