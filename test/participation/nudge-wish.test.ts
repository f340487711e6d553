import { describe, expect, it } from "vitest";
import { type Preferences, usualPreferences } from "../../src/community/member.ts";
import { nudgesNow, unpaused, wished } from "../../src/participation/nudge-wish.ts";
import { day, instant, plus } from "../../src/time/instant.ts";

const now = instant("2026-03-02T10:00:00Z");
const until = plus(now, 30 * day);
const with_ = (own: Partial<Preferences>): Preferences => ({ ...usualPreferences, ...own });

describe("what a click asks for", () => {
  it("fewer, a pause that ends by itself, or an end", () => {
    expect(wished(usualPreferences, "fewer", until)).toEqual(with_({ nudges: "fewer" }));
    expect(wished(usualPreferences, "pause", until)).toEqual(with_({ nudges: "paused", nudgesPausedUntil: until }));
    expect(wished(usualPreferences, "stop", until)).toEqual(with_({ nudges: "stopped" }));
    expect(wished(usualPreferences, "no", until)).toEqual(usualPreferences);
  });

  it("brings nothing back that was stopped", () => {
    const stopped = with_({ nudges: "stopped" });
    expect(wished(stopped, "fewer", until)).toBeUndefined();
    expect(wished(stopped, "pause", until)).toBeUndefined();
    expect(wished(stopped, "stop", until)).toEqual(stopped);
    expect(wished(stopped, "no", until)).toEqual(stopped);
  });
});

describe("how it stands at a moment", () => {
  it("is paused until the pause ends, and then as before", () => {
    for (const [before, after] of [
      ["normal", "normal"],
      ["fewer", "fewer"],
    ] as const) {
      const paused = wished(with_({ nudges: before }), "pause", until) as Preferences;
      expect(nudgesNow(paused, now)).toBe("paused");
      expect(nudgesNow(paused, plus(until, -1))).toBe("paused");
      expect(nudgesNow(paused, until)).toBe(after);
      expect(unpaused(paused)).toEqual(with_({ nudges: before }));
    }
  });

  it("without an end is paused for ever, and stopped is stopped", () => {
    expect(nudgesNow(with_({ nudges: "paused" }), plus(now, 9999 * day))).toBe("paused");
    expect(nudgesNow(with_({ nudges: "stopped", nudgesPausedUntil: until }), now)).toBe("stopped");
    expect(unpaused(with_({ nudges: "stopped" }))).toEqual(with_({ nudges: "stopped" }));
  });
});
