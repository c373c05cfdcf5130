import type { Locator, Page } from "playwright-core";
import type { Visitor } from "./browser.ts";

/** Signs in on the console by a demonstration account. */
export const officerSignsIn = async ({ page }: Visitor, name: string): Promise<void> => {
  await page.goto("/console/");
  await page
    .locator(".mf-demo-accounts li", { hasText: new RegExp(`\\s${name}$`) })
    .getByRole("button")
    .click();
  await page.getByRole("heading", { level: 1, name: "办件队列" }).waitFor();
};

/** Opens a matter from the queue, by its number. */
export const openMatter = async ({ page }: Visitor, number: string): Promise<void> => {
  await page.goto("/console/");
  await page.getByRole("link", { name: number, exact: true }).click();
  await page.locator(".matter-number", { hasText: number }).waitFor();
};

/** Unfolds the form of a permitted act, and gives what lies in it. */
export const openAct = async (page: Page, act: string): Promise<Locator> => {
  const head = page.locator(".ant-collapse-header", { has: page.getByText(act, { exact: true }) });
  await head.click();
  const form = page.locator(".ant-collapse-item-active .act");
  await form.waitFor();
  return form;
};

/** Does an act: fills its form, checks it, confirms it; ends when it is recorded. */
export const doAct = async (
  page: Page,
  act: string,
  fill: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> => {
  const form = await openAct(page, act);
  await fill(form);
  await form.getByRole("button", { name: "继续", exact: true }).click();
  await form.getByRole("button", { name: `确认：${act}` }).click();
  await page.getByRole("heading", { name: `“${act}”已记入本案` }).waitFor();
};

/** Chooses 是 or 否 for a yes-or-no question of a form. */
export const yesNo = (form: Locator, question: string, yes: boolean): Promise<void> =>
  form
    .getByRole("group", { name: question })
    .getByLabel(yes ? "是" : "否", { exact: true })
    .check();

/** Moves the server's day by the console's own control. */
export const moveDay = async ({ page }: Visitor, day: string): Promise<void> => {
  await page.getByLabel("模拟日期").fill(day);
  await page.getByRole("button", { name: "移动日期" }).click();
  await page.waitForFunction(async (expected) => {
    const answer: unknown = await (await fetch("/api/clock")).json();
    return typeof answer === "object" && answer !== null && "today" in answer && answer.today === expected;
  }, day);
};

/** A time limit on a page, by its name. */
export const clockOf = (page: Page, name: string): Locator =>
  page.locator(".mf-clock", { has: page.getByRole("heading", { name, exact: true }) });

/** The last day that a time limit shows. */
export const dueOf = (page: Page, name: string): Locator => clockOf(page, name).locator(".mf-clock-due strong");
