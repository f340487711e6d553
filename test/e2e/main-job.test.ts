// The main job from end to end, as anybody would meet it: the real process with nothing set, its page in a real browser, and
// sixty days of a community.
import type { Browser } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { atThePage, nextMonday } from "../support/at-the-page.ts";
import { startBrowser } from "../support/browser.ts";
import { startCli } from "../support/cli.ts";
import { openPage } from "../support/open-page.ts";

const started = await startBrowser();
const missing = "missing" in started ? started.missing : undefined;

it.runIf(missing !== undefined && process.env.CI === "true")("has a browser to look with, where CI=true", () => {
  expect.fail(missing ?? "");
});

describe.skipIf(missing !== undefined)(`the main job${missing === undefined ? "" : ` (${missing})`}`, () => {
  const browser = () => (started as { browser: Browser }).browser;
  afterAll(() => browser().close());

  it("keeps a community's rhythm and remembers its stories for sixty days: everything in its place, and once", async () => {
    const url = await startSandbox();
    const { page, problems } = await openPage(browser(), url);
    const visitor = atThePage(page);
    // The rest is reckoned from a Monday, so that it comes out alike whenever it is run.
    await visitor.waitUntil(nextMonday(await visitor.today()), "10:00");

    await visitor.choose("/rhythm se", "/facilitate rhythm set");
    await visitor.dialog("Your rhythm").getByLabel("When").fill("every 4 weeks on tue at 16:00 Europe/London");
    await visitor.dialog("Your rhythm").getByRole("button", { name: "Save" }).click();
    const saved = await visitor.read("The rhythm is saved");
    const [first = "", second = "", third = "", ...more] = saved.match(/Tue \d.*\(Europe\/London\)/g) ?? [];
    expect([third, more]).toEqual([expect.stringContaining("16:00"), []]);

    await visitor.become("Sam Rivers");
    await visitor.choose("/join", "/cop join");
    expect(await visitor.read("Welcome to Clear Writing")).toContain("Only you can see this");
    await visitor.press("I’ll come");
    expect(await visitor.read(`Good, see you on ${first}`)).toContain("Only you can see this");

    await visitor.choose("/story", "/cop story");
    await visitor.dialog("Your story").getByLabel("Where it began").fill("The thread on refusal letters");
    await visitor.dialog("Your story").getByLabel("What you took").fill("A checklist of ten words to leave out");
    await visitor.dialog("Your story").getByRole("button", { name: "Save" }).click();
    await visitor.dialog("Who may see it").getByLabel("The community", { exact: true }).check();
    await visitor.dialog("Who may see it").getByRole("button", { name: "Done" }).click();
    expect(await visitor.read("Thank you for your story")).toContain("Only you can see this");

    await visitor.wait("+1 week", 8);
    await visitor.wait("+1 day", 4);

    const since = (said: readonly string[]) => said.slice(said.findIndex((text) => text.includes(first)));
    const day = (gathering: string) => gathering.split(",")[0];
    const inChannel = since(await visitor.openly("Cultivate")).map(gist);
    expect(inChannel.filter((said) => !/^(An earlier gathering is off|A new story)/.test(said))).toEqual([
      // Its date is known a day before, too late for the reminder a week before.
      `Announced: ${first}`,
      `In one day: ${first}`,
      `In one hour: ${first}`,
      `Thanks for ${day(first)}`,
      ...[second, third].flatMap((gathering) => [
        `Announced: ${gathering}`,
        `In 7 days: ${gathering}`,
        `In one day: ${gathering}`,
        `In one hour: ${gathering}`,
        `Thanks for ${day(gathering)}`,
      ]),
    ]);
    expect(inChannel.filter((said) => said.startsWith("A new story"))).toEqual(["A new story, told by Sam Rivers"]);

    await visitor.open("Cultivate");
    const privately = await visitor.openly("Cultivate");
    expect(privately.map(gist)).toEqual(["Welcome to Sam Rivers", "What came of the checklist?"]);

    await visitor.press("Tell what happened");
    await visitor.dialog("What came next").getByRole("textbox").fill("All ten are gone from our letters");
    await visitor.dialog("What came next").getByRole("button", { name: "Add" }).click();
    await visitor.read("Added to your story");
    const ofSam = new Set(await visitor.refs());
    await visitor.open("Clear Writing");
    await visitor.send("/cop stories checklist");
    expect(await visitor.read("One story.")).toContain("yours: the community sees it");
    await visitor.press("Read 1");
    // The list holds those words too, until the whole story stands below it.
    await expect
      .poll(() => visitor.read("All ten are gone from our letters"))
      .toContain("A checklist of ten words to leave out");

    for (const ref of await visitor.refs(/Only you can see this$/)) ofSam.add(ref);
    expect(ofSam.size).toBe(8);

    // What only Sam could see is nowhere in anybody else's page, be it a member, a passer-by or the facilitator.
    for (const other of ["Ada Brandt", "Toni Weiss", "Fay Okafor"]) {
      await visitor.become(other);
      for (const place of ["Cultivate", "Clear Writing"]) {
        await visitor.open(place);
        expect((await visitor.refs()).filter((ref) => ofSam.has(ref))).toEqual([]);
      }
    }
    expect(await saidTwice(url)).toEqual([]);
    expect(problems).toEqual([]);
  }, 180_000);

  it("is done by keyboard alone on a phone's width too: joining and answering", async () => {
    const url = await startSandbox();
    // On a Monday an announced gathering is ahead: the demo's community meets on Thursdays.
    const now = new Date(((await get(url, "state")) as { now: string }).now);
    await post(url, "advance", { to: `${nextMonday(now)}T10:00:00Z` });
    const { page, problems } = await openPage(browser(), url, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const visitor = atThePage(page);
    const focused = () =>
      page.evaluate(() => {
        const element = globalThis.document.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
      });
    const goTo = async (label: RegExp, key = "Tab", most = 60) => {
      for (let pressed = 0; pressed < most && !label.test(await focused()); pressed += 1)
        await page.keyboard.press(key);
      expect(await focused()).toMatch(label);
    };
    const fits = async () =>
      expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBe(360);

    await goTo(/^Places/);
    await page.keyboard.press("Enter");
    await fits();
    await goTo(/^You are/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await goTo(/^Find a person/);
    await page.keyboard.type("Toni");
    await page.keyboard.press("Enter");
    await visitor.box.waitFor();

    await goTo(/^Message in #clear-writing/);
    await page.keyboard.type("/joi");
    await page.getByRole("option", { name: "/cop join" }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => visitor.box.inputValue()).toBe("/cop join ");
    await page.keyboard.press("Enter");
    expect(await visitor.read("Welcome to Clear Writing")).toContain("Only you can see this");
    await fits();

    await goTo(/, \d\d:\d\d/, "Shift+Tab");
    await page.keyboard.press("End");
    expect(await focused()).toContain("Only you can see this");
    const withButton = page.locator(":focus").getByRole("button", { name: "I’ll come" });
    while ((await withButton.count()) === 0) await page.keyboard.press("ArrowUp");
    await goTo(/^I’ll come/);
    await page.keyboard.press("Enter");
    expect(await visitor.read("Good, see you on")).toContain("Only you can see this");
    await visitor.send("/cop next");
    expect(await visitor.read("You said that you come")).toContain("Only you can see this");
    await fits();
    expect(problems).toEqual([]);
  }, 180_000);
});

/** As a user would: nothing set but a port of its own. Answers the address that its greeting names. */
async function startSandbox(): Promise<string> {
  const { printed } = startCli(["start"], { env: { PORT: "0" } });
  return /http:\S+/.exec(await printed(/Ctrl-C/))?.[0] ?? "";
}

/** What a message of the bot's comes to. What is not known here stands as it is. */
function gist(text: string): string {
  const [, announced] = /^(.+): meetup, 60 minutes\.$/m.exec(text) ?? [];
  const [, lead, reminded] = /^In ([\w ]+): (.+)\.$/m.exec(text) ?? [];
  const [, held] = /^The gathering of (.+) is over/m.exec(text) ?? [];
  const [, author] = /^A new story\s+Told by ([^.]+)\./m.exec(text) ?? [];
  const [, newcomer] = /^Welcome, ([^.]+)\. Nothing is expected/m.exec(text) ?? [];
  if (announced) return `Announced: ${announced}`;
  if (lead) return `In ${lead}: ${reminded}`;
  if (held) return `Thanks for ${held}`;
  if (author) return `A new story, told by ${author}`;
  if (newcomer) return `Welcome to ${newcomer}`;
  if (/^What came of it\?[\s\S]*checklist/m.test(text)) return "What came of the checklist?";
  if (/^Off: /m.test(text)) return "An earlier gathering is off";
  return text;
}

type Said = { channel: string; kind: string; at: string; text: string; privateTo?: string };

/** What came by itself more often than once in one place on one day, of all that anybody got. */
async function saidTwice(url: string): Promise<string[]> {
  const { messages } = (await get(url, "messages")) as { messages: Said[] };
  const unasked = messages.filter(({ kind, privateTo }) => kind.includes(".") && privateTo === undefined);
  const each = unasked.map(({ channel, kind, at, text }) => [channel, kind, at.slice(0, 10), text].join(" | "));
  expect(each.length).toBeGreaterThan(50);
  return each.filter((one, place) => each.indexOf(one) !== place);
}

const get = async (url: string, call: string): Promise<unknown> => (await fetch(`${url}/api/${call}`)).json();

const post = async (url: string, call: string, body: object): Promise<unknown> =>
  (
    await fetch(`${url}/api/${call}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
  ).json();
