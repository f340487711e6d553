import { describe, expect, it } from "vitest";
import { delimiterOf } from "../../../data/import/csv-rows.ts";
import { everythingIn, fixture, folderWith } from "./support.ts";

const table = async (content: string | Buffer) => everythingIn(await folderWith({ "table.csv": content }));

describe("a CSV of members", () => {
  it("tells who they are, where they live, since when, and who facilitates", async () => {
    const { records } = await everythingIn(fixture("csv/members.csv"));
    expect(records).toEqual([
      { kind: "origin", platform: "csv" },
      {
        kind: "person",
        ref: "ada",
        name: "Ada Marsh",
        bot: false,
        gone: false,
        listed: true,
        zone: "Europe/London",
        joined: "2025-01-10T12:00:00.000Z",
        facilitator: true,
      },
      {
        kind: "person",
        ref: "ben",
        name: "Ives, Ben",
        bot: false,
        gone: false,
        listed: true,
        joined: "2025-02-01T12:00:00.000Z",
      },
    ]);
  });

  it("may be the list that Slack's administration page gives", async () => {
    const everything = await table(
      "username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp\n" +
        "ada,ada@example.invalid,Member,1,0,0,U0ADA,Ada Marsh,ada_m,\n" +
        "mapbot,,Bot,1,0,0,U0BOT,Map Bot,,\n" +
        "chi,chi@example.invalid,Deactivated,0,0,0,U0CHI,Chi Okoro,,\n",
    );
    expect(everything.problems).toEqual([]);
    expect(everything.of("person").map(({ ref, name, bot, gone }) => [ref, name, bot, gone])).toEqual([
      ["U0ADA", "ada_m", false, false],
      ["U0BOT", "U0BOT", true, false],
      ["U0CHI", "U0CHI", false, true],
    ]);
    expect(JSON.stringify(everything.records)).not.toContain("@example");
  });

  it("keeps a member whose time zone is unknown, and says so", async () => {
    const everything = await table("name,zone\nAda,Middle Earth\n");
    expect(everything.of("person")).toMatchObject([{ ref: "Ada", name: "Ada" }]);
    expect(everything.problems).toEqual(["table.csv:2 problem.part"]);
  });
});

describe("a CSV of attendance", () => {
  it("tells who was at which gathering when, in which part, from any spreadsheet's layout", async () => {
    const everything = await everythingIn(fixture("csv/attendance.csv"));
    expect(everything.of("attendance").map(({ source, kind, place, ...rest }) => rest)).toEqual([
      { member: "ada", gathering: "Coasts; a walk", at: "2025-03-04T12:00:00.000Z", attended: true, role: "host" },
      { member: "Ives, Ben", gathering: "Coasts", at: "2025-03-04T17:30:00.000Z", attended: false, role: "attend" },
      { member: "chi", gathering: "Coasts", at: "2025-03-04T12:00:00.000Z", attended: false, role: "attend" },
    ]);
  });

  it("without a column for it is a list of those who came", async () => {
    const everything = await table("date,name\n2025-03-04,Ada\n");
    expect(everything.of("attendance")).toMatchObject([{ attended: true, member: "Ada" }]);
  });

  it("names each row by what it says, so that a second import finds it again", async () => {
    const once = await table("date,name,event\n2025-03-04,Ada  Marsh,Coasts\n");
    const again = await table("event;name;date\nCoasts;ada marsh;2025-03-04\n");
    expect(again.of("attendance")[0]?.source).toBe(once.of("attendance")[0]?.source);
  });
});

describe("a CSV of pairings", () => {
  it("tells who was paired when, in twos or threes, and whether they met as far as known", async () => {
    const everything = await everythingIn(fixture("csv/pairings.csv"));
    expect(everything.of("pairing").map(({ source, kind, place, ...rest }) => rest)).toEqual([
      { members: ["ada", "ben"], at: "2025-03-10T12:00:00.000Z", met: true },
      { members: ["chi", "dee", "eli"], at: "2025-03-10T12:00:00.000Z" },
    ]);
  });

  it("is the same pairing whoever is named first", async () => {
    const one = await table("date,a,b\n2025-03-10,ada,ben\n");
    const other = await table("date,a,b\n2025-03-10,ben,ada\n");
    expect(other.of("pairing")[0]?.source).toBe(one.of("pairing")[0]?.source);
  });
});

describe("a bad row", () => {
  const cases: Record<string, [header: string, row: string, cause: string]> = {
    "with too many values": ["date,name", "2025-03-04,Ada,more", "columns"],
    "with too few values": ["date,name", "2025-03-04", "columns"],
    "with no name": ["date,name", "2025-03-04,", "missing"],
    "with no date": ["date,name", ",Ada", "missing"],
    "with a date that is read two ways": ["date,name", "03/04/2026,Ada", "date"],
    "with a day that there is not": ["date,name", "2025-02-30,Ada", "date"],
    "with a year that cannot be": ["date,name", "20250-02-03,Ada", "date"],
    "that neither says yes nor no": ["date,name,attended", "2025-03-04,Ada,perhaps", "yes-no"],
    "that pairs somebody with themselves": ["date,a,b", "2025-03-04,Ada,ada ", "pair"],
    "that pairs nobody": ["date,a,b", "2025-03-04,Ada,", "missing"],
    "whose quotation mark is never closed": ["date,name", '2025-03-04,"Ada', "quote"],
  };
  const good: Record<string, string> = {
    "date,name": "2025-03-04,Ben",
    "date,name,attended": "2025-03-04,Ben,yes",
    "date,a,b": "2025-03-04,Ben,Chi",
  };
  for (const [what, [header, row, cause]] of Object.entries(cases)) {
    it(`${what} is reported by line and cause, and the others are read`, async () => {
      const everything = await table([header, good[header], row, good[header], ""].join("\n"));
      expect(everything.problems).toEqual([`table.csv:3 problem.${cause}`]);
      expect(everything.records).toHaveLength(4);
    });
  }
});

describe("the text of a CSV file", () => {
  it("may be from a spreadsheet that saves as Windows-1252, or in UTF-16", async () => {
    const rows = "name,zone\nÅsa Öberg,Europe/Stockholm\n";
    for (const bytes of [Buffer.from(rows, "latin1"), Buffer.from(`\uFEFF${rows}`, "utf16le"), Buffer.from(rows)]) {
      expect((await table(bytes)).of("person")).toMatchObject([{ name: "Åsa Öberg" }]);
    }
  });

  it("may end its lines in any of three ways, have empty lines, and values over several lines", async () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const everything = await table(["name,zone", "", '"Ada', 'Marsh",UTC', "Ben,UTC", ",", "Chi,UTC"].join(end));
      expect(everything.problems).toEqual([]);
      expect(everything.of("person").map(({ name }) => name)).toEqual(["Ada\nMarsh", "Ben", "Chi"]);
    }
  });

  it("may be parted by commas, semicolons or tabs", () => {
    expect([",", ";", "\t"].map((mark) => delimiterOf(`"a,;;b"${mark}b${mark}c`))).toEqual([",", ";", "\t"]);
  });
});
