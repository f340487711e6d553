// The page in a real browser: by keyboard alone, on a phone's width, and when things go wrong.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startBrowser } from "../../../support/browser.ts";
import { type OpenPage, openPage, sandboxOnAPort } from "../../../support/open-page.ts";

const started = await startBrowser();
const title = "missing" in started ? `the page (${started.missing})` : "the page";

describe.skipIf("missing" in started)(title, () => {
  let browser: Browser;
  let sandbox: Awaited<ReturnType<typeof sandboxOnAPort>>;
  let open: OpenPage;
  let page: Page;

  beforeAll(() => {
    if ("browser" in started) browser = started.browser;
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    sandbox = await sandboxOnAPort();
    open = await openPage(browser, sandbox.url);
    page = open.page;
  });
  afterEach(async () => {
    await open.close();
    await sandbox.close();
  });

  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = () =>
    page.evaluate(() => {
      const element = globalThis.document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
    });
  const focusedId = () => page.evaluate(() => globalThis.document.activeElement?.id ?? "");
  const box = () => page.locator("#compose");

  it("opens on the community as its facilitator, without an error", async () => {
    expect(await page.locator(".person-now").textContent()).toContain("Fay");
    expect(await page.locator(".talk h2").textContent()).toBe("Practice");
    expect(open.problems).toEqual([]);
  });

  it("leads by its skip links to the conversation, to writing and behind the scenes", async () => {
    await press("Tab", "Tab");
    expect(await focused()).toBe("Skip to writing");
    await press("Enter");
    await expect.poll(focusedId).toBe("compose");
  });

  it("completes a command by keyboard, and closes the palette with Escape", async () => {
    await box().focus();
    await page.keyboard.type("/prefer");
    await page.locator(".palette [role=option]").first().waitFor();
    expect(await box().getAttribute("aria-activedescendant")).toBeTruthy();
    await press("Enter");
    await expect.poll(() => box().inputValue()).toBe("/cop preferences ");
    await press("Escape");
    await expect.poll(() => page.locator(".palette").count()).toBe(0);
    expect(await focusedId()).toBe("compose");
  });

  it("says plain words in the channel, as text whatever they hold", async () => {
    await box().fill('<img src=x onerror="document.title=1"> & <b>bold</b>');
    await press("Enter");
    const said = page.locator(".message .words").last();
    await expect.poll(() => said.textContent()).toBe('<img src=x onerror="document.title=1"> & <b>bold</b>');
    expect(await said.locator("img, b").count()).toBe(0);
    expect(await page.title()).toBe("Cultivate");
    expect(await box().inputValue()).toBe("");
  });

  it("does not take other slash words for a command, and says how to say them as they stand", async () => {
    await box().fill("/etc/hosts is a file");
    await press("Escape", "Enter");
    await expect.poll(() => page.locator(".composer [role=alert]").textContent()).toContain("/cop or /facilitate");
    await box().fill(" /etc/hosts is a file");
    await press("Escape", "Enter");
    await page.locator(".message", { hasText: "/etc/hosts is a file" }).waitFor();
  });

  it("tells a screen reader what others say in the open channel", async () => {
    await sandbox.sandbox.visitor.say({ persona: "m2", channel: "practice", text: "Good morning" });
    await expect.poll(() => page.locator("[aria-live=polite]").textContent()).toBe("M2: Good morning");
  });

  it("marks a private answer as seen by nobody else, and shows it to nobody else", async () => {
    await box().fill("/cop help");
    await press("Enter");
    await expect
      .poll(() => page.locator(".message.secret .private").last().textContent())
      .toContain("Only you can see this");
    const seen = await page.locator(".message.secret").count();
    await become("m1");
    await expect.poll(() => page.locator(".person-now").textContent()).toContain("M1");
    expect(seen).toBeGreaterThan(0);
    expect(await page.locator(".message.secret", { hasText: "For facilitators" }).count()).toBe(0);
  });

  it("keeps what was typed into a form that was left, and gives the focus back", async () => {
    await become("m1");
    await box().fill("/cop story");
    await press("Enter");
    const first = page.locator("dialog textarea, dialog input").first();
    await first.waitFor();
    await expect.poll(() => first.evaluate((field) => field === globalThis.document.activeElement)).toBe(true);
    await page.keyboard.type("The May gathering");
    await press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    expect(await focusedId()).toBe("compose");
    await box().fill("/cop story");
    await press("Enter");
    await first.waitFor();
    expect(await first.inputValue()).toBe("The May gathering");
  });

  it("lets the steps of a form follow one another, and shows a problem at its field with everything typed still there", async () => {
    await become("m1");
    await box().fill("/cop story");
    await press("Enter");
    const submit = page.locator("dialog button[type=submit]");
    await page.locator("dialog textarea").first().fill("The May gathering");
    await page.locator("dialog textarea").nth(1).fill("A list of ten words to leave out");
    await submit.press("Enter");
    await page.locator("dialog", { hasText: "Only me" }).waitFor();
    await page.locator("dialog textarea").first().fill("Ben noticed");
    await submit.press("Enter");
    await page.locator("dialog .field-problem").waitFor();
    expect(await page.locator("dialog fieldset").getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator("dialog textarea").first().inputValue()).toBe("Ben noticed");
    await expect
      .poll(() =>
        page
          .locator("dialog input[type=radio]")
          .first()
          .evaluate((choice) => choice === globalThis.document.activeElement),
      )
      .toBe(true);
    await press("Space");
    await submit.press("Enter");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await page.locator(".message.secret .card").last().waitFor();
    expect(await focusedId()).toBe("compose");
  });

  it("walks through messages, channels and panes with the arrow keys", async () => {
    await box().fill("first");
    await press("Enter");
    await page.locator(".message", { hasText: "first" }).waitFor();
    await box().fill("/cop help");
    await press("Enter");
    await page.locator(".message.secret").last().waitFor();
    await page.locator(".stream article[tabindex='0']").focus();
    const last = await page.evaluate(() => globalThis.document.activeElement?.getAttribute("data-ref"));
    await press("ArrowUp");
    expect(await page.evaluate(() => globalThis.document.activeElement?.getAttribute("data-ref"))).not.toBe(last);
    await page.locator("#tab-coming").focus();
    await press("ArrowRight", "ArrowRight");
    await expect.poll(() => page.locator("#tab-held").getAttribute("aria-selected")).toBe("true");
    await page.locator(".place[tabindex='0']").focus();
    await press("ArrowDown", "Enter");
    await expect.poll(() => page.locator(".talk h2").textContent()).toBe("Cultivate");
  });

  it("opens a thread beside the conversation and goes back to its message", async () => {
    await sandbox.sandbox.visitor.say({ persona: "m1", channel: "practice", text: "Who has a short letter?" });
    const asked = page.locator(".talk article", { hasText: "short letter" });
    await asked.focus();
    await asked.getByRole("button", { name: "Reply in thread" }).press("Enter");
    await page.locator("#compose-reply").fill("I have one");
    await press("Enter");
    await page.locator(".thread .words", { hasText: "I have one" }).waitFor();
    expect(await asked.locator(".replies").textContent()).toContain("1 reply");
    await press("Escape");
    await expect.poll(() => page.locator(".thread").count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => globalThis.document.activeElement?.textContent))
      .toContain("short letter");
  });

  it("moves the clock, tells that it did, and shows what was decided on the way", async () => {
    await page.locator("#clock-week").press("Enter");
    await page.locator(".toast").waitFor();
    expect(await page.locator(".now-day").first().textContent()).toBe("Monday 9 March 2026");
    await page.locator("#tab-decided").click();
    await page.locator(".filter", { hasText: "Nothing to do" }).click();
    await page.locator(".entry .reason").first().waitFor();
    expect(await page.locator(".entry .outcome").first().textContent()).toMatch(/Sent|Held back|Skipped|Nothing to do/);
  });

  it("asks before it starts afresh", async () => {
    await box().fill("something to forget");
    await press("Enter");
    await page.locator(".message", { hasText: "something to forget" }).waitFor();
    await page.locator(".top-end button").last().press("Enter");
    await page.locator("dialog").waitFor();
    await expect.poll(focused).toBe("Keep going");
    await press("Escape");
    expect(await page.locator(".message", { hasText: "something to forget" }).count()).toBe(1);
  });

  it("says so when the server is gone, and keeps what was being written", async () => {
    await box().fill("not lost");
    await sandbox.stopListening();
    await page.locator(".offline").waitFor();
    await box().press("Enter");
    await page.locator(".composer [role=alert]").waitFor();
    expect(await box().inputValue()).toBe("not lost");
  });

  it("needs no sideways scrolling on a phone, in any of its three views", async () => {
    const phone = await openPage(browser, sandbox.url, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    for (const view of [0, 1, 2]) {
      await phone.page.locator(".bottom button").nth(view).tap();
      expect(await phone.page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBe(360);
    }
    expect(await phone.page.locator(".behind").isVisible()).toBe(true);
    expect(await phone.page.locator(".talk").isVisible()).toBe(false);
    await phone.close();
  });

  /** Through the dialog that finds people, by keyboard. */
  async function become(name: string): Promise<void> {
    await page.locator(".person-now").press("Enter");
    await page.locator("dialog [role=combobox]").fill(name);
    await press("Enter");
    await expect.poll(async () => (await page.locator(".person-now strong").textContent())?.toLowerCase()).toBe(name);
    await box().waitFor();
  }
});
