// The machine's clock and its zone data: a bot that is wrong about either invites people at the wrong hour.
import type { Finding } from "../../ports/platform-check.ts";
import type { Instant } from "../../time/instant.ts";
import { atWallClock, type LocalDate, type LocalTime, type Zone } from "../../time/zone.ts";

/** This program was written in 2026, and whoever runs it in 2100 has other worries. */
const [firstYear, lastYear] = [2026, 2100];

/** Noon on the wall, and when that is: in winter and in summer of a year whose rules are settled. */
const known: readonly (readonly [Zone, winter: string, summer: string])[] = [
  ["Europe/London" as Zone, "2026-01-15T12:00:00.000Z", "2026-07-15T11:00:00.000Z"],
  ["Asia/Tokyo" as Zone, "2026-01-15T03:00:00.000Z", "2026-07-15T03:00:00.000Z"],
  ["America/New_York" as Zone, "2026-01-15T17:00:00.000Z", "2026-07-15T16:00:00.000Z"],
];

export function checkClock(now: Instant): Finding {
  const year = Number(now.slice(0, 4));
  const ok = year >= firstYear && year <= lastYear;
  return {
    name: "clock",
    ok,
    detail: `It is ${now.slice(0, 16).replace("T", " ")} UTC.`,
    ...(ok ? {} : { fix: "That cannot be right: set this machine's clock, for instance by NTP." }),
  };
}

export function checkZones(wallClock: typeof atWallClock = atWallClock): Finding {
  const noon = "12:00" as LocalTime;
  const wrong = known.filter(([zone, winter, summer]) => {
    try {
      const [cold, warm] = [winter, summer].map((at) => wallClock(at.slice(0, 10) as LocalDate, noon, zone));
      return cold !== winter || warm !== summer;
    } catch {
      return true;
    }
  });
  const names = (wrong.length > 0 ? wrong : known).map(([zone]) => zone).join(", ");
  return wrong.length === 0
    ? { name: "time zones", ok: true, detail: `Summer and winter are right in ${names}.` }
    : {
        name: "time zones",
        ok: false,
        detail: `This Node reads the clock wrongly in ${names}.`,
        fix: "Use the Node that came with `npm ci`, or one with full zone data (ICU).",
      };
}
