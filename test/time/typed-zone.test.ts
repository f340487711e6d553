import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedZone } from "../../src/time/typed-zone.ts";
import { readZone, zoneNames } from "../../src/time/zone.ts";

describe("a time zone as people type it", () => {
  it.each([
    ["Europe/London", "Europe/London"],
    ["europe/london", "Europe/London"],
    ["London", "Europe/London"],
    ["london time", "Europe/London"],
    ["New York", "America/New_York"],
    ["america/new york", "America/New_York"],
    ["São Paulo", "America/Sao_Paulo"],
    ["(Asia/Tokyo)", "Asia/Tokyo"],
    ["utc", "UTC"],
    ["US/Eastern", "America/New_York"],
  ])("%s is %s", (typed, zone) => {
    expect(readTypedZone(typed)).toEqual({ zone });
  });

  it.each([
    ["Europe/Londn", "Europe/London"],
    ["Berln", "Europe/Berlin"],
    ["america/newyork", "America/New_York"],
    ["tokio", "Asia/Tokyo"],
  ])("%s is not known, and %s is offered", (typed, nearest) => {
    expect(readTypedZone(typed)).toEqual({ problem: "unknown", nearest });
  });

  it("an abbreviation is not taken, because it does not say when summer time comes", () => {
    expect(readTypedZone("EST")).toEqual({ problem: "abbreviation", nearest: "America/New_York" });
    expect(readTypedZone("gmt")).toEqual({ problem: "abbreviation", nearest: "Europe/London" });
  });

  it("neither is an offset", () => {
    for (const typed of ["UTC+2", "GMT-5", "+02:00", "utc + 1", "−3"])
      expect(readTypedZone(typed)).toEqual({ problem: "offset", nearest: null });
  });

  it("nonsense is refused without an offer", () => {
    for (const typed of ["", "…", "Middle-earth/Shire", "constructor", "__proto__", "5"])
      expect(readTypedZone(typed)).toEqual({ problem: "unknown", nearest: null });
  });

  it("reads every zone that there is, by its whole name and by its city", () => {
    for (const zone of zoneNames()) {
      expect(readTypedZone(zone)).toEqual({ zone });
      const city = (zone.split("/").at(-1) ?? "").replaceAll("_", " ");
      expect(readTypedZone(city)).toEqual({ zone });
    }
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        readTypedZone(typed);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the names of zones", () => {
  it("are today's: Kolkata and Kyiv, whichever was typed", () => {
    expect(readZone("Asia/Kolkata")).toBe("Asia/Kolkata");
    expect(readZone("asia/calcutta")).toBe("Asia/Kolkata");
    expect(readZone("Europe/Kiev")).toBe("Europe/Kyiv");
  });

  it("leave out EST and MST, which the zone data reads as Panama and Phoenix", () => {
    expect(readZone("EST")).toBeUndefined();
    expect(readZone("mst")).toBeUndefined();
  });

  it("are read back as they are", () => {
    for (const zone of zoneNames()) expect(readZone(zone)).toBe(zone);
  });
});
