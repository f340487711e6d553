// Takes the README's pictures of the demo community: `npm run pictures`. Always the same morning, so that a new picture
// shows what changed in the page and nothing else. Look at each of them before it is committed.
import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { startSandbox } from "../src/compose.ts";
import { readConfig } from "../src/config.ts";
import { instant } from "../src/time/instant.ts";
import { startBrowser } from "../test/support/browser.ts";

const folder = path.resolve(import.meta.dirname, "../docs/pictures");
/** A Monday: the community meets on Thursday. */
const now = instant("2026-05-11T08:30:00.000Z");
/** On Wednesday, just after the reminder, some are writing. */
const later = "2026-05-13T14:20:00.000Z";
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** What happens between the two. */
const before: readonly [persona: string, line: string][] = [
  ["hana", "/cop agenda add A refusal letter, before and after"],
  ["eli", "/cop agenda add How short may a decision be?"],
  ["jon", "/cop rsvp yes"],
  ["noor", "/cop rsvp maybe"],
];

type Picture = {
  readonly name: string;
  readonly who: string;
  readonly screen: BrowserContextOptions;
  /** Brings the page into the state that is shown. */
  readonly pose: (page: Page) => Promise<void>;
};

const box = (page: Page) => page.getByRole("textbox", { name: /^Message in / });

/** Answers the newest invitation. */
async function answer(page: Page): Promise<void> {
  await page.getByRole("button", { name: "I’ll come" }).last().click();
  await page
    .getByRole("article", { name: /Only you can see this/ })
    .filter({ hasText: "see you on" })
    .last()
    .waitFor();
}

const pictures: readonly Picture[] = [
  { name: "channel", who: "Ada Brandt", screen: desk, pose: answer },
  {
    name: "story-form",
    who: "Eli Marsh",
    screen: desk,
    pose: async (page) => {
      await box(page).fill("/cop story");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
      const form = page.getByRole("dialog", { name: "Your story" });
      await form.getByLabel("Where it began").fill("Ada’s example in the thread on refusal letters.");
      await form
        .getByLabel("What you took")
        .fill("The order: first what you can still do, then the no. And the courage to cut the second page.");
      await form.getByLabel("What you tried").focus();
    },
  },
  {
    name: "behind-the-scenes",
    who: "Fay Okafor",
    screen: desk,
    pose: async (page) => {
      await page.getByRole("tab", { name: "Held back" }).click();
    },
  },
  {
    name: "phone",
    who: "Ben Whitlock",
    screen: phone,
    pose: async (page) => {
      await page.getByRole("button", { name: "Close the tour" }).click();
    },
  },
  {
    name: "palette",
    who: "Fay Okafor",
    screen: desk,
    pose: async (page) => {
      await box(page).fill("/");
      await page.getByRole("option").first().waitFor();
    },
  },
];

const started = await startBrowser();
if ("missing" in started) throw new Error(started.missing);
const sandbox = await startSandbox(readConfig({ PORT: "0" }), { now });
const { visitor } = sandbox.sandbox;
mkdirSync(folder, { recursive: true });
try {
  for (const [persona, text] of before) await visitor.command({ persona, text });
  await sandbox.sandbox.advance({ to: later });
  for (const { name, who, screen, pose } of pictures) {
    const context = await started.browser.newContext({ ...screen, deviceScaleFactor: 1, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.addInitScript(() => localStorage.clear());
    await page.goto(sandbox.url);
    await become(page, who);
    await pose(page);
    await page.mouse.move(0, 0);
    await page.evaluate(() => globalThis.document.fonts.ready);
    const file = path.join(folder, `${name}.png`);
    await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
    console.log(`${path.relative(process.cwd(), file)}, ${Math.round(statSync(file).size / 1024)} KB`);
    await context.close();
  }
} finally {
  await started.browser.close();
  await sandbox.stop();
}

async function become(page: Page, name: string): Promise<void> {
  await box(page).waitFor();
  const places = page.getByRole("button", { name: "Places" });
  if (await places.isVisible()) await places.click();
  await page.getByRole("button", { name: /^You are/ }).click();
  await page.getByRole("combobox", { name: "Find a person" }).fill(name);
  await page.getByRole("option", { name }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await box(page).waitFor();
}
