import { describe, expect, it } from "vitest";
import { readTypedLine } from "../../../adapters/slack/read-line.ts";

const channel = (ref: string) => ({ kind: "channel", ref });
const group = (ref: string) => ({ kind: "group", ref });

describe("What was typed after /cop", () => {
  it.each([
    ["rhythm set weekly on tue at 16:00 Europe/London", "rhythm set weekly on tue at 16:00 Europe/London", {}],
    ["facilitator add <@U0ADA|ada>", "facilitator add @ada", { "@ada": "U0ADA" }],
    ["facilitator add <@U0ADA>", "facilitator add @U0ADA", { "@U0ADA": "U0ADA" }],
    ["facilitator add <@U0ADA|Ada Lovelace>", "facilitator add @U0ADA", { "@U0ADA": "U0ADA" }],
    ["intro block <@U0ADA|ada> <@U0BOB|ada>", "intro block @ada @U0BOB", { "@ada": "U0ADA", "@U0BOB": "U0BOB" }],
    ["resource add <https://example.org/?a=1&amp;b=2>", "resource add https://example.org/?a=1&b=2", {}],
    ["resource add <https://example.org|example.org>", "resource add https://example.org", {}],
    ["ask write to <mailto:ada@example.org|ada@example.org>", "ask write to ada@example.org", {}],
    ["ask <!here>", "ask @here", {}],
    ["ask is 1 &lt; 2 &amp;&amp; 3 &gt; 2?", "ask is 1 < 2 && 3 > 2?", {}],
    ["ask &amp;lt;b&amp;gt;", "ask &lt;b&gt;", {}],
    ["  next  ", "next", {}],
    ["", "", {}],
  ])("%s", (typed, line, mentions) => {
    expect(readTypedLine(typed)).toEqual({ line, mentions });
  });

  it.each([
    ["ask what happens in <#C0CHAN|general>?", "ask what happens in #general?", { "#general": channel("C0CHAN") }],
    ["founding draw <#C0PRIV|>", "founding draw #C0PRIV", { "#C0PRIV": channel("C0PRIV") }],
    ["founding draw <#C0PRIV>", "founding draw #C0PRIV", { "#C0PRIV": channel("C0PRIV") }],
    ["ask <!subteam^S1|@team>", "ask @team", { "@team": group("S1") }],
    ["ask <!subteam^S1>", "ask @S1", { "@S1": group("S1") }],
    ["ask <#C1|a> <#C2|a>", "ask #a #C2", { "#a": channel("C1"), "#C2": channel("C2") }],
  ])("names channels and groups: %s", (typed, line, places) => {
    expect(readTypedLine(typed)).toEqual({ line, mentions: {}, places });
  });
});
