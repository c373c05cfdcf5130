import type { Page } from "playwright-core";

/** Steps on by the tab key until the focus is on what bears this name; throws when it is never reached. */
export const tabTo = async (page: Page, name: string | RegExp): Promise<void> => {
  const matches = (said: string) => (typeof name === "string" ? said === name : name.test(said));
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press("Tab");
    if (matches(await focused(page))) return;
  }
  throw new Error(`the keyboard does not reach ${String(name)}`);
};

/** The name of what has the focus: its label's words, or its own. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const on = document.activeElement;
    if (!(on instanceof HTMLElement)) return "";
    const labels = "labels" in on && on.labels instanceof NodeList ? [...on.labels] : [];
    const said = labels.length > 0 ? labels.map((label) => label.textContent).join(" ") : on.textContent;
    return (on.getAttribute("aria-label") ?? said ?? "").trim();
  });
