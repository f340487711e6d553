// The sandbox's page on an export, in a real browser.
import { afterAll, describe, expect, it } from "vitest";
import { startSandbox } from "../../src/compose.ts";
import { readConfig } from "../../src/config.ts";
import { type RealSet, realSets } from "../data/import/real-data.ts";
import { fixture } from "../data/import/support.ts";
import { startBrowser } from "../support/browser.ts";
import { openPage } from "../support/open-page.ts";

const started = await startBrowser();
const why = "missing" in started ? ` (skipped: ${started.missing})` : "";

async function pageOn(path: string) {
  if (!("browser" in started)) throw new Error(started.missing);
  const running = await startSandbox(readConfig({ PORT: "0" }), { datasets: [path] });
  const open = await openPage(started.browser, running.url);
  const close = async () => {
    await open.close();
    await running.stop();
  };
  return { ...open, close };
}

describe.skipIf(why !== "")(`the page on an export${why}`, () => {
  afterAll(async () => {
    if ("browser" in started) await started.browser.close();
  });

  it("says that somebody posted, counts reactions of which nobody is named, and offers no tour of the demo", async () => {
    const { page, problems, close } = await pageOn(fixture("discord"));
    await page.getByRole("button", { name: "#tips" }).click();
    await page.locator(".message .wordless").getByText("posted a message (words are not kept)").first().waitFor();
    expect((await page.locator(".reaction").first().textContent())?.trim()).toBe("👍 4");
    expect(await page.locator(".tour, #tour-open").count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  const clojurians = realSets[1] as RealSet;
  it.skipIf(clojurians.missing !== undefined)(
    `finds one of 148 channels and one of 916 people by typing${clojurians.missing ? ` (skipped: ${clojurians.missing})` : ""}`,
    async () => {
      const { page, problems, close } = await pageOn(clojurians.path);
      await page.getByPlaceholder("Find a channel").fill("datasc");
      await page.getByRole("button", { name: "#datascript" }).click();
      await page.locator(".talk h2").getByText("#datascript").waitFor();
      await page.locator(".person-now").click();
      await page.keyboard.type("member0119");
      await page.keyboard.press("Enter");
      await page.locator(".person-now").getByText("member0119").waitFor();
      await page.locator("#compose").fill("/cop join");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
      await page.locator(".person-now").getByText("member", { exact: true }).waitFor();
      expect(problems).toEqual([]);
      await close();
    },
  );
});
