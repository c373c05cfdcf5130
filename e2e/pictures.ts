// The pictures of the documentation: `npm run pictures` takes them anew from the demo city, as it is today.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { civilDate } from "@mingfa/core/procedure";
import type { Browser, Page } from "playwright-core";
import buildPages from "./harness/build-pages.ts";
import { signInAs } from "./harness/applicant.ts";
import { launch, visit, type Width } from "./harness/browser.ts";
import { startNode } from "./harness/node.ts";
import { officerSignsIn } from "./harness/officer.ts";

type Picture = { name: string; path?: string; width?: Width; then?: (page: Page) => Promise<void> };
type Walk = { who: string; pictures: Picture[] };

const folder = join(import.meta.dirname, "..", "docs", "pictures");
const walks: Walk[] = [
  {
    who: "",
    pictures: [
      { name: "portal-home", path: "/" },
      { name: "portal-home-phone", path: "/", width: "phone" },
      { name: "portal-search", path: "/items?q=开饭店" },
      { name: "portal-item", path: "/items/food-business-licence" },
      { name: "portal-register", path: "/register" },
      { name: "portal-law-search", path: "/law?q=吊销许可证" },
      { name: "portal-law-article", path: "/law/行政许可法/42" },
      { name: "portal-verify", path: "/verify" },
    ],
  },
  {
    who: "lin",
    pictures: [
      { name: "portal-start-phone", path: "/items/food-business-licence/apply", width: "phone" },
      { name: "portal-mine", path: "/my" },
      {
        name: "portal-matter",
        path: "/my",
        then: async (page) => {
          await page.locator("main a[href*='/matters/']").first().click();
          await page.locator(".mf-clock, .mf-timeline").first().waitFor();
        },
      },
      { name: "portal-account", path: "/account" },
    ],
  },
  {
    who: "clerk",
    pictures: [
      { name: "console-desk", path: "/console/" },
      { name: "console-desk-phone", path: "/console/", width: "phone" },
      { name: "console-search", path: "/console/search" },
    ],
  },
  {
    who: "reviewer",
    pictures: [
      {
        name: "console-matter",
        path: "/console/",
        then: async (page) => {
          await page.locator("main a[href*='/matters/']").first().click();
          await page.locator(".matter-number").waitFor();
        },
      },
    ],
  },
  {
    who: "supervisor",
    pictures: [{ name: "console-oversight", path: "/console/oversight" }],
  },
  {
    who: "admin",
    pictures: [
      { name: "console-registry", path: "/console/admin/officers" },
      { name: "console-packs", path: "/console/admin/packs" },
      { name: "console-calendar", path: "/console/admin/calendars/2026" },
      { name: "console-impact", path: "/console/law/impact" },
    ],
  },
];

const take = async (browser: Browser, url: string, { who, pictures }: Walk): Promise<void> => {
  for (const width of ["desk", "phone"] as const) {
    const wanted = pictures.filter((picture) => (picture.width ?? "desk") === width);
    if (wanted.length === 0) continue;
    const visitor = await visit(browser, url, width);
    const { page } = visitor;
    if (who !== "") await (pictures[0]?.name.startsWith("console") ? officerSignsIn : signInAs)(visitor, who);
    for (const { name, path, then } of wanted) {
      if (path) await page.goto(path);
      await page.locator("h1").first().waitFor();
      await then?.(page);
      await page.waitForFunction(() => document.querySelector(".mf-loading") === null);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      console.log(name);
    }
    await visitor.context.close();
  }
};

await buildPages();
mkdirSync(folder, { recursive: true });
const [node, browser] = await Promise.all([startNode({}, civilDate(new Date().toISOString())), launch()]);
try {
  for (const walk of walks) await take(browser, node.url, walk);
} finally {
  await browser.close();
  await node.stop();
}
