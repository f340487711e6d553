// A person at the sandbox's page: goes by labels and roles, and knows nothing of what lies behind them.
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

export type AtThePage = ReturnType<typeof atThePage>;

export function atThePage(page: Page) {
  const box = page.getByRole("textbox", { name: /^Message in / });
  const dialog = (title: string): Locator => page.getByRole("dialog", { name: title });
  const clock = page.getByRole("region", { name: "The sandbox's clock" });
  const places = page.getByRole("navigation", { name: "Communities, channels and direct messages" });

  /** The clock stands still again, and shows something else than before. */
  const moved = async (before: string): Promise<void> => {
    await expect
      .poll(async () => (await clock.getAttribute("aria-busy")) === "false" && (await clock.innerText()) !== before, {
        timeout: 60_000,
      })
      .toBe(true);
  };

  return {
    box,
    dialog,

    async become(name: string): Promise<void> {
      await page.getByRole("button", { name: /^You are/ }).click();
      await page.getByRole("combobox", { name: "Find a person" }).fill(name);
      await page.getByRole("option", { name }).click();
      await page.getByRole("button", { name: new RegExp(`^You are ${name}`) }).waitFor();
    },

    /** The community's channel, or the person's direct messages with the bot. */
    async open(place: string): Promise<void> {
      await places.getByRole("button", { name: new RegExp(`^${place}`) }).click();
      await page.getByRole("heading", { level: 2, name: place, exact: true }).waitFor();
    },

    /** Types a few letters, takes what the palette offers, and sends it. */
    async choose(letters: string, line: string): Promise<void> {
      await box.fill(letters);
      await page.getByRole("option", { name: new RegExp(`^${line}(?! \\w+ \\w+$)`) }).click();
      await expect.poll(() => box.inputValue()).toBe(`${line} `);
      await page.keyboard.press("Enter");
    },

    async send(line: string): Promise<void> {
      await box.fill(line);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
      await expect.poll(() => box.inputValue()).toBe("");
    },

    /** The newest message that has these words in it, once it is there. */
    async read(words: string): Promise<string> {
      const found = page.getByRole("article").filter({ hasText: words }).last();
      await found.waitFor();
      return found.innerText();
    },

    /** Every message of the open place, oldest first, that everybody in it can see. */
    async openly(author: string): Promise<string[]> {
      return page.getByRole("article", { name: new RegExp(`^${author}, [\\d:]+$`) }).allInnerTexts();
    },

    /** Of the messages of the open place that are called so. */
    async refs(name: RegExp = /./): Promise<string[]> {
      return page
        .getByRole("article", { name })
        .evaluateAll((all) => all.map((one) => one.getAttribute("data-ref") ?? ""));
    },

    async press(button: string): Promise<void> {
      await page.getByRole("article").getByRole("button", { name: button }).last().click();
    },

    /** The date that the clock shows, at midnight UTC. */
    async today(): Promise<Date> {
      const shown = /\d{1,2} \w+ \d{4}/.exec(await clock.innerText())?.[0];
      return new Date(`${shown} UTC`);
    },

    async wait(step: "+1 day" | "+1 week" | "Next moment", times = 1): Promise<void> {
      for (let count = 0; count < times; count += 1) {
        const before = await clock.innerText();
        await clock.getByRole("button", { name: step }).click();
        await moved(before);
      }
    },

    /** @param date such as 2026-05-04 @param time such as 10:00, by the clock that is shown. */
    async waitUntil(date: string, time: string): Promise<void> {
      const before = await clock.innerText();
      await clock.getByRole("button", { name: "A date…" }).click();
      await dialog("Move on to a date").getByLabel("Date").fill(date);
      await dialog("Move on to a date").getByLabel("Time").fill(time);
      await dialog("Move on to a date").getByRole("button", { name: "Move on" }).click();
      await moved(before);
    },
  };
}

/** The Monday after that date, as YYYY-MM-DD: far from weekends, in which the bot keeps quiet. */
export function nextMonday(after: Date): string {
  const days = 8 - (after.getUTCDay() || 7);
  return new Date(after.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
