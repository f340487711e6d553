// Time zones as people type them: `europe/london`, `London`, `new york time`. Abbreviations and offsets are refused, for they
// do not say when summer time comes: `EST` is Panama's all year round in the zone data, and nobody who types it means Panama.
import { distance } from "fastest-levenshtein";
import { readZone, UTC, type Zone, zoneNames } from "./zone.ts";

export type ZoneReading =
  | { readonly zone: Zone }
  /** `nearest`: the zone that was probably meant. */
  | { readonly problem: "unknown" | "abbreviation" | "offset"; readonly nearest: Zone | null };

/** What people mean who type these. Several are used in more than one country; hence offered and not taken. */
const abbreviations: Readonly<Record<string, string>> = {
  gmt: "Europe/London",
  bst: "Europe/London",
  wet: "Europe/Lisbon",
  west: "Europe/Lisbon",
  cet: "Europe/Berlin",
  cest: "Europe/Berlin",
  met: "Europe/Berlin",
  eet: "Europe/Helsinki",
  eest: "Europe/Helsinki",
  msk: "Europe/Moscow",
  et: "America/New_York",
  est: "America/New_York",
  edt: "America/New_York",
  ct: "America/Chicago",
  cst: "America/Chicago",
  cdt: "America/Chicago",
  mt: "America/Denver",
  mst: "America/Denver",
  mdt: "America/Denver",
  pt: "America/Los_Angeles",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  hst: "Pacific/Honolulu",
  akst: "America/Anchorage",
  akdt: "America/Anchorage",
  sast: "Africa/Johannesburg",
  eat: "Africa/Nairobi",
  wat: "Africa/Lagos",
  cat: "Africa/Maputo",
  ist: "Asia/Kolkata",
  sgt: "Asia/Singapore",
  hkt: "Asia/Hong_Kong",
  jst: "Asia/Tokyo",
  kst: "Asia/Seoul",
  awst: "Australia/Perth",
  aest: "Australia/Sydney",
  aedt: "Australia/Sydney",
  nzst: "Pacific/Auckland",
  nzdt: "Pacific/Auckland",
};

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_]+/g, "_");

/** `Europe/London` under `europe/london` and `london`, made on first use. */
let known: ReadonlyMap<string, Zone> | undefined;
function names(): ReadonlyMap<string, Zone> {
  known ??= new Map([
    // A city's own name goes to the first zone that ends in it; today no two do.
    ...zoneNames()
      .toReversed()
      .map((zone) => [plain(zone.split("/").at(-1) ?? zone), zone] as const),
    ...zoneNames().map((zone) => [plain(zone), zone] as const),
  ]);
  return known;
}

function nearestZone(said: string): Zone | null {
  let best: { zone: Zone; far: number } | undefined;
  for (const [name, zone] of names()) {
    const far = distance(said, name);
    if (best === undefined || far < best.far) best = { zone, far };
  }
  return best !== undefined && best.far <= Math.max(1, said.length / 4) ? best.zone : null;
}

export function readTypedZone(text: string): ZoneReading {
  const said = plain(
    text
      .trim()
      .replace(/^\(|\)$/g, "")
      .replace(/\s*\/\s*/g, "/"),
  ).replace(/_time$/, "");
  if (/^(utc|ut|z|zulu)$/.test(said)) return { zone: UTC };
  if (/^(utc|gmt)?_?[+\-−]_?\d/u.test(said)) return { problem: "offset", nearest: null };
  const meant = Object.hasOwn(abbreviations, said) ? abbreviations[said] : undefined;
  if (meant !== undefined) return { problem: "abbreviation", nearest: readZone(meant) ?? null };
  const zone = names().get(said) ?? readZone(said);
  return zone === undefined ? { problem: "unknown", nearest: nearestZone(said) } : { zone };
}
