import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { onTestFailed, onTestFinished } from "vitest";
import { saveShot } from "./shots.ts";

const places = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const widths = { phone: 390, desk: 1440 } as const;
export type Width = keyof typeof widths;

/** Starts Debian's Chromium. Throws, and says what to install, where there is none. */
export const launch = (): Promise<Browser> => {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) throw new Error("Chromium is missing: apt-get install -y chromium fonts-noto-cjk");
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
};

export type Visitor = {
  page: Page;
  context: BrowserContext;
  url: string;
  /** What broke on the pages so far. */ faults: string[];
};

/** A person with a browser of his own: nothing is shared with others. */
export const visit = async (
  browser: Browser,
  url: string,
  width: Width = "desk",
  locale = "zh-CN",
): Promise<Visitor> => {
  const viewport = { width: widths[width], height: width === "phone" ? 844 : 900 };
  // What a test cuts off or answers itself must not come from what the browser kept.
  const serviceWorkers = "block";
  const context = await browser.newContext({ baseURL: url, viewport, locale, reducedMotion: "reduce", serviceWorkers });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  return { page, context, url, faults: watch(page) };
};

/** Errors that no test expects: scripts that throw, and what the content security policy stopped. */
export const watch = (page: Page): string[] => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // A refusal is an answer of the server, not a fault of the page.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      faults.push(message.text());
  });
  return faults;
};

/** Saves what the page showed when the running test failed. */
export const keepEvidence = (name: string, { page }: Visitor): void => {
  let shown: Promise<void> | undefined;
  onTestFailed(() => (shown ??= saveShot(page, `failed-${name}`)));
  onTestFinished(() => shown);
};
