// A day as people type it: 2026-05-07, tomorrow, 2 weeks, a month.
import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
import { type LocalDate, plusDays, readLocalDate } from "./zone.ts";

dayjs.extend(utc);

const units = {
  day: "day",
  days: "day",
  week: "week",
  weeks: "week",
  month: "month",
  months: "month",
  year: "year",
  years: "year",
} as const;

/** Counted from `today`; undefined when it is no day. Says nothing about whether the day lies ahead. */
export function readTypedDate(text: string, today: LocalDate): LocalDate | undefined {
  const said = text.trim().toLowerCase();
  if (said === "today") return today;
  if (said === "tomorrow") return plusDays(today, 1);
  const span = /^(?:for |in )?(an?|one|\d{1,3}) (days?|weeks?|months?|years?)$/.exec(said);
  if (!span) return readLocalDate(said);
  const many = /^\d/.test(span[1] ?? "") ? Number(span[1]) : 1;
  const unit = units[span[2] as keyof typeof units];
  return dayjs.utc(today).add(many, unit).format("YYYY-MM-DD") as LocalDate;
}
