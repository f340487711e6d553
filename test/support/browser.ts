// A real Chromium for the page's tests: one that the machine has, else the one that an npm package ships.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// The package's own flags put everything into one process, which ends with the first page that is closed.
/**
 * A started browser, or why there is none. `CHROMIUM` names one by path; `CHROMIUM=package` asks for the npm package's.
 */
export async function startBrowser(): Promise<{ browser: Browser } | { missing: string }> {
  const wished = process.env.CHROMIUM;
  const found =
    wished && wished !== "package"
      ? wished
      : wished === "package"
        ? undefined
        : usualPlaces.find((path) => existsSync(path));
  const problems: string[] = [];
  if (found) {
    try {
      return { browser: await chromium.launch({ executablePath: found, args: quiet }) };
    } catch (error) {
      problems.push(`${found}: ${String(error).split("\n")[0]}`);
    }
  }
  try {
    // The package brings the libraries of its browser (NSS) only where it believes to be on such a bare machine.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs24.x";
    const { default: chromiumPackage } = await import("@sparticuz/chromium");
    const executablePath = await chromiumPackage.executablePath();
    const args = [...chromiumPackage.args.filter((one) => one !== "--single-process"), ...quiet];
    return { browser: await chromium.launch({ executablePath, args, headless: true }) };
  } catch (error) {
    problems.push(`@sparticuz/chromium: ${String(error).split("\n")[0]}`);
  }
  return { missing: `No Chromium could be started, so the page was not looked at. Tried: ${problems.join("; ")}` };
}
