import type { Browser, Page } from "playwright-core";
import { barriers } from "./accessibility.ts";
import { visit, type Visitor, type Width } from "./browser.ts";
import { saveShot } from "./shots.ts";

/** A page to look at, by its address and what is done on it first. */
export type Shown = { name: string; path: string; then?: (page: Page) => Promise<void> };

/** One person's way through the pages. */
export type Walk = { signIn?: (visitor: Visitor) => Promise<void>; pages: () => Shown[] };

export type View = { width: Width; language: "zh" | "en" };

/** How each page is looked at; in English, which is longer, by `npm run test:long`. */
export const views: View[] = [
  { width: "phone", language: "zh" },
  { width: "desk", language: "zh" },
  ...(process.env["ENGLISH_PAGES"] === undefined ? [] : [{ width: "phone", language: "en" } as const]),
];

/**
 * Opens each page of a walk, keeps a picture of it, and names what is wrong with it: barriers that axe finds, a page
 * wider than the window, words that are missing, scripts that failed.
 */
export const lookAt = async (browser: Browser, url: string, { signIn, pages }: Walk, view: View): Promise<string[]> => {
  const visitor = await visit(browser, url, view.width);
  const { page, context } = visitor;
  await signIn?.(visitor);
  await context.addInitScript((chosen) => localStorage.setItem("mingfa.language", chosen), view.language);
  const found: string[] = [];
  for (const { name, path, then } of pages()) {
    await page.goto(path);
    await page.locator("h1").first().waitFor();
    await then?.(page);
    await page.waitForFunction(() => document.querySelector(".mf-loading") === null);
    found.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
    await saveShot(page, `${view.language}-${view.width}-${name}`);
  }
  await context.close();
  return [...found, ...visitor.faults];
};

const faultsOf = async (page: Page): Promise<string[]> => {
  const faults = await barriers(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
  if (wide) faults.push("wider than the window");
  const words = await page.locator("body").innerText();
  // i18next prints the key of a word that it does not have.
  const missing = /\b(?:ui|portal|console):[a-z]\w+(?:\.\w+)+/.exec(words);
  if (missing) faults.push(`no word for ${missing[0]}`);
  return faults;
};

/** Opens everything that is folded. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
