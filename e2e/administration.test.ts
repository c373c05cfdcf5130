import { readFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "@mingfa/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { apiAs, applyByApi, performByApi } from "./harness/api.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { tabTo } from "./harness/keyboard.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { doAct, officerSignsIn } from "./harness/officer.ts";
import { lookAt, unfold, views, type Walk } from "./harness/walk.ts";

let node: TestNode;
let browser: Browser;
let matter: string;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
  ({ matter } = await applyByApi(await apiAs(node.url, "lin")));
  await performByApi(await apiAs(node.url, "clerk"), matter, "accept", { competent: true });
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const pagesOf = (...names: string[]) =>
  names.map((name) => ({ name: `admin-${name.replaceAll(/\W+/g, "-")}`, path: `/console/admin/${name}` }));

const walks: Record<string, Walk> = {
  admin: {
    signIn: (visitor) => officerSignsIn(visitor, "admin"),
    pages: () => [
      ...pagesOf("organs", "officers", "certificates", "powers", "change?act=proposeAppointment"),
      ...pagesOf("packs", "packs/try", "items", "dictionaries?which=terms", "jobs", "health"),
      { name: "admin-graph", path: "/console/admin/pack?procedure=licence.food-business&version=%222026.1%22" },
      { name: "admin-calendars", path: "/console/admin/calendars", then: unfold },
      ...pagesOf("calendars/2026"),
    ],
  },
  security: {
    signIn: (visitor) => officerSignsIn(visitor, "security"),
    pages: () => [
      ...pagesOf("sessions", "change"),
      { name: "admin-password", path: "/console/admin/officers", then: unfold },
    ],
  },
  audit: {
    signIn: (visitor) => officerSignsIn(visitor, "audit"),
    pages: () => pagesOf("log", "sessions", "log?kind=refused"),
  },
};

describe.each(views)("at $width, in $language", (view) => {
  test.each(Object.entries(walks))(
    "the pages of %s are whole, fit and have no barrier",
    { timeout: 180_000 },
    async (_, walk) => {
      expect(await lookAt(browser, node.url, walk, view)).toEqual([]);
    },
  );
});

describe("administering", () => {
  let admin: Visitor;
  beforeEach(async () => {
    admin = await visit(browser, node.url);
    keepEvidence("administration", admin);
    await officerSignsIn(admin, "admin");
  });

  test(
    "an appointment by keyboard alone, then its end while the officer has a page open",
    { timeout: 120_000 },
    async () => {
      const { page } = admin;
      await tabTo(page, "管理");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "机关" }).waitFor();
      await tabTo(page, "办理登记");
      await page.keyboard.press("Enter");
      await tabTo(page, "提出任职登记");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 2, name: "提出任职登记" }).waitFor();
      await choose(page, "机关", "明州市市场监督管理局（虚构）");
      await choose(page, "人员", "周收件（clerk）");
      await choose(page, "岗位", "本机关负责人");
      await tabTo(page, "任免文号");
      await page.keyboard.type("明人任〔2032〕1号");
      await tabTo(page, "任免机关");
      await page.keyboard.type("市局党组");
      await tabTo(page, "继续");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "确认：提出任职登记" }).waitFor();
      await tabTo(page, "确认：提出任职登记");
      await page.keyboard.press("Enter");
      await page.getByText("现在由安全管理员复核，复核前什么都不变。").waitFor();
      await page.getByRole("link", { name: "查看这一项" }).click();
      const address = page.url();

      const clerk = await visit(browser, node.url);
      await officerSignsIn(clerk, "clerk");
      const security = await visit(browser, node.url);
      await officerSignsIn(security, "security");
      await security.page.goto(address);
      await doAct(security.page, "复核任职登记");
      const duties = async () => (await (await clerk.page.request.get("/api/session")).json()) as { duties: string[] };
      expect((await duties()).duties.toSorted()).toEqual(["clerk", "head"]);

      for (const post of ["head", "clerk"]) {
        await page.goto(`/console/admin/change?act=endPost&organ=mz-market&officer=clerk&duty=${post}`);
        await page.getByLabel("任免文号").fill("明人任〔2032〕2号");
        await page.getByLabel("任免机关").fill("市局党组");
        await page.getByRole("button", { name: "继续", exact: true }).click();
        await page.getByRole("button", { name: "确认：登记免职" }).click();
        await page.getByText("已经生效。").waitFor();
      }
      await clerk.page.getByRole("link", { name: "通知", exact: true }).click();
      await clerk.page.getByRole("heading", { name: "您的岗位已经结束，不能再办理" }).first().waitFor();
      expect([...admin.faults, ...security.faults, ...clerk.faults]).toEqual([]);
    },
  );

  test("what he may not do is refused with reason and article, on the page", async () => {
    const { page } = admin;
    await page.goto("/console/admin/change?act=proposeAppointment");
    await choose(page, "机关", "明州市数据局（虚构）");
    await choose(page, "人员", "杨系统（admin）");
    await choose(page, "岗位", "本机关负责人");
    await page.getByLabel("任免文号").fill("1号");
    await page.getByLabel("任免机关").fill("我自己");
    await page.getByRole("button", { name: "继续", exact: true }).click();
    await page.getByRole("button", { name: "确认：提出任职登记" }).click();
    await page.getByText("不能登记自己的任职，由其他管理员办理").waitFor();
    await page.getByRole("link", { name: "《公务员法》第七十六条第一款第（一）项" }).waitFor();
    await page.goto("/console/admin/log");
    await page.getByText("只有审计管理员可以查看和办理").waitFor();
    await page.getByRole("link", { name: "《网络安全法》第二十三条第一款第（三）项" }).waitFor();
  });

  test("a year's notice: read from a file, tried, proposed, confirmed; terms move", { timeout: 60_000 }, async () => {
    const { page } = admin;
    const notice = {
      year: 2032,
      papers: ["虚构的通知"],
      days: ["08", "09", "10"].map((day) => ({ name: "虚构节", date: `2032-03-${day}`, isOffDay: true })),
    };
    await page.goto("/console/admin/calendars");
    await page.getByText("载入一年的安排", { exact: true }).click();
    await page
      .getByLabel("选择文件")
      .setInputFiles({ name: "2032.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(notice)) });
    await page.getByText("2032年，1 行").waitFor();
    const upload = page.locator("details", { hasText: "载入一年的安排" });
    await upload.getByRole("button", { name: "试算会移动什么" }).click();
    await upload.getByText(/个期限会移动/).waitFor();
    await upload.getByRole("button", { name: "提出载入" }).click();
    await upload.getByText(/由安全管理员核对后适用/).waitFor();

    const clerk = await apiAs(node.url, "reviewer");
    const due = async () => {
      const { clocks } = await clerk.call(routes.matters.view, { params: { matter } });
      return clocks.find(({ key }) => key === "decision")?.due;
    };
    const before = await due();
    const security = await visit(browser, node.url);
    await officerSignsIn(security, "security");
    await security.page.goto("/console/admin/calendars");
    await security.page.locator("summary", { hasText: /^2032 / }).click();
    await security.page.getByRole("link", { name: "核对并适用" }).last().click();
    await doAct(security.page, "核对并适用");
    await expect.poll(due, { timeout: 10_000 }).not.toBe(before);
    await page.goto("/console/admin/calendars/2032");
    await page.getByRole("table", { name: "三月" }).getByTitle("虚构节 放假").first().waitFor();
    await page.goto("/console/admin/calendars");
    await page.getByText(/看了 \d+ 件，[1-9]\d* 件的期限移动/).waitFor();
  });

  test("a procedure as a graph and as a list; a new version is tried, a faulty one told where", async () => {
    const { page } = admin;
    await page.goto("/console/admin/packs");
    await page.getByRole("link", { name: "食品经营许可（新办）" }).click();
    const drawing = page.getByRole("region", { name: /的流程图/ });
    await drawing.locator("text", { hasText: "视为受理" }).first().waitFor();
    expect(await drawing.locator('.graph-line[data-law="true"]').count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "以列表显示" }).click();
    await page.getByRole("listitem").filter({ hasText: "法律直接产生" }).first().waitFor();

    const text = readFileSync(join(import.meta.dirname, "../packs/administration/procedures/calendar.yaml"), "utf8");
    await page.goto("/console/admin/packs/try");
    await page
      .getByLabel("新版程序（YAML）")
      .fill(
        text
          .replace('version: "2026.1"', 'version: "2026.2"')
          .replace("{ zh: 退回, en: Send back }", "{ zh: 退回修改, en: Send back }"),
      );
    await page.getByRole("button", { name: "检查并试算" }).click();
    await page.getByRole("heading", { name: "差别（1 处）" }).waitFor();
    await page.getByLabel("新版程序（YAML）").fill(text.replace("by: [security]", "by: [nobody]"));
    await page.getByRole("button", { name: "检查并试算" }).click();
    await page
      .getByText(/第 \d+ 行，第 \d+ 列/)
      .first()
      .waitFor();
  });
});

/** Chooses by keyboard from radio buttons or from a list, by the words of the choice. */
const choose = async (page: Page, question: string, choice: string): Promise<void> => {
  const group = page.getByRole("group", { name: question, exact: true });
  const list = page.getByRole("combobox", { name: question, exact: true });
  await group.or(list).first().waitFor();
  if ((await list.count()) > 0) {
    await list.focus();
    await list.selectOption({ label: choice });
    return;
  }
  const radio = group.getByLabel(choice, { exact: true });
  await radio.focus();
  await page.keyboard.press("Space");
};
